import type { Role, RoleEvidence } from '../../model/article.ts';
import type { Content } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Lines } from '../markdown/wrap.ts';

/** A block before the article is known as a whole: its role may still change and it has no id. */
export interface Draft {
  role: Role;
  evidence: RoleEvidence;
  readonly content: Content;
  readonly range: Range;
  readonly spans: readonly Range[];
  readonly style: string;
  readonly spelling?: ReadonlyMap<string, string>;
  readonly lines?: Lines;
  depth?: number;
  readonly lang?: string;
  readonly translate?: boolean;
  readonly preserveSpace?: boolean;
  /** What an attribute or key is called: part of its id, and keeps it from being taken for body text. */
  readonly key?: string;
  /** Stands in the head of the page or in front matter: listed after the body. */
  readonly isMeta?: boolean;
  /** Inside the part of the page that holds the article (`main`, `article`). */
  readonly isMain?: boolean;
  /** The text of a picture. */
  readonly isImage?: boolean;
  /** The whole text is emphasised. */
  readonly isEmphasised?: boolean;
  /** The draft whose code holds this text, and the index of that code. */
  within?: { readonly draft: Draft; readonly code: number };
  readonly notes?: readonly RoleEvidence[];
}
