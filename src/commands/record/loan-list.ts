import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listLoans, type ListedLoan } from '../../operations/list-loans.js';
import type { Row, View } from '../../render/view.js';

interface ListOptions {
  overdue?: boolean;
  all?: boolean;
  employee?: string;
  material?: string;
}

export function addLoanList(loan: Command, app: App): void {
  const t = app.texts.materials.loan.list;
  loan
    .command('list')
    .description(t.summary)
    .option('--overdue', t.overdue)
    .option('--all', t.all)
    .option('--employee <EMPLOYEE>', t.employee)
    .option('--material <CODE>', t.material)
    .action((options: ListOptions) => runList(app, options));
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const { loan: t } = app.texts.materials;
  const all = options.all === true;
  const loans = listLoans(
    app.store(),
    {
      all,
      overdue: options.overdue === true,
      employee: options.employee ?? null,
      material: options.material ?? null,
    },
    app.today(),
  );
  await app.print(
    {
      name: 'loans',
      empty: t.list.empty,
      columns: [
        { key: 'copy', kind: 'code' },
        { key: 'title', kind: 'text' },
        { key: 'employee_no', kind: 'code' },
        { key: 'name', kind: 'text' },
        { key: 'lent_on', kind: 'date' },
        { key: 'due_on', kind: 'date', header: t.headers.due },
        { key: 'overdue_days', kind: 'int' },
        { key: 'extended', kind: 'int', wide: true },
        { key: 'returned_on', kind: 'date', wide: !all },
        { key: 'condition', kind: 'status', vocabulary: 'copy_state', wide: true },
        { key: 'note', kind: 'text', wide: true },
      ],
      rows: loans.map(listRow),
    },
    'loans',
  );
}

function listRow({ loan, title, dueOn, returned, overdueDays }: ListedLoan): Row {
  const end = loan.events.find(({ kind }) => kind === 'returned');
  return {
    copy: loan.copy,
    title,
    employee_no: loan.employeeNo,
    name: loan.name,
    lent_on: loan.fromOn,
    due_on: dueOn,
    overdue_days: overdueDays,
    extended: loan.events.filter(({ kind }) => kind === 'extended').length,
    returned_on: returned,
    condition: end?.condition ?? null,
    note: end?.note ?? loan.note,
  };
}

/** `record sheet loan`: what is out, to be filled in with the days of return and taken in again by `record loan`. */
export async function printLoanSheet(app: App): Promise<void> {
  const { loan: t } = app.texts.materials;
  const filter = { all: false, overdue: false, employee: null, material: null };
  const loans = listLoans(app.store(), filter, app.today());
  const view: View = {
    name: 'loan',
    preferred: 'csv',
    empty: t.sheetEmpty,
    columns: [
      { key: 'copy', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'from', kind: 'date', header: app.texts.columns['lent_on'] ?? 'lent on' },
      { key: 'due', kind: 'date', header: t.headers.due },
      { key: 'returned', kind: 'date', header: t.headers.returned },
      { key: 'condition', kind: 'status', vocabulary: 'copy_state', header: t.headers.condition },
      { key: 'note', kind: 'text' },
    ],
    rows: loans.map(({ loan, title, dueOn }) => ({
      copy: loan.copy,
      title,
      employee_no: loan.employeeNo,
      name: loan.name,
      from: loan.fromOn,
      due: dueOn,
      returned: null,
      condition: null,
      note: null,
    })),
  };
  await app.print(view, 'loan');
}
