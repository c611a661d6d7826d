import type { Day } from '../day.js';
import { isOneself } from '../enrolling/oneself.js';
import { nameKey } from '../enrolling/name-key.js';
import type { Marks } from '../grading.js';
import type { Refused } from '../refusals/index.js';
import type { AttemptFact } from '../standing/facts.js';
import { confirmedOn, isVoided } from './attempt-place.js';
import { firstMarks } from './panel.js';
import { sameMarks } from './marks.js';

/** A row of an examiner's sheet for an attempt that others have marked. */
export interface ExaminerRow {
  person: { employeeNo: string; name: string };
  code: string;
  examiner: string;
  marks: Marks;
  /** Whether it takes the place of what the examiner gave before. */
  corrects: boolean;
}

export type ExaminerDecision =
  { kind: 'unchanged' } | { kind: 'add'; corrects: boolean } | { kind: 'refuse'; refused: Refused };

/** Nobody examines themselves (`assessments.*.examiners`). */
export function refuseOneself(
  person: ExaminerRow['person'],
  assessment: string,
  examiner: string,
): Refused | null {
  if (!isOneself(person, examiner)) return null;
  return { code: 'examiner_oneself', facts: { employee_no: person.employeeNo, assessment } };
}

/**
 * Each examiner marks an attempt once; another mark of theirs is a correction and needs its reason. Nothing is added
 * once the mark was confirmed, decided on, or followed by a later attempt (`assessments.*.examiners`).
 */
export function decideExaminerMark(
  { person, code, examiner, marks, corrects }: ExaminerRow,
  attempt: AttemptFact,
  attempts: readonly AttemptFact[],
): ExaminerDecision {
  const known = marksOf(attempt, examiner);
  if (known && sameMarks(known, marks)) return { kind: 'unchanged' };
  const facts = {
    employee_no: person.employeeNo,
    assessment: code,
    taken_on: attempt.takenOn,
    examiner,
  };
  if (known && !corrects) return { kind: 'refuse', refused: { code: 'examiner_differs', facts } };
  const why = lockedBy(attempt, attempts);
  if (why !== null) {
    return { kind: 'refuse', refused: { code: 'examiner_too_late', facts: { ...facts, why } } };
  }
  return { kind: 'add', corrects: known !== undefined };
}

/** What an examiner gave, as it is known now; `undefined` where they have not marked it. */
function marksOf(attempt: AttemptFact, examiner: string): Marks | undefined {
  const key = nameKey(examiner);
  const last = attempt.panel?.marks.findLast((mark) => nameKey(mark.examiner) === key);
  if (last) return last;
  return nameKey(attempt.panel?.first ?? '') === key ? firstMarks(attempt) : undefined;
}

/** What has happened since, so that the mark must not change unseen. */
function lockedBy(
  attempt: AttemptFact,
  attempts: readonly AttemptFact[],
): 'confirmed' | 'decided' | 'later' | null {
  if ((attempt.decided ?? []).length > 0) return 'decided';
  if (confirmedOn(attempt) !== null) return 'confirmed';
  const later = (day: Day): boolean => day > attempt.takenOn;
  const followed = attempts.some(
    (other) => other.assessment === attempt.assessment && later(other.takenOn) && !isVoided(other),
  );
  return followed ? 'later' : null;
}
