import { countLetters, excerpt } from '../letters.ts';
import { ownerAt } from '../paragraphs.ts';
import { flowOf, type Laid, type OrderHit, shown } from './laid.ts';

/** Three or more left-to-right items with commas: together one run, so the first one comes last for the reader. */
const ITEM = String.raw`[\p{Script=Latin}][\p{Script=Latin}\p{M}0-9.&'’\-]*(?: [\p{Script=Latin}0-9][\p{Script=Latin}\p{M}0-9.&'’\-]*){0,2}`;
const SEPARATOR = /[,;،؛] ?| [/–-] /;
const LIST = new RegExp(
  `(?<![\\p{Script=Latin}\\p{M}0-9.&'’\\-])${ITEM}(?:(?:[,;،؛] ?| [/–-] )${ITEM}){2,}`,
  'gu',
);

/** Signs that belong to a word: `C++`, `C#`, `.NET`, `@name`, `#tag`, the last slash of an address. */
const ATTACHED =
  /(?<![\p{L}\p{N}@#./+-])(?:[A-Za-z][A-Za-z0-9]{0,3}(?:\+\+|#)(?![\w+#])|[@#.][A-Za-z][\w.]*|(?:https?:\/\/|www\.)[^\s\u0590-\u08ff\u2066-\u2069]+\/|\/[A-Za-z][\w./-]+)/gu;

/** Elements whose text is code or an address, read from the left whatever is around it. */
const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var', 'tt']);

/** Foreign words in right-to-left text whose parts change places. */
export function* latinOrder(laid: Laid): Generator<OrderHit> {
  const { text, paragraph } = laid;
  if (!/[A-Za-z\u00c0-\u024f]/.test(text)) return;
  for (const found of text.matchAll(LIST)) {
    const start = found.index;
    if (ownerAt(paragraph, start).direction !== 'rtl' || countLetters(text).rtl === 0) continue;
    const items = found[0].split(SEPARATOR);
    const starts = itemStarts(found[0], start);
    if (flowOf(laid.order, starts) !== 'left') continue;
    const values = { text: excerpt(found[0]), first: items[0] ?? '', count: items.length };
    yield { code: 'page/run-order', level: 'warning', start, values };
  }
  for (const found of text.matchAll(ATTACHED)) {
    const start = found.index;
    const end = start + found[0].replace(/[.]+$/, '').length;
    if (isLeftToRight(laid, start, end)) continue;
    yield tokenHit(laid, start, end);
  }
  yield* codeOrder(laid);
}

function tokenHit(laid: Laid, start: number, end: number): OrderHit {
  const values = { text: excerpt(laid.text.slice(start, end)), shown: excerpt(shown(laid, start, end)) };
  return { code: 'page/token-order', level: 'warning', start, values };
}

function itemStarts(list: string, start: number): number[] {
  return [
    0,
    ...[...list.matchAll(new RegExp(SEPARATOR, 'g'))].map(({ index, 0: comma }) => index + comma.length),
  ].map((at) => start + at);
}

/** True when all characters but spaces and controls follow each other from the left. */
function isLeftToRight({ text, order }: Laid, start: number, end: number): boolean {
  const all = Array.from({ length: end - start }, (_, at) => start + at);
  return (
    flowOf(
      order,
      all.filter((at) => !/[\s\u200e\u200f\u2066-\u2069\u202a-\u202e]/.test(text[at] ?? '')),
    ) === 'left'
  );
}

/** Code within a line that is not set apart. */
function* codeOrder(laid: Laid): Generator<OrderHit> {
  const { owners } = laid.paragraph;
  for (const [at, { start, element }] of owners.entries()) {
    if (!CODE.has(element.tag)) continue;
    const end = owners[at + 1]?.start ?? laid.text.length;
    const part = laid.text.slice(start, end).replace(/[\u2066-\u2069\u202a-\u202e\ufffc]+$/, '');
    const { rtl, ltr } = countLetters(part);
    if (rtl > 0 || ltr === 0 || isLeftToRight(laid, start, start + part.length)) continue;
    yield tokenHit(laid, start, start + part.length);
  }
}
