/** Spot checks and call-backs of customers (001 §2.1). */
import type { Rounds } from '../domain/checking/draw.js';
import type { SpotDraw, SpotKind } from '../domain/checking/check-state.js';
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { customers, spotDraws, spotResults, spotSkips } from './schema-spot-checks.js';
import type { NewRow, Writer } from './write.js';

export interface Customer {
  id: number;
  code: string;
  name: string | null;
  ownerId: number;
  employeeNo: string;
  contactedOn: Day | null;
}

/** All customers, by code. */
export function listCustomers(store: Store): Customer[] {
  return store.sqlite
    .prepare(
      `SELECT c.id, c.code, c.name, c.owner_id AS ownerId, p.employee_no AS employeeNo,
         c.contacted_on AS contactedOn
       FROM customers c JOIN persons p ON p.id = c.owner_id ORDER BY c.code`,
    )
    .all() as Customer[];
}

export const insertCustomer = (write: Writer, row: NewRow<typeof customers>): number =>
  write.insert(customers, row);

export const updateCustomer = (
  write: Writer,
  id: number,
  patch: Partial<NewRow<typeof customers>>,
): boolean => write.update(customers, id, patch);

export const insertDraw = (write: Writer, row: NewRow<typeof spotDraws>): number =>
  write.insert(spotDraws, row);

export const insertResult = (write: Writer, row: NewRow<typeof spotResults>): number =>
  write.insert(spotResults, row);

export const insertSkip = (write: Writer, row: NewRow<typeof spotSkips>): number =>
  write.insert(spotSkips, row);

interface DrawRow extends Omit<SpotDraw, 'customer' | 'result' | 'skip'> {
  customerId: number | null;
  code: string | null;
  customerName: string | null;
  resultId: number | null;
  checkedOn: Day;
  scoreHundredths: number | null;
  finding: string | null;
  checker: string | null;
  skippedOn: Day | null;
  reason: string;
}

/** Draws with what became of them; what follows says of whom and when. */
export const drawSql = `SELECT d.id, d.kind, d.period, d.team, d.person_id AS personId, p.employee_no AS employeeNo, p.name,
    d.customer_id AS customerId, c.code, c.name AS customerName, d.carried_from AS carriedFrom,
    r.id AS resultId, r.checked_on AS checkedOn, r.score_hundredths AS scoreHundredths, r.finding,
    r.checker, s.skipped_on AS skippedOn, s.reason
  FROM spot_draws d JOIN persons p ON p.id = d.person_id
  LEFT JOIN customers c ON c.id = d.customer_id
  LEFT JOIN spot_results r ON r.id = (SELECT max(id) FROM spot_results WHERE draw_id = d.id)
  LEFT JOIN spot_skips s ON s.draw_id = d.id`;

/** A row of `drawSql` as a draw. */
export function spotDraw(row: DrawRow): SpotDraw {
  const { customerId, code, customerName, resultId, skippedOn, reason, ...rest } = row;
  const { checkedOn, scoreHundredths, finding, checker, ...draw } = rest;
  return {
    ...draw,
    customer: customerId === null ? null : { id: customerId, code: code ?? '', name: customerName },
    result: resultId === null ? null : { checkedOn, scoreHundredths, finding, checker },
    skip: skippedOn === null ? null : { on: skippedOn, reason },
  };
}

/** Draws of a kind, with what became of them, of periods between two (as texts, both included); in their order. */
export function listDraws(
  store: Store,
  kind: SpotKind,
  { from, to }: { from: string; to: string },
): SpotDraw[] {
  const rows = store.sqlite
    .prepare(
      `${drawSql} WHERE d.kind = ? AND d.period >= ? AND d.period <= ? ORDER BY d.period, d.id`,
    )
    .all(kind, from, to) as DrawRow[];
  return rows.map(spotDraw);
}

/** Where a team, or the customers (an empty text), stands: the latest round and who was drawn in it. */
export function roundsFinder(store: Store, kind: SpotKind): (team: string) => Rounds {
  const latest = store.sqlite
    .prepare(
      'SELECT max(round) FROM spot_draws WHERE kind = ? AND team = ? AND carried_from IS NULL',
    )
    .pluck();
  const id = kind === 'team' ? 'person_id' : 'customer_id';
  const drawn = store.sqlite
    .prepare(
      `SELECT ${id} FROM spot_draws WHERE kind = ? AND team = ? AND round = ? AND carried_from IS NULL`,
    )
    .pluck();
  return (team) => {
    const round = Number(latest.get(kind, team) ?? 0);
    return { round, drawn: new Set(drawn.all(kind, team, round) as number[]) };
  };
}

/** Ids of the people who are away on a day: on leave, or with their training interrupted. */
export function peopleAway(store: Store, day: Day): Set<number> {
  const ids = store.sqlite
    .prepare(
      `SELECT person_id FROM leaves WHERE from_on <= @day AND to_on >= @day
       UNION SELECT e.person_id FROM pauses p JOIN enrollments e ON e.id = p.enrollment_id
         WHERE p.from_on <= @day AND (p.until_on IS NULL OR p.until_on >= @day)`,
    )
    .pluck()
    .all({ day }) as number[];
  return new Set(ids);
}

/** Ids of the people who have left by a day: withdrawn or dismissed from their last batch. */
export function peopleGone(store: Store, day: Day): Set<number> {
  const ids = store.sqlite
    .prepare(
      `SELECT e.person_id FROM enrollments e
       WHERE e.left_on <= @day AND e.left_reason IN ('withdrawn', 'dismissed')
         AND NOT EXISTS (SELECT 1 FROM enrollments n WHERE n.person_id = e.person_id
           AND (n.left_on IS NULL OR n.left_on > @day) AND n.joined_on >= e.left_on)`,
    )
    .pluck()
    .all({ day }) as number[];
  return new Set(ids);
}
