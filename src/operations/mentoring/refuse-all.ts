import type { Refused } from '../../domain/refusals/index.js';
import { refused, type InputError, type Refusal } from '../../errors.js';

/**
 * Refuses everything that is wrong at once; a single thing by its own code. Nothing where nothing is wrong.
 *
 * @throws the error that is given, with the one problem or `mentor_several`
 */
export function refuseAll(
  problems: readonly Refused[],
  Kind: new (why: Refused) => InputError | Refusal,
): void {
  const [first, second] = problems;
  if (!first) return;
  throw new Kind(second ? refused('mentor_several', { problems }) : first);
}
