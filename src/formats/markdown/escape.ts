/** What stands around a stretch of text that is to be escaped. */
export interface Around {
  /** Last character written before it; `''` at the start of the block. */
  readonly before: string;
  /** The markup that follows; `''` at the end of the block. */
  readonly after: string;
  readonly inLink: boolean;
  readonly inCell: boolean;
  /** Tells whether a character stands only once in the whole block, so that it cannot pair with another. */
  isAlone(char: string): boolean;
  /** Normalised labels of the definitions: `[label]` alone is a link. */
  readonly labels: ReadonlySet<string>;
}

const SPECIAL = /[\\`*_[\]<&~|!{]/;

const SPECIALS = new RegExp(SPECIAL.source, 'g');

/**
 * Writes text as Markdown so that it reads as that text and nothing else, with as few backslashes as can be.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeText(text: string, around: Around): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(SPECIALS, (char, at: number) =>
    isPlainHere(char, text, at, around) ? char : `\\${char}`,
  );
}

/** What a character would have to be followed or surrounded by to be no markup. */
interface Spot {
  readonly text: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly around: Around;
}

const PLAIN_WHEN: Readonly<Record<string, (spot: Spot) => boolean>> = {
  '\\': ({ after }) => after !== '' && !/[\s!-/:-@[-`{-~]/.test(after),
  '*': ({ before, after, around }) =>
    around.isAlone('*') || (before !== '' && isSpace(before) && isSpace(after)),
  _: ({ before, after, around }) =>
    around.isAlone('_') || (isWord(before) && isWord(after)) || (isSpace(before) && isSpace(after)),
  '`': ({ around }) => around.isAlone('`'),
  '[': ({ text, at, around }) => (around.inLink ? isBalanced(text, around) : !isLinkStart(text, at, around)),
  ']': ({ text, at, around }) =>
    around.inLink ? isBalanced(text, around) : text.lastIndexOf('[', at) > text.lastIndexOf(']', at - 1),
  '<': ({ after }) => !/[A-Za-z/!?]/.test(after),
  '&': ({ text, at }) => !/^&#?[A-Za-z0-9]+;/.test(text.slice(at, at + 40)),
  '~': ({ before, after, around }) => around.isAlone('~') || (isSpace(before) && isSpace(after)),
  '|': ({ around }) => !around.inCell,
  // Templates and attributes, which other tools know.
  '{': ({ text, at, before, around }) => {
    const rest = text.slice(at, at + 40) + (at + 1 === text.length ? around.after.charAt(0) : '');
    return (
      !/^\{(?:[ \t]*[#.:]|[{%])/.test(rest) && !(/[)\]`*_]/.test(before) && /^\{[ \t]*[\w-]+=/.test(rest))
    );
  },
  '!': ({ text, at, around }) => at + 1 !== text.length || !around.after.startsWith('['),
};

function isPlainHere(char: string, text: string, at: number, around: Around): boolean {
  const before = at > 0 ? text.charAt(at - 1) : around.before;
  const after = at + 1 < text.length ? text.charAt(at + 1) : around.after.charAt(0);
  return PLAIN_WHEN[char]?.({ text, at, before, after, around }) === true;
}

/** Brackets in pairs, none of which opens a link. */
function isBalanced(text: string, around: Around): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '[' && isLinkStart(text, at, around)) return false;
    if (char === '[') depth++;
    if (char === ']' && --depth < 0) return false;
  }
  return depth === 0;
}

function isSpace(char: string): boolean {
  return char === '' || /\s/.test(char);
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

/** The box of a task, the mark of an alert. */
const SPECIAL_START = /^\[(?:[ xX]|![A-Za-z]+)\]/;

/** Tells whether a bracket opens a link, an image, a note or a reference that is defined. */
function isLinkStart(text: string, at: number, { labels, before }: Around): boolean {
  const close = text.indexOf(']', at);
  if (close < 0 || text.charAt(at + 1) === '^') return true;
  if (/[([:]/.test(text.charAt(close + 1))) return true;
  if (at === 0 && before === '' && SPECIAL_START.test(text)) return true;
  return labels.has(normalLabel(text.slice(at + 1, close)));
}

/** A label as links find it (CommonMark: case and runs of white space do not matter). */
export function normalLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Stands for a space of the text at which a line may be broken (a noncharacter: no text holds it). */
export const BREAK = '\ufdd0';

/** White space in a line, which may end at a break. */
const GAP = `[ \\t${BREAK}]`;
const END = `[ \\t]*(?:[${BREAK}\\r\\n]|$)`;

/** What a line starts with, or is made of as far as it may go, that is no text of a paragraph. */
const BLOCK_START = new RegExp(
  [
    // headings, quotations, lists, fences, tags
    String.raw`#{1,6}(?:${GAP}|$)`,
    '>',
    String.raw`[-+*](?:${GAP}|$)`,
    '`{3}|~~~',
    '<[A-Za-z/!?]',
    // definitions and admonitions of other tools
    `:(?:${GAP}|$)|:::`,
    // the line under a heading, a rule, the fence of front matter
    String.raw`(?:=+|-+|\+{3})${END}`,
    String.raw`([-*_])(?:${GAP}*\1){2,}${END}`,
    // the second row of a table
    String.raw`(?=[|: \t${BREAK}-]*-)[|:-][|: \t${BREAK}-]*${END}`,
  ]
    .map((part) => `^(?:${part})`)
    .join('|'),
);
const NUMBER_START = new RegExp(String.raw`^(\d{1,9})([.)])(?=${GAP}|$)`);

/** A word that is a rule, a row of a table or the line under a heading, alone or with more of the kind. */
const MARKS = /^[-=_*:|]+$/;

/** Tells whether a line that starts with this word could be another block than a paragraph, wherever it ends. */
export function startsBlock(word: string): boolean {
  const line = word + BREAK;
  return MARKS.test(word) || BLOCK_START.test(line) || NUMBER_START.test(line);
}

/** Escapes what would start another block at the start of a paragraph. */
export function escapeStart(line: string): string {
  if (BLOCK_START.test(line)) return `\\${line}`;
  return line.replace(NUMBER_START, '$1\\$2');
}
