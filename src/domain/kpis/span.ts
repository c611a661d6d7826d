import { addDays, addMonths, isDay, type Day } from '../day.js';
import { periodOf } from '../recording/period.js';

/** A stretch of time that figures are looked at over; both days are included. */
export interface FigureSpan {
  text: string;
  from: Day;
  to: Day;
}

/** So many months from a day on; `undefined` where there is no such day. */
function months(text: string, from: Day, count: number): FigureSpan | undefined {
  return isDay(from) ? { text, from, to: addDays(addMonths(from, count), -1) } : undefined;
}

/**
 * The days of a month `2026-03`, week `2026-W10`, day, quarter `2026-Q1`, half-year `2026-H1` or year `2026` (004 §6:
 * monthly, quarterly or half-yearly); `undefined` where it is none.
 */
export function spanOf(text: string): FigureSpan | undefined {
  const found = /^(\d{4})(?:-?([QH])(\d))?$/i.exec(text);
  if (!found) return periodOf(text);
  const [, year = '', kind, number] = found;
  if (kind === undefined) return months(text, `${year}-01-01`, 12);
  const length = kind.toUpperCase() === 'Q' ? 3 : 6;
  const at = Number(number);
  if (at < 1 || at > 12 / length) return undefined;
  const first = String((at - 1) * length + 1).padStart(2, '0');
  return months(text.toUpperCase(), `${year}-${first}-01`, length);
}
