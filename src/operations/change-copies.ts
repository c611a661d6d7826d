import { insertCopyState, listCopies, loansOfCopyFinder } from '../db/material-loans.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { CopyFact, CopyState, LoanFact } from '../domain/materials/facts.js';
import { returnDay } from '../domain/materials/lending.js';
import { InputError, Refusal, refused } from '../errors.js';
import { addCopies } from './change-material.js';
import {
  requireCopy,
  requireMaterial,
  requireMaterialInForce,
  requireVersionInForce,
} from './find-material.js';

/** A copy and the loan that it is out on. */
export interface ListedCopy {
  copy: CopyFact;
  loan: LoanFact | null;
}

/** @throws InputError `material_unknown` */
export function listMaterialCopies(
  store: Store,
  code: string,
): { material: string; title: string; copies: ListedCopy[] } {
  const material = requireMaterial(store, code);
  const copies = withLoans(store, listCopies(store, material.id));
  return { material: material.code, title: material.title, copies };
}

/** Copies with the loan that each is out on. */
export function withLoans(store: Store, copies: readonly CopyFact[]): ListedCopy[] {
  const loansOf = loansOfCopyFinder(store);
  return copies.map((copy) => ({
    copy,
    loan: loansOf(copy.id).find((loan) => returnDay(loan) === null) ?? null,
  }));
}

/**
 * Adds copies of a version, numbered on.
 *
 * @throws InputError `material_unknown`, `version_unknown`, `evidence_in_future`, `before_version`;
 *   Refusal `material_withdrawn`
 */
export function addMaterialCopies(
  store: Store,
  context: WriteContext,
  input: {
    code: string;
    version: number | null;
    count: number;
    on: Day;
    today: Day;
    dryRun: boolean;
  },
): { entry: number | null; copies: string[] } {
  const { on, today, count } = input;
  const { code } = requireMaterial(store, input.code);
  if (on > today) throw new InputError(refused('evidence_in_future', { day: on, today }));
  const command = `plan material copies ${code} --add ${count}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterialInForce(store, code, on);
      const version = requireVersionInForce(material, input.version, on);
      if (on < version.madeOn) {
        const { number, madeOn: made_on } = version;
        const facts = { material: code, version: number, day: on, made_on };
        throw new InputError(refused('before_version', facts));
      }
      const copies = addCopies(write, material, version.id, count, on);
      return { result: copies, summary: { material: code, copies: count } };
    },
  );
  return { entry, copies: result };
}

/**
 * Records what became of a copy: lost, damaged, withdrawn, or good again.
 *
 * @throws InputError `copy_unknown`, `evidence_in_future`, `loan_before_copy`;
 *   Refusal `copy_state_same`, `copy_out_now`
 */
export function markCopy(
  store: Store,
  context: WriteContext,
  input: { copy: string; state: CopyState; reason: string; on: Day; today: Day; dryRun: boolean },
): { entry: number | null; copy: CopyFact } {
  const { state, reason, on: happenedOn, today } = input;
  const { code } = requireCopy(store, input.copy);
  if (happenedOn > today) {
    throw new InputError(refused('evidence_in_future', { day: happenedOn, today }));
  }
  const command = `plan material copies --mark ${code} --as ${state}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const copy = requireCopy(store, code);
      if (happenedOn < copy.addedOn) {
        const facts = { copy: code, day: happenedOn, added_on: copy.addedOn };
        throw new InputError(refused('loan_before_copy', facts));
      }
      if (copy.state === state)
        throw new Refusal(refused('copy_state_same', { copy: code, state }));
      const out = loansOfCopyFinder(store)(copy.id).find((loan) => returnDay(loan) === null);
      if (out) {
        const facts = { copy: code, employee_no: out.employeeNo, from: out.fromOn };
        throw new Refusal(refused('copy_out_now', facts));
      }
      insertCopyState(write, { copyId: copy.id, state, happenedOn, reason });
      return { result: requireCopy(store, code), summary: { copy: code } };
    },
  );
  return { entry, copy: result };
}
