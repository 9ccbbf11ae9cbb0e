/** What the native element is, in the words of XLIFF 2.2 §4.7.2.3 (`type`). */
export type CodeType = 'fmt' | 'ui' | 'quote' | 'link' | 'image' | 'other';

/** `firstNo` opens a sequence of codes that may not change places (XLIFF 2.2 §3.7.2.6). */
export type Reorder = 'yes' | 'firstNo' | 'no';

/**
 * An inline code or annotation marker, standing between two UTF-16 code units of a text.
 *
 * One flat form serves every element of XLIFF 2.2 §3.2.3: `ph` is a standalone code; `sc` and `ec` start
 * and end a spanning code (written as `<pc>` when `form` is `span` and the pair nests, else as `<sc>`/`<ec>`);
 * `sm` and `em` start and end an annotation (`<mrk>` when `form` is `span`). `<cp>` is no code: the character
 * itself stands in the text. `ec` and `em` carry the id of the code they end.
 */
export interface Code {
  /** Offset in `Content.text`; codes are ordered by `at`, codes of one offset stand in reading order. */
  readonly at: number;
  readonly kind: 'ph' | 'sc' | 'ec' | 'sm' | 'em';
  /** Unique in its unit; `ec` and `em` repeat the id of their start. */
  readonly id: string;
  readonly form?: 'span' | 'point';
  /** `sc` or `ec` whose other half is not in the same unit. */
  readonly isolated?: boolean;
  /** The native markup, byte for byte (`originalData`); for `ec` the markup that ends the code. */
  readonly data?: string;
  /** What a translator sees instead of the markup. */
  readonly disp?: string;
  /** Plain-text equivalent (XLIFF `equiv`), for counting and for the preview. */
  readonly equiv?: string;
  readonly type?: CodeType;
  readonly subType?: string;
  readonly canCopy?: boolean;
  readonly canDelete?: boolean;
  readonly canReorder?: Reorder;
  readonly canOverlap?: boolean;
  readonly copyOf?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Ids of the units that hold text from inside this code (an `alt`, a `title`), XLIFF `subFlows`. */
  readonly subFlows?: readonly string[];
  /** Markers only: `term`, `comment`, `generic` or a user's `prefix:value`; `value`, `ref`, `translate` as in §3.2.3.6. */
  readonly annotation?: {
    readonly type?: string;
    readonly value?: string;
    readonly ref?: string;
    readonly translate?: boolean;
  };
  /** Attributes of modules and extensions, kept as written: qualified name to value. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A run of text with the codes that stand in it. Plain text has `codes: []`. */
export interface Content {
  readonly text: string;
  readonly codes: readonly Code[];
}

const NO_CODES: readonly Code[] = [];

/** Plain text as content. */
export function plain(text: string): Content {
  return { text, codes: NO_CODES };
}

/** Joins contents; offsets of codes are moved. */
export function joinContents(parts: readonly Content[]): Content {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const codes: Code[] = [];
  let text = '';
  for (const part of parts) {
    for (const code of part.codes) codes.push(text === '' ? code : { ...code, at: code.at + text.length });
    text += part.text;
  }
  return { text, codes: codes.length === 0 ? NO_CODES : codes };
}

/**
 * Cuts content into parts that together are the whole.
 *
 * @param ends ascending offsets where a part ends; the last part ends at the end of the text. A code that
 *   stands exactly on a cut goes to the part before it when it ends something (`ec`, `em`), else to the part after.
 */
export function cutContent(content: Content, ends: readonly number[]): readonly Content[] {
  const cuts = ends.filter((end) => end > 0 && end < content.text.length);
  const stops = [...cuts, content.text.length];
  let from = 0;
  let next = 0;
  return stops.map((stop, index) => {
    const last = index === stops.length - 1;
    const codes: Code[] = [];
    for (; next < content.codes.length; next++) {
      const code = content.codes[next];
      if (code === undefined) break;
      const isEnd = code.kind === 'ec' || code.kind === 'em';
      if (!last && (code.at > stop || (code.at === stop && !isEnd))) break;
      codes.push(from === 0 ? code : { ...code, at: code.at - from });
    }
    const part = { text: content.text.slice(from, stop), codes: codes.length === 0 ? NO_CODES : codes };
    from = stop;
    return part;
  });
}

/** Tells whether two contents have the same text and the same codes (kind, id, data) at the same places. */
export function isSameContent(a: Content, b: Content): boolean {
  if (a.text !== b.text || a.codes.length !== b.codes.length) return false;
  return a.codes.every((code, index) => {
    const other = b.codes[index];
    return (
      other !== undefined &&
      code.at === other.at &&
      code.kind === other.kind &&
      code.id === other.id &&
      code.data === other.data
    );
  });
}

/** The text with the native markup that its codes stand for. */
export function withMarkup({ text, codes }: Content): string {
  let out = '';
  let from = 0;
  for (const { at, data = '' } of codes) {
    out += text.slice(from, at) + data;
    from = at;
  }
  return out + text.slice(from);
}
