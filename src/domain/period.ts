import { quarterOf } from './mentoring/quarters.js';
import { addDays, addMonths, isDay, weekDays, weekOf, type Day } from './day.js';
import type { AwardPeriod } from './handbook/types-awards.js';

/** A period over which something is awarded; both days are included. `months`: those of the year that it is made of. */
export interface Period {
  kind: AwardPeriod;
  /** `2026-W10`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
  text: string;
  from: Day;
  to: Day;
  months: readonly string[];
}

const sizes = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;

/** The period of a kind that a day lies in. */
export function periodWith(kind: AwardPeriod, day: Day): Period {
  if (kind === 'week') {
    const text = weekOf(day);
    const { from, to } = weekDays(text) ?? { from: day, to: day };
    return { kind, text, from, to, months: [] };
  }
  const size = sizes[kind];
  const month = Number(day.slice(5, 7));
  const number = Math.ceil(month / size);
  const from = `${day.slice(0, 4)}-${String((number - 1) * size + 1).padStart(2, '0')}-01`;
  const to = addDays(addMonths(from, size), -1);
  const months = Array.from({ length: size }, (_, ahead) => addMonths(from, ahead).slice(0, 7));
  return { kind, text: textOf(kind, from, number), from, to, months };
}

function textOf(kind: AwardPeriod, from: Day, number: number): string {
  const year = from.slice(0, 4);
  switch (kind) {
    case 'quarter':
      return quarterOf(from).text;
    case 'half_year':
      return `${year}-H${number}`;
    case 'year':
      return year;
    default:
      return from.slice(0, 7);
  }
}

/** The period that a text names: `2026-W10`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`; `undefined` where there is none. */
export function readPeriod(text: string): Period | undefined {
  const wanted = text.trim().toUpperCase();
  const [year = '', part] = wanted.split('-', 2);
  const candidates: [AwardPeriod, Day | undefined][] = [
    ['week', weekDays(wanted)?.from],
    ['month', `${wanted}-01`],
    ['quarter', /^Q[1-4]$/.test(part ?? '') ? monthDay(year, Number(part?.[1]) * 3) : undefined],
    ['half_year', /^H[12]$/.test(part ?? '') ? monthDay(year, Number(part?.[1]) * 6) : undefined],
    ['year', monthDay(wanted, 1)],
  ];
  for (const [kind, day] of candidates) {
    if (day === undefined || !isDay(day)) continue;
    const found = periodWith(kind, day);
    if (found.text === wanted) return found;
  }
  return undefined;
}

const monthDay = (year: string, month: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-01`;

/** The periods of a kind that ended before a day, from the one on that ended on `since` or later; the earliest first. */
export function endedPeriods(kind: AwardPeriod, since: Day, day: Day): Period[] {
  const found: Period[] = [];
  let period = periodWith(kind, since);
  while (period.to < day) {
    found.push(period);
    period = periodWith(kind, addDays(period.to, 1));
  }
  return found;
}
