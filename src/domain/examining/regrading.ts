import { addSpan } from '../calendar.js';
import type { Day } from '../day.js';
import type { Hands } from '../deciding/hands.js';
import { isOneself } from '../enrolling/oneself.js';
import { gradeAttempt, type Grade, type Marks } from '../grading.js';
import type { Assessment } from '../handbook/types.js';
import type { Refused } from '../refusals/index.js';
import type { AttemptFact, Rules } from '../standing/facts.js';
import { isVoided } from './attempt-place.js';
import { handsOfMarks } from './confirming.js';
import { effectiveMark } from './correction.js';
import { sameMarks } from './marks.js';

/** Whose mark is corrected, by which rules, and through whose hands it has gone. */
export interface Regrading {
  rules: Rules;
  person: { employeeNo: string; name: string };
  code: string;
  assessment: Assessment;
  attempt: AttemptFact;
  /** All attempts of the person at the assessment. */
  attempts: readonly AttemptFact[];
  hands: readonly Hands[];
  actor: string;
  today: Day;
}

export type RegradeDecision =
  | { kind: 'same' }
  | { kind: 'decide'; as: 'regrade' | 'settle'; before: Grade; after: Grade }
  | { kind: 'refuse'; refused: Refused };

/**
 * A mark may be corrected with a reason, within the time that the handbook gives for it, and never by whose mark it is;
 * where a second person must confirm marks, only by one. Where examiners differ too much, the mark that is decided on
 * settles it, and none of them may be who decides (`assessments.*.regrade`, `assessments.*.examiners`).
 */
export function decideRegrade(on: Regrading, marks: Marks): RegradeDecision {
  const { assessment, attempt, today } = on;
  const { grade: before, awaits, marks: known } = effectiveMark(assessment, attempt, today);
  const after = gradeAttempt(assessment, marks);
  if (!awaits && sameMarks(known, marks)) return { kind: 'same' };
  const as = awaits?.for === 'settlement' ? 'settle' : 'regrade';
  const refused = refusedHands(on, as) ?? (as === 'settle' ? null : refusedTime(on));
  if (refused) return { kind: 'refuse', refused };
  if (awaits?.for === 'examiners') {
    const { have, least } = awaits;
    const rule = `assessments.${on.code}.examiners`;
    const facts = { ...placeOf(on), have, least, rule };
    return { kind: 'refuse', refused: { code: 'regrade_unexamined', facts } };
  }
  return { kind: 'decide', as, before, after };
}

const placeOf = ({ person, code, attempt }: Regrading) => ({
  employee_no: person.employeeNo,
  assessment: code,
  taken_on: attempt.takenOn,
});

function refusedHands(on: Regrading, as: 'regrade' | 'settle'): Refused | null {
  const { person, code, assessment, attempt, hands, actor } = on;
  const facts = placeOf(on);
  if (isOneself(person, actor)) return { code: 'regrade_by_oneself', facts };
  if (as === 'settle') {
    const rule = `assessments.${code}.examiners.difference_limit`;
    const examined = hands.map((one) => ({ ...one, recordedBy: '' }));
    const isExaminer = handsOfMarks([attempt], examined, actor) === 'examiner';
    return isExaminer ? { code: 'settle_by_examiner', facts: { ...facts, rule } } : null;
  }
  if (assessment.confirmed_by === undefined) return null;
  if (handsOfMarks([attempt], hands, actor) === null) return null;
  const rule = `assessments.${code}.confirmed_by`;
  return { code: 'regrade_same_person', facts: { ...facts, rule } };
}

function refusedTime(on: Regrading): Refused | null {
  const { rules, code, assessment, attempt, attempts, today } = on;
  const { within, after_later: afterLater } = assessment.regrade ?? {};
  const facts = placeOf(on);
  if (within) {
    const until = addSpan(rules.calendar, attempt.takenOn, within);
    const rule = `assessments.${code}.regrade.within`;
    if (today > until) return { code: 'regrade_late', facts: { ...facts, until, rule } };
  }
  if (afterLater !== 'refused') return null;
  const later = attempts.find((other) => !isVoided(other) && other.takenOn > attempt.takenOn);
  if (!later) return null;
  const rule = `assessments.${code}.regrade.after_later`;
  return { code: 'regrade_after_later', facts: { ...facts, later: later.takenOn, rule } };
}
