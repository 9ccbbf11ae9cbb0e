/**
 * What a full stop after an abbreviation says about the end of a sentence.
 *
 * - `inner`: stands before a name or goes on (`Dr.`, `e.g.`); never ends a sentence.
 * - `numbered`: stands before a number (`No.`, `p.`, `Jan.`); goes on before a digit or a Roman number, else it is a word like others.
 * - `unit`: stands between two measures (`5 ft. 6 in.`); goes on before a digit.
 * - `either`: can end a sentence (`Inc.`, `U.S.`, `etc.`); ends it before a word that starts sentences.
 * - `closing`: closes a list (`etc.`); ends a sentence before a capital, not before a small letter.
 * - `time`: ends a time of day (`p.m.`); ends a sentence before a capital, unless a day or zone follows.
 */
export type StopClass = 'inner' | 'numbered' | 'unit' | 'either' | 'closing' | 'time';

/** The words of one language that the rules ask about. All in lower case, abbreviations without their last stop. */
export interface SegmentLanguage {
  readonly stops: ReadonlyMap<string, StopClass>;
  /** Abbreviations only with a capital, words without: `Col.`, `Miss.`, `Wash.` */
  readonly proper?: ReadonlyMap<string, StopClass>;
  /** Words that seldom follow an abbreviation within a sentence: pronouns, articles, conjunctions. */
  readonly starters: ReadonlySet<string>;
  /** Words before the number of a chapter: `Chapter 3. Discussion` is one sentence. */
  readonly headings: ReadonlySet<string>;
  /** Words after a time of day: days, zones. */
  readonly afterTime: ReadonlySet<string>;
  /** Prepositions that start a sentence before a time of day: `At 5 a.m. Mr. Smith went`. */
  readonly beforeTime: ReadonlySet<string>;
  /** The pronoun that is written as a single capital: `you and I. Did you`. */
  readonly pronoun?: string;
  /** Words after an ordinal number with a stop: `12. Juni`. */
  readonly afterNumber?: ReadonlySet<string>;
  /** Verbs that name a speaker after a quotation. */
  readonly speech: ReadonlySet<string>;
  /** Characters that end a sentence in this language besides those that do everywhere. */
  readonly marks?: string;
}

/** A set of words from a list divided by spaces. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}

/** Builds the table of stops from lists of words divided by spaces; of a word in two lists the last one counts. */
export function stopTable(
  lists: Readonly<Partial<Record<StopClass, string>>>,
): ReadonlyMap<string, StopClass> {
  const table = new Map<string, StopClass>();
  for (const kind of ['unit', 'numbered', 'either', 'closing', 'time', 'inner'] as const) {
    for (const word of wordSet(lists[kind] ?? '')) table.set(word, kind);
  }
  return table;
}

/** A language without words of its own: the rules of characters, and abbreviations that travel. */
export const NO_WORDS: SegmentLanguage = {
  stops: stopTable({
    inner: 'dr prof mr mrs ms st hr fr e.g i.e vs cf ca',
    numbered: 'no nr n° p pp vol fig art jan feb apr aug sept oct nov dec',
    unit: 'ft in lb oz',
    either: 'inc ltd co corp u.s u.k u.s.a e.u',
    closing: 'etc',
  }),
  starters: new Set(),
  headings: new Set(),
  afterTime: new Set(),
  beforeTime: new Set(),
  speech: new Set(),
};
