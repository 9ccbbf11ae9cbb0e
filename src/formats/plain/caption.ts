import { findCredit } from '../../text/news/credit.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';

/** A caption or a credit by its own text; undefined for any other. */
export function captionOf({ shapes, words, firsts }: Reading, at: number): RoleFinding | undefined {
  const shape = shapes[at];
  if (shape === undefined || shape.words > 90) return undefined;
  const { text } = shape;
  if (words.staff.test(text) && shape.words <= 40) return found('credit', 'staff-line');
  const credit = findCredit(text, words);
  if (credit !== undefined) {
    const values = { text: credit.text };
    return credit.start < 3
      ? found('credit', 'credit-only', values)
      : found('caption', 'ends-with-credit', values);
  }
  if (words.captionPhrase.test(text) && shape.stops <= 2) return found('caption', 'caption-words');
  const twin = firsts.get(text) === at ? shapes[at + 1] : shapes[at - 1];
  return twin?.text === text ? found('caption', 'repeated-line') : undefined;
}
