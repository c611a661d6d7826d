import { listPlanMarks, listPlanSessions } from '../db/plan-coverage.js';
import { listApprovals, listPlanItems } from '../db/plan-year.js';
import type { Store } from '../db/open.js';
import { translate } from '../db/translate.js';
import type { Day } from '../domain/day.js';
import { yearCoverage } from '../domain/planning/coverage.js';
import type { CoverageFacts, YearCoverage } from '../domain/planning/coverage-facts.js';
import { findNeeds } from './find-needs.js';
import { requirePlanRules, requireYear, type PlanRules } from './find-plan-year.js';

/** Everything that the check of a year's plan is made of. */
export function coverageFacts(
  store: Store,
  rules: PlanRules,
  year: number,
  today: Day,
): CoverageFacts {
  return {
    year,
    today,
    handbook: rules.handbook,
    calendar: rules.calendar,
    rules: rules.plan,
    version: listApprovals(store, year).at(-1)?.version ?? null,
    items: listPlanItems(store, year),
    needs: findNeeds(store).map((need) => {
      const item = need.items.find(({ code }) => code === need.planItem);
      const { code, title, department, course, wishedOn, receivedOn, declinedOn, state } = need;
      return {
        ...{ code, title, department, course, wishedOn, receivedOn, declinedOn, state },
        heads: need.headsInAll,
        item: item ? { code: item.code, year: item.year } : null,
      };
    }),
    sessions: listPlanSessions(store, year),
    marks: listPlanMarks(store, year),
  };
}

/**
 * How far needs, plan and training of a year cover each other on a day, read in one transaction.
 *
 * @throws InputError `plan_year_unknown`; Refusal `plan_rules_missing`
 */
export function checkPlanYear(
  store: Store,
  input: { year: number; today: Day; timeoutMs: number },
): YearCoverage {
  const { year, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const rules = requirePlanRules(store);
      requireYear(store, year);
      return yearCoverage(coverageFacts(store, rules, year, today));
    })(),
  );
}
