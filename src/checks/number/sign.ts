import type { Side } from '../lines.ts';
import { languageOf } from '../../model/locale.ts';
import type { NumberFind } from '../../text/number/types.ts';
import { UNITS } from '../../text/number/units.ts';

/** How a language says that a temperature lies below zero without a sign. */
const BELOW: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  ar: { before: /(?:ناقص|سالب)\s*$/, after: /تحت الصفر|دون الصفر|تحت التجمد/ },
  en: { before: /\bminus\s*$/i, after: /\bbelow (?:zero|freezing)/i },
  fr: { before: /\bmoins\s*$/i, after: /sous (?:le )?zéro|(?:au-|en )dessous de zéro|négati/i },
};

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** A hyphen behind the space before the number; in Arabic some write it behind the digits. */
const SIGN_BEFORE = /(?:^|[\s(])[-\u2212\u2010\u2011\u2013]$/;
const SIGN_AFTER = /^[-\u2212](?!\d)/;
const REACH = 40;

/** Tells whether a number is written as one below zero; undefined in a language whose words for it are not known. */
function isNegative({ start, digits }: NumberFind, { text, lang }: Side): boolean | undefined {
  const words = BELOW[languageOf(lang)];
  if (words === undefined || digits === undefined) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start).replaceAll(MARKS, '');
  const after = text.slice(digits.end, digits.end + REACH).replaceAll(MARKS, '');
  return (
    SIGN_BEFORE.test(before) || SIGN_AFTER.test(after) || words.before.test(before) || words.after.test(after)
  );
}

function isTemperature({ unit }: NumberFind): boolean {
  return unit !== undefined && UNITS[unit]?.dimension === 'temperature';
}

/** `-12 °C` that became `12 °C`, or the other way round. Other numbers have hyphens for other reasons. */
export function isSignLost(one: NumberFind, other: NumberFind, source: Side, target: Side): boolean {
  if (!isTemperature(one) || !isTemperature(other)) return false;
  const [left, right] = [isNegative(one, source), isNegative(other, target)];
  return left !== undefined && right !== undefined && left !== right;
}
