import * as fc from 'fast-check';
import { parse, parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { htmlFormat } from '../../../src/formats/html/index.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Code, Content } from '../../../src/model/inline.ts';
import { plain } from '../../../src/model/inline.ts';

const read = (html: string): Article => htmlFormat.read(html, { name: 'a.html', lang: 'en' }).article;

function write(
  html: string,
  targets: Readonly<Record<string, string | Content>>,
  lang = 'ar',
  alternates?: Readonly<Record<string, string>>,
): string {
  const map = new Map(
    Object.entries(targets).map(([id, target]) => [id, typeof target === 'string' ? plain(target) : target]),
  );
  return htmlFormat.write(read(html), map, { lang, ...(alternates === undefined ? {} : { alternates }) });
}

test('lang and dir of the page change, and are never there twice', () => {
  expect(write('<html lang="en" dir="ltr"><p>A</p>', { p01: 'ب' })).toBe(
    '<html lang="ar" dir="rtl"><p>ب</p>',
  );
  expect(write('<html dir=ltr><p>A</p>', { p01: 'ب' })).toBe('<html lang="ar" dir=rtl><p>ب</p>');
  expect(write('<html xml:lang=\'en\' lang="en-GB"><p>A</p>', { p01: 'ب' })).toBe(
    '<html dir="rtl" xml:lang=\'ar\' lang="ar"><p>ب</p>',
  );
  expect(write('<html lang="en"><p>A</p>', { p01: 'B' }, 'fr')).toBe('<html lang="fr"><p>B</p>');
});

test('a fragment says its language on each of its parts', () => {
  expect(write('<h1>A</h1>\n<div><p>B</p></div>', { headline: 'ب' })).toBe(
    '<h1 lang="ar" dir="rtl">ب</h1>\n<div lang="ar" dir="rtl"><p>B</p></div>',
  );
});

test('parts in the language of the article follow, others keep language and direction', () => {
  expect(
    write(
      '<html lang="en"><body dir="ltr"><section lang="en-US" dir="ltr"><p>A</p></section><blockquote lang="fr">B</blockquote><pre>c</pre><p>D <code>e</code> <bdo dir="ltr">f</bdo>',
      { p01: 'ب' },
    ),
  ).toBe(
    '<html dir="rtl" lang="ar"><body dir="rtl"><section lang="ar" dir="rtl"><p>ب</p></section><blockquote dir="ltr" lang="fr">B</blockquote><pre dir="ltr">c</pre><p>D <code dir="ltr">e</code> <bdo dir="ltr">f</bdo>',
  );
});

test('sides change with the direction', () => {
  expect(
    write(
      '<html dir="ltr"><p align="left" style="margin: 0 1em 0 2em; float:left; padding-left: 2px">A</p>',
      { p01: 'ب' },
    ),
  ).toBe(
    '<html lang="ar" dir="rtl"><p align="right" style="margin: 0 2em 0 1em; float:right; padding-right: 2px">ب</p>',
  );
});

test('the head names the language, the other versions and the character set', () => {
  const html =
    '<html><head><meta charset="iso-8859-1"><meta property="og:locale" content="en_GB"><link rel="canonical" href="/en/a"><link rel="alternate" hreflang="fr" href="x"><script type="application/ld+json">{"inLanguage":"en","headline":"A </b>"}</script></head><p>A</p>';
  expect(
    write(html, { p01: 'ب', 'ld-headline': 'ب </script>' }, 'ar-TN', { fr: '/fr/a', 'ar-TN': '/ar/a?b&c' }),
  ).toBe(
    '<html lang="ar-TN" dir="rtl"><head><meta charset="utf-8"><meta property="og:locale" content="ar_TN"><link rel="canonical" href="/ar/a?b&amp;c"><link rel="alternate" hreflang="fr" href="/fr/a"><script type="application/ld+json">{"inLanguage":"ar-TN","headline":"ب \\u003c/script>"}</script><link rel="alternate" hreflang="ar-TN" href="/ar/a?b&amp;c">\n</head><p>ب</p>',
  );
});

test('runs that would be shown out of order are isolated in right-to-left text', () => {
  const shown = (text: string): string =>
    write('<p dir="auto" lang="en">A</p>', { p01: text }).replace(/^[^>]*>|<.*$/g, '');
  expect(shown('في 2018-05-09 ثم')).toBe('في \u20662018-05-09\u2069 ثم');
  expect(shown('هاتف +216 71 123 456.')).toBe('هاتف \u2066+216 71 123 456\u2069.');
  expect(shown('لغة C++ هنا')).toBe('لغة \u2066C++\u2069 هنا');
  expect(shown('بعد 15 km شرقا')).toBe('بعد \u206615 km\u2069 شرقا');
  expect(shown('في 09/05/2018')).toBe('في 09/05/2018');
  expect(shown('نسبة 5.5 مليون و7-3')).toBe('نسبة 5.5 مليون و7-3');
});

test('what the author wrote by reference is written so again, and markup characters are escaped', () => {
  expect(write('<p>A&nbsp;b &mdash; c &amp; d</p>', { p01: 'x\u00a0y — z & <b> &lt;' }, 'fr')).toBe(
    '<p lang="fr">x&nbsp;y &mdash; z &amp; &lt;b> &amp;lt;</p>',
  );
  expect(write("<p title='a'>x</p>", { title1: 'l\'eau & "b" &lt;' }, 'fr')).toBe(
    '<p lang="fr" title=\'l&#39;eau & "b" &amp;lt;\'>x</p>',
  );
  expect(write('<p title=a>x</p>', { title1: 'deux mots' }, 'fr')).toBe(
    '<p lang="fr" title="deux mots">x</p>',
  );
});

test('a text inside a code goes where the code goes', () => {
  const html = '<p>See <a href="/x" title="story">it</a> and <img src="i.png" alt="view"> there.</p>';
  const { codes } = read(html).blocks[0]?.content ?? { codes: [] };
  const [open, close, image] = codes as [Code, Code, Code];
  const target = {
    text: 'là : cela',
    codes: [
      { ...image, at: 0 },
      { ...open, at: 5 },
      { ...close, at: 9 },
    ],
  };
  expect(write(html, { p01: target, title1: 'récit', alt1: 'vue' }, 'fr')).toBe(
    '<p lang="fr"><img src="i.png" alt="vue">là : <a href="/x" title="récit">cela</a></p>',
  );
});

/** Elements with their attributes, in order, texts left out. */
function elements(html: string): string {
  return serialize(parseFragment(html))
    .replace(/>[^<]*/g, '>')
    .replace(/^[^<]*/, '');
}

const SOURCE =
  '<div><p>One <b>two</b> <a href="/a">three <i>four</i></a> five<br>six <code>x &lt; y</code> <img src="i"> <a href="/b">seven</a> eight.</p><p>After</p></div>';

/** A reordering that a check accepts: pairs stay pairs, inside or beside each other; every code is there. */
const permutation = fc.array(fc.nat(40), { minLength: 12, maxLength: 12 });

function shuffled(codes: readonly Code[], picks: readonly number[]): Content {
  const starts = codes.filter(({ kind }) => kind !== 'ec');
  const order = starts.toSorted((a, b) => (picks[Number(a.id)] ?? 0) - (picks[Number(b.id)] ?? 0));
  let text = '';
  const out: Code[] = [];
  const open: Code[] = [];
  const close = (): void => {
    const last = open.pop();
    const end = codes.find((code) => code.kind === 'ec' && code.id === last?.id);
    if (end !== undefined) out.push({ ...end, at: text.length });
  };
  for (const [index, code] of order.entries()) {
    text += ` w${index}<&"`;
    if ((picks[index] ?? 0) % 3 === 0) close();
    out.push({ ...code, at: text.length });
    if (code.kind === 'sc') open.push(code);
    text += 'x';
  }
  while (open.length > 0) close();
  return { text, codes: out };
}

test('whatever a translator does with the codes, the elements stay the same', () => {
  const article = read(SOURCE);
  const { codes } = article.blocks[0]?.content ?? { codes: [] };
  const count = (html: string): readonly string[] =>
    elements(html)
      .match(/<[^>]*>/g)
      ?.toSorted() ?? [];
  fc.assert(
    fc.property(permutation, (picks) => {
      const html = htmlFormat.write(article, new Map([['p01', shuffled(codes, picks)]]), { lang: 'en' });
      expect(count(html)).toEqual(count(SOURCE));
      expect(elements(html).endsWith('</p><p></p></div>')).toBe(true);
      expect(serialize(parseFragment(html)).replaceAll('&gt;', '>').replaceAll('"', '"')).toBe(
        serialize(parseFragment(serialize(parseFragment(html)))).replaceAll('&gt;', '>'),
      );
    }),
    { numRuns: 500 },
  );
});

test('codes that are missing, doubled, crossed or unknown break nothing', () => {
  const article = read(SOURCE);
  const codes = article.blocks[0]?.content.codes ?? [];
  const any = fc.array(
    fc.record({
      code: fc.constantFrom(...codes, { at: 0, kind: 'ph', id: '99', data: '<script>' } as const),
      at: fc.nat(10),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(any, (picks) => {
      const target = {
        text: 'abcdefghij',
        codes: picks.map(({ code, at }) => ({ ...code, at })).toSorted((a, b) => a.at - b.at),
      };
      const html = htmlFormat.write(article, new Map([['p01', target]]), { lang: 'en' });
      expect(html).not.toContain('script');
      expect(elements(html).endsWith('</p><p></p></div>')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<a href="x">',
  '</a>',
  '<div>',
  '</div>',
  '<br>',
  '</br>',
  '<img alt="t">',
  '<li>',
  '<ul>',
  '</ul>',
  '<td>',
  '<table>',
  '<tr>',
  '</table>',
  '<code>',
  '</code>',
  '<pre>',
  '</pre>',
  '<title>',
  '</title>',
  '<!-- c -->',
  '<script>',
  '</script>',
  '<span translate=no>',
  '</span>',
  '<i lang=fr>',
  '</i>',
  '<textarea>',
  '</textarea>',
  '<![CDATA[x]]>',
  '<?x?>',
  '<',
  '&amp;',
  '&nbsp;',
  '\0',
  '\r\n',
  ' ',
  'text',
  'Two words. ',
);

test('any page leaves as it came, and reads the same after every block was written anew', () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 25 }), (parts) => {
      const html = parts.join('');
      const article = read(html);
      const targets = new Map(article.blocks.map(({ id, content }) => [id, content]));
      expect(htmlFormat.write(article, targets, { lang: 'en' })).toBe(html);
      const forced = htmlFormat.write(article, targets, { lang: 'en', isForced: true });
      const squeeze = (text: string): string => serialize(parse(text)).replace(/\s+/g, '');
      expect(squeeze(forced)).toBe(squeeze(html));
      for (const { content } of article.blocks) expect(/[\p{L}\p{N}]/u.test(content.text)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['<?xml version="1.0" encoding="ISO-8859-1"?>', '<?xml version="1.0" encoding="utf-8"?>'],
  ["<?xml version='1.0' encoding='windows-1256' ?>", "<?xml version='1.0' encoding='utf-8' ?>"],
  ['<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="UTF-8"?>'],
  ['<?xml version="1.0" encoding="UTF-16"?>', '<?xml version="1.0" encoding="UTF-16"?>'],
  ['<meta charset="UTF-8">', '<meta charset="UTF-8">'],
])('a translated page says the encoding that it is in: %s', (declared, written) => {
  const { article } = htmlFormat.read(`${declared}<p>A</p>`, { name: 'a.xhtml', lang: 'en' });
  const text = htmlFormat.write(article, new Map([['p01', plain('B')]]), { lang: 'fr' });
  expect(text).toContain(written);
});
