import { later, type Day } from '../day.js';
import { gradeAttempt, type Grade, type Marks } from '../grading.js';
import type { Assessment } from '../handbook/types.js';
import type { AttemptFact, DecidedMark } from '../standing/facts.js';
import { verdictOf, type Verdict } from './panel.js';

/** What an attempt still waits for before its mark counts. `difference`, `limit` in points. */
export type Awaits =
  | { for: 'confirmation' }
  /** `chair`: only the chair is missing. */
  | { for: 'examiners'; have: number; least: number; chair: boolean }
  | { for: 'settlement'; difference: number; limit: number };

/** The mark of an attempt as it is known on a day. */
export interface EffectiveMark {
  marks: Marks;
  grade: Grade;
  /** Not before this day the result stood; `null` where it is the exam's. */
  since: Day | null;
  awaits: Exclude<Awaits, { for: 'confirmation' }> | null;
  /** The latest correction, or the decision by which a difference was settled; `null` where there is none. */
  decided: DecidedMark | null;
  /** The grade that the first correction replaced; `null` where nothing was corrected. */
  before: Grade | null;
  verdict: Verdict;
}

/**
 * A corrected mark takes the place of the one before, which stays on record. It holds as if it had been given at once;
 * a failure that follows from it is one only from the day on which it was known, so that no window of the ladder has run
 * out before, unless the handbook says otherwise (`assessments.*.regrade`).
 */
export function effectiveMark(
  assessment: Assessment,
  attempt: AttemptFact,
  knownOn: Day,
): EffectiveMark {
  const verdict = verdictOf(assessment, attempt, knownOn);
  const grade = gradeAttempt(assessment, verdict.marks);
  const { pass_from: passFrom = 'exam', failure_from: failureFrom = 'correction' } =
    assessment.regrade ?? {};
  const mark: EffectiveMark = {
    marks: verdict.marks,
    grade,
    since: verdict.kind === 'marks' ? verdict.settledOn : null,
    awaits: awaitsOf(verdict),
    decided: null,
    before: null,
    verdict,
  };
  for (const decided of attempt.decided ?? []) {
    if (decided.on > knownOn) break;
    const then = gradeAttempt(assessment, decided);
    if (decided.kind === 'settle') mark.since = later(mark.since ?? '', decided.on);
    else {
      mark.before ??= mark.grade;
      if (then.passed !== mark.grade.passed) {
        const from = then.passed ? passFrom : failureFrom;
        mark.since = from === 'correction' ? decided.on : null;
      }
    }
    const { score, dimensions, bonus } = decided;
    Object.assign(mark, {
      marks: { score, dimensions, bonus },
      grade: then,
      awaits: null,
      decided,
    });
  }
  return mark;
}

function awaitsOf(verdict: Verdict): EffectiveMark['awaits'] {
  switch (verdict.kind) {
    case 'marks':
      return null;
    case 'incomplete': {
      const { have, least, chair } = verdict;
      return { for: 'examiners', have, least, chair };
    }
    case 'disputed':
      return { for: 'settlement', difference: verdict.difference / 100, limit: verdict.limit };
  }
}
