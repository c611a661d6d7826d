/** When the survey goes out, and when answers and requests come back (001 §2.2 b, §4.3; `needs.collection`). */
import { addSpan, workdayFrom, type Calendar } from '../calendar.js';
import { addDays, addMonths, type Day } from '../day.js';
import type { NeedCollection } from '../handbook/types-needs.js';
import type { Month } from './gaps.js';

/** The days of one month. */
export interface CollectionDays {
  month: Month;
  /** `null` where the handbook names none. */
  handOutOn: Day | null;
  collectFrom: Day;
  collectBy: Day;
}

/** A day of a month by its number; from the end where it is negative. A number that the month lacks is its last day. */
function dayOfMonth(month: Month, number: number): Day {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const day = number > 0 ? addDays(first, number - 1) : addDays(last, number + 1);
  if (day > last) return last;
  return day < first ? first : day;
}

function workdayUpTo(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!calendar.isWorkday(found)) found = addDays(found, -1);
  return found;
}

/**
 * The days of a month: the survey goes out on a workday on or before its day, collecting begins on a workday on or
 * after its own, and ends within the time that the handbook gives.
 */
export function collectionDays(
  rules: NeedCollection,
  calendar: Calendar,
  month: Month,
): CollectionDays {
  const { hand_out_day: handOut, collect_day: collect, within } = rules;
  const collectFrom = workdayFrom(calendar, dayOfMonth(month, collect));
  return {
    month,
    handOutOn: handOut === undefined ? null : workdayUpTo(calendar, dayOfMonth(month, handOut)),
    collectFrom,
    collectBy: addSpan(calendar, collectFrom, within),
  };
}
