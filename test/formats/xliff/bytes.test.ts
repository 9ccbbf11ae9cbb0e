import { expect, test } from 'vitest';
import { editXliff } from '../../../src/formats/xliff/edit.ts';
import { encode } from '../../../src/formats/xliff/bytes.ts';
import { readXliff } from '../../../src/formats/xliff/read.ts';
import { plain } from '../../../src/model/inline.ts';

const body = (text: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar" trgLang="fr"><file id="f"><unit id="u"><segment><source>${text}</source></segment></unit></file></xliff>`;

const codesOf = (bytes: Uint8Array): readonly string[] =>
  readXliff(bytes).diagnostics.map(({ code }) => code);
const sourceOf = (bytes: Uint8Array): string | undefined =>
  readXliff(bytes).document.bilingual.files[0]?.units[0]?.segments[0]?.source.text;

test.each([
  ['utf-8', false, ''],
  ['utf-8', true, ''],
  ['utf-8', true, '<?xml version="1.0" encoding="UTF-8"?>'],
  ['utf-16le', true, '<?xml version="1.0" encoding="UTF-16"?>'],
  ['utf-16be', true, ''],
  ['utf-16be', false, '<?xml version="1.0" encoding="utf-16be"?>'],
] as const)('%s is read and edited in its own encoding (BOM %s, %s)', (encoding, hasBom, declaration) => {
  const bytes = encode(`${declaration}${body('تونس 😀')}`, encoding, hasBom);
  expect(codesOf(bytes)).toEqual([]);
  expect(sourceOf(bytes)).toBe('تونس 😀');
  const { document } = editXliff(readXliff(bytes).document, [{ unit: 'u', target: plain('é😀') }]);
  expect(document.bytes).toEqual(
    encode(
      `${declaration}${body('تونس 😀').replace('</source>', '</source><target>é😀</target>')}`,
      encoding,
      hasBom,
    ),
  );
});

test.each([
  ['windows-1256', [0xca, 0xe6, 0xe4, 0xd3], 'تونس'],
  ['ISO-8859-1', [0xe9], 'é'],
  ['Shift_JIS', [0x93, 0xfa], '日'],
] as const)(
  'an old file in %s is read; what the encoding lacks is written as references',
  (encoding, raw, text) => {
    const [before = '', after = ''] = `<?xml version="1.0" encoding="${encoding}"?>${body('|')}`.split('|');
    const ascii = (part: string): readonly number[] => Array.from(part, (char) => char.charCodeAt(0));
    const bytes = Uint8Array.from([...ascii(before), ...raw, ...ascii(after)]);
    expect(codesOf(bytes)).toEqual([]);
    expect(sourceOf(bytes)).toBe(text);
    const { document } = editXliff(readXliff(bytes).document, [{ unit: 'u', target: plain('a😀') }]);
    expect(document.bilingual.files[0]!.units[0]!.segments[0]!.target).toEqual(plain('a😀'));
    expect(sourceOf(document.bytes)).toBe(text);
  },
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['bytes that are no UTF-8', Uint8Array.from([...utf8('<a>'), 0xff]), 'xliff/encoding'],
  ['an overlong sequence', Uint8Array.from([...utf8('<a>'), 0xc0, 0x80]), 'xliff/encoding'],
  ['a surrogate in UTF-8', Uint8Array.from([...utf8('<a>'), 0xed, 0xa0, 0x80]), 'xliff/encoding'],
  [
    'a sequence of five bytes',
    Uint8Array.from([...utf8('<a>'), 0xf8, 0x88, 0x80, 0x80, 0x80]),
    'xliff/encoding',
  ],
  ['half a character at the end', Uint8Array.from([...utf8('<a>'), 0xe2, 0x82]), 'xliff/encoding'],
  [
    'UTF-8 that is declared as Latin 1',
    utf8(`<?xml version="1.0" encoding="ISO-8859-1"?>${body('é')}`),
    'xliff/encoding-mismatch',
  ],
  [
    'UTF-8 that is declared as UTF-16',
    utf8(`<?xml version="1.0" encoding="UTF-16"?>${body('a')}`),
    'xliff/encoding-mismatch',
  ],
  [
    'a BOM against the declaration',
    encode(`<?xml version="1.0" encoding="UTF-8"?>${body('a')}`, 'utf-16le', true),
    'xliff/encoding-mismatch',
  ],
  ['UTF-16 without BOM and declaration', encode(body('a'), 'utf-16le', false), 'xliff/encoding-mismatch'],
  ['UTF-7', utf8('<?xml version="1.0" encoding="UTF-7"?><a/>'), 'xliff/encoding-unsupported'],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'xliff/encoding-unsupported'],
  ['nothing', new Uint8Array(0), 'xliff/empty'],
  ['a BOM alone', Uint8Array.from([0xef, 0xbb, 0xbf]), 'xliff/empty'],
  ['a web page', utf8('<!doctype html><html><body>502</body></html>'), 'xliff/html-page'],
  ['JSON', utf8('{"a": 1}'), 'xliff/not-xml'],
  ['another XML', utf8('<tmx version="1.4"/>'), 'xliff/not-xliff'],
  ['a conflict of Git', utf8('<xliff>\n<<<<<<< HEAD\n</xliff>'), 'xliff/merge-conflict'],
  ['a DOCTYPE', utf8('<!DOCTYPE xliff [<!ENTITY a "b">]><xliff/>'), 'xliff/doctype'],
  ['a file cut off', utf8(body('a').slice(0, 120)), 'xliff/truncated'],
  ['another version', utf8(body('a').replace('version="2.0"', 'version="3.0"')), 'xliff/version'],
  ['another namespace', utf8(body('a').replace('document:2.0', 'document:2.2')), 'xliff/namespace'],
])('%s is refused by its own name', (_, bytes, code) => {
  expect(codesOf(bytes)).toEqual([code]);
});

test('nesting, attributes and text have limits', () => {
  expect(codesOf(utf8(body('').replace(/<unit.*/, '<group id="g">'.repeat(100_000))))).toEqual([
    'xliff/limit-depth',
  ]);
  expect(codesOf(utf8(body('a').replace('id="u"', `id="${'a'.repeat(1_100_000)}"`)))).toEqual([
    'xliff/limit-attribute',
  ]);
  expect(codesOf(utf8(body('a'.repeat(10_100_000))))).toEqual(['xliff/limit-text']);
  const many = Array.from({ length: 100_000 }, (__, index) => `a${index}="1"`).join(' ');
  expect(codesOf(utf8(body('a').replace('<unit ', `<unit ${many} `)))).toEqual([]);
});

test('ids that mean something to JavaScript are ids like any other', () => {
  const units = ['__proto__', 'constructor', 'toString'].map(
    (id) => `<unit id="${id}"><segment><source>a</source></segment></unit>`,
  );
  const text = body('a').replace(/<unit.*<\/unit>/, units.join(''));
  const { document } = readXliff(utf8(text));
  expect(document.bilingual.files[0]!.units.map(({ id }) => id)).toEqual([
    '__proto__',
    'constructor',
    'toString',
  ]);
  const { document: edited } = editXliff(document, [{ unit: '__proto__', target: plain('b') }]);
  expect(edited.bilingual.files[0]!.units[0]!.segments[0]!.target).toEqual(plain('b'));
});
