import type { Pair } from '../model/rule.ts';

/**
 * A fact about a pair that several rules need: computed at the first call, then taken from `pair.facts`.
 *
 * @param key unique among all facts
 */
export function factOf<T>(key: string, compute: (pair: Pair) => T): (pair: Pair) => T {
  return (pair) => {
    if (!pair.facts.has(key)) pair.facts.set(key, compute(pair));
    return pair.facts.get(key) as T;
  };
}

/** Text of the source, without codes. */
export function sourceText(pair: Pair): string {
  return pair.source.text;
}

/** Text of the target, without codes; `''` when there is none (the runner calls only `target/` rules then). */
export function targetText(pair: Pair): string {
  return pair.target?.text ?? '';
}
