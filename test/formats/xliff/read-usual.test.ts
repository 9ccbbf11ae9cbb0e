import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAny, serializeXliff } from '../../../src/formats/xliff/read.ts';
import { readUsual } from '../../../src/formats/xliff/read-usual.ts';
import type { Bilingual } from '../../../src/model/bilingual.ts';
import type { Content } from '../../../src/model/inline.ts';
import { contents } from './inline-trees.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function bilingual(source: Content, target: Content): Bilingual {
  return {
    version: '2.0',
    srcLang: 'en',
    trgLang: 'ar',
    files: [
      {
        id: 'f1',
        original: 'a.txt',
        notes: [{ text: 'of the file' }],
        srcDir: 'ltr',
        trgDir: 'rtl',
        metadata: [{ id: 'm1', category: 'dateline', meta: { published: '2018-05-09' } }],
        units: [
          {
            id: 'u1',
            type: 'dateline:paragraph',
            preserveSpace: true,
            srcDir: 'ltr',
            trgDir: 'rtl',
            notes: [
              {
                id: 'n1',
                category: 'role',
                appliesTo: 'target',
                priority: 2,
                text: 'one\nline > two & “more”',
              },
            ],
            segments: [
              { id: 's1', state: 'reviewed', source, target },
              { isIgnorable: true, state: 'initial', source: { text: ' \n ', codes: [] } },
              {
                id: 's2',
                state: 'translated',
                subState: 'a:b',
                canResegment: false,
                source: target,
                target: source,
              },
            ],
          },
          {
            id: 'lines',
            srcDir: 'ltr',
            trgDir: 'rtl',
            notes: [],
            metadata: [
              { id: 'm1', category: 'dateline', meta: { repeats: 'u1', other: 'a & b' } },
              { category: 'none', meta: { x: '' } },
            ],
            segments: [
              {
                id: 's1',
                state: 'initial',
                source: { text: 'one\ntwo\n', codes: [{ at: 4, kind: 'ph', id: '1' }] },
              },
            ],
          },
          {
            id: 'u2',
            translate: false,
            srcDir: 'ltr',
            trgDir: 'ltr',
            notes: [],
            segments: [{ id: 's1', state: 'initial', source }],
          },
        ],
      },
    ],
  };
}

/** What readers of real files have to do with, right and wrong. */
const PIECES = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#13;',
  '&#xFFFE;',
  '&nbsp;',
  '"',
  "'",
  ' ',
  '\n',
  '\r\n',
  '\u0001',
  '\uFFFF',
  ']]>',
  '<!-- x -->',
  '<![CDATA[<unit id="x">]]>',
  '<?pi?>',
  ' xml:space="preserve"',
  ' xmlns="urn:x"',
  ' xmlns:a="urn:a"',
  ' a:b="c"',
  ' id="s1"',
  ' translate="no"',
  ' order="2"',
  ' state="final"',
  ' dir="rtl"',
  '<notes><note>more</note></notes>',
  '<target/>',
  '<target></target>',
  '<unit id="u9"><segment><source>x</source></segment></unit>',
  '</unit>',
  '<group id="g">',
  '</group>',
  '</file><file id="f2">',
  '<ph id="9"/>',
  '<cp hex="0001"/>',
  '<cp hex="ZZ"/>',
  '<pc',
  '</segment>',
  '<mda:metaGroup category="c">',
  '</mda:metaGroup>',
  'xmlns:mda="urn:x"',
  '<x/>',
  '<mda:metadata><mda:metaGroup category="c"><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>',
  '\uD83D\uDE00',
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 1, 7, 40),
  piece: fc.constantFrom('', ...PIECES),
});

test('what we write is read in the quick way, and as the scanner reads it', () => {
  fc.assert(
    fc.property(contents, contents, fc.constantFrom('2.0', '2.1', '2.2'), (source, target, version) => {
      const bytes = encode(serializeXliff(bilingual(source, target), { version }));
      const found = readUsual(bytes, readAny);
      expect(found).toEqual(readAny(bytes).document.bilingual);
    }),
    { numRuns: 100 },
  );
});

test('whatever is changed in a file, the quick way gives what the scanner gives, or nothing', () => {
  fc.assert(
    fc.property(contents, fc.array(change, { minLength: 1, maxLength: 3 }), (content, changes) => {
      let text = serializeXliff(bilingual(content, content));
      for (const { at, removed, piece } of changes) {
        const place = Math.floor(at * text.length);
        text = text.slice(0, place) + piece + text.slice(place + removed);
      }
      const bytes = encode(text);
      const found = readUsual(bytes, readAny);
      if (found === undefined) return;
      const { document, diagnostics } = readAny(bytes);
      expect(diagnostics).toEqual([]);
      expect(found).toEqual(document.bilingual);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['another encoding', (text: string) => text.replace('UTF-8', 'windows-1256')],
  [
    'a group',
    (text: string) => text.replace('<unit', '<group id="g"><unit').replace('</unit>', '</unit></group>'),
  ],
  ['something inherited', (text: string) => text.replace('<file', '<file translate="no"')],
  [
    'notes after the units',
    (text: string) => text.replace('</file>', '<notes><note>x</note></notes></file>'),
  ],
  ['an end that is missing', (text: string) => text.replace('</xliff>', '')],
  [
    'a prefix for XLIFF itself',
    (text: string) => text.replaceAll(/(<\/?)(?=[a-z])/g, '$1x:').replace('xmlns=', 'xmlns:x='),
  ],
])('%s is left to the scanner', (_, changed) => {
  const plain = { text: 'word', codes: [] };
  const text = serializeXliff(bilingual(plain, plain));
  expect(readUsual(encode(text), readAny)).toBeDefined();
  expect(readUsual(encode(changed(text)), readAny)).toBeUndefined();
});
