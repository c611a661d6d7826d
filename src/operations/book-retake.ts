import { findSitting, insertBooking, listSittingsFrom, type Sitting } from '../db/exams.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { refusedAttempt } from '../domain/examining/attempt-place.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Rung } from '../domain/handbook/types.js';
import { decideAttempt } from '../domain/standing/decide-attempt.js';
import { InputError, Refusal, refused } from '../errors.js';
import { requireSatAssessment } from './create-sitting.js';
import { requireEnrollment } from './require-enrollment.js';

export interface BookInput {
  employees: readonly string[];
  sitting: string;
  today: Day;
  /** Whether the sitting may be over: they sat there, and the seat was not noted in time. */
  past: boolean;
  dryRun: boolean;
}

export interface Booked {
  employeeNo: string;
  sitting: string;
  heldOn: Day;
  rung: Rung | null;
  outcome: 'created' | 'unchanged';
}

/**
 * Gives people a seat in a sitting to come, or with `past` in one that is over, if the ladder allows each of them a try on its day; all of them or none.
 *
 * @throws InputError `sitting_unknown`, `person_unknown`, `assessment_unknown`, `assessment_composite`
 * @throws Refusal `sitting_past`, `sitting_full`, `sitting_booked_elsewhere`, `attempt_*`, `in_no_batch`, `batch_closed`
 */
export function bookRetake(
  store: Store,
  context: WriteContext,
  input: BookInput,
): { entry: number | null; booked: Booked[] } {
  const command = `retake book --sitting ${input.sitting}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const sitting = requireSitting(store, input.sitting, input.today, input.past);
      const seats = [...new Set(input.employees)].map((employee) =>
        decideSeat(store, employee, sitting, input.today),
      );
      const created = seats.filter(({ booked }) => booked.outcome === 'created');
      const { seats: limit, booked } = sitting;
      if (limit !== null && booked + created.length > limit) {
        const facts = { sitting: sitting.code, seats: limit, booked, wanted: created.length };
        throw new Refusal(refused('sitting_full', facts));
      }
      for (const { personId, enrollmentId } of created) {
        insertBooking(write, { sittingId: sitting.id, personId, enrollmentId });
      }
      return {
        result: seats.map((seat) => seat.booked),
        summary: { sitting: sitting.code, booked: created.length },
      };
    },
  );
  return { entry, booked: result };
}

/** @throws InputError `sitting_unknown`; Refusal `sitting_past` where it must be to come */
export function requireSitting(store: Store, code: string, today: Day, past: boolean): Sitting {
  const sitting = findSitting(store, code);
  if (!sitting) {
    const codes = listSittingsFrom(store, today).map((candidate) => candidate.code);
    const suggestion = nearest(code, codes);
    throw new InputError(refused('sitting_unknown', { sitting: code, suggestion }));
  }
  if (sitting.heldOn < today && !past) {
    const { heldOn } = sitting;
    throw new Refusal(refused('sitting_past', { sitting: code, held_on: heldOn, today }));
  }
  return sitting;
}

interface Seat {
  personId: number;
  enrollmentId: number;
  booked: Booked;
}

function decideSeat(store: Store, employee: string, sitting: Sitting, today: Day): Seat {
  const { facts, rules } = requireEnrollment(store, employee, today);
  const { employeeNo, personId, id: enrollmentId } = facts;
  const { heldOn } = sitting;
  const seat = { employeeNo, sitting: sitting.code, heldOn };
  const of = { personId, enrollmentId };
  if (facts.bookings.some((booking) => booking.sitting === sitting.code)) {
    return { ...of, booked: { ...seat, rung: null, outcome: 'unchanged' } };
  }
  const assessment = requireSatAssessment(rules.handbook, sitting.assessment);
  const other = facts.bookings.find(
    (booking) => booking.assessment === assessment && booking.heldOn >= today,
  );
  if (other) {
    const known = { employee_no: employeeNo, sitting: other.sitting, held_on: other.heldOn };
    throw new Refusal(refused('sitting_booked_elsewhere', known));
  }
  const { proctorRole } = sitting;
  const seated = { assessment, sitting: sitting.code, heldOn, proctorRole };
  const then = { ...facts, bookings: [...facts.bookings, seated] };
  const decision = decideAttempt(rules, then, assessment, heldOn, today);
  if (decision?.kind === 'refuse') {
    throw new Refusal(refusedAttempt(employeeNo, assessment, decision));
  }
  return { ...of, booked: { ...seat, rung: decision?.rung ?? null, outcome: 'created' } };
}
