import { addDays, earlier, weekDays, weekOf, type Day, type Week } from '../day.js';

/** The ISO week that a report is about. `asOf`: the day on which everything in it is judged. */
export interface ReportWeek {
  week: Week;
  from: Day;
  to: Day;
  asOf: Day;
  /** The last day of the week that is over: a session without attendance up to then is unrecorded. */
  overOn: Day;
}

/** The last week that is over before a day: on Monday morning the one that ended yesterday (001 §6.1). */
export function lastWholeWeek(today: Day): Week {
  return weekOf(addDays(today, -7));
}

/**
 * A week as it can be reported on a day: judged on its Sunday, or on the day itself while it is running (001 §8).
 *
 * @returns `undefined` where the year has no such week
 */
export function reportWeek(week: Week, today: Day): ReportWeek | undefined {
  const days = weekDays(week);
  if (!days) return undefined;
  const { from, to } = days;
  return {
    week,
    from,
    to,
    asOf: earlier(to, today),
    overOn: earlier(to, addDays(today, -1)),
  };
}

/** The week before, which is over: what a report compares with. */
export function weekBefore({ from }: ReportWeek): ReportWeek {
  const to = addDays(from, -1);
  return { week: weekOf(to), from: addDays(from, -7), to, asOf: to, overOn: to };
}
