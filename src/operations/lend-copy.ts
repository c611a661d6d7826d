import {
  insertCopyState,
  insertLoan,
  insertLoanEvent,
  listCopies,
  loansOfCopyFinder,
  loansOfPersonFinder,
  copyFinder,
} from '../db/material-loans.js';
import { findMaterial, findMaterialById } from '../db/materials.js';
import { recordedPersonFinder, type RecordedPerson } from '../db/records.js';
import { listEmployeeNumbers } from '../db/persons.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { CopyFact, LoanCondition, LoanFact } from '../domain/materials/facts.js';
import {
  decideExtension,
  decideLoan,
  dueDay,
  refuseReturn,
  returnDay,
  type LendingCase,
  type LoanVerdict,
} from '../domain/materials/lending.js';
import { assessMaterial } from '../domain/materials/version-state.js';
import { refuseDay } from '../domain/recording/evidence-day.js';
import type { Refused } from '../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../errors.js';
import {
  materialKey,
  requireCopy,
  requireMaterialRules,
  unknownCopy,
  type RulesForMaterials,
} from './find-material.js';

/** A loan after something was recorded of it. */
export interface LoanChange {
  entry: number | null;
  copy: string;
  title: string;
  employeeNo: string;
  from: Day;
  dueOn: Day;
  returned: Day | null;
}

interface Run {
  today: Day;
  dryRun: boolean;
}

/** @throws what a verdict amounts to */
export function throwRefused({
  by,
  refused: why,
}: Extract<LoanVerdict, { kind: 'refuse' }>): never {
  throw by === 'input' ? new InputError(why) : new Refusal(why);
}

/**
 * A copy that is named by its code; of a material that is named instead, the first copy that can be had on a day.
 */
export function lookUpCopy(store: Store, given: string, day: Day): CopyFact | Refused {
  const code = materialKey(given);
  const copy = copyFinder(store)(code);
  if (copy) return copy;
  const material = findMaterial(store, code);
  if (!material) return unknownCopy(store, given);
  const copies = listCopies(store, material.id);
  const loansOf = loansOfCopyFinder(store);
  const free = copies.find(({ id, state, addedOn }) => {
    const out = loansOf(id).some((loan) => (returnDay(loan) ?? '9999') > day);
    return state === 'good' && addedOn <= day && !out;
  });
  return free ?? refused('copies_none_free', { material: code, copies: copies.length });
}

/** Everything by which lending a copy is judged. */
export function lendingCase(
  store: Store,
  on: RulesForMaterials,
  copy: CopyFact,
  personId: number,
  day: Day,
): LendingCase {
  const material = findMaterialById(store, copy.materialId);
  if (!material) throw new Error(`no material ${copy.materialId}`);
  const { versions } = assessMaterial(on, material, day);
  const verdict = versions.find(({ version }) => version.number === copy.version);
  return {
    rules: on.rules,
    calendar: on.calendar,
    copy,
    kind: material.kind,
    versionState: verdict?.state ?? 'in_review',
    loansOfCopy: loansOfCopyFinder(store)(copy.id),
    loansOfPerson: loansOfPersonFinder(store)(personId),
  };
}

/** @throws InputError `person_unknown`, `evidence_in_future`, `evidence_before_hire` */
function requireBorrower(
  store: Store,
  employee: string,
  from: Day,
  today: Day,
): RecordedPerson & { employeeNo: string } {
  const employeeNo = materialKey(employee);
  const person = recordedPersonFinder(store)(employeeNo);
  if (!person) {
    const suggestion = nearest(employeeNo, listEmployeeNumbers(store));
    throw new InputError(refused('person_unknown', { employee_no: employee, suggestion }));
  }
  const wrong = refuseDay(employeeNo, person.hiredOn, from, today);
  if (wrong) throw new InputError(wrong);
  return { ...person, employeeNo };
}

/**
 * Lends a copy to a person.
 *
 * @throws InputError `copy_unknown`, `person_unknown`, `evidence_in_future`, `evidence_before_hire`,
 *   `loan_before_copy`, `loan_days_reversed`
 * @throws Refusal `materials_no_rules`, `copies_none_free`, `kind_not_lent`, `copy_out`, `copy_not_good`,
 *   `copy_not_approved`, `borrower_overdue`, `borrower_full`, `loan_too_long`
 */
export function lendCopy(
  store: Store,
  context: WriteContext,
  input: Run & { copy: string; employee: string; from: Day; due: Day | null; note: string | null },
): LoanChange {
  const { from, due, note, today } = input;
  const on = requireMaterialRules(store);
  const person = requireBorrower(store, input.employee, from, today);
  const wanted = lookUpCopy(store, input.copy, from);
  if ('facts' in wanted) {
    throw wanted.code === 'copies_none_free' ? new Refusal(wanted) : new InputError(wanted);
  }
  const command = `record loan out ${wanted.code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const copy = requireCopy(store, wanted.code);
      const lending = lendingCase(store, on, copy, person.id, from);
      const { employeeNo } = person;
      const verdict = decideLoan(lending, { employeeNo, from, due, returned: null });
      if (verdict.kind === 'refuse') throwRefused(verdict);
      const { dueOn } = verdict;
      const row = { copyId: copy.id, personId: person.id, fromOn: from, dueOn, note };
      insertLoan(write, { ...row, recordedOn: today });
      return { result: dueOn, summary: { copy: copy.code } };
    },
  );
  const title = titleOf(store, wanted);
  const { employeeNo } = person;
  return { entry, copy: wanted.code, title, employeeNo, from, dueOn: result, returned: null };
}

const titleOf = (store: Store, { materialId }: CopyFact): string =>
  findMaterialById(store, materialId)?.title ?? '';

/** The loan that a copy is out on. @throws Refusal `copy_not_out` */
function requireOut(store: Store, copy: CopyFact): LoanFact {
  const loans = loansOfCopyFinder(store)(copy.id);
  const out = loans.find((loan) => returnDay(loan) === null);
  if (out) return out;
  const last = loans.map(returnDay).reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  throw new Refusal(refused('copy_not_out', { copy: copy.code, last: last ?? '' }));
}

/** What is written when a copy comes back; one that is damaged or lost is marked as such. */
export function writeReturn(
  write: Writer,
  loan: Pick<LoanFact, 'id' | 'copyId'>,
  back: { on: Day; condition: LoanCondition; note: string | null },
): void {
  const { on: happenedOn, condition, note } = back;
  const { id: loanId, copyId } = loan;
  insertLoanEvent(write, { loanId, kind: 'returned', happenedOn, dueOn: null, condition, note });
  if (condition === 'good') return;
  insertCopyState(write, { copyId, state: condition, happenedOn, reason: note ?? condition });
}

/**
 * Ends a loan: the copy is back, or lost.
 *
 * @throws InputError `copy_unknown`, `evidence_in_future`, `return_before_loan`, `condition_needs_note`;
 *   Refusal `copy_not_out`
 */
export function returnCopy(
  store: Store,
  context: WriteContext,
  input: Run & { copy: string; on: Day; condition: LoanCondition; note: string | null },
): LoanChange & { late: boolean } {
  const { on, condition, note, today } = input;
  const { code } = requireCopy(store, input.copy);
  if (on > today) throw new InputError(refused('evidence_in_future', { day: on, today }));
  if (condition !== 'good' && note === null) {
    throw new InputError(refused('condition_needs_note', { condition }));
  }
  const command = `record loan return ${code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const loan = requireOut(store, requireCopy(store, code));
      const wrong = refuseReturn(loan, on);
      if (wrong) throw new InputError(wrong);
      writeReturn(write, loan, { on, condition, note });
      return { result: loan, summary: { copy: code } };
    },
  );
  return { ...changeOf(store, entry, result), returned: on, late: dueDay(result) < on };
}

const changeOf = (store: Store, entry: number | null, loan: LoanFact): LoanChange => ({
  entry,
  copy: loan.copy,
  title: titleOf(store, requireCopy(store, loan.copy)),
  employeeNo: loan.employeeNo,
  from: loan.fromOn,
  dueOn: dueDay(loan),
  returned: returnDay(loan),
});

/**
 * Extends a loan that is out.
 *
 * @throws InputError `copy_unknown`, `extension_shorter`
 * @throws Refusal `materials_no_rules`, `copy_not_out`, `kind_not_lent`, `extensions_used`, `extension_overdue`,
 *   `loan_too_long`
 */
export function extendLoan(
  store: Store,
  context: WriteContext,
  input: Run & { copy: string; until: Day | null },
): LoanChange {
  const rules = requireMaterialRules(store);
  const { code } = requireCopy(store, input.copy);
  const { today: on, until } = input;
  const command = `record loan extend ${code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const copy = requireCopy(store, code);
      const loan = requireOut(store, copy);
      const { kind } = lendingCase(store, rules, copy, loan.personId, on);
      const verdict = decideExtension({ ...rules, kind }, loan, { on, until });
      if (verdict.kind === 'refuse') throwRefused(verdict);
      writeExtension(write, loan, on, verdict.dueOn);
      return { result: { loan, dueOn: verdict.dueOn }, summary: { copy: code } };
    },
  );
  return { ...changeOf(store, entry, result.loan), dueOn: result.dueOn };
}

export function writeExtension(write: Writer, { id: loanId }: LoanFact, on: Day, dueOn: Day): void {
  const nothing = { condition: null, note: null };
  insertLoanEvent(write, { loanId, kind: 'extended', happenedOn: on, dueOn, ...nothing });
}
