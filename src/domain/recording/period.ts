import { addDays, addMonths, isDay, weekDays, type Day } from '../day.js';

/** What a figure of work is of: a month `2026-03`, an ISO week `2026-W10` or a day. Both days are included. */
export interface Period {
  text: string;
  from: Day;
  to: Day;
}

/** The days of a period; `undefined` where there is no such month, week or day. */
export function periodOf(text: string): Period | undefined {
  if (isDay(text)) return { text, from: text, to: text };
  const week = weekDays(text);
  if (week) return { text, ...week };
  const from = `${text}-01`;
  return isDay(from) ? { text, from, to: addDays(addMonths(from, 1), -1) } : undefined;
}
