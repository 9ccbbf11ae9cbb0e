import type { Rule } from '../../model/rule.ts';
import { findWords } from '../../text/tokens.ts';
import { sourceText, targetText } from '../facts.ts';
import { sameText, siblingIndex } from '../siblings.ts';

/** Shorter segments may well be the same for two sources: a note. */
const MIN_WORDS = 3;
const ONLY_WORDS = /[^\p{L}\p{N}]+/gu;

/** The same target as another segment with another source: pasted into the wrong place. */
export const targetDuplicate: Rule = {
  code: 'target/duplicate',
  level: 'warning',
  type: 'duplication',
  examples: [
    {
      source: 'Days later, he paid a visit.',
      target: 'وردت أنباء عن اشتباكات.',
      targetLang: 'ar',
      settings: { siblings: [{ source: 'Clashes were reported.', target: 'وردت أنباء عن اشتباكات.' }] },
      reports: ['وردت أنباء عن اشتباكات.'],
    },
    {
      source: 'Clashes were reported!',
      target: 'Des affrontements ont eu lieu.',
      targetLang: 'fr',
      settings: {
        siblings: [{ source: 'Clashes were reported.', target: 'Des affrontements ont eu lieu.' }],
      },
      reports: [],
    },
    {
      source: 'Read on',
      target: 'À lire',
      targetLang: 'fr',
      settings: { siblings: [{ source: 'Read more', target: 'À lire' }] },
      reports: ['À lire'],
    },
  ],
  *check(pair) {
    const index = siblingIndex(pair);
    const target = targetText(pair);
    const sources = index?.sources.get(sameText(target));
    if (sources === undefined) return;
    const [first = ''] = sources;
    if (sources.length === 1 && first === sameText(sourceText(pair))) return;
    const own = wordsOf(sourceText(pair));
    if (sources.some((source) => wordsOf(source) === own) && wordsOf(first) === own) return;
    yield {
      side: 'target',
      range: { start: 0, end: target.length },
      values: { source: first },
      ...(findWords(target).length < MIN_WORDS ? { level: 'note' as const } : {}),
    };
  },
};

function wordsOf(text: string): string {
  return text.replaceAll(ONLY_WORDS, ' ').trim().toLowerCase();
}
