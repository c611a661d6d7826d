import type { Leave } from '../domain/attendance/leave.js';
import type { Stay } from '../domain/attendance/presence.js';
import type { Recorded } from '../domain/attendance/recording.js';
import type { Day } from '../domain/day.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type { Store } from './open.js';
import { attendance, leaves } from './schema.js';
import type { NewRow, Writer } from './write.js';

/** A person as a sheet shows them: with the team of the session's day. */
export interface SheetPerson {
  id: number;
  employeeNo: string;
  name: string;
  team: string | null;
}

export type StoredLeave = Leave & { reason: string | null };

/** What attendance needs to know of a session. */
export interface AttendedSession {
  id: number;
  /** None for in-service training. */
  batchId: number | null;
  day: Day;
  status: 'planned' | 'cancelled';
}

/** A look-up of sessions by code. */
export function sessionFinder(store: Store): (code: string) => AttendedSession | undefined {
  const find = store.sqlite.prepare(
    'SELECT id, batch_id AS batchId, day, status FROM sessions WHERE code = ?',
  );
  return (code) => find.get(code) as AttendedSession | undefined;
}

/** A look-up of the stays in a batch, by person. */
export function staysFinder(store: Store): (batchId: number) => Map<number, Stay[]> {
  const find = store.sqlite.prepare(
    `SELECT person_id AS personId, joined_on AS joinedOn, left_on AS leftOn
     FROM enrollments WHERE batch_id = ? ORDER BY person_id, joined_on`,
  );
  return (batchId) => {
    const stays = new Map<number, Stay[]>();
    for (const row of find.all(batchId) as (Stay & { personId: number })[]) {
      const { personId, joinedOn, leftOn } = row;
      const own = stays.get(personId);
      if (own) own.push({ joinedOn, leftOn });
      else stays.set(personId, [{ joinedOn, leftOn }]);
    }
    return stays;
  };
}

/**
 * A look-up of the people who were given a place in a session: for retraining, to make up what they missed as long as
 * they are still in their batch, or as those for whom in-service training is meant.
 */
export function placesFinder(store: Store): (sessionId: number) => Set<number> {
  const find = store.sqlite
    .prepare(
      `SELECT person_id FROM session_places WHERE session_id = @session
       UNION SELECT m.person_id FROM make_ups m JOIN sessions s ON s.id = m.session_id
         JOIN enrollments e ON e.id = m.enrollment_id
         WHERE m.session_id = @session AND e.joined_on <= s.day
           AND (e.left_on IS NULL OR e.left_on > s.day)
       UNION SELECT person_id FROM session_people WHERE session_id = @session`,
    )
    .pluck();
  return (session) => new Set(find.all({ session }) as number[]);
}

/** What was noted last of a person in each session. */
export function attendanceOf(store: Store, personId: number): Map<number, AttendanceStatus> {
  const rows = store.sqlite
    .prepare(
      'SELECT session_id, status FROM attendance WHERE person_id = ? ORDER BY session_id, id',
    )
    .raw()
    .all(personId) as [number, AttendanceStatus][];
  return new Map(rows);
}

/** A look-up of what was recorded last in a session, by person. */
export function recordedFinder(store: Store): (sessionId: number) => Map<number, Recorded> {
  const find = store.sqlite.prepare(
    `SELECT person_id AS personId, status, note FROM attendance
     WHERE id IN (SELECT max(id) FROM attendance WHERE session_id = ? GROUP BY person_id)`,
  );
  return (sessionId) => {
    const rows = find.all(sessionId) as (Recorded & { personId: number })[];
    return new Map(rows.map(({ personId, status, note }) => [personId, { status, note }]));
  };
}

/** A look-up of a person's leave, in the order in which it was recorded. */
export function leavesFinder(store: Store): (personId: number) => StoredLeave[] {
  const find = store.sqlite.prepare(
    `SELECT from_on AS fromOn, to_on AS toOn, requested_on AS requestedOn, reason
     FROM leaves WHERE person_id = ? ORDER BY id`,
  );
  return (personId) => find.all(personId) as StoredLeave[];
}

/** A look-up of the days of people's leave, read once for everybody. */
export function leaveDaysFinder(store: Store): (personId: number) => { from: Day; to: Day }[] {
  const rows = store.sqlite
    .prepare('SELECT person_id AS id, from_on AS "from", to_on AS "to" FROM leaves ORDER BY id')
    .all() as { id: number; from: Day; to: Day }[];
  const known = new Map<number, { from: Day; to: Day }[]>();
  for (const { id, from, to } of rows) {
    const own = known.get(id);
    if (own) own.push({ from, to });
    else known.set(id, [{ from, to }]);
  }
  return (personId) => known.get(personId) ?? [];
}

/** A look-up of persons' ids by employee no. */
export function personIdFinder(store: Store): (employeeNo: string) => number | undefined {
  const find = store.sqlite.prepare('SELECT id FROM persons WHERE employee_no = ?').pluck();
  return (employeeNo) => find.get(employeeNo) as number | undefined;
}

/** A look-up of persons by id, with their team on a day. */
export function sheetPersonFinder(store: Store): (id: number, day: Day) => SheetPerson {
  const find = store.sqlite.prepare(
    `SELECT p.id, p.employee_no AS employeeNo, p.name, m.team FROM persons p
     LEFT JOIN memberships m ON m.id = coalesce(
       (SELECT id FROM memberships WHERE person_id = p.id AND from_on <= ? ORDER BY from_on DESC LIMIT 1),
       (SELECT id FROM memberships WHERE person_id = p.id ORDER BY from_on LIMIT 1))
     WHERE p.id = ?`,
  );
  return (id, day) => find.get(day, id) as SheetPerson;
}

/** All session codes: for suggestions. */
export function listSessionCodes(store: Store): string[] {
  return store.sqlite.prepare('SELECT code FROM sessions ORDER BY code').pluck().all() as string[];
}

export function insertAttendance(write: Writer, row: NewRow<typeof attendance>): void {
  write.insert(attendance, row);
}

export function insertLeave(write: Writer, row: NewRow<typeof leaves>): void {
  write.insert(leaves, row);
}

export interface ListedLeave extends StoredLeave {
  personId: number;
}

/** All leave that has a day in a span. */
export function listLeaves(store: Store, { from, to }: { from: Day; to: Day }): ListedLeave[] {
  return store.sqlite
    .prepare(
      `SELECT person_id AS personId, from_on AS fromOn, to_on AS toOn, requested_on AS requestedOn, reason
       FROM leaves WHERE to_on >= ? AND from_on <= ?`,
    )
    .all(from, to) as ListedLeave[];
}
