import { stopTable, wordSet, type SegmentLanguage } from '../language.ts';

/** French. */
export const fr: SegmentLanguage = {
  stops: stopTable({
    inner:
      'm mm mme mmes mlle mlles dr drs pr mgr mr st ste sts p.ex p.-ex ex cf env éd vs capt cne cdt av ap bd bld boul ll aa mm.ss ' +
      'ndlr c.-à-d i.e resp',
    numbered:
      'no nos n° n p pp t vol fig figs art arts chap al tél fax rens janv févr mars avr juin juil sept oct nov déc l r d v réf',
    either: 'j.-c s.a u.e inc ltd cie hab',
    closing: 'etc',
  }),
  proper: stopTable({ inner: 'me mes ph col gén lt maj adj pl ch imp sq rés' }),
  starters: wordSet(
    'le la les l un une des il elle ils elles on nous vous je j tu ce cet cette ces c son sa ses leur leurs mais et ou où ' +
      'donc or ni car si en au aux du de dans sur pour par avec sans après avant depuis selon lorsque quand comme qui que ' +
      'qu d à y ainsi puis alors enfin cependant toutefois lors à afin malgré chaque plusieurs tous toutes',
  ),
  headings: wordSet(
    'chapitre section partie article annexe tome livre acte scène figure tableau étape titre',
  ),
  afterTime: new Set(),
  beforeTime: new Set(),
  speech: wordSet('dit déclare demande répond ajoute lance écrit explique affirme'),
};
