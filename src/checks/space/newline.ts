import type { Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** Line ends that the source does not have, or has and the target lost, at the edges or within. */
export const spaceNewline: Rule = {
  code: 'space/newline',
  level: 'warning',
  type: 'whitespace',
  examples: [
    { source: 'Air strikes.', target: 'غارات جوية.\n', targetLang: 'ar', reports: ['\n'] },
    { source: 'A\nB', target: 'A B', targetLang: 'fr', reports: [''] },
    { source: 'A file\n', target: 'Un fichier\r\n', targetLang: 'fr', reports: ['\r\n'] },
    { source: 'A\nB\n', target: 'أ\nب\n', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const source = sourceText(pair);
    const target = targetText(pair);
    const wanted = [...source.matchAll(LINE_END)];
    const found = [...target.matchAll(LINE_END)];
    if (wanted.length === found.length && isSameShape(source, target)) return;
    const odd = found.length < wanted.length ? undefined : oddLine(target, found, source);
    yield {
      side: 'target',
      ...(odd === undefined ? {} : { range: odd }),
      values: { found: found.length, wanted: wanted.length },
    };
  },
};

/** The same line ends at start and end, of the same kind. */
function isSameShape(source: string, target: string): boolean {
  const edges = (text: string): string =>
    `${/^[\n\r]*/.exec(text)?.[0] ?? ''}|${/(?<![\n\r])[\n\r]*$/.exec(text)?.[0] ?? ''}|${text.includes('\r\n')}`;
  return edges(source) === edges(target);
}

function oddLine(
  target: string,
  found: readonly RegExpExecArray[],
  source: string,
): { start: number; end: number } | undefined {
  const last = found.at(-1);
  const first = found[0];
  const isAtEnd = last !== undefined && last.index + last[0].length === target.length;
  const odd = isAtEnd && !/[\n\r]$/.test(source) ? last : first;
  return odd === undefined ? undefined : { start: odd.index, end: odd.index + odd[0].length };
}
