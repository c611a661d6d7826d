import type { Day, Time } from '../domain/day.js';
import type { Marks } from '../domain/grading.js';
import type { Role } from '../domain/handbook/types.js';
import type { Session } from './batches.js';
import type { Store } from './open.js';
import { attemptBonuses, grants, proctorRoles } from './schema-records.js';
import {
  attemptEvents,
  attempts,
  bookings,
  componentMarks,
  sessionPlaces,
  sittings,
} from './schema.js';
import type { Writer } from './write.js';

export interface Sitting {
  id: number;
  code: string;
  assessment: string;
  batch: string | null;
  heldOn: Day;
  start: Time | null;
  end: Time | null;
  venue: string | null;
  proctor: string | null;
  /** In which role the proctor acts; `null` where none was named. */
  proctorRole: Role | null;
  seats: number | null;
  /** Seats that are taken. */
  booked: number;
}

const selectSitting = `SELECT s.id, s.code, s.assessment, b.code AS batch, s.held_on AS heldOn, s.start, s.end,
  s.venue, s.proctor, r.role AS proctorRole, s.seats, (SELECT count(*) FROM bookings k WHERE k.sitting_id = s.id) AS booked
  FROM sittings s LEFT JOIN batches b ON b.id = s.batch_id
  LEFT JOIN proctor_roles r ON r.sitting_id = s.id`;

export function findSitting(store: Store, code: string): Sitting | undefined {
  return store.sqlite.prepare(`${selectSitting} WHERE s.code = ?`).get(code) as Sitting | undefined;
}

/** The sittings from a day on, by day. */
export function listSittingsFrom(store: Store, day: Day): Sitting[] {
  return store.sqlite
    .prepare(`${selectSitting} WHERE s.held_on >= ? ORDER BY s.held_on, s.start, s.code`)
    .all(day) as Sitting[];
}

export type NewSitting = Omit<Sitting, 'id' | 'batch' | 'booked'> & { batchId: number | null };

/** Adds a sitting, with the role of its proctor where one was named; returns its id. */
export function insertSitting(write: Writer, { proctorRole, ...sitting }: NewSitting): number {
  const id = write.insert(sittings, sitting);
  if (proctorRole !== null) write.insert(proctorRoles, { sittingId: id, role: proctorRole });
  return id;
}

/** Names the first proctor of a sitting that has none. */
export function setProctor(write: Writer, id: number, proctor: string, role: Role | null): void {
  write.update(sittings, id, { proctor });
  if (role !== null) write.insert(proctorRoles, { sittingId: id, role });
}

/** The seats of a sitting. */
export function listSeatIds(store: Store, sittingId: number): number[] {
  return store.sqlite
    .prepare('SELECT id FROM bookings WHERE sitting_id = ? ORDER BY id')
    .pluck()
    .all(sittingId) as number[];
}

/** How many marks may stem from a sitting: those of its day, but for who had a seat only in another one. */
export function satIn(store: Store, { id, assessment, heldOn }: Sitting): number {
  const seat = `SELECT 1 FROM bookings k JOIN sittings s ON s.id = k.sitting_id
    WHERE k.person_id = a.person_id AND s.assessment = a.assessment AND s.held_on = a.taken_on`;
  return store.sqlite
    .prepare(
      `SELECT count(*) FROM attempts a WHERE a.assessment = ? AND a.taken_on = ?
       AND (EXISTS (${seat} AND s.id = ?) OR NOT EXISTS (${seat}))`,
    )
    .pluck()
    .get(assessment, heldOn, id) as number;
}

/** Removes a sitting with its seats and the role of its proctor. */
export function removeSitting(write: Writer, id: number, seats: readonly number[]): void {
  for (const seat of seats) write.remove(bookings, seat);
  const role = write.store.sqlite
    .prepare('SELECT id FROM proctor_roles WHERE sitting_id = ?')
    .pluck()
    .get(id) as number | undefined;
  if (role !== undefined) write.remove(proctorRoles, role);
  write.remove(sittings, id);
}

/** Records extra attempts that somebody granted. */
export function insertGrant(
  write: Writer,
  grant: {
    enrollmentId: number;
    assessment: string;
    attempts: number;
    grantedOn: Day;
    grantedBy: string;
    reason: string;
  },
): number {
  return write.insert(grants, grant);
}

export function insertBooking(
  write: Writer,
  booking: { sittingId: number; personId: number; enrollmentId: number },
): void {
  write.insert(bookings, booking);
}

export interface NewAttempt {
  personId: number;
  enrollmentId: number;
  assessment: string;
  takenOn: Day;
  marks: Marks;
  examiner: string | null;
  recordedBy: string;
  recordedOn: Day;
}

/** Adds an attempt with the marks of its dimensions and its extra points; returns its id. */
export function insertAttempt(write: Writer, { marks, ...attempt }: NewAttempt): number {
  const id = write.insert(attempts, { ...attempt, scoreHundredths: marks.score });
  for (const [component, scoreHundredths] of marks.dimensions) {
    write.insert(componentMarks, { attemptId: id, component, scoreHundredths });
  }
  const { bonus = 0 } = marks;
  if (bonus > 0) write.insert(attemptBonuses, { attemptId: id, hundredths: bonus });
  return id;
}

export function insertAttemptEvent(
  write: Writer,
  event: {
    attemptId: number;
    kind: 'confirm' | 'void' | 'restore';
    happenedOn: Day;
    actor: string;
    reason: string | null;
  },
): void {
  write.insert(attemptEvents, event);
}

/** When a session is held, for finding two at the same time. */
export type SessionTime = Pick<Session, 'id' | 'code' | 'day' | 'start' | 'end'>;

/** The planned sessions in which a person is expected from a day on: of their batches, and where they have a place. */
export function listSessionsOfPerson(store: Store, personId: number, from: Day): SessionTime[] {
  return store.sqlite
    .prepare(
      `SELECT s.id, s.code, s.day, s.start, s.end FROM sessions s
       WHERE s.status = 'planned' AND s.day >= @from AND (
         s.id IN (SELECT session_id FROM session_places WHERE person_id = @personId
           UNION SELECT session_id FROM make_ups WHERE person_id = @personId
           UNION SELECT session_id FROM session_people WHERE person_id = @personId)
         OR s.batch_id IN (SELECT batch_id FROM enrollments e WHERE e.person_id = @personId
           AND e.joined_on <= s.day AND (e.left_on IS NULL OR e.left_on > s.day)))
       ORDER BY s.day, s.start, s.id`,
    )
    .all({ personId, from }) as SessionTime[];
}

export function insertRetrainingPlace(
  write: Writer,
  place: {
    sessionId: number;
    personId: number;
    enrollmentId: number;
    assessment: string;
    assignedOn: Day;
  },
): void {
  write.insert(sessionPlaces, { ...place, purpose: 'retraining' });
}

/** Who has a seat in a sitting. */
export function seatedIn(store: Store, sittingId: number): number[] {
  return store.sqlite
    .prepare('SELECT person_id FROM bookings WHERE sitting_id = ? ORDER BY person_id')
    .pluck()
    .all(sittingId) as number[];
}
