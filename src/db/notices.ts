import type { Store } from './open.js';
import { notices } from './schema-notices.js';
import type { NewRow, Writer } from './write.js';

/** A look-up of the people who know a session as it is now: told since it was changed last. */
export function toldFinder(store: Store): (sessionId: number) => Set<number> {
  const find = store.sqlite
    .prepare(
      `SELECT DISTINCT n.person_id FROM notices n JOIN sessions s ON s.id = n.session_id
       WHERE n.session_id = ? AND n.entry > s.entry`,
    )
    .pluck();
  return (sessionId) => new Set(find.all(sessionId) as number[]);
}

export function insertNotice(write: Writer, row: NewRow<typeof notices>): number {
  return write.insert(notices, row);
}
