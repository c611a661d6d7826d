import type { Day } from '../domain/day.js';
import { entryTimes } from './journal.js';
import type { Store } from './open.js';

/** RFC 5545's SEQUENCE of a task and when it last changed, an instant in UTC. */
export interface TaskChanges {
  sequence: number;
  at: string;
}

/** Rows that came count once, rows that changed or went twice: so every change makes the number grow. */
const counted = (rows: string, images: string): string =>
  `SELECT sum(one) AS sequence, max(entry) AS entry FROM
     (SELECT 1 AS one, entry FROM ${rows} UNION ALL SELECT 2, entry FROM row_images WHERE ${images})`;

const value = (column: string): string => `json_extract(image, '$.${column}')`;

/** Look-ups of how often duties and steps were changed; where nothing was noted, the day's handbook made them. */
export function taskChangesFinder(store: Store): {
  duty: (duty: string, occursOn: Day, version: number) => TaskChanges;
  step: (event: number | null, step: string, version: number) => TaskChanges;
} {
  const timeOf = entryTimes(store);
  const duty = store.sqlite.prepare(
    counted(
      'duty_marks WHERE duty = @code AND occurs_on = @ref',
      `table_name = 'duty_marks' AND ${value('duty')} = @code AND ${value('occurs_on')} = @ref`,
    ),
  );
  const step = store.sqlite.prepare(
    counted(
      `event_marks WHERE event_id = @ref AND step = @code
         UNION ALL SELECT 0, entry FROM events WHERE id = @ref`,
      `table_name = 'event_marks' AND ${value('event_id')} = @ref AND ${value('step')} = @code
         OR table_name = 'events' AND row_id = @ref`,
    ),
  );
  const handbook = store.sqlite.prepare('SELECT entry FROM handbooks WHERE version = ?').pluck();
  const found = (row: unknown, version: number): TaskChanges => {
    const { sequence, entry } = row as { sequence: number | null; entry: number | null };
    return { sequence: sequence ?? 0, at: timeOf(entry ?? Number(handbook.get(version))) };
  };
  return {
    duty: (code, ref, version) => found(duty.get({ code, ref }), version),
    step: (ref, code, version) => found(step.get({ code, ref }), version),
  };
}
