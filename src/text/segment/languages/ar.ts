import { stopTable, type SegmentLanguage } from '../language.ts';

/** Arabic. */
export const ar: SegmentLanguage = {
  stops: stopTable({
    inner: 'د أ م ا.د أ.د ص ت ط ج ه هـ ق.م ب.م',
    numbered: '',
    either: '',
  }),
  starters: new Set<string>(),
};
