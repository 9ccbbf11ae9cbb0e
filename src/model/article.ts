import type { Resolution } from './date.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Content } from './inline.ts';
import type { Range } from './range.ts';

/** What a block is to a reader of the article. */
export type Role =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'table-cell'
  | 'term'
  | 'definition'
  | 'footnote'
  | 'label'
  | 'metadata'
  | 'embed';

/** Why a block has its role: a code with values, worded by `locales/<lang>/roles.json`. */
export interface RoleEvidence {
  /** `first-line`, `date-only`, `ends-with-credit`, `element`, `config` … */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A piece of the article that is translated as one unit. */
export interface Block {
  /** Unit id, unique in the article: `headline`, `p07`. An NMTOKEN that starts with a letter. */
  readonly id: string;
  readonly role: Role;
  readonly content: Content;
  /** Where the block stands in `Article.source`. */
  readonly range: Range;
  readonly evidence: RoleEvidence;
  /** Level of a heading, 1 to 6. */
  readonly depth?: number;
  /** Id of the earlier block with the same content: translated once, both kept. */
  readonly repeats?: string;
  /** A place-line at the start of the content (`TUNIS - `), with its separator. */
  readonly placeLine?: Range;
  /** Language of the block when it is not that of the article. */
  readonly lang?: string;
  /** `false`: kept as it is. */
  readonly translate?: boolean;
  /** White space must be kept as written (`xml:space="preserve"`). */
  readonly preserveSpace?: boolean;
  /** Id of the block whose code holds this text (an `alt` in a paragraph). */
  readonly within?: string;
  /** What else a translator should know: a code of `locales/<lang>/notes.json` with values. */
  readonly notes?: readonly RoleEvidence[];
}

/** An article as its author wrote it. */
export interface Article {
  /** Path inside the articles folder without locale: `derna.txt`. */
  readonly name: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Name of the format in the registry. */
  readonly format: string;
  /** The whole text of the file, without BOM. */
  readonly source: string;
  readonly blocks: readonly Block[];
  /** The day of publication, when the article states one. */
  readonly published?: Resolution;
  /** What the format needs to write the article again; only that format reads it. */
  readonly skeleton?: unknown;
}

/** What a reader gives: never an exception for any input text. */
export interface ArticleReading {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}
