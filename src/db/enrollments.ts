import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { enrollments } from './schema.js';
import type { Writer } from './write.js';

/** An enrollment with the codes that people use. */
export interface EnrollmentRow {
  id: number;
  personId: number;
  employeeNo: string;
  name: string;
  hiredOn: Day;
  batchId: number;
  batch: string;
  joinedOn: Day;
  leftOn: Day | null;
  leftReason: (typeof enrollments.$inferSelect)['leftReason'];
  inserted: boolean;
  movedFrom: number | null;
}

const select = `SELECT e.id, e.person_id AS personId, p.employee_no AS employeeNo, p.name, p.hired_on AS hiredOn,
  e.batch_id AS batchId, b.code AS batch, e.joined_on AS joinedOn, e.left_on AS leftOn,
  e.left_reason AS leftReason, e.inserted, e.moved_from AS movedFrom
  FROM enrollments e JOIN persons p ON p.id = e.person_id JOIN batches b ON b.id = e.batch_id`;

type Raw = Omit<EnrollmentRow, 'inserted'> & { inserted: number };

const asRow = (raw: Raw): EnrollmentRow => ({ ...raw, inserted: raw.inserted === 1 });

/** A person's enrollments, the latest last. */
export function enrollmentFinder(store: Store): (personId: number) => EnrollmentRow[] {
  const find = store.sqlite.prepare(`${select} WHERE e.person_id = ? ORDER BY e.joined_on, e.id`);
  return (personId) => (find.all(personId) as Raw[]).map(asRow);
}

export function insertEnrollment(
  write: Writer,
  row: { personId: number; batchId: number; joinedOn: Day; inserted: boolean; movedFrom?: number },
): number {
  return write.insert(enrollments, row);
}

/** Adds enrollments, many at once. */
export function enrollmentInserter(
  write: Writer,
): (row: { personId: number; batchId: number; joinedOn: Day; inserted: boolean }) => number {
  const add = write.bulk(enrollments, ['personId', 'batchId', 'joinedOn', 'inserted']);
  return ({ personId, batchId, joinedOn, inserted }) => add(personId, batchId, joinedOn, inserted);
}

/** Ends an enrollment: `leftOn` is the first day on which the person is no longer in the batch. */
export function endEnrollment(
  write: Writer,
  id: number,
  leftOn: Day,
  leftReason: NonNullable<EnrollmentRow['leftReason']>,
  note: string | null,
): void {
  write.update(enrollments, id, { leftOn, leftReason, note });
}
