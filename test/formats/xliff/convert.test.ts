import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertXliff } from '../../../src/formats/xliff/convert.ts';
import { editXliff } from '../../../src/formats/xliff/edit.ts';
import { createXliff, readXliff } from '../../../src/formats/xliff/read.ts';
import { validateXliff } from '../../../src/formats/xliff/validate.ts';
import type { Bilingual } from '../../../src/model/bilingual.ts';
import { plain, type Content } from '../../../src/model/inline.ts';
import { contents } from './inline-trees.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const errorsOf = (bytes: Uint8Array): readonly string[] =>
  validateXliff(bytes)
    .filter(({ level }) => level === 'error')
    .map(({ code }) => code);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const rich = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:my="urn:my" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.0" srcLang="en" trgLang="ar">
 <file id="f1" original="a.txt">
  <skeleton href="a.skl"/>
  <my:info>x</my:info>
  <unit id="u1" type="dateline:paragraph">
   <gls:glossary><gls:glossEntry ref="#m1"><gls:term>Tunis</gls:term><gls:translation>تونس</gls:translation></gls:glossEntry></gls:glossary>
   <notes><note id="n1" category="role">Note</note></notes>
   <originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>
   <segment id="s1" state="reviewed">
    <source>One <sc id="1" dataRef="d1" canDelete="no"/>two <mrk id="m1" type="term">Tunis</mrk>.</source>
    <target>واحد <sc id="1" dataRef="d1" canDelete="no"/>اثنان <mrk id="m1" type="term">تونس</mrk>.</target>
   </segment>
   <ignorable><source> </source></ignorable>
   <segment id="s2">
    <source>Three<ec startRef="1" dataRef="d2" canDelete="no"/>.</source>
   </segment>
  </unit>
 </file>
</xliff>`;

function said(bilingual: Bilingual): unknown {
  const { namespaces: _, version: _version, ...rest } = bilingual;
  return JSON.parse(JSON.stringify(rest, (key, one: unknown) => (key === 'position' ? undefined : one)));
}

test('what goes to 1.2 comes back', () => {
  const { document } = readXliff(encode(rich));
  const there = convertXliff(document, { version: '1.2' });
  expect(errorsOf(there.document.bytes)).toEqual([]);
  expect(there.diagnostics.map(({ code, values }) => `${code} ${String(values['feature'])}`)).toEqual([
    'xliff/convert-lost state',
    'xliff/convert-lost canDelete',
  ]);
  const back = convertXliff(there.document, { version: '2.0' });
  expect(errorsOf(back.document.bytes)).toEqual([]);
  expect(said(back.document.bilingual)).toEqual(said(document.bilingual));
});

test('sentences that went out one by one come back as segments', () => {
  const { document } = readXliff(encode(rich));
  const { document: out } = convertXliff(document, { profile: 'omegat' });
  expect(errorsOf(out.bytes)).toEqual([]);
  expect(out.bilingual.files[0]!.units.map(({ id }) => id)).toEqual(['u1.s1', 'u1.s2']);
  expect(decode(out.bytes)).toContain('<target state="needs-translation">Three');
  const [, second] = out.bilingual.files[0]!.units;
  const codes = second!.segments[0]!.source.codes;
  const { document: filled } = editXliff(out, [
    {
      unit: 'u1.s2',
      target: { text: 'ثلاثة.', codes: codes.map((code) => ({ ...code, at: 5 })) },
      state: 'translated',
    },
  ]);
  const { document: back } = convertXliff(filled, { version: '2.0' });
  const unit = back.bilingual.files[0]!.units[0]!;
  expect(unit.segments.map(({ id, state }) => [id, state])).toEqual([
    ['s1', 'reviewed'],
    [undefined, 'initial'],
    ['s2', 'translated'],
  ]);
  expect(unit.segments.map(({ source }) => source)).toEqual(
    document.bilingual.files[0]!.units[0]!.segments.map(({ source }) => source),
  );
  expect(unit.segments[2]!.target!.text).toBe('ثلاثة.');
  expect(errorsOf(back.bytes)).toEqual([]);
});

test('a paragraph is one segment, and that is told', () => {
  const { document } = readXliff(encode(rich));
  const { document: out, diagnostics } = convertXliff(document, { version: '1.2', form: 'paragraph' });
  const [unit] = out.bilingual.files[0]!.units;
  expect(unit!.segments.map(({ source }) => source.text)).toEqual(['One two Tunis. Three.']);
  expect(diagnostics.map(({ values }) => values['feature'])).toContain('segment');
});

test('between versions of 2.x only version and namespace change', () => {
  const { document } = readXliff(encode(rich));
  const { document: out, diagnostics } = convertXliff(document, { version: '2.2' });
  expect(diagnostics).toEqual([]);
  expect(decode(out.bytes)).toBe(
    rich.replace('document:2.0', 'document:2.2').replace('version="2.0"', 'version="2.2"'),
  );
  const { document: back } = convertXliff(out, { version: '2.0' });
  expect(decode(back.bytes)).toBe(rich);
});

test('what 2.2 added is left out of 2.0, and told', () => {
  const newer = rich
    .replace('document:2.0', 'document:2.2')
    .replace('version="2.0"', 'version="2.2"')
    .replace(' <file id="f1"', ' <notes><note>All</note></notes>\n <file id="f1"')
    .replace('<note id="n1"', '<note id="n1" ref="#s1"');
  expect(errorsOf(encode(newer))).toEqual([]);
  const { document: out, diagnostics } = convertXliff(readXliff(encode(newer)).document, { version: '2.0' });
  expect(diagnostics.map(({ code }) => code)).toEqual(['xliff/convert-dropped', 'xliff/convert-dropped']);
  expect(errorsOf(out.bytes)).toEqual([]);
});

test('any inline tree survives 2.x, 1.2, 2.x, whole and sentence by sentence', () => {
  fc.assert(
    fc.property(contents, contents, fc.boolean(), (source: Content, target: Content, isFolded) => {
      const document = createXliff({
        version: '2.0',
        srcLang: 'en',
        trgLang: 'fr',
        files: [
          {
            id: 'f1',
            original: 'a',
            notes: [],
            units: [
              {
                id: 'u1',
                notes: [],
                segments: [
                  { id: 's1', state: 'translated', source, target },
                  { isIgnorable: true, state: 'initial', source: plain(' ') },
                  { id: 's2', state: 'final', source: plain('b'), target: plain('c') },
                ],
              },
            ],
          },
        ],
      });
      const there = convertXliff(document, { version: '1.2', ...(isFolded ? { form: 'sentence' } : {}) });
      const back = convertXliff(there.document, { version: '2.0' });
      expect(said(back.document.bilingual)).toEqual(said(document.bilingual));
    }),
    { numRuns: 60 },
  );
});
