import { isGlued, isSign, lexemeAt, type Line } from '../date/parts.ts';

const MIN_DIGITS = 7;
const MAX_DIGITS = 15;

/** Index of the next run of digits when one space, hyphen or dot stands between. */
function nextRun(line: Line, at: number): number | undefined {
  const before = lexemeAt(line, at - 1);
  const lexeme = lexemeAt(line, at);
  if (before === undefined || lexeme === undefined) return undefined;
  if (lexeme.kind === 'digits') return lexeme.start - before.end === 1 ? at : undefined;
  const isTight = isGlued(line, at) && isGlued(line, at + 1);
  return isTight && isSign(line, at, '-.') && lexemeAt(line, at + 1)?.kind === 'digits' ? at + 1 : undefined;
}

function runsAt(line: Line, at: number): { readonly lengths: readonly number[]; readonly next: number } {
  const lengths = [lexemeAt(line, at)?.text.length ?? 0];
  let next = at + 1;
  // One run more than a telephone number can have tells enough.
  for (
    let run = nextRun(line, next);
    run !== undefined && lengths.length <= MAX_DIGITS;
    run = nextRun(line, next)
  ) {
    lengths.push(lexemeAt(line, run)?.text.length ?? 0);
    next = run + 1;
  }
  return { lengths, next };
}

/**
 * A telephone number (ITU-T E.164: at most 15 digits): three runs of digits or more that make no grouped number and
 * no years, or any after a plus sign.
 *
 * @returns index of the lexeme after it
 */
export function readPhone(line: Line, at: number): number | undefined {
  const first = lexemeAt(line, at);
  if (first?.kind !== 'digits' || nextRun(line, at + 1) === undefined) return undefined;
  const { lengths, next } = runsAt(line, at);
  const count = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length < 2 || count < MIN_DIGITS || count > MAX_DIGITS) return undefined;
  if (isSign(line, at - 1, '+') && isGlued(line, at)) return next;
  return lengths.length < 3 || isNumber(lengths) ? undefined : next;
}

/** Groups of a number (`12 500 000`), or years (`2014-2015-2016`). */
function isNumber(lengths: readonly number[]): boolean {
  const [first = 0, ...rest] = lengths;
  return (first <= 3 && rest.every((length) => length === 3)) || lengths.every((length) => length === 4);
}
