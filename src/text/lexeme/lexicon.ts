import type { Range } from '../../model/range.ts';
import { fold } from './fold.ts';
import { NOTHING, withMore, type Meaning } from './meaning.ts';
import { classOf, LETTER, tokenize, type Lexeme } from './tokens.ts';

interface Node {
  meaning: Meaning | undefined;
  next: Map<string, Node> | undefined;
  /** The word is, or starts, the name of a month; undefined until asked. */
  isMonth: boolean | undefined;
}

/** Words of one language with what they mean. */
export interface Lexicon {
  readonly lang: string;
  readonly root: Map<string, Node>;
  /** Letters that are written together with the next word; empty in most languages. */
  readonly clitics: string;
  /** Words met before, as written: most words of a text are. */
  readonly met: Map<string, Node | null>;
  /**
   * Which first letters its words have, by `startOf`: most words of a text are told apart by that. `KNOWN`, or `MONTH` as well
   * where such a word is, or starts, the name of a month.
   */
  readonly starts: Uint8Array;
}

const STARTS = 0x4000;
const KNOWN = 1;
const MONTH = 2;

/**
 * Index into `starts` of the first three letters from an offset on, however they are written; -1 where that cannot be
 * told without folding the word: other letters than those of ASCII and plain Arabic, or a sign among them.
 */
function startOf(text: string, from: number, end: number): number {
  let index = 0;
  for (let at = from; at < from + 3; at++) {
    let code = at < end ? text.charCodeAt(at) : 0;
    if (code < 0x80) code |= 0x20;
    else if (code < 0x621 || code > 0x64a || code === 0x640) return -1;
    else if (code === 0x622 || code === 0x623 || code === 0x625) code = 0x627;
    else if (code === 0x649) code = 0x64a;
    index = index * 37 + code;
  }
  return index % STARTS;
}

/** More words than this are forgotten: a long run over an archive must not grow. */
const MOST_MET = 20_000;

/** An empty lexicon. */
export function createLexicon(lang: string): Lexicon {
  return {
    lang,
    root: new Map(),
    clitics: CLITICS[lang] ?? '',
    met: new Map(),
    starts: new Uint8Array(STARTS),
  };
}

/** Adds a word or phrase; what it already means is kept, `meaning` is added (and wins where both say something). */
export function addPhrase(lexicon: Lexicon, phrase: string, meaning: Meaning): void {
  let level = lexicon.root;
  let node: Node | undefined;
  for (const { text } of tokenize(phrase)) {
    if (node !== undefined) level = node.next ??= new Map<string, Node>();
    const key = fold(text);
    const isFirst = level === lexicon.root;
    if (isFirst) markStart(lexicon, key, meaning);
    node = level.get(key);
    if (node === undefined) {
      node = { meaning: undefined, next: undefined, isMonth: undefined };
      level.set(key, node);
    }
  }
  if (node === undefined) return;
  node.meaning = withMore(node.meaning ?? NOTHING, meaning);
}

function markStart({ starts }: Lexicon, word: string, { month, hijriMonth }: Meaning): void {
  const start = startOf(word, 0, word.length);
  const isMonth = month !== undefined || hijriMonth !== undefined;
  if (start >= 0) starts[start] = (starts[start] ?? 0) | (isMonth ? KNOWN | MONTH : KNOWN);
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

/** Tells whether a word may be known; looks at the letters behind what is written together with it as well. */
function mayKnow({ starts, clitics }: Lexicon, word: string): boolean {
  const start = startOf(word, 0, word.length);
  if (start < 0 || starts[start] !== 0) return true;
  if (clitics === '' || word.length < 3) return false;
  const hasClitic = clitics.includes(word.charAt(0));
  if (!hasClitic) return word.startsWith('ال') && mayKnowFrom(starts, word, 2, 3);
  return mayKnowFrom(starts, word, 1, 5) || word.startsWith('لل') || word.startsWith('لل', 1);
}

/** `والفلم`: two clitics and the article are four letters at most. */
function mayKnowFrom(starts: Uint8Array, word: string, first: number, end: number): boolean {
  for (let from = first; from < end && from < word.length; from++) {
    const inner = startOf(word, from, word.length);
    if (inner < 0 || starts[inner] !== 0) return true;
  }
  return false;
}

function rootOf(lexicon: Lexicon, written: string): Node | undefined {
  if (!mayKnow(lexicon, written)) return undefined;
  const { met } = lexicon;
  const node = met.get(written);
  if (node !== undefined) return node ?? undefined;
  if (met.size > MOST_MET) met.clear();
  const found = search(lexicon, fold(written));
  met.set(written, found ?? null);
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
export function readLexemes(text: string, lexicon: Lexicon, within?: Range): readonly Lexeme[] {
  // Tokens become lexemes in their own list: this runs for most of what is read.
  const tokens = tokenize(text, within);
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    tokens[count++] = token;
    const node = token.kind === 'digits' ? undefined : rootOf(lexicon, token.text);
    if (node === undefined) continue;
    if (node.next === undefined) {
      if (node.meaning !== undefined) token.meaning = node.meaning;
      continue;
    }
    const phrase = longest(tokens, at, node);
    token.meaning = phrase.meaning;
    if (phrase.last === at) continue;
    token.end = tokens[phrase.last]?.end ?? token.end;
    token.text = text.slice(token.start, token.end);
    at = phrase.last;
  }
  if (count < tokens.length) tokens.length = count;
  return tokens;
}

/** The longest phrase that starts at this token, with the index of its last token. */
function longest(
  tokens: readonly Lexeme[],
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

function leadsToMonth(node: Node): boolean {
  node.isMonth ??=
    node.meaning?.month !== undefined ||
    node.meaning?.hijriMonth !== undefined ||
    (node.next?.values().some(leadsToMonth) ?? false);
  return node.isMonth;
}

/** Tells by its first letters whether the word at an offset can be the name of a month; most words cannot. */
export function mayBeMonth({ starts }: Lexicon, text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + 3 && classOf(text.charCodeAt(end)) === LETTER) end++;
  const index = startOf(text, at, end);
  return index < 0 || ((starts[index] ?? 0) & MONTH) !== 0;
}

/** Tells whether a word is the name of a month, or its first word. */
export function isMonth(lexicon: Lexicon, word: string): boolean {
  const node = rootOf(lexicon, word);
  return node !== undefined && leadsToMonth(node);
}
