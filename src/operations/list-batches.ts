import { batchCounter, listBatches as list, type Batch, type BatchCounts } from '../db/batches.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { requireBatch } from './find-session.js';
import { timetableOf, type Timetable } from './list-sessions.js';

/** A batch with its people on a day, its planned sessions and the last day of these. */
export type CountedBatch = Batch & BatchCounts;

/** The batches by start day. */
export function listBatches(
  store: Store,
  input: { status: Batch['status'] | 'all'; today: Day },
): CountedBatch[] {
  const count = batchCounter(store, input.today);
  const batches = list(store, input.status === 'all' ? undefined : input.status);
  return batches.map((batch) => ({ ...batch, ...count(batch.id) }));
}

/**
 * One batch with its timetable.
 *
 * @throws InputError `batch_unknown`
 */
export function findCountedBatch(
  store: Store,
  code: string,
  today: Day,
): { batch: CountedBatch; timetable: Timetable } {
  const batch = requireBatch(store, code);
  const counted = { ...batch, ...batchCounter(store, today)(batch.id) };
  return { batch: counted, timetable: timetableOf(store, batch) };
}
