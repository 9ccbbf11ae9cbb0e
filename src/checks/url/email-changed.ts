import type { Rule } from '../../model/rule.ts';
import { findEmails } from '../../text/tokens.ts';
import { sourceText, targetText } from '../facts.ts';
import { difference } from '../lists.ts';
import { changedPart } from './changed.ts';

/** An e-mail address of the source that the target lacks or has changed. */
export const urlEmailChanged: Rule = {
  code: 'url/email-changed',
  level: 'error',
  type: 'pattern-problem',
  examples: [
    {
      source: 'Write to a.b@example.org.',
      target: 'راسلنا على a.c@example.org.',
      targetLang: 'ar',
      reports: ['c'],
    },
    { source: 'Write to a@example.org.', target: 'Écrivez-nous.', targetLang: 'fr', reports: [''] },
    { source: 'Write to a@example.org.', target: 'Écrivez à a@example.org.', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const wanted = findEmails(sourceText(pair));
    if (wanted.length === 0) return;
    for (const { text, like } of difference(wanted, findEmails(targetText(pair))).missing) {
      yield {
        side: 'target',
        ...(like === undefined ? {} : changedPart(text, like)),
        values: { text },
      };
    }
  },
};
