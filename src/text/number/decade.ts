/* oxlint-disable complexity -- a grammar: one production, its branches are the alternatives */
import { isGlued, isSign, lexemeAt, type Line } from '../date/parts.ts';

/** `1970s`, `’70s`, `70s`, `the seventies`, `années 1970`, `السبعينات`, `septuagénaire`. */
export function readDecade(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number; readonly isWeak: boolean } | undefined {
  const lexeme = lexemeAt(line, at);
  if (lexeme === undefined) return undefined;
  if (lexeme.meaning.decade !== undefined)
    return { value: lexeme.meaning.decade, next: at + 1, isWeak: line.lang === 'ar' };
  if (lexeme.kind !== 'digits') return undefined;
  const { length } = lexeme.text;
  const value = Number(lexeme.text);
  if ((length !== 4 && length !== 2) || value % 10 !== 0 || value === 0) return undefined;
  const apostrophe = isSign(line, at + 1, "’'") && isGlued(line, at + 1) ? at + 2 : at + 1;
  if (lexemeAt(line, apostrophe)?.text === 's' && isGlued(line, apostrophe))
    return { value, next: apostrophe + 1, isWeak: false };
  const before = lexemeAt(line, at - 1)?.text.toLowerCase();
  return before === 'années' ? { value, next: at + 1, isWeak: false } : undefined;
}
