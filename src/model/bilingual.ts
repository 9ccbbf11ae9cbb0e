import type { Content } from './inline.ts';

/** Progress of a segment (XLIFF 2.2 §3.3.1.31). */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

/** States in order of progress. */
export const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** A remark for people or tools (XLIFF 2.2 §3.2.2.9). */
export interface Note {
  readonly id?: string;
  readonly category?: string;
  readonly appliesTo?: 'source' | 'target';
  /** 1 is highest, 10 lowest. */
  readonly priority?: number;
  readonly text: string;
}

/** Metadata module (mda): groups of typed values. `category` names the group. */
export interface MetaGroup {
  readonly id?: string;
  readonly category?: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Translation candidate (mtc module, or `alt-trans` in 1.2). */
export interface Match {
  readonly id?: string;
  /** Id of the segment it is meant for; the whole unit when there is none. */
  readonly segment?: string;
  readonly source: Content;
  readonly target: Content;
  /** 0 to 100. */
  readonly similarity?: number;
  readonly type?: string;
  readonly origin?: string;
}

/** A translatable part of a unit, or (`isIgnorable`) what stands between two such parts. */
export interface Segment {
  /** Unique in its unit; ours are `s1`, `s2` … */
  readonly id?: string;
  readonly isIgnorable?: boolean;
  readonly state: State;
  /** `prefix:value`; never without a state. */
  readonly subState?: string;
  readonly canResegment?: boolean;
  readonly source: Content;
  /** Missing when nobody has translated it; empty content when the target element is empty. */
  readonly target?: Content;
  /** `xml:space` of source and target when they say it themselves; else that of the unit holds. */
  readonly preserveSpace?: boolean;
  /** Place of the target in the unit when it differs from that of the source, from 1 (`order`). */
  readonly order?: number;
}

/** Where a unit comes from that holds one sentence of another. */
export interface PartOf {
  readonly unit: string;
  readonly segment?: string;
  /** Text before and (for the last part) after, which belongs to no segment. */
  readonly before?: string;
  readonly after?: string;
  /** The part stands between segments: it holds codes, nothing to translate. */
  readonly isGap?: boolean;
}

/** What a translator translates in one go: a block of the article. */
export interface Unit {
  readonly id: string;
  readonly name?: string;
  /** XLIFF `type`: ours is `dateline:<role>`. */
  readonly type?: string;
  readonly translate?: boolean;
  readonly canResegment?: boolean;
  readonly preserveSpace?: boolean;
  readonly srcDir?: 'ltr' | 'rtl' | 'auto';
  readonly trgDir?: 'ltr' | 'rtl' | 'auto';
  readonly notes: readonly Note[];
  readonly metadata?: readonly MetaGroup[];
  readonly matches?: readonly Match[];
  /** Segments and ignorables in the order of the source. */
  readonly segments: readonly Segment[];
  /**
   * Set where a unit holds one sentence of another one (`sentence` form for tools that know no segments): the whole
   * unit, the id of the segment in it, and the text before the segment that belongs to no segment.
   */
  readonly partOf?: PartOf;
  /** Elements of modules and extensions that we only carry, as XML that declares all its namespaces. */
  readonly kept?: readonly string[];
  /** Line and column of the unit in the file it was read from, both from 1. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** One document inside an XLIFF file. */
export interface BilingualFile {
  readonly id: string;
  /** Name of the article (`original`). */
  readonly original?: string;
  readonly notes: readonly Note[];
  readonly metadata?: readonly MetaGroup[];
  readonly srcDir?: 'ltr' | 'rtl' | 'auto';
  readonly trgDir?: 'ltr' | 'rtl' | 'auto';
  /** Skeleton, modules and extensions that we only carry, as XML that declares all its namespaces. */
  readonly kept?: readonly string[];
  readonly units: readonly Unit[];
}

/** A bilingual document. `srcLang` and `trgLang` are BCP 47 tags. */
export interface Bilingual {
  readonly version: '1.2' | '2.0' | '2.1' | '2.2';
  readonly srcLang: string;
  readonly trgLang?: string;
  /** Namespaces of modules and extensions that the root declares: prefix to URI. */
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly files: readonly BilingualFile[];
}
