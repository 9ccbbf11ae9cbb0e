import type { Level, Values } from '../../model/diagnostic.ts';
import type { Paragraph, VisualOrder } from '../paragraphs.ts';

/** A paragraph as laid out, for the rules of order. */
export interface Laid {
  readonly paragraph: Paragraph;
  readonly order: VisualOrder;
  readonly text: string;
}

/** What a rule of order finds in a paragraph. */
export interface OrderHit {
  readonly code: string;
  readonly level: Level;
  readonly start: number;
  readonly values: Values;
}

/** How the parts of a number follow each other on the line: from the left, from the right, or neither. */
export function flowOf(order: VisualOrder, starts: readonly number[]): 'left' | 'right' | 'mixed' {
  const places = starts.map((at) => order.positions[at] ?? 0);
  if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))) return 'left';
  if (places.every((place, at) => at === 0 || place < (places[at - 1] ?? 0))) return 'right';
  return 'mixed';
}

/** The characters of a part of a paragraph as they stand on the line, from the left. */
export function shown({ text, order }: Laid, start: number, end: number): string {
  return Array.from({ length: end - start }, (_, at) => start + at)
    .sort((a, b) => (order.positions[a] ?? 0) - (order.positions[b] ?? 0))
    .map((at) => text[at] ?? '')
    .join('')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}
