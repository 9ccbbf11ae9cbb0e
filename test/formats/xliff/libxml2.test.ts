import * as fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { createFileReader } from '../../../src/formats/xliff/file-reader.ts';

const document = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment -->
<x:xliff xmlns:x="urn:a" xmlns="urn:b" version='2.0'><file id="f&amp;1" x:id="é">
 <unit><![CDATA[<a>]]> a &lt; b &#x41; <?pi data?><ph id="1"/></unit>
</file></x:xliff>
`;

/** After the XML declaration, whose version libxml2 does not look at closely (`1.` is none). */
const START = document.indexOf('\n');

function accepts(text: string): boolean {
  const reader = createFileReader({});
  reader.write(new TextEncoder().encode(text), true);
  return reader.failure === undefined;
}

function libxml2Accepts(text: string): boolean {
  try {
    XmlDocument.fromBuffer(new TextEncoder().encode(text)).dispose();
    return true;
  } catch {
    return false;
  }
}

/** Characters that mean something in XML, and some that do not. */
const PIECES =
  '< > / & ; " \' = : ! ? - -- # [ ] ]]> a é x: xmlns \u0001 \uffff 0 <a> </a> <!-- <?xml_?> xmlns:y="" &a; &#0; 😀 _ ~ ^';
const piece = fc.constantFrom(
  ...PIECES.split(' ').map((part) => part.replace('_', ' ').replace('~', '\n').replace('^', '\r')),
);

test('libxml2 and we agree on what is well-formed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: START, max: document.length }),
      fc.nat(6),
      fc.array(piece, { maxLength: 3 }),
      (at, cut, pieces) => {
        const text = document.slice(0, at) + pieces.join('') + document.slice(at + cut);
        // A DOCTYPE is refused by us alone.
        fc.pre(!text.includes('<!D'));
        // That a namespace is a URI is no matter of being well-formed, but libxml2 says so.
        const rest = text.replace('xmlns:x="urn:a" xmlns="urn:b"', '').replaceAll('xmlns:y=""', '');
        fc.pre(rest.length < text.length && !rest.includes('xmlns'));
        expect([accepts(text), text]).toEqual([libxml2Accepts(text), text]);
      },
    ),
    { numRuns: 1500 },
  );
});
