import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/model/escape-html.ts';
import { attributes } from '../../src/preview/escape.ts';

test('markup becomes text', () => {
  expect(escapeHtml(`<b title='a'>"&"</b>`)).toBe('&lt;b title=&#39;a&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;');
});

test('characters that HTML cannot hold are replaced', () => {
  expect(escapeHtml('a\0b\u001Bc\uD800')).toBe('a\uFFFDb\uFFFDc\uFFFD');
  expect(escapeHtml('tab\tand\nline')).toBe('tab\tand\nline');
});

test('no text can open an element or end an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
    }),
  );
});

test('attributes without a value are left out', () => {
  expect(attributes({ lang: 'ar', dir: undefined, title: '"' })).toBe(' lang="ar" title="&quot;"');
});
