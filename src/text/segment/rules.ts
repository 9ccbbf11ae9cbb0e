import { isUpper, wordAt, wordBefore, type Candidate } from './candidate.ts';
import { CASELESS, CLOSE, DIGIT, kindAt, LETTER, LOWER, SPACE, UPPER } from './chars.ts';
import type { SegmentLanguage, StopClass } from './language.ts';

/**
 * Decides whether a sentence ends at a candidate. The rules are asked in order, as in SRX; the first that knows decides.
 *
 * @param candidate something follows it
 */
export function isBreak(text: string, candidate: Candidate, language: SegmentLanguage): boolean {
  return (
    ruleOfGap(text, candidate, language) ??
    ruleOfNext(text, candidate) ??
    ruleOfEllipsis(text, candidate) ??
    ruleOfSpeech(text, candidate, language) ??
    ruleOfLower(text, candidate, language) ??
    ruleOfStop(text, candidate, language) ??
    true
  );
}

const FULL_STOP = 0x2e;
const ELLIPSIS = 0x2026;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const WIDE = 0x2fff;
/** Stops of scripts that need no space after them: Burmese, Khmer, Ethiopic. */
const UNSPACED: ReadonlySet<number> = new Set([0x104b, 0x17d4, 0x1362]);

/** Without white space only a wide stop ends a sentence, or one before a plain word that starts with a capital. */
function ruleOfGap(text: string, candidate: Candidate, language: SegmentLanguage): boolean | undefined {
  const { at, stop, end, next, kind, first } = candidate;
  if (next > end) return undefined;
  const last = text.charCodeAt(stop - 1);
  if (last > WIDE || UNSPACED.has(last)) return true;
  const unit = text.charCodeAt(at);
  if (kind !== UPPER || (kindAt(text, first + 1) & LOWER) === 0 || (kindAt(text, at - 1) & LOWER) === 0)
    return false;
  if (unit !== FULL_STOP || stop - at > 1) return isPlainBefore(text, at);
  return isPlainBefore(text, at) && language.starters.has(wordAt(text, first).toLowerCase());
}

/** Tells whether the run of characters before an offset is a word, not an address or the like. */
function isPlainBefore(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && (kindAt(text, at - 1) & SPACE) === 0) {
    at--;
    const unit = text.charCodeAt(at);
    if (
      unit === FULL_STOP ||
      unit === 0x2f ||
      unit === 0x40 ||
      unit === 0x3a ||
      unit === 0x5f ||
      end - at > 40
    )
      return false;
  }
  return true;
}

/** Punctuation that follows goes on with the sentence; a dash does before a small letter. */
function ruleOfNext(text: string, { next }: Candidate): boolean | undefined {
  const unit = text.charCodeAt(next);
  switch (unit) {
    case 0x2c:
    case 0x3b:
    case 0x3a:
    case 0x060c:
    case 0x061b:
      return false;
    case 0x2d:
    case 0x2013:
    case 0x2014: {
      let after = next;
      while (after < text.length && (kindAt(text, after) & (LETTER | DIGIT)) === 0) after++;
      return (kindAt(text, after) & LOWER) === 0 ? undefined : false;
    }
    default:
      return undefined;
  }
}

/** Three dots with spaces go on; `(…)` is an omission; before a script without case an ellipsis goes on. */
function ruleOfEllipsis(text: string, { at, stop, end, kind }: Candidate): boolean | undefined {
  if (stop - at === 1 && text.charCodeAt(at) !== ELLIPSIS) return undefined;
  const run = text.slice(at, stop);
  if (run === '. . .') return false;
  if (run !== '…' && !/^\.{2,}$/.test(run)) return undefined;
  if (end > stop && (text.charCodeAt(at - 1) === 0x28 || text.charCodeAt(at - 1) === 0x5b)) return false;
  return (kind & CASELESS) !== 0 && end === stop ? false : undefined;
}

/**
 * `“Good morning?” Harry asked`: who speaks is named after the quotation. An article or the like has a capital only where a
 * sentence starts, so in `“Who pays?” The Post asked` the speaker is that of the next one.
 */
function ruleOfSpeech(
  text: string,
  { stop, end, next, kind }: Candidate,
  { speech, starters, pronoun }: SegmentLanguage,
): boolean | undefined {
  if (end === stop || kind !== UPPER || speech.size === 0 || text.charCodeAt(stop - 1) === FULL_STOP)
    return undefined;
  const word = wordAt(text, next);
  if (word !== pronoun && starters.has(word.toLowerCase())) return undefined;
  return isSpeaker(text, next, speech) ? false : undefined;
}

/** A name of up to three words, and a verb of speech. */
function isSpeaker(text: string, from: number, speech: ReadonlySet<string>): boolean {
  let at = from;
  for (let count = 0; count < 4; count++) {
    const word = wordAt(text, at);
    if (count > 0 && speech.has(word)) return true;
    if (word === '' || !isUpper(text, at)) return false;
    at += word.length;
    if (text.charCodeAt(at) === FULL_STOP) at++;
    if (text.charCodeAt(at) !== 0x20) return false;
    at++;
  }
  return false;
}

/**
 * A small letter goes on, unless a bracket or an address opens, or the stop stands after a plain word or a question:
 * then the author writes sentences without capitals.
 */
function ruleOfLower(text: string, candidate: Candidate, language: SegmentLanguage): boolean | undefined {
  const { stop, end, next, first, kind } = candidate;
  if ((kind & LOWER) === 0) return undefined;
  if (first > next && text.charCodeAt(next) === 0x28) return ruleOfStop(text, candidate, language);
  return end === stop && first === next && isSentenceInSmall(text, candidate, language);
}

function isSentenceInSmall(text: string, candidate: Candidate, language: SegmentLanguage): boolean {
  const { at, stop, start } = candidate;
  const last = text.charCodeAt(stop - 1);
  if (last === QUESTION) return stop - at > 1 || !isCapitalised(wordBefore(text, at, start));
  if (last === EXCLAMATION)
    return (kindAt(text, start) & LOWER) !== 0 || isExclaimed(text, wordBefore(text, at, start), candidate);
  return last === FULL_STOP && stop - at === 1 && isPlainStop(text, candidate, language);
}

/** A sentence ends with this word; a cry of one word between commas (`and, alas! the`) does not end any. */
function isExclaimed(text: string, word: string, { at, start }: Candidate): boolean {
  const before = text.slice(Math.max(start, at - word.length - 3), at - word.length).trimEnd();
  return isSmallWord(word) && before !== '' && !/[,;!:—–-]$/.test(before);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isSmallWord(word: string): boolean {
  return /^\p{Ll}+$/u.test(word);
}

/** A stop before a small letter that no abbreviation explains. */
function isPlainStop(
  text: string,
  { at, start, first }: Candidate,
  { stops, starters }: SegmentLanguage,
): boolean {
  if (/^(?:https?:|www\.)/.test(text.slice(first, first + 6))) return true;
  const word = wordBefore(text, at, start);
  if (word === '') return (kindAt(text, at - 1) & CLOSE) !== 0 || text.charCodeAt(at - 1) === 0x22;
  if (/^\d{3,}$/.test(word)) return true;
  if (!isSmallWord(word) || stops.has(word)) return false;
  const isSmallStyle = (kindAt(text, start) & LOWER) !== 0;
  return word.length > (isSmallStyle ? 2 : 3) || (word.length > 1 && starters.has(word));
}

/** What the word before a full stop says. */
function ruleOfStop(text: string, candidate: Candidate, language: SegmentLanguage): boolean | undefined {
  const { at, stop, end, start } = candidate;
  if (text.charCodeAt(at) !== FULL_STOP || stop - at > 1) return undefined;
  const word = wordBefore(text, at, start);
  if (word === '') return undefined;
  if (isItemNumber(text, word, candidate)) return false;
  return end > stop && text.charCodeAt(stop) !== 0x29
    ? undefined
    : ruleOfWord(text, word, candidate, language);
}

function classOf(
  text: string,
  word: string,
  { at }: Candidate,
  { stops, proper }: SegmentLanguage,
): StopClass | undefined {
  const isCapital = isUpper(text, at - word.length);
  if (isCapital && word.length === 1) return undefined;
  const lower = word.toLowerCase();
  return (isCapital ? proper?.get(lower) : undefined) ?? stops.get(lower);
}

function ruleOfWord(
  text: string,
  word: string,
  candidate: Candidate,
  language: SegmentLanguage,
): boolean | undefined {
  const stopClass = classOf(text, word, candidate, language);
  if (stopClass !== undefined) return classRules[stopClass](text, candidate, language);
  if (isHeadingNumber(text, word, candidate, language) || isOrdinal(text, word, candidate, language))
    return false;
  if (word.length === 1) return ruleOfInitial(text, candidate, language);
  return isChain(word) ? ruleOfChain(text, candidate, language) : undefined;
}

/** `1. The first item`, `• a.) The first item`: the whole sentence so far is a number or a letter. */
function isItemNumber(text: string, word: string, { start, at }: Candidate): boolean {
  if (at - start > 12 || !/^(?:\p{Nd}{1,3}|\p{L}|[ivx]{1,4}|[IVX]{1,4})$/u.test(word)) return false;
  return /^[•⁃▪‣◦*([\s-]*$/.test(text.slice(start, at - word.length));
}

/** What a class of abbreviations says, each in its turn. */
const classRules: Readonly<
  Record<StopClass, (text: string, candidate: Candidate, language: SegmentLanguage) => boolean | undefined>
> = {
  inner: () => false,
  numbered: (text, { kind, first, next }) => {
    if (kind === DIGIT) return false;
    return first === next && /^[IVXLC]{2,}$|^[VX]$/.test(wordAt(text, first)) ? false : undefined;
  },
  unit: (text, candidate) => (candidate.kind === DIGIT && isAfterNumber(text, candidate) ? false : undefined),
  closing: () => undefined,
  time: ruleOfTime,
  either: isStarter,
};

function isStarter(text: string, { first, next, kind }: Candidate, { starters }: SegmentLanguage): boolean {
  if ((kind & UPPER) === 0) return (kind & CASELESS) !== 0;
  return starters.has(wordAt(text, first).toLowerCase()) || (first > next && text.charCodeAt(next) !== 0x28);
}

function isAfterNumber(text: string, { at, start }: Candidate): boolean {
  const word = wordBefore(text, at, start);
  const before = at - word.length - 1;
  return before > start && (kindAt(text, before) & SPACE) !== 0 && (kindAt(text, before - 1) & DIGIT) !== 0;
}

/** `at 5 a.m. Monday` goes on; `At 5 a.m. Mr. Smith went` too, since nothing has been said yet. */
function ruleOfTime(text: string, candidate: Candidate, language: SegmentLanguage): boolean {
  const { kind, first, start, at } = candidate;
  if ((kind & (UPPER | CASELESS | DIGIT)) === 0) return false;
  const word = wordAt(text, first);
  if (language.afterTime.has(word.toLowerCase())) return false;
  if (language.stops.get(word.toLowerCase()) !== 'inner') return true;
  const said = text.slice(start, at).split(' ');
  return said.length > 6 || !language.beforeTime.has(said[0]?.toLowerCase() ?? '');
}

/** A single letter: the initial of a name, unless it is the pronoun or a word that starts sentences follows. */
function ruleOfInitial(text: string, candidate: Candidate, language: SegmentLanguage): boolean | undefined {
  const { at, start, kind, first } = candidate;
  const letter = kindAt(text, at - 1);
  if ((letter & CASELESS) !== 0) return false;
  if ((letter & LETTER) === 0) return undefined;
  if (kind === DIGIT) return false;
  if ((letter & UPPER) === 0) return undefined;
  if (
    text.charAt(at - 1) === language.pronoun &&
    /\s\p{Ll}+\sI$/u.test(text.slice(Math.max(start, at - 12), at))
  )
    return true;
  return language.starters.has(wordAt(text, first).toLowerCase());
}

/** Letters with stops between them: `U.S.A`, `J.-P`. */
function isChain(word: string): boolean {
  return word.includes('.') && /^\p{L}\p{M}*(?:\.-?\p{L}\p{M}*)+$/u.test(word);
}

function ruleOfChain(text: string, candidate: Candidate, language: SegmentLanguage): boolean {
  if ((kindAt(text, candidate.at - 1) & CASELESS) !== 0) return false;
  return isStarter(text, candidate, language);
}

/** `Chapter 3. Discussion`: a word for a part and its number, and nothing else. */
function isHeadingNumber(
  text: string,
  word: string,
  { start, at }: Candidate,
  { headings }: SegmentLanguage,
): boolean {
  if (headings.size === 0 || at - start > 24 || !/^(?:[\p{Nd}.]+|[IVXLC]+|[A-Z])$/u.test(word)) return false;
  const lead = text
    .slice(start, at - word.length)
    .trim()
    .toLowerCase();
  return headings.has(lead.startsWith('(') ? lead.slice(lead.lastIndexOf(' ') + 1) : lead);
}

/** `12. Juni`: in some languages the stop makes a number an ordinal. */
function isOrdinal(
  text: string,
  word: string,
  { first }: Candidate,
  { afterNumber }: SegmentLanguage,
): boolean {
  if (afterNumber === undefined || !/^\p{Nd}{1,2}$/u.test(word)) return false;
  return afterNumber.has(wordAt(text, first).toLowerCase());
}
