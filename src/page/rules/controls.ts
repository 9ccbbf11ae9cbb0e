import { findControlProblems } from '../../text/bidi/balance.ts';
import { nameOfControl } from '../../text/bidi/control-names.ts';
import type { PageFacts, PageHit } from '../facts.ts';
import { excerpt } from '../letters.ts';
import { ownerAt, type Paragraph } from '../paragraphs.ts';
import { type PageElement, textOf } from '../tree.ts';

/** Attributes whose text a reader sees or hears. */
const TEXT_ATTRIBUTES = ['title', 'alt', 'aria-label', 'placeholder'];

/** Controls of direction that have no partner or force an order, in text, attributes and markup. */
export function* controlRules(facts: PageFacts): Generator<PageHit> {
  for (const paragraph of facts.paragraphs) {
    yield* controlsOf(paragraph);
    yield* spelledOut(paragraph);
  }
  for (const element of facts.tree.elements) {
    yield* inAttributes(element);
    yield* forcedOrder(element, facts);
  }
}

const BASE = { code: 'page/bidi-control', level: 'error', type: 'characters' } as const;

function* inAttributes(element: PageElement): Generator<PageHit> {
  for (const name of TEXT_ATTRIBUTES) {
    const text = element.attrs.get(name) ?? '';
    const [problem] = findControlProblems(text);
    if (problem === undefined) continue;
    const values = { context: problem.kind, control: nameOfControl(problem.control), text: excerpt(text) };
    yield { ...BASE, element, values };
  }
}

/** `bdo` and its like in CSS: letters stand in the order of the markup, whatever they are. */
function* forcedOrder(element: PageElement, { styles }: PageFacts): Generator<PageHit> {
  const css = styles.get(element)?.values.get('unicode-bidi')?.value.toLowerCase() ?? '';
  const isForced = element.tag === 'bdo' || css === 'bidi-override' || css === 'isolate-override';
  if (!isForced || !/\p{L}{2}|\d{2}/u.test(textOf(element))) return;
  const control = element.tag === 'bdo' ? '<bdo>' : `unicode-bidi: ${css}`;
  yield { ...BASE, element, values: { context: 'override', control, text: excerpt(textOf(element)) } };
}

function* controlsOf(paragraph: Paragraph): Generator<PageHit> {
  const { text, isMarkup } = paragraph;
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return;
  // Controls that stand for markup are always paired; without them the author's own are judged.
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !isMarkup.has(at));
  const own = places.map((at) => text[at] ?? '').join('');
  for (const { kind, control, range } of findControlProblems(own)) {
    const { element } = ownerAt(paragraph, places[range.start] ?? 0);
    const values = { context: kind, control: nameOfControl(control), text: excerpt(own) };
    yield { code: 'page/bidi-control', level: 'error', type: 'characters', element, values };
  }
}

const SPELLED = /&amp;|&(?:rlm|lrm|zwn?j|nbsp|thinsp|[lr]aquo|hellip|#x?[0-9a-f]{2,6});/i;
/** Three or more pairs of what UTF-8 Arabic or Hebrew looks like when it is read as Latin-1 or Windows-1252. */
const MOJIBAKE =
  /(?:[\u00c3\u00d7-\u00db][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){3,}/;

/** Entities that stand as text, and letters that were read in the wrong encoding. */
function* spelledOut(paragraph: Paragraph): Generator<PageHit> {
  const { text, block } = paragraph;
  const entity = SPELLED.exec(text);
  const { element } = ownerAt(paragraph, entity?.index ?? 0);
  const isCode = /^(?:code|pre|kbd|samp)$/.test(element.tag) || block.tag === 'pre';
  if (entity !== null && !isCode)
    yield {
      code: 'page/escaped-entity',
      level: 'error',
      type: 'characters',
      element,
      values: { text: entity[0] },
    };
  const broken = text.includes('\ufffd') ? '\ufffd' : MOJIBAKE.exec(text)?.[0];
  if (broken !== undefined)
    yield {
      code: 'page/encoding',
      level: 'error',
      type: 'characters',
      element: block,
      values: { text: excerpt(text) },
    };
}
