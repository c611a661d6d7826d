import { calendarKey } from '../db/calendar.js';
import { taskChangesFinder } from '../db/calendar-tasks.js';
import { dutyMarkFinder } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { dutiesWithin } from '../domain/duties/duty.js';
import type { Window } from '../domain/duties/falling.js';
import { periodOn } from '../domain/duties/period.js';
import type { Day } from '../domain/day.js';
import type { Role } from '../domain/handbook/types.js';
import { rulesPeriods } from './duty-periods.js';
import { eventChecklists } from './event-checklists.js';
import { inOrder, type CalendarItem, type MadeCalendar } from './make-calendar.js';

const nowhere = { batch: null, trainer: null, creditedMinutes: null };

/**
 * The calendar of a role: its duties and its steps of meetings' checklists that are due between two days, with those
 * that are skipped as cancelled. The same facts give the same calendar.
 */
export function makeRoleCalendar(
  store: Store,
  role: Role,
  window: Window,
  today: Day,
): MadeCalendar {
  const periods = rulesPeriods(store);
  const key = calendarKey(store);
  const changes = taskChangesFinder(store);
  const version = (day: Day): number => periodOn(periods, day)?.version ?? 1;
  const within = (day: Day): boolean => day >= window.from && day <= window.to;
  const duties = dutiesWithin(periods, window, { today, markOf: dutyMarkFinder(store) })
    .filter((one) => one.role === role && within(one.dueOn))
    .map((one): CalendarItem => ({
      ...nowhere,
      kind: 'duty',
      uid: `duty-${one.duty}-${one.occursOn}.${key}@cohort`,
      ...changes.duty(one.duty, one.occursOn, version(one.occursOn)),
      code: one.duty,
      title: one.title,
      meeting: null,
      day: one.dueOn,
      start: one.hours.start,
      end: one.hours.start === null ? null : one.hours.end,
      venue: null,
      note: one.mark?.reason ?? one.instruction,
      cancelled: one.state === 'skipped',
    }));
  const steps = eventChecklists(store, periods, today, window)
    .flatMap(({ steps: all, title }) => all.map((step) => ({ step, title })))
    .filter(({ step }) => step.role === role && within(step.dueOn))
    .map(({ step, title }): CalendarItem => {
      const { event, code, hours } = step;
      return {
        ...nowhere,
        kind: 'step',
        uid: `event-${event.code}-${code}.${key}@cohort`,
        ...changes.step(event.id, code, version(event.day)),
        code: `${event.code} ${code}`,
        title: step.title,
        meeting: title,
        day: step.dueOn,
        start: hours.start,
        end: hours.start === null ? null : hours.end,
        venue: event.venue,
        note: event.cancelReason ?? step.mark?.reason ?? step.instruction,
        cancelled: event.cancelledOn !== null || step.state === 'skipped',
      };
    });
  return { of: role, items: inOrder([...duties, ...steps]) };
}
