import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createMessages, type Messages } from '../../src/messages/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { isFailing, reporters } from '../../src/report/index.ts';
import { addressOf, showControls, unitAddress } from '../../src/report/place.ts';

const root = join(import.meta.dirname, '../../locales');
const load = async (lang: string, name: string): Promise<unknown> =>
  JSON.parse(readFileSync(join(root, lang, `${name}.json`), 'utf8'));

const speak = async (lang: string): Promise<Messages> => {
  const messages = await createMessages(lang, load);
  await messages.need(['report', 'target', 'article']);
  return messages;
};
let english: Messages;
beforeAll(async () => {
  english = await speak('en');
});

const findings: readonly Diagnostic[] = [
  {
    code: 'target/missing',
    level: 'error',
    type: 'untranslated',
    place: { file: 'xliff/fr/a.xlf', article: 'a.txt', unit: 'p01', segment: 's2', line: 12, column: 5 },
    values: { text: 'A link [like this](http://x) and {0}, 50%' },
  },
  {
    code: 'article/empty',
    level: 'warning',
    place: { file: 'b,c.txt' },
    values: { file: 'b,c.txt' },
  },
];
/** The findings come one by one. */
const report = (name: string, found = findings, messages = english): string => {
  const writer = reporters[name]!({ messages, version: '1.0.0', isColoured: false });
  return [...found.map((one) => writer.add([one])), ...writer.end()].join('');
};

test('text: grouped by file, with the address of the unit and a count', () => {
  const text = report('text');
  expect(text).toContain('a.txt#p01/s2');
  expect(text).toContain('target/missing');
  expect(text).toMatch(/1 error, 1 warning, 0 notes$/);
  expect(report('text', [])).toBe('Nothing to report.');
});

test.each(Object.keys(reporters))(
  '%s: a report is the same whether findings come together or one by one',
  (name) => {
    const writer = reporters[name]!({ messages: english, version: '1.0.0', isColoured: false });
    const [first, second] = findings;
    const four = [first!, { ...first!, level: 'note' as const }, second!, { ...second!, place: {} }];
    expect(report(name, four)).toBe([writer.add([]), writer.add(four), ...writer.end()].join(''));
    if (name === 'json' || name === 'sarif')
      for (const found of [four, []])
        expect(report(name, found)).toBe(JSON.stringify(JSON.parse(report(name, found)), null, 2));
  },
);

test('json: what an error ends is still a document, and says that it is not complete', () => {
  const writer = reporters['json']!({ messages: english, version: '1.0.0', isColoured: false });
  expect(writer.abort?.()).toBe('');
  const text = writer.add(findings) + writer.abort!();
  expect(JSON.parse(text)).toMatchObject({ incomplete: true, findings: [{}, {}] });
});

test('text: controls are shown, not sent to the terminal', () => {
  const [first] = findings;
  const text = report('text', [{ ...first!, values: { text: 'a\u202eb\u001b[31m\u009b' } }]);
  expect(text).toContain('a<U+202E>b<U+001B>[31m<U+009B>');
});

test('json: one document of the schema, each finding with its words and place', () => {
  expect(JSON.parse(report('json'))).toMatchObject({
    schema: 'dateline/1',
    findings: [
      {
        file: 'xliff/fr/a.xlf',
        unit: 'p01',
        segment: 's2',
        code: 'target/missing',
        level: 'error',
        line: 12,
      },
      { file: 'b,c.txt', code: 'article/empty', level: 'warning' },
    ],
  });
});

test('sarif: rules, regions, logical locations, stable fingerprints, no live links or placeholders', () => {
  const sarif = JSON.parse(report('sarif'));
  const [run] = sarif.runs;
  expect(sarif.version).toBe('2.1.0');
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    'article/empty',
    'target/missing',
  ]);
  const [result] = run.results;
  expect(result.ruleIndex).toBe(1);
  expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 12, startColumn: 5 });
  expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toBe('a.txt#p01/s2');
  expect(result.message.text).toContain('\\[like this\\](http://x) and {{0}}');
  const moved = JSON.parse(
    report('sarif', [{ ...findings[0]!, place: { ...findings[0]!.place, line: 99 } }]),
  );
  expect(moved.runs[0].results[0].partialFingerprints).toEqual(result.partialFingerprints);
});

test('github: a line break or a comma cannot start another command', () => {
  const [first] = findings;
  const lines = report('github', [{ ...first!, values: { text: 'x\n::error::y' } }, findings[1]!]).split(
    '\n',
  );
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('::error file=xliff/fr/a.xlf,line=12,col=5,title=target/missing::');
  expect(lines[0]).toContain('%0A');
  expect(lines[1]).toContain('file=b%2Cc.txt');
});

test('html: text is escaped, language and direction are those of the messages', async () => {
  const [first] = findings;
  const arabic = await speak('ar');
  const html = report('html', [{ ...first!, values: { text: '<script>alert(1)</script>' } }], arabic);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).not.toContain('<script>');
  expect(html).toContain("default-src 'none'");
});

test('places are told as people write them', () => {
  expect(addressOf(undefined)).toBe('');
  expect(addressOf({ file: 'a.xlf', line: 3 })).toBe('a.xlf:3');
  expect(addressOf({ file: 'a.xlf' })).toBe('a.xlf');
  expect(unitAddress({ article: 'a.txt', unit: 'p01' })).toBe('a.txt#p01');
  expect(showControls('plain « text »')).toBe('plain « text »');
});

test('a level fails a run from the one that was set', () => {
  expect(isFailing('warning', 'error')).toBe(false);
  expect(isFailing('warning', 'warning')).toBe(true);
  expect(isFailing('error', 'none')).toBe(false);
});
