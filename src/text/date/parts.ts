import type { Glue } from '../lexeme/meaning.ts';
import type { Lexeme } from '../lexeme/tokens.ts';

/** A list of lexemes with cheap questions about each place; places outside the list answer "no". */
export interface Line {
  readonly text: string;
  /** Primary language subtag. */
  readonly lang: string;
  readonly lexemes: readonly Lexeme[];
}

/** The whole line has no capitals: case says nothing about names in it. */
export function isCaseless({ text }: Line): boolean {
  return text === text.toLowerCase();
}

/** Starts with a capital letter. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

export function lexemeAt(line: Line, at: number): Lexeme | undefined {
  return at < 0 ? undefined : line.lexemes[at];
}

export function hasGlue(line: Line, at: number, glue: Glue): boolean {
  return line.lexemes[at]?.meaning.glue?.includes(glue) === true;
}

export function isSign(line: Line, at: number, signs: string): boolean {
  const lexeme = line.lexemes[at];
  return lexeme !== undefined && lexeme.kind === 'sign' && signs.includes(lexeme.text);
}

/** Nothing, not even a space, stands between this lexeme and the one before. */
export function isGlued(line: Line, at: number): boolean {
  const lexeme = line.lexemes[at];
  return lexeme !== undefined && at > 0 && !lexeme.isSpaced;
}

/** Digits that are no part of a longer number (`7.5`, `15,000`, `B-29`, `10:30`). */
export function isLoneDigits(line: Line, at: number): boolean {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined || lexeme.kind !== 'digits') return false;
  if (
    isGlued(line, at) &&
    isSign(line, at - 1, '.,:٫٬') &&
    isGlued(line, at - 1) &&
    line.lexemes[at - 2]?.kind === 'digits'
  ) {
    return false;
  }
  return !isDecimalAhead(line, at + 1);
}

/** `.5` or `,000` follows without a space. */
function isDecimalAhead(line: Line, at: number): boolean {
  if (!isSign(line, at, '.,:٫٬') || !isGlued(line, at)) return false;
  return line.lexemes[at + 1]?.kind === 'digits' && isGlued(line, at + 1);
}

/** Value of digits of at most `most` places, or -1. */
export function digitsAt(line: Line, at: number, most: number): number {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined || lexeme.kind !== 'digits' || lexeme.text.length > most) return -1;
  return Number(lexeme.text);
}
