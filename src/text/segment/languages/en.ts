import { stopTable, wordSet, type SegmentLanguage } from '../language.ts';

/** English. */
export const en: SegmentLanguage = {
  stops: stopTable({
    inner:
      'mr mrs ms mx dr drs prof profs lt maj capt cmdr cdr sgt cpl pvt supt st ste messrs mme mlle msgr atty e.g i.e eg viz vs cf ca ' +
      'approx incl esp ibid resp assoc asst dept p.s ps lieut comdr',
    numbered:
      'no nos n° p pp vol vols fig figs art arts ch chap sec sect eq eqs ex par para pt pts nr tel ext ver hwy rte apt ste ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec rs c b d v n r fl op ll',
    unit: 'ft in lb lbs oz mi yd yds sq hr hrs min mins sec secs gal qt km kg cm mm',
    either:
      'inc ltd co corp bros llc plc jr sr esq m.d m.a b.a b.sc u.s u.k u.n u.s.a d.c e.u n.y l.a al b.c a.d',
    closing: 'etc',
    time: 'a.m p.m',
  }),
  proper: stopTable({
    inner:
      'gen gens col cols adm rev hon gov govs sen sens rep reps pres amb insp det brig ald ens cllr bp fr ven mt ft',
    either:
      'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt ' +
      'wash wis wyo ont que univ',
  }),
  starters: wordSet(
    'the a an he she it they we i you this that these those there his her its their our my your who what when where why how ' +
      'if in on at as but and so or for from after before by with while although though however also according since until ' +
      'some many most all no not one now then here meanwhile please let is are was do did does can could will would to each ' +
      'every another both few several despite during under over between because unlike instead moreover yes well just thanks',
  ),
  headings: wordSet(
    'chapter section part article appendix volume book act scene step figure fig table exhibit annex rule item no',
  ),
  afterTime: wordSet(
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march ' +
      'april may june july august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ' +
      'cet cest eet ist eastern central mountain pacific atlantic greenwich local p.d.t e.s.t',
  ),
  beforeTime: wordSet('at on by around about before after since from until in between'),
  pronoun: 'I',
  speech: wordSet(
    'said asked wrote added replied wondered called shouted says asks whispered cried answered recalled exclaimed',
  ),
};
