/** The text with every occurrence of the terms replaced by as many spaces; longer terms first. */
export function withoutTerms(text: string, terms: readonly string[]): string {
  let rest = text;
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    if (term === '') continue;
    rest = rest.split(term).join(' '.repeat(term.length));
  }
  return rest;
}
