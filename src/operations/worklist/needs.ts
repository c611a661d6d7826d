import { currentRules } from '../../db/rules.js';
import { lastAnswerOn } from '../../db/survey.js';
import type { Store } from '../../db/open.js';
import { addSpan } from '../../domain/calendar.js';
import { addMonths, later, type Day } from '../../domain/day.js';
import type { NeedCollection } from '../../domain/handbook/types-needs.js';
import { collectionDays } from '../../domain/planning/collection.js';
import type { Month } from '../../domain/planning/gaps.js';
import type { Rules } from '../../domain/standing/facts.js';
import { findNeeds, type NeedView } from '../find-needs.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** The months from one day to another. */
function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) {
    months.push(day.slice(0, 7));
  }
  return months;
}

type Task = Pick<WorklistItem, 'action' | 'actor' | 'dueOn' | 'about' | 'rule' | 'title'> & {
  notBefore: Day;
};

const itemOf = (task: Task, today: Day): WorklistItem => ({
  ...task,
  employeeNo: null,
  name: null,
  batch: '',
  overdue: task.dueOn !== null && task.dueOn < today,
});

/** Needs that nobody has answered, from when they are due soon (`needs.answer`). */
export const unansweredNeeds: WorklistSource = (store, today, ahead) => {
  const rules = currentRules(store);
  const { answer } = rules.handbook.needs ?? {};
  if (!answer) return [];
  const soon = later(addSpan(rules.calendar, today, rules.handbook.due_soon), ahead);
  return findNeeds(store).flatMap((need) => {
    if (need.state !== 'open' || need.receivedOn > today) return [];
    const dueOn = addSpan(rules.calendar, need.receivedOn, answer.within);
    if (dueOn > soon) return [];
    const { code: about, title, receivedOn: notBefore } = need;
    const rule = 'needs.answer.within';
    const task = {
      action: 'answer_need',
      actor: answer.by,
      dueOn,
      about,
      rule,
      notBefore,
    } as const;
    return [itemOf({ ...task, title: `${about} ${title}` }, today)];
  });
};

/**
 * The survey to be handed out and collected, and the departments' requests (`needs.collection`). The survey of a month
 * is on the list until an answer came in; requests only while they are collected, since who needs nothing hands in
 * nothing.
 */
export const needCollections: WorklistSource = (store, today, ahead) => {
  const rules = currentRules(store);
  const { collection } = rules.handbook.needs ?? {};
  if (!collection) return [];
  const needs = findNeeds(store);
  return monthsBetween(today, ahead)
    .flatMap((month) => monthTasks(store, rules, collection, month, today, needs))
    .filter(({ notBefore }) => notBefore <= ahead)
    .map((task) => itemOf(task, today));
};

function monthTasks(
  store: Store,
  { handbook, calendar }: Rules,
  collection: NeedCollection,
  month: Month,
  today: Day,
  needs: readonly NeedView[],
): Task[] {
  const { handOutOn, collectFrom, collectBy } = collectionDays(collection, calendar, month);
  const task = { actor: collection.by, about: month, title: month, rule: 'needs.collection' };
  const tasks: Task[] = [];
  const survey = handbook.needs?.survey !== undefined;
  if (survey && handOutOn !== null && handOutOn >= today) {
    // What goes out at the end of a month comes back, and counts, in the next.
    const about = handOutOn > collectFrom ? addMonths(`${month}-01`, 1).slice(0, 7) : month;
    const days = { dueOn: handOutOn, notBefore: handOutOn };
    tasks.push({ ...task, ...days, about, title: about, action: 'hand_out_survey' });
  }
  const collecting = { ...task, dueOn: collectBy, notBefore: collectFrom };
  if (survey && lastAnswerOn(store, month) === undefined) {
    tasks.push({ ...collecting, action: 'collect_survey' });
  }
  const came = needs.some((need) => need.kind === 'request' && need.receivedOn.startsWith(month));
  if (!came && collectBy >= today) tasks.push({ ...collecting, action: 'collect_requests' });
  return tasks;
}
