import { and, asc, eq } from 'drizzle-orm';
import type { Day } from '../domain/day.js';
import type { SessionFact } from '../domain/standing/facts.js';
import type { SlotKind } from '../domain/handbook/types.js';
import type { Store } from './open.js';
import { batches, sessions } from './schema.js';
import type { NewRow, Writer } from './write.js';

export type Batch = typeof batches.$inferSelect;
export type Session = typeof sessions.$inferSelect;

export function findBatch(store: Store, code: string): Batch | undefined {
  return store.orm.select().from(batches).where(eq(batches.code, code)).get();
}

export function findBatchById(store: Store, id: number): Batch | undefined {
  return store.orm.select().from(batches).where(eq(batches.id, id)).get();
}

/** All batches, by start day. */
export function listBatches(store: Store, status?: Batch['status']): Batch[] {
  const query = store.orm.select().from(batches);
  const rows = status === undefined ? query : query.where(eq(batches.status, status));
  return rows.orderBy(asc(batches.startOn), asc(batches.code)).all();
}

/** A batch's sessions in order of time; cancelled ones too, unless only those that are planned are asked for. */
export function listSessions(store: Store, batchId: number, planned = false): Session[] {
  const of = eq(sessions.batchId, batchId);
  return store.orm
    .select()
    .from(sessions)
    .where(planned ? and(of, eq(sessions.status, 'planned')) : of)
    .orderBy(asc(sessions.day), asc(sessions.start), asc(sessions.id))
    .all();
}

export function findSession(store: Store, code: string): Session | undefined {
  return store.orm.select().from(sessions).where(eq(sessions.code, code)).get();
}

export function findSessionById(store: Store, id: number): Session | undefined {
  return store.orm.select().from(sessions).where(eq(sessions.id, id)).get();
}

/** The sessions of all batches on the days `from` to `to`, both included. */
export function listSessionsBetween(store: Store, from: Day, to: Day): Session[] {
  return store.sqlite
    .prepare(
      `SELECT id, code, batch_id AS batchId, stage, slot, kind, course, title, day, start, end,
         credited_minutes AS creditedMinutes, trainer_role AS trainerRole, trainer, venue, status, note, entry
       FROM sessions WHERE day BETWEEN ? AND ? ORDER BY day, start, code`,
    )
    .all(from, to) as Session[];
}

/** What a list of batches says of each: its people on a day, its planned sessions and the last day of these. */
export interface BatchCounts {
  enrolled: number;
  sessions: number;
  endOn: Day | null;
}

/** A look-up of batches' counts; `enrolled` are those who have not left by `day`. */
export function batchCounter(store: Store, day: Day): (batchId: number) => BatchCounts {
  const find = store.sqlite.prepare(
    `SELECT count(*) AS sessions, max(day) AS endOn,
       (SELECT count(DISTINCT person_id) FROM enrollments
        WHERE batch_id = @batch AND (left_on IS NULL OR left_on > @day)) AS enrolled
     FROM sessions WHERE batch_id = @batch AND status = 'planned'`,
  );
  return (batchId) => find.get({ batch: batchId, day }) as BatchCounts;
}

/** For how many people attendance of a session was recorded. */
export function countAttended(store: Store, sessionId: number): number {
  return Number(
    store.sqlite
      .prepare('SELECT count(DISTINCT person_id) FROM attendance WHERE session_id = ?')
      .pluck()
      .get(sessionId),
  );
}

export function insertBatch(write: Writer, row: NewRow<typeof batches>): number {
  return write.insert(batches, row);
}

export function updateBatch(
  write: Writer,
  id: number,
  patch: Partial<NewRow<typeof batches>>,
): void {
  write.update(batches, id, patch);
}

export function insertSession(write: Writer, row: NewRow<typeof sessions>): number {
  return write.insert(sessions, row);
}

export function updateSession(
  write: Writer,
  id: number,
  patch: Partial<NewRow<typeof sessions>>,
): void {
  write.update(sessions, id, patch);
}

/** A session as standing sees it. */
export function asSessionFact(row: {
  id: number;
  code: string;
  stage: string;
  slot: number;
  course: string;
  kind: SlotKind;
  day: Day;
  start: string;
}): SessionFact {
  const { id, code, stage, slot, course, kind, day, start } = row;
  return {
    id,
    code,
    stage,
    slot,
    courses: course === '' ? [] : course.split('+'),
    kind,
    day,
    start,
  };
}
