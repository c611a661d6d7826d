import { addSpan } from '../calendar.js';
import { later, type Day } from '../day.js';
import type { Rules } from './facts.js';
import type { Action } from './statements.js';

/**
 * The actions that are on the worklist of a day. A try that has a due day is announced only when it is due soon
 * (`due_soon`), or by the day until which somebody looks ahead, so that a whole batch does not fill the list for a
 * month. Everything else stands on the list from the day it arises, without a day where it has none.
 */
export function openActions(
  rules: Rules,
  next: readonly Action[],
  today: Day,
  until: Day = today,
): Action[] {
  const soon = later(addSpan(rules.calendar, today, rules.handbook.due_soon), until);
  return next.filter(
    ({ action, dueOn }) => action !== 'sit_exam' || dueOn === null || dueOn <= soon,
  );
}

/** Whether an action should have been done before a day. */
export function isOverdue(action: Pick<Action, 'dueOn'>, today: Day): boolean {
  return action.dueOn !== null && action.dueOn < today;
}
