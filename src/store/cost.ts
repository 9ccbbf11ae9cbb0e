import type { Outcome } from './revise.ts';
import { countWords, diffWords } from './words.ts';

/** So many segments, and their words. */
export interface Amount {
  readonly segments: number;
  readonly words: number;
}

/**
 * What a revision costs: `kept` and the others by fate, `open` what a translator has to do, `all` the new revision.
 *
 * `changed` is what of the open segments says something new: all words of a new one, the words that came into an edited one.
 */
export interface Cost {
  readonly kept: Amount;
  readonly moved: Amount;
  readonly edited: Amount;
  readonly new: Amount;
  readonly deleted: Amount;
  readonly open: Amount;
  readonly changed: Amount;
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
    changed: none,
    all: none,
  };
  const add = (column: keyof Cost, words: number): void => {
    cost[column] = { segments: cost[column].segments + 1, words: cost[column].words + words };
  };
  for (const outcome of outcomes) {
    add(COLUMNS[outcome.fate][outcome.isOpen ? 'open' : 'done'], outcome.words);
    if (outcome.fate !== 'deleted') add('all', outcome.words);
    if (!outcome.isOpen) continue;
    add('open', outcome.words);
    add('changed', changedWords(outcome));
  }
  return cost;
}

function changedWords({ fate, words, before = '', after = '' }: Outcome): number {
  if (fate !== 'edited') return fate === 'new' ? words : 0;
  const parts = diffWords(before, after, LANG).filter(({ kind }) => kind === 'new');
  return Math.min(words, countWords(parts.map(({ text }) => text).join(' '), LANG));
}

/** Words are runs between blanks here; a language without blanks is compared sign by sign, which counts more, not less. */
const LANG = 'und';
