import { addDays, addMonths, type Day } from '../day.js';
import type { KpiComparison } from '../handbook/types-kpis.js';
import { meanOf, type Mean } from './measure.js';

/** What a comparison says; `too_few` where there is too little to say anything. */
export type Conclusion = 'better' | 'worse' | 'same' | 'too_few';

/** The days before a training and after it; none after where its end is not known. */
export interface Windows {
  before: { from: Day; to: Day };
  after: { from: Day; to: Day } | null;
}

/** So many months before the day on which a training begins, and after its last day (`kpi_comparison`; 003 §5). */
export function windowsOf(
  { months_before: before, months_after: after }: KpiComparison,
  start: Day,
  end: Day | null,
): Windows {
  const next = end === null ? null : addDays(end, 1);
  return {
    before: { from: addMonths(start, -before), to: addDays(start, -1) },
    after: next === null ? null : { from: next, to: addDays(addMonths(next, after), -1) },
  };
}

/** Figures before and after, with their difference in millionths. */
export interface Comparison {
  before: Mean | null;
  after: Mean | null;
  difference: number | null;
  conclusion: Conclusion;
}

/** Compares a person's figures, or the means of a batch's people; with fewer than `least` nothing is concluded. */
export function comparisonOf(
  before: Mean | null,
  after: Mean | null,
  direction: 'higher' | 'lower',
  least: number,
): Comparison {
  if (!before || !after) return { before, after, difference: null, conclusion: 'too_few' };
  const difference = after.millionths - before.millionths;
  const enough = before.count >= least && after.count >= least;
  const good = direction === 'higher' ? difference > 0 : difference < 0;
  const word = difference === 0 ? 'same' : good ? 'better' : 'worse';
  return { before, after, difference, conclusion: enough ? word : 'too_few' };
}

/** A batch: the mean of its people's means, of those who have figures before and after. */
export function batchComparison(
  people: readonly Comparison[],
  direction: 'higher' | 'lower',
  least: number,
): Comparison {
  const both = people.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  return comparisonOf(
    meanOf(both.map(({ before }) => before.millionths)),
    meanOf(both.map(({ after }) => after.millionths)),
    direction,
    least,
  );
}
