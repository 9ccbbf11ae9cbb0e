import type { Range } from '../../model/range.ts';

/** A directional control that has no partner, or that forces an order. */
export interface ControlProblem {
  readonly kind: 'unclosed' | 'orphan' | 'override';
  readonly range: Range;
  readonly control: string;
  /** For `unclosed`: the control that is missing, and where: the end of the paragraph. */
  readonly closer?: string;
  readonly paragraphEnd?: number;
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
  let open: Open[] = [];
  for (const { 0: control, index: at } of `${text}\n`.matchAll(CONTROL)) {
    const range = { start: at, end: at + 1 };
    if (control === PDF) {
      if (isIsolate(open.at(-1)?.control)) found.push({ kind: 'orphan', range, control });
      else open.pop();
    } else if (control === PDI) {
      const start = open.findLastIndex((one) => isIsolate(one.control));
      if (start < 0) found.push({ kind: 'orphan', range, control });
      else
        found.push(
          ...open
            .splice(start)
            .slice(1)
            .map((one) => unclosed(one, at)),
        );
    } else if (/[\u202a-\u202e\u2066-\u2068]/.test(control)) {
      open.push({ control, at });
      if (control === '\u202d' || control === '\u202e') found.push({ kind: 'override', range, control });
    } else {
      found.push(...open.map((one) => unclosed(one, at)));
      open = [];
    }
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

/** `undefined` (nothing open) counts as an isolate: a PDF cannot close it either. */
function isIsolate(control: string | undefined): boolean {
  return control === undefined || control >= '\u2066';
}

function unclosed({ control, at }: Open, paragraphEnd: number): ControlProblem {
  const closer = control >= '\u2066' ? PDI : PDF;
  return { kind: 'unclosed', range: { start: at, end: at + 1 }, control, closer, paragraphEnd };
}
