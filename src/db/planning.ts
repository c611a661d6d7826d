/** The planned sessions of all batches and of in-service training, as conflicts are found among them. */
import type { Day, Time } from '../domain/day.js';
import type { Store } from './open.js';

/** A planned session with what of its batch decides about it. */
export interface PlannedRow {
  id: number;
  code: string;
  /** Code of the batch; `null` for in-service training. */
  batch: string | null;
  program: string | null;
  /** The handbook version of the batch. */
  version: number | null;
  /** Whether the batch is closed. */
  closed: 0 | 1;
  stage: string;
  slot: number;
  /** Course codes joined by `+`. */
  course: string;
  day: Day;
  start: Time;
  end: Time;
  trainer: string | null;
  venue: string | null;
}

const select = `SELECT s.id, s.code, b.code AS batch, b.program, b.handbook_version AS version,
  coalesce(b.status = 'closed', 0) AS closed, s.stage, s.slot, s.course, s.day, s.start, s.end, s.trainer, s.venue
  FROM sessions s LEFT JOIN batches b ON b.id = s.batch_id`;

/** The planned sessions of the days `from` to `to`, both included. */
export function listPlannedBetween(store: Store, from: Day, to: Day): PlannedRow[] {
  return store.sqlite
    .prepare(`${select} WHERE s.status = 'planned' AND s.day BETWEEN ? AND ?`)
    .all(from, to) as PlannedRow[];
}

/** The planned sessions of a batch. */
export function listPlannedOfBatch(store: Store, batch: string): PlannedRow[] {
  return store.sqlite
    .prepare(`${select} WHERE s.status = 'planned' AND b.code = ?`)
    .all(batch) as PlannedRow[];
}

/** A look-up of people's employee numbers. */
export function employeeNoFinder(store: Store): (personId: number) => string {
  const find = store.sqlite.prepare('SELECT employee_no FROM persons WHERE id = ?').pluck();
  return (personId) => (find.get(personId) as string | undefined) ?? '';
}
