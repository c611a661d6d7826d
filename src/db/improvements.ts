/** Actions that answer findings, what became of them, and what was decided about findings. */
import type { Improvement, ImprovementEvent } from '../domain/improving/action.js';
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { findingAnswers, improvementEvents, improvements } from './schema-improvement.js';
import type { NewRow, Writer } from './write.js';

/** All actions with what was recorded of them, by code. */
export function listImprovements(store: Store): Improvement[] {
  const rows = store.sqlite
    .prepare(
      `SELECT id, code, title, finding, about, rule, handbook_version AS handbookVersion, owner,
         due_on AS dueOn, opened_on AS openedOn FROM improvements ORDER BY code`,
    )
    .all() as Omit<Improvement, 'events'>[];
  const events = new Map<number, ImprovementEvent[]>();
  const found = store.sqlite
    .prepare(
      `SELECT improvement_id AS of, kind, actor, happened_on AS happenedOn, statement
       FROM improvement_events ORDER BY id`,
    )
    .all() as (ImprovementEvent & { of: number })[];
  for (const { of, ...event } of found) {
    const own = events.get(of);
    if (own) own.push(event);
    else events.set(of, [event]);
  }
  return rows.map((row) => ({ ...row, events: events.get(row.id) ?? [] }));
}

/** What somebody decided about a finding. */
export interface FindingAnswer {
  finding: string;
  kind: 'accepted' | 'declined';
  actor: string;
  decidedOn: Day;
  reason: string;
}

/** All of them, the latest last. */
export function listFindingAnswers(store: Store): FindingAnswer[] {
  return store.sqlite
    .prepare(
      `SELECT finding, kind, actor, decided_on AS decidedOn, reason FROM finding_answers ORDER BY id`,
    )
    .all() as FindingAnswer[];
}

/** Adds an action under the next code of the year in which it is opened. */
export function insertImprovement(
  write: Writer,
  row: Omit<NewRow<typeof improvements>, 'code'>,
): { id: number; code: string } {
  const prefix = `A${row.openedOn.slice(0, 4)}-`;
  const last = write.store.sqlite
    .prepare('SELECT max(CAST(substr(code, 7) AS INTEGER)) FROM improvements WHERE code LIKE ?')
    .pluck()
    .get(`${prefix}%`) as number | null;
  const code = `${prefix}${String((last ?? 0) + 1).padStart(3, '0')}`;
  return { id: write.insert(improvements, { ...row, code }), code };
}

export const insertImprovementEvent = (
  write: Writer,
  row: NewRow<typeof improvementEvents>,
): number => write.insert(improvementEvents, row);

export const insertFindingAnswer = (write: Writer, row: NewRow<typeof findingAnswers>): number =>
  write.insert(findingAnswers, row);

/** An evaluation by trainees, as it was recorded last. */
export interface TraineeMark {
  /** Codes joined by `+`. */
  course: string;
  hundredths: number;
  answers: number;
}

/** The trainees' evaluations of a span of days of which the course is known. */
export function listTraineeMarks(store: Store, from: Day, to: Day): TraineeMark[] {
  return store.sqlite
    .prepare(
      `SELECT coalesce(r.course, s.course) AS course, r.score_hundredths AS hundredths,
         coalesce(r.answers, 1) AS answers
       FROM trainer_records r LEFT JOIN sessions s ON s.id = r.session_id
       WHERE r.kind = 'trainees' AND r.day BETWEEN ? AND ? AND r.score_hundredths IS NOT NULL
         AND coalesce(r.course, s.course, '') <> ''
         AND r.id = (SELECT max(o.id) FROM trainer_records o WHERE o.trainer_id = r.trainer_id
           AND o.kind = r.kind AND o.day = r.day AND o.session_id IS r.session_id)
       ORDER BY r.id`,
    )
    .all(from, to) as TraineeMark[];
}

/** How many cases of each type were handed in in a span of days; withdrawn ones do not count. */
export function countCasesByType(
  store: Store,
  from: Day,
  to: Day,
): { type: string; cases: number }[] {
  return store.sqlite
    .prepare(
      `SELECT c.type, count(*) AS cases FROM cases c
       WHERE c.received_on BETWEEN ? AND ?
         AND NOT EXISTS (SELECT 1 FROM case_withdrawals w WHERE w.case_id = c.id)
       GROUP BY c.type ORDER BY c.type`,
    )
    .all(from, to) as { type: string; cases: number }[];
}
