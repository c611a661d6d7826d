import type { Day } from '../domain/day.js';
import type { PauseFact } from '../domain/standing/facts.js';
import type { Store } from './open.js';
import { pauses } from './schema-records.js';
import type { Writer } from './write.js';

/** A look-up of a person's leaves of absence, in whatever batch, by their first day. */
export function pausesFinder(store: Store): (personId: number) => PauseFact[] {
  const any = store.sqlite.prepare('SELECT 1 FROM pauses LIMIT 1').get() !== undefined;
  if (!any) return () => [];
  const find = store.sqlite.prepare(
    `SELECT p.id, p.from_on AS "from", p.until_on AS until
     FROM pauses p JOIN enrollments e ON e.id = p.enrollment_id
     WHERE e.person_id = ? ORDER BY p.from_on, p.id`,
  );
  return (personId) => find.all(personId) as PauseFact[];
}

export function insertPause(
  write: Writer,
  pause: { enrollmentId: number; fromOn: Day; untilOn: Day | null; reason: string },
): number {
  return write.insert(pauses, pause);
}

/** Ends a leave of absence on another day than was planned. */
export function endPause(write: Writer, id: number, untilOn: Day): void {
  write.update(pauses, id, { untilOn });
}
