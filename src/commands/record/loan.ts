import type { Command } from 'commander';
import type { App } from '../../app.js';
import { loanColumns } from '../../csv/loan-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { LoanCondition } from '../../domain/materials/facts.js';
import { importLoans, type LoanRow } from '../../operations/import-loans.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import { askLoans } from './asking/ask-loans.js';
import { addLoanActs } from './loan-acts.js';
import { addLoanList } from './loan-list.js';

/** `record loan`: to whom copies of materials are lent, and when they come back (000 §7.1). */
export function addLoan(record: Command, app: App): void {
  const t = app.texts.materials.loan;
  const loan = record.command('loan').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(loan, app).action((file: string | undefined, options: ImportOptions) =>
    runLoan(app, file, options),
  );
  addLoanActs(loan, app);
  addLoanList(loan, app);
}

async function runLoan(app: App, file: string | undefined, options: ImportOptions): Promise<void> {
  if (file === undefined) {
    await askLoans(app);
    return;
  }
  const incoming = await readIncoming(app, file, loanColumns, options);
  const result = importLoans(app.store(), app.writeContext(), {
    command: 'record loan',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: loanRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options);
}

function loanRow({ values }: ShapedRow): LoanRow {
  const text = (key: string): string | null => {
    const value = values[key] ?? null;
    return value === null ? null : String(value);
  };
  return {
    employeeNo: text('employee_no') ?? '',
    copy: text('copy') ?? '',
    from: text('from') ?? '',
    due: text('due'),
    returned: text('returned'),
    condition: text('condition') as LoanCondition | null,
    note: text('note'),
  };
}
