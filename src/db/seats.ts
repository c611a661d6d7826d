import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { bookings } from './schema.js';
import { furtherProctors, seatChecks, seatingPlans, seatNumbers } from './schema-examinations.js';
import type { Writer } from './write.js';

export type SeatState = 'present' | 'absent' | 'unproven';

/** A person's seat in a sitting. */
export interface Seat {
  bookingId: number;
  personId: number;
  employeeNo: string;
  name: string;
  team: string | null;
  /** `null` while the seats are not given yet. */
  seat: number | null;
  /** What was noted last; `null` where nothing was. */
  state: SeatState | null;
  note: string | null;
}

/** The seats of a sitting, by their number, those without one by employee no. */
export function listSeats(store: Store, sittingId: number, day: Day): Seat[] {
  return store.sqlite
    .prepare(
      `SELECT k.id AS bookingId, p.id AS personId, p.employee_no AS employeeNo, p.name,
         (SELECT m.team FROM memberships m WHERE m.person_id = p.id AND m.from_on <= @day
          ORDER BY m.from_on DESC LIMIT 1) AS team, n.seat,
         (SELECT c.state FROM seat_checks c WHERE c.booking_id = k.id ORDER BY c.id DESC LIMIT 1) AS state,
         (SELECT c.note FROM seat_checks c WHERE c.booking_id = k.id ORDER BY c.id DESC LIMIT 1) AS note
       FROM bookings k JOIN persons p ON p.id = k.person_id
       LEFT JOIN seat_numbers n ON n.booking_id = k.id
       WHERE k.sitting_id = @sittingId ORDER BY n.seat IS NULL, n.seat, p.employee_no`,
    )
    .all({ sittingId, day }) as Seat[];
}

/** What was noted of a person in a sitting of an assessment on a day: there where any says so. */
export function seatStateOn(
  store: Store,
  personId: number,
  assessment: string,
  day: Day,
): { sitting: string; state: SeatState } | null {
  const states = store.sqlite
    .prepare(
      `SELECT s.code AS sitting,
         (SELECT c.state FROM seat_checks c WHERE c.booking_id = k.id ORDER BY c.id DESC LIMIT 1) AS state
       FROM bookings k JOIN sittings s ON s.id = k.sitting_id
       WHERE k.person_id = ? AND s.assessment = ? AND s.held_on = ? ORDER BY k.id`,
    )
    .all(personId, assessment, day) as { sitting: string; state: SeatState | null }[];
  if (states.some(({ state }) => state === null || state === 'present')) return null;
  const [first] = states;
  return first?.state ? { sitting: first.sitting, state: first.state } : null;
}

export interface SeatingPlan {
  perRow: number;
  seed: number;
}

export function findSeatingPlan(store: Store, sittingId: number): SeatingPlan | undefined {
  return store.sqlite
    .prepare('SELECT per_row AS perRow, seed FROM seating_plans WHERE sitting_id = ?')
    .get(sittingId) as SeatingPlan | undefined;
}

/** Keeps the numbers of seats, and how they came about. */
export function saveSeating(
  write: Writer,
  sittingId: number,
  plan: SeatingPlan,
  seats: ReadonlyMap<number, number>,
): void {
  const idOf = write.store.sqlite
    .prepare('SELECT id FROM seating_plans WHERE sitting_id = ?')
    .pluck();
  const known = idOf.get(sittingId) as number | undefined;
  if (known === undefined) write.insert(seatingPlans, { sittingId, ...plan });
  else write.update(seatingPlans, known, plan);
  const seatOf = write.store.sqlite
    .prepare('SELECT id FROM seat_numbers WHERE booking_id = ?')
    .pluck();
  for (const [bookingId, seat] of seats) {
    const row = seatOf.get(bookingId) as number | undefined;
    if (row === undefined) write.insert(seatNumbers, { bookingId, seat });
    else write.update(seatNumbers, row, { seat });
  }
}

export function insertSeatCheck(
  write: Writer,
  row: { bookingId: number; state: SeatState; checkedOn: Day; actor: string; note: string | null },
): void {
  write.insert(seatChecks, row);
}

const idsOf = (write: Writer, table: string, column: string, key: number): number[] =>
  write.store.sqlite
    .prepare(`SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`)
    .pluck()
    .all(key) as number[];

/** Gives a seat back, with its number. */
export function removeBooking(write: Writer, bookingId: number): void {
  for (const id of idsOf(write, 'seat_numbers', 'booking_id', bookingId)) {
    write.remove(seatNumbers, id);
  }
  write.remove(bookings, bookingId);
}

/** Removes what was arranged for a sitting beside its seats. */
export function removeArrangements(write: Writer, sittingId: number): void {
  for (const id of idsOf(write, 'seating_plans', 'sitting_id', sittingId)) {
    write.remove(seatingPlans, id);
  }
  for (const id of idsOf(write, 'further_proctors', 'sitting_id', sittingId)) {
    write.remove(furtherProctors, id);
  }
}

/** Whether anything was noted of who came to a sitting. */
export function countSeatChecks(store: Store, sittingId: number): number {
  return store.sqlite
    .prepare(
      `SELECT count(*) FROM seat_checks c JOIN bookings k ON k.id = c.booking_id WHERE k.sitting_id = ?`,
    )
    .pluck()
    .get(sittingId) as number;
}

export interface Proctor {
  name: string;
  role: string | null;
}

/** Who proctors a sitting beside the first proctor. */
export function listFurtherProctors(store: Store, sittingId: number): Proctor[] {
  return store.sqlite
    .prepare('SELECT name, role FROM further_proctors WHERE sitting_id = ? ORDER BY id')
    .all(sittingId) as Proctor[];
}

export function insertFurtherProctor(write: Writer, sittingId: number, proctor: Proctor): void {
  write.insert(furtherProctors, { sittingId, ...proctor });
}

/** A sitting with everybody who proctors it. */
export interface ProctoredSitting {
  id: number;
  code: string;
  assessment: string;
  start: string | null;
  end: string | null;
  venue: string | null;
  proctor: string;
}

/** The sittings of a day with each of their proctors. */
export function listProctoredOn(store: Store, day: Day): ProctoredSitting[] {
  return store.sqlite
    .prepare(
      `SELECT s.id, s.code, s.assessment, s.start, s.end, s.venue, x.name AS proctor FROM sittings s
       JOIN (SELECT id AS sitting_id, proctor AS name FROM sittings WHERE proctor IS NOT NULL
             UNION ALL SELECT sitting_id, name FROM further_proctors) x ON x.sitting_id = s.id
       WHERE s.held_on = ? ORDER BY s.start, s.code`,
    )
    .all(day) as ProctoredSitting[];
}

/** The sittings of a day in which a person has a seat. */
export function listSittingsOfPerson(
  store: Store,
  personId: number,
  day: Day,
): { code: string; start: string | null; end: string | null }[] {
  return store.sqlite
    .prepare(
      `SELECT s.code, s.start, s.end FROM bookings k JOIN sittings s ON s.id = k.sitting_id
       WHERE k.person_id = ? AND s.held_on = ? ORDER BY s.start, s.code`,
    )
    .all(personId, day) as { code: string; start: string | null; end: string | null }[];
}

/** The enrollment for which a seat was given. */
export function seatEnrollment(store: Store, bookingId: number): number {
  return store.sqlite
    .prepare('SELECT enrollment_id FROM bookings WHERE id = ?')
    .pluck()
    .get(bookingId) as number;
}

/** The sittings up to a day with numbered seats of which nothing was noted, and in which not everybody has a mark. */
export function listUncheckedSittings(
  store: Store,
  day: Day,
): {
  code: string;
  assessment: string;
  heldOn: Day;
  proctor: string | null;
  batch: string | null;
}[] {
  return store.sqlite
    .prepare(
      `SELECT s.code, s.assessment, s.held_on AS heldOn, s.proctor, b.code AS batch FROM sittings s
       LEFT JOIN batches b ON b.id = s.batch_id
       WHERE s.held_on <= @day AND s.id IN (SELECT sitting_id FROM seating_plans)
         AND EXISTS (SELECT 1 FROM bookings k WHERE k.sitting_id = s.id
           AND NOT EXISTS (SELECT 1 FROM seat_checks c WHERE c.booking_id = k.id)
           AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.person_id = k.person_id
             AND a.assessment = s.assessment AND a.taken_on = s.held_on))
       ORDER BY s.held_on, s.code`,
    )
    .all({ day }) as ReturnType<typeof listUncheckedSittings>;
}
