import { listCases } from '../../db/cases.js';
import { currentRules } from '../../db/rules.js';
import { addSpan, workdayFrom } from '../../domain/calendar.js';
import {
  caseState,
  honourOf,
  reviewOf,
  type CaseFact,
  type Month,
} from '../../domain/cases/case.js';
import type { Day } from '../../domain/day.js';
import type { Rules } from '../../domain/standing/facts.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Cases to be reviewed or written again, and the choice among those that were nominated (004 §5.2, 001 §2.3 c). */
export const caseMatters: WorklistSource = (store, today, ahead) => {
  const rules = currentRules(store);
  if (!rules.handbook.cases) return [];
  const cases = listCases(store);
  return [
    ...cases.flatMap((fact) => stateItem(rules, fact, today)),
    ...choices(rules, cases, today, ahead),
  ];
};

type Wanted = Pick<WorklistItem, 'action' | 'actor' | 'dueOn' | 'rule' | 'about' | 'title'> & {
  notBefore: Day | null;
};

const item = (wanted: Wanted, today: Day): WorklistItem => ({
  ...wanted,
  employeeNo: null,
  name: null,
  batch: '',
  overdue: wanted.dueOn !== null && wanted.dueOn < today,
});

function stateItem({ handbook, calendar }: Rules, fact: CaseFact, today: Day): WorklistItem[] {
  const { review } = handbook.cases ?? {};
  if (!review) return [];
  const about = { about: fact.code, title: `${fact.code} ${fact.title}`, notBefore: null };
  const rule = 'cases.review.within';
  switch (caseState(fact)) {
    case 'submitted': {
      const dueOn = addSpan(calendar, fact.revisedOn, review.within);
      return [item({ ...about, action: 'review_case', actor: review.by, dueOn, rule }, today)];
    }
    case 'returned': {
      const on = reviewOf(fact)?.reviewedOn ?? fact.revisedOn;
      const dueOn = addSpan(calendar, on, review.within);
      return [item({ ...about, action: 'revise_case', actor: fact.author, dueOn, rule }, today)];
    }
    case 'approved':
    case 'withdrawn':
      return [];
  }
}

/** Of every month with nominations of which none is answered: all that are to be chosen from, as one item. */
function choices(
  { handbook, calendar }: Rules,
  cases: readonly CaseFact[],
  today: Day,
  ahead: Day,
): WorklistItem[] {
  const { excellent } = handbook.cases ?? {};
  if (!excellent) return [];
  const open = new Map<Month, string[]>();
  for (const fact of cases) {
    for (const month of new Set(fact.honours.map((honour) => honour.month))) {
      if (fact.withdrawal || honourOf(fact, month)?.kind !== 'nominated') continue;
      open.set(month, [...(open.get(month) ?? []), fact.code]);
    }
  }
  return [...open].sort().flatMap(([month, codes]) => {
    const day = `${month}-${String(excellent.day).padStart(2, '0')}`;
    const notBefore = workdayFrom(calendar, day);
    if (notBefore > ahead) return [];
    const dueOn = addSpan(calendar, notBefore, excellent.within);
    const wanted = {
      action: 'choose_cases',
      actor: excellent.by,
      dueOn,
      rule: 'cases.excellent',
      about: month,
      title: `${month}: ${codes.join(', ')}`,
      notBefore,
    } as const;
    return [item(wanted, today)];
  });
}
