import type { Pair } from '../../model/rule.ts';
import { factOf, maskedSource, maskedTarget } from '../facts.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['【', '】'],
];

/** A bracket without partner. */
export interface LoneBracket {
  readonly at: number;
  readonly char: string;
  readonly isOpening: boolean;
}

/** What looks like a bracket and is none: `1)`, `a)`, `:)`, `;-(`. */
const NO_BRACKET = /(?<=^|[\s،؛,;])(?:\p{N}{1,3}|\p{L})\)|[:;]-?[()]/gu;

/** Brackets of a text that have no partner, in order of place. */
export function loneBrackets(text: string): readonly LoneBracket[] {
  const lone: LoneBracket[] = [];
  if (!/[()[\]{}（）【】]/.test(text)) return lone;
  const firstOpen = text.indexOf('(');
  // `(see 1)` and `(a)` close a bracket: only before the first opening one `1)` is an enumeration.
  const bare = text.replaceAll(NO_BRACKET, (found: string, at: number) =>
    found.endsWith(')') && firstOpen >= 0 && firstOpen < at ? found : '\ufffc'.repeat(found.length),
  );
  for (const [opening, closing] of PAIRS) {
    const open: LoneBracket[] = [];
    for (let at = 0; at < bare.length; at++) {
      if (bare[at] === opening) open.push({ at, char: opening, isOpening: true });
      else if (bare[at] === closing && open.pop() === undefined)
        lone.push({ at, char: closing, isOpening: false });
    }
    lone.push(...open);
  }
  return lone.toSorted((a, b) => a.at - b.at);
}

/** Brackets of the target that have no partner; none when the source is out of balance in the same way. */
export const loneBracketsOf: (pair: Pair) => readonly LoneBracket[] = factOf('punct/brackets', (pair) => {
  const target = loneBrackets(maskedTarget(pair));
  if (target.length === 0) return target;
  const shape = (lone: readonly LoneBracket[]): string => lone.map(({ char }) => char).join('');
  return shape(loneBrackets(maskedSource(pair))) === shape(target) ? [] : target;
});

/** Tells whether a closing bracket stands alone before a lone opening one of the same kind: they are reversed. */
export function reversedPartner(lone: readonly LoneBracket[], index: number): LoneBracket | undefined {
  const bracket = lone[index];
  const next = lone[index + 1];
  if (bracket === undefined || bracket.isOpening || next?.isOpening !== true) return undefined;
  return PAIRS.some(([opening, closing]) => opening === next.char && closing === bracket.char)
    ? next
    : undefined;
}
