import { createServer } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { mutations } from '../../scripts/page-mutations.ts';
import { samplePages } from '../../scripts/page-samples.ts';
import { createRenderer, findChromium } from '../../src/io/browser.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { checkPage } from '../../src/page/index.ts';
import { paragraphsOf, visualOrder } from '../../src/page/paragraphs.ts';
import { computeStyles, sheetOf } from '../../src/page/css/cascade.ts';
import { readTree, selectorOf } from '../../src/page/tree.ts';

const renderer = createRenderer(process.env);
afterAll(() => renderer.close());
const loud = (found: readonly Diagnostic[]): string[] =>
  found.filter(({ level }) => level !== 'note').map(({ code }) => code);
const [arabic, cards] = samplePages;
const plain = samplePages.at(-1);
if (arabic === undefined || cards === undefined || plain === undefined) throw new Error('no sample pages');
const withCss = (css: string, { html }: { readonly html: string } = arabic): string =>
  html.replace('</style>', `${css}</style>`);

describe.skipIf(findChromium(process.env) === undefined)('in a browser', () => {
  test.each([arabic, cards, plain].map((one) => [one.name, one] as const))(
    'nothing is wrong with %s, nor new against its source',
    async (_, { html, source }) => {
      expect(await checkPage(html, { render: renderer, source: { html: source } })).toEqual([]);
      expect(loud(await checkPage(html, { render: renderer, widths: [800] }))).toEqual([]);
    },
  );

  test.each(mutations.filter(({ isStatic }) => !isStatic).map((one) => [one.name, one] as const))(
    'finds: %s',
    async (_, mutation) => {
      const { codes } = mutation;
      const broken = mutation.apply(arabic) ?? '';
      const found = loud(await checkPage(broken, { render: renderer, widths: [360] }));
      expect(
        codes.some((code) => found.includes(code)),
        found.join(' '),
      ).toBe(true);
    },
  );

  test.each<[what: string, css: string, found: readonly string[]]>([
    ['a box that scrolls', '#p2{white-space:nowrap;overflow-x:auto}', []],
    ['an ellipsis', '#p2{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}', []],
    [
      'a clamp of lines',
      '#p1{display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden}',
      [],
    ],
    ['text for screen readers', 'nav{position:absolute;width:1px;height:1px;overflow:hidden}', []],
    ['room enough for letters', 'main p{line-height:1.4}', []],
    [
      'a headline without room',
      'h1{line-height:.8;overflow:hidden;white-space:nowrap;font-size:20px}',
      ['page/clipped'],
    ],
    ['a page that hides what is too wide', 'body{overflow-x:hidden}#p2{width:1400px}', ['page/clipped']],
    [
      'a rule of the style sheet for one width',
      '@media (max-width:500px){#p2{width:700px}}',
      ['page/h-overflow'],
    ],
    [
      'a bar over the headline',
      'header{position:fixed;inset:0 0 auto;height:60px;background:#fff}',
      ['page/covered'],
    ],
    ['a bar at the bottom', 'header{position:fixed;inset:auto 0 0;height:60px;background:#fff}', []],
    ['a word cut in two', '#p1{width:1em;overflow-wrap:anywhere}', ['page/word-break']],
  ])('%s', async (_, css, found) => {
    const codes = new Set(loud(await checkPage(withCss(css), { render: renderer, widths: [400] })));
    expect(codes).toEqual(new Set(found));
  });

  test('what the source page has too is folded away', async () => {
    const css = 'blockquote{width:1400px}';
    const html = withCss(css);
    const source = withCss(css, { html: arabic.source });
    const options = { render: renderer, widths: [800] };
    expect(loud(await checkPage(html, options))).toEqual(['page/h-overflow']);
    expect(await checkPage(html, { ...options, source: { html: source } })).toEqual([]);
  });

  test('a finding has its box, the widths at which it is seen, its unit and a picture', async () => {
    const pictures: string[] = [];
    const [finding] = await checkPage(withCss('@media (max-width:900px){#p3{width:1000px}}'), {
      render: renderer,
      file: 'a.html',
      onPicture: ({ code }, png) => pictures.push(`${code} ${String.fromCharCode(...png.slice(1, 4))}`),
    });
    expect(finding?.place).toMatchObject({ file: 'a.html', unit: 'p03' });
    expect(finding?.values).toMatchObject({ element: '#p3', widths: ['360', '800'] });
    expect(finding?.values['box']).toMatch(/^-?\d+ \d+ 1000 \d+$/);
    expect(pictures).toEqual(['page/h-overflow PNG']);
  });

  test('longer text and larger letters bring out what has no room', async () => {
    const css = '.date{width:11em;height:2em;overflow:hidden}';
    const options = { render: renderer, widths: [800] };
    expect(loud(await checkPage(withCss(css), options))).toEqual([]);
    const [finding] = await checkPage(withCss(css), { ...options, stress: ['long-text'] });
    expect(finding).toMatchObject({
      code: 'page/clipped',
      level: 'warning',
      values: { stress: 'long-text' },
    });
  });

  test('the browser decides which rules of style sheets hold', async () => {
    const html = withCss(
      '@supports not (display:grid){main p{text-align:left}}main p{text-align:left}@container (min-width:1px){x{}}',
    ).replace('</style>', '@layer late{}main p:is(p){text-align:start}</style>');
    expect(loud(await checkPage(html, { render: renderer }))).toEqual([]);
  });

  test('the order worked out is the order drawn', async () => {
    const texts = [
      'نشر في 2019-05-14',
      'هاتف +216 74 123 456 الآن',
      'نحو 150 000 شخص',
      'لغة C++ قديمة',
      '15 km من هنا',
      'قالت (STS) إن 14\u200f/05\u200f/2019',
    ];
    const html = `<!doctype html><html dir="rtl" lang="ar"><body>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    const page = await renderer.open(html, { width: 1280 });
    if ('missing' in page) throw new Error(page.missing);
    const drawn = (await page.evaluate(`[...document.querySelectorAll('p')].map((p) => {
      const range = document.createRange();
      return [...p.firstChild.data].map((char, at) => {
        range.setStart(p.firstChild, at); range.setEnd(p.firstChild, at + 1);
        const { left, width } = range.getBoundingClientRect();
        return [at, left, width, char];
      }).filter(([, , width, char]) => width > 0 && char !== ' ').sort((a, b) => a[1] - b[1]).map(([at]) => at);
    })`)) as number[][];
    await page.close();
    const tree = readTree(html);
    const worked = paragraphsOf(tree, computeStyles(tree, sheetOf(tree), { width: 1280 })).map(
      (paragraph) => {
        const { positions } = visualOrder(paragraph) ?? { positions: [] };
        return [...positions]
          .map((place, at) => [at, place] as const)
          .sort((a, b) => a[1] - b[1])
          .map(([at]) => at);
      },
    );
    for (const [at, order] of drawn.entries())
      expect(worked[at]?.filter((one) => order.includes(one))).toEqual(order);
  });

  test('both layers name elements alike', async () => {
    const page = await renderer.open(arabic.html, { width: 800 });
    if ('missing' in page) throw new Error(page.missing);
    const selectors = readTree(arabic.html).elements.map(selectorOf);
    const tags = (await page.evaluate(
      `${JSON.stringify(selectors)}.map((one) => document.querySelectorAll(one).length)`,
    )) as number[];
    await page.close();
    expect(new Set(tags)).toEqual(new Set([1]));
  });

  test('a page of this machine is checked by its address, its scripts when asked for', async () => {
    const body =
      '<p id="p">text</p><script>document.dir = "ltr"; document.getElementById("p").remove()</script>';
    const requests: string[] = [];
    const server = createServer(({ url = '' }, answer) => {
      requests.push(url);
      answer.setHeader('content-type', url.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8');
      answer.end(
        url.endsWith('.css')
          ? 'p{text-align:left}'
          : withCss('')
              .replace('<style>', '<link rel="stylesheet" href="a.css"><style>')
              .replace('</main>', `</main>${body}`),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const url = `http://127.0.0.1:${address.port}/page.html`;
    const options = { render: renderer, url, widths: [800] };
    const still = loud(await checkPage('', options));
    const moved = loud(await checkPage('', { ...options, scripts: true }));
    server.close();
    expect(new Set(still)).toEqual(new Set(['page/text-align']));
    expect(new Set(moved)).toContain('page/doc-dir');
    expect(requests).toContain('/a.css');
  });

  test('scripts of a page do not run and it gets no network', async () => {
    const html =
      '<!doctype html><html lang="en"><body><p id="a">a</p><script>document.body.innerHTML = "ran"</script><img src="http://127.0.0.1:9/x.png" onerror="document.body.innerHTML = \'ran\'"></body></html>';
    const page = await renderer.open(html, { width: 800 });
    if ('missing' in page) throw new Error(page.missing);
    expect(await page.evaluate('document.querySelector("#a") !== null')).toBe(true);
    await page.close();
  });
});

test('without a browser the page is said to be not laid out, never to be fine', async () => {
  const none = createRenderer({ DATELINE_CHROMIUM: '/nowhere/chromium' });
  const found = await checkPage(arabic.html, { render: none, file: 'a.html' });
  await none.close();
  expect(found).toMatchObject([
    {
      code: 'page/not-rendered',
      level: 'note',
      place: { file: 'a.html' },
      values: { context: 'browser-failed', path: '/nowhere/chromium' },
    },
  ]);
});

test('a machine without any browser is told what to install', async () => {
  const open = async (): Promise<{ missing: string; values: Record<string, string> }> => ({
    missing: 'page/no-browser',
    values: {},
  });
  const found = await checkPage('<p>a</p>', { render: { open, close: async () => undefined } });
  expect(found).toMatchObject([{ code: 'page/not-rendered', values: { context: 'no-browser' } }]);
});
