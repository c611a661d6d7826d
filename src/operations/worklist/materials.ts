import { listLeavers, listLoans } from '../../db/material-loans.js';
import { listMaterials } from '../../db/materials.js';
import type { Store } from '../../db/open.js';
import { addSpan } from '../../domain/calendar.js';
import { later, type Day } from '../../domain/day.js';
import { dueDay } from '../../domain/materials/lending.js';
import { materialActions } from '../../domain/materials/to-do.js';
import { assessMaterial } from '../../domain/materials/version-state.js';
import { materialsOn } from '../find-material.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Materials to be reviewed, tried, revised or reviewed again (000 §7.1, 001 §4.4, 003 §2). */
export const materialReviews: WorklistSource = (store, today, ahead) => {
  const on = materialsOn(store);
  const { rules } = on;
  if (!rules) return [];
  return listMaterials(store).flatMap((material) => {
    const verdict = assessMaterial(on, material, today);
    return materialActions({ ...on, rules }, verdict, { today, ahead }).map((action) => ({
      ...action,
      employeeNo: null,
      name: null,
      title: `${material.code} ${material.title} v${action.version}`,
      batch: '',
      overdue: action.dueOn !== null && action.dueOn < today,
    }));
  });
};

/** Copies to be brought back by who has them, and to be fetched by who lends them (000 §7.1). */
export const loans: WorklistSource = (store, today, ahead) => {
  const titles = new Map(listMaterials(store).map(({ code, title }) => [code, title]));
  const leavers = listLeavers(store);
  return listLoans(store, { open: true }).flatMap((loan) => {
    const title = `${loan.copy} ${titles.get(loan.copy.slice(0, loan.copy.lastIndexOf('/'))) ?? ''}`;
    const { employeeNo, name, copy: about } = loan;
    const item = { employeeNo, name, title, about, batch: '' };
    const dues = loanDues(store, { ...loan, dueOn: dueDay(loan) }, leavers, { today, ahead });
    return dues.map((due) => ({ ...item, ...due, overdue: due.dueOn < today }));
  });
};

type Due = Pick<WorklistItem, 'action' | 'actor' | 'rule' | 'notBefore'> & { dueOn: Day };

function loanDues(
  store: Store,
  loan: { employeeNo: string; personId: number; dueOn: Day },
  leavers: ReadonlyMap<number, Day>,
  { today, ahead }: { today: Day; ahead: Day },
): Due[] {
  const { calendar, handbook, rules } = materialsOn(store);
  const lending = rules?.lending ?? 'assistant';
  const { fetch_after: after, on_leaving: leaving } = rules?.loans ?? {};
  const left = leavers.get(loan.personId);
  if (left !== undefined && leaving) {
    const dueOn = addSpan(calendar, left, leaving);
    const rule = 'materials.loans.on_leaving';
    return [{ action: 'fetch_loan', actor: lending, rule, dueOn, notBefore: null }];
  }
  const dues: Due[] = [];
  const soon = later(ahead, addSpan(calendar, today, handbook.due_soon));
  if (loan.dueOn <= soon) {
    const rule = 'materials.loans';
    const { employeeNo: actor, dueOn } = loan;
    dues.push({ action: 'return_loan', actor, rule, dueOn, notBefore: null });
  }
  const fetchOn = after ? addSpan(calendar, loan.dueOn, after) : null;
  if (fetchOn !== null && loan.dueOn < today && fetchOn <= ahead) {
    const rule = 'materials.loans.fetch_after';
    dues.push({ action: 'fetch_loan', actor: lending, rule, dueOn: fetchOn, notBefore: null });
  }
  return dues;
}
