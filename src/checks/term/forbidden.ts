import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';
import { countTerm, findTerm } from './find.ts';

/** A translation of a term that the glossary forbids. */
export const termForbidden: Rule = {
  code: 'term/forbidden',
  level: 'warning',
  type: 'terminology',
  examples: [
    {
      source: 'the militia fled',
      target: 'la milice a fui',
      targetLang: 'fr',
      settings: { glossary: [{ source: 'militia', target: 'milice', forbidden: true }] },
      reports: ['milice'],
    },
    {
      source: 'the army fled',
      target: 'وفرت الميليشيا',
      targetLang: 'ar',
      settings: { glossary: [{ source: 'militia', target: 'الميليشيا', forbidden: true }] },
      reports: [],
    },
  ],
  *check(pair) {
    for (const { source, target, forbidden } of pair.settings.glossary ?? []) {
      if (forbidden !== true || countTerm(sourceText(pair), source, pair.sourceLang) === 0) continue;
      const found = findTerm(targetText(pair), target, pair.targetLang);
      if (found === undefined) continue;
      yield { side: 'target', ...found, values: { term: source, text: target } };
    }
  },
};
