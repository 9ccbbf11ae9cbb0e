import type { Values } from '../../model/diagnostic.ts';

/** Encodings that every XML processor must read (XML 1.0 §4.3.3). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text of a piece of a file, or why it is none; text before a bad byte is kept. */
export interface Decoded {
  readonly text: string;
  readonly failure?: { readonly code: string; readonly values: Values };
}

/** Turns the bytes of one file into text, piece by piece. A BOM is taken off. */
export interface Decoder {
  readonly encoding: Encoding;
  readonly hasBom: boolean;
  decode(bytes: Uint8Array, isLast: boolean): Decoded;
}

const NAMES: Readonly<Record<string, Encoding | 'utf-16'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-10646-ucs-2': 'utf-16',
};

/** Bytes that tell the encoding: BOM, declaration. */
export const HEAD_SIZE = 1024;

/** Picks the encoding from the first bytes (at least `HEAD_SIZE` of them, when the file has as many). */
export function createDecoder(
  head: Uint8Array,
): Decoder | { readonly failure: NonNullable<Decoded['failure']> } {
  const found = sniff(head);
  if (typeof found === 'string') return failed('encoding-unsupported', { encoding: found });
  const { encoding, bom } = found;
  const declared = declaredEncoding(head.subarray(bom), encoding);
  if (declared !== undefined) {
    const known = NAMES[declared.toLowerCase()];
    if (known === undefined) return failed('encoding-unsupported', { encoding: declared });
    if (known !== encoding && !(known === 'utf-16' && encoding !== 'utf-8'))
      return failed('encoding-mismatch', { declared, found: encoding.toUpperCase() });
  }
  // Without BOM and declaration, only UTF-8 is allowed.
  if (encoding !== 'utf-8' && bom === 0 && declared === undefined)
    return failed('encoding-mismatch', { declared: 'UTF-8', found: encoding.toUpperCase() });
  return encoding === 'utf-8' ? utf8Decoder(bom) : utf16Decoder(encoding, bom);
}

function failed(code: string, values: Values): { readonly failure: NonNullable<Decoded['failure']> } {
  return { failure: { code, values } };
}

/** First bytes that tell an encoding (XML 1.0, appendix F); longer ones first. */
const SIGNS: readonly {
  readonly bytes: readonly number[];
  readonly encoding: Encoding | 'UTF-32' | 'EBCDIC';
  readonly bom: number;
}[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', bom: 3 },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'UTF-32', bom: 4 },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', bom: 2 },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', bom: 2 },
  { bytes: [0, 0], encoding: 'UTF-32', bom: 0 },
  { bytes: [0x3c, 0, 0, 0], encoding: 'UTF-32', bom: 0 },
  { bytes: [0x3c, 0], encoding: 'utf-16le', bom: 0 },
  { bytes: [0, 0x3c], encoding: 'utf-16be', bom: 0 },
  { bytes: [0x4c, 0x6f, 0xa7], encoding: 'EBCDIC', bom: 0 },
];

function sniff(head: Uint8Array): { readonly encoding: Encoding; readonly bom: number } | string {
  const sign = SIGNS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (sign === undefined) return { encoding: 'utf-8', bom: 0 };
  const { encoding, bom } = sign;
  return encoding === 'UTF-32' || encoding === 'EBCDIC' ? encoding : { encoding, bom };
}

function declaredEncoding(head: Uint8Array, encoding: Encoding): string | undefined {
  const step = encoding === 'utf-8' ? 1 : 2;
  let ascii = '';
  for (let at = encoding === 'utf-16be' ? 1 : 0; at < head.length && ascii.length < 400; at += step)
    ascii += String.fromCharCode(head[at] ?? 0);
  return /^<\?xml[^>]*?\sencoding\s*=\s*(["'])([^"'>]*)\1/.exec(ascii)?.[2];
}

function utf8Decoder(bom: number): Decoder {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pending = new Uint8Array(0);
  let skip = bom;
  let offset = 0;
  return {
    encoding: 'utf-8',
    hasBom: bom > 0,
    decode(bytes, isLast) {
      let piece = pending.length === 0 ? bytes : concat(pending, bytes);
      if (skip > 0 && (piece.length >= skip || isLast)) {
        piece = piece.subarray(skip);
        offset += skip;
        skip = 0;
      }
      const end = isLast ? piece.length : wholeLength(piece);
      pending = piece.slice(end);
      const whole = piece.subarray(0, end);
      offset += end;
      try {
        return { text: decoder.decode(whole) };
      } catch {
        // TextDecoder does not say where; look for the place.
        const bad = badUtf8(whole);
        const text = decoder.decode(whole.subarray(0, bad));
        const byte = (whole[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
        return {
          text,
          failure: { code: 'encoding', values: { byte: `0x${byte}`, offset: offset - end + bad } },
        };
      }
    },
  };
}

function utf16Decoder(encoding: 'utf-16le' | 'utf-16be', bom: number): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let skip = bom;
  let offset = bom;
  return {
    encoding,
    hasBom: bom > 0,
    decode(bytes, isLast) {
      const piece = skip > 0 ? bytes.subarray(skip) : bytes;
      skip = 0;
      offset += piece.length;
      try {
        return { text: decoder.decode(piece, { stream: !isLast }) };
      } catch {
        return {
          text: '',
          failure: { code: 'encoding', values: { byte: '', offset: offset - piece.length } },
        };
      }
    },
  };
}

/** Two pieces of bytes as one. */
export function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Length without a character cut off at the end. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    return sizeOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Offset of the first byte that is not UTF-8 (RFC 3629). */
function badUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const size = sequence(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return at;
}

/** Size of the UTF-8 sequence at an offset; 0 when it is none (RFC 3629 §4). */
function sequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const size = sizeOf(lead);
  const second = bytes[at + 1] ?? 0;
  const [low, high] = SECOND.get(lead) ?? [0x80, 0xbf];
  if (second < low || second > high) return 0;
  for (let next = 2; next < size; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}

/** Lead bytes after which not every second byte may stand. */
const SECOND: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

function sizeOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Turns text into bytes of an encoding; what `createDecoder` decoded becomes the same bytes again. */
export function encode(text: string, encoding: Encoding, hasBom: boolean): Uint8Array {
  const whole = hasBom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
