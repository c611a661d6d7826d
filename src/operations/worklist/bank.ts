import { findQuestion } from '../../db/bank.js';
import type { Store } from '../../db/open.js';
import type { BankQuestion } from '../../domain/bank/facts.js';
import { latestVersionOf } from '../../domain/bank/question-state.js';
import { plainText } from '../../domain/bank/question.js';
import { itemRule } from '../../domain/bank/weak-items.js';
import { addSpan } from '../../domain/calendar.js';
import type { Day } from '../../domain/day.js';
import { analyseAnswered, type AnalysedItem, type ItemGroup } from '../analyse-items.js';
import { bankOn, type BankOn } from '../find-bank.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Answers that a person must mark, and weak questions that are to be reviewed (003 §5, 002 §2). */
export const bankMatters: WorklistSource = (store, today) => {
  const on = bankOn(store);
  if (!on) return [];
  return analyseAnswered(store, on.rules).flatMap((group) => [
    ...openAnswers(on, group, today),
    ...weakQuestions(store, on, group, today),
  ]);
};

const base = (on: BankOn, last: Day, today: Day) => {
  const dueOn = addSpan(on.calendar, last, on.rules.items.review_within);
  return {
    actor: on.rules.responsible,
    dueOn,
    notBefore: null,
    employeeNo: null,
    name: null,
    batch: '',
    overdue: dueOn < today,
  };
};

function openAnswers(on: BankOn, group: ItemGroup, today: Day): WorklistItem[] {
  if (group.pending === 0) return [];
  const about = group.papers.join(', ');
  return [
    {
      ...base(on, group.last, today),
      action: 'mark_answers',
      about,
      title: about,
      rule: itemRule('review_within'),
    },
  ];
}

function weakQuestions(
  store: Store,
  on: BankOn,
  { items, last }: ItemGroup,
  today: Day,
): WorklistItem[] {
  const called = new Set<string>(on.rules.items.review_for);
  return items.flatMap((item): WorklistItem[] => {
    const weakness = item.weaknesses.find(({ code }) => called.has(code));
    if (!weakness) return [];
    const question = findQuestion(store, item.code);
    if (!question || isSettled(question, item, last)) return [];
    const title = `${item.code} ${plainText(latestVersionOf(question).question.stem)}`;
    const { rule } = weakness;
    return [{ ...base(on, last, today), action: 'review_question', about: item.code, title, rule }];
  });
}

/** Somebody has looked at it since: reviewed it after the last sheet, changed it, or taken it out of use. */
function isSettled(question: BankQuestion, { version }: AnalysedItem, last: Day): boolean {
  if (question.retirement || latestVersionOf(question).number > version) return true;
  return latestVersionOf(question).reviews.some(({ reviewedOn }) => reviewedOn > last);
}
