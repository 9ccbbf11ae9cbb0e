import { stopTable, type SegmentLanguage } from '../language.ts';

/** English. */
export const en: SegmentLanguage = {
  stops: stopTable({
    inner:
      'mr mrs ms mx dr drs prof profs gen gens lt col cols maj capt cmdr cdr adm sgt cpl pvt rev hon gov govs sen sens ' +
      'rep reps pres supt st ste messrs mme mlle msgr atty amb insp det brig ald ens e.g i.e eg viz vs cf ca approx ' +
      'incl esp ibid resp mt ft. asst assoc dept-gen',
    numbered:
      'no nos p pp vol vols fig figs art arts ch chap sec sect eq eqs ex par para pt pts nr num tel ext ver hwy rte apt ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec rs',
    either:
      'inc ltd co corp bros llc plc etc jr sr esq ph.d m.d m.a b.a m.b.a a.m p.m u.s u.k u.n u.s.a d.c e.u n.y l.a al',
  }),
  starters: new Set(
    (
      'the a an he she it they we i you this that these those there his her its their our my your who what when where why ' +
      'how if in on at as but and so or for from after before by with while although though however also according ' +
      'since until some many most all no not one now then here meanwhile'
    ).split(' '),
  ),
  attribution:
    /(?:\p{Lu}[\p{L}'’.-]+\s+){1,3}(?:said|asked|told|wrote|added|replied|wondered|called|shouted|says|asks)\b/uy,
};
