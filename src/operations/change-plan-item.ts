import {
  insertPlanChange,
  insertPlanItem,
  setItemDepartments,
  setItemNeeds,
  statedColumns,
  updatePlanItem,
} from '../db/plan-year.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import {
  blankFields,
  fieldChanges,
  type FieldChanges,
  type PlanItem,
} from '../domain/planning/item.js';
import { findNeeds, requireNeed } from './find-needs.js';
import { isApproved, requireItem, requirePlannedItem, requirePlanRules } from './find-plan-year.js';
import { checkedFields, needIds, requireOpenNeeds, type ItemPatch } from './plan-item-fields.js';

/** An item as it is after a change, and what became of it field by field. */
export interface ItemChange {
  entry: number | null;
  item: PlanItem;
  changes: FieldChanges;
}

interface Recording {
  today: Day;
  /** Needed once the plan was approved. */
  reason: string | null;
}

/** Keeps what changed with its reason, where a plan was approved, or somebody gave one. */
export function recordChange(
  write: Writer,
  context: WriteContext,
  { id }: PlanItem,
  changes: FieldChanges,
  { today, reason }: Recording,
): void {
  if (reason === null || Object.keys(changes).length === 0) return;
  insertPlanChange(write, {
    itemId: id,
    changedOn: today,
    changedBy: context.actor,
    reason,
    changes,
  });
}

/**
 * Adds an item to a year's plan (000 §4.1). After an approval it needs a reason, and is recorded as a change.
 *
 * @throws InputError, Refusal as `checkedFields` and `requireOpenNeeds`; Refusal `plan_rules_missing`
 */
export function addPlanItem(
  store: Store,
  context: WriteContext,
  input: Recording & { year: number; title: string; patch: ItemPatch; dryRun: boolean },
): ItemChange {
  const { year, title, dryRun } = input;
  const command = `plan year add ${year}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const rules = requirePlanRules(store);
    const fields = checkedFields(rules, year, { ...blankFields(title), ...input.patch });
    const needs = requireOpenNeeds(store, fields.needs);
    const codes = [...new Set(needs.map(({ code }) => code))].sort();
    const unstated = { origin: null, reasons: [], source: 'manual', status: 'planned' } as const;
    const { code } = insertPlanItem(
      write,
      { ...fields, needs: codes, year, ...unstated },
      needIds(store, codes),
    );
    const item = requireItem(store, code);
    const changes = fieldChanges(null, item);
    if (isApproved(store, year)) recordChange(write, context, item, changes, input);
    return { result: { item, changes }, summary: { item: code } };
  });
  return { entry, ...result };
}

export interface ChangeInput extends Recording {
  item: string;
  patch: ItemPatch;
  addNeeds: readonly string[];
  dropNeeds: readonly string[];
  dryRun: boolean;
}

/**
 * Changes what an item states. After an approval it needs a reason, and is recorded field by field.
 *
 * @throws InputError `plan_item_unknown`; Refusal `plan_item_dropped`; as `addPlanItem`
 */
export function changePlanItem(
  store: Store,
  context: WriteContext,
  input: ChangeInput,
): ItemChange {
  const { code } = requirePlannedItem(store, input.item);
  const command = `plan year change ${code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const rules = requirePlanRules(store);
      const before = requirePlannedItem(store, code);
      const wanted = wantedFields(store, before, input);
      const stated = checkedFields(rules, before.year, wanted);
      updatePlanItem(write, before.id, statedColumns(stated));
      setItemDepartments(write, before.id, stated.departments);
      setItemNeeds(write, before.id, needIds(store, stated.needs));
      const item = requireItem(store, code);
      const changes = fieldChanges(before, item);
      recordChange(write, context, item, changes, input);
      return {
        result: { item, changes },
        summary: { item: code, fields: Object.keys(changes).length },
      };
    },
  );
  return { entry, ...result };
}

/** The item with what is to be changed; a day given alone is its whole time, where it had none. */
function wantedFields(
  store: Store,
  before: PlanItem,
  { patch, addNeeds, dropNeeds }: ChangeInput,
): PlanItem {
  const added = requireOpenNeeds(store, addNeeds).map(({ code }) => code);
  const known = findNeeds(store);
  const dropped = dropNeeds.map((code) => requireNeed(known, code).code);
  const wanted = { ...before, ...patch };
  const needs = new Set([...before.needs, ...added]);
  for (const code of dropped) needs.delete(code);
  return {
    ...wanted,
    fromOn: wanted.fromOn ?? (patch.toOn === undefined ? wanted.fromOn : patch.toOn),
    toOn: wanted.toOn ?? (patch.fromOn === undefined ? wanted.toOn : patch.fromOn),
    needs: [...needs].sort(),
  };
}

/**
 * Drops an item from its plan; it stays in the plan's history, with the reason. A later draft does not bring it back.
 *
 * @throws InputError `plan_item_unknown`; Refusal `plan_item_dropped`
 */
export function dropPlanItem(
  store: Store,
  context: WriteContext,
  input: { item: string; reason: string; today: Day; dryRun: boolean },
): ItemChange {
  const { code } = requirePlannedItem(store, input.item);
  const command = `plan year drop ${code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const before = requirePlannedItem(store, code);
      updatePlanItem(write, before.id, { status: 'dropped' });
      const item = requireItem(store, code);
      const changes = { status: ['planned', 'dropped'] } as const;
      recordChange(write, context, item, changes, input);
      return { result: { item, changes }, summary: { item: code } };
    },
  );
  return { entry, ...result };
}
