import { addSpan, type Calendar } from '../calendar.js';
import type { Day } from '../day.js';
import type { LendingRules, MaterialRules } from '../handbook/types-materials.js';
import type { Refused } from '../refusals/index.js';
import type { CopyFact, LoanFact } from './facts.js';
import type { VersionState } from './version-state.js';

/** The last day of a loan, as it was extended last. */
export function dueDay(loan: Pick<LoanFact, 'events' | 'firstDueOn'>): Day {
  return loan.events.findLast(({ kind }) => kind === 'extended')?.dueOn ?? loan.firstDueOn;
}

/** The day on which the loan ended; none while the copy is out. */
export function returnDay(loan: Pick<LoanFact, 'events'>): Day | null {
  return loan.events.find(({ kind }) => kind === 'returned')?.happenedOn ?? null;
}

/** Whether a loan should have ended before a day: on its last day it is not overdue yet. */
export function isOverdue(loan: Pick<LoanFact, 'events' | 'firstDueOn'>, day: Day): boolean {
  const returned = returnDay(loan);
  return dueDay(loan) < day && (returned === null || returned > day);
}

const isOut = (loan: LoanFact, day: Day): boolean => {
  const returned = returnDay(loan);
  return loan.fromOn <= day && (returned === null || returned > day);
};

/** Two loans of a copy cross where one begins before the other ends; on the day of a return it may be lent again. */
const crosses = (loan: LoanFact, wish: { from: Day; returned: Day | null }): boolean =>
  wish.from < (returnDay(loan) ?? '9999') && loan.fromOn < (wish.returned ?? '9999');

export interface LoanWish {
  employeeNo: string;
  from: Day;
  /** `null`: the span of the kind. */
  due: Day | null;
  /** The loan is over already; then only what happened is judged, no rule. */
  returned: Day | null;
}

export interface LendingCase {
  rules: MaterialRules;
  calendar: Calendar;
  copy: CopyFact;
  /** Kind of the material, and the state of the copy's version on the day of the loan. */
  kind: string;
  versionState: VersionState;
  loansOfCopy: readonly LoanFact[];
  loansOfPerson: readonly LoanFact[];
}

export type LoanVerdict =
  | { kind: 'lend'; dueOn: Day; rule: string }
  | { kind: 'refuse'; by: 'input' | 'rule'; refused: Refused };

const refuse = (by: 'input' | 'rule', refused: Refused): LoanVerdict => ({
  kind: 'refuse',
  by,
  refused,
});

/**
 * Whether a copy may be lent to a person, and until when: it must be there and fit for use, the person must not have
 * too much out, nor anything overdue where the office says so (`materials.loans`, 000 §7.1: lending with formalities).
 */
export function decideLoan(lending: LendingCase, wish: LoanWish): LoanVerdict {
  const { rules, calendar, copy, kind } = lending;
  const rule = `materials.kinds.${kind}.lend_for`;
  const span = rules.kinds[kind]?.lend_for;
  if (!span)
    return refuse('rule', { code: 'kind_not_lent', facts: { copy: copy.code, kind, rule } });
  const longest = addSpan(calendar, wish.from, span);
  const wrongDay = refuseDays(copy, wish);
  if (wrongDay) return refuse('input', wrongDay);
  const other = lending.loansOfCopy.find((loan) => crosses(loan, wish));
  if (other) {
    const facts = {
      copy: copy.code,
      employee_no: other.employeeNo,
      from: other.fromOn,
      returned: returnDay(other) ?? '',
    };
    return refuse('rule', { code: 'copy_out', facts });
  }
  const dueOn = wish.due ?? longest;
  if (wish.returned !== null) return { kind: 'lend', dueOn, rule };
  const why = refuseCopy(lending) ?? refusePerson(lending, wish);
  if (why) return refuse('rule', why);
  if (dueOn <= longest) return { kind: 'lend', dueOn, rule };
  const facts = { copy: copy.code, due_on: dueOn, longest, rule };
  return refuse('rule', { code: 'loan_too_long', facts });
}

function refuseDays(copy: CopyFact, { from, due, returned }: LoanWish): Refused | null {
  if (from < copy.addedOn) {
    return {
      code: 'loan_before_copy',
      facts: { copy: copy.code, day: from, added_on: copy.addedOn },
    };
  }
  if (due !== null && due < from) {
    return { code: 'loan_days_reversed', facts: { copy: copy.code, from, due_on: due } };
  }
  if (returned === null || returned >= from) return null;
  return { code: 'return_before_loan', facts: { copy: copy.code, day: returned, from } };
}

function refuseCopy({ copy, versionState }: LendingCase): Refused | null {
  const { code, state, since, reason } = copy;
  if (state !== 'good') {
    const facts = { copy: code, state, since: since ?? '', reason: reason ?? '' };
    return { code: 'copy_not_good', facts };
  }
  if (!['in_review', 'rejected', 'trial_due', 'withdrawn'].includes(versionState)) return null;
  const facts = {
    copy: code,
    version: copy.version,
    state: versionState,
    rule: 'materials.review',
  };
  return { code: 'copy_not_approved', facts };
}

/** What a person has out as a loan begins. */
function refusePerson({ rules, loansOfPerson }: LendingCase, wish: LoanWish): Refused | null {
  const { employeeNo: employee_no, from } = wish;
  const out = loansOfPerson.filter((loan) => isOut(loan, from));
  const late = out.find((loan) => isOverdue(loan, from));
  if (late && rules.loans?.when_overdue === 'refused') {
    const rule = 'materials.loans.when_overdue';
    const facts = { employee_no, copy: late.copy, due_on: dueDay(late), rule };
    return { code: 'borrower_overdue', facts };
  }
  const most = rules.loans?.at_once ?? Infinity;
  if (out.length < most) return null;
  const copies = out.map(({ copy }) => copy).join(', ');
  const rule = 'materials.loans.at_once';
  return { code: 'borrower_full', facts: { employee_no, most, copies, rule } };
}

/** Why a copy cannot come back on a day: it was not lent yet. `null` where it can. */
export function refuseReturn(loan: LoanFact, on: Day): Refused | null {
  if (on >= loan.fromOn) return null;
  return { code: 'return_before_loan', facts: { copy: loan.copy, day: on, from: loan.fromOn } };
}

/**
 * Until when a loan is extended: by the span of its kind, counted from its last day, so many times and not once it is
 * overdue, where the office says so (`materials.loans.extensions`, `materials.loans.when_overdue`).
 */
export function decideExtension(
  { rules, calendar, kind }: Pick<LendingCase, 'rules' | 'calendar' | 'kind'>,
  loan: LoanFact,
  { on, until }: { on: Day; until: Day | null },
): LoanVerdict {
  const { copy } = loan;
  const due = dueDay(loan);
  const loans: LendingRules = rules.loans ?? { at_once: 1 };
  const span = rules.kinds[kind]?.lend_for;
  const rule = `materials.kinds.${kind}.lend_for`;
  if (!span) return refuse('rule', { code: 'kind_not_lent', facts: { copy, kind, rule } });
  const times = loan.events.filter((event) => event.kind === 'extended').length;
  const most = loans.extensions ?? 0;
  if (times >= most) {
    const facts = { copy, times, most, rule: 'materials.loans.extensions' };
    return refuse('rule', { code: 'extensions_used', facts });
  }
  if (due < on && loans.when_overdue === 'refused') {
    const facts = { copy, due_on: due, rule: 'materials.loans.when_overdue' };
    return refuse('rule', { code: 'extension_overdue', facts });
  }
  const longest = addSpan(calendar, due, span);
  const dueOn = until ?? longest;
  if (dueOn <= due) {
    return refuse('input', {
      code: 'extension_shorter',
      facts: { copy, until: dueOn, due_on: due },
    });
  }
  if (dueOn <= longest) return { kind: 'lend', dueOn, rule };
  return refuse('rule', { code: 'loan_too_long', facts: { copy, due_on: dueOn, longest, rule } });
}
