import { listOverrides } from '../db/conflicts.js';
import type { Store } from '../db/open.js';
import { findConflicts } from '../domain/timetable/conflicts/find.js';
import type { ToldConflict } from '../domain/timetable/conflicts/told.js';
import { always, loadOffice, loadPlan } from './load-plan.js';
import { overrideFinder, tellConflicts } from './tell-conflicts.js';

/** The conflicts of each session, by its code, that are there and were let pass: every list shows them. */
export function listPassed(store: Store): Map<string, ToldConflict[]> {
  const passed = new Map<string, ToldConflict[]>();
  if (listOverrides(store).length === 0) return passed;
  const office = loadOffice(store);
  const overrideOf = overrideFinder(store);
  const found = findConflicts(loadPlan(store, always), office).filter((one) => overrideOf(one));
  for (const conflict of tellConflicts(store, office, found, null)) {
    for (const { session } of conflict.sessions) {
      const known = passed.get(session);
      if (known) known.push(conflict);
      else passed.set(session, [conflict]);
    }
  }
  return passed;
}
