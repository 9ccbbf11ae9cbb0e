import type { Block, Role } from '../../model/article.ts';
import type { ReadOptions } from '../../model/format.ts';
import type { Code, Content } from '../../model/inline.ts';
import { findPlaceLine } from '../../text/news/place-line.ts';
import { makeIds } from '../plain/ids.ts';
import type { Draft } from './draft.ts';
import { settleRoles } from './roles.ts';
import type { Slot } from './slot.ts';
import { overrideOf } from '../role-override.ts';

/** Blocks of an article with the places they are written to. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** By id of the block. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly ids: ReadonlyMap<Draft, string>;
}

/**
 * Makes blocks of drafts: roles, ids, repetitions, and the links from codes to the texts inside them.
 *
 * @param drafts in the order of the source
 * @returns the body in order, then what stands in the head of the page
 */
export function finishBlocks(drafts: readonly Draft[], options: ReadOptions): Blocks {
  settleRoles(drafts, options.lang);
  const ordered = drafts.some(({ isMeta }) => isMeta === true)
    ? [...drafts.filter(({ isMeta }) => isMeta !== true), ...drafts.filter(({ isMeta }) => isMeta === true)]
    : drafts;
  const ids = idsOf(ordered, options);
  const inner = innerIds(ordered, ids);
  const firsts = new Map<string, Block>();
  const slots = new Map<string, Slot>();
  let isFirst = true;
  const blocks = ordered.map((draft) => {
    const id = ids.get(draft) ?? '';
    const content = withSubFlows(draft.content, inner?.get(draft));
    slots.set(id, slotOf(draft, content));
    const block = blockOf(draft, id, content);
    if (draft.role === 'paragraph') {
      const placeLine = draft.key === undefined ? findPlaceLine(content.text, isFirst) : undefined;
      if (placeLine !== undefined) block.placeLine = placeLine;
      isFirst = false;
    }
    const within = draft.within === undefined ? undefined : ids.get(draft.within.draft);
    if (within !== undefined) block.within = within;
    const first = firsts.get(content.text);
    if (first === undefined) firsts.set(content.text, block);
    else if (isRepetition(first, block)) block.repeats = first.id;
    return block;
  });
  return { blocks, slots, ids };
}

function slotOf({ range, spans, style, spelling, lines }: Draft, content: Content): Slot {
  const slot: Mutable<Slot> = { range, content, spans, style };
  if (spelling !== undefined) slot.spelling = spelling;
  if (lines !== undefined) slot.lines = lines;
  return slot;
}

/** A value in the making: properties are set one by one, as spreading many small objects takes longer than reading the page. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Codes are written from the source of their own block, so that their data may differ, not their kinds. */
function isRepetition(first: Block, block: Block): boolean {
  if (first.translate === false || block.translate === false) return false;
  const a = first.content.codes;
  const b = block.content.codes;
  return (
    a.length === b.length &&
    a.every(({ id, kind, at, data }, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        other.id === id &&
        other.kind === kind &&
        other.at === at &&
        other.data === data
      );
    })
  );
}

function blockOf(draft: Draft, id: string, content: Content): Mutable<Block> {
  const { role, range, evidence, depth, lang, translate, preserveSpace, notes } = draft;
  const block: Mutable<Block> = { id, role, content, range, evidence };
  if (depth !== undefined && role === 'heading') block.depth = depth;
  if (lang !== undefined) block.lang = lang;
  if (translate !== undefined) block.translate = translate;
  if (preserveSpace !== undefined) block.preserveSpace = preserveSpace;
  if (notes !== undefined) block.notes = notes;
  return block;
}

/** Ids by role, or by the name of the attribute or key; roles that the project sets are put in place. */
function idsOf(drafts: readonly Draft[], { roles = {} }: ReadOptions): ReadonlyMap<Draft, string> {
  const nextOf = makeIds();
  const used = new Set<string>();
  const counts = new Map<string, number>();
  /** An attribute or key may be called as a role is: the `label` of a track, the label of a button. */
  const nextId = (role: Role): string => {
    let id = nextOf(role);
    while (used.has(id)) id = nextOf(role);
    used.add(id);
    return id;
  };
  const keyedId = (stem: string, isBare: boolean): string => {
    let count = (counts.get(stem) ?? 0) + 1;
    while (used.has(`${stem}${count}`)) count++;
    counts.set(stem, count);
    const id = isBare && count === 1 ? stem : `${stem}${count}`;
    used.add(id);
    return id;
  };
  const overrides = Object.entries(roles);
  const ids = new Map<Draft, string>();
  for (const draft of drafts) {
    if (draft.key !== undefined) {
      const stem = draft.isMeta === true && !draft.key.startsWith('ld-') ? `meta-${draft.key}` : draft.key;
      ids.set(draft, keyedId(stem, draft.isMeta === true));
      continue;
    }
    const id = nextId(draft.role);
    const role = overrides.length === 0 ? undefined : overrideOf(overrides, id, draft.content.text);
    if (role === undefined || role === draft.role) {
      ids.set(draft, id);
      continue;
    }
    draft.role = role;
    draft.evidence = { code: 'config', values: { id } };
    ids.set(draft, nextId(role));
  }
  return ids;
}

/** Ids of the drafts inside the codes of others; undefined when there are none. */
function innerIds(
  drafts: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
): ReadonlyMap<Draft, ReadonlyMap<number, readonly string[]>> | undefined {
  let inner: Map<Draft, Map<number, string[]>> | undefined;
  for (const draft of drafts) {
    if (draft.within === undefined) continue;
    const id = ids.get(draft);
    if (id === undefined) continue;
    const { draft: outer, code } = draft.within;
    inner ??= new Map();
    const codes = inner.get(outer) ?? new Map<number, string[]>();
    codes.set(code, [...(codes.get(code) ?? []), id]);
    inner.set(outer, codes);
  }
  return inner;
}

function withSubFlows(content: Content, inner: ReadonlyMap<number, readonly string[]> | undefined): Content {
  if (inner === undefined) return content;
  const codes = content.codes.map((code, index): Code => {
    const subFlows = inner.get(index);
    return subFlows === undefined ? code : { ...code, subFlows };
  });
  return { text: content.text, codes };
}
