import type { Code } from '../../model/inline.ts';
import type { Rule } from '../../model/rule.ts';
import { labelOf, matchCodes } from './codes.ts';

/** Attributes of markup that hold words or name a language: they may differ. */
const LOCALISED = /^(?:alt|title|label|summary|content|placeholder|lang|xml:lang|hreflang|dir|aria-.*)$/i;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** A code of the source that stands in the target with other markup: another address, another element. */
export const tagChanged: Rule = {
  code: 'tag/changed',
  level: 'error',
  type: 'markup',
  examples: [
    {
      source: 'Read <a href="https://a.org">this</a>',
      target: 'اقرأ <a href="https://b.org">هذا</a>',
      targetLang: 'ar',
      reports: ['<a href="https://b.org">'],
    },
    {
      source: '<img src="a.jpg" alt="a city"/>',
      target: '<img alt="une ville" src=\'a.jpg\'/>',
      targetLang: 'fr',
      reports: [],
    },
    { source: 'a<br/>b', target: 'a<br />b', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    for (const [from, to] of matchCodes(pair).same) {
      const source = pair.source.codes[from];
      const target = pair.target?.codes[to];
      if (source === undefined || target === undefined || isSameMarkup(source, target)) continue;
      yield { side: 'target', codeIndex: to, values: { code: labelOf(target), wanted: labelOf(source) } };
    }
  },
};

function isSameMarkup(a: Code, b: Code): boolean {
  if (a.data === b.data) return true;
  if (a.data === undefined || b.data === undefined) return true;
  return canonical(a.data) === canonical(b.data);
}

/** Name and attributes in a fixed order, without what may be translated. */
function canonical(markup: string): string {
  const name = /^<\/?([\w:.-]+)/.exec(markup)?.[1];
  if (name === undefined) return markup;
  const attributes = [...markup.matchAll(ATTRIBUTE)]
    .filter(([, key = '']) => !LOCALISED.test(key))
    .map(([, key = '', double, single, bare]) => `${key}=${double ?? single ?? bare ?? ''}`);
  return [name, ...attributes.toSorted(), markup.endsWith('/>')].join(' ');
}
