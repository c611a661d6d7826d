import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { conflictKinds, type ConflictKind } from '../domain/handbook/types-conflicts.js';
import { Board } from '../domain/timetable/conflicts/board.js';
import { weightOf, type Conflict } from '../domain/timetable/conflicts/conflict.js';
import { findConflicts } from '../domain/timetable/conflicts/find.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { requireBatch, requirePlanned } from './find-session.js';
import { always, loadOffice, loadPlan, type Planned } from './load-plan.js';
import { MOST_TRIES, tellConflicts } from './tell-conflicts.js';

/** Which conflicts are listed; `null` is no limit. */
export interface ConflictQuery {
  from: Day | null;
  to: Day | null;
  batch: string | null;
  session: string | null;
  kind: ConflictKind | null;
  /** Those of closed batches, and kinds that the handbook ignores, as well. */
  all: boolean;
  today: Day;
}

/** The conflicts of a query, together with the plan in which they were found. */
export function findListed(
  store: Store,
  query: Omit<ConflictQuery, 'today'>,
): { conflicts: Conflict[]; plan: Planned[]; office: ReturnType<typeof loadOffice> } {
  const batch = query.batch === null ? null : requireBatch(store, query.batch).code;
  const session = query.session === null ? null : requirePlanned(store, query.session).session.code;
  const office = loadOffice(store);
  const plan = loadPlan(store, always);
  const closed = new Set(plan.filter((one) => one.closed).map(({ id }) => id));
  const kinds = conflictKinds.filter(
    (kind) =>
      kind === (query.kind ?? kind) && (query.all || weightOf(office.rules, kind) !== 'ignore'),
  );
  const conflicts = findConflicts(plan, office, kinds).filter(
    ({ day, sessions }) =>
      day >= (query.from ?? day) &&
      day <= (query.to ?? day) &&
      (batch === null || sessions.some((one) => one.batch === batch)) &&
      (session === null || sessions.some(({ code }) => code === session)) &&
      (query.all || sessions.some(({ id }) => !closed.has(id))),
  );
  return { conflicts, plan, office };
}

/**
 * Everything that stands in the way of the plan, whoever caused it, each with alternatives that were tried (003 §3).
 *
 * @throws InputError `batch_unknown`, `session_unknown`
 */
export function listConflicts(store: Store, query: ConflictQuery): ToldConflict[] {
  const { conflicts, plan, office } = findListed(store, query);
  if (conflicts.length === 0) return [];
  const board = new Board(plan, office);
  board.triesLeft = MOST_TRIES;
  return tellConflicts(store, office, conflicts, { board, today: query.today });
}
