/** Annual plans: their items as they are now, the versions that were approved, and what changed since. */
import { asc, eq } from 'drizzle-orm';
import type { Day } from '../domain/day.js';
import type { FieldChanges, PlanFields, PlanItem } from '../domain/planning/item.js';
import type { PlanReason } from '../domain/planning/reasons.js';
import type { Store } from './open.js';
import {
  planApprovals,
  planChanges,
  planItemDepartments,
  planItemNeeds,
  planItems,
} from './schema-plan-year.js';
import type { NewRow, Writer } from './write.js';

type ItemRow = typeof planItems.$inferSelect;

function textsByItem(store: Store, sql: string, year: number): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const rows = store.sqlite.prepare(sql).raw().all(year) as [number, string][];
  for (const [itemId, text] of rows) {
    const own = found.get(itemId);
    if (own) own.push(text);
    else found.set(itemId, [text]);
  }
  return found;
}

/** What an item states, as columns of its row. */
export const statedColumns = (item: Omit<PlanFields, 'departments' | 'needs'>) => ({
  title: item.title,
  goal: item.goal,
  content: item.content,
  audience: item.audience,
  method: item.method,
  trainer: item.trainer,
  fromOn: item.fromOn,
  toOn: item.toOn,
  term: item.term,
  heads: item.heads,
  minutes: item.minutes,
  sessions: item.sessions,
  runs: item.runs,
  course: item.course,
  program: item.program,
  rule: item.rule,
  note: item.note,
});

function asItem(row: ItemRow, departments: readonly string[], needs: readonly string[]): PlanItem {
  const { id, code, year, source, status, origin, reasons } = row;
  return {
    ...{ id, code, year },
    ...statedColumns(row),
    ...{ source, status, origin, departments, needs },
    reasons: reasons === null ? [] : (JSON.parse(reasons) as PlanReason[]),
  };
}

/** The items of a year's plan, dropped ones too, in the order of their numbers. */
export function listPlanItems(store: Store, year: number): PlanItem[] {
  const rows = store.orm
    .select()
    .from(planItems)
    .where(eq(planItems.year, year))
    .orderBy(asc(planItems.id))
    .all();
  const departments = textsByItem(
    store,
    `SELECT d.item_id, d.department FROM plan_item_departments d
     JOIN plan_items i ON i.id = d.item_id WHERE i.year = ? ORDER BY d.item_id, d.department`,
    year,
  );
  const needs = textsByItem(
    store,
    `SELECT k.item_id, n.code FROM plan_item_needs k JOIN plan_items i ON i.id = k.item_id
     JOIN needs n ON n.id = k.need_id WHERE i.year = ? ORDER BY k.item_id, n.code`,
    year,
  );
  return rows.map((row) => asItem(row, departments.get(row.id) ?? [], needs.get(row.id) ?? []));
}

/** The year of an item's plan; `undefined` where there is no such item. */
export function yearOfItem(store: Store, code: string): number | undefined {
  return store.orm
    .select({ year: planItems.year })
    .from(planItems)
    .where(eq(planItems.code, code))
    .get()?.year;
}

/** The years that have a plan, and all codes of items: for lists and suggestions. */
export const listPlanYears = (store: Store): number[] =>
  store.sqlite
    .prepare('SELECT DISTINCT year FROM plan_items ORDER BY year')
    .pluck()
    .all() as number[];

export const listPlanItemCodes = (store: Store): string[] =>
  store.sqlite.prepare('SELECT code FROM plan_items ORDER BY code').pluck().all() as string[];

/** The number of a year's next item: never one that was given before, not even to an item that was undone. */
function nextItemNumber(store: Store, year: number): number {
  const codes = store.sqlite
    .prepare(
      `SELECT code FROM plan_items WHERE year = @year
       UNION SELECT json_extract(image, '$.code') FROM row_images
         WHERE table_name = 'plan_items' AND json_extract(image, '$.year') = @year`,
    )
    .pluck()
    .all({ year }) as string[];
  return codes.reduce((highest, code) => Math.max(highest, Number(code.slice(5))), 0) + 1;
}

export type NewPlanItem = Omit<PlanItem, 'id' | 'code'>;

/** Adds an item under the next code of its year. `needIds`: the rows of its needs. */
export function insertPlanItem(
  write: Writer,
  item: NewPlanItem,
  needIds: readonly number[],
): { id: number; code: string } {
  const number = nextItemNumber(write.store, item.year);
  const code = `${item.year}-${String(number).padStart(2, '0')}`;
  const { departments, reasons, year, source, status, origin } = item;
  const id = write.insert(planItems, {
    ...{ code, year },
    ...statedColumns(item),
    ...{ source, status, origin },
    reasons: reasons.length === 0 ? null : JSON.stringify(reasons),
  });
  for (const department of departments)
    write.insert(planItemDepartments, { itemId: id, department });
  for (const needId of needIds) write.insert(planItemNeeds, { itemId: id, needId });
  return { id, code };
}

export type PlanItemPatch = Partial<
  Omit<NewRow<typeof planItems>, 'code' | 'year' | 'source' | 'origin' | 'reasons'>
>;

export const updatePlanItem = (write: Writer, id: number, patch: PlanItemPatch): boolean =>
  write.update(planItems, id, patch);

/** Makes exactly these the departments of an item. */
export function setItemDepartments(write: Writer, itemId: number, names: readonly string[]): void {
  const rows = write.store.sqlite
    .prepare('SELECT id, department FROM plan_item_departments WHERE item_id = ? ORDER BY id')
    .all(itemId) as { id: number; department: string }[];
  const wanted = new Set(names);
  for (const { id, department } of rows) {
    if (!wanted.delete(department)) write.remove(planItemDepartments, id);
  }
  for (const department of wanted) write.insert(planItemDepartments, { itemId, department });
}

/** Makes exactly these the needs of an item. */
export function setItemNeeds(write: Writer, itemId: number, needIds: readonly number[]): void {
  const rows = write.store.sqlite
    .prepare('SELECT id, need_id AS needId FROM plan_item_needs WHERE item_id = ? ORDER BY id')
    .all(itemId) as { id: number; needId: number }[];
  const wanted = new Set(needIds);
  for (const { id, needId } of rows) {
    if (!wanted.delete(needId)) write.remove(planItemNeeds, id);
  }
  for (const needId of wanted) write.insert(planItemNeeds, { itemId, needId });
}

/** The number of a year's next version: never one that was given before, not even to one that was undone. */
export function nextPlanVersion(store: Store, year: number): number {
  const last = store.sqlite
    .prepare(
      `SELECT max(version) FROM (
         SELECT version FROM plan_approvals WHERE year = @year
         UNION ALL SELECT json_extract(image, '$.version') FROM row_images
           WHERE table_name = 'plan_approvals' AND json_extract(image, '$.year') = @year)`,
    )
    .pluck()
    .get({ year });
  return Number(last ?? 0) + 1;
}

/** A version of a year's plan as it was approved. `snapshot`: its items. */
export interface PlanApproval {
  year: number;
  version: number;
  approvedOn: Day;
  approvedBy: string;
  note: string | null;
  entry: number;
  snapshot: readonly PlanItem[];
}

/** The approved versions of a year's plan, the first one first. */
export function listApprovals(store: Store, year: number): PlanApproval[] {
  return store.orm
    .select()
    .from(planApprovals)
    .where(eq(planApprovals.year, year))
    .orderBy(asc(planApprovals.version))
    .all()
    .map(({ version, approvedOn, approvedBy, note, entry, snapshot }) => ({
      ...{ year, version, approvedOn, approvedBy, note, entry },
      snapshot: JSON.parse(snapshot) as PlanItem[],
    }));
}

export function insertApproval(write: Writer, approval: Omit<PlanApproval, 'entry'>): void {
  write.insert(planApprovals, { ...approval, snapshot: JSON.stringify(approval.snapshot) });
}

/** A change that was recorded. */
export interface PlanChange {
  item: string;
  title: string;
  changedOn: Day;
  changedBy: string;
  reason: string;
  changes: FieldChanges;
  entry: number;
}

/** What changed of a year's items, in the order in which it was recorded. */
export function listPlanChanges(store: Store, year: number): PlanChange[] {
  const rows = store.sqlite
    .prepare(
      `SELECT i.code AS item, i.title, c.changed_on AS changedOn, c.changed_by AS changedBy, c.reason,
         c.changes, c.entry
       FROM plan_changes c JOIN plan_items i ON i.id = c.item_id WHERE i.year = ? ORDER BY c.id`,
    )
    .all(year) as (Omit<PlanChange, 'changes'> & { changes: string })[];
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as FieldChanges }));
}

export function insertPlanChange(
  write: Writer,
  change: {
    itemId: number;
    changedOn: Day;
    changedBy: string;
    reason: string;
    changes: FieldChanges;
  },
): void {
  write.insert(planChanges, { ...change, changes: JSON.stringify(change.changes) });
}

/** Who worked on a year's items: those in whose entries they were written, as they are now and as they were before. */
export function listPlanWorkers(store: Store, year: number): string[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT actor FROM entries WHERE id IN (
         SELECT entry FROM plan_items WHERE year = @year
         UNION SELECT stamp FROM row_images WHERE table_name = 'plan_items'
           AND row_id IN (SELECT id FROM plan_items WHERE year = @year)
         UNION SELECT d.entry FROM plan_item_departments d JOIN plan_items i ON i.id = d.item_id
           WHERE i.year = @year
         UNION SELECT n.entry FROM plan_item_needs n JOIN plan_items i ON i.id = n.item_id
           WHERE i.year = @year
       ) ORDER BY actor`,
    )
    .pluck()
    .all({ year }) as string[];
}
