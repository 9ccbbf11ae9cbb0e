import type { CheckSettings, Pair } from '../model/rule.ts';
import { parseInline } from '../text/inline-text.ts';
import { digitSystems, type DigitSystem } from '../text/digits.ts';

/** The other segments of the article, ready to look things up. */
export interface SiblingIndex {
  /** Targets of a source and how often each occurs, first one first. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Sources of a target, first one first. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** How many targets use each system of digits. */
  readonly digits: ReadonlyMap<DigitSystem, number>;
}

const indexed = new WeakMap<object, SiblingIndex>();

/** Index of the siblings, made once for each list; undefined when there are none. */
export function siblingIndex({ settings: { siblings } }: Pair): SiblingIndex | undefined {
  if (siblings === undefined || siblings.length === 0) return undefined;
  const known = indexed.get(siblings);
  if (known !== undefined) return known;
  const index = makeIndex(siblings);
  indexed.set(siblings, index);
  return index;
}

function makeIndex(siblings: NonNullable<CheckSettings['siblings']>): SiblingIndex {
  const targets = new Map<string, Map<string, number>>();
  const sources = new Map<string, string[]>();
  const digits = new Map<DigitSystem, number>();
  for (const sibling of siblings) {
    const source = sameText(parseInline(sibling.source).content.text);
    const target = sameText(parseInline(sibling.target).content.text);
    for (const system of digitSystems(target)) digits.set(system, (digits.get(system) ?? 0) + 1);
    if (source === '' || target === '') continue;
    const counts = targets.get(source) ?? new Map<string, number>();
    targets.set(source, counts.set(target, (counts.get(target) ?? 0) + 1));
    const list = sources.get(target) ?? [];
    if (!list.includes(source)) sources.set(target, [...list, source]);
  }
  return { targets, sources, digits };
}

/** Another sign of space than one plain space between words, or a character that may be invisible. */
const MAY_DIFFER =
  /^\s|\s$|\s\s|[\t-\r\u0080-\u00ad\u0600-\u0605\u061c\u06dd\u070f\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** What makes two segments the same text: white space and invisible characters do not. */
export function sameText(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
