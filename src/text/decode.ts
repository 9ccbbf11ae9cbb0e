import type { Diagnostic } from '../model/diagnostic.ts';
import { encodeUtf8 } from './encode.ts';

/** How the bytes of a text file were written, so that it can be written the same way again. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly hasBom: boolean;
  /** The encoding that the file declares, or the project sets, and that it was read by (WHATWG). It is written as UTF-8. */
  readonly charset?: string;
}

/** Text of a file, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly problem?: undefined }
  | { readonly problem: Diagnostic; readonly text?: undefined };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a text file: UTF-8 with or without BOM, or UTF-16 with BOM (Unicode 17, §23.8); what is neither by the encoding
 * that it declares (HTML, XML), or that the project sets for files that cannot declare one.
 *
 * Anything else is refused rather than guessed: `article/encoding`, `article/charset` and `article/mixed-encoding` with
 * the offset of the first bad byte, `article/binary` with the offset of a NUL, `article/empty`.
 *
 * @param bytes the whole file
 * @param file its name, for the diagnostic and the kind of its declaration
 * @param charset label of the encoding of files without declaration that are not UTF-8 (WHATWG Encoding, §4.2)
 */
export function decodeText(bytes: Uint8Array, file: string, charset?: string): Decoded {
  const encoding = encodingOf(bytes);
  const body = encoding.hasBom ? bytes.subarray(encoding.name === 'utf-8' ? 3 : 2) : bytes;
  const text = encoding.name === 'utf-8' ? decodeUtf8(body) : decodeUtf16(body, encoding.name);
  const at = body.byteOffset - bytes.byteOffset;
  if (!encoding.hasBom && (text === undefined || text.includes(ESCAPE))) {
    const stated =
      declaredCharset(bytes, file) ?? (text === undefined ? setCharset(file, charset) : undefined);
    if (stated !== undefined) return decodeStated(bytes, file, stated);
  }
  if (text === undefined) return refuse('article/encoding', file, { offset: at + firstBadByte(body) });
  return checked(text, encoding, { file, at });
}

/** Starts a character set in ISO-2022-JP, whose bytes are all ASCII. */
const ESCAPE = '\u001b$';

/** Text by the encoding that a file says to be in. */
function decodeStated(bytes: Uint8Array, file: string, charset: string): Decoded {
  const { good, bad } = countUtf8(bytes);
  if (good > bad && bad > 0)
    return refuse('article/mixed-encoding', file, { charset, offset: firstBadByte(bytes) });
  const text = decodeBy(bytes, charset);
  if (text === undefined) {
    const offset = firstBadByte(bytes, charset);
    return refuse('article/charset', file, { charset, offset });
  }
  return checked(text, { name: 'utf-8', hasBom: false, charset }, { file, at: 0 });
}

const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;
const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'>;/]+)/i;

/**
 * The encoding that a file declares in its first 1,024 bytes: a page (HTML §13.2.3.2), or XML (XML 1.0 §4.3.3), whose
 * declaration comes first in XHTML. Undefined for UTF-8, UTF-16 (which a file that can be read so far is not) and names
 * that no browser knows.
 */
function declaredCharset(bytes: Uint8Array, file: string): string | undefined {
  const kind = /\.(x?html?|nitf|xml)$/i.exec(file)?.[1]?.toLowerCase();
  if (kind === undefined) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/<!--[^]*?-->/g, '');
  const xml = XML.exec(head)?.[1];
  const meta = kind.includes('htm') ? META.exec(head)?.[1] : undefined;
  return legacyCharset((kind.startsWith('x') ? (xml ?? meta) : (meta ?? xml)) ?? '');
}

/** What the project says of files that declare nothing; XML and JSON without declaration are Unicode by definition. */
function setCharset(file: string, charset: string | undefined): string | undefined {
  return charset === undefined || /\.(?:xhtml|nitf|xml|json)$/i.test(file)
    ? undefined
    : legacyCharset(charset);
}

/** The name of an encoding that is not Unicode by one of its labels; undefined when it is none. */
export function legacyCharset(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Characters of several bytes in UTF-8, and what is none. */
function countUtf8(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  const text = new TextDecoder().decode(bytes);
  const all = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  return { good: all - bad, bad };
}

function decodeBy(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Spot {
  readonly file: string;
  /** Where the text starts in the file. */
  readonly at: number;
}

function checked(text: string, encoding: Encoding, { file, at }: Spot): Decoded {
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('article/binary', file, { offset: at + nul });
  if (text.trim() === '') return refuse('article/empty', file, {});
  return { text, encoding };
}

/** Writes text as bytes in an encoding that `decodeText` found. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const full = encoding.hasBom ? `\ufeff${text}` : text;
  if (encoding.name === 'utf-8') return encodeUtf8(full);
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  const isLittle = encoding.name === 'utf-16le';
  for (let at = 0; at < full.length; at++) view.setUint16(at * 2, full.charCodeAt(at), isLittle);
  return bytes;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', hasBom: true };
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', hasBom: true };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', hasBom: true };
  return { name: 'utf-8', hasBom: false };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be'): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Offset of the first byte that cannot be decoded: the longest prefix that can, found by halving. */
function firstBadByte(bytes: Uint8Array, charset = 'utf-8'): number {
  const decoder = new TextDecoder(charset, { fatal: true });
  let from = 0;
  while (from < bytes.length && isGood(decoder, bytes.subarray(from, from + STEP))) from += STEP;
  // The step before may have ended inside a character.
  const start = charset === 'utf-8' ? Math.max(0, from - STEP) : 0;
  let good = start;
  let bad = Math.min(bytes.length, from + STEP);
  while (good + 1 < bad) {
    const middle = (good + bad) >>> 1;
    if (isPrefix(bytes.subarray(aligned(bytes, start), middle), charset)) good = middle;
    else bad = middle;
  }
  return good;
}

const STEP = 65_536;

function isGood(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Start of the character of UTF-8 that an offset lies in. */
function aligned(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

/** A prefix may end inside a character. */
function isPrefix(bytes: Uint8Array, charset: string): boolean {
  return isGood(new TextDecoder(charset, { fatal: true }), bytes);
}

function refuse(code: string, file: string, values: Readonly<Record<string, string | number>>): Decoded {
  return { problem: { code, level: 'error', place: { file }, values: { file, ...values } } };
}
