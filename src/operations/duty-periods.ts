import { listAppliedVersions } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { currentRules, rulesOf } from '../db/rules.js';
import { earliestOpen, periodsOf, type RulesPeriod } from '../domain/duties/period.js';
import type { Day } from '../domain/day.js';

/**
 * The versions of the handbook with the days on which each is in force: duties count from the day on which the office
 * first used it.
 */
export function rulesPeriods(store: Store): RulesPeriod[] {
  return withRules(store, null);
}

/**
 * The same, as far as a worklist of a day needs them: the newest handbook says how far back something may still be
 * open.
 */
export function openPeriods(store: Store, today: Day): RulesPeriod[] {
  return withRules(store, earliestOpen(currentRules(store).handbook, today));
}

const withRules = (store: Store, since: Day | null): RulesPeriod[] =>
  periodsOf(listAppliedVersions(store))
    .filter(({ to }) => since === null || to === null || to >= since)
    .map((period) => ({ ...period, rules: rulesOf(store, period.version) }));
