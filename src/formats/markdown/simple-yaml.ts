import { Scalar } from 'yaml';

/** A key at the top of a map, and what stands there. */
export interface Pair {
  readonly name: string;
  readonly value: unknown;
}

/** Words that can be nothing but text, or a day. */
const WORDS = String.raw`\p{L}[\p{L}\p{N} .,()’/_-]*|\d{4}-\d\d-\d\d`;

/** A key and its value on one line: in quotes without escapes, or words. */
const LINE = new RegExp(
  String.raw`([A-Za-z_][\w-]*):( +)(?:"([^"\\\0-\x1f]*)"|'([^'\0-\x1f]*)'|(${WORDS})) *(?:\n|$)`,
  'uy',
);

/** Words that are values of another kind. */
const RESERVED = /^(?:true|false|null)$/i;

/**
 * The keys of YAML that is nothing but lines of the simplest form, as most front matter is: the package takes longer for it
 * than is taken for all the rest of an article.
 *
 * @returns undefined when the package has to read it
 */
export function simplePairs(text: string): readonly Pair[] | undefined {
  const pairs = new Map<string, Pair>();
  LINE.lastIndex = 0;
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    const found = LINE.exec(text);
    const [, name = '', space = ''] = found ?? [];
    if (found === null || pairs.has(name)) return undefined;
    const value = scalarOf(found, at + name.length + 1 + space.length);
    if (value === undefined) return undefined;
    pairs.set(name, { name, value });
  }
  return pairs.size === 0 ? undefined : [...pairs.values()];
}

function scalarOf([, , , double, single, words]: RegExpExecArray, start: number): Scalar | undefined {
  const text = double ?? single ?? words?.trimEnd() ?? '';
  if (words !== undefined && RESERVED.test(text)) return undefined;
  const scalar = new Scalar(text);
  const end = start + text.length + (words === undefined ? 2 : 0);
  scalar.range = [start, end, end];
  scalar.source = text;
  scalar.type = double === undefined ? (single === undefined ? 'PLAIN' : 'QUOTE_SINGLE') : 'QUOTE_DOUBLE';
  return scalar;
}
