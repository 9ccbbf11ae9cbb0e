import { isCapital, isSign, lexemeAt, type Line } from '../date/parts.ts';

/** `ستينيات القرن العشرين`: the century belongs to the decade, which other languages write as one number. */
function isCenturyOfDecade(line: Line, at: number): boolean {
  return (
    lexemeAt(line, at - 1)?.meaning.unit === 'century' && lexemeAt(line, at - 2)?.meaning.decade !== undefined
  );
}

/** `Nine News`, `Seven Sisters`: a word with a capital inside a sentence is a name. */
function isName(line: Line, at: number, next: number): boolean {
  const [word, before, after] = [lexemeAt(line, at), lexemeAt(line, at - 1), lexemeAt(line, next)];
  if (word === undefined || before === undefined || before.kind !== 'word') return false;
  if (!isCapital(word.text) || !isSmall(word.text.charAt(1))) return false;
  return isCapital(after?.kind === 'word' ? after.text : before.text);
}

/** A number word that is no number of its own: of a century, in a name, in `four-fold`. */
export function isNoNumber(line: Line, at: number, next: number): boolean {
  const follower = isSign(line, next, '-') ? next + 1 : next;
  return isCenturyOfDecade(line, at) || isName(line, at, next) || lexemeAt(line, follower)?.text === 'fold';
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}
