import { listHands } from '../db/decisions.js';
import { insertMarkDecision } from '../db/examinations.js';
import { factsOfEnrollment } from '../db/facts.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { isVoided } from '../domain/examining/attempt-place.js';
import { decideMarks, type GivenMarks } from '../domain/examining/marks.js';
import { decideRegrade } from '../domain/examining/regrading.js';
import { decideRetake, type RetakeDue } from '../domain/examining/retake-due.js';
import type { Marks } from '../domain/grading.js';
import type { AttemptFact, BookingFact } from '../domain/standing/facts.js';
import { ladderState } from '../domain/standing/ladder.js';
import { InputError, Refusal, refused } from '../errors.js';
import { findAttempts, type PersonAttempts } from './find-attempts.js';

export interface RegradeInput {
  employee: string;
  assessment: string;
  /** Number of the attempt among those that count, or the day of the exam; the latest where neither is given. */
  attempt: number | null;
  takenOn: Day | null;
  given: GivenMarks;
  reason: string;
  today: Day;
  dryRun: boolean;
}

/** A corrected mark and what follows from it. Scores in points. */
export interface Regraded {
  employeeNo: string;
  assessment: string;
  attempt: number | null;
  takenOn: Day;
  kind: 'regrade' | 'settle';
  before: { score: number; passed: boolean };
  after: { score: number; passed: boolean };
  /** What the person has to do now; `null` where nothing is left to retake. */
  next: RetakeDue | null;
  /** Seats to come in which nobody has to sit any more. */
  needless: readonly BookingFact[];
}

/**
 * Corrects a mark, or settles a difference between its examiners; the old mark stays on record with the reason.
 *
 * @throws InputError `person_unknown`, `assessment_unknown`, `score_*`, `dimension_*`, `bonus_*`
 * @throws Refusal `in_no_batch`, `attempt_none`, `attempt_none_on`, `attempt_no_number`, `regrade_*`, `settle_by_examiner`
 */
export function regradeAttempt(
  store: Store,
  context: WriteContext,
  input: RegradeInput,
): { entry: number | null; regraded: Regraded } {
  const { today, dryRun, reason } = input;
  const { actor } = context;
  const command = `exam regrade --assessment ${input.assessment}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = findAttempts(store, input.employee, input.assessment, today);
    const { employeeNo, code, assessment, facts, rules } = found;
    const { attempt, number } = attemptToRegrade(found, input);
    const marks = marksOf(found, input.given);
    const hands = listHands(store, facts.personId);
    const on = { rules, person: facts, code, assessment, attempt, attempts: found.attempts };
    const decision = decideRegrade({ ...on, hands, actor, today }, marks);
    const place = { employee_no: employeeNo, assessment: code, taken_on: attempt.takenOn };
    if (decision.kind === 'same') throw new Refusal(refused('regrade_same', place));
    if (decision.kind === 'refuse') throw new Refusal(decision.refused);
    const { as: kind, before, after } = decision;
    insertMarkDecision(write, {
      attemptId: attempt.id,
      kind,
      decidedOn: today,
      actor,
      reason,
      marks,
    });
    const now = factsOfEnrollment(store, facts.id);
    const next = decideRetake(rules, now, code, today);
    const needless = needlessSeats(found, now.bookings, today, next);
    const regraded: Regraded = {
      employeeNo,
      assessment: code,
      attempt: number,
      takenOn: attempt.takenOn,
      kind,
      before: { score: before.score / 100, passed: before.passed },
      after: { score: after.score / 100, passed: after.passed },
      next,
      needless,
    };
    return { result: regraded, summary: { assessment: code } };
  });
  return { entry, regraded: result };
}

/** Seats in sittings to come of an assessment in which nothing is to be retaken. */
function needlessSeats(
  { code }: PersonAttempts,
  bookings: readonly BookingFact[],
  today: Day,
  next: RetakeDue | null,
): BookingFact[] {
  if (next) return [];
  return bookings.filter(({ assessment, heldOn }) => assessment === code && heldOn >= today);
}

function attemptToRegrade(
  { employeeNo, code, attempts, rules, facts }: PersonAttempts,
  { attempt: wanted, takenOn, today }: RegradeInput,
): { attempt: AttemptFact; number: number | null } {
  const of = { employee_no: employeeNo, assessment: code };
  const placed = ladderState(rules, facts, code, today)?.attempts ?? [];
  const numberOf = (attempt: AttemptFact): number | null =>
    placed.find(({ fact }) => fact.id === attempt.id)?.number ?? null;
  const counting = attempts.filter((attempt) => !isVoided(attempt));
  if (counting.length === 0) throw new Refusal(refused('attempt_none', of));
  const found = counting.findLast(
    (attempt) =>
      (wanted === null || numberOf(attempt) === wanted) &&
      (takenOn === null || attempt.takenOn === takenOn),
  );
  if (found) return { attempt: found, number: numberOf(found) };
  const known = counting.map((attempt) => attempt.takenOn).join(', ');
  if (wanted === null) {
    throw new Refusal(refused('attempt_none_on', { ...of, taken_on: takenOn ?? '', known }));
  }
  throw new Refusal(
    refused('attempt_no_number', { ...of, attempt: wanted, known: counting.length }),
  );
}

/** @throws InputError with the first thing wrong with the marks */
function marksOf({ code, assessment }: PersonAttempts, given: GivenMarks): Marks {
  const decision = decideMarks(code, assessment, given);
  if (decision.kind === 'marks') return decision.marks;
  const [first] = decision.faults;
  if (!first) throw new Error(`no fault in the marks of ${code}`);
  throw new InputError(first.refused);
}
