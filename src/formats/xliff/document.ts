import type { Bilingual, BilingualFile, MetaGroup, Note, State } from '../../model/bilingual.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Content } from '../../model/inline.ts';
import type { Encoding } from './bytes.ts';

export type Version = Bilingual['version'];

/** An XLIFF file: its bytes, and what they say. Never changed; `editXliff` makes a new one. */
export interface XliffDocument {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** What the file says; without files when it is no XLIFF. */
  readonly bilingual: Bilingual;
}

/** What reading gives, for any bytes. */
export interface XliffReading {
  readonly document: XliffDocument;
  /** Why the file could not be read to its end; what stands in it is for `validateXliff` to judge. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A change of one segment or of one unit. What is not named stays as it is, byte for byte. */
export interface Edit {
  /** Id of the file; may be left out when the document has one file. */
  readonly file?: string;
  readonly unit: string;
  /** Id of the segment, or its index in `unit.segments`; may be left out when the unit has one segment. */
  readonly segment?: string | number;
  /** `null` takes the target away. */
  readonly target?: Content | null;
  /** A new state takes away a `subState` that is not set with it (§3.3.1.31). */
  readonly state?: State;
  readonly subState?: string;
  /** All notes of the unit. */
  readonly notes?: readonly Note[];
  /** All metadata of the unit. */
  readonly metadata?: readonly MetaGroup[];
}

/** What holds for all edits of a document. */
export interface EditOptions {
  /** Sets the target language, for a document that has none. */
  readonly trgLang?: string;
}

/** What holds while units are edited as they go by. */
export interface PatchOptions extends EditOptions {
  /**
   * Tells by its id whether a unit may be edited, once for each. The editor is not asked about the others, which are
   * only checked to be well-formed and go by faster; without this, it is asked about all.
   */
  readonly only?: (unit: string) => boolean;
}

/** A file of a document while its units go by. */
export type FileHead = Omit<BilingualFile, 'units'>;
