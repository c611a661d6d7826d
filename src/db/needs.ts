/** Training needs: who asks for what, for whom, and what became of it. Their state is derived (`domain/planning`). */
import type { Day } from '../domain/day.js';
import type { NeedItem } from '../domain/planning/need-state.js';
import type { Store } from './open.js';
import { needKinds, needPeople, needs } from './schema-plan-year.js';
import type { NewRow, Writer } from './write.js';

export { needKinds };
export type NeedKind = (typeof needKinds)[number];

/** A person whom a need names. */
export interface NeedPerson {
  personId: number;
  employeeNo: string;
  name: string;
}

/** A need as stored, with what its state follows from. */
export interface StoredNeed {
  id: number;
  /** `N2026-001`. */
  code: string;
  kind: NeedKind;
  title: string;
  content: string | null;
  reason: string | null;
  department: string | null;
  requestedBy: string | null;
  /** Code of `needs.types`. */
  courseType: string | null;
  /** Code of `courses`. */
  course: string | null;
  wishedOn: Day | null;
  receivedOn: Day;
  /** `2026-03`: the month whose survey or figures it was found in. */
  period: string | null;
  /** How many people its own form asks for, where it gives a number. */
  heads: number | null;
  /** Path of what found it. */
  rule: string | null;
  /** Code of the need that it was merged into. */
  mergedInto: string | null;
  declinedOn: Day | null;
  declinedBy: string | null;
  declineReason: string | null;
  /** Those whom its own form names, by employee no. */
  people: readonly NeedPerson[];
  /** The items of annual plans that name it, dropped ones included, by code. */
  items: readonly NeedItem[];
}

type NeedRow = Omit<StoredNeed, 'people' | 'items'>;

const select = `SELECT n.id, n.code, n.kind, n.title, n.content, n.reason, n.department,
  n.requested_by AS requestedBy, n.course_type AS courseType, n.course, n.wished_on AS wishedOn,
  n.received_on AS receivedOn, n.period, n.heads, n.rule, m.code AS mergedInto, n.declined_on AS declinedOn,
  n.declined_by AS declinedBy, n.decline_reason AS declineReason
  FROM needs n LEFT JOIN needs m ON m.id = n.merged_into_id`;

/** All needs, in the order in which they came in. */
export function listNeeds(store: Store): StoredNeed[] {
  const rows = store.sqlite.prepare(`${select} ORDER BY n.received_on, n.id`).all() as NeedRow[];
  const people = byNeed<NeedPerson>(
    store,
    `SELECT k.need_id AS needId, p.id AS personId, p.employee_no AS employeeNo, p.name
     FROM need_people k JOIN persons p ON p.id = k.person_id ORDER BY p.employee_no`,
  );
  const items = byNeed<NeedItem>(
    store,
    `SELECT k.need_id AS needId, i.code, i.year, i.status, i.from_on AS fromOn, i.to_on AS toOn
     FROM plan_item_needs k JOIN plan_items i ON i.id = k.item_id ORDER BY i.code`,
  );
  return rows.map((row) => ({
    ...row,
    people: people.get(row.id) ?? [],
    items: items.get(row.id) ?? [],
  }));
}

function byNeed<Row>(store: Store, sql: string): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const { needId, ...row } of store.sqlite.prepare(sql).all() as ({
    needId: number;
  } & Row)[]) {
    const rows = found.get(needId);
    if (rows) rows.push(row as Row);
    else found.set(needId, [row as Row]);
  }
  return found;
}

/** The number that the next need of a year gets, from 1. */
export function nextNeedNumber(store: Store, year: string): number {
  const prefix = `N${year}-`;
  const last = store.sqlite
    .prepare(
      `SELECT max(CAST(substr(code, ${prefix.length + 1}) AS INTEGER)) FROM needs WHERE code LIKE ?`,
    )
    .pluck()
    .get(`${prefix}%`) as number | null;
  return (last ?? 0) + 1;
}

export type NewNeed = Omit<NewRow<typeof needs>, 'code'>;

/** Adds a need under the next code of the year in which it was received. */
export function insertNeed(
  write: Writer,
  need: NewNeed,
  people: readonly number[],
): { id: number; code: string } {
  const year = need.receivedOn.slice(0, 4);
  const number = nextNeedNumber(write.store, year);
  const code = `N${year}-${String(number).padStart(3, '0')}`;
  const id = write.insert(needs, { ...need, code });
  for (const personId of people) write.insert(needPeople, { needId: id, personId });
  return { id, code };
}

/** Changes a need; returns whether anything is another. */
export const updateNeed = (write: Writer, id: number, patch: Partial<NewNeed>): boolean =>
  write.update(needs, id, patch);

/** Makes exactly these people those whom a need names. */
export function setNeedPeople(write: Writer, needId: number, people: readonly number[]): void {
  const rows = write.store.sqlite
    .prepare('SELECT id, person_id AS personId FROM need_people WHERE need_id = ? ORDER BY id')
    .all(needId) as { id: number; personId: number }[];
  const wanted = new Set(people);
  for (const { id, personId } of rows) {
    if (!wanted.delete(personId)) write.remove(needPeople, id);
  }
  for (const personId of wanted) write.insert(needPeople, { needId, personId });
}
