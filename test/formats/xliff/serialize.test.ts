import { expect, test } from 'vitest';
import type { Bilingual } from '../../../src/model/bilingual.ts';
import { plain, type Content } from '../../../src/model/inline.ts';
import { readXliff, serializeXliff, writeXliff } from '../../../src/formats/xliff/read.ts';

const link: Content = {
  text: 'See the report & more.',
  codes: [
    { at: 4, kind: 'sc', id: 'c1', form: 'span', data: '<a href="x">', type: 'link', canDelete: false },
    { at: 14, kind: 'ec', id: 'c1', form: 'span', data: '</a>', type: 'link', canDelete: false },
  ],
};

const document: Bilingual = {
  version: '2.0',
  srcLang: 'en',
  trgLang: 'ar',
  files: [
    {
      id: 'f1',
      original: 'a.txt',
      srcDir: 'ltr',
      trgDir: 'rtl',
      notes: [],
      units: [
        {
          id: 'p01',
          type: 'dateline:paragraph',
          srcDir: 'ltr',
          trgDir: 'rtl',
          notes: [{ id: 'n1', category: 'role', text: 'A <paragraph>' }],
          metadata: [{ id: 'g1', category: 'dateline', meta: { hash: 'abc' } }],
          segments: [
            { id: 's1', state: 'translated', source: link, target: plain('انظر\u0001') },
            { isIgnorable: true, state: 'initial', source: plain(' ') },
            { id: 's2', state: 'initial', source: plain('Second.') },
          ],
        },
      ],
    },
  ],
};

function withoutPlaces(bilingual: Bilingual): unknown {
  return JSON.parse(
    JSON.stringify(bilingual, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
}

test('what is written for people and tools', () => {
  expect(serializeXliff(document)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.0" srcLang="en" trgLang="ar">
  <file id="f1" original="a.txt" srcDir="ltr" trgDir="rtl">
    <unit id="p01" type="dateline:paragraph">
      <mda:metadata>
        <mda:metaGroup id="g1" category="dateline">
          <mda:meta type="hash">abc</mda:meta>
        </mda:metaGroup>
      </mda:metadata>
      <notes>
        <note id="n1" category="role">A &lt;paragraph&gt;</note>
      </notes>
      <originalData>
        <data id="d1">&lt;a href="x"&gt;</data>
        <data id="d2">&lt;/a&gt;</data>
      </originalData>
      <segment id="s1" state="translated">
        <source>See <pc id="c1" dataRefStart="d1" dataRefEnd="d2" canDelete="no" type="link">the report</pc> &amp; more.</source>
        <target>انظر<cp hex="0001"/></target>
      </segment>
      <ignorable>
        <source> </source>
      </ignorable>
      <segment id="s2">
        <source>Second.</source>
      </segment>
    </unit>
  </file>
</xliff>
`);
});

test('a document that is written and read again is the same', () => {
  const bytes = new TextEncoder().encode(serializeXliff(document));
  const { document: again, diagnostics } = readXliff(bytes);
  expect(diagnostics).toEqual([]);
  expect(withoutPlaces(again.bilingual)).toEqual({
    ...document,
    namespaces: { mda: expect.any(String) as string },
  });
  expect(writeXliff(again)).toBe(bytes);
});

test('a unit knows its line and column', () => {
  const { document: again } = readXliff(new TextEncoder().encode(serializeXliff(document)));
  expect(again.bilingual.files[0]!.units[0]!.position).toEqual({ line: 4, column: 5 });
});
