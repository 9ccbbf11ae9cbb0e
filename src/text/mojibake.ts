import type { Token } from './tokens.ts';

/** Text in the wrong encoding and what was meant. */
export interface Mojibake extends Token {
  readonly meant: string;
}

/** Bytes of an 8-bit encoding by character, for bytes from 0x80. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return bytes;
}

let western: ReadonlyMap<string, number> | undefined;
let arabic: ReadonlyMap<string, number> | undefined;

/** Characters that bytes 0x80 to 0xBF become in windows-1252 (and ISO 8859-1: C1 controls). */
const TRAIL =
  '[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]';
const WESTERN = new RegExp(
  `(?:[\u00c2-\u00df]${TRAIL}|[\u00e0-\u00ef]${TRAIL}{2}|[\u00f0-\u00f4]${TRAIL}{3})+`,
  'g',
);
/** The same for UTF-8 Arabic (lead bytes 0xD8 to 0xDB) read as windows-1256, at least three letters in a row. */
const ARABIC =
  /(?:[\u0637-\u0639\u063a\u00d7\u0640][\u0080-\u00bf\u0152\u0153\u0192\u02c6\u060c\u061b\u061f\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u200c-\u200d\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]){3,}/g;
/** A word of accented capitals and signs: Arabic of windows-1256 or ISO 8859-6 read as windows-1252. */
const ACCENTED = /(?<![\p{L}])[\u00c0-\u00ff]{4,}(?![\p{L}])/gu;

/**
 * Finds text that was read in the wrong encoding, by reading its bytes again in the right one.
 *
 * @returns in order of place, not overlapping; what does not decode to letters or punctuation that news uses is
 *   left alone (`É»` of a heading in capitals)
 */
export function findMojibake(text: string): readonly Mojibake[] {
  if (!/[\u0080-\u00ff\u0637\u0638]/.test(text)) return [];
  western ??= bytesOf('windows-1252');
  arabic ??= bytesOf('windows-1256');
  const found = [
    ...decoded(text, WESTERN, western, 'utf-8'),
    ...(/[\u0637\u0638]/.test(text) ? decoded(text, ARABIC, arabic, 'utf-8') : []),
  ];
  if (found.length === 0) found.push(...decoded(text, ACCENTED, western, 'windows-1256'));
  return found.toSorted((a, b) => a.start - b.start);
}

const PLAUSIBLE =
  /^[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0100-\u017f\u0600-\u06ff\u2010-\u203a\u20a0-\u20bf\u2122\u0400-\u045f\u0391-\u03ce\u{1f300}-\u{1faff}]+$/u;

function* decoded(
  text: string,
  pattern: RegExp,
  bytes: ReadonlyMap<string, number>,
  encoding: string,
): Generator<Mojibake> {
  for (const { 0: run, index } of text.matchAll(pattern)) {
    const meant = decode(run, bytes, encoding);
    if (meant === undefined || !isPlausible(run, meant)) continue;
    yield { text: run, start: index, end: index + run.length, meant };
  }
}

function decode(run: string, bytes: ReadonlyMap<string, number>, encoding: string): string | undefined {
  const raw = Uint8Array.from(run, (char) => bytes.get(char) ?? char.charCodeAt(0) & 0xff);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}

/** One pair of characters proves little: a capital with accent before a quotation mark is ordinary text. */
function isPlausible(run: string, meant: string): boolean {
  if (!PLAUSIBLE.test(meant)) return false;
  if (run.length > 2) return !/^[\u00c0-\u00ff]+$/.test(run) || /^[\u0621-\u064a]+$/.test(meant);
  return /^[\u00c2\u00c3]/.test(run) || !/[\u00ab\u00bb\u2018-\u201e\u2039\u203a\u00a0\u00b0]/.test(run);
}
