/** Which version of the handbook a batch is pinned to, and what the batch needs of it. */
import type { Store } from './open.js';
import { batches } from './schema.js';
import type { Writer } from './write.js';

/** Assessments of which somebody in the batch has an attempt, void ones included. */
export function listAssessmentsTaken(store: Store, batchId: number): string[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT a.assessment FROM attempts a JOIN enrollments e ON e.id = a.enrollment_id
       WHERE e.batch_id = ? ORDER BY a.assessment`,
    )
    .pluck()
    .all(batchId) as string[];
}

/** Stages of which the batch has sessions that are not cancelled. */
export function listStagesPlanned(store: Store, batchId: number): string[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT stage FROM sessions WHERE batch_id = ? AND status = 'planned' ORDER BY stage`,
    )
    .pluck()
    .all(batchId) as string[];
}

/** Pins a batch to a version; returns whether it was pinned to another. */
export function pinBatch(write: Writer, batchId: number, version: number): boolean {
  return write.update(batches, batchId, { handbookVersion: version });
}
