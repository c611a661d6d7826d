import type { Day } from '../domain/day.js';
import type { Role } from '../domain/handbook/types.js';
import type { Store } from './open.js';

/** A session that somebody has to hold today, or whose attendance nobody has recorded. */
export interface OpenSession {
  code: string;
  title: string;
  batch: string;
  program: string;
  /** The handbook version of the batch. */
  version: number;
  stage: string;
  slot: number;
  day: Day;
  trainer: string | null;
  trainerRole: Role;
}

/**
 * Planned sessions of open batches with people in them: those of the day and of the days until another, and past ones
 * without any attendance.
 */
export function listOpenSessions(store: Store, today: Day, until: Day = today): OpenSession[] {
  return store.sqlite
    .prepare(
      `SELECT s.code, s.title, b.code AS batch, b.program, b.handbook_version AS version, s.stage, s.slot, s.day, s.trainer,
         s.trainer_role AS trainerRole
       FROM sessions s JOIN batches b ON b.id = s.batch_id
       WHERE b.status = 'open' AND s.status = 'planned' AND (s.day BETWEEN ? AND ? OR s.day < ?
         AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id)
         AND EXISTS (SELECT 1 FROM enrollments e WHERE e.batch_id = s.batch_id AND e.joined_on <= s.day
           AND (e.left_on IS NULL OR e.left_on > s.day)))
       ORDER BY s.day, s.start, s.code`,
    )
    .all(today, until, today) as OpenSession[];
}

export interface DaySitting {
  code: string;
  assessment: string;
  heldOn: Day;
  proctor: string | null;
  batch: string | null;
}

/** The sittings of a day and of the days until another. */
export function listSittingsOn(store: Store, day: Day, until: Day = day): DaySitting[] {
  return store.sqlite
    .prepare(
      `SELECT t.code, t.assessment, t.held_on AS heldOn, t.proctor, b.code AS batch
       FROM sittings t LEFT JOIN batches b ON b.id = t.batch_id
       WHERE t.held_on BETWEEN ? AND ? ORDER BY t.held_on, t.code`,
    )
    .all(day, until) as DaySitting[];
}
