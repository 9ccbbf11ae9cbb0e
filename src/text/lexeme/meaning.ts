/** What a small word does between the parts of a date or number. */
export type Glue =
  /** between day and month, or month and year: `of`, `de`, `من` */
  | 'of'
  /** before a day: `the`, `le` */
  | 'the'
  /** before a year: `year`, `année`, `عام` */
  | 'year'
  /** between the ends of a range: `to`, `au`, `إلى` */
  | 'to'
  | 'and'
  /** a year or month may follow: `in`, `since`, `depuis`, `منذ` */
  | 'in'
  /** `AH`, `هـ` */
  | 'hijri'
  /** `AD`, `م` */
  | 'gregorian'
  /** `corresponding to`, `الموافق` */
  | 'same-day'
  /** signs of CJK and Korean dates */
  | 'year-sign'
  | 'month-sign'
  | 'day-sign'
  /** inside a number: `one hundred and five`, `vingt et un` */
  | 'number-and'
  /** `1st`, `2nd`, `1er` */
  | 'ordinal-suffix';

/** What a word can stand for; one word may stand for several things (`second`, `Mars`). */
export interface Meaning {
  /** 1 to 12 of the Gregorian calendar. */
  readonly month?: number;
  /** 1 to 12 of the Islamic calendar. */
  readonly hijriMonth?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  readonly glue?: readonly Glue[];
  /** Also an everyday word (`may`, `mars`, `sat`): means a month or weekday only where its neighbours say so. */
  readonly isRisky?: boolean;
  /** The name is shortened (`Sept`). */
  readonly isShort?: boolean;
  /** A cardinal below 100, or (`isScale`) one that multiplies what stands before it. */
  readonly cardinal?: number;
  readonly isScale?: boolean;
  /** An ordinal: `seventh`, `سابع`. */
  readonly ordinal?: number;
  /** A group of about so many: `une quarantaine`. */
  readonly about?: number;
  /** Such a group after a number: `three dozen`. */
  readonly group?: number;
  /** Says a number by the way: `twice`, `both`, `half`. */
  readonly aside?: number;
  /** A time of the day that has a name, in minutes: `noon`. */
  readonly clock?: number;
  /** Half of the number before it, more: `et demi`. */
  readonly isHalf?: boolean;
  /** Ten years of life or of a century: `seventies`, `septuagénaire`. */
  readonly decade?: number;
  readonly isPercent?: boolean;
  /** CLDR name of a unit; `isDual`: the word itself says two. */
  readonly unit?: string;
  readonly isDual?: boolean;
  /** ISO 4217 codes that the word or sign can stand for, with spaces between. */
  readonly currency?: string;
  /** Letters that multiply digits close to them: `bn`. */
  readonly letters?: number;
  /** `yesterday`, `next week` */
  readonly isRelative?: boolean;
  readonly time?: 'am' | 'pm' | 'hour' | 'zone' | 'at';
  /** `published`, `mis à jour`: stands before the day of publication. */
  readonly isStamp?: boolean;
}

/** A word that the lexicon does not know. */
export const NOTHING: Meaning = {};
