import { findEvent, listEvents, stepMarkFinder } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { addDays, type Day } from '../domain/day.js';
import { eventUnknown, findRecurring, refuseCancelled } from '../domain/duties/choose-event.js';
import { checklistOf, recurringEvents, type Checklist } from '../domain/duties/event.js';
import type { RulesPeriod } from '../domain/duties/period.js';
import { InputError, Refusal } from '../errors.js';
import { codeKey } from './find-session.js';

/**
 * An event by its code, with its checklist as it stands on a day; one that comes by itself is found by kind and day.
 *
 * @throws InputError `event_unknown`
 */
export function requireEvent(
  store: Store,
  periods: readonly RulesPeriod[],
  given: string,
  today: Day,
): Checklist {
  const code = codeKey(given);
  const coming = findEvent(store, code) ?? findRecurring(periods, code);
  const event = coming && (findEvent(store, coming.code) ?? coming);
  const markOf = stepMarkFinder(store);
  const checklist = event && checklistOf(periods, event, { today, markOf });
  if (checklist) return checklist;
  const near = { from: addDays(today, -31), to: addDays(today, 31) };
  const codes = [
    ...listEvents(store),
    ...recurringEvents(
      periods,
      () => near,
      () => false,
    ),
  ].map((one) => one.code);
  throw new InputError(eventUnknown(code, codes));
}

/** The same, of one that is not cancelled. @throws InputError `event_unknown`; Refusal `event_cancelled` */
export function requireHeld(
  store: Store,
  periods: readonly RulesPeriod[],
  given: string,
  today: Day,
): Checklist {
  const checklist = requireEvent(store, periods, given, today);
  const refusal = refuseCancelled(checklist.event);
  if (refusal) throw new Refusal(refusal);
  return checklist;
}
