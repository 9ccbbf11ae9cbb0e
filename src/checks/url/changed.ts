import type { Hit, Rule } from '../../model/rule.ts';
import { findUrls, type Token } from '../../text/tokens.ts';
import { languageOf } from '../../model/locale.ts';
import { sourceText, targetText } from '../facts.ts';
import { difference } from '../lists.ts';

/** A web address of the source that the target lacks or has changed. The page of another language is in order. */
export const urlChanged: Rule = {
  code: 'url/changed',
  level: 'error',
  type: 'pattern-problem',
  examples: [
    {
      source: 'See https://example.org/a.',
      target: 'اقرأ https://example.com/a.',
      targetLang: 'ar',
      reports: ['com'],
    },
    { source: 'See https://example.org/a.', target: 'Voir le rapport.', targetLang: 'fr', reports: [''] },
    { source: '(https://example.org/a)', target: '«https://example.org/a».', targetLang: 'ar', reports: [] },
    {
      source: 'https://en.wikipedia.org/wiki/Derna',
      target: 'https://fr.wikipedia.org/wiki/Derna',
      targetLang: 'fr',
      reports: [],
    },
  ],
  *check(pair): Generator<Hit> {
    const wanted = findUrls(sourceText(pair));
    if (wanted.length === 0) return;
    const { missing } = difference(wanted, findUrls(targetText(pair)));
    const langs = [languageOf(pair.sourceLang), languageOf(pair.targetLang)] as const;
    for (const { text, like } of missing) {
      if (like !== undefined && isLocalised(text, like, langs)) continue;
      yield {
        side: 'target',
        ...(like === undefined ? {} : changedPart(text, like)),
        values: { text },
      };
    }
  },
};

/** Where two texts differ, without what they share at both ends, and the fix that puts the first one. */
export function changedPart(text: string, like: Token): Pick<Hit, 'range' | 'fix'> {
  const most = Math.min(text.length, like.text.length);
  let head = 0;
  while (head < most && text[head] === like.text[head]) head++;
  let tail = 0;
  while (tail < most - head && text.at(-1 - tail) === like.text.at(-1 - tail)) tail++;
  const whole = { start: like.start, end: like.end };
  return {
    range: { start: like.start + head, end: like.end - tail },
    fix: { isSafe: false, edits: [{ range: whole, text }] },
  };
}

/** `en.example.org` for `fr.example.org`, `/en/` for `/fr/`. */
function isLocalised(text: string, like: Token, [source, target]: readonly [string, string]): boolean {
  const place = new RegExp(`(?<=[/.=])${source}(?=[/.?&-]|$)`, 'g');
  return text.replaceAll(place, target) === like.text;
}
