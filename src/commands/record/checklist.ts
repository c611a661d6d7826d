import type { App } from '../../app.js';
import { checklistColumns } from '../../csv/checklist-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { importChecklist, type ChecklistRow } from '../../operations/import-checklist.js';
import { addImportOptions, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { askChecklist } from './asking/ask-evidence.js';
import { readFilled } from './filled.js';

export function addChecklist(record: Command, app: App): void {
  const t = app.texts.evidence.checklist;
  const command = record.command('checklist').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? askChecklist(app) : runChecklist(app, file, options),
  );
}

async function runChecklist(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readFilled(app, file, checklistColumns, options, {
    needed: ['signed_on'],
  });
  const result = importChecklist(app.store(), app.writeContext(), {
    command: 'record checklist',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: checklistRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options);
}

function checklistRow({ values }: ShapedRow): ChecklistRow {
  const { employee_no: employeeNo, item, checklist, signed_on: signedOn, mentor } = values;
  return {
    employeeNo: String(employeeNo),
    item: String(item),
    checklist: typeof checklist === 'string' ? checklist : null,
    signedOn: String(signedOn),
    mentor: typeof mentor === 'string' ? mentor : null,
  };
}
