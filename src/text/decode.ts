import type { Diagnostic } from '../model/diagnostic.ts';

/** How the bytes of a text file were written, so that it can be written the same way again. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly hasBom: boolean;
}

/** Text of a file, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly problem?: undefined }
  | { readonly problem: Diagnostic; readonly text?: undefined };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a text file: UTF-8 with or without BOM, or UTF-16 with BOM (Unicode 17, §23.8).
 *
 * Anything else is refused rather than guessed: `article/encoding` with the offset of the first bad byte,
 * `article/binary` with the offset of a NUL, `article/empty`.
 *
 * @param bytes the whole file
 * @param file its name, for the diagnostic
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const encoding = encodingOf(bytes);
  const body = encoding.hasBom ? bytes.subarray(encoding.name === 'utf-8' ? 3 : 2) : bytes;
  const text = encoding.name === 'utf-8' ? decodeUtf8(body) : decodeUtf16(body, encoding.name);
  const at = body.byteOffset - bytes.byteOffset;
  if (text === undefined) return refuse('article/encoding', file, { offset: at + firstBadByte(body) });
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('article/binary', file, { offset: at + nul });
  if (text.trim() === '') return refuse('article/empty', file, {});
  return { text, encoding };
}

/** Writes text as bytes in an encoding that `decodeText` found. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const full = encoding.hasBom ? `\ufeff${text}` : text;
  if (encoding.name === 'utf-8') return new TextEncoder().encode(full);
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
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >>> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** A prefix may end inside a character. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuse(code: string, file: string, values: Readonly<Record<string, number>>): Decoded {
  return { problem: { code, level: 'error', place: { file }, values: { file, ...values } } };
}
