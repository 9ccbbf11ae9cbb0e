import type { Range } from '../../model/range.ts';
import type { Reading } from './calendar.ts';

/** How a date is written. */
export interface DateStyle {
  /** `digits`: 09/05/2018; `name`: the month is a word; `words`: the day is a word too. */
  readonly form: 'digits' | 'name' | 'words';
  readonly order: 'dmy' | 'mdy' | 'ymd' | 'unknown';
  /** Sign between digits. */
  readonly separator?: string;
  /** The three numbers of a date in digits, as they stand, when their order is open. */
  readonly parts?: readonly [number, number, number];
  /** Where the name of the month, the day and the weekday stand. */
  readonly monthRange?: Range;
  readonly dayRange?: Range;
  readonly weekdayRange?: Range;
}

/** A date, or part of one, as it stands in a text. */
export interface DateFind extends Range {
  /**
   * `date` has a day and month; `month` a month; `year` a year alone; `weekday` a weekday alone; `relative` is told from the day
   * of writing (`yesterday`) and has no readings.
   */
  readonly kind: 'date' | 'month' | 'year' | 'weekday' | 'relative';
  readonly text: string;
  readonly calendar: 'gregory' | 'islamic';
  /** What it can stand for, day-month reading first; empty when no calendar has it (31/04/2018). */
  readonly readings: readonly Reading[];
  /** The weekday written with it, 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  /** The year is written with two digits. */
  readonly isShortYear?: boolean;
  /** May be something else as well (`9/11`, `May` without a day). */
  readonly isWeak?: boolean;
  readonly style: DateStyle;
}

/** What a grammar hands back: the find without its weekday and text, and the place after it. */
export interface DateParse {
  readonly calendar: 'gregory' | 'islamic';
  readonly kind: 'date' | 'month' | 'year';
  readonly readings: readonly Reading[];
  readonly style: DateStyle;
  readonly isShortYear?: boolean;
  readonly isWeak?: boolean;
  /** Index of the lexeme after the last one. */
  readonly next: number;
  /** Further days that share month and year (`7-9 May`): each is a find of its own. */
  readonly others?: readonly { readonly day: number; readonly range: Range }[];
  /** Range of the day that the parse itself stands for, when others share the rest. */
  readonly range?: Range;
}
