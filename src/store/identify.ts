import type { Article, Block } from '../model/article.ts';
import type { Bilingual, Unit } from '../model/bilingual.ts';
import type { Content } from '../model/inline.ts';
import { alignRevision, type Alignment } from './align.ts';
import { pastByKey } from './history.ts';
import { sourceOf } from './key.ts';
import { freshId, renameFlowsIn } from './unit-ids.ts';

/** An article whose blocks have the ids that the store knows them by. */
export interface Identified {
  /** For `extract` and `mergeTargets`. It is not for `ArticleFormat.write`, which knows the reader's ids. */
  readonly article: Article;
  /** Id of a block as its reader gave it to its id in the store. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Finds the ids by which the store knows the blocks of an article.
 *
 * A reader numbers blocks by their place, so a new paragraph shifts the numbers after it; in the store an id belongs to a
 * text for good. Pure: the same article and store always give the same ids, at export as at import.
 *
 * @param previous the store; undefined when the article is new
 * @param history ids that are there are not given again
 */
export function identify(article: Article, previous: Bilingual | undefined, history?: Bilingual): Identified {
  const before = previous?.files.flatMap(({ units }) => units) ?? [];
  const blocks = article.blocks.filter(({ translate }) => translate !== false);
  if (isAsStored(blocks, before)) return { article, ids: new Map(blocks.map(({ id }) => [id, id])) };
  const after = blocks.map(({ id, role, content }) => wholeUnit(id, `dateline:${role}`, content));
  const alignment = alignRevision(
    before.map((unit) => wholeUnit(unit.id, unit.type ?? '', sourceOf(unit))),
    after,
    article.lang,
  );
  const ids = idsOf(alignment, { before, after, history });
  const kept = article.blocks.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  // A block that is not translated has no unit, yet may not bear the id of one.
  const all = new Map(ids);
  const used = new Set([...ids.values(), ...kept]);
  const taken = new Set(ids.values());
  for (const id of kept) if (taken.has(id)) all.set(id, freshId(id, used));
  if ([...all].every(([from, to]) => from === to)) return { article, ids: all };
  return {
    article: { ...article, blocks: article.blocks.map((block) => renameBlock(block, all)) },
    ids: all,
  };
}

/** The same blocks with the same ids in the same order: nothing to find out. */
function isAsStored(blocks: readonly Block[], units: readonly Unit[]): boolean {
  if (blocks.length !== units.length) return false;
  return blocks.every(({ id, content }, at) => {
    const unit = units[at];
    return unit?.id === id && sourceOf(unit).text === content.text;
  });
}

function wholeUnit(id: string, type: string, source: Content): Unit {
  return { id, type, notes: [], segments: [{ id: 's1', state: 'initial', source }] };
}

function renameBlock(block: Block, ids: ReadonlyMap<string, string>): Block {
  const { repeats, within } = block;
  return {
    ...block,
    id: ids.get(block.id) ?? block.id,
    content: renameFlowsIn(block.content, ids),
    ...(repeats === undefined ? {} : { repeats: ids.get(repeats) ?? repeats }),
    ...(within === undefined ? {} : { within: ids.get(within) ?? within }),
  };
}

/** Targets by the ids of the store (`mergeTargets`) as targets by the ids of the reader (`ArticleFormat.write`). */
export function targetsForWriter(
  targets: ReadonlyMap<string, Content>,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, Content> {
  if ([...ids].every(([from, to]) => from === to)) return targets;
  const back = new Map([...ids].map(([from, to]) => [to, from]));
  return new Map([...targets].map(([id, target]) => [back.get(id) ?? id, renameFlowsIn(target, back)]));
}

/** Ids of new units: those of the old ones that they continue, else ones that nobody ever had. */
export function idsOf(
  { units }: Alignment,
  all: {
    readonly before: readonly Unit[];
    readonly after: readonly Unit[];
    readonly history: Bilingual | undefined;
  },
): ReadonlyMap<string, string> {
  const used = new Set(all.before.map(({ id }) => id));
  for (const { unit } of pastByKey(all.history).values()) used.add(unit);
  return new Map(all.after.map(({ id }) => [id, units.get(id) ?? freshId(id, used)]));
}
