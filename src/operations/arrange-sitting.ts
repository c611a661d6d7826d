import { employeesIn } from '../db/examined.js';
import { insertBooking, setProctor, type Sitting } from '../db/exams.js';
import type { Store } from '../db/open.js';
import { factsOfEnrollment } from '../db/facts.js';
import {
  countSeatChecks,
  findSeatingPlan,
  insertFurtherProctor,
  insertSeatCheck,
  listFurtherProctors,
  listSeats,
  removeBooking,
  saveSeating,
  seatEnrollment,
  type Proctor,
  type Seat,
  type SeatingPlan,
  type SeatState,
} from '../db/seats.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { isVoided } from '../domain/examining/attempt-place.js';
import { sameTeamNeighbours, seatByLot } from '../domain/examining/seating.js';
import type { Role } from '../domain/handbook/types.js';
import type { Refused } from '../domain/refusals/index.js';
import { Refusal, refused } from '../errors.js';
import { decideSeat, requireSitting } from './book-retake.js';
import { refuseProctor } from './check-proctor.js';
import { requireBatch } from './find-session.js';

/** A sitting with its people, its proctors and how the seats were given. */
export interface ArrangedSitting {
  sitting: Sitting;
  title: string;
  seats: readonly Seat[];
  proctors: readonly Proctor[];
  plan: SeatingPlan | null;
  /** Pairs of neighbours of one team; 0 while no seats are given. */
  neighbours: number;
}

/** @throws InputError `sitting_unknown` */
export function findArrangedSitting(store: Store, code: string, today: Day): ArrangedSitting {
  const sitting = requireSitting(store, code, today, true);
  const seats = listSeats(store, sitting.id, sitting.heldOn);
  const plan = findSeatingPlan(store, sitting.id) ?? null;
  const { proctor: name, proctorRole: role } = sitting;
  const first = name === null ? [] : [{ name, role }];
  const seated = seats.flatMap(({ bookingId: key, team, seat }) =>
    seat === null ? [] : [{ key, team, seat }],
  );
  return {
    sitting,
    title: sitting.assessment,
    seats,
    proctors: [...first, ...listFurtherProctors(store, sitting.id)],
    plan,
    neighbours: plan === null ? 0 : sameTeamNeighbours(seated, plan.perRow),
  };
}

export type { Seat, SeatState };

interface OnSitting {
  code: string;
  today: Day;
  dryRun: boolean;
}

export interface Assigned {
  entry: number | null;
  arranged: ArrangedSitting;
  booked: number;
  /** Who of the batch gets no seat, and why. */
  left: readonly { employeeNo: string; why: Refused }[];
}

/**
 * Books those of a batch whom the ladder allows a try, where one is named, and gives everybody a seat by lot.
 *
 * @throws InputError `sitting_unknown`, `batch_unknown`
 * @throws Refusal `sitting_past`, `sitting_was_held`, `sitting_people`, `sitting_nobody`
 */
export function assignSeats(
  store: Store,
  context: WriteContext,
  input: OnSitting & { peopleOf: string | null; perRow: number; seed: number },
): Assigned {
  const { code, today, dryRun, peopleOf, perRow, seed } = input;
  const of = peopleOf === null ? '' : ` --people-of ${peopleOf}`;
  const command = `exam sitting ${code} --assign${of}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const sitting = requireSitting(store, code, today, false);
    if (countSeatChecks(store, sitting.id) > 0) {
      const facts = { sitting: code, held_on: sitting.heldOn };
      throw new Refusal(refused('sitting_was_held', facts));
    }
    const { booked, left } =
      peopleOf === null ? nobody : bookBatch(write, sitting, peopleOf, today);
    const people = listSeats(store, sitting.id, sitting.heldOn);
    if (people.length === 0) {
      throw new Refusal(left[0]?.why ?? refused('sitting_nobody', { sitting: code }));
    }
    if (sitting.seats !== null && people.length > sitting.seats) {
      const facts = { sitting: code, people: people.length, seats: sitting.seats };
      throw new Refusal(refused('sitting_people', facts));
    }
    const seated = people
      .map(({ bookingId: key, team, employeeNo }) => ({ key, team, employeeNo }))
      .sort((a, b) => (a.employeeNo < b.employeeNo ? -1 : 1));
    saveSeating(write, sitting.id, { perRow, seed }, seatByLot(seated, perRow, seed));
    const arranged = findArrangedSitting(store, code, today);
    const summary = { sitting: code, booked, seats: people.length };
    return { result: { arranged, booked, left }, summary };
  });
  return { entry, ...result };
}

const nobody = { booked: 0, left: [] };

function bookBatch(
  write: Writer,
  sitting: Sitting,
  batchCode: string,
  today: Day,
): Pick<Assigned, 'booked' | 'left'> {
  const { store } = write;
  const batch = requireBatch(store, batchCode);
  const left: { employeeNo: string; why: Refused }[] = [];
  let booked = 0;
  for (const employeeNo of employeesIn(store, batch.id, sitting.heldOn)) {
    try {
      const {
        personId,
        enrollmentId,
        booked: seat,
      } = decideSeat(store, employeeNo, sitting, today);
      if (seat.outcome === 'unchanged') continue;
      insertBooking(write, { sittingId: sitting.id, personId, enrollmentId });
      booked += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left.push({ employeeNo, why: error.refused });
    }
  }
  return { booked, left };
}

/** The seat of a person. @throws Refusal `seat_not_booked` */
function seatOf(seats: readonly Seat[], sitting: string, employee: string): Seat {
  const key = nameKey(employee);
  const found = seats.find(({ employeeNo }) => nameKey(employeeNo) === key);
  if (found) return found;
  throw new Refusal(refused('seat_not_booked', { employee_no: employee, sitting }));
}

/**
 * Notes who came, who did not, and whose identity was not proven; all of it or nothing.
 *
 * @throws InputError `sitting_unknown`
 * @throws Refusal `seat_before`, `seat_not_booked`, `seat_has_mark`
 */
export function checkSeats(
  store: Store,
  context: WriteContext,
  input: OnSitting & { states: readonly (readonly [string, SeatState])[]; note: string | null },
): { entry: number | null; changed: number } {
  const { code, today, dryRun, states } = input;
  const command = `exam sitting ${code} --check`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const sitting = requireSitting(store, code, today, true);
    const { heldOn: held_on } = sitting;
    if (held_on > today) {
      throw new Refusal(refused('seat_before', { sitting: code, held_on, today }));
    }
    const seats = listSeats(store, sitting.id, held_on);
    let changed = 0;
    // A note on who was not there, or not proven, is not one on those who were.
    const aboutOthers = states.some(([, state]) => state !== 'present');
    for (const [employee, state] of states) {
      const seat = seatOf(seats, code, employee);
      const note = state === 'present' && aboutOthers ? null : input.note;
      if (seat.state === state && (note === null || note === seat.note)) continue;
      if (state !== 'present') refuseMarked(store, sitting, seat);
      const { actor } = context;
      insertSeatCheck(write, { bookingId: seat.bookingId, state, checkedOn: today, actor, note });
      changed += 1;
    }
    return { result: changed, summary: { sitting: code, checked: changed } };
  });
  return { entry, changed: result };
}

/** Who has a mark of the day was there. @throws Refusal `seat_has_mark` */
function refuseMarked(store: Store, { code, heldOn, assessment }: Sitting, seat: Seat): void {
  const facts = factsOfEnrollment(store, seatEnrollment(store, seat.bookingId));
  const marked = facts.attempts.some(
    (one) => one.assessment === assessment && one.takenOn === heldOn && !isVoided(one),
  );
  if (!marked) return;
  const known = { employee_no: seat.employeeNo, sitting: code, taken_on: heldOn };
  throw new Refusal(refused('seat_has_mark', known));
}

/**
 * Gives seats back.
 *
 * @throws InputError `sitting_unknown`
 * @throws Refusal `seat_not_booked`, `seat_checked`, `seat_has_mark`
 */
export function releaseSeats(
  store: Store,
  context: WriteContext,
  input: OnSitting & { employees: readonly string[] },
): { entry: number | null; released: number } {
  const { code, today, dryRun } = input;
  const command = `exam sitting ${code} --release`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const sitting = requireSitting(store, code, today, true);
    const seats = listSeats(store, sitting.id, sitting.heldOn);
    const employees = [...new Set(input.employees)];
    for (const employee of employees) {
      const seat = seatOf(seats, code, employee);
      if (seat.state !== null) {
        const facts = { employee_no: seat.employeeNo, sitting: code };
        throw new Refusal(refused('seat_checked', facts));
      }
      refuseMarked(store, sitting, seat);
      removeBooking(write, seat.bookingId);
    }
    return { result: employees.length, summary: { sitting: code, released: employees.length } };
  });
  return { entry, released: result };
}

/**
 * Names one more proctor; the first one where there is none yet.
 *
 * @throws InputError `sitting_unknown`
 * @throws Refusal `proctor_oneself`, `proctor_clash`, `proctor_role`
 */
export function addProctor(
  store: Store,
  context: WriteContext,
  input: OnSitting & { name: string; role: Role | null },
): { entry: number | null } {
  const { code, today, dryRun, name, role } = input;
  const command = `exam sitting ${code} --add-proctor`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    const sitting = requireSitting(store, code, today, false);
    refuseProctor(store, sitting, name, role);
    if (sitting.proctor === null) {
      setProctor(write, sitting.id, name, role);
      return { result: undefined, summary: { sitting: code } };
    }
    const known = findArrangedSitting(store, code, today).proctors;
    if (!known.some((one) => nameKey(one.name) === nameKey(name))) {
      insertFurtherProctor(write, sitting.id, { name, role });
    }
    return { result: undefined, summary: { sitting: code } };
  });
  return { entry };
}
