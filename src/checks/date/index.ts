import type { Rule } from '../../model/rule.ts';
import { dateCalendar } from './calendar.ts';
import { dateChanged } from './changed.ts';
import { dateDayMonthSwapped } from './day-month-swapped.ts';
import { dateExtra } from './extra.ts';
import { dateFirstDay } from './first-day.ts';
import { dateMarks } from './marks.ts';
import { dateMissing } from './missing.ts';
import { dateMonthCase } from './month-case.ts';
import { dateMonthFamily } from './month-family.ts';
import { dateMonthMixed } from './month-mixed.ts';
import { dateOrder } from './order.ts';
import { dateSourceAmbiguous } from './source-ambiguous.ts';
import { dateSourceInvalid } from './source-invalid.ts';
import { dateSourceWeekday } from './source-weekday.ts';
import { dateTimeChanged } from './time-changed.ts';
import { dateWeekdayMismatch } from './weekday-mismatch.ts';

/** Rules of the family `date`. */
export const dateRules: readonly Rule[] = [
  dateChanged,
  dateDayMonthSwapped,
  dateWeekdayMismatch,
  dateMissing,
  dateExtra,
  dateSourceAmbiguous,
  dateSourceWeekday,
  dateSourceInvalid,
  dateCalendar,
  dateTimeChanged,
  dateMonthCase,
  dateFirstDay,
  dateMonthFamily,
  dateMonthMixed,
  dateOrder,
  dateMarks,
];
