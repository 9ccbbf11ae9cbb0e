/** What a full stop after an abbreviation says about the end of a sentence. */
export type StopClass =
  /** Stands before a name or goes on: `Dr.`, `e.g.` Never ends a sentence. */
  | 'inner'
  /** Stands before a number: `No.`, `p.`, `Jan.` Goes on before a digit, else as any word. */
  | 'numbered'
  /** Can end a sentence: `Inc.`, `U.S.`, `etc.` Ends it before a word that starts sentences. */
  | 'either';

/** The words of one language that the rules ask about. All in lower case, without the last stop. */
export interface SegmentLanguage {
  readonly stops: ReadonlyMap<string, StopClass>;
  /** Words that seldom follow an abbreviation within a sentence: pronouns, articles, conjunctions. */
  readonly starters: ReadonlySet<string>;
  /** Matches, sticky, at the start of what follows a quotation: `Harry asked`. */
  readonly attribution?: RegExp;
}

/** Builds the table of stops from lists of words divided by spaces. */
export function stopTable(lists: Readonly<Record<StopClass, string>>): ReadonlyMap<string, StopClass> {
  const entries = (kind: StopClass): [string, StopClass][] =>
    lists[kind].split(' ').flatMap((word): [string, StopClass][] => (word === '' ? [] : [[word, kind]]));
  return new Map([...entries('numbered'), ...entries('either'), ...entries('inner')]);
}
