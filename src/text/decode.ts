import type { Diagnostic } from '../model/diagnostic.ts';
import { encodeUtf8 } from './encode.ts';

/** How the bytes of a text file were written, so that it can be written the same way again. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly hasBom: boolean;
  /** The encoding that the page declares and was read by (WHATWG Encoding). It is written as UTF-8. */
  readonly charset?: string;
}

/** Text of a file, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly problem?: undefined }
  | { readonly problem: Diagnostic; readonly text?: undefined };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a text file: UTF-8 with or without BOM, or UTF-16 with BOM (Unicode 17, §23.8); a page of HTML that is neither
 * by the encoding that it declares.
 *
 * Anything else is refused rather than guessed: `article/encoding`, `article/charset` and `article/mixed-encoding` with
 * the offset of the first bad byte, `article/binary` with the offset of a NUL, `article/empty`.
 *
 * @param bytes the whole file
 * @param file its name, for the diagnostic
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const encoding = encodingOf(bytes);
  const body = encoding.hasBom ? bytes.subarray(encoding.name === 'utf-8' ? 3 : 2) : bytes;
  const text = encoding.name === 'utf-8' ? decodeUtf8(body) : decodeUtf16(body, encoding.name);
  const at = body.byteOffset - bytes.byteOffset;
  const isPage = !encoding.hasBom && /\.x?html?$/i.test(file);
  if (isPage && (text === undefined || text.includes(ESCAPE))) {
    const page = decodeDeclared(bytes, file);
    if (page !== undefined) return page;
  }
  if (text === undefined) return refuse('article/encoding', file, { offset: at + firstBadByte(body) });
  return checked(text, encoding, { file, at });
}

/** Starts a character set in ISO-2022-JP, whose bytes are all ASCII. */
const ESCAPE = '\u001b$';

/** Text by the declaration of the page; undefined when there is none that says more than UTF-8. */
function decodeDeclared(bytes: Uint8Array, file: string): Decoded | undefined {
  const charset = declaredCharset(bytes);
  if (charset === undefined) return undefined;
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

/**
 * The encoding that a page declares in its first 1,024 bytes (HTML §13.2.3.2); undefined for UTF-8, UTF-16 (which a page
 * that can be read so far is not) and names that no browser knows.
 */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/<!--[^]*?-->/g, '');
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'>;/]+)/i.exec(head)?.[1];
  if (label === undefined) return undefined;
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
