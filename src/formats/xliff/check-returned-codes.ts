import type { Unit } from '../../model/bilingual.ts';
import type { Code } from '../../model/inline.ts';
import type { UnitProblem } from './check-returned.ts';

/** Codes of a unit on one side, in reading order, without annotations. */
function codesOf(unit: Unit, side: 'source' | 'target'): readonly Code[] {
  return unit.segments
    .flatMap((segment) => segment[side]?.codes ?? [])
    .filter(({ kind }) => kind !== 'sm' && kind !== 'em');
}

function keyOf({ kind, id }: Pick<Code, 'kind' | 'id'>): string {
  return `${kind === 'ec' ? '/' : ''}${id}`;
}

/** What was done to codes that may not be deleted, copied, reordered or changed (§3.7.2.4 to §3.7.2.6, §3.7.7). */
export function targetCodeProblems(sent: Unit, returned: Unit): readonly UnitProblem[] {
  const source = codesOf(sent, 'source');
  const target = codesOf(returned, 'target');
  if (source.length === 0) return [];
  return [
    ...missing(source, { target, returned }),
    ...copied([...source, ...codesOf(sent, 'target')], target),
    ...reordered(source, target),
    ...changed(source, target),
  ];
}

interface Context {
  readonly target: readonly Code[];
  readonly returned: Unit;
}

/** Only where something is translated: a code may wait in a segment that has no target yet. */
function missing(source: readonly Code[], { target, returned }: Context): readonly UnitProblem[] {
  const kept = new Set(target.map(keyOf));
  const isWaiting = returned.segments.some(
    (segment) => segment.isIgnorable !== true && segment.target === undefined,
  );
  if (isWaiting) return [];
  return source
    .filter((code) => code.canDelete === false && !kept.has(keyOf(code)))
    .map((code) => ({ name: 'returned-code-missing', values: { code: nameOf(code) } }));
}

function nameOf(code: Code): string {
  return code.disp ?? code.equiv ?? code.data ?? keyOf(code);
}

function copied(known: readonly Code[], target: readonly Code[]): readonly UnitProblem[] {
  const fixed = new Map(known.filter(({ canCopy }) => canCopy === false).map((code) => [keyOf(code), code]));
  const seen = new Set<string>();
  const found: UnitProblem[] = [];
  for (const code of target) {
    const key = keyOf({ kind: code.kind, id: code.copyOf ?? code.id });
    const base = fixed.get(key);
    if (base !== undefined && (seen.has(key) || code.copyOf !== undefined))
      found.push({ name: 'returned-code-copied', values: { code: nameOf(base) } });
    seen.add(key);
  }
  return found;
}

function reordered(source: readonly Code[], target: readonly Code[]): readonly UnitProblem[] {
  const found: UnitProblem[] = [];
  for (const sequence of sequencesOf(source)) {
    const own = new Set(sequence);
    const there = target.map(keyOf).filter((key) => own.has(key));
    const expected = sequence.filter((key) => there.includes(key));
    if (there.length > 0 && expected.join(' ') !== [...new Set(there)].join(' '))
      found.push({ name: 'returned-code-order', values: { expected, found: there } });
  }
  return found;
}

/** Runs of codes that keep their order; the end of a code belongs to the run that its start is in. */
function sequencesOf(source: readonly Code[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let current: string[] | undefined;
  for (const code of source) {
    if (code.canReorder === undefined || code.canReorder === 'yes') {
      current = undefined;
      continue;
    }
    if (code.canReorder === 'firstNo' && code.kind !== 'ec') {
      current = [];
      found.push(current);
    }
    current?.push(keyOf(code));
  }
  return found.filter(({ length }) => length > 1);
}

function changed(source: readonly Code[], target: readonly Code[]): readonly UnitProblem[] {
  const data = new Map(source.map((code) => [keyOf(code), code]));
  return target.flatMap((code) => {
    const base = data.get(keyOf(code));
    const isChanged = base?.data !== undefined && code.data !== undefined && base.data !== code.data;
    return isChanged ? [{ name: 'returned-code-changed', values: { code: nameOf(base) } }] : [];
  });
}
