import type { Day } from '../day.js';
import type { Refused } from '../refusals/index.js';
import type { AttemptFact } from '../standing/facts.js';
import type { AttemptDecision } from '../standing/decide-attempt.js';

/** What must be known of an enrollment to say whether an attempt belongs to it. */
export interface EnrollmentSpan {
  id: number;
  batch: string;
  joinedOn: Day;
  leftOn: Day | null;
  movedFrom: number | null;
}

export type EnrollmentDecision<T extends EnrollmentSpan> =
  { kind: 'found'; enrollment: T; latest: T } | { kind: 'refuse'; refused: Refused };

/**
 * A mark belongs to the enrollment that held on the day of the exam: not before the person joined, and no longer once
 * they had left. What follows from it is decided where the person was moved to since (`latest`).
 */
export function decideEnrollment<T extends EnrollmentSpan>(
  employeeNo: string,
  enrollments: readonly T[],
  takenOn: Day,
): EnrollmentDecision<T> {
  const begun = enrollments.filter(({ joinedOn }) => joinedOn <= takenOn);
  const enrollment = begun.findLast(({ leftOn }) => leftOn === null || leftOn > takenOn);
  if (enrollment) {
    return { kind: 'found', enrollment, latest: latestOf(enrollments, enrollment) };
  }
  const [first] = enrollments;
  if (!first) {
    return {
      kind: 'refuse',
      refused: { code: 'in_no_batch', facts: { employee_no: employeeNo } },
    };
  }
  const facts = { employee_no: employeeNo, taken_on: takenOn };
  const left = begun.at(-1);
  if (!left) {
    const { batch, joinedOn } = first;
    return {
      kind: 'refuse',
      refused: { code: 'score_before_joining', facts: { ...facts, batch, joined_on: joinedOn } },
    };
  }
  return {
    kind: 'refuse',
    refused: {
      code: 'score_after_leaving',
      facts: { ...facts, batch: left.batch, left_on: left.leftOn ?? '' },
    },
  };
}

/** The enrollment that a chain of moves has led to. */
function latestOf<T extends EnrollmentSpan>(enrollments: readonly T[], from: T): T {
  let latest = from;
  const seen = new Set([from.id]);
  for (;;) {
    const next = enrollments.find(({ id, movedFrom }) => movedFrom === latest.id && !seen.has(id));
    if (!next) return latest;
    seen.add(next.id);
    latest = next;
  }
}

/** Whether an attempt is voided at present: the last void or restoration decides. */
export function isVoided(attempt: Pick<AttemptFact, 'events'>): boolean {
  return attempt.events.findLast(({ kind }) => kind !== 'confirm')?.kind === 'void';
}

/** The day on which an attempt was confirmed, or corrected by a second person, where it was. */
export function confirmedOn({
  events,
  decided,
}: Pick<AttemptFact, 'events' | 'decided'>): Day | null {
  const second = [events.find(({ kind }) => kind === 'confirm')?.on, decided?.[0]?.on];
  return second.filter((on) => on !== undefined).sort()[0] ?? null;
}

/** Why the ladder allows no attempt, as a refusal that names the rule. */
export function refusedAttempt(
  employeeNo: string,
  assessment: string,
  decision: AttemptDecision & { kind: 'refuse' },
): Refused {
  const facts = { employee_no: employeeNo, assessment, rule: decision.rule };
  switch (decision.code) {
    case 'attempt_after_pass':
      return { code: decision.code, facts: { ...facts, passed_on: decision.passedOn } };
    case 'attempt_while_awaiting':
    case 'attempt_while_unsettled':
      return { code: decision.code, facts: { ...facts, taken_on: decision.takenOn } };
    case 'attempt_out_of_order':
      return { code: decision.code, facts: { ...facts, latest: decision.latest } };
    case 'attempt_ladder_ended':
      return { code: decision.code, facts: { ...facts, failures: decision.attempts } };
    case 'attempt_without_retraining':
      return { code: decision.code, facts: { ...facts, failures: decision.failures } };
    case 'attempt_too_early':
      return { code: decision.code, facts: { ...facts, not_before: decision.notBefore } };
    case 'attempt_before_renewal': {
      const { code, passedOn: passed_on, from } = decision;
      return { code, facts: { ...facts, passed_on, from } };
    }
    case 'attempt_barred':
      return { code: decision.code, facts: { ...facts, until: decision.until } };
    case 'attempt_window_closed':
      return { code: decision.code, facts: { ...facts, closed_on: decision.closedOn } };
    case 'attempt_without_coaching': {
      const { code, by, times, done } = decision;
      return { code, facts: { ...facts, by, times, done } };
    }
    case 'attempt_without_approval': {
      const { code, by, refusedOn } = decision;
      return { code, facts: { ...facts, by, refused_on: refusedOn ?? '' } };
    }
    case 'attempt_not_proctored': {
      const { code, by, takenOn } = decision;
      return { code, facts: { ...facts, by: by.join(', '), taken_on: takenOn } };
    }
  }
}
