import type { Values } from '../../model/diagnostic.ts';
import { ILLEGAL, isXmlChar, nameEnd } from './xml-chars.ts';

/** Where and why text is not what XML allows; `at` is an offset in that text. */
export interface TextFailure {
  readonly code: string;
  readonly at: number;
  readonly values: Values;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Tells whether text is what it looks like: no reference, no `]`, no line end to be made one, no odd character. */
export function isPlainText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x5d && unit < 0xfffe) continue;
    if (unit === 0x26 || unit === 0x5d || unit >= 0xfffe) return false;
    if (unit < 0x20 && unit !== 0x0a && unit !== 0x09) return false;
  }
  return true;
}

/** The first character that XML does not allow. */
export function illegalIn(raw: string): TextFailure | undefined {
  const found = ILLEGAL.exec(raw);
  if (found === null) return undefined;
  const unit = raw.charCodeAt(found.index);
  const character = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: 'xml-character', at: found.index, values: { character } };
}

/** Text with every line end a line feed (XML 1.0 §2.11). */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** What a run of text between tags says (XML 1.0 §2.4). */
export function textValue(raw: string): string | TextFailure {
  const bad = raw.indexOf(']]>');
  if (bad >= 0) return { code: 'xml-cdata-end', at: bad, values: {} };
  return illegalIn(raw) ?? replaceReferences(raw, withLineFeeds(raw));
}

/** What an attribute value says (XML 1.0 §3.3.3); every white space is a space. */
export function attributeValue(raw: string, name: string): string | TextFailure {
  const less = raw.indexOf('<');
  if (less >= 0) return { code: 'xml-attribute-less', at: less, values: { name } };
  const illegal = illegalIn(raw);
  if (illegal !== undefined) return illegal;
  return replaceReferences(raw, /[\t\n\r]/.test(raw) ? raw.replaceAll(/\r\n|[\t\n\r]/g, ' ') : raw);
}

/** @param text `raw` with its white space normalised */
function replaceReferences(raw: string, text: string): string | TextFailure {
  let amp = text.indexOf('&');
  if (amp < 0) return text;
  let out = '';
  let from = 0;
  while (amp >= 0) {
    const end = text.indexOf(';', amp);
    const name = end < 0 ? '' : text.slice(amp + 1, end);
    const char = end < 0 ? undefined : reference(name);
    // The offset in the raw text differs from that in `text` only where line ends were joined.
    if (char === undefined) return badReference(name, rawAmp(raw, text, amp));
    out += text.slice(from, amp) + char;
    from = end + 1;
    amp = text.indexOf('&', from);
  }
  return out + text.slice(from);
}

function rawAmp(raw: string, text: string, amp: number): number {
  let nth = 0;
  for (let at = text.indexOf('&'); at < amp; at = text.indexOf('&', at + 1)) nth++;
  let at = raw.indexOf('&');
  for (; nth > 0; nth--) at = raw.indexOf('&', at + 1);
  return at;
}

function reference(name: string): string | undefined {
  const known = ENTITIES.get(name);
  if (known !== undefined) return known;
  const found = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name);
  if (found === null) return undefined;
  const point = found[1] === undefined ? Number.parseInt(found[2] ?? '', 16) : Number.parseInt(found[1], 10);
  return isXmlChar(point) ? String.fromCodePoint(point) : undefined;
}

function badReference(name: string, at: number): TextFailure {
  if (/^#(?:\d+|x[\da-fA-F]+)$/.test(name))
    return { code: 'xml-character', at, values: { character: `&${name.slice(0, 20)};` } };
  const isName = name !== '' && nameEnd(name, 0) === name.length;
  return { code: isName ? 'xml-entity' : 'xml-ampersand', at, values: { entity: name.slice(0, 40) } };
}
