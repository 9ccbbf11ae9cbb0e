import type { Rule } from '../../model/rule.ts';
import { sourceText, targetLanguage, targetText } from '../facts.ts';
import { endsOf, hasWord, isUsual } from './end.ts';

/** The target ends with another kind of mark than the source, or (`punct/end-added`) with one where the source has none. */
export const punctEndChanged: Rule = {
  code: 'punct/end-changed',
  level: 'warning',
  type: 'typographical',
  examples: [
    { source: 'The trip ended.', target: 'Le voyage est fini,', targetLang: 'fr', reports: [','] },
    { source: 'Haftar moves', target: 'حفتر يدخل.', targetLang: 'ar', reports: ['.'] },
    { source: 'Is it over?', target: 'هل انتهت؟', targetLang: 'ar', reports: [] },
    { source: 'Really?!', target: 'Vraiment\u202f?', targetLang: 'fr', reports: [] },
    { source: 'It is over.', target: 'यह खत्म हो गया।', targetLang: 'hi', reports: [] },
  ],
  *check(pair) {
    const { source, target } = endsOf(pair);
    if (target.mark === 'none' || !hasWord(sourceText(pair)) || !hasWord(targetText(pair))) return;
    if ([...target.marks].some((mark) => source.marks.has(mark))) return;
    if (isUsual(source.mark, target.mark, targetLanguage(pair))) return;
    const { start, end } = target;
    const text = targetText(pair).slice(start, end);
    const wanted = sourceText(pair).slice(source.start, source.end);
    yield {
      side: 'target',
      range: { start, end },
      values: wanted === '' ? { text } : { text, wanted },
      ...(wanted === '' ? { code: 'punct/end-added' } : {}),
    };
  },
};
