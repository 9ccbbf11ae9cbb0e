import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { XliffDocument, XliffReading } from '../../../src/formats/xliff/document.ts';
import { createFileReader } from '../../../src/formats/xliff/file-reader.ts';
import {
  joinSegments,
  removeAnnotations,
  rewriteXliff,
  splitSegments,
} from '../../../src/formats/xliff/operations.ts';
import { readXliff } from '../../../src/formats/xliff/read.ts';
import type { Element } from '../../../src/formats/xliff/tree.ts';
import type { Content } from '../../../src/model/inline.ts';

const data = process.env['DATELINE_DATA'];
const folder = join(data ?? '', 'xliff', 'inout');

/** The pairs do not cut where a code stands between the full stop and the space. */
function cut({ text, codes }: Content): readonly number[] {
  const places = new Set(codes.map(({ at }) => at));
  return [...text.matchAll(/\. +/g)]
    .filter(({ index }) => !places.has(index + 1))
    .map((found) => found.index + found[0].length);
}

const operations: readonly (readonly [string, (document: XliffDocument) => XliffReading])[] = [
  ['toJoin1', joinSegments],
  ['toJoin2', joinSegments],
  ['toJoin3', joinSegments],
  ['toJoin4', joinSegments],
  ['toSegment1', (document) => splitSegments(document, cut)],
  ['toRewrite1', (document) => rewriteXliff(document, { dropMisc: true })],
  ['toRewrite2', (document) => rewriteXliff(document, { dropMisc: true })],
  ['toRemoveAnnotations', (document) => removeAnnotations(document)],
  ['toRemoveExtensions', (document) => removeAnnotations(document, 'own')],
];

/** What a document says, without its layout: names, attributes in any order, text. */
function infoset(bytes: Uint8Array): unknown {
  const top: unknown[] = [];
  const reader = createFileReader({
    enter: (element) => top.push(['open', ...tag(element)]),
    part: ({ element }) => top.push(tree(element)),
    leave: (element) => top.push(['close', element.local]),
  });
  reader.write(bytes, true);
  return top;
}

function tag({ local, uri, attributes }: Element): readonly unknown[] {
  const own = attributes.filter((one) => one.uri !== 'http://www.w3.org/2000/xmlns/');
  return [uri, local, own.map((one) => `${one.uri} ${one.local}=${one.value}`).toSorted()];
}

function tree(element: Element): unknown {
  const isMixed = ['source', 'target', 'data', 'note', 'pc', 'mrk', 'skeleton'].includes(element.local);
  const children = element.children
    .filter(
      (child) =>
        child.kind === 'element' || isMixed || (child.kind !== 'comment' && child.text.trim() !== ''),
    )
    .map((child) => (child.kind === 'element' ? tree(child) : child.text));
  return [...tag(element), ...children];
}

test.skipIf(data === undefined || !existsSync(folder))(
  'the in-out pairs of OASIS come out as expected',
  () => {
    for (const [name, operation] of operations) {
      const file = (side: string): Uint8Array =>
        new Uint8Array(readFileSync(join(folder, `21_core__${name}_${side}.xlf`)));
      const { document, diagnostics } = operation(readXliff(file('in')).document);
      expect(diagnostics).toEqual([]);
      expect([name, infoset(document.bytes)]).toEqual([name, infoset(file('out'))]);
    }
  },
);
