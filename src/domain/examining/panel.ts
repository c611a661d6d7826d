import { later, type Day } from '../day.js';
import { nameKey } from '../enrolling/name-key.js';
import { gradeAttempt, type Marks } from '../grading.js';
import type { ExaminerRules } from '../handbook/types-examinations.js';
import type { Assessment } from '../handbook/types.js';
import type { AttemptFact } from '../standing/facts.js';

/** What one examiner gave for a performance, with the score that it amounts to, in hundredths of a point. */
export interface ExaminerMark {
  examiner: string;
  chair: boolean;
  on: Day;
  marks: Marks;
  score: number;
}

/** What the marks of an attempt amount to, before anybody has decided otherwise. Scores in hundredths of a point. */
export type Verdict =
  | { kind: 'marks'; marks: Marks; settledOn: Day | null; difference: number | null }
  | { kind: 'incomplete'; marks: Marks; have: number; least: number; chair: boolean }
  | { kind: 'disputed'; marks: Marks; difference: number; limit: number };

/** The marks that an attempt was recorded with. */
export const firstMarks = ({ score, dimensions, bonus }: AttemptFact): Marks => ({
  score,
  dimensions,
  bonus,
});

/**
 * The marks of each examiner of an attempt, the first one's first: of an examiner whose mark was corrected, the one that
 * was known on `knownOn` (`assessments.*.examiners`; 002 §2).
 */
export function examinerMarks(
  assessment: Assessment,
  attempt: AttemptFact,
  knownOn: Day,
): ExaminerMark[] {
  const { panel } = attempt;
  if (!panel) return [];
  const chair = panel.chair === null ? null : nameKey(panel.chair);
  const found = new Map<string, ExaminerMark>();
  const add = (examiner: string, on: Day, marks: Marks): void => {
    const { score } = gradeAttempt(assessment, marks);
    const key = nameKey(examiner);
    found.set(key, { examiner, chair: key === chair, on, marks, score });
  };
  add(panel.first ?? '', attempt.takenOn, firstMarks(attempt));
  for (const { examiner, on, corrects, ...marks } of panel.marks) {
    if (!corrects || on <= knownOn) add(examiner, on, marks);
  }
  return [...found.values()];
}

/**
 * Several examiners' marks become one as the handbook says, once enough of them have marked it and none lies further
 * from another than it allows; then somebody else must look at it, or decide (`assessments.*.examiners`; 002 §2).
 */
export function verdictOf(assessment: Assessment, attempt: AttemptFact, knownOn: Day): Verdict {
  const own = firstMarks(attempt);
  const { examiners: rules } = assessment;
  if (!rules) return { kind: 'marks', marks: own, settledOn: null, difference: null };
  const marked = examinerMarks(assessment, attempt, knownOn);
  const have = Math.max(1, marked.length);
  const { least } = rules;
  if (marked.length === 0) {
    if (least > 1) return { kind: 'incomplete', marks: own, have, least, chair: false };
    return { kind: 'marks', marks: own, settledOn: null, difference: null };
  }
  const marks = combined(rules, marked);
  const noChair = rules.combine === 'chair' && !marked.some(({ chair }) => chair);
  if (have < least || (noChair && have > 1)) {
    return { kind: 'incomplete', marks, have, least, chair: noChair && have >= least };
  }
  const difference = spreadOf(marked);
  const limit = rules.difference_limit;
  if (limit === undefined || difference <= limit * 100) {
    return { kind: 'marks', marks, settledOn: null, difference: have > 1 ? difference : null };
  }
  return settledByFurther(rules, marked, difference, limit);
}

/** A further examiner's mark settles a difference, or does not (`assessments.*.examiners.further`). */
function settledByFurther(
  rules: ExaminerRules,
  marked: readonly ExaminerMark[],
  difference: number,
  limit: number,
): Verdict {
  const disputed = { kind: 'disputed' as const, marks: combined(rules, marked), difference, limit };
  // Two are needed to differ, and a further one to settle it, even where one alone would have counted.
  const least = Math.max(2, rules.least);
  if (marked.length <= least) return disputed;
  const settledOn = marked.slice(least).reduce<Day>((last, { on }) => later(last, on), '');
  const further = rules.further ?? 'closest';
  const last = marked.at(-1);
  if (further === 'all') return { kind: 'marks', marks: disputed.marks, settledOn, difference };
  if (further === 'latest' && last) {
    return { kind: 'marks', marks: last.marks, settledOn, difference };
  }
  const closest = closestOf(marked, least);
  if (spreadOf(closest) > limit * 100) return disputed;
  return {
    kind: 'marks',
    marks: combined({ ...rules, combine: 'mean' }, closest),
    settledOn,
    difference,
  };
}

const spreadOf = (marked: readonly ExaminerMark[]): number => {
  const scores = marked.map(({ score }) => score);
  return Math.max(...scores) - Math.min(...scores);
};

/** So many marks that lie closest to each other; of several such, the higher ones. */
function closestOf(marked: readonly ExaminerMark[], count: number): readonly ExaminerMark[] {
  const sorted = [...marked].sort((a, b) => b.score - a.score);
  let best = sorted.slice(0, count);
  for (let at = 1; at + count <= sorted.length; at += 1) {
    const some = sorted.slice(at, at + count);
    if (spreadOf(some) < spreadOf(best)) best = some;
  }
  return best;
}

/** One mark of several: dimension by dimension over the examiners to whom it applied. */
function combined({ combine }: ExaminerRules, marked: readonly ExaminerMark[]): Marks {
  const [first] = marked;
  const chair = combine === 'chair' ? marked.find((one) => one.chair) : undefined;
  if (chair) return chair.marks;
  if (!first || marked.length === 1) return first?.marks ?? { score: null, dimensions: new Map() };
  const one = combine === 'median' ? medianOf : meanOf;
  const overAll = (of: (marks: Marks) => number | null): number | null => {
    const values = marked.flatMap(({ marks }) => of(marks) ?? []);
    return values.length === 0 ? null : one(values);
  };
  const dimensions = new Map(
    [...first.marks.dimensions.keys()].map((code) => [
      code,
      overAll((marks) => marks.dimensions.get(code) ?? null),
    ]),
  );
  const bonus = overAll((marks) => marks.bonus ?? 0) ?? 0;
  return { score: overAll((marks) => marks.score), dimensions, bonus };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
