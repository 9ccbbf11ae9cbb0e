import { STATES, type Segment, type State } from '../model/bilingual.ts';
import type { Content } from '../model/inline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnitChange } from './apply-import.ts';
import { RETURNED, REPLACED } from './candidates.ts';
import { hasTarget, isSameSqueezed } from './key.ts';
import type { Scene } from './merge.ts';
import { restoreCodes, type UnitCodes } from './returned-codes.ts';
import { targetKey, targetPrint } from './stamp.ts';

/** What becomes of a returned segment. */
export type Verdict = 'applied' | 'unchanged' | 'stale' | 'conflict' | 'rejected' | 'foreign';

/** A returned segment and its place in the store. */
export interface Question {
  readonly unit: string;
  readonly segment: string;
  /** The segment of the store; undefined when it has none of that id and source. */
  readonly value: Segment | undefined;
  readonly returned: Segment;
  /** `unit/segment` in the file that was sent. */
  readonly sentAs: string;
  /** All segments of the unit, when the translator cut it anew. */
  readonly whole: readonly Segment[];
  /** Codes of the unit on both sides. */
  readonly codes: UnitCodes;
  /** What else is wrong with the codes of the unit. */
  readonly findings: readonly Diagnostic[];
  readonly canResegment?: boolean;
  /** For a unit cut anew: the store has changed one of its segments since it was sent. */
  readonly isTouched?: boolean;
}

export interface Decision {
  readonly unit: string;
  readonly segment: string;
  readonly verdict: Verdict;
  /** Name of a code of the family `store`. */
  readonly reason?: string;
  /** What the file as a whole is refused for. */
  readonly isRefusal: boolean;
  readonly change?: UnitChange;
  readonly existing?: string;
  readonly incoming?: string;
  readonly findings?: readonly Diagnostic[];
}

type Result = Omit<Decision, 'unit' | 'segment' | 'isRefusal'> & { readonly isRefusal?: boolean };

/** Decides on one returned segment; the first reason that applies is the one given. */
export function decide(question: Question, scene: Scene): Decision {
  const { unit, segment, value, returned } = question;
  const result = resultOf(question, scene);
  const existing = value?.target?.text;
  const incoming = returned.target?.text;
  return {
    unit,
    segment,
    isRefusal: false,
    ...(existing === undefined ? {} : { existing }),
    ...(incoming === undefined ? {} : { incoming }),
    ...result,
  };
}

function resultOf(question: Question, scene: Scene): Result {
  const { value, returned, sentAs } = question;
  // Which of two units with one id is meant nobody can tell.
  if (scene.twice.has(sentAs.slice(0, sentAs.lastIndexOf('/'))) && hasTarget(returned)) {
    return { verdict: 'rejected', reason: 'duplicate-id', isRefusal: true };
  }
  return value === undefined ? onMissing(question, scene) : onPlace(question, value, scene);
}

/** There is no such segment now: it was deleted, or the file is not ours. */
function onMissing({ unit, returned }: Question, { input, policies, base, isSameRevision }: Scene): Result {
  // Made from other sources than the store has now, by us: then its unit was deleted since.
  const isOurs = input.gone?.has(unit) === true || (base !== undefined && !isSameRevision());
  if (!hasTarget(returned)) return { verdict: 'unchanged' };
  if (!isOurs) return { verdict: 'foreign', reason: 'foreign', isRefusal: true };
  return { verdict: 'stale', reason: 'deleted', isRefusal: policies.onStale === 'fail' };
}

function onPlace(question: Question, value: Segment, scene: Scene): Result {
  const { returned, segment } = question;
  if (returned.target === undefined) return { verdict: 'unchanged' };
  if (question.whole.length === 0 && !isSameSqueezed(value.source.text, returned.source.text)) {
    return onOtherSource(question, value, scene);
  }
  const broken = brokenBy(question, value, scene);
  if (broken !== undefined) return broken;
  const { target } = restoreCodes(returned.target, value.source, question.codes);
  const next: Segment = { ...returned, target };
  if (isLeft(next, value, question, scene)) return { verdict: 'unchanged' };
  const change: UnitChange = { kind: 'target', segment, next, whole: question.whole };
  if (!isConflict(value, question, scene)) return { verdict: 'applied', change };
  return onConflict({ question, value, target, change }, scene);
}

function onOtherSource({ segment, returned }: Question, value: Segment, scene: Scene): Result {
  const { onStale } = scene.policies;
  // The store has the sources that were sent, so it is the returned file whose source was changed.
  if (scene.isSameRevision()) return { verdict: 'rejected', reason: 'source-changed', isRefusal: true };
  if (!hasTarget(returned)) return { verdict: 'unchanged' };
  if (
    value.target !== undefined &&
    returned.target !== undefined &&
    value.target.text === returned.target.text
  ) {
    return { verdict: 'unchanged' };
  }
  const stale = { verdict: 'stale', reason: 'stale' } as const;
  if (onStale === 'fail') return { ...stale, isRefusal: true };
  if (onStale === 'skip' || returned.target === undefined) return stale;
  const change: UnitChange = {
    kind: 'candidate',
    match: { segment, source: returned.source, target: returned.target, origin: RETURNED },
  };
  return { ...stale, change };
}

/** Rules of the sent file. */
function brokenBy(question: Question, value: Segment, { input, policies }: Scene): Result | undefined {
  const { returned, sentAs } = question;
  const rejected = { verdict: 'rejected', isRefusal: true } as const;
  const { target, state } = returned;
  if (target === undefined) return undefined;
  // An empty target is how many tools write "not translated".
  if (!hasTarget(returned))
    return state === 'initial' ? { verdict: 'unchanged' } : { ...rejected, reason: 'empty' };
  if (question.canResegment === false) return { ...rejected, reason: 'resegmented' };
  const findings = [...question.findings, ...(input.findings?.get(sentAs) ?? [])];
  if (findings.some(({ level }) => level === 'error')) return { ...rejected, reason: 'rule', findings };
  const [problem] = restoreCodes(target, value.source, question.codes).problems;
  if (problem !== undefined) return { ...rejected, reason: problem.code.slice('store/'.length) };
  if (policies.minState !== undefined && isLess(state, policies.minState)) {
    return { ...rejected, reason: 'below-state' };
  }
  return undefined;
}

function isLess(a: State, b: State): boolean {
  return STATES.indexOf(a) < STATES.indexOf(b);
}

/** Nothing came back that the store has not: the same text, or text that the translator did not touch. */
function isLeft(next: Segment, value: Segment, { sentAs }: Question, { base }: Scene): boolean {
  // Where the store has nothing, whatever came back is news, also when it is what was sent once.
  if (!hasTarget(value)) return false;
  const sent = base?.targets.get(sentAs);
  if (sent !== undefined && sent === targetPrint(next)) return true;
  if (value.target === undefined || next.target === undefined) return false;
  if (targetKey(value.target) !== targetKey(next.target)) return false;
  if (value.state === next.state) return value.subState === next.subState || next.subState === undefined;
  // The same text at another state: progress counts; a step back only when we know that it was the translator's.
  return isLess(next.state, value.state) && sent !== targetPrint(value);
}

/** The store has a text that is not the one the translator started from. */
function isConflict(value: Segment, { sentAs, isTouched, returned }: Question, { base }: Scene): boolean {
  if (!hasTarget(value)) return false;
  if (value.target !== undefined && returned.target?.text === value.target.text) return false;
  if (base === undefined) return true;
  if (isTouched !== undefined) return isTouched;
  return base.targets.get(sentAs) !== targetPrint(value);
}

interface Conflict {
  readonly question: Question;
  readonly value: Segment;
  readonly target: Content;
  readonly change: UnitChange;
}

function onConflict({ question, value, target, change }: Conflict, { policies }: Scene): Result {
  const conflict = { verdict: 'conflict', reason: 'conflict' } as const;
  const { onConflict: policy, isIncomingNewer } = policies;
  if (policy === 'fail') return { ...conflict, isRefusal: true };
  const { segment } = question;
  const isTaken = policy === 'incoming' || (policy === 'newest' && isIncomingNewer === true);
  if (isTaken && value.target !== undefined) {
    const match = { segment, source: value.source, target: value.target, origin: REPLACED };
    return { ...conflict, reason: 'conflict-incoming', change: { ...change, match } };
  }
  const match = { segment, source: value.source, target, origin: RETURNED };
  return { ...conflict, reason: 'conflict-existing', change: { kind: 'candidate', match } };
}
