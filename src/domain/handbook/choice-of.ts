import { ruleAt } from './path.js';
import type { AnyOfGate, Gate, Handbook } from './types.js';

/** The choice in one of whose options a rule stands; `undefined` where it stands in none (`gates[].options`). */
export function choiceOf(handbook: Handbook, rule: string): AnyOfGate | undefined {
  const at = rule.indexOf('.options[');
  if (at < 0) return undefined;
  const gate = ruleAt(handbook, rule.slice(0, at)) as Gate | undefined;
  return gate?.kind === 'any_of' ? gate : undefined;
}
