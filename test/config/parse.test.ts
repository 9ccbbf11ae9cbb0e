import { expect, test } from 'vitest';
import { configFor, nearestOf, parseConfig } from '../../src/config/parse.ts';
import { UsageError } from '../../src/model/diagnostic.ts';

const refuse = (value: unknown): UsageError => {
  try {
    parseConfig(value, 'dateline.config.ts');
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

test('source and targets are enough', () => {
  const config = parseConfig({ source: 'en', targets: ['ar', 'fr'] }, 'x');
  expect(config.xliff).toBe('xliff/{locale}/{path}.xlf');
  expect(config.failOn).toBe('error');
  expect(configFor('en', ['fr']).targets).toEqual(['fr']);
});

test('a misspelt key is named with the nearest right one', () => {
  const error = refuse({ source: 'en', target: ['ar'] });
  expect(error.code).toBe('config/unknown-key-nearest');
  expect(error.values).toMatchObject({ key: 'target', nearest: 'targets' });
});

test('a wrong value is named with what could stand there', () => {
  const error = refuse({ source: 'en', targets: ['ar'], failOn: 'fatal' });
  expect(error.values).toEqual({
    file: 'dateline.config.ts',
    key: 'failOn',
    found: '"fatal"',
    known: ['error', 'warning', 'note', 'none'],
  });
});

test('a key that is like no other is named with all that are known', () => {
  const error = refuse({ source: 'en', targets: ['ar'], zzzzzzzzzz: 1 });
  expect(error.code).toBe('config/unknown-key');
  expect(error.values['known']).toContain('targets');
});

test('a misspelt key inside an article is named with its path', () => {
  const error = refuse({ source: 'en', targets: ['ar'], article: { 'x.txt': { publshed: '2018-05-09' } } });
  expect(error.values).toMatchObject({ key: 'article.x.txt.publshed', nearest: 'published' });
});

test.each([
  [undefined, 'config/not-an-object'],
  ['en', 'config/not-an-object'],
  [{ targets: ['ar'] }, 'config/missing'],
  [{ source: 'en', targets: [] }, 'config/wrong-value'],
  [{ source: 'english!', targets: ['ar'] }, 'config/unknown-locale'],
  [{ source: 'en', targets: ['ar'], dateOrder: 'day-first' }, 'config/not-one-of'],
  [{ source: 'en', targets: ['ar', 'ar'] }, 'config/locale-twice'],
  [{ source: 'en', targets: ['en'] }, 'config/locale-twice'],
  [{ source: 'en', targets: ['ar'], xliff: 'out/{path}.xlf' }, 'config/pattern-without-placeholder'],
  [
    { source: 'en', targets: ['ar'], article: { 'x.txt': { published: '09/05/2018' } } },
    'config/wrong-value',
  ],
  [
    { source: 'en', targets: ['ar'], article: { 'x.txt': { published: '2018-02-30' } } },
    'config/wrong-value',
  ],
  [{ source: 'en', targets: ['ar'], preview: 7 }, 'config/wrong-value'],
  [{ source: 'en', targets: ['ar'], glossary: [{ source: 'port' }] }, 'config/missing'],
  [{ source: 'en', targets: ['ar'], formats: [{ name: 'mine' }] }, 'config/wrong-value'],
])('%j is refused as %s', (value, code) => {
  expect(refuse(value).code).toBe(code);
});

test('the nearest word is found, or none', () => {
  expect(nearestOf('exprot', ['export', 'import'])).toBe('export');
  expect(nearestOf('frobnicate', ['export', 'import'])).toBeUndefined();
});
