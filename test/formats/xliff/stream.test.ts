import { expect, test } from 'vitest';
import { createFileReader } from '../../../src/formats/xliff/file-reader.ts';
import { readUnits, readXliff } from '../../../src/formats/xliff/read.ts';
import { descendants, placed } from '../../../src/formats/xliff/tree.ts';
import { validateChunks, validateXliff } from '../../../src/formats/xliff/validate.ts';

const unit = (id: string): string => `<unit id="${id}"><segment><source>é${id}</source></segment></unit>`;
const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f1">${unit('a')}\n<!-- x -->${unit('b')}</file><file id="f2">${unit('c')}</file></xliff>`;
const bytes = new TextEncoder().encode(text);
const singly = (all: Uint8Array): readonly Uint8Array[] => Array.from(all, (byte) => Uint8Array.of(byte));

async function* slowly(all: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const byte of singly(all)) yield await Promise.resolve(byte);
}

test('units come one by one, with their file, as reading the whole gives them', async () => {
  const found = [];
  for await (const { file, unit: one } of readUnits(slowly(bytes))) found.push([file.id, one]);
  const whole = readXliff(bytes).document.bilingual.files.flatMap((file) =>
    file.units.map((one) => [file.id, one]),
  );
  expect(found).toEqual(whole);
});

test('what is wrong is told after the last unit', async () => {
  const units = readUnits([bytes.subarray(0, bytes.length - 10)]);
  const seen = [];
  let step = await units.next();
  for (; step.done !== true; step = await units.next()) seen.push(step.value.unit.id);
  expect(seen).toEqual(['a', 'b', 'c']);
  expect(step.value.map(({ code }) => code)).toEqual(['xliff/truncated']);
});

test('reading may stop early', async () => {
  for await (const { unit: one } of readUnits(slowly(bytes))) {
    expect(one.id).toBe('a');
    break;
  }
});

test('findings of a stream are those of the whole', async () => {
  const broken = new TextEncoder().encode(text.replaceAll('id="b"', 'id="a"').replace('srcLang="en"', ''));
  const found = [];
  for await (const one of validateChunks(singly(broken))) found.push(one);
  expect(found).toEqual(validateXliff(broken));
  expect(found.length).toBeGreaterThan(1);
});

test('tags that are written alike are told apart by what stands around them', () => {
  const own = `<x:e xmlns:x="urn:a" x:k="1"><x:f k="v>w"/></x:e><x:e xmlns:x="urn:b" x:k="1"><x:f k="v>w"/></x:e>`;
  const alike = own.repeat(4) + '<a id="1">'.repeat(5) + '</a>'.repeat(5);
  const xml = `<unit xmlns="urn:oasis:names:tc:xliff:document:2.0">${alike}</unit>`;
  const found: string[] = [];
  const whole = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">${xml}${xml}</xliff>`;
  const reader = createFileReader({
    part({ element, raw }) {
      for (const one of descendants(element)) {
        const attributes = one.attributes.map((attribute) => {
          const { start, end } = placed(one, attribute);
          return `${attribute.uri}|${raw.slice(start - element.start, end - element.start)}`;
        });
        found.push([one.uri, one.local, ...attributes].join(' '));
      }
    },
  });
  reader.write(new TextEncoder().encode(whole), true);
  expect(reader.failure).toBeUndefined();
  const pair = (uri: string): readonly string[] => [
    `${uri} e http://www.w3.org/2000/xmlns/|xmlns:x="${uri}" ${uri}|x:k="1"`,
    `${uri} f |k="v>w"`,
  ];
  const core = 'urn:oasis:names:tc:xliff:document:2.0';
  const once = [
    `${core} unit http://www.w3.org/2000/xmlns/|xmlns="${core}"`,
    ...Array.from({ length: 4 }, () => [...pair('urn:a'), ...pair('urn:b')]).flat(),
    ...Array.from({ length: 5 }, () => `${core} a |id="1"`),
  ];
  expect(found).toEqual([...once, ...once]);
});

test('a long unit costs what it is long, and so does a long tag', () => {
  const note = `<note>${'some words '.repeat(30)}</note>\n`;
  const many = Array.from({ length: 20_000 }, (_, nth) => ` my:a${nth}="some value or other ${nth}"`).join(
    '',
  );
  const long = `<unit id="a"><notes>${note.repeat(20_000)}</notes><segment><source>x</source></segment></unit>`;
  const head =
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f1">';
  const { document, diagnostics } = readXliff(new TextEncoder().encode(`${head}${long}</file></xliff>`));
  expect(diagnostics).toEqual([]);
  expect(document.bilingual.files[0]?.units[0]?.notes.length).toBe(20_000);
  const tag = `<unit id="a" xmlns:my="urn:my"><segment${many}><source>x</source></segment></unit>`;
  const found = validateXliff(new TextEncoder().encode(`${head}\n${tag}</file></xliff>`));
  expect(found.length).toBe(20_000);
  expect(found.at(-1)?.place?.line).toBe(2);
});
