import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertXliff } from '../../src/formats/xliff/convert.ts';
import { editXliff } from '../../src/formats/xliff/edit.ts';
import { createXliff, readXliff } from '../../src/formats/xliff/read.ts';
import type { Version, XliffDocument } from '../../src/formats/xliff/document.ts';
import { flatSample, sampleArticle, translated } from './sample.ts';
import { call, hasProgram, type Client, type Complaints } from './run.ts';

const data = process.env['DATELINE_DATA'];
const schemas = join(data ?? '', 'xliff', 'schemas');
const VERSIONS: readonly Version[] = ['1.2', '2.0', '2.1', '2.2'];
const DRIVERS: Readonly<Record<Version, string>> = {
  '1.2': 'v12/xliff-core-1.2-transitional.xsd',
  '2.0': 'v20/driver.xsd',
  '2.1': 'v21/driver.xsd',
  '2.2': 'v22/driver.xsd',
};

/** Everything we write, checked by libxml2 with the schemas of OASIS. */
export const xmllint: Client = {
  name: 'xmllint with the schemas of OASIS',
  missing() {
    if (!hasProgram('xmllint')) return 'xmllint is not installed (libxml2-utils)';
    return data === undefined || !existsSync(schemas)
      ? 'DATELINE_DATA with the schemas is not set'
      : undefined;
  },
  run(folder) {
    const complaints: string[] = [];
    for (const [name, document] of documents()) complaints.push(...complaintsOn(name, document, folder));
    return complaints;
  },
};

function complaintsOn(name: string, document: XliffDocument, folder: string): Complaints {
  const file = join(folder, 'checked.xlf');
  writeFileSync(file, document.bytes);
  const schema = join(schemas, DRIVERS[document.bilingual.version]);
  const { isFine, output } = call('xmllint', ['--nonet', '--noout', '--schema', schema, file]);
  return isFine ? [] : [`${name}: ${output.trim().split('\n').slice(0, 3).join(' | ')}`];
}

/** Every version, form and profile, untouched and edited, and the files of this project. */
function* documents(): Generator<readonly [string, XliffDocument]> {
  for (const version of VERSIONS) {
    for (const [name, bilingual] of Object.entries({
      article: sampleArticle(),
      done: translated(sampleArticle()),
      flat: flatSample(),
    })) {
      const document = createXliff({ ...bilingual, version });
      yield [`${name} ${version}`, document];
      yield [`${name} ${version} edited`, edited(document)];
      for (const to of VERSIONS)
        yield [`${name} ${version} to ${to}`, convertXliff(document, { version: to }).document];
      for (const form of ['sentence', 'paragraph'] as const)
        yield [`${name} ${version} ${form}`, convertXliff(document, { form, version }).document];
    }
    yield [
      `omegat from ${version}`,
      convertXliff(createXliff({ ...sampleArticle(), version }), { profile: 'omegat' }).document,
    ];
  }
  const own = join(import.meta.dirname, '..', '..', 'xliff');
  const files = existsSync(own) ? readdirSync(own, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((name) => name.endsWith('.xlf')))
    yield [file, readXliff(new Uint8Array(readFileSync(join(own, file)))).document];
}

/** The document with a target, a state, notes and metadata set in every unit. */
function edited(document: XliffDocument): XliffDocument {
  const edits = document.bilingual.files.flatMap((file) =>
    file.units.flatMap((unit) => [
      ...unit.segments.map((segment, index) => ({
        file: file.id,
        unit: unit.id,
        segment: index,
        target: segment.source,
        state: 'reviewed' as const,
      })),
      {
        file: file.id,
        unit: unit.id,
        notes: [{ id: 'x1', category: 'c', text: 'n' }],
        metadata: [{ category: 'm', meta: { k: 'v' } }],
      },
    ]),
  );
  return editXliff(document, edits).document;
}
