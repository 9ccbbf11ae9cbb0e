/* oxlint-disable complexity -- one question, many ways to say the same quantity */
import { UNITS } from '../../text/number/units.ts';
import type { NumberFind } from '../../text/number/types.ts';

const NEARLY = 1e-9;

function isEqual(a: number, b: number): boolean {
  if (a === b) return true;
  // Telephone numbers differ in their last digit; only fractions are inexact.
  if (Number.isInteger(a) && Number.isInteger(b)) return false;
  return Math.abs(a - b) <= NEARLY * Math.max(Math.abs(a), Math.abs(b));
}

/** One of the readings of each is the same number. */
export function isSameValue(a: NumberFind, b: NumberFind): boolean {
  if (a.values.some((left) => b.values.some((right) => isEqual(left, right)))) return true;
  if (a.isAbout === true || b.isAbout === true) return isClose(a.values[0], b.values[0], 0.1);
  return false;
}

/** The first readings are the same: nothing about the separators is unusual. */
export function isPlainlySame(a: NumberFind, b: NumberFind): boolean {
  const [left] = a.values;
  const [right] = b.values;
  return left !== undefined && right !== undefined && isEqual(left, right);
}

function isClose(a: number | undefined, b: number | undefined, share: number): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

/** `1970s` and `السبعينات`, `septuagénaire` and `in his 70s`, `mid 70s` and `environ 75 ans`. */
export function isSameDecade(a: NumberFind, b: NumberFind): boolean {
  const left = a.values[0] ?? 0;
  const right = b.values[0] ?? 0;
  if (a.kind === 'decade' && b.kind === 'decade') return left % 100 === right % 100;
  const [decade, other] = a.kind === 'decade' ? [left, b] : [right, a];
  if (a.kind !== 'decade' && b.kind !== 'decade') return false;
  const value = other.values[0] ?? 0;
  return decade < 100 && value >= decade && value < decade + 10;
}

/** `the 2000s` and `العقد الأول من القرن الحادي والعشرين`: the decade a century begins with. */
export function isStartOfCentury(a: NumberFind, b: NumberFind): boolean {
  const [decade, century] = a.kind === 'decade' ? [a, b] : [b, a];
  const [year = 0] = decade.values;
  if (decade.kind !== 'decade' || century.kind !== 'ordinal' || year < 1000 || year % 100 !== 0) return false;
  return century.values.includes(year / 100 + 1);
}

/** Idioms of duration: a French fortnight has fifteen days, a French week sometimes eight. */
const IDIOM = 0.08;
/** Converted values are rounded. */
const ROUNDED = 0.06;

/** The same quantity in another unit of the same dimension. */
export function isConverted(a: NumberFind, b: NumberFind): boolean {
  if (a.unit === undefined || b.unit === undefined || a.unit === b.unit) return false;
  const [from, to] = [UNITS[a.unit], UNITS[b.unit]];
  if (from === undefined || to === undefined || from.dimension !== to.dimension) return false;
  const left = a.values[0] ?? 0;
  const right = b.values[0] ?? 0;
  if (from.dimension === 'temperature') {
    if (a.unit === 'fahrenheit') return Math.abs(((left - 32) * 5) / 9 - right) <= 1;
    return b.unit === 'fahrenheit' && Math.abs(((right - 32) * 5) / 9 - left) <= 1;
  }
  return isClose(left * from.factor, right * to.factor, from.dimension === 'time' ? IDIOM : ROUNDED);
}

/** Units that may stand for each other in the same number: nothing is said about them. */
export function isSameUnit(a: NumberFind, b: NumberFind): boolean {
  if (a.unit === undefined || b.unit === undefined || a.unit === b.unit) return true;
  const [from, to] = [UNITS[a.unit], UNITS[b.unit]];
  if (from === undefined || to === undefined) return true;
  return (
    from.dimension === 'temperature' &&
    to.dimension === 'temperature' &&
    (a.unit === 'degree' || b.unit === 'degree')
  );
}

/** Currencies have a code in common, or one side names none. */
export function isSameCurrency(a: NumberFind, b: NumberFind): boolean {
  if (a.currency === undefined || b.currency === undefined) return true;
  const codes = b.currency.split(' ');
  return a.currency.split(' ').some((code) => codes.includes(code));
}

/** Power of ten between two values, when that is all the difference. */
export function powerBetween(a: number, b: number): number | undefined {
  if (a <= 0 || b <= 0) return undefined;
  const power = Math.log10(b / a);
  const whole = Math.round(power);
  return whole !== 0 && Math.abs(power - whole) < 1e-6 ? whole : undefined;
}

/** `2013-14` and `2013-2014`: a year by its last two digits. */
export function isShortYear(a: NumberFind, b: NumberFind): boolean {
  const [left = 0] = a.values;
  const [right = 0] = b.values;
  const [short, long] = left < right ? [left, right] : [right, left];
  return short < 100 && long >= 1000 && long < 2200 && long % 100 === short && Number.isInteger(long);
}

/** `23.45` and `23 h 45`: British and French papers write times with a dot. */
export function isTimeWithDot(a: NumberFind, b: NumberFind): boolean {
  const [time, number] = a.kind === 'time' ? [a, b] : [b, a];
  if (time.kind !== 'time' || number.kind !== 'number' || number.decimal !== '.') return false;
  const match = /^(\d{1,2})\.(\d{2})$/.exec(number.text);
  if (match === null) return false;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && time.values.some((value) => value % 720 === minutes % 720);
}

/** `three quarters` and `75 %`, `half` and `50 %`: a share in words and in percent. */
export function isShare(a: NumberFind, b: NumberFind): boolean {
  const [percent, share] = a.isPercent === true ? [a, b] : [b, a];
  if (percent.isPercent !== true || share.isPercent === true) return false;
  const whole = (percent.values[0] ?? 0) / 100;
  return share.values.some((value) => value < 1 && Math.abs(value - whole) < 0.01);
}

/** `2 p.m.` and `14 heures`, `at three` and `الساعة الثالثة`: a time by its hour alone. */
export function isFullHour(a: NumberFind, b: NumberFind): boolean {
  const [time, number] = a.kind === 'time' ? [a, b] : [b, a];
  if (time.kind !== 'time' || (number.kind !== 'number' && number.kind !== 'ordinal')) return false;
  const [hour = 0] = number.values;
  if (!Number.isInteger(hour) || hour > 24 || (number.unit !== undefined && number.unit !== 'hour'))
    return false;
  return time.values.some((value) => value % 720 === (hour * 60) % 720);
}
