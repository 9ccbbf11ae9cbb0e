import { NO_WORDS, stopTable, wordSet, type SegmentLanguage } from '../language.ts';

/** German. */
const de: SegmentLanguage = {
  ...NO_WORDS,
  stops: stopTable({
    inner:
      'hr hrn fr frl dr prof dipl ing mag med phil jur rer nat st z.b z.t d.h u.a i.d.r o.ä v.a bzw ca evtl ggf inkl exkl vgl ' +
      'sog bspw insb zzgl abzgl geb gest verh ehem allg bez betr z d u i.v i.a m.e s.o s.u tel str priv.-doz hl co',
    numbered:
      'nr nrn s bd abb art abs kap tab ziff anm fn jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so',
    closing: 'usw etc',
    either: 'gmbh ag kg inc ltd jh chr n.chr v.chr',
  }),
  starters: wordSet(
    'der die das ein eine er sie es wir ich man dieser diese dieses in im am an auf bei nach seit vor und aber danach dann',
  ),
  headings: wordSet('kapitel abschnitt teil artikel anhang band buch akt szene abbildung tabelle'),
  afterNumber: wordSet(
    'januar februar märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sep sept okt ' +
      'nov dez jahrhundert jahrhunderts jahrhunderten jh mal klasse platz stock etage oktoberhälfte',
  ),
};

/** Dutch. */
const nl: SegmentLanguage = {
  ...NO_WORDS,
  stops: stopTable({
    inner:
      'dhr mevr mw dr drs prof ir ing mr st bijv bv ca d.w.z i.p.v m.b.t o.a t.a.v t.o.v z.g.a.n incl excl resp vgl jhr',
    numbered: 'nr nrs blz p pag art hfdst afb tab deel jan feb mrt apr jun jul aug sep sept okt nov dec tel',
    closing: 'enz etc',
    either: 'n.v b.v inc',
  }),
  starters: wordSet('de het een hij zij ze wij we ik dit dat deze die in op aan na maar en toen daarna'),
  headings: wordSet('hoofdstuk sectie deel artikel bijlage figuur tabel'),
};

/** Spanish. */
const es: SegmentLanguage = {
  ...NO_WORDS,
  stops: stopTable({
    inner:
      'sr sra srta sres dr dra drs d dña lic lcdo lcda ing arq prof profa gral cnel cmdte cap tte sgto mons fr sto sta san excmo ' +
      'excma ilmo ilma mag ud uds vd p.ej ej aprox av avda c/ cra urb dpto depto apdo izq dcha fdo atte cf vs mz lt',
    numbered:
      'núm núms no nos n° nº nro p pp pág págs cap caps t vol fig figs art arts párr ed tel tlf ene feb mar abr may jun jul ago ' +
      'sept sep oct nov dic lun mié jue vie sáb dom cra cll transv diag',
    closing: 'etc',
    either: 'ee.uu ee s.a s.l cía ltda a.c d.c jr a.m p.m',
  }),
  starters: wordSet(
    'el la los las un una él ella ellos ellas yo tú esto este esta estos estas ese esa eso en por para con sin desde según pero y ' +
      'cuando como si no al del su sus hay fue era después además',
  ),
  headings: wordSet('capítulo sección parte artículo anexo tomo libro acto escena figura tabla'),
};

/** Italian. */
const it: SegmentLanguage = {
  ...NO_WORDS,
  stops: stopTable({
    inner:
      'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons don s ss san es ' +
      'p.es p.za v.le c.so spett egr gent preg dir amm psicol rif cfr ca circa',
    numbered:
      'n nn no num pag pagg p pp cap capp vol voll fig figg art artt par tab tel vv sez gen feb mar apr mag giu lug ago set sett ' +
      'ott nov dic lun mer gio ven sab dom',
    closing: 'ecc etc',
    either: 's.p.a s.r.l a.c d.c',
  }),
  starters: wordSet(
    'il lo la i gli le un uno una egli lui lei loro noi voi questo questa questi queste quello quella in nel nella per con da dopo ' +
      'ma e se non come quando poi si',
  ),
  headings: wordSet('capitolo sezione parte articolo allegato tomo libro atto scena figura tabella'),
};

/** Portuguese. */
const pt: SegmentLanguage = {
  ...NO_WORDS,
  stops: stopTable({
    inner:
      'sr sra srs sras srta dr dra drs prof profa eng arq exmo exma ilmo ilma gen cel cap d dom s sto sta av r p.ex ex aprox cf vs v.exa',
    numbered:
      'n no nº n° núm p pp pág págs cap vol fig figs art arts ed tel jan fev mar abr mai jun jul ago set out nov dez',
    closing: 'etc',
    either: 'ltda s.a cia jr a.c d.c',
  }),
  starters: wordSet(
    'o a os as um uma ele ela eles elas eu este esta isto esse isso em no na por para com sem desde mas e quando como se não depois',
  ),
  headings: wordSet('capítulo seção secção parte artigo anexo tomo livro ato cena figura tabela'),
};

/** Russian. */
const ru: SegmentLanguage = {
  ...NO_WORDS,
  stops: stopTable({
    inner:
      'т.е т.к т.н т г-н г-жа гр проф акад доц ул пр пл д кв корп стр обл р-н напр см ср им о св пер наб тел',
    numbered: 'п пп с стр гл рис табл ст № янв фев мар апр июн июл авг сен сент окт ноя дек',
    either: 'т.д т.п и.о г гг в вв н.э до.н.э руб коп тыс млн млрд др пр',
  }),
  starters: wordSet(
    'он она оно они мы вы я это этот эта эти в на с по из за но и а когда если что как все после затем',
  ),
  headings: wordSet('глава раздел часть статья приложение том книга рисунок таблица'),
};

/** Languages with words of their own, shorter lists than those of our first three. */
export const european: Readonly<Record<string, SegmentLanguage>> = { de, es, it, nl, pt, ru };
