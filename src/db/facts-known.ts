import type { Day } from '../domain/day.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type {
  DrillFact,
  EnrollmentFacts,
  KpiFact,
  SignatureFact,
} from '../domain/standing/facts.js';
import { recordsOf } from '../domain/standing/records.js';
import type { Store } from './open.js';

/** How many records of each kind were written down only after a day, although they are about a day before. */
export interface RecordedLater {
  attempts: number;
  attendance: number;
  records: number;
}

const knownAttendance = `SELECT session_id, status FROM attendance
  WHERE id IN (SELECT max(id) FROM attendance WHERE person_id = ? AND recorded_on <= ? GROUP BY session_id)`;

/** The facts of an enrollment without what was recorded only after a day. */
export function knownFacts(
  store: Store,
  facts: EnrollmentFacts,
  day: Day,
): { facts: EnrollmentFacts; later: RecordedLater } {
  const { personId } = facts;
  const rows = store.sqlite.prepare(knownAttendance).raw().all(personId, day);
  const attendance = new Map(rows as [number, AttendanceStatus][]);
  const ids = store.sqlite
    .prepare('SELECT id FROM attempts WHERE person_id = ? AND recorded_on <= ?')
    .pluck()
    .all(personId, day) as number[];
  const known = new Set(ids);
  const attempts = facts.attempts.filter(({ id }) => known.has(id));
  const records = knownRecords(store, personId, day);
  return {
    facts: { ...facts, attendance, attempts, records },
    later: recordedLater(store, personId, day),
  };
}

function knownRecords(store: Store, personId: number, day: Day): EnrollmentFacts['records'] {
  const rows = (sql: string): unknown[] => store.sqlite.prepare(sql).all(personId, day);
  const known = 'WHERE person_id = ? AND recorded_on <= ? ORDER BY id';
  return recordsOf({
    signatures: rows(
      `SELECT id, checklist, item, signed_on AS signedOn, mentor FROM signatures ${known}`,
    ) as SignatureFact[],
    drills: rows(`SELECT id, drill, day, quantity FROM drill_days ${known}`) as DrillFact[],
    kpis: rows(
      `SELECT id, metric, period, from_on AS "from", to_on AS "to", millionths / 1e6 AS value
       FROM kpi_values ${known}`,
    ) as KpiFact[],
  });
}

function recordedLater(store: Store, personId: number, day: Day): RecordedLater {
  const count = (table: string, about: string): number =>
    store.sqlite
      .prepare(
        `SELECT count(*) FROM ${table} t WHERE person_id = ? AND recorded_on > ? AND ${about} <= ?`,
      )
      .pluck()
      .get(personId, day, day) as number;
  return {
    attempts: count('attempts', 'taken_on'),
    attendance: count('attendance', '(SELECT day FROM sessions s WHERE s.id = t.session_id)'),
    records:
      count('signatures', 'signed_on') + count('drill_days', 'day') + count('kpi_values', 'to_on'),
  };
}
