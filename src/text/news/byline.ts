import type { NewsWords } from './words.ts';

/** Tells whether a line names the author after a word such as `By`. */
export function isByline(text: string, words: NewsWords): boolean {
  if (text.length > 120) return false;
  const start = words.byline.exec(text)?.[0].length;
  if (start === undefined || start >= text.length || /[.!?؟…:]$/u.test(text)) return false;
  return isNames(text.slice(start), words);
}

/** Tells whether a line is made of names, the small words between them, and perhaps an agency or an address. */
export function isNames(text: string, { bylineFillers }: NewsWords): boolean {
  const parts = text.split(/[\s,،;|/&()]+/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 14) return false;
  return parts.every(
    (part) => /^[\p{Lu}\p{Lo}@]|^[\w.-]+@|^[-–—]$/u.test(part) || bylineFillers.has(part.toLowerCase()),
  );
}
