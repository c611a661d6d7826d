import type { Assessment } from '../domain/handbook/types.js';
import { InputError, refused } from '../errors.js';

/**
 * A composite is sat, marked and judged in its components only.
 *
 * @throws InputError `assessment_composite`
 */
export function refuseComposite(assessment: string, { components }: Assessment): void {
  if (!components) return;
  const facts = { assessment, components: components.map((one) => one.assessment).join(', ') };
  throw new InputError(refused('assessment_composite', facts));
}
