import { languageOf } from '../../../model/locale.ts';
import type { SegmentLanguage } from '../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const languages: Readonly<Record<string, SegmentLanguage>> = { ar, en, fr };
const none: SegmentLanguage = { stops: new Map(), starters: new Set() };

/** The words of a language; without any of its own only the rules of characters work. */
export function segmentLanguage(lang: string): SegmentLanguage {
  return languages[languageOf(lang)] ?? none;
}
