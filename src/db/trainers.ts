/** What trainers are judged by: what was found of them, what was decided, and the sessions that they gave. */
import type { Day, Time } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import type { KpiFact } from '../domain/standing/facts.js';
import type { TrainerDecision, TrainerRecord } from '../domain/resources/trainer-facts.js';
import type { Store } from './open.js';
import { trainerDecisions, trainerRecords } from './schema-trainers.js';
import type { NewRow, Writer } from './write.js';

/** Rows by the trainer that they are about. */
function byTrainer<Row>(store: Store, sql: string): (trainerId: number) => Row[] {
  const find = store.sqlite.prepare(sql);
  return (trainerId) => find.all(trainerId) as Row[];
}

/** A look-up of what was found of a trainer: by day; of the same kind, day and session what was recorded last. */
export function trainerRecordFinder(store: Store): (trainerId: number) => TrainerRecord[] {
  const find = byTrainer<Omit<TrainerRecord, 'source' | 'replaced'>>(
    store,
    `SELECT r.kind, r.day, r.score_hundredths AS score, r.answers, s.code AS session, r.course, r.actor, r.note
     FROM trainer_records r LEFT JOIN sessions s ON s.id = r.session_id
     WHERE r.trainer_id = ? AND r.id = (SELECT max(o.id) FROM trainer_records o
       WHERE o.trainer_id = r.trainer_id AND o.kind = r.kind AND o.day = r.day AND o.session_id IS r.session_id)
     ORDER BY r.day, r.id`,
  );
  return (trainerId) =>
    find(trainerId).map((row) => ({ ...row, source: 'noted', replaced: false }));
}

/** What was answered about a session with a trainer, each form for itself. */
export interface SessionFormMarks {
  session: string;
  course: string;
  day: Day;
  /** The name as the session has it. */
  trainer: string;
  sum: number;
  marks: number;
}

/** The marks of some questions of a questionnaire, of each form about a planned session, by session and form. */
export function listSessionFormMarks(
  store: Store,
  form: string,
  items: readonly string[],
): SessionFormMarks[] {
  return store.sqlite
    .prepare(
      `SELECT s.code AS session, s.course, s.day, s.trainer, sum(a.mark) AS sum, count(a.mark) AS marks
       FROM form_responses r JOIN sessions s ON s.id = r.session_id
       JOIN form_answers a ON a.response_id = r.id AND a.mark IS NOT NULL
         AND a.item IN (SELECT value FROM json_each(?))
       WHERE r.form = ? AND s.trainer IS NOT NULL AND s.status = 'planned'
         AND NOT EXISTS (SELECT 1 FROM form_responses n WHERE n.replaces = r.id)
       GROUP BY r.id ORDER BY s.day, s.code, r.id`,
    )
    .all(JSON.stringify(items), form) as SessionFormMarks[];
}

/** A look-up of what was decided about a trainer, by day. */
export function trainerDecisionFinder(store: Store): (trainerId: number) => TrainerDecision[] {
  return byTrainer(
    store,
    `SELECT kind, course, decided_on AS "on", actor AS by, reason, overridden,
       handbook_version AS handbookVersion
     FROM trainer_decisions WHERE trainer_id = ? ORDER BY decided_on, id`,
  );
}

/** A person's figures of a metric as they were recorded last, by day. */
export function listKpiOf(store: Store, personId: number, metric: string): KpiFact[] {
  return store.sqlite
    .prepare(
      `SELECT max(id) AS id, metric, period, from_on AS "from", to_on AS "to", millionths / 1e6 AS value
       FROM kpi_values WHERE person_id = ? AND metric = ? GROUP BY period ORDER BY from_on, period`,
    )
    .all(personId, metric) as KpiFact[];
}

/** A look-up of the day on which a person was hired. */
export function hiredOnFinder(store: Store): (personId: number) => Day {
  const find = store.sqlite.prepare('SELECT hired_on FROM persons WHERE id = ?').pluck();
  return (personId) => find.get(personId) as Day;
}

export function insertTrainerRecord(write: Writer, row: NewRow<typeof trainerRecords>): number {
  return write.insert(trainerRecords, row);
}

export function insertTrainerDecision(write: Writer, row: NewRow<typeof trainerDecisions>): number {
  return write.insert(trainerDecisions, row);
}

/** A session as the file of a trainer or a venue shows it. */
export interface ResourceSession {
  id: number;
  code: string;
  title: string;
  course: string;
  day: Day;
  start: Time;
  end: Time;
  creditedMinutes: number;
  /** The name as the session has it. */
  trainer: string | null;
  venue: string | null;
  /** People of whom attendance was noted, and those of them who were present or late. */
  recorded: number;
  attended: number;
}

/** All planned sessions that name a trainer or a venue, in order of time, with what was noted of attendance. */
export function listResourceSessions(store: Store): ResourceSession[] {
  return store.sqlite
    .prepare(
      `WITH noted AS MATERIALIZED (SELECT a.session_id, count(*) AS recorded,
           sum(a.status IN ('present', 'late')) AS attended
         FROM attendance a WHERE a.id = (SELECT max(o.id) FROM attendance o
           WHERE o.session_id = a.session_id AND o.person_id = a.person_id) GROUP BY a.session_id)
       SELECT s.id, s.code, s.title, s.course, s.day, s.start, s.end, s.credited_minutes AS creditedMinutes,
         s.trainer, s.venue, coalesce(n.recorded, 0) AS recorded, coalesce(n.attended, 0) AS attended
       FROM sessions s LEFT JOIN noted n ON n.session_id = s.id
       WHERE s.status = 'planned' AND (s.trainer IS NOT NULL OR s.venue IS NOT NULL)
       ORDER BY s.day, s.start, s.code`,
    )
    .all() as ResourceSession[];
}

/** How many planned sessions name a trainer or a venue of a key. */
export function countSessionsNaming(store: Store, key: string): number {
  const rows = store.sqlite
    .prepare(
      `SELECT trainer, venue, count(*) AS count FROM sessions WHERE status = 'planned' GROUP BY trainer, venue`,
    )
    .all() as { trainer: string | null; venue: string | null; count: number }[];
  return rows
    .filter(({ trainer, venue }) => [trainer, venue].some((name) => nameKey(name ?? '') === key))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The batches to which sessions belong. */
export function batchIdsOfSessions(store: Store, sessionIds: readonly number[]): number[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT batch_id FROM sessions WHERE batch_id IS NOT NULL
       AND id IN (SELECT value FROM json_each(?)) ORDER BY 1`,
    )
    .pluck()
    .all(JSON.stringify(sessionIds)) as number[];
}
