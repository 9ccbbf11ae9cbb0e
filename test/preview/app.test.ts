import { expect, test } from 'vitest';
import { createApp } from '../../src/preview/app.ts';
import type { EditionFacts, SegmentDetails } from '../../src/preview/facts.ts';
import { createServing } from './sample.ts';

const HOST = '127.0.0.1:4000';
const app = await createApp(createServing().source, () => new Set([HOST, 'localhost:4000']));
const get = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> =>
  Promise.resolve(app.request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } }));

test('the overview, the tool, the pages, the facts and the fonts are served', async () => {
  for (const path of [
    '/',
    '/view/ar/ferry',
    '/page/ar/ferry',
    '/page/en/ferry?with=ar',
    '/data/ar/ferry',
    '/assets/face.woff2',
  ])
    expect((await get(path)).status, path).toBe(200);
});

test('what is not there is not found, and nothing reaches the disk', async () => {
  for (const path of [
    '/etc/passwd',
    '/....//etc/passwd',
    '/.git/config',
    '/assets/x',
    '/page/ar/x',
    '/page/de/ferry',
    '/view/en/ferry',
    '/data/en/ferry',
    '/page/ar/__proto__',
  ])
    expect((await get(path)).status, path).toBe(404);
  for (const path of [
    '/../../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..\\..\\etc\\passwd',
  ])
    expect([400, 404], path).toContain((await get(path)).status);
});

test('a path that is no text is a bad request', async () => {
  for (const path of ['/%00', '/%E0%A4%A', '/page/ar/%FF', '/a%5Cb', '/%0A'])
    expect((await get(path)).status, path).toBe(400);
});

test.each([
  'evil.invalid',
  '127.0.0.1.evil.invalid',
  '127.0.0.1',
  '127.0.0.1:4001',
  'localhost.:4000',
  '[::1]:4000',
  '',
])('another host (%s) is refused', async (host) => {
  expect([400, 403]).toContain((await get('/', { host })).status);
});

test('another origin or site is refused, on every path', async () => {
  for (const path of ['/', '/events', '/data/ar/ferry', '/none']) {
    for (const origin of ['https://evil.invalid', 'null', 'http://localhost:4000', `https://${HOST}`])
      expect((await get(path, { origin })).status).toBe(403);
    for (const site of ['cross-site', 'same-site', 'x'])
      expect((await get(path, { 'sec-fetch-site': site })).status).toBe(403);
  }
  expect((await get('/', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await get('/', { 'sec-fetch-site': 'none' })).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not a way to ask', async (method) => {
  const answer = await get('/', {}, method);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
  const crossed = await get('/', { origin: 'https://evil.invalid' }, method);
  expect([403, 405]).toContain(crossed.status);
  expect(crossed.headers.get('access-control-allow-origin')).toBeNull();
});

test('HEAD answers without a body', async () => {
  const answer = await get('/view/ar/ferry', {}, 'HEAD');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
});

test('every answer, refusals too, forbids what a page could load', async () => {
  for (const path of ['/', '/view/ar/ferry', '/page/ar/ferry', '/data/ar/ferry', '/none', '/%00']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy'), path).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  }
});

test('the page in the frame is in a sandbox without scripts', async () => {
  const { headers } = await get('/page/ar/ferry');
  expect(headers.get('content-security-policy')).toMatch(/sandbox allow-same-origin$/);
  expect(headers.get('content-security-policy')).not.toContain('script-src');
  expect(await (await get('/view/ar/ferry')).text()).toContain('sandbox="allow-same-origin"');
});

test('the tool speaks the language that is asked for, and Arabic from right to left', async () => {
  expect(await (await get('/view/ar/ferry?ui=ar')).text()).toContain('<html lang="ar" dir="rtl">');
  expect(await (await get('/view/ar/ferry', { 'accept-language': 'de, fr-CA;q=0.8, en' })).text()).toContain(
    '<html lang="fr" dir="ltr">',
  );
  expect(await (await get('/view/ar/ferry?ui=%3Cscript%3E')).text()).toContain('<html lang="en" dir="ltr">');
});

test('facts say what is known of a segment', async () => {
  const facts: EditionFacts = JSON.parse(await (await get('/data/ar/ferry?ui=en')).text());
  expect(facts.segments).toHaveLength(9);
  expect(facts.segments[2]).toMatchObject({
    key: 'dateline.s1',
    address: 'ferry.txt#dateline/s1',
    state: 'final',
    role: 'Dateline',
    isEdited: false,
    target: 'الأربعاء، 9 مايو 2018',
  });
  expect(facts.segments.find(({ key }) => key === 'p01.s1')).toMatchObject({
    state: 'missing',
    findings: [{ level: 'error' }],
  });
});

test('details say how dates and numbers are understood', async () => {
  const details: SegmentDetails = JSON.parse(
    await (await get('/data/ar/ferry?ui=en&segment=dateline.s1')).text(),
  );
  expect(details.target.dates).toEqual([{ text: 'الأربعاء، 9 مايو 2018', means: 'May 9, 2018' }]);
  const other: SegmentDetails = JSON.parse(await (await get('/data/ar/ferry?ui=fr&segment=p02.s2')).text());
  expect(other.source.numbers).toMatchObject([{ text: '15 km' }]);
  expect((await get('/data/ar/ferry?segment=none')).status).toBe(404);
});

test('the source is cut into the same segments as the translation', async () => {
  const html = await (await get('/page/en/ferry?with=ar')).text();
  expect(html).toContain('<span class="s" id="p01.s2" data-unit="p01" data-segment="s2">');
});

test('a change is told, and a changed segment is edited', async () => {
  const { source, change, listeners } = createServing();
  const live = await createApp(source, () => new Set([HOST]));
  const ask = async (path: string): Promise<Response> =>
    live.request(`http://${HOST}${path}`, { headers: { host: HOST } });
  const reader = (await ask('/events')).body!.getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toContain('data: 1');
  change({ headline: 'عنوان آخر' });
  expect(await next()).toContain('data: 2');
  const facts: EditionFacts = JSON.parse(await (await ask('/data/ar/ferry')).text());
  expect(facts.segments.find(({ key }) => key === 'headline.s1')).toMatchObject({ isEdited: true });
  expect(facts.segments.find(({ key }) => key === 'p02.s1')).toMatchObject({ isEdited: false });
  await reader.cancel();
  expect(listeners.size).toBe(0);
});
