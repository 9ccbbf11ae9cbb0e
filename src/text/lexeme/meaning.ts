/* oxlint-disable complexity -- `withMore` names every field once */
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
  /** between a number and its decimals: `two point five`, `deux virgule cinq` */
  | 'number-point'
  /** `1st`, `2nd`, `1er` */
  | 'ordinal-suffix';

/** What a word can stand for; one word may stand for several things (`second`, `Mars`). */
export interface Meaning {
  /** 1 to 12 of the Gregorian calendar. */
  readonly month?: number | undefined;
  /** 1 to 12 of the Islamic calendar. */
  readonly hijriMonth?: number | undefined;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number | undefined;
  readonly glue?: readonly Glue[] | undefined;
  /** Also an everyday word (`may`, `mars`, `sat`): means a month or weekday only where its neighbours say so. */
  readonly isRisky?: boolean | undefined;
  /** The name is shortened (`Sept`). */
  readonly isShort?: boolean | undefined;
  /** A cardinal below 100, or (`isScale`) one that multiplies what stands before it. */
  readonly cardinal?: number | undefined;
  readonly isScale?: boolean | undefined;
  /** An ordinal: `seventh`, `سابع`. */
  readonly ordinal?: number | undefined;
  /** A group of about so many: `une quarantaine`. */
  readonly about?: number | undefined;
  /** Such a group after a number: `three dozen`. */
  readonly group?: number | undefined;
  /** Says a number by the way: `twice`, `both`, `half`. */
  readonly aside?: number | undefined;
  /** A time of the day that has a name, in minutes: `noon`. */
  readonly clock?: number | undefined;
  /** Half of the number before it, more: `et demi`. */
  readonly isHalf?: boolean | undefined;
  /** Ten years of life or of a century: `seventies`, `septuagénaire`. */
  readonly decade?: number | undefined;
  readonly isPercent?: boolean | undefined;
  /** CLDR name of a unit; `isDual`: the word itself says two. */
  readonly unit?: string | undefined;
  readonly isDual?: boolean | undefined;
  /** ISO 4217 codes that the word or sign can stand for, with spaces between. */
  readonly currency?: string | undefined;
  /** Letters that multiply digits close to them: `bn`. */
  readonly letters?: number | undefined;
  /** `yesterday`, `next week` */
  readonly isRelative?: boolean | undefined;
  readonly time?: 'am' | 'pm' | 'hour' | 'zone' | 'at' | undefined;
  /** `published`, `mis à jour`: stands before the day of publication. */
  readonly isStamp?: boolean | undefined;
  /** A date can start with it (a number can too, `seventh of May`); told from the other fields. */
  readonly startsDate?: boolean | undefined;
  /** A number in words can start with it; told from the other fields. */
  readonly startsNumber?: boolean | undefined;
}

/**
 * What a word means by both: the second wins where both say something, and small words do what either does.
 *
 * Every meaning has all fields in the same order: engines then know the one shape of them, and the grammars ask for
 * these fields at every word.
 */
export function withMore(one: Meaning, more: Meaning): Meaning {
  const both = {
    month: more.month ?? one.month,
    hijriMonth: more.hijriMonth ?? one.hijriMonth,
    weekday: more.weekday ?? one.weekday,
    glue:
      one.glue === undefined || more.glue === undefined
        ? (more.glue ?? one.glue)
        : [...one.glue, ...more.glue],
    isRisky: more.isRisky ?? one.isRisky,
    isShort: more.isShort ?? one.isShort,
    cardinal: more.cardinal ?? one.cardinal,
    isScale: more.isScale ?? one.isScale,
    ordinal: more.ordinal ?? one.ordinal,
    about: more.about ?? one.about,
    group: more.group ?? one.group,
    aside: more.aside ?? one.aside,
    clock: more.clock ?? one.clock,
    isHalf: more.isHalf ?? one.isHalf,
    decade: more.decade ?? one.decade,
    isPercent: more.isPercent ?? one.isPercent,
    unit: more.unit ?? one.unit,
    isDual: more.isDual ?? one.isDual,
    currency: more.currency ?? one.currency,
    letters: more.letters ?? one.letters,
    isRelative: more.isRelative ?? one.isRelative,
    time: more.time ?? one.time,
    isStamp: more.isStamp ?? one.isStamp,
    startsDate: false,
    startsNumber: false,
  };
  const { cardinal, ordinal } = both;
  const isNumber = cardinal !== undefined || ordinal !== undefined;
  both.startsDate = isNumber || hasDate(both);
  both.startsNumber = isNumber || hasNumber(both);
  return both;
}

function hasDate({ month, hijriMonth, weekday, isRelative }: Meaning): boolean {
  return month !== undefined || hijriMonth !== undefined || weekday !== undefined || isRelative === true;
}

function hasNumber({ about, aside, clock, decade, isDual }: Meaning): boolean {
  return (
    about !== undefined ||
    aside !== undefined ||
    clock !== undefined ||
    decade !== undefined ||
    isDual === true
  );
}

/** A word that the lexicon does not know. */
export const NOTHING: Meaning = withMore({}, {});
