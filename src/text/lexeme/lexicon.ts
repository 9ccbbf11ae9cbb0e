import type { Range } from '../../model/range.ts';
import { fold } from './fold.ts';
import { tokenize, type Token } from './tokens.ts';

/** What a small word does between the parts of a date or number. */
export type Glue =
  /** between day and month, or month and year: `of`, `de`, `من` */
  | 'of'
  /** before a day: `the`, `le` */
  | 'the'
  /** before a year: `year`, `année`, `عام` */
  | 'year'
  /** between the ends of a range: `to`, `au`, `إلى` */
  | 'to'
  | 'and'
  /** a year or month may follow: `in`, `since`, `depuis`, `منذ` */
  | 'in'
  /** `AH`, `هـ` */
  | 'hijri'
  /** `AD`, `م` */
  | 'gregorian'
  /** `corresponding to`, `الموافق` */
  | 'same-day'
  /** signs of CJK and Korean dates */
  | 'year-sign'
  | 'month-sign'
  | 'day-sign'
  /** inside a number: `one hundred and five`, `vingt et un` */
  | 'number-and'
  /** `1st`, `2nd`, `1er` */
  | 'ordinal-suffix';

/** What a word can stand for; one word may stand for several things (`second`, `Mars`). */
export interface Meaning {
  /** 1 to 12 of the Gregorian calendar. */
  readonly month?: number;
  /** 1 to 12 of the Islamic calendar. */
  readonly hijriMonth?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  readonly glue?: readonly Glue[];
  /** Also an everyday word (`may`, `mars`, `sat`): means a month or weekday only where its neighbours say so. */
  readonly isRisky?: boolean;
  /** The name is shortened (`Sept`). */
  readonly isShort?: boolean;
  /** A cardinal below 100, or (`isScale`) one that multiplies what stands before it. */
  readonly cardinal?: number;
  readonly isScale?: boolean;
  /** An ordinal: `seventh`, `سابع`. */
  readonly ordinal?: number;
  /** A group of about so many: `une quarantaine`. */
  readonly about?: number;
  /** Says a number by the way: `twice`, `both`, `half`. */
  readonly aside?: number;
  /** Half of the number before it, more: `et demi`. */
  readonly isHalf?: boolean;
  /** Ten years of life or of a century: `seventies`, `septuagénaire`. */
  readonly decade?: number;
  readonly isPercent?: boolean;
  /** CLDR name of a unit; `isDual`: the word itself says two. */
  readonly unit?: string;
  readonly isDual?: boolean;
  /** ISO 4217 codes that the word or sign can stand for, with spaces between. */
  readonly currency?: string;
  /** Letters that multiply digits close to them: `bn`. */
  readonly letters?: number;
  readonly time?: 'am' | 'pm' | 'hour' | 'zone' | 'at';
  /** `published`, `mis à jour`: stands before the day of publication. */
  readonly isStamp?: boolean;
}

interface Node {
  meaning?: Meaning;
  next?: Map<string, Node>;
}

/** Words of one language with what they mean. */
export interface Lexicon {
  readonly lang: string;
  readonly root: Map<string, Node>;
  /** Letters that are written together with the next word; empty in most languages. */
  readonly clitics: string;
  /** Words met before, as written: most words of a text are. */
  readonly met: Map<string, Node | undefined>;
}

/** More words than this are forgotten: a long run over an archive must not grow. */
const MOST_MET = 20_000;

/** A token with what it means; a phrase (`كانون الثاني`) is one lexeme. */
export interface Lexeme extends Range {
  readonly kind: Token['kind'];
  readonly text: string;
  readonly isSpaced: boolean;
  readonly meaning: Meaning;
}

/** A word that the lexicon does not know. */
export const NOTHING: Meaning = {};

/** An empty lexicon. */
export function createLexicon(lang: string): Lexicon {
  return { lang, root: new Map(), clitics: CLITICS[lang] ?? '', met: new Map() };
}

/** Adds a word or phrase; what it already means is kept, `meaning` is added (and wins where both say something). */
export function addPhrase(lexicon: Lexicon, phrase: string, meaning: Meaning): void {
  let level = lexicon.root;
  let node: Node | undefined;
  for (const { text } of tokenize(phrase)) {
    if (node !== undefined) level = node.next ??= new Map<string, Node>();
    const key = fold(text);
    node = level.get(key);
    if (node === undefined) {
      node = {};
      level.set(key, node);
    }
  }
  if (node === undefined) return;
  const glue = [...(node.meaning?.glue ?? []), ...(meaning.glue ?? [])];
  node.meaning = { ...node.meaning, ...meaning, ...(glue.length > 0 ? { glue } : {}) };
}

/** Letters that are written together with the next word: Arabic `و ف ب ل ك`, Hebrew `ו ב ה ל מ`. */
const CLITICS: Readonly<Record<string, string>> = { ar: 'وفبلك', he: 'ובהלמש' };

/** Forms of a word without what is written together with it: the longest form first. */
function bareForms(word: string, clitics: string): readonly string[] {
  if (word.length < 3) return [];
  const forms: string[] = word.startsWith('ال') ? [word.slice(2)] : [];
  if (!clitics.includes(word.charAt(0))) return forms;
  const rest = word.slice(1);
  forms.push(...withoutArticle(word), rest, ...withoutArticle(rest));
  if (word.startsWith('و') && rest.length > 3 && clitics.includes(rest.charAt(0))) {
    forms.push(rest.slice(1), ...withoutArticle(rest.slice(1)));
  }
  return forms;
}

/** `الشهر` → `شهر`; `للشهر` → `الشهر`, `شهر`. */
function withoutArticle(word: string): readonly string[] {
  if (word.startsWith('لل')) return [`ال${word.slice(2)}`, word.slice(2)];
  return word.startsWith('ال') ? [word.slice(2)] : [];
}

function rootOf(lexicon: Lexicon, written: string): Node | undefined {
  const { met } = lexicon;
  const node = met.get(written);
  if (node !== undefined || met.has(written)) return node;
  if (met.size > MOST_MET) met.clear();
  const found = search(lexicon, fold(written));
  met.set(written, found);
  return found;
}

function search(lexicon: Lexicon, word: string): Node | undefined {
  const found = lexicon.root.get(word);
  if (found !== undefined || lexicon.clitics === '') return found;
  for (const form of bareForms(word, lexicon.clitics)) {
    const node = lexicon.root.get(form);
    if (node !== undefined && (node.meaning?.isRisky !== true || word === `و${form}`)) return node;
  }
  return undefined;
}

/**
 * Reads a text as lexemes, in order of place; at each place the longest phrase of the lexicon wins.
 */
export function readLexemes(text: string, lexicon: Lexicon): readonly Lexeme[] {
  const tokens = tokenize(text);
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const { kind, start, isSpaced } = token;
    const node = kind === 'digits' ? undefined : rootOf(lexicon, token.text);
    if (node?.next !== undefined) {
      const phrase = longest(tokens, at, node);
      const end = tokens[phrase.last]?.end ?? token.end;
      lexemes.push({ kind, text: text.slice(start, end), start, end, isSpaced, meaning: phrase.meaning });
      at = phrase.last;
      continue;
    }
    lexemes.push({
      kind,
      text: token.text,
      start,
      end: token.end,
      isSpaced,
      meaning: node?.meaning ?? NOTHING,
    });
  }
  return lexemes;
}

/** The longest phrase that starts at this token, with the index of its last token. */
function longest(
  tokens: readonly Token[],
  at: number,
  first: Node,
): { readonly last: number; readonly meaning: Meaning } {
  let found = { last: at, meaning: first.meaning ?? NOTHING };
  let node: Node | undefined = first;
  for (let last = at + 1; node?.next !== undefined; last++) {
    const token = tokens[last];
    if (token === undefined) break;
    node = node.next.get(token.kind === 'word' ? fold(token.text) : token.text);
    if (node?.meaning !== undefined) found = { last, meaning: node.meaning };
  }
  return found;
}
