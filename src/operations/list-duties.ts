import { dutyMarkFinder } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { dutiesWithin, openDuties, type DutyOccurrence } from '../domain/duties/duty.js';
import type { Checklist } from '../domain/duties/event.js';
import { isOpen, type TaskState } from '../domain/duties/mark.js';
import type { Role } from '../domain/handbook/types.js';
import { rulesPeriods } from './duty-periods.js';
import { eventChecklists } from './event-checklists.js';
import { requireEvent } from './find-event.js';

/** Duties on their days within a window, and what is open from before it; by the day they are due. */
export function listDuties(
  store: Store,
  input: { role: Role | null; from: Day; to: Day; today: Day; state: TaskState | null },
): DutyOccurrence[] {
  const { role, from, to, today, state } = input;
  const periods = rulesPeriods(store);
  const markOf = dutyMarkFinder(store);
  const within = dutiesWithin(periods, { from, to }, { today, markOf });
  const seen = new Set(within.map(({ duty, occursOn }) => `${duty} ${occursOn}`));
  const before = openDuties(periods, { today, ahead: today }, markOf).filter(
    (one) => one.dueOn < from && !seen.has(`${one.duty} ${one.occursOn}`),
  );
  return [...before, ...within]
    .filter((one) => (role === null || one.role === role) && (state ?? one.state) === one.state)
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.hours.end ?? '99', b.hours.end ?? '99'));
}

/**
 * Events of a window, and those before it of which a step is open; by day. Of recurring kinds those of the window.
 */
export function listEventChecklists(
  store: Store,
  { from, to, today }: { from: Day; to: Day | null; today: Day },
): Checklist[] {
  const periods = rulesPeriods(store);
  const window = { from, to: to ?? today };
  return eventChecklists(store, periods, today, window).filter(({ event, steps }) => {
    const { day, id, cancelledOn } = event;
    const open = cancelledOn === null && steps.some(({ state }) => isOpen(state));
    const shown = day >= from && (to === null ? id !== null : day <= to);
    return open || shown;
  });
}

/** An event with its checklist. @throws InputError `event_unknown` */
export function showEvent(store: Store, event: string, today: Day): Checklist {
  return requireEvent(store, rulesPeriods(store), event, today);
}
