import { listSittingsFrom, type Sitting } from '../db/exams.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';

export type { Sitting };

/** The sittings from a day on, of one batch or of all. */
export function listSittings(store: Store, day: Day, batch: string | null): Sitting[] {
  return listSittingsFrom(store, day).filter((one) => batch === null || one.batch === batch);
}
