/** How reports say numbers and days. */

/** `1 session`, `2 sessions`. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** `+2`, `−2`. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

const months =
  'January February March April May June July August September October November December';

/** `March` of `2026-03-02`. */
export const monthText = (day: string): string =>
  months.split(' ')[Number(day.slice(5, 7)) - 1] ?? '';

/** `2 March 2026` of `2026-03-02`. */
export const dayText = (day: string): string =>
  `${Number(day.slice(8, 10))} ${monthText(day)} ${day.slice(0, 4)}`;

/** `2 March 2026 to 8 March 2026`. */
export const daysText = (from: string, to: string): string => `${dayText(from)} to ${dayText(to)}`;

/** What kinds of periods are called. */
export const periodKinds: Record<string, string> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half_year: 'half-year',
  year: 'year',
};
