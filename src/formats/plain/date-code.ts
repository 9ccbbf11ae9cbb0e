import type { NewsWords } from '../../text/news/words.ts';

/** What a line with nothing but a date tells: the day of publication, or only that of a change. */
export function dateCode(text: string, { updated }: NewsWords): 'date-only' | 'update-line' {
  const at = updated.exec(text)?.index;
  return at === undefined || /\p{Nd}/u.test(text.slice(0, at)) ? 'date-only' : 'update-line';
}
