import type { Pair } from '../../model/rule.ts';
import { factOf, maskedSource, maskedTarget } from '../facts.ts';
import { isSamePairing, joinPairings, pairMarks, type Mark, type Pairing } from './pairing.ts';

const KINDS: readonly string[] = ['()', '[]', '{}', '（）', '【】'];

/** What looks like a bracket and is none: `1)`, `a)`, `:)`, `;-(`. */
const NO_BRACKET = /(?<=^|[\s،؛,;])(?:\p{N}{1,3}|\p{L})\)|[:;]-?[()]/gu;

/** Pairs the brackets of a text, each kind by itself. */
export function pairBrackets(text: string): Pairing {
  if (!/[()[\]{}（）【】]/.test(text)) return { lone: [], reversed: [] };
  const firstOpen = text.indexOf('(');
  // `(see 1)` and `(a)` close a bracket: only before the first opening one `1)` is an enumeration.
  const bare = text.replaceAll(NO_BRACKET, (found: string, at: number) =>
    found.endsWith(')') && firstOpen >= 0 && firstOpen < at ? found : '\ufffc'.repeat(found.length),
  );
  return joinPairings(KINDS.map((kind) => pairMarks(marksOf(bare, kind))));
}

function marksOf(text: string, kind: string): readonly Mark[] {
  const marks: Mark[] = [];
  const opening = kind.charAt(0);
  const closing = kind.charAt(1);
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === opening || char === closing) marks.push({ at, char, isOpening: char === opening });
  }
  return marks;
}

/** Brackets of the target that are not in order; none when the source is out of order in the same way. */
export const targetBrackets: (pair: Pair) => Pairing = factOf('punct/brackets', (pair) => {
  const target = pairBrackets(maskedTarget(pair));
  if (target.lone.length + target.reversed.length === 0) return target;
  return isSamePairing(pairBrackets(maskedSource(pair)), target) ? { lone: [], reversed: [] } : target;
});
