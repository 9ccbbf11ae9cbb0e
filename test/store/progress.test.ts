import { assert, constantFrom, property, record, array, string, option } from 'fast-check';
import { expect, test } from 'vitest';
import { readXliff, serializeXliff } from '../../src/formats/xliff/read.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import { countProgress, parseGate, percentOf, scanProgress, unmet } from '../../src/store/progress.ts';
import { countWords, diffWords, showDiff, similarity, wordsOf } from '../../src/store/words.ts';

test('a file that is only scanned counts like one that is read', () => {
  const text = string({
    unit: constantFrom('a', 'é', ' ', '&', '<', '>', '"', '1', '—', '\n', ']]>', 'b c'),
    maxLength: 12,
  });
  const segment = record({
    source: text,
    target: option(text, { nil: undefined }),
    state: constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
    isSkipped: constantFrom(true, false, false),
    at: constantFrom(0, 1),
  });
  assert(
    property(array(segment, { maxLength: 6 }), (parts) => {
      const units = parts.map(({ source, target, state, isSkipped, at }, place) => ({
        id: `u${place}`,
        type: 'dateline:paragraph',
        ...(isSkipped ? { translate: false } : {}),
        notes: [{ category: 'x', text: '<segment> & "quotes"' }],
        matches: [{ segment: 's1', source: plain('old > text'), target: plain('vieux') }],
        segments: [
          {
            id: 's1',
            state,
            source: {
              text: source,
              codes: [
                { at: Math.min(at, source.length), kind: 'ph' as const, id: '1', data: '<br a="x > y">' },
              ],
            },
            ...(target === undefined ? {} : { target: plain(target) }),
          },
        ],
      }));
      const bilingual: Bilingual = {
        version: '2.0',
        srcLang: 'en',
        trgLang: 'fr',
        files: [{ id: 'f1', notes: [], units }],
      };
      const written = serializeXliff(bilingual);
      const read = readXliff(new TextEncoder().encode(written));
      expect(read.diagnostics).toEqual([]);
      expect(scanProgress(written)?.progress).toEqual(countProgress(read.document.bilingual));
    }),
    { numRuns: 300 },
  );
});

test('a file in another form is not scanned', () => {
  for (const text of [
    '',
    '<xliff/>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><!-- <segment> --></xliff>',
  ]) {
    expect(scanProgress(text)).toBeUndefined();
  }
});

test('a file that was cut off, or has marks of a merge, is not scanned: its numbers would be too good', () => {
  const units = ['One.', 'Two.'].map((text, at) => ({
    id: `u${at}`,
    notes: [],
    segments: [{ id: 's1', state: 'final' as const, source: plain(text), target: plain(text) }],
  }));
  const whole = serializeXliff({
    version: '2.0',
    srcLang: 'en',
    trgLang: 'fr',
    files: [{ id: 'f1', notes: [], units }],
  });
  expect(scanProgress(whole)?.progress.final.segments).toBe(2);
  for (let end = 0; end < whole.length; end++) expect(scanProgress(whole.slice(0, end))).toBeUndefined();
  expect(scanProgress(whole.replace('<unit', '<<<<<<< HEAD\n<unit'))).toBeUndefined();
});

test('a gate names states and percent; anything else is not understood', () => {
  expect([...parseGate('translated:100, reviewed:80%')!]).toEqual([
    ['translated', 100],
    ['reviewed', 80],
  ]);
  expect([...parseGate('95.5')!]).toEqual([['translated', 95.5]]);
  for (const wrong of ['', 'translated', 'done:10', 'translated:101', 'translated:-1', 'translated:10,'])
    expect(parseGate(wrong)).toBeUndefined();
  const progress = countProgress({ version: '2.0', srcLang: 'en', files: [] });
  expect(percentOf(progress, 'final')).toBe(100);
  expect(unmet(progress, new Map([['final', 100]]))).toEqual([]);
});

test('words are runs with a letter or a digit, and words of ICU where no blanks stand', () => {
  expect(countWords('The port — of Sfax – has 4,500 ships… (AFP)', 'en')).toBe(8);
  expect(countWords('أعيد فتح الميناء في ٩ مايو', 'ar')).toBe(6);
  expect(countWords('  ', 'en')).toBe(0);
  expect(countWords('今日は良い天気です', 'ja')).toBeGreaterThan(3);
});

test('a diff shows words that went and came, and its parts give both texts again', () => {
  expect(showDiff(diffWords('It reopened on Monday.', 'It was reopened on Tuesday.', 'en'))).toBe(
    'It {+was +}reopened on [-Monday-]{+Tuesday+}.',
  );
  expect(showDiff(diffWords('No, never.', 'Yes!', 'en'))).toBe('[-No, never.-]{+Yes!+}');
  const text = string({ unit: constantFrom('a', 'b', ' ', ', ', '. ', 'é'), maxLength: 20 });
  assert(
    property(text, text, (before, after) => {
      const parts = diffWords(before, after, 'en');
      const join = (kind: string): string =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect([join('new'), join('gone')]).toEqual([before, after]);
      expect(similarity(wordsOf(before, 'en'), wordsOf(before, 'en'))).toBe(1);
    }),
    { numRuns: 300 },
  );
});
