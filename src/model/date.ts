/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`. */
export type Day = string;

/** Order in which a source writes dates in digits. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** One fact that spoke for or against a reading of a date. */
export interface Evidence {
  /** What kind of fact. */
  readonly by: 'text' | 'calendar' | 'config' | 'metadata' | 'locale' | 'weekday' | 'body' | 'hijri';
  /** The fact as found: `dmy`, `2018-05-09`, `May 7`. */
  readonly fact: string;
  /** The reading it speaks for. */
  readonly day?: Day;
}

/** What a date on paper stands for. `date` only when exactly one reading is left. */
export type Resolution =
  | {
      readonly date: Day;
      readonly by: Evidence['by'];
      readonly evidence: readonly Evidence[];
      readonly error?: undefined;
    }
  | {
      readonly date?: undefined;
      readonly error: 'ambiguous' | 'weekday' | 'conflict' | 'invalid' | 'no-year';
      /** The days it can stand for, day-month reading first. */
      readonly readings: readonly Day[];
      readonly evidence: readonly Evidence[];
    };
