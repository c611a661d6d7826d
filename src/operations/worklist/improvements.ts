import { listImprovements } from '../../db/improvements.js';
import { currentRules } from '../../db/rules.js';
import { addSpan } from '../../domain/calendar.js';
import { improvementState, lastDone } from '../../domain/improving/action.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Actions to be done by their owner, and those done to be verified (`improvement.actions`; 004 §4.1). */
export const improvementActions: WorklistSource = (store, today) => {
  const { handbook, calendar } = currentRules(store);
  const rules = handbook.improvement?.actions;
  if (!rules) return [];
  return listImprovements(store).flatMap((action): WorklistItem[] => {
    const { code: about, title, owner, dueOn, openedOn } = action;
    const item = { about, title: `${about} ${title}`, employeeNo: null, name: null, batch: '' };
    switch (improvementState(action)) {
      case 'open': {
        const rule = 'improvement.actions.within';
        const own = { action: 'do_improvement', actor: owner, dueOn, rule } as const;
        return [{ ...item, ...own, notBefore: openedOn, overdue: dueOn < today }];
      }
      case 'done': {
        const on = lastDone(action)?.happenedOn ?? openedOn;
        const until = addSpan(calendar, on, rules.verify_within);
        const rule = 'improvement.actions.verify_within';
        const own = { action: 'verify_improvement', actor: rules.verified_by, rule } as const;
        return [{ ...item, ...own, dueOn: until, notBefore: on, overdue: until < today }];
      }
      case 'closed':
      case 'dropped':
        return [];
    }
  });
};
