import type { PlanStatement } from '../handbook/types-annual-plan.js';

/** An item that does not state everything. */
export interface IncompleteItem {
  item: string;
  title: string;
  missing: readonly PlanStatement[];
}

/** What `plan year` refuses. */
export interface PlanYearRefusals {
  /** The handbook has no section `annual_plan`. */
  plan_rules_missing: { version: number };
  /** No item was ever drafted or added. */
  plan_year_unknown: { year: number; years: string };
  plan_item_unknown: { item: string; suggestion: string };
  /** The item is in the plan of another year, or not in the version that was asked for. */
  plan_item_elsewhere: { item: string; year: number };
  plan_item_dropped: { item: string; reason: string };
  plan_version_unknown: { year: number; version: number; versions: string };
  /** Every item that does not state what `rule` asks for. */
  plan_incomplete: { year: number; items: readonly IncompleteItem[]; rule: string };
  /** Every item was dropped. */
  plan_empty: { year: number };
  plan_own_approval: { year: number; by: string; rule: string };
  plan_time: { from: string; to: string };
  plan_time_year: { year: number; from: string; to: string };
  plan_method: { method: string; methods: string; suggestion: string };
  plan_course_unknown: { course: string; suggestion: string };
  plan_program_unknown: { program: string; suggestion: string };
  plan_rule_unknown: { rule: string; rules: string; suggestion: string };
  plan_need_state: { need: string; state: 'declined' | 'merged'; into: string };
  plan_clear_field: { field: string; fields: string; suggestion: string };
  plan_department_unknown: { year: number; department: string; suggestion: string };
  plan_check_found: { year: number; count: number };
}
