/** Who lacks a skill, by marks and figures (003 §1). */
import { addDays, addMonths, type Day } from '../day.js';
import { passMarkOf } from '../grading.js';
import type { GapRule } from '../handbook/types-needs.js';
import type { Handbook } from '../handbook/types.js';

/** A month, `2026-03`. */
export type Month = string;

/** One figure or mark of a person. Values are whole millionths, so that exactly the limit is the limit. */
export interface Measure {
  /** What it is of: a period of a KPI, or the day of an attempt. */
  of: string;
  /** The last day of the period, or the day of the attempt. */
  on: Day;
  millionths: number;
}

/** A person with the measures of the span, in the order of their days. */
export interface MeasuredPerson {
  employeeNo: string;
  name: string;
  department: string | null;
  measures: readonly Measure[];
}

/** On which side of which value a skill is lacking, in the unit of the measure. */
export interface GapLimit {
  bound: 'below' | 'above';
  value: number;
}

/** A person who lacks a skill, with what shows it. */
export interface GapPerson {
  employeeNo: string;
  name: string;
  department: string | null;
  value: number;
  /** What the value was made of. */
  measures: readonly Measure[];
}

const millionths = (value: number): number => Math.round(value * 1e6);

/** The first and the last day of so many months up to one (`needs.gaps.*.months`). */
export function gapSpan(month: Month, months: number): { from: Day; to: Day } {
  const first = `${month}-01`;
  return { from: addMonths(first, 1 - months), to: addDays(addMonths(first, 1), -1) };
}

/** The latest month that is over on a day. */
export const latestMonth = (today: Day): Month =>
  addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);

/**
 * The limit of a gap: its own, else the target of its KPI on the worse side, else the pass mark of its assessment
 * (`needs.gaps.*`). `undefined` where the handbook sets none.
 */
export function gapLimit(gap: GapRule, handbook: Handbook): GapLimit | undefined {
  if (gap.below !== undefined) return { bound: 'below', value: gap.below };
  if (gap.above !== undefined) return { bound: 'above', value: gap.above };
  const kpi = handbook.kpis[gap.kpi ?? ''];
  if (kpi?.target !== undefined) {
    return { bound: kpi.direction === 'higher' ? 'below' : 'above', value: kpi.target };
  }
  const assessment = handbook.assessments[gap.assessment ?? ''];
  return assessment && { bound: 'below', value: passMarkOf(assessment) / 100 };
}

/**
 * Everybody whose marks or figures lie beyond the limit, by employee no; exactly the limit is enough, and nobody is
 * missed for whom there is no data (003 §1; `needs.gaps.*`).
 */
export function findGap(
  gap: Pick<GapRule, 'aggregate'>,
  limit: GapLimit,
  people: readonly MeasuredPerson[],
): GapPerson[] {
  return people
    .flatMap(({ measures, ...person }): GapPerson[] => {
      const total = aggregated(gap.aggregate ?? 'mean', limit, measures);
      if (!total || !isBeyond(limit, total)) return [];
      return [{ ...person, value: shown(limit, total), measures: total.made }];
    })
    .sort((a, b) => (a.employeeNo < b.employeeNo ? -1 : 1));
}

/** The sum of some measures, and of which; divided only to be shown. */
interface Total {
  sum: number;
  made: readonly Measure[];
}

function aggregated(
  aggregate: NonNullable<GapRule['aggregate']>,
  { bound }: GapLimit,
  measures: readonly Measure[],
): Total | undefined {
  const [first] = measures;
  const last = measures.at(-1);
  if (!first || !last) return undefined;
  switch (aggregate) {
    case 'mean':
      return { sum: measures.reduce((sum, one) => sum + one.millionths, 0), made: measures };
    case 'latest':
      return { sum: last.millionths, made: [last] };
    case 'best': {
      const better = (a: Measure, b: Measure): boolean =>
        bound === 'below' ? a.millionths > b.millionths : a.millionths < b.millionths;
      const best = measures.reduce((one, other) => (better(other, one) ? other : one), first);
      return { sum: best.millionths, made: [best] };
    }
  }
}

function isBeyond({ bound, value }: GapLimit, { sum, made }: Total): boolean {
  const line = millionths(value) * made.length;
  return bound === 'below' ? sum < line : sum > line;
}

/** In as many decimals as it takes not to look as if it were on the other side of the limit; two at least. */
function shown(limit: GapLimit, total: Total): number {
  const exact = total.sum / total.made.length / 1e6;
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const rounded = Number(exact.toFixed(decimals));
    const sum = millionths(rounded) * total.made.length;
    if (isBeyond(limit, { ...total, sum })) return rounded;
  }
  return Number(exact.toFixed(6));
}
