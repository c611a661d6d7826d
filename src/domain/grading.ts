import type { Assessment, Dimension } from './handbook/types.js';

/** The marks of an attempt: integer hundredths of a point; a dimension that is `null` was not applicable. */
export interface Marks {
  /** Of the whole, where the assessment has no dimensions. */
  score: number | null;
  dimensions: ReadonlyMap<string, number | null>;
}

/** What an attempt amounts to. Scores are hundredths of a point. */
export interface Grade {
  score: number;
  passMark: number;
  passed: boolean;
  /** Critical dimensions that were below their floor, and so failed the whole. */
  criticalFailures: readonly Dimension[];
}

/** The pass mark in hundredths of a point: `pass_mark`, or `pass_proportion` of `total` (001 §3.1d; 002 §2). */
export function passMarkOf(assessment: Assessment): number {
  if (assessment.pass_mark !== undefined) return Math.round(assessment.pass_mark * 100);
  return Math.round((assessment.pass_proportion ?? 1) * assessment.total * 100);
}

/**
 * An attempt is passed when its score reaches the pass mark and no critical dimension lies below its floor
 * (`assessments.*.dimensions`; 002 §2: marked from several weighted dimensions). Weights of dimensions that were not
 * applicable are shared out among the others.
 */
export function gradeAttempt(assessment: Assessment, marks: Marks): Grade {
  const passMark = passMarkOf(assessment);
  const dimensions = assessment.dimensions;
  if (!dimensions) {
    const score = marks.score ?? 0;
    return { score, passMark, passed: score >= passMark, criticalFailures: [] };
  }
  let weights = 0;
  let weighted = 0;
  const criticalFailures: Dimension[] = [];
  for (const dimension of dimensions) {
    const mark = marks.dimensions.get(dimension.code) ?? null;
    if (mark === null) continue;
    weights += dimension.weight;
    weighted += (dimension.weight * mark) / dimension.max;
    const floor = dimension.critical_below;
    if (floor !== undefined && mark < floor * 100) criticalFailures.push(dimension);
  }
  const exact = weights === 0 ? 0 : (weighted * assessment.total) / weights;
  const score = Math.round(exact * 1e6) / 1e6;
  return {
    score,
    passMark,
    passed: score >= passMark && criticalFailures.length === 0,
    criticalFailures,
  };
}
