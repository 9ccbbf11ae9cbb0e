import type { Outcome } from './revise.ts';

/** So many segments, and their words. */
export interface Amount {
  readonly segments: number;
  readonly words: number;
}

/** What a revision costs: `kept` and the others by fate, `open` what a translator has to do, `all` the new revision. */
export interface Cost {
  readonly kept: Amount;
  readonly moved: Amount;
  readonly edited: Amount;
  readonly new: Amount;
  readonly deleted: Amount;
  readonly open: Amount;
  readonly all: Amount;
}

type Column = 'kept' | 'moved' | 'edited' | 'new' | 'deleted';

/** Fates as people count them. A split or joined segment is edited when it has to be done again. */
const COLUMNS: Readonly<Record<Outcome['fate'], { readonly done: Column; readonly open: Column }>> = {
  unchanged: { done: 'kept', open: 'kept' },
  restored: { done: 'kept', open: 'kept' },
  moved: { done: 'moved', open: 'moved' },
  split: { done: 'kept', open: 'edited' },
  joined: { done: 'kept', open: 'edited' },
  edited: { done: 'edited', open: 'edited' },
  new: { done: 'new', open: 'new' },
  deleted: { done: 'deleted', open: 'deleted' },
};

/** Adds up what became of segments, of one article or of many. */
export function costOf(outcomes: readonly Outcome[]): Cost {
  const none = { segments: 0, words: 0 };
  const cost: Record<keyof Cost, Amount> = {
    kept: none,
    moved: none,
    edited: none,
    new: none,
    deleted: none,
    open: none,
    all: none,
  };
  const add = (column: keyof Cost, words: number): void => {
    cost[column] = { segments: cost[column].segments + 1, words: cost[column].words + words };
  };
  for (const outcome of outcomes) {
    add(COLUMNS[outcome.fate][outcome.isOpen ? 'open' : 'done'], outcome.words);
    if (outcome.fate !== 'deleted') add('all', outcome.words);
    if (outcome.isOpen) add('open', outcome.words);
  }
  return cost;
}
