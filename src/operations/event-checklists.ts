import { listEvents, stepMarkFinder } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import {
  checklistOf,
  eventReach,
  recurringEvents,
  type Checklist,
} from '../domain/duties/event.js';
import type { Window } from '../domain/duties/falling.js';
import type { RulesPeriod } from '../domain/duties/period.js';

/**
 * Every recorded event, and those of recurring kinds that concern the days of a window, each with its checklist as it
 * stands on a day; by day.
 */
export function eventChecklists(
  store: Store,
  periods: readonly RulesPeriod[],
  today: Day,
  window: Window,
): Checklist[] {
  const recorded = listEvents(store);
  const known = new Set(recorded.map(({ kind, occursOn }) => `${kind} ${occursOn ?? ''}`));
  const reach = eventReach(periods[0]?.from ?? today, window);
  const coming = recurringEvents(periods, reach, (kind, on) => known.has(`${kind} ${on}`));
  const markOf = stepMarkFinder(store);
  return [...recorded, ...coming]
    .flatMap((event) => checklistOf(periods, event, { today, markOf }) ?? [])
    .sort((a, b) => compare(a.event.day, b.event.day) || compare(a.event.code, b.event.code));
}
