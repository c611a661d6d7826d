/** Conflicts that somebody let pass. */
import type { Day } from '../domain/day.js';
import type { Conflict } from '../domain/timetable/conflicts/conflict.js';
import type { Store } from './open.js';
import { conflictOverrides, conflictOverrideSessions } from './schema-conflicts.js';
import type { NewRow, Writer } from './write.js';

/** A conflict that was let pass: what makes it that one, how much of it, and by whom, when and why. */
export interface StoredOverride extends Pick<Conflict, 'kind' | 'cause' | 'day'> {
  resource: string;
  personId: number | null;
  excess: number;
  decidedOn: Day;
  actor: string;
  reason: string;
  entry: number;
  /** Ids of its sessions, ascending, joined by `+`. */
  sessions: string;
}

/** All that were let pass, in the order in which they were. */
export function listOverrides(store: Store): StoredOverride[] {
  return store.sqlite
    .prepare(
      `SELECT o.kind, o.cause, o.day, o.resource, o.person_id AS personId, o.excess,
         o.decided_on AS decidedOn, o.actor, o.reason, o.entry,
         (SELECT group_concat(session_id, '+' ORDER BY session_id) FROM conflict_override_sessions
          WHERE override_id = o.id) AS sessions
       FROM conflict_overrides o ORDER BY o.id`,
    )
    .all() as StoredOverride[];
}

/** Notes that a conflict is let pass. */
export function insertOverride(
  write: Writer,
  row: NewRow<typeof conflictOverrides>,
  sessionIds: readonly number[],
): void {
  const overrideId = write.insert(conflictOverrides, row);
  for (const sessionId of sessionIds) {
    write.insert(conflictOverrideSessions, { overrideId, sessionId });
  }
}
