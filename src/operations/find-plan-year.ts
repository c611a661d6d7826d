import {
  listApprovals,
  listPlanChanges,
  listPlanItemCodes,
  listPlanItems,
  listPlanYears,
  yearOfItem,
  type PlanApproval,
  type PlanChange,
} from '../db/plan-year.js';
import { currentRules } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { AnnualPlanRules, PlanStatement } from '../domain/handbook/types-annual-plan.js';
import { fieldChanges, missingStatements, type PlanItem } from '../domain/planning/item.js';
import type { Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { codeKey } from './find-session.js';

export type { PlanChange };

/** The rules in force, with those of the annual plan. */
export type PlanRules = Rules & { plan: AnnualPlanRules };

/** @throws Refusal `plan_rules_missing` */
export function requirePlanRules(store: Store): PlanRules {
  const rules = currentRules(store);
  const plan = rules.handbook.annual_plan;
  if (plan) return { ...rules, plan };
  throw new Refusal(refused('plan_rules_missing', { version: rules.version }));
}

/** `draft`: never approved; `approved`: as it was approved last; `changed`: no longer so. */
export type PlanState = 'draft' | 'approved' | 'changed';

/** An item with what it does not state yet. */
export type PlanItemView = PlanItem & { missing: readonly PlanStatement[] };

/** A year's plan, as it is or as a version of it was approved. */
export interface YearPlan {
  year: number;
  state: PlanState;
  /** The version that is shown, or the last one; `null` where none was approved. */
  approval: PlanApproval | null;
  versions: readonly number[];
  items: readonly PlanItemView[];
  /** Codes of items that are not as in the last version. */
  changed: readonly string[];
  changes: readonly PlanChange[];
}

/** Codes of the items that differ from a version. */
export function changedSince(approval: PlanApproval, items: readonly PlanItem[]): string[] {
  const before = new Map(approval.snapshot.map((item) => [item.code, item]));
  return items
    .filter((item) => Object.keys(fieldChanges(before.get(item.code) ?? null, item)).length > 0)
    .map(({ code }) => code);
}

/**
 * The plan of a year, or a version of it.
 *
 * @throws InputError `plan_year_unknown`, `plan_version_unknown`
 */
export function findYearPlan(store: Store, year: number, version?: number): YearPlan {
  const items = requireYear(store, year);
  const approvals = listApprovals(store, year);
  const last = approvals.at(-1) ?? null;
  const shown = version === undefined ? last : approvals.find((one) => one.version === version);
  if (shown === undefined) {
    const versions = approvals.map((one) => one.version).join(', ');
    throw new InputError(
      refused('plan_version_unknown', { year, version: version ?? 0, versions }),
    );
  }
  const changed = last === null ? [] : changedSince(last, items);
  const required = currentRules(store).handbook.annual_plan?.required ?? [];
  const listed = version === undefined || shown === null ? items : shown.snapshot;
  return {
    year,
    state: last === null ? 'draft' : changed.length === 0 ? 'approved' : 'changed',
    approval: shown,
    versions: approvals.map((one) => one.version),
    items: listed.map((item) => ({ ...item, missing: missingStatements(item, required) })),
    changed: version === undefined ? changed : [],
    changes: listPlanChanges(store, year),
  };
}

/** @throws InputError `plan_year_unknown` */
export function requireYear(store: Store, year: number): PlanItem[] {
  const items = listPlanItems(store, year);
  if (items.length > 0) return items;
  const years = listPlanYears(store).join(', ');
  throw new InputError(refused('plan_year_unknown', { year, years }));
}

/** @throws InputError `plan_item_unknown` */
export function requireItem(store: Store, code: string): PlanItem {
  const wanted = codeKey(code);
  const year = yearOfItem(store, wanted);
  const item =
    year === undefined
      ? undefined
      : listPlanItems(store, year).find((candidate) => candidate.code === wanted);
  if (item) return item;
  const suggestion = nearest(wanted, listPlanItemCodes(store));
  throw new InputError(refused('plan_item_unknown', { item: code, suggestion }));
}

/** An item that was not dropped. @throws InputError `plan_item_unknown`; Refusal `plan_item_dropped` */
export function requirePlannedItem(store: Store, code: string): PlanItem {
  const item = requireItem(store, code);
  if (item.status === 'planned') return item;
  const dropped = listPlanChanges(store, item.year).filter(
    (change) => change.item === item.code && change.changes['status']?.[1] === 'dropped',
  );
  const reason = dropped.at(-1)?.reason ?? '';
  throw new Refusal(refused('plan_item_dropped', { item: item.code, reason }));
}

/** Whether a version of the year's plan was approved: from then on every change needs a reason and is recorded. */
export const isApproved = (store: Store, year: number): boolean =>
  listApprovals(store, year).length > 0;

/** A line of the list of years. */
export interface PlanYearLine {
  year: number;
  state: PlanState;
  version: number | null;
  approvedOn: string | null;
  approvedBy: string | null;
  items: number;
  dropped: number;
  changed: number;
}

/** The years that have a plan. */
export function listYearPlans(store: Store): PlanYearLine[] {
  return listPlanYears(store).map((year) => {
    const { state, approval, items, changed } = findYearPlan(store, year);
    const dropped = items.filter(({ status }) => status === 'dropped').length;
    return {
      year,
      state,
      version: approval?.version ?? null,
      approvedOn: approval?.approvedOn ?? null,
      approvedBy: approval?.approvedBy ?? null,
      items: items.length - dropped,
      dropped,
      changed: changed.length,
    };
  });
}
