import { stopTable, type SegmentLanguage } from '../language.ts';

/** French. */
export const fr: SegmentLanguage = {
  stops: stopTable({
    inner: 'm mm dr pr me mgr st ste p.ex ex cf env av ap éd coll trad vs gén col lt cap capt cdt adj',
    numbered: 'no nos n p pp t vol fig art chap al tél janv févr avr juil sept oct nov déc',
    either: 'etc j.-c s.a u.e',
  }),
  starters: new Set(
    (
      'le la les l un une des il elle ils elles on nous vous je tu ce cet cette ces c son sa ses leur leurs mais et ou où ' +
      'donc or ni car si en au aux du de dans sur pour par avec sans après avant depuis selon lorsque quand comme qui que ' +
      'qu d à y ainsi puis alors enfin cependant toutefois'
    ).split(' '),
  ),
};
