import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import type { YearCoverage } from '../../domain/planning/coverage-facts.js';
import type { ReportSource } from '../../domain/reports/report-source.js';
import { checkPlanYear } from '../check-plan-year.js';
import { reportSource } from '../report-source.js';

/**
 * How far a year's plan was covered (000 §4.1, §5.2), as `plan year check` has it, with what it rests on.
 *
 * @throws InputError `plan_year_unknown`; Refusal `plan_rules_missing`; BusyError `store_busy`
 */
export function makePlanReport(
  store: Store,
  input: { year: number; today: Day; timeoutMs: number },
): { coverage: YearCoverage; source: ReportSource } {
  const { today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => ({
      coverage: checkPlanYear(store, input),
      source: reportSource(store, today, [currentRules(store).version]),
    }))(),
  );
}
