import { placeFinder, type Between } from '../../db/report-groups.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import type { MarkShare } from '../../domain/reports/group-figures.js';
import { triesWithin } from '../awarding/book.js';

/** Everybody's marks of some days that count, where they belonged on the day, in per cent of the total; by day. */
export function placedMarks(store: Store, between: Between, today: Day): MarkShare[] {
  const { assessments } = currentRules(store).handbook;
  const placeOf = placeFinder(store);
  return triesWithin(store, between, today).flatMap((one) => {
    const total = assessments[one.assessment]?.total;
    if (total === undefined) return [];
    const { personId, assessment, passed, day, score } = one;
    return [{ personId, assessment, passed, share: score / total, ...placeOf(personId, day) }];
  });
}
