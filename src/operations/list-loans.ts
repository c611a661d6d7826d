import { listCopies, listLoans as readLoans } from '../db/material-loans.js';
import { listMaterials } from '../db/materials.js';
import type { Store } from '../db/open.js';
import { compare } from '../domain/compare.js';
import { daysBetween, type Day } from '../domain/day.js';
import type { CopyFact, LoanFact } from '../domain/materials/facts.js';
import { dueDay, returnDay } from '../domain/materials/lending.js';

/** A loan as it is listed. `overdueDays`: 0 where it is not, or was not, overdue. */
export interface ListedLoan {
  loan: LoanFact;
  copy: CopyFact;
  material: string;
  title: string;
  dueOn: Day;
  returned: Day | null;
  overdueDays: number;
}

export interface LoanFilter {
  /** Ended ones too. */
  all: boolean;
  overdue: boolean;
  employee: string | null;
  material: string | null;
}

/** Loans, those that are due first come first. */
export function listLoans(store: Store, filter: LoanFilter, today: Day): ListedLoan[] {
  const copies = new Map(listCopies(store, null).map((copy) => [copy.id, copy]));
  const materials = new Map(listMaterials(store).map((material) => [material.id, material]));
  return readLoans(store, { open: !filter.all })
    .flatMap((loan): ListedLoan[] => {
      const copy = copies.get(loan.copyId);
      const material = copy && materials.get(copy.materialId);
      if (!copy || !material) throw new Error(`no copy ${loan.copyId}`);
      const [dueOn, returned] = [dueDay(loan), returnDay(loan)];
      const until = returned ?? today;
      const overdueDays = dueOn < until ? daysBetween(dueOn, until) : 0;
      const { code, title } = material;
      return [{ loan, copy, material: code, title, dueOn, returned, overdueDays }];
    })
    .filter(
      ({ loan, material, overdueDays, returned }) =>
        (!filter.overdue || (overdueDays > 0 && returned === null)) &&
        (filter.employee === null || loan.employeeNo === filter.employee) &&
        (filter.material === null || material === filter.material),
    )
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.loan.copy, b.loan.copy));
}
