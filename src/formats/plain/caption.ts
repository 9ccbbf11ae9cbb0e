import { findCredit } from '../../text/news/credit.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';

/** A caption or a credit by its own text; undefined for any other. */
export function captionOf({ shapes, words, firsts }: Reading, at: number): RoleFinding | undefined {
  const shape = shapes[at];
  if (shape === undefined || shape.words > 90) return undefined;
  const { text } = shape;
  if (shape.stops <= 1 && shape.words <= 40 && words.staff.test(text)) return found('credit', 'staff-line');
  const credit = findCredit(text, words);
  if (credit !== undefined && credit.start < 3) return found('credit', 'credit-only', { text: credit.text });
  if (credit !== undefined && (credit.kind !== 'brackets' || (shape.stops <= 3 && shape.words <= 50))) {
    return found('caption', 'ends-with-credit', { text: credit.text });
  }
  if (shape.stops <= 2 && shape.words <= 50 && words.captionPhrase.test(text))
    return found('caption', 'caption-words');
  const twin = firsts.get(text) === at ? shapes[at + 1] : shapes[at - 1];
  return twin?.text === text ? found('caption', 'repeated-line') : undefined;
}
