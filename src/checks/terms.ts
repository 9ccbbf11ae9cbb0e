import type { Content } from '../model/inline.ts';
import type { Pair } from '../model/rule.ts';
import { factOf } from './facts.ts';

/** The text with every occurrence of the terms replaced by as many spaces; longer terms first. */
export function withoutTerms(text: string, terms: readonly string[]): string {
  let rest = text;
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    if (term === '') continue;
    rest = rest.split(term).join(' '.repeat(term.length));
  }
  return rest;
}

/** What must stand in the target as it is: terms of the project, and what the source marks with `translate="no"`. */
export const keptTerms: (pair: Pair) => readonly string[] = factOf('terms/kept', ({ source, settings }) => [
  ...new Set([...(settings.doNotTranslate ?? []), ...protectedTexts(source)]),
]);

function* protectedTexts({ text, codes }: Content): Generator<string> {
  for (const { kind, id, at, annotation } of codes) {
    if (kind !== 'sm' || annotation?.translate !== false) continue;
    const end = codes.find((code) => code.kind === 'em' && code.id === id)?.at ?? at;
    const inside = text.slice(at, end).trim();
    if (inside !== '') yield inside;
  }
}
