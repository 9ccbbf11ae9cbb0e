const encoder = new TextEncoder();
/** Texts up to this length take turns in one room; longer ones are rare. */
const LONGEST = 1 << 17;
/** Bytes that the longest of them can take. */
let room: Uint8Array | undefined;

/**
 * Text as UTF-8; lone surrogates become U+FFFD.
 *
 * `TextEncoder` looks at a text twice, first to find out how long its bytes will be; that takes as long as all the rest.
 *
 * @returns bytes of their own, which nothing else writes into
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > LONGEST) return encoder.encode(text);
  room ??= new Uint8Array(LONGEST * 3);
  return room.slice(0, encoder.encodeInto(text, room).written);
}
