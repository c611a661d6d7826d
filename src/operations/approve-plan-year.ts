import {
  insertApproval,
  listApprovals,
  listPlanWorkers,
  nextPlanVersion,
} from '../db/plan-year.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { missingStatements } from '../domain/planning/item.js';
import { Refusal, refused } from '../errors.js';
import { changedSince, requirePlanRules, requireYear } from './find-plan-year.js';

export interface ApprovalResult {
  entry: number | null;
  year: number;
  version: number;
  approvedOn: Day;
  approvedBy: string;
  items: number;
  /** Whether this run approved it. */
  isNew: boolean;
}

/**
 * Approves a year's plan as it is: a numbered version that never changes (000 §4.1). `by` is who approved it. Where
 * nothing has changed since the last version, that one stays and there is no entry.
 *
 * @throws InputError `plan_year_unknown`; Refusal `plan_rules_missing`, `plan_empty`, `plan_incomplete` with everything
 *   that is not stated, `plan_own_approval`
 */
export function approvePlanYear(
  store: Store,
  context: WriteContext,
  input: { year: number; by: string; note: string | null; today: Day; dryRun: boolean },
): ApprovalResult {
  const { year, by, note, today, dryRun } = input;
  const command = `plan year approve ${year}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const snapshot = requireYear(store, year);
    const approvedAs = (one: Omit<ApprovalResult, 'entry' | 'year' | 'items'>) => ({
      result: { year, ...one, items: snapshot.filter(({ status }) => status === 'planned').length },
      summary: { year, version: one.version },
    });
    const last = listApprovals(store, year).at(-1);
    if (last && changedSince(last, snapshot).length === 0) {
      const { version, approvedOn, approvedBy } = last;
      return approvedAs({ version, approvedOn, approvedBy, isNew: false });
    }
    refuseUnready(store, year, by);
    const version = nextPlanVersion(store, year);
    insertApproval(write, { year, version, approvedOn: today, approvedBy: by, note, snapshot });
    return approvedAs({ version, approvedOn: today, approvedBy: by, isNew: true });
  });
  return { entry, ...result };
}

function refuseUnready(store: Store, year: number, by: string): void {
  const { plan } = requirePlanRules(store);
  const all = requireYear(store, year);
  const planned = all.filter(({ status }) => status === 'planned');
  if (planned.length === 0) throw new Refusal(refused('plan_empty', { year }));
  const items = planned.flatMap((item) => {
    const missing = missingStatements(item, plan.required);
    return missing.length === 0 ? [] : [{ item: item.code, title: item.title, missing }];
  });
  if (items.length > 0) {
    throw new Refusal(refused('plan_incomplete', { year, items, rule: 'annual_plan.required' }));
  }
  const workers = listPlanWorkers(store, year).map(nameKey);
  if (plan.approval.second_person && workers.includes(nameKey(by))) {
    const rule = 'annual_plan.approval.second_person';
    throw new Refusal(refused('plan_own_approval', { year, by, rule }));
  }
}
