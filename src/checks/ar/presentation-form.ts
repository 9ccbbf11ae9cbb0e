import type { Rule } from '../../model/rule.ts';
import { isArabicScript, targetText } from '../facts.ts';

/** Arabic Presentation Forms A and B but the signs in use: ﷲ ﷺ ﷻ ﷼ ﷽ and the ornate brackets. */
const FORMS = /[\ufb50-\ufd3d\ufd50-\ufdf1\ufdf3-\ufdf9\ufdfe-\ufdff\ufe70-\ufefc]+/g;

/** Letters as shapes, from old software or a PDF: the word is not found, nor read aloud. */
export const arPresentationForm: Rule = {
  code: 'ar/presentation-form',
  level: 'error',
  type: 'characters',
  examples: [
    { source: 'Derna', target: 'ﺩﺭﻧﺔ', targetLang: 'ar', reports: ['ﺩﺭﻧﺔ'] },
    { source: 'no', target: 'ﻻ أحد', targetLang: 'ar', reports: ['ﻻ'] },
    { source: 'peace be upon him', target: 'ﷺ', targetLang: 'ar', reports: [] },
    { source: 'Derna', target: 'درنة', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    if (!isArabicScript(pair)) return;
    for (const { 0: text, index } of targetText(pair).matchAll(FORMS)) {
      const range = { start: index, end: index + text.length };
      const meant = text.normalize('NFKC');
      // Signs that have no other form (U+FBB2 and following).
      if (meant === text) continue;
      yield {
        side: 'target',
        range,
        values: { text, meant },
        fix: { isSafe: true, edits: [{ range, text: meant }] },
      };
    }
  },
};
