import type { Day } from '../domain/day.js';
import type { Store } from './open.js';

/** A person who is meant to be in a session. */
export interface Expected {
  sessionId: number;
  personId: number;
}

/** Somebody's place in a batch. */
interface Member {
  personId: number;
  joinedOn: Day;
  leftOn: Day | null;
  pauses: { from: Day; until: Day | null }[];
}

type MemberRow = [number, number, Day, Day | null, Day | null, Day | null];

/** A look-up of those who are or were in a batch, by person. */
function membersFinder(store: Store): (batchId: number) => Member[] {
  const find = store.sqlite
    .prepare(
      `SELECT e.id, e.person_id, e.joined_on, e.left_on, p.from_on, p.until_on
       FROM enrollments e LEFT JOIN pauses p ON p.enrollment_id = e.id
       WHERE e.batch_id = ? ORDER BY e.person_id`,
    )
    .raw();
  return (batchId) => {
    const members = new Map<number, Member>();
    for (const [id, personId, joinedOn, leftOn, from, until] of find.all(batchId) as MemberRow[]) {
      let member = members.get(id);
      if (!member) members.set(id, (member = { personId, joinedOn, leftOn, pauses: [] }));
      if (from !== null) member.pauses.push({ from, until });
    }
    return [...members.values()];
  };
}

const isThere = ({ joinedOn, leftOn, pauses }: Member, day: Day): boolean =>
  joinedOn <= day &&
  (leftOn === null || leftOn > day) &&
  !pauses.some(({ from, until }) => from <= day && (until === null || until >= day));

/** Ids of the people of other batches with a place in the session `s`, and of those of in-service training. */
const ofOthers = `(SELECT group_concat(personId) FROM (
  SELECT p.person_id AS personId FROM session_places p WHERE p.session_id = s.id
  UNION ALL SELECT m.person_id FROM make_ups m
    JOIN enrollments e ON e.id = m.enrollment_id AND e.joined_on <= s.day
      AND (e.left_on IS NULL OR e.left_on > s.day)
    WHERE m.session_id = s.id
  UNION ALL SELECT i.person_id FROM session_people i WHERE i.session_id = s.id))`;

type SessionRow = [id: number, batchId: number | null, day: Day, others: string | null];

/**
 * Everybody whom a session concerns: those of its batch on its day, of other batches with a place, of in-service
 * training; once each, in order. Each batch's members are read once; their list is one for all days on which it is the
 * same.
 */
function expectedOf(store: Store): (session: SessionRow) => readonly number[] {
  const find = membersFinder(store);
  const batches = new Map<number, Member[]>();
  const known = new Map<string, readonly number[]>();
  const ofBatch = (batchId: number, day: Day): number[] => {
    let members = batches.get(batchId);
    if (!members) batches.set(batchId, (members = find(batchId)));
    return members.filter((member) => isThere(member, day)).map(({ personId }) => personId);
  };
  return ([, batchId, day, others]) => {
    const own = batchId === null ? [] : ofBatch(batchId, day);
    const people = others === null ? own : [...own, ...others.split(',').map(Number)];
    const key = people.join();
    let list = known.get(key);
    if (!list) known.set(key, (list = [...new Set(people)].sort((a, b) => a - b)));
    return list;
  };
}

/** Who is expected in each planned session of the days `from` to `to`, both included; nobody where it is not there. */
export function expectedBySession(
  store: Store,
  from: Day,
  to: Day,
): Map<number, readonly number[]> {
  const expected = expectedOf(store);
  const rows = store.sqlite
    .prepare(
      `SELECT s.id, s.batch_id, s.day, ${ofOthers} FROM sessions s
       WHERE s.status = 'planned' AND s.day BETWEEN ? AND ?`,
    )
    .raw()
    .all(from, to) as SessionRow[];
  return new Map(rows.map((row) => [row[0], expected(row)]));
}

/** Who is expected in the planned sessions of the days `from` to `to`, both included; by session, then person. */
export function listExpected(store: Store, from: Day, to: Day): Expected[] {
  return [...expectedBySession(store, from, to)]
    .sort(([a], [b]) => a - b)
    .flatMap(([sessionId, people]) => people.map((personId) => ({ sessionId, personId })));
}

/** A look-up of who is expected in a session. */
export function expectedFinder(store: Store): (sessionId: number) => readonly number[] {
  const find = store.sqlite
    .prepare(`SELECT s.id, s.batch_id, s.day, ${ofOthers} FROM sessions s WHERE s.id = ?`)
    .raw();
  return (sessionId) => {
    const row = find.get(sessionId) as SessionRow | undefined;
    return row ? expectedOf(store)(row) : [];
  };
}
