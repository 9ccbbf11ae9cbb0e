/** A segment by the ids of unit and segment. */
export interface Ref {
  readonly unit: string;
  readonly segment: string;
}

/** What became of a segment from one revision to the next. */
export type Fate = 'unchanged' | 'moved' | 'split' | 'joined' | 'edited' | 'new';

/** A segment as the alignment sees it. */
export interface Node extends Ref {
  readonly index: number;
  /** Index of its unit. */
  readonly at: number;
  readonly type: string;
  readonly key: string;
  readonly text: string;
}

/** Which nodes of the old revision each new one comes from, filled in step by step: what is sure first. */
export interface Pairing {
  readonly old: readonly Node[];
  readonly next: readonly Node[];
  /** By index of the new node. */
  readonly from: (readonly number[])[];
  readonly fate: (Fate | undefined)[];
  readonly similarity: number[];
  /** By index of the old node: a new node that has (a part of) it. */
  readonly to: (number | undefined)[];
}
