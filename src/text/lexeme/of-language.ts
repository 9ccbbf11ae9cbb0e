import { languageOf } from '../../model/locale.ts';
import { addDates } from '../date/lexicon.ts';
import { addNumbers } from '../number/lexicon.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';

const known = new Map<string, Lexicon>();

/** Lexicon of a language, built at first use from CLDR and from hand-kept facts. */
export function lexiconOf(lang: string): Lexicon {
  const language = languageOf(lang);
  let lexicon = known.get(language);
  if (lexicon === undefined) {
    lexicon = createLexicon(language);
    addDates(lexicon);
    addNumbers(lexicon);
    known.set(language, lexicon);
  }
  return lexicon;
}
