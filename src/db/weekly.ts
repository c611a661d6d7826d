import type { Day } from '../domain/day.js';
import type { ReportWeek } from '../domain/reports/report-week.js';
import type { TeamFact } from '../domain/reports/weekly-facts.js';
import type { Store } from './open.js';

/**
 * The teams of people who are asked for in the order of their ids: one pass over the table, so that memory does not grow
 * with their number. `close` must be called at the end.
 */
export function teamReader(store: Store): {
  teamsOf: (personId: number) => readonly TeamFact[];
  close: () => void;
} {
  const rows = store.sqlite
    .prepare('SELECT person_id, from_on, team FROM memberships ORDER BY person_id, from_on')
    .raw()
    .iterate() as IterableIterator<[number, Day, string | null]>;
  let current: IteratorResult<[number, Day, string | null], unknown> = rows.next();
  let person = -1;
  let teams: TeamFact[] = [];
  const teamsOf = (personId: number): readonly TeamFact[] => {
    if (personId === person) return teams;
    person = personId;
    teams = [];
    while (current.done !== true && current.value[0] <= personId) {
      const [owner, fromOn, team] = current.value;
      if (owner === personId) teams.push({ fromOn, team });
      current = rows.next();
    }
    return teams;
  };
  return {
    teamsOf,
    close: () => {
      rows.return?.();
    },
  };
}

/** A past session that nobody had recorded at one end of the week or at both, with its slot in the handbook. */
export interface UnrecordedRow {
  code: string;
  batch: string;
  day: Day;
  program: string;
  /** The handbook version of the batch. */
  version: number;
  stage: string;
  slot: number;
  before: boolean;
  now: boolean;
}

/**
 * Planned sessions with people in them that had no attendance at the end of the week before, or have none now. Sessions
 * of closed batches are nobody's concern any more.
 */
export function listUnrecordedSessions(
  store: Store,
  batchIds: readonly number[],
  week: ReportWeek,
  before: ReportWeek,
): UnrecordedRow[] {
  const rows = store.sqlite
    .prepare(
      `SELECT * FROM (
         SELECT s.code, b.code AS batch, b.program, b.handbook_version AS version, s.stage, s.slot, s.day,
           s.day <= @before AND (b.closed_on IS NULL OR b.closed_on > @before) AND NOT EXISTS (
             SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.recorded_on <= @before) AS before,
           (b.closed_on IS NULL OR b.closed_on > @asOf) AND NOT EXISTS (
             SELECT 1 FROM attendance a WHERE a.session_id = s.id) AS now
         FROM batches b JOIN sessions s ON s.batch_id = b.id
         WHERE b.id IN (SELECT value FROM json_each(@batches)) AND s.status = 'planned' AND s.day <= @over
           AND EXISTS (SELECT 1 FROM enrollments e WHERE e.batch_id = b.id AND e.joined_on <= s.day
             AND (e.left_on IS NULL OR e.left_on > s.day)))
       WHERE before OR now ORDER BY day, code`,
    )
    .all({
      batches: JSON.stringify(batchIds),
      before: before.asOf,
      asOf: week.asOf,
      over: week.overOn,
    }) as (Omit<UnrecordedRow, 'before' | 'now'> & { before: number; now: number })[];
  return rows.map((row) => ({ ...row, before: row.before === 1, now: row.now === 1 }));
}
