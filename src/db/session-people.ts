import type { Day } from '../domain/day.js';
import type { Store } from './open.js';

/** A person who is meant to be in a session. */
export interface Expected {
  sessionId: number;
  personId: number;
}

/** Everybody whom a session concerns: those of its batch on its day, of other batches with a place, of in-service training. */
const expected = `
  SELECT s.id AS sessionId, e.person_id AS personId FROM chosen s
    JOIN enrollments e ON e.batch_id = s.batch_id AND e.joined_on <= s.day
      AND (e.left_on IS NULL OR e.left_on > s.day)
    WHERE NOT EXISTS (SELECT 1 FROM pauses p WHERE p.enrollment_id = e.id AND p.from_on <= s.day
      AND (p.until_on IS NULL OR p.until_on >= s.day))
  UNION SELECT s.id, p.person_id FROM chosen s JOIN session_places p ON p.session_id = s.id
  UNION SELECT s.id, m.person_id FROM chosen s JOIN make_ups m ON m.session_id = s.id
    JOIN enrollments e ON e.id = m.enrollment_id AND e.joined_on <= s.day
      AND (e.left_on IS NULL OR e.left_on > s.day)
  UNION SELECT s.id, i.person_id FROM chosen s JOIN session_people i ON i.session_id = s.id`;

/** Who is expected in the planned sessions of the days `from` to `to`, both included; by session, then person. */
export function listExpected(store: Store, from: Day, to: Day): Expected[] {
  return store.sqlite
    .prepare(
      `WITH chosen AS MATERIALIZED (SELECT id, batch_id, day FROM sessions
         WHERE status = 'planned' AND day BETWEEN ? AND ?)
       ${expected} ORDER BY 1, 2`,
    )
    .all(from, to) as Expected[];
}

/** A look-up of who is expected in a session. */
export function expectedFinder(store: Store): (sessionId: number) => number[] {
  const find = store.sqlite
    .prepare(
      `WITH chosen AS (SELECT id, batch_id, day FROM sessions WHERE id = ?)
       SELECT personId FROM (${expected}) ORDER BY 1`,
    )
    .pluck();
  return (sessionId) => find.all(sessionId) as number[];
}
