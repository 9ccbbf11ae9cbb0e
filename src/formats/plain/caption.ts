import { findCredit } from '../../text/news/credit.ts';
import type { NewsWords } from '../../text/news/words.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';
import type { Shape } from './shape.ts';

/** A caption or a credit by its own text; undefined for any other. */
export function captionOf({ shapes, words }: Reading, at: number): RoleFinding | undefined {
  const shape = shapes[at];
  if (shape === undefined || shape.words > 90) return undefined;
  const { text } = shape;
  return (
    staffOf(shape, words) ??
    creditOf(shape, words, at + 1 === shapes.length) ??
    (isBrief(shape, 2) && words.captionPhrase.test(text) ? found('caption', 'caption-words') : undefined) ??
    (hasTwin(shapes, at) ? found('caption', 'repeated-line') : undefined)
  );
}

/** The same line stands right before or after. */
function hasTwin(shapes: readonly Shape[], at: number): boolean {
  const text = shapes[at]?.text;
  return shapes[at - 1]?.text === text || shapes[at + 1]?.text === text;
}

function isBrief({ stops, words }: Shape, mostStops: number): boolean {
  return stops <= mostStops && words <= 50;
}

function staffOf(shape: Shape, { staff }: NewsWords): RoleFinding | undefined {
  return isBrief(shape, 1) && staff.test(shape.text) ? found('credit', 'staff-line') : undefined;
}

/** A name in brackets at the very end of an article signs its last paragraph. */
function creditOf(shape: Shape, words: NewsWords, isLast: boolean): RoleFinding | undefined {
  const credit = findCredit(shape.text, words);
  if (credit === undefined) return undefined;
  const values = { text: credit.text };
  if (credit.start < 3) return found('credit', 'credit-only', values);
  if (credit.kind !== 'label' && (isLast || !isBrief(shape, 3))) return undefined;
  return found('caption', 'ends-with-credit', values);
}
