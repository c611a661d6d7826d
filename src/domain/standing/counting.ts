import { later, type Day } from '../day.js';
import { effectiveMark, type Awaits, type EffectiveMark } from '../examining/correction.js';
import { gradeAttempt, type Grade, type Marks } from '../grading.js';
import type { Assessment } from '../handbook/types.js';
import type { AttemptFact, EnrollmentFacts } from './facts.js';

/** An attempt with its grade, wherever it stands. */
export interface JudgedAttempt {
  fact: AttemptFact;
  /** The marks that count: of several examiners what theirs amount to, of a corrected attempt the corrected ones. */
  marks: Marks;
  grade: Grade;
  status: 'counts' | 'awaiting' | 'voided';
  /** The day on which the result stood: of the confirmation where one is needed. */
  resultOn: Day;
  /** What it awaits; `null` where it awaits nothing. */
  awaits: Awaits | null;
  /** How the marks came about, where they are not simply those that were recorded. */
  effective: EffectiveMark | null;
}

/**
 * Every attempt at an assessment up to a day, in the order in which they were taken: whether it counts, awaits the
 * confirmation that `assessments.*.confirmed_by` asks for, its other examiners or the end of their dispute, or was
 * voided. Voids, restorations and corrections are those known on `knownOn`, and hold for the attempt from the start.
 */
export function judgedAttempts(
  assessment: Assessment,
  facts: Pick<EnrollmentFacts, 'attempts'>,
  code: string,
  day: Day,
  knownOn: Day = day,
): JudgedAttempt[] {
  return facts.attempts
    .filter((attempt) => attempt.assessment === code && attempt.takenOn <= day)
    .map((fact) => judge(assessment, fact, day, knownOn));
}

function judge(assessment: Assessment, fact: AttemptFact, day: Day, knownOn: Day): JudgedAttempt {
  const status = statusOf(assessment, fact, day, knownOn);
  if (!fact.decided && !assessment.examiners) {
    const grade = gradeAttempt(assessment, fact);
    const { status: stands, resultOn, awaits } = status;
    return { fact, marks: fact, grade, status: stands, resultOn, awaits, effective: null };
  }
  const effective = effectiveMark(assessment, fact, knownOn);
  const { marks, grade, since, awaits } = effective;
  const known = { fact, marks, grade, effective };
  if (status.status === 'voided') return { ...known, ...status };
  if (awaits) return { ...known, status: 'awaiting', resultOn: fact.takenOn, awaits };
  const settled = effective.decided?.kind === 'settle' || effective.verdict.kind === 'marks';
  // A settlement that was still to come on the day is not looked ahead to; a correction holds from the start.
  if (settled && effective.before === null && since !== null && since > day) {
    return { ...known, status: 'awaiting', resultOn: fact.takenOn, awaits: disputeOf(effective) };
  }
  if (status.status === 'awaiting') return { ...known, ...status };
  return { ...known, ...status, resultOn: later(status.resultOn, since ?? '') };
}

const disputeOf = ({ verdict }: EffectiveMark): Awaits => ({
  for: 'settlement',
  difference: verdict.kind === 'incomplete' ? 0 : (verdict.difference ?? 0) / 100,
  limit: verdict.kind === 'disputed' ? verdict.limit : 0,
});

function statusOf(
  assessment: Assessment,
  { events, takenOn, decided }: AttemptFact,
  day: Day,
  knownOn: Day,
): Pick<JudgedAttempt, 'status' | 'resultOn' | 'awaits'> {
  const last = events.findLast(({ kind, on }) => kind !== 'confirm' && on <= knownOn);
  if (last?.kind === 'void') return { status: 'voided', resultOn: takenOn, awaits: null };
  if (assessment.confirmed_by === undefined) {
    return { status: 'counts', resultOn: takenOn, awaits: null };
  }
  const confirmed = [...events, ...(decided ?? []).map(correctedBySecond)].find(
    ({ kind, on }) => kind === 'confirm' && on <= day,
  );
  if (confirmed) {
    return { status: 'counts', resultOn: later(confirmed.on, takenOn), awaits: null };
  }
  return { status: 'awaiting', resultOn: takenOn, awaits: { for: 'confirmation' } };
}

/** Who corrects a mark that a second person must confirm is a second person. */
const correctedBySecond = ({ on }: { on: Day }) => ({ kind: 'confirm' as const, on });

/**
 * The attempts at an assessment that count on a day, in the order in which they were taken: not voided, and confirmed
 * where a second person must confirm them (`assessments.*.confirmed_by`).
 */
export function countingAttempts(
  assessment: Assessment,
  facts: Pick<EnrollmentFacts, 'attempts'>,
  code: string,
  day: Day,
  knownOn: Day = day,
): JudgedAttempt[] {
  return judgedAttempts(assessment, facts, code, day, knownOn).filter(
    ({ status }) => status === 'counts',
  );
}
