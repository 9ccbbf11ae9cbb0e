/* oxlint-disable complexity -- a grammar: each function is one production, its branches are the alternatives */
import { isGlued, lexemeAt, type Line } from '../date/parts.ts';
import { conventionsOf } from './conventions.ts';

/** A number in digits, with its separators. */
export interface DigitNumber {
  /** What it is worth by the conventions of the locale; the other readings of `1.500` come after it. */
  readonly values: readonly number[];
  /** Index of the lexeme after it. */
  readonly next: number;
  readonly group?: string;
  readonly decimal?: string;
}

const GROUP_SPACES = '\u00a0\u202f\u2009\u2007';
const GROUP_SIGNS = ".,٬’'";
const DECIMAL_SIGNS = '.,٫';

/** The separator between two runs of digits, when it is one character that numbers are written with. */
function separatorAt(line: Line, at: number): { readonly sign: string; readonly next: number } | undefined {
  const before = lexemeAt(line, at - 1);
  const follower = lexemeAt(line, at);
  if (before === undefined || follower === undefined) return undefined;
  if (follower.kind === 'digits') {
    if (follower.start - before.end !== 1 || follower.text.length !== 3) return undefined;
    const sign = line.text.charAt(before.end);
    return GROUP_SPACES.includes(sign) || (sign === ' ' && line.lang !== 'en')
      ? { sign, next: at }
      : undefined;
  }
  if (!isGlued(line, at) || !isGlued(line, at + 1) || lexemeAt(line, at + 1)?.kind !== 'digits')
    return undefined;
  const { text } = follower;
  return GROUP_SIGNS.includes(text) || DECIMAL_SIGNS.includes(text)
    ? { sign: text, next: at + 1 }
    : undefined;
}

/** Longer than any number that news writes: what goes on is a list. */
const MOST_PARTS = 8;

interface Chain {
  readonly parts: readonly string[];
  readonly signs: readonly string[];
  readonly next: number;
}

function chainAt(line: Line, at: number): Chain {
  const parts = [lexemeAt(line, at)?.text ?? ''];
  const signs: string[] = [];
  let next = at + 1;
  for (;;) {
    const found = separatorAt(line, next);
    if (found === undefined || parts.length === MOST_PARTS) return { parts, signs, next };
    if (' \u00a0'.includes(found.sign) && (parts[0]?.length ?? 0) > 3) return { parts, signs, next };
    signs.push(found.sign);
    parts.push(lexemeAt(line, found.next)?.text ?? '');
    next = found.next + 1;
  }
}

function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (first.length > 3 || first.startsWith('0')) return false;
  // Groups of three; in India two, and three at the end.
  return rest.every(({ length }, index) => length === 3 || (length === 2 && index < rest.length - 1));
}

/** Reads digits with their separators; `undefined` when the signs between make no number (an address, a version). */
export function readDigits(line: Line, at: number, locale: string): DigitNumber | undefined {
  if (separatorAt(line, at + 1) === undefined)
    return { values: [Number(lexemeAt(line, at)?.text)], next: at + 1 };
  const { parts, signs, next } = chainAt(line, at);
  const [first = ''] = parts;
  if (signs.length === 0) return { values: [Number(first)], next };
  const last = signs[signs.length - 1] ?? '';
  const heads = signs.slice(0, -1);
  const group = heads[0];
  if (signs.length > 1) {
    if (heads.some((sign) => sign !== group)) return undefined;
    const isDecimal = last !== group && DECIMAL_SIGNS.includes(last);
    const grouped = isDecimal ? parts.slice(0, -1) : parts;
    if (!isGrouped(grouped) || (!isDecimal && last !== group)) return undefined;
    const whole = grouped.join('');
    if (!isDecimal) return { values: [Number(whole)], next, group: last };
    return { values: [Number(`${whole}.${parts.at(-1)}`)], next, group: group ?? '', decimal: last };
  }
  const second = parts[1] ?? '';
  const asGroup = Number(first + second);
  const asDecimal = Number(`${first}.${second}`);
  const canGroup = isGrouped(parts);
  const canDecimal = DECIMAL_SIGNS.includes(last);
  if (!canDecimal || last === '٬') return canGroup ? { values: [asGroup], next, group: last } : undefined;
  if (!canGroup || last === '٫') return { values: [asDecimal], next, decimal: last };
  const { decimal } = conventionsOf(locale);
  if (last === decimal) return { values: [asDecimal, asGroup], next, decimal: last };
  return { values: [asGroup, asDecimal], next, group: last };
}
