import { addDays, addMonths, type Day } from '../day.js';
import type { MentorKpi } from '../handbook/types-mentors.js';
import type { KpiFact } from '../standing/facts.js';

/** A quarter of the calendar year, `2026-Q1`; both days are included. */
export interface Quarter {
  text: string;
  from: Day;
  to: Day;
  /** Its three months, `2026-01`. */
  months: readonly string[];
}

/** The quarter that a day lies in. */
export function quarterOf(day: Day): Quarter {
  const year = day.slice(0, 4);
  const number = Math.ceil(Number(day.slice(5, 7)) / 3);
  const from = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  return {
    text: `${year}-Q${number}`,
    from,
    to: addDays(addMonths(from, 3), -1),
    months: [0, 1, 2].map((ahead) => addMonths(from, ahead).slice(0, 7)),
  };
}

/** The last full quarters before a day, the earliest first. */
export function lastQuarters(day: Day, count: number): Quarter[] {
  const quarters: Quarter[] = [];
  let end = addDays(quarterOf(day).from, -1);
  while (quarters.length < count) {
    const quarter = quarterOf(end);
    quarters.unshift(quarter);
    end = addDays(quarter.from, -1);
  }
  return quarters;
}

/** A figure of a quarter. */
export interface QuarterFigure {
  quarter: string;
  /** `null`: no data, because a month has no value. As many decimals as keep it on its side of the limit. */
  value: number | null;
  /** The months without a value. */
  missing: readonly string[];
  /** Whether the limit is reached; not without data. */
  reached: boolean;
  /** The periods that it was made of. */
  periods: readonly string[];
}

/** A sum of millionths and by how much it must be divided: whole numbers, so that exactly the limit is the limit. */
interface Fraction {
  sum: bigint;
  count: bigint;
}

export const millionths = (value: number): bigint => BigInt(Math.round(value * 1e6));

type Grain = 'month' | 'week' | 'day';

const grainOf = ({ period }: KpiFact): Grain =>
  period.includes('W') ? 'week' : period.length === 7 ? 'month' : 'day';

/** The values that make a month: its own, else those of the weeks that end in it, else those of its days. */
export function valuesOfMonth(values: readonly KpiFact[], month: string): readonly KpiFact[] {
  const inside = values.filter(({ to }) => to.startsWith(month));
  for (const grain of ['month', 'week', 'day'] as const) {
    const found = inside.filter((one) => grainOf(one) === grain);
    if (found.length > 0) return found;
  }
  return [];
}

/** The mean of the three months' means, as one fraction. */
function meanOf(months: readonly (readonly KpiFact[])[]): Fraction {
  let sum = 0n;
  let count = 1n;
  for (const values of months) {
    const own = values.reduce((total, { value }) => total + millionths(value), 0n);
    const number = BigInt(values.length);
    sum = sum * number + own * count;
    count *= number;
  }
  return { sum, count: count * BigInt(months.length) };
}

function reaches({ at_least: least, at_most: most }: MentorKpi, { sum, count }: Fraction): boolean {
  if (least !== undefined && sum < millionths(least) * count) return false;
  return most === undefined || sum <= millionths(most) * count;
}

/** Two decimals, or as many as it takes not to look as if the value were on the other side of the limit. */
function shown(rule: MentorKpi, mean: Fraction): number {
  const exact = Number(mean.sum) / Number(mean.count) / 1e6;
  const right = reaches(rule, mean);
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const rounded = Number(exact.toFixed(decimals));
    if (reaches(rule, { sum: millionths(rounded), count: 1n }) === right) return rounded;
  }
  return Number(exact.toFixed(6));
}

/**
 * A figure of work over the last full quarters before a day (`mentors.levels.*.selection.kpis[]`; 003 §6: consecutive
 * quarters). A quarter is the mean of its three months; a month is its own value where there is one, else the mean of
 * the weeks that end in it, else of its days. A month without any leaves the quarter without data.
 */
export function quarterFigures(
  rule: MentorKpi,
  values: readonly KpiFact[],
  day: Day,
): QuarterFigure[] {
  return lastQuarters(day, rule.quarters).map(({ text: quarter, months }) => {
    const found = months.map((month) => valuesOfMonth(values, month));
    const periods = found.flat().map(({ period }) => period);
    const missing = months.filter((_, at) => found[at]?.length === 0);
    if (missing.length > 0) return { quarter, value: null, missing, reached: false, periods };
    const mean = meanOf(found);
    return { quarter, value: shown(rule, mean), missing, reached: reaches(rule, mean), periods };
  });
}
