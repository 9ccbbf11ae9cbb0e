import { languageOf } from '../../../model/locale.ts';
import { NO_WORDS, wordSet, type SegmentLanguage } from '../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { european } from './european.ts';
import { fr } from './fr.ts';

/** Armenian ends sentences with a mark that many keyboards write as a colon. */
const hy: SegmentLanguage = { ...NO_WORDS, marks: ':' };
/** In Greek the semicolon is the question mark. */
const el: SegmentLanguage = { ...NO_WORDS, marks: ';\u037e' };
const fa: SegmentLanguage = { ...NO_WORDS, headings: wordSet('فصل بخش باب جلد ماده شکل جدول') };

const languages: Readonly<Record<string, SegmentLanguage>> = { ...european, ar, el, en, fa, fr, hy };

/** The words of a language; none for a language without data. */
export function segmentLanguage(lang: string): SegmentLanguage {
  return languages[languageOf(lang)] ?? NO_WORDS;
}
