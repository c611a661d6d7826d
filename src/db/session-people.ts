import type { Day } from '../domain/day.js';
import type { Store } from './open.js';

/** A person who is meant to be in a session. */
export interface Expected {
  sessionId: number;
  personId: number;
}

/**
 * Everybody whom the session `s` concerns: those of its batch on its day, of other batches with a place, of in-service
 * training. Each session by itself: over a year's sessions at once, the rows would have to be sorted.
 */
const expected = `
  SELECT e.person_id AS personId FROM enrollments e
    WHERE e.batch_id = s.batch_id AND e.joined_on <= s.day AND (e.left_on IS NULL OR e.left_on > s.day)
      AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.enrollment_id = e.id AND p.from_on <= s.day
        AND (p.until_on IS NULL OR p.until_on >= s.day))
  UNION SELECT p.person_id FROM session_places p WHERE p.session_id = s.id
  UNION SELECT m.person_id FROM make_ups m
    JOIN enrollments e ON e.id = m.enrollment_id AND e.joined_on <= s.day
      AND (e.left_on IS NULL OR e.left_on > s.day)
    WHERE m.session_id = s.id
  UNION SELECT i.person_id FROM session_people i WHERE i.session_id = s.id`;

const together = `(SELECT group_concat(personId) FROM (${expected} ORDER BY 1))`;

/** Numbers that are joined by commas; the same text gives the same list, for a batch comes to all of its sessions. */
function parser(): (people: string | null) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (people) => {
    if (people === null) return [];
    let list = known.get(people);
    if (!list) known.set(people, (list = people.split(',').map(Number)));
    return list;
  };
}

/** Who is expected in each planned session of the days `from` to `to`, both included; nobody where it is not there. */
export function expectedBySession(
  store: Store,
  from: Day,
  to: Day,
): Map<number, readonly number[]> {
  const parse = parser();
  const rows = store.sqlite
    .prepare(
      `SELECT s.id, ${together} FROM sessions s WHERE s.status = 'planned' AND s.day BETWEEN ? AND ?`,
    )
    .raw()
    .all(from, to) as [number, string | null][];
  return new Map(rows.map(([id, people]) => [id, parse(people)]));
}

/** Who is expected in the planned sessions of the days `from` to `to`, both included; by session, then person. */
export function listExpected(store: Store, from: Day, to: Day): Expected[] {
  return [...expectedBySession(store, from, to)]
    .sort(([a], [b]) => a - b)
    .flatMap(([sessionId, people]) => people.map((personId) => ({ sessionId, personId })));
}

/** A look-up of who is expected in a session. */
export function expectedFinder(store: Store): (sessionId: number) => readonly number[] {
  const parse = parser();
  const find = store.sqlite.prepare(`SELECT ${together} FROM sessions s WHERE s.id = ?`).pluck();
  return (sessionId) => parse((find.get(sessionId) as string | null | undefined) ?? null);
}
