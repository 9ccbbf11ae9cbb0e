import type { Range } from '../../model/range.ts';
import { fold } from './fold.ts';
import { NOTHING, type Meaning } from './meaning.ts';
import { tokenize, type Lexeme } from './tokens.ts';

interface Node {
  meaning?: Meaning;
  next?: Map<string, Node>;
  /** The word is, or starts, the name of a month; undefined until asked. */
  isMonth?: boolean;
}

/** Words of one language with what they mean. */
export interface Lexicon {
  readonly lang: string;
  readonly root: Map<string, Node>;
  /** Letters that are written together with the next word; empty in most languages. */
  readonly clitics: string;
  /** Words met before, as written: most words of a text are. */
  readonly met: Map<string, Node | undefined>;
  /** First letter (of ASCII) and length of the words it has: most words of a text are told apart by that. */
  readonly shapes: Uint8Array;
}

/** Index into `shapes`; -1 for a word that does not start with an ASCII letter. */
function shapeOf(word: string): number {
  const letter = (word.charCodeAt(0) | 0x20) - 0x61;
  return letter >= 0 && letter < 26 ? letter * 32 + Math.min(word.length, 31) : -1;
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
    shapes: new Uint8Array(26 * 32),
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
    if (isFirst && shapeOf(key) >= 0) lexicon.shapes[shapeOf(key)] = 1;
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
  const shape = shapeOf(written);
  if (shape >= 0 && lexicon.shapes[shape] === 0) return undefined;
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
export function readLexemes(text: string, lexicon: Lexicon, within?: Range): readonly Lexeme[] {
  const tokens = tokenize(text, within);
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const node = token.kind === 'digits' ? undefined : rootOf(lexicon, token.text);
    if (node?.next === undefined) {
      lexemes.push(
        node?.meaning === undefined ? token : withMeaning(token, token.text, token.end, node.meaning),
      );
      continue;
    }
    const phrase = longest(tokens, at, node);
    const end = tokens[phrase.last]?.end ?? token.end;
    lexemes.push(withMeaning(token, text.slice(token.start, end), end, phrase.meaning));
    at = phrase.last;
  }
  return lexemes;
}

/** Written out and not spread: this runs for every known word of every text. */
function withMeaning({ kind, start, isSpaced }: Lexeme, text: string, end: number, meaning: Meaning): Lexeme {
  return { kind, text, start, end, isSpaced, meaning };
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

/** Letters (three at most) that the names of months start with. */
export function monthStarts(lexicon: Lexicon): readonly string[] {
  const starts = new Set<string>();
  for (const [word, node] of lexicon.root) if (leadsToMonth(node)) starts.add(word.slice(0, 3));
  return [...starts].filter((start) => /^\p{L}+$/u.test(start));
}

/** Tells whether the word of this range is the name of a month, or its first word. */
export function monthAt(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  const node = rootOf(lexicon, text.slice(start, end));
  return node !== undefined && leadsToMonth(node);
}
