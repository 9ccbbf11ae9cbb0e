import { expect, test } from 'vitest';
import { createMemoryHost } from '../memory-host.ts';
import { dateline } from './project.ts';

const xliff = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">
  <file id="f1" original="a.txt">
    <unit id="p01">
      <segment id="s1">
        <source>One.</source>
        <target>Un.</target>
      </segment>
      <ignorable>
        <source> </source>
      </ignorable>
      <segment id="s2">
        <source>Two.</source>
      </segment>
    </unit>
  </file>
</xliff>
`;

test('a file that follows the standard leaves nothing to report', async () => {
  const host = createMemoryHost({ 'a.xlf': xliff });
  await dateline(host, 'validate', 'a.xlf');
  expect(host.code()).toBe(0);
});

test('a finding names file, line, column and rule', async () => {
  const host = createMemoryHost({ 'a.xlf': xliff.replace('id="s2"', 'id="s1"') });
  await dateline(host, 'validate', 'a.xlf');
  expect(host.code()).toBe(1);
  expect(host.out()).toContain('xliff/3.3.1.21-id');
  expect(host.out()).toMatch(/12:7/);
});

test('what is no XLIFF is told in one clear line', async () => {
  const host = createMemoryHost({ 'a.xlf': '<!DOCTYPE html><html></html>' });
  await dateline(host, 'validate', 'a.xlf');
  expect(host.code()).toBe(1);
  expect(host.out()).toContain('web page');
});

test('a returned file is held against the one that was sent', async () => {
  const host = createMemoryHost({ 'sent.xlf': xliff, 'back.xlf': xliff.replace('>Two.', '>Three.') });
  await dateline(host, 'validate', 'back.xlf', '--sent', 'sent.xlf');
  expect(host.code()).toBe(1);
  expect(host.out()).toContain('xliff/returned-source');
});

test('convert writes another version, and comes back', async () => {
  const host = createMemoryHost({ 'a.xlf': xliff });
  await dateline(host, 'convert', 'a.xlf', '--profile', 'omegat', '-o', 'o.xlf');
  expect(host.code()).toBe(0);
  expect(host.text('o.xlf')).toContain('<trans-unit id="p01.s2"');
  await dateline(host, 'convert', 'o.xlf', '--to', '2.0', '-o', 'b.xlf');
  expect(host.text('b.xlf')).toContain('<segment id="s2">');
  expect(host.text('b.xlf')).toContain('<source>Two.</source>');
});

test('convert without a goal is a wrong request', async () => {
  const host = createMemoryHost({ 'a.xlf': xliff });
  await dateline(host, 'convert', 'a.xlf');
  expect(host.code()).toBe(2);
});
