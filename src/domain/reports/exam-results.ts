import { rateOf } from '../rate.js';
import { twoDecimals } from '../round.js';

/** Marks of an assessment, added up; `mean` in points. */
export interface ExamSum {
  assessment: string;
  title: string;
  taken: number;
  passed: number;
  mean: number;
}

/** How people did in each assessment: the share that passed, and the mean with two decimals. */
export const examResults = (sums: readonly ExamSum[]) =>
  sums.map(({ mean, ...one }) => ({
    ...one,
    pass_rate: rateOf(one.passed, one.taken),
    mean_score: twoDecimals(mean),
  }));
