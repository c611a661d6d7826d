import type { Day } from '../domain/day.js';
import type { Mark } from '../domain/duties/mark.js';
import type { EventFact } from '../domain/duties/event.js';
import type { Store } from './open.js';
import { dutyMarks, eventMarks, events } from './schema-duties.js';
import type { NewRow, Writer } from './write.js';

/** Each version of the handbook with the day on which it was applied. */
export function listAppliedVersions(store: Store): { version: number; appliedOn: Day }[] {
  return store.sqlite
    .prepare('SELECT version, applied_on AS appliedOn FROM handbooks ORDER BY version')
    .all() as { version: number; appliedOn: Day }[];
}

const markColumns = 'state, marked_on AS "on", marked_by AS "by", reason, note';

/** A look-up of what was noted last of a duty on one of its days. */
export function dutyMarkFinder(store: Store): (duty: string, occursOn: Day) => Mark | undefined {
  const find = store.sqlite.prepare(
    `SELECT ${markColumns} FROM duty_marks WHERE duty = ? AND occurs_on = ? ORDER BY id DESC LIMIT 1`,
  );
  return (duty, occursOn) => find.get(duty, occursOn) as Mark | undefined;
}

/** A look-up of what was noted last of a step of an event. */
export function stepMarkFinder(store: Store): (event: number, step: string) => Mark | undefined {
  const find = store.sqlite.prepare(
    `SELECT ${markColumns} FROM event_marks WHERE event_id = ? AND step = ? ORDER BY id DESC LIMIT 1`,
  );
  return (event, step) => find.get(event, step) as Mark | undefined;
}

type MarkRow = Pick<Mark, 'state' | 'reason' | 'note'> & { on: Day; by: string };

export function insertDutyMark(
  write: Writer,
  { on, by, ...row }: MarkRow & { duty: string; occursOn: Day },
): number {
  return write.insert(dutyMarks, { ...row, markedOn: on, markedBy: by });
}

export function insertStepMark(
  write: Writer,
  { on, by, ...row }: MarkRow & { eventId: number; step: string },
): number {
  return write.insert(eventMarks, { ...row, markedOn: on, markedBy: by });
}

const eventColumns = `id, code, kind, title, day, occurs_on AS occursOn, start, "end", customer, venue, note,
  cancelled_on AS cancelledOn, cancel_reason AS cancelReason`;

/** All recorded events, by day; those of kinds that recur only where something was noted of them. */
export function listEvents(store: Store): EventFact[] {
  return store.sqlite
    .prepare(`SELECT ${eventColumns} FROM events ORDER BY day, code`)
    .all() as EventFact[];
}

export function findEvent(store: Store, code: string): EventFact | undefined {
  return store.sqlite.prepare(`SELECT ${eventColumns} FROM events WHERE code = ?`).get(code) as
    EventFact | undefined;
}

export function insertEvent(write: Writer, row: NewRow<typeof events>): number {
  return write.insert(events, row);
}

export function updateEvent(
  write: Writer,
  id: number,
  patch: Partial<NewRow<typeof events>>,
): boolean {
  return write.update(events, id, patch);
}
