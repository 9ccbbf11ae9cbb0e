import type { Level } from '../../model/diagnostic.ts';
import type { PageFacts, PageHit } from '../facts.ts';
import { ownerAt, piecesOf, visualOrder } from '../paragraphs.ts';
import { flowOf, type Laid, type OrderHit, shown } from './laid.ts';
import { latinOrder } from './order-latin.ts';
import { punctuationOrder } from './order-punctuation.ts';

/** What UAX #9 does to numbers, foreign words and punctuation, where it is not what the reader needs. */
export function* orderRules(facts: PageFacts): Generator<PageHit> {
  for (const paragraph of facts.paragraphs.flatMap((one) => [...piecesOf(one)])) {
    const { text } = paragraph;
    const order = visualOrder(paragraph);
    if (order === undefined) continue;
    const laid = { paragraph, order, text };
    for (const { code, level, start, values } of [
      ...numberOrder(laid),
      ...latinOrder(laid),
      ...punctuationOrder(laid, facts),
    ]) {
      const { element } = ownerAt(paragraph, start);
      yield { code, level, type: code === 'page/number-order' ? 'numbers' : 'formatting', element, values };
    }
  }
}

const D = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';
const MARK = '[\\u061c\\u200e\\u200f]?';
const NO_DIGIT_BEFORE = `(?<!${D}[.,:/\\-]?)(?<![A-Za-z][-./]?)`;
const NO_DIGIT_AFTER = `(?![.,:/\\-]?${D})(?![A-Za-z])`;

const DATE = new RegExp(
  `${NO_DIGIT_BEFORE}${D}{1,4}${MARK} ?([-\\u2010\\u2011\\u2012\\u2013\\u2212/.])${MARK} ?${D}{1,2}${MARK} ?\\1${MARK} ?${D}{1,4}(?![.,/\\-]?${D})`,
  'gu',
);
const GROUPED = new RegExp(
  `${NO_DIGIT_BEFORE}${D}{1,3}(?:[ \\u2007\\u2009'’]${D}{3})+${NO_DIGIT_AFTER}`,
  'gu',
);
const PHONE = new RegExp(
  `(?<!${D})(?<![A-Za-z])(?:\\+|00)?\\(?${D}{1,4}\\)?(?:[ \\u00a0\\u202f.\\-\\u2010-\\u2013]{1,2}\\(?${D}{2,4}\\)?){2,6}(?!${D})`,
  'gu',
);
const SIGNED = new RegExp(`(?<![\\p{L}\\p{N}]|${D}[ \\u00a0]?)([-+\\u2212\\u00b1])([0-9][0-9.,]*)`, 'gu');
const UNITS =
  'km/h|km|cm|mm|m|kg|mg|g|lbs?|mph|kWh|kW|MW|GW|k?Hz|MHz|GHz|KB|kB|MB|GB|TB|ml|mL|cl|km²|m²|m³|hPa|dB|mA';
const UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}])(${D}+(?:[.,]${D}+)*)(?:[ \\u00a0\\u202f\\u2009](${UNITS})|[ \\u00a0\\u202f]?(°\\s?[CF]))(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Dates, grouped numbers, telephone numbers, signs and units whose parts change places. */
function* numberOrder(laid: Laid): Generator<OrderHit> {
  const taken = new Uint8Array(laid.text.length);
  for (const find of [dates, phones, grouped, signs, units]) {
    for (const { hit, start, end } of find(laid)) {
      if (taken[start] === 1) continue;
      taken.fill(1, start, end);
      if (hit !== undefined) yield hit;
    }
  }
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly hit: OrderHit | undefined;
}

function numberHit(laid: Laid, start: number, end: number, level: Level): OrderHit {
  const text = laid.text
    .slice(start, end)
    .replaceAll(/[\u061c\u200e\u200f]/g, '')
    .trim();
  return { code: 'page/number-order', level, start, values: { text, shown: shown(laid, start, end) } };
}

/** Starts of the runs of digits in a part of a paragraph. */
function digitRuns(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(/[0-9\u0660-\u0669\u06f0-\u06f9]+/g)].map(
    ({ index }) => start + index,
  );
}

function* dates(laid: Laid): Generator<Found> {
  for (const found of laid.text.matchAll(DATE)) {
    const start = found.index;
    const end = start + found[0].length;
    const runs = digitRuns(laid.text, start, end);
    if (runs.length !== 3) continue;
    const flow = flowOf(laid.order, runs);
    const isRtl = ownerAt(laid.paragraph, start).direction === 'rtl';
    const isMarked = /[\u061c\u200f]/.test(found[0]);
    const hasArabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/.test(found[0]);
    // Marked dates of CLDR, and dates in Arabic digits, are read from the right like the words around them.
    const isRead = flow === 'left' || (flow === 'right' && isRtl && (isMarked || hasArabicDigits));
    const isIso = /^[0-9]{4}/.test(found[0]);
    const level = flow === 'mixed' || isIso ? 'error' : 'warning';
    yield { start, end, hit: isRead ? undefined : numberHit(laid, start, end, level) };
  }
}

function* grouped(laid: Laid): Generator<Found> {
  for (const found of laid.text.matchAll(GROUPED)) {
    const start = found.index;
    const end = start + found[0].length;
    // A sign or more groups of other lengths: a telephone number.
    if (/(?:[+(]|[0-9][ \u00a0-])$/.test(laid.text.slice(Math.max(0, start - 2), start))) continue;
    if (/^[ \u00a0-][0-9]/.test(laid.text.slice(end, end + 2))) continue;
    const isRight = flowOf(laid.order, digitRuns(laid.text, start, end)) === 'left';
    yield { start, end, hit: isRight ? undefined : numberHit(laid, start, end, 'error') };
  }
}

function* phones(laid: Laid): Generator<Found> {
  for (const found of laid.text.matchAll(PHONE)) {
    const start = found.index;
    const end = start + found[0].length;
    const digits = found[0].match(/[0-9\u0660-\u0669\u06f0-\u06f9]/g)?.length ?? 0;
    if (digits < 7 || digits > 15) continue;
    const runs = digitRuns(laid.text, start, end);
    const sign = /^[+]/.test(found[0]) ? [start] : [];
    const isRight = flowOf(laid.order, [...sign, ...runs]) === 'left';
    yield { start, end, hit: isRight ? undefined : numberHit(laid, start, end, 'error') };
  }
}

/** A sign before western digits belongs at their left. */
function* signs(laid: Laid): Generator<Found> {
  for (const found of laid.text.matchAll(SIGNED)) {
    const start = found.index;
    const end = start + found[0].length;
    const isRight = flowOf(laid.order, [start, start + 1]) === 'left';
    const digits = (found[2] ?? '').replaceAll(/\D/g, '').length;
    yield {
      start,
      end,
      hit: isRight ? undefined : numberHit(laid, start, end, digits >= 7 ? 'error' : 'warning'),
    };
  }
}

function* units(laid: Laid): Generator<Found> {
  for (const found of laid.text.matchAll(UNIT)) {
    const start = found.index;
    const end = start + found[0].length;
    const unit = found[2] ?? found[3] ?? '';
    const isRight = flowOf(laid.order, [start, ...letterRuns(unit, end - unit.length)]) === 'left';
    yield { start, end, hit: isRight ? undefined : numberHit(laid, start, end, 'error') };
  }
}

function letterRuns(unit: string, start: number): number[] {
  return Array.from({ length: unit.length }, (_, at) => start + at).filter((_, at) =>
    /[^\s]/.test(unit[at] ?? ''),
  );
}
