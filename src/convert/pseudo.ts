import type { Code, Content } from '../model/inline.ts';

/**
 * How a text is made to look foreign: `accented` letters, right-to-left letters, `expand`ed and accented, or only
 * `brackets` around it.
 */
export type PseudoStyle = 'accented' | 'rtl' | 'expand' | 'brackets';

/** All styles, the default first. */
export const PSEUDO_STYLES: readonly PseudoStyle[] = ['accented', 'rtl', 'expand', 'brackets'];

/** Locale that a style stands for when none is named: the pseudo-locales of CLDR, private use of regions. */
export const PSEUDO_LOCALES: Readonly<Record<PseudoStyle, string>> = {
  accented: 'en-XA',
  rtl: 'ar-XB',
  expand: 'en-XA',
  brackets: 'en-XA',
};

/** More than the style says. */
export interface PseudoOptions {
  /** How much longer the text becomes in the style `expand`: 0.4 (the default) adds two fifths. */
  readonly expand?: number;
}

/**
 * What a program or a reader's machine has to find as it is: placeholders (i18next, ICU, printf, template literals),
 * addresses, character references.
 */
const KEPT =
  /\{\{[^{}]*\}\}|\$t\([^()]*\)|\$?\{[^{}]*\}|%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:[sdiufFxXcgGeE@](?![\p{L}])|\([\p{L}\p{N}_]+\)[sdif])|[a-z][a-z0-9+.-]*:\/\/\S+|www\.\S+|[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+|&#?\w+;/giu;

const PLAIN_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀćđéƒğĥíĵķłɱñóþɋřšťúṽŵẋýžÀƁĆĐÉƑĞĤÍĴĶŁṀÑÓÞɊŘŠŤÚṼŴẊÝŽ';
const RTL = 'ابكديفغهيجكلمنوپقرستوڤوخيزابكديفغهيجكلمنوپقرستوڤوخيز';
const RTL_SIGNS: readonly (readonly [string, string])[] = [
  [',', '،'],
  [';', '؛'],
  ['?', '؟'],
];

const letters = (to: string): readonly (readonly [string, string])[] =>
  Array.from(PLAIN_LETTERS, (letter, at) => [letter, to.charAt(at)] as const);

const MAPS: Readonly<Record<PseudoStyle, ReadonlyMap<string, string>>> = {
  accented: new Map(letters(ACCENTED)),
  expand: new Map(letters(ACCENTED)),
  rtl: new Map([...letters(RTL), ...RTL_SIGNS]),
  brackets: new Map(),
};

const FILLER = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** White brackets: a text that is cut off shows, and no format takes them for markup. */
const OPEN = '⟦';
const CLOSE = '⟧';

/**
 * Translates into no language: every letter is changed, codes and placeholders stay, brackets stand around the text.
 *
 * Text that looks untouched in the result was not offered for translation; a bracket that is missing was cut off.
 */
export function pseudo(content: Content, style: PseudoStyle, { expand = 0.4 }: PseudoOptions = {}): Content {
  const map = MAPS[style];
  const text = map.size === 0 ? content.text : changeLetters(content.text, map);
  const tail = style === 'expand' ? filler(content.text, expand, map) : '';
  const codes = content.codes.map((code): Code => ({ ...code, at: code.at + OPEN.length }));
  return { text: OPEN + text + tail + CLOSE, codes };
}

/** Each character gives one of the same length, so that codes stay at their places. */
function changeLetters(text: string, map: ReadonlyMap<string, string>): string {
  let out = '';
  let from = 0;
  for (const kept of text.matchAll(KEPT)) {
    out += changeAll(text.slice(from, kept.index), map) + kept[0];
    from = kept.index + kept[0].length;
  }
  return out + changeAll(text.slice(from), map);
}

function changeAll(text: string, map: ReadonlyMap<string, string>): string {
  let out = '';
  for (const char of text) out += map.get(char) ?? map.get(bare(char)) ?? char;
  return out;
}

/** A letter without its accents when that is one character too: `é` is `e` for the map. */
function bare(char: string): string {
  return char.charCodeAt(0) < 0x80 ? char : (char.normalize('NFD').at(0) ?? char);
}

function filler(text: string, expand: number, map: ReadonlyMap<string, string>): string {
  const length = Math.ceil(text.length * expand);
  let out = '';
  for (let at = 0; out.length < length; at++) out += ` ${FILLER[at % FILLER.length] ?? ''}`;
  return changeAll(out, map);
}
