/** Bytes of a text, or the first character that the character set has not. */
export type Encoded =
  | { readonly bytes: Uint8Array; readonly missing?: undefined }
  | { readonly missing: string; readonly bytes?: undefined };

/**
 * Writes a text in a character set of the web (WHATWG Encoding).
 *
 * Isolates, which the old sets do not know, become the marks of direction that they have.
 *
 * @param charset a name that `TextDecoder` gives, of one or two bytes a character
 */
export function encodeAs(text: string, charset: string): Encoded {
  const known = tableOf(charset);
  const bytes: number[] = [];
  const marks: string[] = [];
  const add = (char: string): boolean => {
    const own = known.get(char);
    if (own !== undefined) bytes.push(...own);
    return own !== undefined;
  };
  for (const char of text) {
    if (add(char)) continue;
    const mark = markFor(char, marks);
    if (mark === undefined) return { missing: char };
    add(mark);
  }
  return { bytes: new Uint8Array(bytes) };
}

const LRM = '\u200e';
const RLM = '\u200f';

/** A mark of the direction that an isolate gives its text, at both its ends; undefined for any other character. */
function markFor(char: string, open: string[]): string | undefined {
  if (char === '\u2069') return open.pop() ?? '';
  if (char < '\u2066' || char > '\u2068') return undefined;
  const mark = char === '\u2066' ? LRM : char === '\u2067' ? RLM : '';
  open.push(mark);
  return mark;
}

type Table = ReadonlyMap<string, readonly number[]>;

/** A project has one or two. */
const tables = new Map<string, Table>();

function tableOf(charset: string): Table {
  const known = tables.get(charset) ?? makeTable(charset);
  tables.set(charset, known);
  return known;
}

/** Bytes by character: what the decoder makes of every byte, and of every pair of bytes that is one character. */
function makeTable(charset: string): Table {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): boolean => {
    const text = decoder.decode(new Uint8Array(bytes));
    if (text.includes('\ufffd')) return false;
    if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
    return true;
  };
  for (let first = 0; first < 256; first++) {
    if (add(first)) continue;
    for (let second = 0x40; second < 256; second++) add(first, second);
  }
  return table;
}
