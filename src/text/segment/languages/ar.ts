import { stopTable, wordSet, type SegmentLanguage } from '../language.ts';

/** Arabic. Single letters and chains of letters with stops are abbreviations by rule and need no entry. */
export const ar: SegmentLanguage = {
  stops: stopTable({ inner: 'هـ إلخ. تحـ', numbered: 'صص مج رقم' }),
  starters: new Set(),
  headings: wordSet(
    'باب الباب فصل الفصل قسم القسم جزء الجزء مادة المادة ملحق الملحق شكل الشكل جدول الجدول بند البند',
  ),
  afterTime: new Set(),
  beforeTime: new Set(),
  speech: new Set(),
};
