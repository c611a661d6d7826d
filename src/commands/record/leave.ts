import type { App } from '../../app.js';
import { leaveColumns } from '../../csv/leave-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { importLeave, type LeaveRow } from '../../operations/import-leave.js';
import { addImportOptions, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { askLeave } from './asking/ask-evidence.js';
import { readFilled } from './filled.js';
import { addLeaveList } from './leave-list.js';

const filling = { needed: ['from', 'to', 'requested_on'], also: ['reason'] };

export function addLeave(record: Command, app: App): void {
  const t = app.texts.record.leave;
  const command = record.command('leave').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? askLeave(app) : runLeave(app, file, options),
  );
  addLeaveList(command, app);
}

async function runLeave(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readFilled(app, file, leaveColumns, options, filling, { key: keyOf });
  const result = importLeave(app.store(), app.writeContext(), {
    command: 'record leave',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: leaveRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options);
}

function keyOf({ values }: ShapedRow): string {
  return `${String(values['employee_no'])} ${String(values['from'])} – ${String(values['to'])}`;
}

function leaveRow({ values }: ShapedRow): LeaveRow {
  const { employee_no: employeeNo, from, to, requested_on: requestedOn, reason } = values;
  return {
    employeeNo: String(employeeNo),
    fromOn: String(from),
    toOn: String(to),
    requestedOn: String(requestedOn),
    reason: typeof reason === 'string' ? reason : null,
  };
}
