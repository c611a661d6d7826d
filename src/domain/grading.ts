import type { Assessment, Dimension } from './handbook/types.js';

/** The marks of an attempt: integer hundredths of a point; a dimension that is `null` was not applicable. */
export interface Marks {
  /** Of the whole, where the assessment has no dimensions. */
  score: number | null;
  dimensions: ReadonlyMap<string, number | null>;
  /** Extra points; none where it is left out. */
  bonus?: number;
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
 * applicable are shared out among the others; where none was, there is nothing to score and nothing to pass.
 */
export function gradeAttempt(assessment: Assessment, marks: Marks): Grade {
  const passMark = passMarkOf(assessment);
  const { points, criticalFailures } = pointsOf(assessment, marks);
  if (points === null) return { score: 0, passMark, passed: false, criticalFailures };
  const score = withBonus(assessment, points, marks.bonus ?? 0);
  const passed = score >= passMark && criticalFailures.length === 0;
  return { score, passMark, passed, criticalFailures };
}

/** Extra points count up to their cap, and lift no score above the total (`assessments.*.bonus`; 004 §5). */
function withBonus({ total, bonus }: Assessment, points: number, extra: number): number {
  if (!bonus || extra <= 0) return points;
  return Math.min(total * 100, points + Math.min(extra, bonus.cap * 100));
}

/** What was reached without extra points; `points` is `null` where no dimension was applicable. */
function pointsOf(
  { dimensions, total }: Assessment,
  marks: Marks,
): { points: number | null; criticalFailures: Dimension[] } {
  if (!dimensions) return { points: marks.score ?? 0, criticalFailures: [] };
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
  if (weights === 0) return { points: null, criticalFailures };
  const points = withoutBinaryRest((weighted * total) / weights);
  return { points, criticalFailures };
}

/** Cuts off what binary fractions leave behind, so that 70 % of 100 is 70 and not a hair below. */
export function withoutBinaryRest(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
