import { later, type Day } from '../day.js';
import { gradeAttempt, type Grade } from '../grading.js';
import type { Assessment } from '../handbook/types.js';
import type { AttemptFact, EnrollmentFacts } from './facts.js';

/** An attempt with its grade, wherever it stands. */
export interface JudgedAttempt {
  fact: AttemptFact;
  grade: Grade;
  status: 'counts' | 'awaiting' | 'voided';
  /** The day on which the result stood: of the confirmation where one is needed. */
  resultOn: Day;
}

/**
 * Every attempt at an assessment up to a day, in the order in which they were taken: whether it counts, awaits the
 * confirmation that `assessments.*.confirmed_by` asks for, or was voided. Voids and restorations are those known on
 * `knownOn`, and hold for the attempt from the start.
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
    .map((fact): JudgedAttempt => {
      const grade = gradeAttempt(assessment, fact);
      return { fact, grade, ...statusOf(assessment, fact, day, knownOn) };
    });
}

function statusOf(
  assessment: Assessment,
  { events, takenOn }: AttemptFact,
  day: Day,
  knownOn: Day,
): Pick<JudgedAttempt, 'status' | 'resultOn'> {
  const last = events.findLast(({ kind, on }) => kind !== 'confirm' && on <= knownOn);
  if (last?.kind === 'void') return { status: 'voided', resultOn: takenOn };
  if (assessment.confirmed_by === undefined) return { status: 'counts', resultOn: takenOn };
  const confirmed = events.find(({ kind, on }) => kind === 'confirm' && on <= day);
  if (!confirmed) return { status: 'awaiting', resultOn: takenOn };
  return { status: 'counts', resultOn: later(confirmed.on, takenOn) };
}

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
