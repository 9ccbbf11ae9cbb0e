import type { Bilingual, BilingualFile, Segment, Unit } from '../model/bilingual.ts';
import { alignRevision, type Alignment, type Link } from './align.ts';
import { carryUnit } from './carry.ts';
import { pastByKey, remember, type Past } from './history.ts';
import type { Old } from './join.ts';
import { hasTarget, keyOf } from './key.ts';
import type { Fate, Ref } from './pairing.ts';
import { cutAsBefore } from './cut-as-before.ts';
import { cutEdited, type CutRevisions } from './cut-edited.ts';
import { idsOf } from './identify.ts';
import { renameInFile, segmentsById } from './unit-ids.ts';
import { countWords } from './words.ts';

/** What became of one segment, with the words of its (new, or when deleted old) source. */
export interface Outcome extends Ref {
  /** `restored`: new in this revision, but an earlier one had it, and its translation is back. */
  readonly fate: Fate | 'deleted' | 'restored';
  readonly from: readonly Ref[];
  /** 0 to 1. */
  readonly similarity: number;
  readonly words: number;
  /** Source before and after, as plain text. */
  readonly before?: string;
  readonly after?: string;
  /** The translator has to do something: there is no finished translation for this text. */
  readonly isOpen: boolean;
}

/** A new revision with all translations that still hold. */
export interface Revision {
  readonly bilingual: Bilingual;
  /** Translations without place in the article; undefined when there are none. */
  readonly history: Bilingual | undefined;
  /** Id of a block as its reader gave it to the id of its unit in the store. */
  readonly ids: ReadonlyMap<string, string>;
  /** In the order of the new revision, deleted ones last. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Brings a newly extracted article together with the store: ids stay, translations of unchanged and moved segments stay,
 * edited ones are reopened with what they said before as a candidate, and what is gone moves into the history.
 *
 * @param previous the store; undefined when the article is new
 * @param fresh what `extract` made of the article as it is now, with one file
 * @param history what earlier revisions left
 * @param known ids that `fresh` has already from the store, by `identify`; without it they are found here
 */
export function revise(
  previous: Bilingual | undefined,
  fresh: Bilingual,
  history?: Bilingual,
  known?: ReadonlyMap<string, string>,
): Revision {
  const stored = previous === undefined ? undefined : fileLike(previous, fresh.files[0]);
  const recut = recutFile(fresh.files[0], stored, known);
  if (recut === undefined) return { bilingual: fresh, history, ids: new Map(), outcomes: [] };
  const past = pastByKey(history);
  const { before, after, found, whole } = alignFiles(stored, recut, { past, lang: fresh.srcLang });
  const units = before?.units ?? [];
  const alignment = known === undefined ? found : { ...found, units: sameIds(units, after) };
  const ids = known ?? idsOf(alignment, { before: units, after: after.units, history });
  const old = oldSegments(units);
  const carried = carryAll({ before, after, alignment, ids, old, past, whole, lang: fresh.srcLang });
  const filled = { ...after, units: carried.units };
  const file = { ...(known === undefined ? renameInFile(filled, ids) : filled), ...keptOf(before, after) };
  return {
    bilingual: { ...fresh, files: [file, ...fresh.files.slice(1)] },
    history: remember(history, fresh, carried),
    ids,
    outcomes: [...carried.outcomes, ...deletedOf(alignment, old, fresh.srcLang)],
  };
}

/** Aligns two revisions; segments in which only a clause was edited are cut, and it is these pieces that are aligned. */
function alignFiles(
  before: BilingualFile | undefined,
  after: BilingualFile,
  known: { readonly past: ReadonlyMap<string, Past>; readonly lang: string },
): Partial<CutRevisions> & { readonly after: BilingualFile; readonly found: Alignment } {
  const found = alignRevision(before?.units ?? [], after.units, known.lang);
  const cut = before === undefined ? undefined : cutEdited({ before, after }, found, known);
  if (cut === undefined) return { after, found, ...(before === undefined ? {} : { before }) };
  return { ...cut, found: alignRevision(cut.before.units, cut.after.units, known.lang) };
}

/** With ids of the store it can be said which units are the same, and these are cut as they were. */
function recutFile(
  fresh: BilingualFile | undefined,
  before: BilingualFile | undefined,
  known: ReadonlyMap<string, string> | undefined,
): BilingualFile | undefined {
  if (fresh === undefined || before === undefined || known === undefined) return fresh;
  return cutAsBefore(fresh, before);
}

/** The file of a document that belongs to another one: the only one, or the one with that name. */
function fileLike(bilingual: Bilingual, like: BilingualFile | undefined): BilingualFile | undefined {
  if (bilingual.files.length === 1) return bilingual.files[0];
  return bilingual.files.find(({ original }) => original !== undefined && original === like?.original);
}

function sameIds(before: readonly Unit[], after: BilingualFile): ReadonlyMap<string, string> {
  const had = new Set(before.map(({ id }) => id));
  return new Map(after.units.filter(({ id }) => had.has(id)).map(({ id }) => [id, id]));
}

/** What people and tools have put on the file itself. */
function keptOf(before: BilingualFile | undefined, after: BilingualFile): Partial<BilingualFile> {
  if (before === undefined) return {};
  const known = new Set(after.metadata?.map(({ category }) => category));
  const metadata = before.metadata?.filter(({ category }) => !known.has(category)) ?? [];
  const categories = new Set(after.notes.map(({ category }) => category));
  const notes = before.notes.filter(({ category }) => category === undefined || !categories.has(category));
  return {
    id: before.id,
    notes: [...after.notes, ...notes.filter(({ text }) => !after.notes.some((note) => note.text === text))],
    ...(metadata.length === 0 ? {} : { metadata: [...(after.metadata ?? []), ...metadata] }),
  };
}

const nameOf = ({ unit, segment }: Ref): string => `${unit} ${segment}`;

function oldSegments(units: readonly Unit[]): ReadonlyMap<string, Old> {
  const found = new Map<string, Old>();
  for (const unit of units) {
    for (const [segment, value] of segmentsById(unit)) {
      found.set(nameOf({ unit: unit.id, segment }), { unit, segment, value });
    }
  }
  return found;
}

interface Material {
  readonly before: BilingualFile | undefined;
  readonly after: BilingualFile;
  readonly alignment: Alignment;
  readonly ids: ReadonlyMap<string, string>;
  readonly old: ReadonlyMap<string, Old>;
  readonly past: ReadonlyMap<string, Past>;
  readonly whole: ReadonlyMap<Segment, Past> | undefined;
  readonly lang: string;
}

interface Carried {
  readonly units: readonly Unit[];
  readonly outcomes: readonly Outcome[];
  readonly gone: readonly Past[];
  /** Keys of sources that are back from the history. */
  readonly back: ReadonlySet<string>;
}

function carryAll(material: Material): Carried {
  const { before, after, alignment, ids, old, past, whole, lang } = material;
  const lost = (one: Old): Past => whole?.get(one.value) ?? pastOf(one);
  const links = Map.groupBy(alignment.links, ({ unit }) => unit);
  const hasRepeats = before?.units.some(({ translate }) => translate === false) === true;
  const translated = hasRepeats ? translatedByKey(old) : new Map<string, Segment>();
  const byId = new Map(before?.units.map((unit) => [unit.id, unit]));
  const outcomes: Outcome[] = [];
  const gone: Past[] = [];
  const back = new Set<string>();
  const units = after.units.map((unit) => {
    const own = links.get(unit.id) ?? [];
    const continued = byId.get(alignment.units.get(unit.id) ?? '');
    const sources = own.map(({ from }) => from.flatMap((ref) => old.get(nameOf(ref)) ?? []));
    const near = own.map((link) => (link.near === undefined ? undefined : old.get(nameOf(link.near))));
    const carried = carryUnit(unit, { links: own, sources, near, continued, past, translated, lang });
    own.forEach((link, place) => {
      const segment = carried.segments[place] ?? link.segment;
      const id = alignment.units.get(unit.id) ?? ids.get(unit.id) ?? unit.id;
      const outcome = outcomeOf(link, { unit: id, segment }, carried.unit, material);
      if (outcome.fate === 'restored') back.add(carried.keys[place] ?? '');
      if (['edited', 'split'].includes(link.fate)) gone.push(...(sources[place] ?? []).map(lost));
      // A repeated block is translated once, with the first: it costs nothing.
      if (unit.translate !== false) outcomes.push(outcome);
    });
    return carried.unit;
  });
  gone.push(...alignment.deleted.flatMap((ref) => old.get(nameOf(ref)) ?? []).map(lost));
  return { units, outcomes, gone, back };
}

function translatedByKey(old: ReadonlyMap<string, Old>): ReadonlyMap<string, Segment> {
  const found = new Map<string, Segment>();
  for (const { value } of old.values()) if (hasTarget(value)) found.set(keyOf(value.source), value);
  return found;
}

function pastOf({ unit, segment, value }: Old): Past {
  return { unit: unit.id, segment, value };
}

function outcomeOf(link: Link, ref: Ref, unit: Unit, { old, lang }: Material): Outcome {
  const segment = segmentsById(unit).get(ref.segment);
  const isOpen = segment === undefined || !hasTarget(segment) || segment.state === 'initial';
  const isBack = link.fate === 'new' || link.fate === 'edited' || link.fate === 'split';
  const isRestored = isBack && segment !== undefined && hasTarget(segment);
  const after = segment?.source.text ?? '';
  const before = link.from.flatMap((from) => old.get(nameOf(from))?.value.source.text ?? []).join(' ');
  return {
    ...ref,
    fate: isRestored ? 'restored' : link.fate,
    from: link.from,
    similarity: isRestored ? 1 : link.similarity,
    words: countWords(after, lang),
    ...(link.from.length === 0 ? {} : { before }),
    after,
    isOpen,
  };
}

function deletedOf({ deleted }: Alignment, old: ReadonlyMap<string, Old>, lang: string): readonly Outcome[] {
  const translated = deleted.filter((ref) => old.get(nameOf(ref))?.unit.translate !== false);
  return translated.map((ref) => {
    const before = old.get(nameOf(ref))?.value.source.text ?? '';
    const words = countWords(before, lang);
    return { ...ref, fate: 'deleted', from: [ref], similarity: 0, words, before, isOpen: false };
  });
}
