import type { Values } from '../../model/diagnostic.ts';
import { encodeUtf8 } from '../../text/encode.ts';

/** Name of an encoding as WHATWG writes it: `utf-8`, `utf-16le`, `utf-16be`; old XLIFF 1.2 files have others as well. */
export type Encoding = string;

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

const NAMES: Readonly<Record<string, Encoding>> = {
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
  const legacy = declared === undefined || encoding !== 'utf-8' || bom > 0 ? undefined : legacyName(declared);
  if (legacy !== undefined) return legacyDecoder(legacy, declared ?? legacy);
  const problem = conflict(declared, encoding, bom);
  if (problem !== undefined) return problem;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Decoder(encoding, bom);
  return utf8Decoder(bom);
}

/** What BOM and declaration say must agree (XML 1.0 §4.3.3); without either, only UTF-8 is allowed. */
function conflict(
  declared: string | undefined,
  encoding: Encoding,
  bom: number,
): { readonly failure: NonNullable<Decoded['failure']> } | undefined {
  const found = encoding.toUpperCase();
  if (declared === undefined) {
    const isAllowed = encoding === 'utf-8' || bom > 0;
    return isAllowed ? undefined : failed('encoding-mismatch', { declared: 'UTF-8', found });
  }
  const known = NAMES[declared.toLowerCase()];
  if (known === undefined) return failed('encoding-unsupported', { encoding: declared });
  const agrees = known === encoding || (known === 'utf-16' && encoding !== 'utf-8');
  return agrees ? undefined : failed('encoding-mismatch', { declared, found });
}

function failed(code: string, values: Values): { readonly failure: NonNullable<Decoded['failure']> } {
  return { failure: { code, values } };
}

/** First bytes that tell an encoding (XML 1.0, appendix F); longer ones first. */
const SIGNS: readonly {
  readonly bytes: readonly number[];
  readonly encoding: Encoding;
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

const LATIN = new TextDecoder('latin1');

function declaredEncoding(head: Uint8Array, encoding: Encoding): string | undefined {
  // A declaration is ASCII; in UTF-16 with a zero byte for every sign.
  const isWide = encoding !== 'utf-8';
  const text = LATIN.decode(head.subarray(0, isWide ? 800 : 400));
  const ascii = isWide ? text.replaceAll('\0', '') : text;
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

/** WHATWG name of an encoding that is none of Unicode; undefined for those and for what nobody reads (UTF-7). */
function legacyName(declared: string): string | undefined {
  if (NAMES[declared.toLowerCase()] === 'utf-8') return undefined;
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith('utf-') || encoding === 'x-user-defined' ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Bytes that are UTF-8 but for their declaration would come out as mojibake: that is an error, not a guess. */
function legacyDecoder(encoding: string, declared: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const guard = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isUtf8 = true;
  let hasHigh = false;
  let offset = 0;
  return {
    encoding,
    hasBom: false,
    decode(bytes, isLast) {
      if (isUtf8) {
        hasHigh ||= bytes.some((byte) => byte >= 0x80);
        isUtf8 = isUtf8Piece(guard, bytes, isLast);
      }
      offset += bytes.length;
      if (isLast && isUtf8 && hasHigh)
        return { text: '', failure: { code: 'encoding-mismatch', values: { declared, found: 'UTF-8' } } };
      try {
        return { text: decoder.decode(bytes, { stream: !isLast }) };
      } catch {
        return {
          text: '',
          failure: { code: 'encoding', values: { byte: '', offset: offset - bytes.length } },
        };
      }
    },
  };
}

function isUtf8Piece(guard: InstanceType<typeof TextDecoder>, bytes: Uint8Array, isLast: boolean): boolean {
  try {
    guard.decode(bytes, { stream: !isLast });
    return true;
  } catch {
    return false;
  }
}

/** Character to byte, for what one byte holds; bytes that only start a character are left out. */
function legacyTable(encoding: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const char = new TextDecoder(encoding).decode(Uint8Array.of(byte));
    if (char !== '\uFFFD') table.set(char, byte);
  }
  return table;
}

/** What the encoding cannot hold becomes a character reference, which is right everywhere but in names and comments. */
function encodeLegacy(text: string, encoding: string): Uint8Array {
  const table = legacyTable(encoding);
  const bytes: number[] = [];
  for (const char of text) {
    const byte = table.get(char);
    if (byte !== undefined) bytes.push(byte);
    else for (const unit of `&#${char.codePointAt(0) ?? 0xfffd};`) bytes.push(unit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

function utf16Decoder(encoding: string, bom: number): Decoder {
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
  if (encoding === 'utf-8') return encodeUtf8(whole);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return encodeLegacy(text, encoding);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
