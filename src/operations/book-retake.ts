import { findSitting, insertBooking, listSittingsFrom, type Sitting } from '../db/exams.js';
import { listProctoredOn, listSittingsOfPerson, seatStateOn } from '../db/seats.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { isOneself } from '../domain/enrolling/oneself.js';
import { isVoided, refusedAttempt } from '../domain/examining/attempt-place.js';
import { overlaps } from '../domain/examining/seating.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Rung } from '../domain/handbook/types.js';
import { decideAttempt } from '../domain/standing/decide-attempt.js';
import type { EnrollmentFacts } from '../domain/standing/facts.js';
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
 * @throws Refusal `sitting_clash`, `proctor_oneself`, `sitting_past`, `sitting_full`, `sitting_booked_elsewhere`, `attempt_*`, `in_no_batch`, `batch_closed`
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

export interface SeatDecision {
  personId: number;
  enrollmentId: number;
  booked: Booked;
}

/** The seat of a person in a sitting, if the ladder allows them a try there. */
export function decideSeat(
  store: Store,
  employee: string,
  sitting: Sitting,
  today: Day,
): SeatDecision {
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
    (booking) =>
      booking.assessment === assessment &&
      booking.heldOn >= today &&
      !isUsed(store, facts, assessment, booking.heldOn),
  );
  if (other) {
    const known = { employee_no: employeeNo, sitting: other.sitting, held_on: other.heldOn };
    throw new Refusal(refused('sitting_booked_elsewhere', known));
  }
  refuseClash(store, { personId, employeeNo, name: facts.name }, sitting);
  const { proctorRole } = sitting;
  const seated = { assessment, sitting: sitting.code, heldOn, proctorRole };
  const then = { ...facts, bookings: [...facts.bookings, seated] };
  const decision = decideAttempt(rules, then, assessment, heldOn, today);
  if (decision?.kind === 'refuse') {
    throw new Refusal(refusedAttempt(employeeNo, assessment, decision));
  }
  return { ...of, booked: { ...seat, rung: decision?.rung ?? null, outcome: 'created' } };
}

/** Nobody sits in two places at once, nor in a sitting that they proctor. */
function refuseClash(
  store: Store,
  person: { personId: number; employeeNo: string; name: string },
  sitting: Sitting,
): void {
  const { employeeNo: employee_no } = person;
  const { code, heldOn: held_on } = sitting;
  const other = listSittingsOfPerson(store, person.personId, held_on).find(
    (one) => one.code !== code && overlaps(one, sitting),
  );
  if (other) {
    const facts = { employee_no, sitting: code, other: other.code, held_on };
    throw new Refusal(refused('sitting_clash', facts));
  }
  const proctor = listProctoredOn(store, held_on).find(
    (one) => isOneself(person, one.proctor) && (one.code === code || overlaps(one, sitting)),
  );
  if (!proctor) return;
  const facts = { proctor: proctor.proctor, employee_no, sitting: proctor.code };
  throw new Refusal(refused('proctor_oneself', facts));
}

/** Whether somebody has sat there already, or is on record as not having been there. */
function isUsed(
  store: Store,
  { personId, attempts }: EnrollmentFacts,
  assessment: string,
  day: Day,
): boolean {
  const sat = attempts.some(
    (one) => one.assessment === assessment && one.takenOn === day && !isVoided(one),
  );
  return sat || seatStateOn(store, personId, assessment, day) !== null;
}
