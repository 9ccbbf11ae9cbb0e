import { languageOf } from '../../../model/locale.ts';
import { NO_WORDS, type SegmentLanguage } from '../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { european } from './european.ts';
import { fr } from './fr.ts';

const languages: Readonly<Record<string, SegmentLanguage>> = { ...european, ar, en, fr };

/** The words of a language; none for a language without data. */
export function segmentLanguage(lang: string): SegmentLanguage {
  return languages[languageOf(lang)] ?? NO_WORDS;
}
