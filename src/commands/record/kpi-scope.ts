import { InputError, refused } from '../../errors.js';
import type { Scope } from '../../operations/kpis/people.js';

/** The options that say whose figures are looked at. */
export interface ScopeOptions {
  employee?: string;
  team?: string;
  batch?: string;
}

/**
 * Whose figures are looked at; at most one is given.
 *
 * @throws InputError `option_conflict`
 */
export function scopeOf({ employee, team, batch }: ScopeOptions): Scope {
  const given = Object.entries({ employee, team, batch }).filter(
    ([, value]) => value !== undefined,
  );
  const [first, second] = given.map(([key]) => `--${key}`);
  if (first !== undefined && second !== undefined) {
    throw new InputError(refused('option_conflict', { first, second }));
  }
  return { employee: employee ?? null, team: team ?? null, batch: batch ?? null };
}
