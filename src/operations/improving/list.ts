import { listImprovements } from '../../db/improvements.js';
import type { Store } from '../../db/open.js';
import { compare } from '../../domain/compare.js';
import { isSettled, type Improvement } from '../../domain/improving/action.js';

/** All actions: those that somebody still has to do something about first, by due day. */
export function listActions(store: Store): Improvement[] {
  return listImprovements(store).sort(
    (a, b) =>
      Number(isSettled(a)) - Number(isSettled(b)) ||
      compare(a.dueOn, b.dueOn) ||
      compare(a.code, b.code),
  );
}
