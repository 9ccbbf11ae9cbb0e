import { expect, test } from 'vitest';
import { readUnits, readXliff } from '../../../src/formats/xliff/read.ts';
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
