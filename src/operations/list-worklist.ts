import { compare } from '../domain/compare.js';
import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { matterTitle } from '../domain/standing/matter-title.js';
import { briefStanding } from '../domain/standing/standing.js';
import { isOverdue, openActions } from '../domain/standing/worklist.js';
import type { WorklistItem } from './worklist/item.js';
import { mentorNamer } from './worklist/mentor-names.js';
import { sources } from './worklist/sources.js';

/**
 * Who must do what by when, over everybody in open batches: what is due first comes first. With `until`, only what falls
 * due up to that day, together with the sessions and sittings until then.
 */
export function listWorklist(store: Store, today: Day, until: Day | null = null): WorklistItem[] {
  const open = listBatches(store, 'open').map(({ id }) => id);
  const ahead = until ?? today;
  const items: WorklistItem[] = [];
  const withMentor = mentorNamer(store, today);
  for (const facts of eachEnrollmentFacts(store, { batchIds: open })) {
    const rules = rulesOf(store, facts.batch.version);
    const { next } = briefStanding(rules, facts, today);
    const { employeeNo, name } = facts;
    for (const action of openActions(rules, next, today, ahead)) {
      const overdue = isOverdue(action, today);
      const title = matterTitle(rules.handbook, facts.batch.program, action.about);
      const item = { ...action, employeeNo, name, title, batch: facts.batch.code, overdue };
      items.push(...withMentor(item, facts.personId, rules.handbook));
    }
  }
  items.push(...sources.flatMap((source) => source(store, today, ahead)));
  return items
    .filter(({ dueOn }) => until === null || (dueOn !== null && dueOn <= until))
    .sort(byDueDay);
}

/** By due day, what has none last; then by person, hour and matter, so that the order is always the same. */
function byDueDay(a: WorklistItem, b: WorklistItem): number {
  return (
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compare(a.employeeNo ?? '', b.employeeNo ?? '') ||
    compare(a.hours?.end ?? '99', b.hours?.end ?? '99') ||
    compare(a.about, b.about) ||
    compare(a.action, b.action)
  );
}
