import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/formats/i18next/catalogue.ts';
import { catalogueFromXliff, catalogueToXliff } from '../../../src/formats/i18next/exchange.ts';
import { i18nextFormat } from '../../../src/formats/i18next/index.ts';
import { validateXliff } from '../../../src/formats/xliff/validate.ts';
import { plain } from '../../../src/model/inline.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (value: unknown) =>
  readCatalogue(typeof value === 'string' ? value : JSON.stringify(value), 'a.json');
const options = { name: 'a', srcLang: 'en', trgLang: 'ar' };
const codes = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map(({ code }) => code);

test('messages are found with their keys, plural forms and ranges', () => {
  const text =
    '{"a": {"b.c": "One", "__x": ["Two", 3]}, "n_one": "{{count}} day", "n_other": "{{count}} days", "kind_other": "x"}';
  expect(
    read(text).messages.map(({ id, value, plural, range }) => [
      id,
      value,
      plural?.category,
      text.slice(range.start, range.end),
    ]),
  ).toEqual([
    ['k.a.b:2e:c', 'One', undefined, 'One'],
    ['k.a.__x.0', 'Two', undefined, 'Two'],
    ['k.n_one', '{{count}} day', 'one', '{{count}} day'],
    ['k.n_other', '{{count}} days', 'other', '{{count}} days'],
    ['k.kind_other', 'x', 'other', 'x'],
  ]);
});

test.each([
  ['', 'i18next/syntax'],
  ['{"a": "b",}', 'i18next/syntax'],
  ["{'a': 'b'}", 'i18next/syntax'],
  ['{"a": "b"} x', 'i18next/syntax'],
  ['{"a": "b\n"}', 'i18next/syntax'],
  ['{"a": 01}', 'i18next/syntax'],
  ['{"a": "b", "a": "c"}', 'i18next/duplicate'],
  ['{"__proto__": {"x": "y"}}', 'i18next/key'],
  ['{"a": {"constructor": "y"}}', 'i18next/key'],
  ['["a"]', 'i18next/not-object'],
  ['{"a":'.repeat(100_000), 'i18next/too-deep'],
  [`{"a":${'['.repeat(100_000)}`, 'i18next/too-deep'],
])('%.30s is refused: %s', (text, code) => {
  const { messages, diagnostics } = read(text);
  expect(messages).toEqual([]);
  expect(codes(diagnostics)).toEqual([code]);
  expect(({} as Record<string, unknown>)['x']).toBe(undefined);
});

test('the XLIFF is valid, with placeholders as codes and the plural forms of the target language', () => {
  const source = read({
    hello: 'Hello {{name}} & <you>, see $t(more)',
    day_one: '{{count}} day',
    day_other: '{{count}} days',
  });
  const { text = '', diagnostics } = catalogueToXliff(source, options);
  expect(diagnostics).toEqual([]);
  expect(validateXliff(bytes(text))).toEqual([]);
  expect(text).toContain(
    '<source>Hello <ph id="1" equiv="{{name}}" disp="{{name}}" canDelete="no"/> &amp; &lt;you&gt;',
  );
  expect([...text.matchAll(/<unit id="([^"]*)/g)].map(([, id]) => id)).toEqual([
    'k.hello',
    'k.day_zero',
    'k.day_one',
    'k.day_two',
    'k.day_few',
    'k.day_many',
    'k.day_other',
  ]);
  expect(text).toContain('<note>day_few: 3, 4, 5, 6, 7 …</note>');
});

test('translations come back in the order of the source, what is not translated is left out', () => {
  const source = read({
    b: { c2: 'Two {{x}}', c1: 'One' },
    list: ['A', 'B'],
    no: 'None',
    size: 4,
    day_one: 'day',
    day_other: 'days',
  });
  const translated = read({
    b: { c1: 'واحد', c2: '{{x}} اثنان' },
    list: ['أ'],
    day_other: 'أيام',
    day_two: 'يومان',
  });
  const sent = catalogueToXliff(source, options, translated);
  expect(sent.diagnostics).toEqual([]);
  const back = catalogueFromXliff(source, bytes(sent.text ?? ''), options);
  expect(back.diagnostics).toEqual([]);
  expect(back.text).toBe(`{
  "b": {
    "c2": "{{x}} اثنان",
    "c1": "واحد"
  },
  "list": [
    "أ",
    "B"
  ],
  "size": 4,
  "day_two": "يومان",
  "day_other": "أيام"
}
`);
});

test.each([
  [' leading', 'space'],
  ['ends\n', 'space'],
  ['a\u0001b', 'control'],
])('%j is outside what the package keeps, and refused', (value, reason) => {
  const { text, diagnostics } = catalogueToXliff(read({ a: value, b: 'Fine' }), options);
  const refused = diagnostics.map(({ code, values }) => [code, values['key'], values['reason']]);
  // Where a newer package keeps it, nothing is refused and it has to be there.
  if (refused.length > 0) expect(refused).toEqual([['i18next/not-exact', 'a', reason]]);
  else expect(text).toContain('k.a');
  expect(text).toContain('k.b');
});

test.each([
  'Fish &amp; chips',
  '&amp;amp; &amp;lt; &#38; &nbsp; & < > "',
  'A bare & is written as &amp;, {{x}} as <{{y}}>',
  '&amp;',
  'Write &#xFFFD; or &amp;#x1F600;',
  '{{a}} &amp; {{b, list(&amp; <x> "q")}} end',
])('%j goes there and back exactly', (value) => {
  const source = read({ a: value, '&amp;': 'Key' });
  const sent = catalogueToXliff(source, options, read({ a: value.replace('A', 'أ') }));
  expect(sent.diagnostics).toEqual([]);
  expect(validateXliff(bytes(sent.text ?? ''))).toEqual([]);
  const back = catalogueFromXliff(source, bytes(sent.text ?? ''), options);
  expect(back.diagnostics).toEqual([]);
  expect(JSON.parse(back.text ?? '')).toEqual({ a: value.replace('A', 'أ') });
});

test('any text without control characters and outer white space goes there and back exactly', () => {
  const part = fc.constantFrom(
    '&amp;',
    '&',
    'amp;',
    '&lt;',
    '<',
    '>',
    '"',
    "'",
    ' ',
    '{{x}}',
    '#38;',
    'a',
    ']]>',
    '\u2066',
    'é',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const value = `a${parts.join('')}b`;
      const source = read({ a: value });
      const sent = catalogueToXliff(source, options, source);
      expect(sent.diagnostics).toEqual([]);
      const back = catalogueFromXliff(source, bytes(sent.text ?? ''), options);
      expect(back.diagnostics).toEqual([]);
      expect(JSON.parse(back.text ?? '')).toEqual({ a: value });
    }),
    { numRuns: 300 },
  );
});

test('placeholders side by side go as text, as the package loses the space between codes', () => {
  const source = read({ a: '{{weekday}} {{date}}' });
  const { text = '', diagnostics } = catalogueToXliff(source, options, read({ a: '{{date}} {{weekday}}' }));
  expect(diagnostics).toEqual([]);
  expect(JSON.parse(catalogueFromXliff(source, bytes(text), options).text ?? '')).toEqual({
    a: '{{date}} {{weekday}}',
  });
});

test('a file of other languages, of an older source or with divided units is refused', () => {
  const source = read({ a: 'One. Two.' });
  const { text = '' } = catalogueToXliff(source, options, read({ a: 'واحد. اثنان.' }));
  const take = (xliff: string, of = source) =>
    codes(catalogueFromXliff(of, bytes(xliff), options).diagnostics);
  expect(take(text.replace('trgLang="ar"', 'trgLang="fr"'))).toEqual(['i18next/locale']);
  expect(take(text, read({ a: 'Other.' }))).toEqual(['i18next/drift']);
  expect(
    take(
      text.replace(
        /<segment>.*<\/segment>/,
        '<segment id="1"><source>One. </source><target>واحد. </target></segment><segment id="2"><source>Two.</source><target>اثنان.</target></segment>',
      ),
    ),
  ).toEqual(['i18next/segmented']);
  expect(take('<xliff/>').length).toBeGreaterThan(0);
});

test('whatever goes out comes back', () => {
  const key = fc.stringMatching(/^[a-z0-9 .&<"_é-]{1,8}$/);
  const text = fc.stringMatching(/^(?:[a-zé&<>"'; ]|\{\{[a-z]\}\}|\$t\([a-z]\)){1,12}$/);
  fc.assert(
    fc.property(
      fc.dictionary(key, text, { maxKeys: 4 }),
      fc.dictionary(key, text, { maxKeys: 4 }),
      (messages, others) => {
        const source = read({ m: messages });
        const translations = Object.fromEntries(
          Object.keys(messages).map((name, at) => [name, Object.values(others)[at] ?? messages[name]]),
        );
        const sent = catalogueToXliff(source, options, read({ m: translations }));
        if (sent.text === undefined) return;
        expect(validateXliff(bytes(sent.text)).filter(({ level }) => level === 'error')).toEqual([]);
        const back = catalogueFromXliff(source, bytes(sent.text), options);
        expect(back.diagnostics).toEqual([]);
        const refused = new Set(sent.diagnostics.map(({ values }) => String(values['key']).slice(2)));
        const result = (JSON.parse(back.text ?? '{}') as { m?: Record<string, string> }).m ?? {};
        for (const [name, value] of Object.entries(translations))
          if (!refused.has(name) && !/_(zero|one|two|few|many|other)$/.test(name))
            expect(result[name]).toBe(value);
      },
    ),
    { numRuns: 200 },
  );
});

const locales = join(import.meta.dirname, '../../../locales');
const families = readdirSync(join(locales, 'en')).filter((file) => file.endsWith('.json'));

test.each(['ar', 'fr'])('our own messages go through it into %s and come back as they are', (trgLang) => {
  for (const family of families) {
    const file = (lang: string) => readCatalogue(readFileSync(join(locales, lang, family), 'utf8'), family);
    const own = { name: family.replace('.json', ''), srcLang: 'en', trgLang };
    const [source, translated] = [file('en'), file(trgLang)];
    const sent = catalogueToXliff(source, own, translated);
    expect([family, sent.diagnostics]).toEqual([family, []]);
    const back = catalogueFromXliff(source, bytes(sent.text ?? ''), own);
    expect([family, back.diagnostics]).toEqual([family, []]);
    const values = (of: string) =>
      readCatalogue(of, family)
        .messages.map(({ id, value }) => `${id}: ${value}`)
        .toSorted((a, b) => a.localeCompare(b));
    expect([family, values(back.text ?? '')]).toEqual([family, values(translated.text)]);
  }
});

test('a catalogue is an article too, and gets the plural forms it needs', () => {
  const text = '{\n  "a": "Hello {{name}}",\n  "n_one": "day",\n  "n_other": "{{count}} days"\n}\n';
  const { article } = i18nextFormat.read(text, { name: 'a.json', lang: 'en' });
  expect(article.blocks.map(({ id, content }) => [id, content.text, content.codes.length])).toEqual([
    ['k.a', 'Hello ', 1],
    ['k.n_one', 'day', 0],
    ['k.n_other', ' days', 1],
  ]);
  const same = new Map(article.blocks.map(({ id, content }) => [id, content]));
  expect(i18nextFormat.write(article, same, { lang: 'en' })).toBe(text);
  expect(
    i18nextFormat.write(
      article,
      new Map([
        ['k.n_one', plain('jour "x"')],
        ['k.n_other', plain('jours')],
      ]),
      { lang: 'fr' },
    ),
  ).toBe(
    '{\n  "a": "Hello {{name}}",\n  "n_one": "jour \\"x\\"",\n  "n_other": "jours",\n  "n_many": "jours"\n}\n',
  );
});
