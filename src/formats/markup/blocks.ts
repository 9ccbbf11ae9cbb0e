import type { Block, Role } from '../../model/article.ts';
import type { ReadOptions } from '../../model/format.ts';
import type { Code, Content } from '../../model/inline.ts';
import { findPlaceLine } from '../../text/news/place-line.ts';
import { makeIds } from '../plain/ids.ts';
import type { Draft } from './draft.ts';
import { settleRoles } from './roles.ts';
import type { Slot } from './slot.ts';
import { given } from './given.ts';

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
    const content = withSubFlows(draft.content, inner.get(draft));
    const { range, spans, style, spelling, lines } = draft;
    slots.set(id, { range, content, spans, style, ...given('spelling', spelling), ...given('lines', lines) });
    const placeLine =
      draft.role === 'paragraph' && draft.key === undefined
        ? findPlaceLine(content.text, isFirst)
        : undefined;
    if (draft.role === 'paragraph') isFirst = false;
    const within = draft.within === undefined ? undefined : ids.get(draft.within.draft);
    const block: Block = {
      ...blockOf(draft, id, content),
      ...given('placeLine', placeLine),
      ...given('within', within),
    };
    const first = firsts.get(content.text);
    if (first === undefined) firsts.set(content.text, block);
    return first !== undefined && isRepetition(first, block) ? { ...block, repeats: first.id } : block;
  });
  return { blocks, slots, ids };
}

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

function blockOf(draft: Draft, id: string, content: Content): Block {
  const { role, range, evidence, depth, lang, translate, preserveSpace, notes } = draft;
  return {
    id,
    role,
    content,
    range,
    evidence,
    ...(depth === undefined || role !== 'heading' ? {} : { depth }),
    ...given('lang', lang),
    ...given('translate', translate),
    ...given('preserveSpace', preserveSpace),
    ...given('notes', notes),
  };
}

/** Ids by role, or by the name of the attribute or key; roles that the project sets are put in place. */
function idsOf(drafts: readonly Draft[], { roles = {} }: ReadOptions): ReadonlyMap<Draft, string> {
  const nextId = makeIds();
  const counts = new Map<string, number>();
  const overrides = Object.entries(roles);
  const ids = new Map<Draft, string>();
  for (const draft of drafts) {
    if (draft.key !== undefined) {
      const stem = draft.isMeta === true && !draft.key.startsWith('ld-') ? `meta-${draft.key}` : draft.key;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      ids.set(draft, draft.isMeta === true && count === 1 ? stem : `${stem}${count}`);
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

function overrideOf(
  overrides: readonly (readonly [string, Role])[],
  id: string,
  text: string,
): Role | undefined {
  return overrides.find(([key]) => key === id || (key.length > 3 && text.startsWith(key)))?.[1];
}

function innerIds(
  drafts: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
): ReadonlyMap<Draft, ReadonlyMap<number, readonly string[]>> {
  const inner = new Map<Draft, Map<number, string[]>>();
  for (const draft of drafts) {
    const id = ids.get(draft);
    if (draft.within === undefined || id === undefined) continue;
    const { draft: outer, code } = draft.within;
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
