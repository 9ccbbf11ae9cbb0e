import type { Range } from '../../model/range.ts';

/** A directional control that has no partner, or that forces an order. */
export interface ControlProblem {
  readonly kind: 'unclosed' | 'orphan' | 'override';
  readonly range: Range;
  readonly control: string;
  /** For `unclosed`: the control that is missing, and where: the end of the paragraph. */
  readonly closer?: string;
  readonly paragraphEnd?: number;
  /** For `override`: where its PDF stands, when it has one. */
  readonly closedAt?: number;
}

const CONTROL = /[\u202a-\u202e\u2066-\u2069\n\r\u0085\u001c-\u001e\u2029]/g;
const PDF = '\u202c';
const PDI = '\u2069';

/** Tells whether a text has any control of UAX #9 embeddings, overrides or isolates. */
export function hasControls(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text);
}

interface Open {
  readonly control: string;
  readonly at: number;
}

/**
 * Checks embeddings, overrides and isolates of a text (UAX #9 §2.1 to §2.5), each paragraph by itself: a control
 * that the end of the paragraph closes is still reported, since joined texts would run on in its direction.
 *
 * @returns in order of place
 */
export function findControlProblems(text: string): readonly ControlProblem[] {
  if (!hasControls(text)) return [];
  const found: ControlProblem[] = [];
  const open: Open[] = [];
  for (const { 0: control, index: at } of `${text}\n`.matchAll(CONTROL)) {
    if (control === PDF || control === PDI) found.push(...closed(open, control, at));
    else if (control >= '\u202a' && control !== '\u2029') open.push({ control, at });
    else
      for (const one of open.splice(0))
        found.push(unclosed(one, at), ...(isOverride(one) ? [override(one)] : []));
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

/** Takes from the stack what a PDF or PDI closes. */
function* closed(open: Open[], control: string, at: number): Generator<ControlProblem> {
  const start = control === PDF ? lastEmbedding(open) : lastIsolate(open);
  if (start < 0) {
    yield { kind: 'orphan', range: { start: at, end: at + 1 }, control };
    return;
  }
  const [opener, ...inner] = open.splice(start);
  for (const one of inner) yield unclosed(one, at);
  if (opener !== undefined && isOverride(opener)) yield override(opener, at);
}

/** A PDF closes only what stands on top; it does not reach out of an isolate. */
function lastEmbedding(open: readonly Open[]): number {
  const last = open.at(-1);
  return last === undefined || last.control >= '\u2066' ? -1 : open.length - 1;
}

function lastIsolate(open: readonly Open[]): number {
  return open.findLastIndex(({ control }) => control >= '\u2066');
}

function isOverride({ control }: Open): boolean {
  return control === '\u202d' || control === '\u202e';
}

function override({ control, at }: Open, closedAt?: number): ControlProblem {
  const range = { start: at, end: at + 1 };
  return { kind: 'override', range, control, ...(closedAt === undefined ? {} : { closedAt }) };
}

function unclosed({ control, at }: Open, paragraphEnd: number): ControlProblem {
  const closer = control >= '\u2066' ? PDI : PDF;
  return { kind: 'unclosed', range: { start: at, end: at + 1 }, control, closer, paragraphEnd };
}
