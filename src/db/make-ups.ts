import type { Day } from '../domain/day.js';
import type { Offer } from '../domain/enrolling/make-up-places.js';
import type { Store } from './open.js';
import { makeUps } from './schema-records.js';
import type { Writer } from './write.js';

/** An offer as it is stored: course codes joined by `+`. */
type OfferedSession = Omit<Offer, 'courses'> & { course: string };

/** The planned sessions of a program's open batches from a day on, but for one batch; the earliest first. */
export function listOfferedSessions(
  store: Store,
  wanted: { program: string; exceptBatchId: number; from: Day },
): OfferedSession[] {
  return store.sqlite
    .prepare(
      `SELECT s.id, s.code, s.title, b.code AS batch, s.stage, s.slot, s.course, s.day, s.start, s.end
       FROM sessions s JOIN batches b ON b.id = s.batch_id
       WHERE b.program = @program AND b.status = 'open' AND b.id <> @exceptBatchId
         AND s.status = 'planned' AND s.day >= @from
       ORDER BY s.day, s.start, s.code`,
    )
    .all(wanted) as OfferedSession[];
}

/** Gives a person a place in a session in which they make up a missed one; nothing where they have it already. */
export function insertMakeUp(
  write: Writer,
  place: {
    enrollmentId: number;
    personId: number;
    missedSessionId: number;
    sessionId: number;
    assignedOn: Day;
  },
): void {
  const known = write.store.sqlite
    .prepare(
      'SELECT 1 FROM make_ups WHERE enrollment_id = ? AND missed_session_id = ? AND session_id = ?',
    )
    .get(place.enrollmentId, place.missedSessionId, place.sessionId);
  if (known === undefined) write.insert(makeUps, place);
}
