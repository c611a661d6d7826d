import type { Candidate } from '../domain/in-service/audience.js';
import type { Day } from '../domain/day.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type { Session } from './batches.js';
import type { Store } from './open.js';
import { inServiceSessions, sessionPeople } from './schema-in-service.js';
import { sessionExclusions } from './schema-notices.js';
import type { NewRow, Writer } from './write.js';

/** A session of in-service training, with what it has beside one of a batch. */
export interface InServiceSession extends Session {
  rule: string | null;
  dueOn: Day | null;
  type: string;
  period: string;
  content: string | null;
  bring: string | null;
  department: string | null;
  /** Codes of the item of the annual plan and of the need that it answers. */
  planItem: string | null;
  need: string | null;
  /** How many people are meant to come. */
  people: number;
}

const columns = `s.id, s.code, s.batch_id AS batchId, s.stage, s.slot, s.kind, s.course, s.title, s.day, s.start, s.end,
  s.credited_minutes AS creditedMinutes, s.trainer_role AS trainerRole, s.trainer, s.venue, s.status, s.note, s.entry,
  i.rule, i.due_on AS dueOn, i.type, i.period, i.content, i.bring, i.department, p.code AS planItem, n.code AS need,
  (SELECT count(*) FROM session_people w WHERE w.session_id = s.id) AS people`;

const tables = `sessions s JOIN in_service_sessions i ON i.session_id = s.id
  LEFT JOIN plan_items p ON p.id = i.plan_item_id LEFT JOIN needs n ON n.id = i.need_id`;

/** The in-service sessions of the days `from` to `to`, both included, cancelled ones too; in order of time. */
export function listInService(store: Store, from: Day, to: Day): InServiceSession[] {
  return store.sqlite
    .prepare(
      `SELECT ${columns} FROM ${tables} WHERE s.day BETWEEN ? AND ? ORDER BY s.day, s.start, s.code`,
    )
    .all(from, to) as InServiceSession[];
}

export function findInService(store: Store, sessionId: number): InServiceSession | undefined {
  return store.sqlite.prepare(`SELECT ${columns} FROM ${tables} WHERE s.id = ?`).get(sessionId) as
    InServiceSession | undefined;
}

/** The session that was made for a day of a rule, wherever it has been moved. */
export function findDrafted(store: Store, rule: string, dueOn: Day): InServiceSession | undefined {
  return store.sqlite
    .prepare(`SELECT ${columns} FROM ${tables} WHERE i.rule = ? AND i.due_on = ?`)
    .get(rule, dueOn) as InServiceSession | undefined;
}

/** Planned in-service sessions of `today` to `ahead`, and past ones with people of whom nothing is recorded. */
export function listOpenInService(store: Store, today: Day, ahead: Day): InServiceSession[] {
  return store.sqlite
    .prepare(
      `SELECT ${columns} FROM ${tables} WHERE s.status = 'planned' AND (s.day BETWEEN ? AND ? OR s.day < ?
         AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id)
         AND EXISTS (SELECT 1 FROM session_people w WHERE w.session_id = s.id))
       ORDER BY s.day, s.start, s.code`,
    )
    .all(today, ahead, today) as InServiceSession[];
}

/** Somebody who is meant to come to a session. `rule`: by which they were chosen; none where somebody named them. */
export interface Participant {
  id: number;
  personId: number;
  employeeNo: string;
  name: string;
  department: string | null;
  team: string | null;
  rule: string | null;
}

/** Who is meant to come to a session, with the membership of its day; by employee no. */
export function listParticipants(
  store: Store,
  session: Pick<Session, 'id' | 'day'>,
): Participant[] {
  return store.sqlite
    .prepare(
      `SELECT w.id, w.person_id AS personId, p.employee_no AS employeeNo, p.name, m.department, m.team, w.rule
       FROM session_people w JOIN persons p ON p.id = w.person_id
       LEFT JOIN memberships m ON m.id = coalesce(
         (SELECT id FROM memberships WHERE person_id = p.id AND from_on <= @day ORDER BY from_on DESC LIMIT 1),
         (SELECT id FROM memberships WHERE person_id = p.id ORDER BY from_on LIMIT 1))
       WHERE w.session_id = @id ORDER BY p.employee_no`,
    )
    .all({ id: session.id, day: session.day }) as Participant[];
}

/** Whom somebody took off a session. */
export function listExcluded(store: Store, sessionId: number): { id: number; personId: number }[] {
  return store.sqlite
    .prepare('SELECT id, person_id AS personId FROM session_exclusions WHERE session_id = ?')
    .all(sessionId) as { id: number; personId: number }[];
}

/** How the last training of each person ended who is in none any more. */
export function listLeft(store: Store): Map<number, NonNullable<Candidate['left']>> {
  const rows = store.sqlite
    .prepare(
      `SELECT person_id AS personId, left_on AS "on", left_reason AS reason FROM enrollments e
       WHERE left_reason IN ('withdrawn', 'dismissed') AND NOT EXISTS (SELECT 1 FROM enrollments o
         WHERE o.person_id = e.person_id AND (o.left_on IS NULL OR o.left_on > e.left_on))
       ORDER BY e.id`,
    )
    .all() as { personId: number; on: Day; reason: 'withdrawn' | 'dismissed' }[];
  return new Map(rows.map(({ personId, on, reason }) => [personId, { on, reason }]));
}

/** The last planned session of a stage in the batch in which each person is, or was until its end. */
export function listStageEnds(store: Store, stage: string): Map<number, Day> {
  const rows = store.sqlite
    .prepare(
      `SELECT e.person_id, min(x.day) FROM enrollments e
       JOIN (SELECT batch_id, max(day) AS day FROM sessions WHERE stage = ? AND status = 'planned'
         GROUP BY batch_id) x ON x.batch_id = e.batch_id
       WHERE e.left_on IS NULL OR e.left_on > x.day GROUP BY e.person_id`,
    )
    .raw()
    .all(stage) as [number, Day][];
  return new Map(rows);
}

/** What became of a person in a session of a rule; `status` is none where nothing is recorded. */
export interface RuleSession {
  personId: number;
  sessionId: number;
  session: string;
  day: Day;
  status: AttendanceStatus | null;
}

/** Everybody's planned sessions of a rule, whether they were chosen for them or came all the same; by day. */
export function listRuleSessions(store: Store, rule: string): RuleSession[] {
  return store.sqlite
    .prepare(
      `SELECT w.person_id AS personId, s.id AS sessionId, s.code AS session, s.day,
         (SELECT a.status FROM attendance a WHERE a.session_id = s.id AND a.person_id = w.person_id
          ORDER BY a.id DESC LIMIT 1) AS status
       FROM session_people w JOIN sessions s ON s.id = w.session_id
       JOIN in_service_sessions i ON i.session_id = s.id
       WHERE i.rule = ? AND s.status = 'planned' ORDER BY s.day, s.code`,
    )
    .all(rule) as RuleSession[];
}

export function insertInService(write: Writer, row: NewRow<typeof inServiceSessions>): number {
  return write.insert(inServiceSessions, row);
}

export function insertParticipant(write: Writer, row: NewRow<typeof sessionPeople>): number {
  return write.insert(sessionPeople, row);
}

export function removeParticipant(write: Writer, id: number): void {
  write.remove(sessionPeople, id);
}

/** Notes that somebody was taken off a session, so that its rule does not bring them back. */
export function insertExclusion(write: Writer, row: NewRow<typeof sessionExclusions>): number {
  return write.insert(sessionExclusions, row);
}

export function removeExclusion(write: Writer, id: number): void {
  write.remove(sessionExclusions, id);
}
