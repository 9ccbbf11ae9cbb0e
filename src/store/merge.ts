import {
  STATES,
  type Bilingual,
  type BilingualFile,
  type Segment,
  type State,
  type Unit,
} from '../model/bilingual.ts';
import { targetCodeProblems } from '../formats/xliff/check-returned-codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isSameSqueezed, pressed, segmentsOf, sourceOf, squeeze } from './key.ts';
import { decide, type Decision, type Verdict } from './decide.ts';
import { applyToUnit, type UnitChange } from './apply-import.ts';
import { NO_CODES, unitCodes, type UnitCodes } from './returned-codes.ts';
import { readStamp, revisionOf, stampOf, targetPrint, type Stamp } from './stamp.ts';
import { segmentsById } from './unit-ids.ts';
import { reportOn } from './import-report.ts';

/** What to do when both sides changed, and when the source has moved on. */
export interface ImportPolicies {
  /**
   * Both the store and the returned file changed a translation. `fail`: neither is taken; `newest`: the one in the younger
   * file. The text that is not taken stays beside the other as a candidate, but for `fail`, which writes nothing.
   */
  readonly onConflict: 'fail' | 'incoming' | 'existing' | 'newest';
  /** The source is no longer what was translated. `fuzzy`: what came back becomes a candidate. */
  readonly onStale: 'skip' | 'fuzzy' | 'fail';
  /** What is less far is not taken. */
  readonly minState?: State | undefined;
  /** Take what is right though something else in the file is refused; without it such a file is refused as a whole. */
  readonly partial?: boolean | undefined;
  /** For `newest`: the returned file is younger than the store. */
  readonly isIncomingNewer?: boolean | undefined;
}

export const DEFAULT_POLICIES: ImportPolicies = { onConflict: 'fail', onStale: 'skip' };

/** One article and locale of an import. */
export interface ImportInput {
  /** Name of the article, for reports. */
  readonly article: string;
  /** What came back. */
  readonly returned: BilingualFile;
  /** The store as it is now, with one file. */
  readonly current: Bilingual;
  /** What was sent, when it was kept; else what the returned file itself says about it. */
  readonly sent?: BilingualFile | undefined;
  /** What else is wrong with a segment (rules of the format): `unit/segment` to findings; one of level error rejects it. */
  readonly findings?: ReadonlyMap<string, readonly Diagnostic[]> | undefined;
  /** Units that the article had once: what comes back for them is stale, not foreign. */
  readonly gone?: ReadonlySet<string> | undefined;
}

/** What became of one returned segment. */
export interface SegmentOutcome {
  readonly unit: string;
  readonly segment: string;
  readonly verdict: Verdict;
  /** Why, when it was not taken: the name of a code of the family `store`. */
  readonly reason?: string;
}

export interface ImportMerge {
  /** The store after it, to be stamped (`stampSent`) when it is written; the same object when nothing changes. */
  readonly bilingual: Bilingual;
  /** In the order of the returned file. */
  readonly outcomes: readonly SegmentOutcome[];
  /** Of a conflict in which the file prevails `applied` is counted. */
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Segments that came back without a translation. */
  readonly untranslated: number;
  /** Something was refused and `partial` is not set: nothing of this file was taken. */
  readonly isRefused: boolean;
}

/**
 * Merges what came back into the store: a three-way merge of what was sent, what came back and what is there now.
 *
 * A translation that only the translator changed is applied; one that only the store changed stays; when both did, the
 * policy decides, and without one nothing is overwritten. Importing the same file again changes nothing.
 */
export function mergeImport(input: ImportInput, policies: ImportPolicies = DEFAULT_POLICIES): ImportMerge {
  const [file] = input.current.files;
  if (file === undefined) return { bilingual: input.current, ...emptyResult() };
  const decisions = decideAll(input, file, policies);
  const outcomes = decisions.map(({ unit, segment, verdict, reason }) => ({
    unit,
    segment,
    verdict,
    ...(reason === undefined ? {} : { reason }),
  }));
  const isRefused = policies.partial !== true && decisions.some(({ isRefusal }) => isRefusal);
  return {
    bilingual: isRefused ? input.current : apply(input.current, file, decisions),
    outcomes,
    counts: countVerdicts(outcomes),
    diagnostics: reportOn(decisions, { article: input.article, isRefused }),
    untranslated: decisions.filter(({ incoming }) => incoming === undefined || incoming === '').length,
    isRefused,
  };
}

function emptyResult(): Omit<ImportMerge, 'bilingual'> {
  return { outcomes: [], counts: countVerdicts([]), diagnostics: [], untranslated: 0, isRefused: false };
}

function countVerdicts(outcomes: readonly SegmentOutcome[]): Record<Verdict, number> {
  const counts = { applied: 0, unchanged: 0, stale: 0, conflict: 0, rejected: 0, foreign: 0 };
  // A conflict that the policy decided for the file is in the store as much as any other.
  for (const { verdict, reason } of outcomes) counts[reason === 'conflict-incoming' ? 'applied' : verdict]++;
  return counts;
}

/** What `decide` must know of the two files besides the segment. */
export interface Scene {
  readonly input: ImportInput;
  readonly policies: ImportPolicies;
  readonly base: Stamp | undefined;
  /** The returned file was made from the very sources that the store has. Found out when it is asked for. */
  readonly isSameRevision: () => boolean;
  /** Ids of units that the returned file has more than once. */
  readonly twice: ReadonlySet<string>;
}

/** Most files need neither of the things that are looked up so. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

function idsTwice({ units }: BilingualFile): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(units.flatMap(({ id }) => (seen.size === seen.add(id).size ? [id] : [])));
}

function decideAll(input: ImportInput, file: BilingualFile, policies: ImportPolicies): readonly Decision[] {
  const base = input.sent === undefined ? readStamp(input.returned) : stampOf(input.sent);
  const scene: Scene = {
    input,
    policies,
    base,
    isSameRevision: once(() => base?.revision === revisionOf(file)),
    twice: idsTwice(input.returned),
  };
  const units = new Map(file.units.map((unit) => [unit.id, unit]));
  const owners = once(() => ownersOf(file, input.returned));
  return input.returned.units.flatMap((returned): readonly Decision[] => {
    if (returned.translate === false) return [];
    const current = units.get(returned.id);
    if (current !== undefined && isCutAnew(returned, current)) return [decideWhole(returned, current, scene)];
    const segments = current === undefined ? undefined : segmentsById(current);
    const facts = current === undefined ? NO_FACTS : factsOf(returned, current);
    return [...segmentsById(returned)].map(([id, segment]) => {
      const own = segments?.get(id);
      const isOwn = own !== undefined && isSameText(own, segment);
      // The text is in the article still, under another id.
      const moved = isOwn ? undefined : owners().get(squeeze(segment.source.text));
      const place = moved ?? { unit: returned.id, segment: id, value: own };
      const codes = moved === undefined ? facts : factsOf(returned, units.get(moved.unit) ?? returned);
      return decide(
        { ...place, ...codes, returned: segment, sentAs: `${returned.id}/${id}`, whole: [] },
        scene,
      );
    });
  });
}

interface CodeFacts {
  readonly codes: UnitCodes;
  readonly findings: readonly Diagnostic[];
}

const NO_FACTS: CodeFacts = { codes: NO_CODES, findings: [] };

/** Codes of a unit, and what is wrong with their order: that shows only in the unit as a whole. */
function factsOf(returned: Unit, current: Unit): CodeFacts {
  const codes = unitCodes(current, returned);
  if (codes === NO_CODES) return NO_FACTS;
  const problems = targetCodeProblems(current, returned).filter(({ name }) => name === 'returned-code-order');
  return {
    codes,
    findings: problems.map(({ name, values }) => ({ code: `xliff/${name}`, level: 'error', values })),
  };
}

/** What came back is compared by its text: the codes in its source are of no account, we take our own. */
function isSameText(a: Segment, b: Segment): boolean {
  return isSameSqueezed(a.source.text, b.source.text);
}

interface Owner {
  readonly unit: string;
  readonly segment: string;
  readonly value: Segment;
}

/** Segments whose source stands once in the article, and for which nothing came back under their own id. */
function ownersOf({ units }: BilingualFile, returned: BilingualFile): ReadonlyMap<string, Owner> {
  const own = new Map(returned.units.map((unit) => [unit.id, segmentsById(unit)]));
  const found = new Map<string, Owner | undefined>();
  for (const unit of units) {
    if (unit.translate === false) continue;
    for (const [segment, value] of segmentsById(unit)) {
      const text = squeeze(value.source.text);
      const back = own.get(unit.id)?.get(segment);
      const isTaken = found.has(text) || (back !== undefined && isSameText(back, value));
      found.set(text, isTaken ? undefined : { unit: unit.id, segment, value });
    }
  }
  return new Map(
    [...found].flatMap(([text, owner]) => (owner === undefined ? [] : [[text, owner] as const])),
  );
}

/** The translator joined or split segments: the text of the unit is the same, its segments are not. */
function isCutAnew(returned: Unit, current: Unit): boolean {
  const before = segmentsOf(current);
  const after = segmentsOf(returned);
  const isSame = before.length === after.length && before.every((part, at) => isSamePart(part, after[at]));
  return !isSame && pressed(sourceOf(current).text) === pressed(sourceOf(returned).text);
}

function isSamePart(a: Segment, b: Segment | undefined): boolean {
  return (
    b !== undefined && (a.source.text === b.source.text || pressed(a.source.text) === pressed(b.source.text))
  );
}

/** A unit with other segments is taken or left as a whole. */
function decideWhole(returned: Unit, current: Unit, scene: Scene): Decision {
  const parts = segmentsById(returned);
  const [first = ''] = parts.keys();
  return decide(
    {
      unit: current.id,
      segment: first,
      value: joinAll(current),
      returned: joinAll(returned),
      ...factsOf(returned, current),
      sentAs: `${current.id}/*`,
      whole: returned.segments,
      canResegment: current.canResegment !== false,
      isTouched: [...segmentsById(current)].some(
        ([id, part]) => (scene.base?.targets.get(`${current.id}/${id}`) ?? '') !== targetPrint(part),
      ),
    },
    scene,
  );
}

/** A unit as one segment; it has a target when all its segments have one. */
function joinAll(unit: Unit): Segment {
  const parts = [...segmentsById(unit).values()];
  const states = new Set(parts.map(({ state }) => state));
  const source = sourceOf(unit);
  const base = { state: STATES.find((state) => states.has(state)) ?? 'initial', source } as const;
  const isWhole = parts.length > 0 && parts.every(({ target }) => target !== undefined);
  if (!isWhole) return base;
  const target = sourceOf({
    ...unit,
    segments: unit.segments.map((part) => ({ ...part, source: part.target ?? part.source })),
  });
  return { ...base, target };
}

function apply(current: Bilingual, file: BilingualFile, decisions: readonly Decision[]): Bilingual {
  const changes = new Map<string, UnitChange[]>();
  for (const { unit, change } of decisions) {
    if (change !== undefined) changes.set(unit, [...(changes.get(unit) ?? []), change]);
  }
  if (changes.size === 0) return current;
  let isChanged = false;
  const units = file.units.map((unit) => {
    const own = changes.get(unit.id);
    const next = own === undefined ? unit : applyToUnit(unit, own);
    if (next !== unit) isChanged = true;
    return next;
  });
  if (!isChanged) return current;
  return { ...current, files: [{ ...file, units }, ...current.files.slice(1)] };
}
