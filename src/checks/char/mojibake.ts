import type { Hit, Rule } from '../../model/rule.ts';
import { findMojibake } from '../../text/mojibake.ts';
import { sourceText, targetText } from '../facts.ts';

/** Text that was read in the wrong encoding: `Ã©` for é, `â€™` for ’, `Ø¯` for د. */
export const charMojibake: Rule = {
  code: 'char/mojibake',
  level: 'error',
  type: 'characters',
  examples: [
    { source: 'from abroad', target: 'de l’Ã©tranger', targetLang: 'fr', reports: ['Ã©'] },
    { source: 'That is', target: 'Câ€™est', targetLang: 'fr', reports: ['â€™'] },
    { source: 'Derna', target: 'Ø¯Ø±Ù†Ø©', targetLang: 'ar', reports: ['Ø¯Ø±Ù†Ø©'] },
    { source: 'Peace', target: 'ط§ظ„ط³ظ„ط§ظ…', targetLang: 'ar', reports: ['ط§ظ„ط³ظ„ط§ظ…'] },
    { source: 'Peace', target: 'ÇáÓáÇã', targetLang: 'ar', reports: ['ÇáÓáÇã'] },
    { source: 'The café', target: '« LE CAFÉ » à Å°', targetLang: 'fr', reports: [] },
    { source: 'Peace and shadow', target: 'السلام والظل', targetLang: 'ar', reports: [] },
  ],
  *check(pair): Generator<Hit> {
    const source = sourceText(pair);
    for (const { text, start, end, meant } of findMojibake(targetText(pair))) {
      if (source.includes(text)) continue;
      const range = { start, end };
      yield {
        side: 'target',
        range,
        values: { text, meant },
        fix: { isSafe: false, edits: [{ range, text: meant }] },
      };
    }
  },
};
