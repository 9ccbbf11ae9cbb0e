import type { Range } from '../../model/range.ts';

/** A number, or a thing that says one, as it stands in a text. */
export interface NumberFind extends Range {
  /**
   * `number` in digits or words; `ordinal`; `decade` (1970 for `1970s`, 70 for `septuagenarian`); `time` in minutes
   * of the day; `dual`: Arabic, the noun itself says two.
   */
  readonly kind: 'number' | 'ordinal' | 'decade' | 'time' | 'dual';
  readonly text: string;
  /** What it is worth by the conventions of the locale, then other readings (`1.500`). */
  readonly values: readonly number[];
  /** `digits`, `words`, both (`3 million`), or roman numerals. */
  readonly form: 'digits' | 'words' | 'mixed' | 'roman';
  readonly isPercent?: boolean;
  /** CLDR name. */
  readonly unit?: string;
  /** ISO 4217 codes, or families of currencies, that it can be. */
  readonly currency?: string;
  /** About so many (`une quarantaine`). */
  readonly isAbout?: boolean;
  /** A number of parts of a whole (`two thirds`): its last value is the share. */
  readonly isFraction?: boolean;
  /** May be no number at all (`one`, `second`, `G20`): never missed, but it can answer to a number of the other side. */
  readonly isWeak?: boolean;
  /** Separators as written. */
  readonly group?: string;
  readonly decimal?: string;
  /** The digits and separators alone. */
  readonly digits?: Range;
  /** The percent sign stands before the number. */
  readonly isPercentBefore?: boolean;
}
