/* oxlint-disable max-lines -- a table of defects */
import type { SamplePage } from './page-samples.ts';

/** One way to break a page. */
export interface Mutation {
  readonly name: string;
  /** Codes of which one must be found. */
  readonly codes: readonly string[];
  /** True when no browser is needed to find it. */
  readonly isStatic: boolean;
  /** The broken page; undefined when the page has no place for this defect. */
  apply(page: SamplePage): string | undefined;
}

const rtl = ({ html }: SamplePage): boolean => /<html[^>]*dir="rtl"/.test(html);
const rtlOnly =
  (change: (html: string, page: SamplePage) => string) =>
  (page: SamplePage): string | undefined =>
    rtl(page) ? change(page.html, page) : undefined;

/** Adds a rule at the end of the style sheet. */
const css = (rule: string) => (html: string) => html.replace('</style>', `${rule}\n</style>`);
/** Adds markup before the end of the article. */
const add = (markup: string) => (html: string) => html.replace('</main>', `${markup}</main>`);

/** A phrase of the page's language around a foreign part. */
const PHRASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  ar: ['وقالت الشركة إن ', ' في بيان لها اليوم'],
  he: ['החברה מסרה כי ', ' בהודעה שפרסמה היום'],
  fa: ['شرکت گفت که ', ' در بیانیه امروز'],
  ur: ['کمپنی نے کہا کہ ', ' آج کے بیان میں'],
  fr: ['La société a dit que ', ' dans son communiqué'],
};
const phrase = (lang: string): readonly [string, string] => PHRASES[lang.slice(0, 2)] ?? ['', ''];
const inText = (part: string, tag = 'p') =>
  rtlOnly((html, { lang }) => {
    const [before, after] = phrase(lang);
    return add(`<${tag}>${before}${part}${after}.</${tag}>`)(html);
  });
/** Only Arabic letters (AL) turn digits around after them (UAX #9 W2). */
const inArabic = (part: string) => (page: SamplePage) =>
  page.lang === 'he' ? undefined : inText(part)(page);

const arabicQuote = (html: string, change: string): string =>
  html.replace('<blockquote lang="ar" dir="rtl">', change);

/** One mutation for each kind of layout defect, and some in several forms. */
export const mutations: readonly Mutation[] = [
  {
    name: 'no dir',
    codes: ['page/doc-dir'],
    isStatic: true,
    apply: rtlOnly((html) => html.replace(' dir="rtl"', '')),
  },
  {
    name: 'wrong dir',
    codes: ['page/doc-dir'],
    isStatic: true,
    apply: ({ html }) =>
      html.replace(
        /(<html[^>]*dir=)"(ltr|rtl)"/,
        (_, tag: string, dir: string) => `${tag}"${dir === 'rtl' ? 'ltr' : 'rtl'}"`,
      ),
  },
  {
    name: 'direction by style sheet only',
    codes: ['page/css-direction'],
    isStatic: true,
    apply: rtlOnly((html) => css('html{direction:rtl}')(html.replace(' dir="rtl"', ''))),
  },
  {
    name: 'dir on body only',
    codes: ['page/doc-dir-place'],
    isStatic: true,
    apply: rtlOnly((html) => html.replace(' dir="rtl"', '').replace('<body>', '<body dir="rtl">')),
  },
  {
    name: 'no lang',
    codes: ['page/doc-lang'],
    isStatic: true,
    apply: ({ html }) => html.replace(/(<html) lang="[^"]*"/, '$1'),
  },
  {
    name: 'lang of the source',
    codes: ['page/lang-mismatch', 'page/lang-words'],
    isStatic: true,
    apply: ({ html }) => html.replace(/(<html) lang="[^"]*"/, '$1 lang="en"'),
  },
  {
    name: 'lang not a tag',
    codes: ['page/lang-tag'],
    isStatic: true,
    apply: ({ html }) => html.replace(/(<html) lang="[^"]*"/, '$1 lang="arabic_TN"'),
  },
  {
    name: 'text-align: left',
    codes: ['page/text-align'],
    isStatic: true,
    apply: rtlOnly(css('main p{text-align:left}')),
  },
  {
    name: 'align="left"',
    codes: ['page/text-align'],
    isStatic: true,
    apply: rtlOnly((html) => html.replace('<blockquote>', '<blockquote align="left">')),
  },
  {
    name: 'physical margin',
    codes: ['page/physical-inline'],
    isStatic: true,
    apply: rtlOnly(css('blockquote{margin:0 0 0 3em}')),
  },
  {
    name: 'physical padding',
    codes: ['page/physical-inline'],
    isStatic: true,
    apply: rtlOnly(css('main{padding:0 1rem 0 4rem}')),
  },
  {
    name: 'physical border',
    codes: ['page/physical-inline'],
    isStatic: true,
    apply: rtlOnly(css('blockquote{border-inline:0;border-left:4px solid #c00}')),
  },
  {
    name: 'float: left',
    codes: ['page/physical-inline'],
    isStatic: true,
    apply: rtlOnly((html) =>
      css('.box{float:left;margin-right:1em;width:8em}')(
        html.replace('<p id="p1"', '<div class="box">▒</div><p id="p1"'),
      ),
    ),
  },
  {
    name: 'positioned from the left',
    codes: ['page/physical-inline'],
    isStatic: true,
    apply: rtlOnly((html) =>
      css('h1{position:relative}.badge{position:absolute;left:0;bottom:-.8em;font-size:10px}')(
        html.replace('</h1>', '<span class="badge">1</span></h1>'),
      ),
    ),
  },
  {
    name: 'cut off in height',
    codes: ['page/clipped'],
    isStatic: false,
    apply: ({ html }) => css('#p1{height:1.4em;overflow:hidden}')(html),
  },
  {
    name: 'cut off in width',
    codes: ['page/clipped'],
    isStatic: false,
    apply: ({ html }) => css('#p2{white-space:nowrap;overflow:hidden;max-width:12em}')(html),
  },
  {
    name: 'out of the window',
    codes: ['page/clipped'],
    isStatic: false,
    apply: rtlOnly((html) =>
      css('.out{position:absolute;right:-20em;top:3em;width:15em}')(
        html.replace('<h1>', '<p class="out">تنبيه מבזק خبر</p><h1>'),
      ),
    ),
  },
  {
    name: 'too wide',
    codes: ['page/h-overflow'],
    isStatic: false,
    apply: ({ html }) => css('blockquote{width:1400px}')(html),
  },
  {
    name: 'hidden far to the left',
    codes: ['page/h-overflow'],
    isStatic: false,
    apply: rtlOnly((html) =>
      css('.skip{position:absolute;left:-9999px}')(
        html.replace('<h1>', '<a class="skip" href="#p1">إلى المحتوى</a><h1>'),
      ),
    ),
  },
  {
    name: 'printed over',
    codes: ['page/overlap'],
    isStatic: false,
    apply: ({ html }) => css('#p2{margin-block-start:-2.6em}#p1{margin-block-end:0}')(html),
  },
  {
    name: 'box too small',
    codes: ['page/text-spill', 'page/overlap'],
    isStatic: false,
    apply: ({ html }) =>
      css('.btn{display:block;width:4em;height:1.8em;border:1px solid;white-space:nowrap}')(
        html.replace('<blockquote>', '<div class="btn">12 345 678 901 234 567</div><blockquote>'),
      ),
  },
  {
    name: 'character without a shape',
    codes: ['page/missing-glyph'],
    isStatic: false,
    apply: ({ html }) => html.replace('</h1>', ' \u{f1a3e}</h1>'),
  },
  {
    name: 'font without the letters',
    codes: ['page/font-fallback'],
    isStatic: true,
    apply: (page) =>
      page.lang === 'he'
        ? undefined
        : rtlOnly(css('body{font-family:"House Serif Pro",Georgia,serif}'))(page),
  },
  {
    name: 'web font without the range',
    codes: ['page/font-fallback'],
    isStatic: true,
    apply: (page) =>
      page.lang === 'he'
        ? undefined
        : rtlOnly(
            css(
              '@font-face{font-family:House;src:url(house.woff2);unicode-range:U+0-24F}body{font-family:House,serif}',
            ),
          )(page),
  },
  {
    name: 'paragraph with dir="ltr"',
    codes: ['page/block-dir'],
    isStatic: true,
    apply: ({ html, lang }) =>
      lang === 'fr'
        ? arabicQuote(html, '<blockquote lang="ar" dir="ltr">')
        : html.replace('<p id="p1"', '<p id="p1" dir="ltr"'),
  },
  {
    name: 'quotation without dir',
    codes: ['page/block-dir'],
    isStatic: true,
    apply: ({ html, lang }) => (lang === 'fr' ? arabicQuote(html, '<blockquote>') : undefined),
  },
  {
    name: 'dir="auto" after a foreign word',
    codes: ['page/block-dir'],
    isStatic: true,
    apply: rtlOnly((html) => html.replace(/<p id="p1"([^>]*)>/, '<p id="p1"$1 dir="auto">STS: ')),
  },
  {
    name: 'table with dir="ltr"',
    codes: ['page/block-dir'],
    isStatic: true,
    apply: rtlOnly((html) =>
      html.includes('<table>')
        ? html.replace('<table>', '<table dir="ltr">')
        : html.replace('<blockquote>', '<blockquote dir="ltr">'),
    ),
  },
  { name: 'date year first', codes: ['page/number-order'], isStatic: true, apply: inArabic('2019-05-14') },
  { name: 'date with hyphens', codes: ['page/number-order'], isStatic: true, apply: inArabic('14-5-2019') },
  {
    name: 'marked date from the left',
    codes: ['page/number-order'],
    isStatic: true,
    apply: ({ html }) => add('<p dir="ltr">14\u200f/05\u200f/2019</p>')(html),
  },
  {
    name: 'thousands with a space',
    codes: ['page/number-order'],
    isStatic: true,
    apply: inArabic('150 000'),
  },
  { name: 'unit after the number', codes: ['page/number-order'], isStatic: true, apply: inText('15 km') },
  { name: 'telephone', codes: ['page/number-order'], isStatic: true, apply: inArabic('+216 74 123 456') },
  { name: 'negative number', codes: ['page/number-order'], isStatic: true, apply: inArabic('-5') },
  {
    name: 'list of foreign names',
    codes: ['page/run-order'],
    isStatic: true,
    apply: inText('STS, SNCFT, Transtu'),
  },
  { name: 'word with a sign', codes: ['page/token-order'], isStatic: true, apply: inText('C++') },
  {
    name: 'code not set apart',
    codes: ['page/token-order'],
    isStatic: true,
    apply: inText('<code>/etc/tram.conf</code>'),
  },
  {
    name: 'stop inside foreign words',
    codes: ['page/punct-end'],
    isStatic: true,
    apply: rtlOnly((html, { lang }) => add(`<p>${phrase(lang)[0]}<span dir="ltr">STS.</span></p>`)(html)),
  },
  {
    name: 'bracket inside foreign words',
    codes: ['page/punct-pair'],
    isStatic: true,
    apply: rtlOnly((html, { lang }) =>
      add(`<p>${phrase(lang)[0]}(<bdi dir="ltr">STS) Sfax</bdi>${phrase(lang)[1]}</p>`)(html),
    ),
  },
  {
    name: 'tight lines',
    codes: ['page/line-clip'],
    isStatic: false,
    apply: (page) =>
      page.lang === 'he' ? undefined : rtlOnly(css('main p{line-height:.9;max-width:20em}'))(page),
  },
  {
    name: 'arrow',
    codes: ['page/unmirrored'],
    isStatic: true,
    apply: ({ html }) =>
      html.replace(/([←→])(<\/a>)/, (_, arrow: string, end: string) => (arrow === '→' ? '←' : '→') + end),
  },
  {
    name: 'arrow by style sheet',
    codes: ['page/unmirrored'],
    isStatic: true,
    apply: rtlOnly((html) => css('.more::after{content:" \\2192"}')(html.replace(' ←</a>', '</a>'))),
  },
  {
    name: 'icon',
    codes: ['page/unmirrored'],
    isStatic: true,
    apply: rtlOnly((html) =>
      html.replace(
        ' ←</a>',
        ' <svg class="icon-next" width="9" height="9"><path d="M1 1l4 4-4 4"/></svg></a>',
      ),
    ),
  },
  {
    name: 'override',
    codes: ['page/bidi-control'],
    isStatic: true,
    apply: ({ html }) => html.replace('<blockquote>', '<blockquote>\u202eABC\u202c '),
  },
  {
    name: 'isolate not closed',
    codes: ['page/bidi-control'],
    isStatic: true,
    apply: ({ html }) => html.replace('<blockquote>', '<blockquote>\u2067'),
  },
  {
    name: 'bdo',
    codes: ['page/bidi-control'],
    isStatic: true,
    apply: ({ html }) => html.replace('<bdi>(STS)</bdi>', '<bdo dir="rtl">(STS)</bdo>'),
  },
  {
    name: 'letter-spacing',
    codes: ['page/letter-spacing'],
    isStatic: true,
    apply: (page) => (page.lang === 'he' ? undefined : rtlOnly(css('h1{letter-spacing:.08em}'))(page)),
  },
  {
    name: 'break anywhere',
    codes: ['page/word-break'],
    isStatic: true,
    apply: (page) => (page.lang === 'he' ? undefined : rtlOnly(css('main p{word-break:break-all}'))(page)),
  },
  {
    name: 'paragraph not translated',
    codes: ['page/untranslated'],
    isStatic: true,
    apply: rtlOnly(add('<p>The ticket office at the harbour opens at seven in the morning.</p>')),
  },
  {
    name: 'entity escaped twice',
    codes: ['page/escaped-entity'],
    isStatic: true,
    apply: ({ html }) => html.replace('<blockquote>', '<blockquote>&amp;rlm;'),
  },
  {
    name: 'wrong encoding',
    codes: ['page/encoding'],
    isStatic: true,
    apply: ({ html }) => add('<p>Ø§Ù„Ø£Ø®Ø¨Ø§Ø± Ø§Ù„ÙŠÙˆÙ…</p>')(html),
  },
];
