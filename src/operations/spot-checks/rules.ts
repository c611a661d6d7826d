import { currentRules } from '../../db/rules.js';
import type { SpotKind } from '../../domain/checking/check-state.js';
import type { Calendar } from '../../domain/calendar.js';
import type { CustomerChecks, TeamChecks } from '../../domain/handbook/types-spot-checks.js';
import type { Store } from '../../db/open.js';
import { Refusal, refused } from '../../errors.js';

export const ruleOf = (kind: SpotKind): string =>
  kind === 'team' ? 'spot_checks.team' : 'spot_checks.customers';

/** The rules of both kinds in the handbook in force, where it has them. */
export function spotRules(store: Store): {
  calendar: Calendar;
  team: TeamChecks | undefined;
  customer: CustomerChecks | undefined;
} {
  const { handbook, calendar } = currentRules(store);
  const { team, customers } = handbook.spot_checks ?? {};
  return { calendar, team, customer: customers };
}

/**
 * The rules of a kind.
 *
 * @throws Refusal `spot_no_rules`
 */
export function requireChecks<K extends SpotKind>(
  store: Store,
  kind: K,
): { calendar: Calendar; checks: K extends 'team' ? TeamChecks : CustomerChecks } {
  const { calendar, ...rules } = spotRules(store);
  const checks = rules[kind];
  if (!checks) throw new Refusal(refused('spot_no_rules', { rule: ruleOf(kind) }));
  return { calendar, checks: checks as K extends 'team' ? TeamChecks : CustomerChecks };
}
