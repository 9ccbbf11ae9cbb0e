import type { Article, Block, RoleEvidence } from '../model/article.ts';
import type { Bilingual, MetaGroup, Note, Segment, Unit } from '../model/bilingual.ts';
import { isSameContent } from '../model/inline.ts';
import { directionOf } from '../model/locale.ts';
import { segment, type SegmentOptions } from '../text/segment/index.ts';
import { cutSegments } from './cut.ts';

/** How an article becomes a bilingual document. */
export interface ExtractOptions extends SegmentOptions {
  /** BCP 47 tag of the translation. */
  readonly trgLang: string;
  readonly version?: Bilingual['version'];
  /** Words of a note for the translator; without it, or when it gives nothing, there is no note. */
  readonly note?: (note: RoleEvidence) => string | undefined;
  /** What else a translator should know about a text: how its dates and numbers are written in the other language. */
  readonly hints?: (text: string, srcLang: string, trgLang: string) => readonly RoleEvidence[];
  /** Fingerprint of the source, kept in the metadata. */
  readonly hash?: (text: string) => string;
  /** An earlier document of this article: a segment that stands unchanged in its unit keeps target and state. */
  readonly previous?: Bilingual;
}

/** Category of our groups of metadata. */
export const META_CATEGORY = 'dateline';

/**
 * Makes the bilingual document of an article: one file, one unit for each block, in order.
 *
 * Blocks that are not translated are left out. A repeated block is there with `translate` false and the id of the
 * first in its metadata (`repeats`), so that it is seen but not translated twice.
 */
export function extract(article: Article, options: ExtractOptions): Bilingual {
  const earlier = unitsOf(options.previous);
  const context: Context = { article, options, earlier };
  const metadata = fileMetadata(article, options);
  return {
    version: options.version ?? '2.0',
    srcLang: article.lang,
    trgLang: options.trgLang,
    files: [
      {
        id: 'f1',
        original: article.name,
        notes: [],
        ...(metadata === undefined ? {} : { metadata: [metadata] }),
        srcDir: directionOf(article.lang),
        trgDir: directionOf(options.trgLang),
        units: unitsIn(article, context),
      },
    ],
  };
}

function unitsIn({ blocks }: Article, context: Context): readonly Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) if (block.translate !== false) units.push(unitOf(block, context));
  return units;
}

interface Context {
  readonly article: Article;
  readonly options: ExtractOptions;
  readonly earlier: ReadonlyMap<string, Unit>;
}

const NO_UNITS: ReadonlyMap<string, Unit> = new Map();

function unitsOf(bilingual: Bilingual | undefined): ReadonlyMap<string, Unit> {
  if (bilingual === undefined) return NO_UNITS;
  return new Map(bilingual.files.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const)));
}

function fileMetadata({ source, published }: Article, { hash }: ExtractOptions): MetaGroup | undefined {
  const meta: Record<string, string> = {};
  if (hash !== undefined) meta['source-hash'] = hash(source);
  if (published?.date !== undefined) {
    meta['published'] = published.date;
    meta['published-by'] = published.by;
    const facts = published.evidence.filter(({ day }) => day === undefined || day === published.date);
    if (facts.length > 0)
      meta['published-evidence'] = facts.map(({ by, fact }) => `${by}: ${fact}`).join('; ');
  }
  return Object.keys(meta).length === 0 ? undefined : { id: 'm1', category: META_CATEGORY, meta };
}

function unitOf(block: Block, context: Context): Unit {
  const { article, options, earlier } = context;
  const { content, repeats, preserveSpace } = block;
  const ranges = segment(content.text, block.lang ?? article.lang, options);
  const segments = cutSegments(content, ranges);
  const kept = earlier.get(block.id);
  const facts = unitFacts(block);
  const unit: Unit = {
    id: block.id,
    type: `dateline:${block.role}`,
    notes: notesOf(block, context),
    segments: kept === undefined ? segments : carryOver(segments, kept.segments),
  };
  if (repeats === undefined && preserveSpace !== true && facts === undefined) return unit;
  return {
    ...unit,
    ...(repeats === undefined ? {} : { translate: false }),
    ...(preserveSpace === true ? { preserveSpace } : {}),
    ...(facts === undefined ? {} : { metadata: [facts] }),
  };
}

function unitFacts({ repeats }: Block): MetaGroup | undefined {
  return repeats === undefined ? undefined : { id: 'm1', category: META_CATEGORY, meta: { repeats } };
}

function notesOf(block: Block, { article, options }: Context): readonly Note[] {
  const { note, hints, trgLang } = options;
  if (note === undefined) return [];
  const facts = factsOf(block, article);
  const own = facts.length;
  if (block.repeats === undefined && hints !== undefined)
    for (const hint of hints(block.content.text, block.lang ?? article.lang, trgLang)) facts.push(hint);
  const notes: Note[] = [];
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index];
    const text = fact === undefined ? undefined : note(fact);
    if (text === undefined || text === '') continue;
    const category = index < own ? block.role : 'hint';
    notes.push({ id: `n${index + 1}`, category, appliesTo: 'target', text });
  }
  return notes;
}

/** What is known about a block beside the hints. */
function factsOf(block: Block, article: Article): RoleEvidence[] {
  const { repeats, content, placeLine, notes } = block;
  const facts = [roleNote(block, article)];
  if (repeats !== undefined) facts.push({ code: 'repeats', values: { id: repeats } });
  if (placeLine !== undefined) {
    const text = content.text.slice(placeLine.start, placeLine.end).trim();
    facts.push({ code: 'place-line', values: { text } });
  }
  if (notes !== undefined) facts.push(...notes);
  return facts;
}

/** The note on the role; that of a dateline names the day, unless the line tells of a later change. */
function roleNote({ role, evidence }: Block, { published }: Article): RoleEvidence {
  if (role === 'dateline' && evidence.code === 'update-line') return { code: 'update-line', values: {} };
  if (role !== 'dateline' || published?.date === undefined) return { code: role, values: {} };
  return { code: 'dateline-day', values: { day: published.date } };
}

/** Gives segments the targets that the same sources had, the first free one first. */
function carryOver(segments: readonly Segment[], earlier: readonly Segment[]): readonly Segment[] {
  const free = earlier.filter(({ isIgnorable, target }) => isIgnorable !== true && target !== undefined);
  return segments.map((current) => {
    if (current.isIgnorable === true) return current;
    const at = free.findIndex(({ source }) => isSameContent(source, current.source));
    const [same] = at < 0 ? [] : free.splice(at, 1);
    if (same?.target === undefined) return current;
    const { state, subState, target } = same;
    return { ...current, state, ...(subState === undefined ? {} : { subState }), target };
  });
}
