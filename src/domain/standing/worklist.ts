import { addSpan } from '../calendar.js';
import type { Day } from '../day.js';
import type { Rules } from './facts.js';
import type { Action } from './statements.js';

/**
 * The actions that are on the worklist of a day. A first try is announced only when it is due soon (`due_soon`), so
 * that a whole batch does not fill the list for a month; everything else stands on it from the day it arises.
 */
export function openActions(rules: Rules, next: readonly Action[], today: Day): Action[] {
  const soon = addSpan(rules.calendar, today, rules.handbook.due_soon);
  return next.filter(
    (action) => action.action !== 'sit_exam' || (action.dueOn !== null && action.dueOn <= soon),
  );
}

/** Whether an action should have been done before a day. */
export function isOverdue(action: Pick<Action, 'dueOn'>, today: Day): boolean {
  return action.dueOn !== null && action.dueOn < today;
}
