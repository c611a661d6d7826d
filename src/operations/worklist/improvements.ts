import { listImprovements } from '../../db/improvements.js';
import { currentRules } from '../../db/rules.js';
import { addSpan } from '../../domain/calendar.js';
import { improvementState, lastDone } from '../../domain/improving/action.js';
import { latestMonth } from '../../domain/planning/gaps.js';
import { findOpenRedesigns } from '../improving/find.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Courses whose new design is proposed, for somebody to decide (`improvement.redesign`; 000 §5.2.2). */
export const redesignProposals: WorklistSource = (store, today) =>
  findOpenRedesigns(store, { month: latestMonth(today), today }).flatMap(
    ({ key, title, decide }): WorklistItem[] => {
      if (!decide) return [];
      const { by: actor, dueOn } = decide;
      return [
        {
          ...{ action: 'decide_redesign', about: key, title: `${title} ${key}`, actor, dueOn },
          ...{ rule: 'improvement.redesign', employeeNo: null, name: null, batch: '' },
          notBefore: null,
          overdue: dueOn < today,
        },
      ];
    },
  );

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
