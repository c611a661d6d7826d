import { listPlanItems } from '../db/plan-year.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import { earlier, type Day } from '../domain/day.js';
import { adjustYear, type Adjustment } from '../domain/planning/draft-results.js';
import type { PlanItem } from '../domain/planning/item.js';
import { insertDrafted } from './draft-plan-year.js';
import { requirePlanRules, requireYear } from './find-plan-year.js';
import { resultsOf } from './plan-results.js';

/** What the results of a year ask of its plan. @throws InputError `plan_year_unknown`; Refusal `plan_rules_missing` */
export function findAdjustments(store: Store, year: number, today: Day): Adjustment[] {
  const rules = requirePlanRules(store);
  requireYear(store, year);
  const results = resultsOf(store, rules, `${year}-01-01`, earlier(today, `${year}-12-31`));
  const items = listPlanItems(store, year);
  const { handbook, plan } = rules;
  return adjustYear({ handbook, rules: plan, results, items }, today);
}

export interface AdjustmentResult {
  entry: number | null;
  items: readonly PlanItem[];
  /** What was not added, because an item about it is still to come. */
  adjustments: readonly Adjustment[];
}

/**
 * Adjusts a year's plan to what its trainings have shown (000 §5.2.3): adds what they ask for, with its reasons, and
 * records each item as a change.
 *
 * @throws InputError `plan_year_unknown`; Refusal `plan_rules_missing`
 */
export function adjustPlanYear(
  store: Store,
  context: WriteContext,
  input: { year: number; reason: string; today: Day; dryRun: boolean },
): AdjustmentResult {
  const { year, reason, today, dryRun } = input;
  const command = `plan year adjust ${year} --apply`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const adjustments = findAdjustments(store, year, today);
    const items = adjustments.flatMap((adjustment) =>
      adjustment.kind === 'add'
        ? [insertDrafted(write, context, year, adjustment.item, { today, reason })]
        : [],
    );
    return { result: { items, adjustments }, summary: { year, items: items.length } };
  });
  return { entry, ...result };
}
