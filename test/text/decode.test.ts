import { expect, test } from 'vitest';
import { type Encoding, decodeText, encodeText } from '../../src/text/decode.ts';

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const page = (charset: string, ...body: readonly number[]): Uint8Array =>
  new Uint8Array([...ascii(`<!doctype html><meta charset="${charset}"><p>`), ...body]);
const textOf = (bytes: Uint8Array, file = 'a.html'): string | undefined =>
  decodeText(bytes, file).text?.replace(/^.*<p>/, '');
const encodingOf = (bytes: Uint8Array): Encoding | undefined => {
  const decoded = decodeText(bytes, 'a.html');
  return 'encoding' in decoded ? decoded.encoding : undefined;
};
const codeOf = (bytes: Uint8Array, file = 'a.html'): string | undefined =>
  decodeText(bytes, file).problem?.code;

test('a page that is not UTF-8 is read by the character set that it declares', () => {
  expect(textOf(page('windows-1256', 0xe3, 0xe6, 0xda, 0xcf))).toBe('موعد');
  expect(textOf(page('iso-8859-1', 0xe9, 0x20, 0x93, 0x94))).toBe('é “”');
  expect(textOf(page('Shift_JIS', 0x93, 0xfa, 0x96, 0x7b))).toBe('日本');
  expect(textOf(page('iso-2022-jp', 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42))).toBe('日');
  const typed = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>';
  expect(textOf(new Uint8Array([...ascii(typed), 0xe9]))).toBe('é');
});

test('what a page declares is kept with its text, which is written as UTF-8', () => {
  const encoding = encodingOf(page('latin1', 0xe9));
  expect(encoding).toEqual({ name: 'utf-8', hasBom: false, charset: 'windows-1252' });
  expect(encoding === undefined ? [] : [...encodeText('é', encoding)]).toEqual([0xc3, 0xa9]);
});

test('a page in UTF-8 is UTF-8 whatever it declares', () => {
  expect(textOf(page('windows-1252', 0xc3, 0xa9))).toBe('é');
  expect(encodingOf(page('windows-1252', 0xc3, 0xa9))?.charset).toBeUndefined();
});

test('bytes that fit no declaration are refused with their place', () => {
  const bytes = page('utf-8', 0xc3, 0xa9, 0xe9);
  expect(decodeText(bytes, 'a.html').problem).toMatchObject({
    code: 'article/encoding',
    values: { offset: bytes.length - 1 },
  });
  expect(codeOf(page('no-such-set', 0xe9))).toBe('article/encoding');
  expect(codeOf(page('windows-1256', 0xe3), 'a.txt')).toBe('article/encoding');
  expect(decodeText(page('gbk', 0xc4, 0xe3, 0xff), 'a.html').problem).toMatchObject({
    code: 'article/charset',
    values: { charset: 'gbk', offset: page('gbk').length + 2 },
  });
});

test('a page of two encodings is refused with the place of the first byte that is strange', () => {
  const bytes = page('windows-1252', 0xc3, 0xa9, 0xd8, 0xa7, 0x92, 0xc3, 0xa9);
  expect(decodeText(bytes, 'a.html').problem).toMatchObject({
    code: 'article/mixed-encoding',
    values: { charset: 'windows-1252', offset: bytes.length - 3 },
  });
});

test('the place of a bad byte far into a file is found', () => {
  const bytes = new Uint8Array([...new Uint8Array(200_000).fill(97), 0xff, 97]);
  expect(decodeText(bytes, 'a.txt').problem?.values).toEqual({ file: 'a.txt', offset: 200_000 });
  const halves = new Uint8Array(200_003).fill(97);
  halves.set([0xe2, 0x82, 0xac], 65_535);
  expect(decodeText(halves, 'a.txt').problem).toBeUndefined();
  halves.set([0xe2, 0x82, 0x41], 131_071);
  expect(decodeText(halves, 'a.txt').problem?.values).toMatchObject({ offset: 131_073 });
});

test('XML is read by the encoding of its declaration, which comes first in XHTML', () => {
  const xml = (label: string, ...body: readonly number[]): Uint8Array =>
    new Uint8Array([...ascii(`<?xml version="1.0" encoding='${label}'?><x><p>`), ...body]);
  const letters = [0xe3, 0xe6, 0xda, 0xcf];
  for (const file of ['a.nitf', 'a.nitf.xml', 'a.xml', 'a.xhtml', 'a.html'])
    expect(textOf(xml('windows-1256', ...letters), file)).toBe('موعد');
  const both = new Uint8Array([...xml('iso-8859-6'), ...page('windows-1252', 0xe3)]);
  expect(textOf(both, 'a.xhtml')).toBe('ك');
  expect(textOf(both, 'a.html')).toBe('ã');
  expect(codeOf(xml('utf-8', 0xe9), 'a.nitf')).toBe('article/encoding');
  expect(codeOf(xml('windows-1256', 0xe9), 'a.md')).toBe('article/encoding');
});

test('files that declare nothing are read as the project says, unless they are UTF-8', () => {
  const letters = new Uint8Array([0xe3, 0xe6, 0xda, 0xcf]);
  for (const file of ['a.txt', 'a.md', 'a.html'])
    expect(decodeText(letters, file, 'cp1256').text).toBe('موعد');
  expect(decodeText(letters, 'a.txt', 'cp1256')).toMatchObject({ encoding: { charset: 'windows-1256' } });
  expect(decodeText(letters, 'a.json', 'cp1256').problem?.code).toBe('article/encoding');
  expect(decodeText(letters, 'a.txt', 'utf-8').problem?.code).toBe('article/encoding');
  expect(decodeText(new TextEncoder().encode('موعد'), 'a.txt', 'cp1256').text).toBe('موعد');
  expect(decodeText(page('iso-8859-6', 0xe3), 'a.html', 'cp1256').text).toContain('ك');
  expect(decodeText(new Uint8Array([97, 0xff]), 'a.txt', 'gbk').problem).toMatchObject({
    code: 'article/charset',
    values: { charset: 'gbk', offset: 1 },
  });
});
