import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { checkPageStatic } from '../../src/page/index.ts';
import { mutations } from '../../scripts/page-mutations.ts';
import { samplePages } from '../../scripts/page-samples.ts';

const page = (body: string, { css = '', html = 'lang="ar" dir="rtl"', head = '' } = {}): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8">${head}<style>body{font-family:"Noto Naskh Arabic"}${css}</style></head><body><p>افتتح أول خط للترام في صفاقس يوم الثلاثاء بعد أربع سنوات من الأشغال.</p>${body}</body></html>`;

/** Codes of errors and warnings, in document order. */
const codes = (html: string): readonly string[] =>
  checkPageStatic(html)
    .filter(({ level }) => level !== 'note')
    .map(({ code }) => code.replace('page/', ''));

const long = 'وتتوقع شركة النقل نقل ستين ألف مسافر في اليوم';

test.each<[what: string, html: string, found: readonly string[]]>([
  ['a right page', page(''), []],
  ['a part of a page has no document to judge', `<p dir="rtl" style="font-family:Amiri">${long}</p>`, []],
  ['no dir', page('', { html: 'lang="ar"' }), ['doc-dir']],
  ['dir that is none', page('', { html: 'lang="ar" dir="right"' }), ['dir-value', 'doc-dir']],
  ['dir="auto" that comes out right', page('', { html: 'lang="ar" dir="auto"' }), ['doc-dir-place']],
  ['direction by CSS', page('', { html: 'lang="ar"', css: 'body{direction:rtl}' }), ['css-direction']],
  ['no lang', page('', { html: 'dir="rtl"' }), ['doc-lang']],
  ['lang of another script', page('', { html: 'lang="fr" dir="rtl"' }), ['lang-mismatch']],
  ['lang with an underscore', page('', { html: 'lang="ar_TN" dir="rtl"' }), ['lang-tag']],
  ['region in lang', page('', { html: 'lang="ar-TN" dir="rtl"' }), []],
  ['xml:lang that differs', page('', { html: 'lang="ar" xml:lang="fr" dir="rtl"' }), ['lang-conflict']],
  ['no charset', page('').replace('<meta charset="utf-8">', ''), ['charset']],

  ['block against its text', page(`<div dir="ltr"><p>${long}.</p><p>${long}.</p></div>`), ['block-dir']],
  ['code from the left', page('<pre dir="ltr">const a = [1, 2];</pre>'), []],
  ['code without dir', page('<pre>const a = [1, 2];</pre>'), ['block-dir']],
  ['bdi in a line', page(`<p>${long} <bdi>(STS)</bdi>.</p>`), []],
  ['short foreign label', page('<p>Reuters</p>'), []],
  ['foreign sentence', page('<p>The office at the harbour opens at seven.</p>'), ['untranslated']],
  ['foreign sentence with lang only', page('<p lang="en">The office opens at seven.</p>'), ['block-dir']],
  ['foreign sentence set apart', page('<p lang="en" dir="ltr">The office opens at seven.</p>'), []],

  ['date after Arabic letters', page('<p>نشر في 2019-05-14</p>'), ['number-order']],
  ['the same after Hebrew letters', page('<p lang="he" style="font-family:Arial">פורסם 2019-05-14</p>'), []],
  ['date with slashes', page('<p>نشر في 14/05/2019</p>'), []],
  ['date with marks', page('<p>نشر في 14\u200f/05\u200f/2019</p>'), []],
  ['date with marks from the left', page('<p dir="ltr">14\u200f/05\u200f/2019</p>'), ['number-order']],
  ['date in Arabic digits with hyphens', page('<p>نشر في ١٤-٥-٢٠١٩</p>'), []],
  ['date set apart', page('<p>نشر في <bdi dir="ltr">2019-05-14</bdi></p>'), []],
  ['thousands with a space', page('<p>نحو 150 000 شخص</p>'), ['number-order']],
  ['thousands with a no-break space', page('<p>نحو 150\u00a0000 شخص</p>'), []],
  ['unit', page('<p>على بعد 15 km من هنا</p>'), ['number-order']],
  ['Arabic unit', page('<p>على بعد 15 كم من هنا</p>'), []],
  ['unit without a space', page('<p>على بعد 15km من هنا</p>'), []],
  ['telephone', page('<p>هاتف +216 74 123 456 صباحا</p>'), ['number-order']],
  [
    'telephone set apart by style',
    page('<p>هاتف <span class="t">+216 74 123 456</span></p>', {
      css: '.t{direction:ltr;unicode-bidi:isolate}',
    }),
    [],
  ],
  ['years from to', page('<p>بين 2014-2018 في ليبيا</p>'), []],
  ['negative', page('<p>درجة الحرارة -5 اليوم</p>'), ['number-order']],

  ['three foreign names', page('<p>منها STS, SNCFT, AFP وغيرها.</p>'), ['run-order']],
  [
    'three foreign names, each set apart',
    page('<p>منها <bdi>STS</bdi>، <bdi>SNCFT</bdi>، <bdi>AFP</bdi> وغيرها.</p>'),
    [],
  ],
  ['a foreign phrase with one comma', page('<p>في Washington, DC اليوم.</p>'), []],
  ['sign of a word', page('<p>لغة C++ قديمة</p>'), ['token-order']],
  ['path in code', page('<p>الملف <code>/etc/a.conf</code> هنا</p>'), ['token-order']],
  ['path in code set apart', page('<p>الملف <code dir="ltr">/etc/a.conf</code> هنا</p>'), []],
  ['stop inside', page('<p>قالت <span dir="ltr">STS.</span></p>'), ['punct-end']],
  ['stop outside', page('<p>قالت <span dir="ltr">STS</span>.</p>'), []],
  ['stop after a foreign word', page('<p>قالت STS. وقال مراسل Reuters.</p>'), []],
  ['quotation mark lost', page('<p>قالت STS «hello» اليوم</p>'), ['punct-pair']],

  ['left', page('<h2>عنوان</h2>', { css: 'p{text-align:left}' }), ['text-align']],
  ['left for the other direction only', page('', { css: '[dir=ltr] p{text-align:left}' }), []],
  ['left, then start', page('', { css: 'p{text-align:left}html[dir=rtl] p{text-align:start}' }), []],
  ['centred', page('', { css: 'p{text-align:center}' }), []],
  ['left for a number', page('<table><tr><td style="text-align:left">12,000</td></tr></table>'), []],
  ['margin of one side', page('', { css: 'p{margin-left:2em}' }), ['physical-inline']],
  [
    'margin that changes sides',
    page('', { css: 'p{margin-left:2em}:lang(ar) p{margin-left:0;margin-right:2em}' }),
    [],
  ],
  ['margin by logical name', page('', { css: 'p{margin-inline-start:2em}' }), []],
  ['small margin', page('', { css: 'p{margin-left:2px}' }), []],
  ['margin in the middle', page('', { css: 'p{margin:0 auto}' }), []],
  [
    'list with padding left',
    page('<ul><li>التذاكر</li></ul>', { css: 'ul{padding-left:1em}' }),
    ['physical-inline'],
  ],
  ['margin by variable', page('', { css: ':root{--m:2em}p{padding:0 0 0 var(--m)}' }), ['physical-inline']],
  ['only for print', page('', { css: '@media print{p{margin-left:2em}}' }), []],
  [
    'only for telephones',
    page('', { css: '@media (max-width:600px){p{margin-left:2em}}' }),
    ['physical-inline'],
  ],
  [
    'nested rule',
    page('<div class="a"><b>نص</b></div>', { css: '.a{& b{margin-left:2em}}' }),
    ['physical-inline'],
  ],
  ['float', page('<img alt="" src="a.png" style="float:left">'), ['physical-inline']],
  ['float by attribute', page('<img alt="" src="a.png" align="left">'), ['physical-inline']],
  ['float to the start', page('<img alt="" src="a.png" style="float:inline-start">'), []],
  ['middle by half', page('<i style="position:absolute;left:50%">نص</i>'), []],

  ['spacing', page('', { css: 'p{letter-spacing:1px}' }), ['letter-spacing']],
  [
    'spacing put back',
    page('', { css: 'p{letter-spacing:1px}:lang(ar){letter-spacing:normal}p:lang(ar){letter-spacing:0}' }),
    [],
  ],
  [
    'spacing of foreign words',
    page('<p><span lang="en" dir="ltr" style="letter-spacing:1px">STS</span></p>'),
    [],
  ],
  ['break anywhere', page('', { css: 'p{word-break:break-all}' }), ['word-break']],
  ['fonts without Arabic', page('', { css: 'body{font-family:Georgia,serif}' }), ['font-fallback']],
  [
    'house font of the page',
    page('', { css: '@font-face{font-family:House;src:url(a.woff2)}body{font-family:House}' }),
    [],
  ],
  [
    'house font without Arabic',
    page('', {
      css: '@font-face{font-family:House;src:url(a.woff2);unicode-range:U+0-24F}body{font-family:House}',
    }),
    ['font-fallback'],
  ],

  ['arrow', page('<a href="#">المزيد →</a>'), ['unmirrored']],
  ['arrow that leads on', page('<a href="#">المزيد ←</a>'), []],
  ['arrow that leads back', page('<a href="#" rel="prev">→ السابق</a>'), []],
  ['arrow from the left', page('<p>من <bdi dir="ltr">File → Save</bdi></p>'), []],
  [
    'arrow by CSS',
    page('<a class="m" href="#">المزيد</a>', { css: '.m::after{content:"\\2192"}' }),
    ['unmirrored'],
  ],
  [
    'arrow by CSS turned around',
    page('<a class="m" href="#">المزيد</a>', { css: '.m::after{content:"\\2192";transform:scaleX(-1)}' }),
    [],
  ],
  ['icon', page('<a href="#"><i class="icon chevron-next"></i></a>'), ['unmirrored']],
  [
    'icon turned around',
    page('<a href="#"><i class="icon chevron-next"></i></a>', {
      css: '[dir=rtl] .icon{transform:scaleX(-1)}',
    }),
    [],
  ],
  ['icon that points down', page('<a href="#"><i class="icon chevron-down"></i></a>'), []],

  [
    'chevron of two borders',
    page('<a class="next" href="#">التالي</a>', {
      css: '.next::after{content:"";border:solid;border-width:2px 2px 0 0;transform:rotate(45deg)}',
    }),
    ['unmirrored'],
  ],
  [
    'button that is an icon',
    page('<button class="next"><svg><path d="M1 1"/></svg></button>'),
    ['unmirrored'],
  ],
  ['arrow that leads back by its words', page('<a href="#">← السابق</a>'), ['unmirrored']],
  ['picture behind text', page('<p style="background:url(arrow-right.svg)">نص</p>'), ['unmirrored']],
  ['last line to the left', page('', { css: 'p{text-align:justify;text-align-last:left}' }), ['text-align']],
  [
    'row from the left',
    page('<nav>نص</nav>', { css: 'nav{display:flex;justify-content:left}' }),
    ['physical-inline'],
  ],
  ['corners', page('', { css: 'p{border-radius:0 9px 9px 0}' }), ['physical-inline']],
  [
    'corners by logical name',
    page('', { css: 'p{border-start-end-radius:9px;border-end-end-radius:9px}' }),
    [],
  ],
  ['phrase set from the left', page(`<p><span dir="ltr">${long}</span> نص</p>`), ['block-dir']],
  [
    'table turned by style',
    page('<table><tr><td>الميناء</td><td>12</td></tr></table>', { css: 'table{direction:ltr}' }),
    ['block-dir'],
  ],
  [
    'title not translated',
    page('', { head: '<title>Sfax opens its first tram line</title>' }),
    ['untranslated'],
  ],

  ['override', page('<p>نص \u202eabc\u202c</p>'), ['bidi-control']],
  ['isolate not closed', page('<p>نص \u2067(STS) هنا</p>'), ['bidi-control']],
  ['isolate closed', page('<p>نص \u2066(STS)\u2069 هنا</p>'), []],
  ['marks and joiners', page('<p>می\u200cشود \u200f16٪\u061c</p>'), []],
  ['control in a title', page('<p title="نص \u2067(STS)">نص</p>'), ['bidi-control']],
  ['entity spelled out', page('<p>نص &amp;rlm; هنا</p>'), ['escaped-entity']],
  ['entity in code', page('<p>اكتب <code dir="ltr">&amp;rlm;</code> هنا</p>'), []],
  ['broken letters', page('<p>نص \ufffd هنا</p>'), ['encoding']],
])('%s', (_, html, found) => {
  expect(codes(html)).toEqual(found);
});

test('a finding names the element, the unit and the line', () => {
  const html = page('\n<p data-unit="p02">هاتف <b>+216 74 123 456</b></p>');
  const [finding] = checkPageStatic(html, { file: 'a.html' });
  expect(finding?.place).toMatchObject({ file: 'a.html', line: 2, unit: 'p02' });
  expect(finding?.values).toMatchObject({
    element: 'html > body > p:nth-of-type(2) > b',
    text: '+216 74 123 456',
    shown: '456 123 74 216+',
  });
});

test('findings of one style rule are one finding with a count', () => {
  const [finding, ...rest] = checkPageStatic(
    page('<p>نص طويل</p><p>نص آخر</p>', { css: 'p{text-align:left}' }),
  );
  expect(rest).toEqual([]);
  expect(finding?.values['count']).toBe(3);
});

test.each(samplePages.map((one) => [one.name, one] as const))('nothing is wrong with %s', (_, { html }) => {
  expect(codes(html)).toEqual([]);
});

test.each(mutations.filter(({ isStatic }) => isStatic).map((one) => [one.name, one] as const))(
  'finds in all pages: %s',
  (_, mutation) => {
    for (const sample of samplePages) {
      const broken = mutation.apply(sample);
      if (broken === undefined || broken === sample.html) continue;
      const found = checkPageStatic(broken).filter(({ level }) => level !== 'note');
      expect(mutation.codes, sample.name).toEqual(
        expect.arrayContaining([found.map(({ code }) => code).find((code) => mutation.codes.includes(code))]),
      );
    }
  },
);

test('no text makes the check throw', () => {
  const part = constantFrom(
    '<p dir=rtl>',
    '<bdi>',
    '</p>',
    '<style>',
    '</style>',
    '{',
    '}',
    ':is(',
    ')',
    '@media',
    '\u2067',
    '\u202e',
    'نص',
    '12 345',
    '&',
    '"',
    '<svg>',
    '<template>',
    'p{margin-left:',
    '\ud800',
  );
  assert(
    property(array(oneof(part, string({ unit: 'grapheme' })), { maxLength: 30 }), (parts) => {
      expect(checkPageStatic(parts.join(''))).toBeInstanceOf(Array);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['many open elements', '<div>'.repeat(20_000) + 'نص'],
  ['many selectors', `<style>${'a b c d e f g h i j,'.repeat(500)}p{color:red}</style><p>نص`],
  ['deep nesting of rules', `<style>${'&,&{'.repeat(60)}margin-left:1px${'}'.repeat(60)}</style>`],
  ['deep brackets', `<style>p{margin:${'('.repeat(50_000)}</style>`],
  [
    'variables that grow',
    `<style>:root{--a:var(--b) var(--b);--b:var(--a) var(--a)}p{margin-left:var(--a)}</style><p>نص`,
  ],
  ['steps through deep pages', `<style>${'div '.repeat(15)}x{margin:0}</style>${'<div>'.repeat(400)}نص`],
  ['one long word', `<p dir=rtl>نص ${'a'.repeat(100_000)}`],
  ['one long number', `<p dir=rtl>نص ${'1 234 '.repeat(20_000)}`],
  [
    'many siblings',
    `<style>li:nth-child(2n){margin-left:1em}</style><html dir=rtl lang=ar><ul>${'<li>نص'.repeat(3000)}</ul>`,
  ],
])('a hostile page comes to an end: %s', (_, html) => {
  expect(checkPageStatic(html)).toBeInstanceOf(Array);
});
