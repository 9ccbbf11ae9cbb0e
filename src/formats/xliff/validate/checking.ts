import type { Diagnostic, Level, Values } from '../../../model/diagnostic.ts';
import type { Part } from '../file-reader.ts';
import { positionFrom, type Position } from '../lines.ts';
import type { Element } from '../tree.ts';

/** What is reported: the name after `xliff/`, the place, the values of the message. */
export type Report = (rule: string, at: { readonly start: number }, values?: Values, level?: Level) => void;

/** Makes a finding without reporting it: for rules that wait for the rest of the document. */
export type Diagnose = (rule: string, at: { readonly start: number }, values: Values) => Diagnostic;

/** What rules need to know beside the element that they look at. */
export interface Checking {
  readonly version: '1.2' | '2.0' | '2.1' | '2.2';
  /** Namespace of the core. */
  readonly core: string;
  readonly srcLang: string;
  readonly trgLang: string | undefined;
  readonly report: Report;
  readonly diagnose: Diagnose;
}

/** A piece of the file that findings are about. */
interface Piece {
  readonly raw: string;
  readonly position: Position;
  readonly element: Element;
}

/** Reporters for one part of the file: offsets become lines and columns, `unit` is named. */
export function reporter(
  part: Piece,
  unit: string | undefined,
  found: Diagnostic[],
): Pick<Checking, 'report' | 'diagnose'> {
  const positionOf = positionsIn(part);
  const diagnose = (
    rule: string,
    at: { readonly start: number },
    values: Values,
    level: Level = 'error',
  ): Diagnostic => {
    const offset = Math.max(0, Math.min(at.start - part.element.start, part.raw.length));
    const { line, column } = positionOf(offset);
    return {
      code: `xliff/${rule}`,
      level,
      type: 'non-conformance',
      place: { line, column, ...(unit === undefined ? {} : { unit }) },
      values,
    };
  };
  return {
    diagnose,
    report(rule, at, values = {}, level = 'error') {
      found.push(diagnose(rule, at, values, level));
    },
  };
}

/** Positions of offsets in a part; counted on from the last one, as findings mostly come in the order of the file. */
function positionsIn({ raw, position }: Piece): (offset: number) => Position {
  let last = { offset: 0, position };
  return (offset) => {
    const from = offset < last.offset ? { offset: 0, position } : last;
    last = { offset, position: positionFrom(from.position, raw.slice(from.offset, offset)) };
    return last.position;
  };
}

/** The part of a document that has only a start tag so far. */
export function tagPart(element: Element, position: Position): Part {
  return { element, position, raw: '' };
}
