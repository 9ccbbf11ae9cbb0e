import type { PageFacts } from '../facts.ts';
import { countLetters, excerpt } from '../letters.ts';
import { ownerAt } from '../paragraphs.ts';
import { type Laid, type OrderHit, shown } from './laid.ts';

/** Marks and controls that take no room. */
const UNSEEN = /[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]/;
const SEEN = /[^\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]/;
/** The last mark of a paragraph, with what may close after it. */
const LAST = /[.!?…:;،؛؟۔](?=[)\]}»”’"'›\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]*$)/;

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '‹': '›',
};

/** The stop at the end of a paragraph, and brackets and quotation marks that lose what they hold. */
export function* punctuationOrder(laid: Laid, facts: PageFacts): Generator<OrderHit> {
  // A page that runs the wrong way as a whole is one finding.
  if (facts.expected !== facts.actual) return;
  yield* finalStop(laid);
  yield* pairs(laid);
}

function* finalStop(laid: Laid): Generator<OrderHit> {
  const { text, paragraph, order } = laid;
  const { direction } = paragraph;
  const at = LAST.exec(text)?.index ?? -1;
  if (at < 1 || runsAgainstItself(laid) || isAllInside(laid)) return;
  const place = order.positions[at] ?? 0;
  const isBeyond = (one: number): boolean =>
    direction === 'rtl' ? (order.positions[one] ?? 0) < place : (order.positions[one] ?? 0) > place;
  const seen = Array.from({ length: at }, (_, one) => one).filter((one) => SEEN.test(text.charAt(one)));
  if (!seen.some(isBeyond)) return;
  const tail = Math.max(0, at - 20);
  const values = {
    mark: text.charAt(at),
    text: excerpt(text.slice(tail)),
    shown: excerpt(shown(laid, tail, text.length)),
  };
  yield { code: 'page/punct-end', level: 'warning', start: at, values };
}

/** A paragraph that runs against its own text is reported as such; its stop is only a part of that. */
function runsAgainstItself({ text, paragraph }: Laid): boolean {
  const { rtl, ltr } = countLetters(text);
  const own = rtl >= ltr ? 'rtl' : 'ltr';
  return own !== paragraph.direction && rtl * ltr === 0;
}

/** True when one isolate holds the whole paragraph: a foreign sentence with its own stop. */
function isAllInside({ text, paragraph }: Laid): boolean {
  const first = Math.max(0, text.search(SEEN));
  const start = ownerAt(paragraph, first);
  if (start.element === paragraph.block || start.direction === paragraph.direction) return false;
  return paragraph.owners.every(({ start: from, direction }, at) => {
    const end = paragraph.owners[at + 1]?.start ?? text.length;
    return direction === start.direction || !/[^\s\u2066-\u2069]/.test(text.slice(from, end));
  });
}

/** Opening and closing marks must stand on both sides of what they hold. */
function* pairs(laid: Laid): Generator<OrderHit> {
  const { text } = laid;
  const open: { readonly closer: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const closer = PAIRS[char];
    if (closer !== undefined) open.push({ closer, at });
    const start = open.at(-1);
    if (start === undefined || char !== start.closer) continue;
    open.pop();
    if (holds(laid, start.at, at)) continue;
    const values = {
      text: excerpt(text.slice(start.at, at + 1)),
      shown: excerpt(shown(laid, start.at, at + 1)),
    };
    yield { code: 'page/punct-pair', level: 'warning', start: start.at, values };
  }
}

function holds({ text, order }: Laid, start: number, end: number): boolean {
  const a = order.positions[start] ?? 0;
  const b = order.positions[end] ?? 0;
  const [low, high] = a < b ? [a, b] : [b, a];
  for (let at = start + 1; at < end; at += 1) {
    if (UNSEEN.test(text[at] ?? '')) continue;
    const place = order.positions[at] ?? 0;
    if (place < low || place > high) return false;
  }
  return true;
}
