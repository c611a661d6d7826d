import type { Store } from './open.js';

/** How often a session was changed since it was planned: what a calendar calls its sequence. */
export function sessionSequence(store: Store, sessionId: number): number {
  return Number(
    store.sqlite
      .prepare(
        `SELECT count(*) FROM row_images WHERE table_name = 'sessions' AND row_id = ?
           AND EXISTS (SELECT 1 FROM sessions WHERE id = row_id)`,
      )
      .pluck()
      .get(sessionId),
  );
}
