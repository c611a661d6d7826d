import { currentRules } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { NeedRules } from '../domain/handbook/types-needs.js';
import type { Rules } from '../domain/standing/facts.js';
import { Refusal, refused } from '../errors.js';

/** The handbook in force, with its section on training needs. */
export type RulesOfNeeds = Rules & { needs: NeedRules };

/**
 * The newest handbook's rules of training needs.
 *
 * @throws Refusal `need_rules_missing` where the handbook has none
 */
export function requireNeedRules(store: Store): RulesOfNeeds {
  const rules = currentRules(store);
  const { needs } = rules.handbook;
  if (!needs) throw new Refusal(refused('need_rules_missing', { path: 'needs' }));
  return { ...rules, needs };
}

/**
 * A part of these rules that the handbook may leave out.
 *
 * @throws Refusal `need_rules_missing`
 */
export function requirePart<K extends 'survey' | 'gaps' | 'duplicates'>(
  { needs }: RulesOfNeeds,
  part: K,
): NonNullable<NeedRules[K]> {
  const found = needs[part];
  if (!found) throw new Refusal(refused('need_rules_missing', { path: `needs.${part}` }));
  return found;
}
