import type { Rule } from '../../model/rule.ts';
import { maskedSource, maskedTarget } from '../facts.ts';

/** Square brackets with letters inside: what an editor put into a quotation. */
const INSERTION = /\[[^\][]*\p{L}[^\][]*\]/u;

/** The source marks an insertion of the editor with square brackets, the target has no brackets at all. */
export const punctBracketDropped: Rule = {
  code: 'punct/bracket-dropped',
  level: 'note',
  type: 'omission',
  examples: [
    {
      source: '“We [the army] are coming,” he said.',
      target: '«نحن قادمون» كما قال.',
      targetLang: 'ar',
      reports: [''],
    },
    {
      source: '“We [the army] come.”',
      target: '«\u00a0Nous [l’armée] venons.\u00a0»',
      targetLang: 'fr',
      reports: [],
    },
    { source: 'the army (LNA)', target: 'l’armée', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const found = INSERTION.exec(maskedSource(pair))?.[0];
    if (found === undefined || /[[\](]/.test(maskedTarget(pair))) return;
    yield { side: 'target', values: { text: found } };
  },
};
