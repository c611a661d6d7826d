import type { App } from '../../app.js';
import { attendanceColumns } from '../../csv/attendance-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { Fault } from '../../domain/refusals/index.js';
import { refused } from '../../errors.js';
import { codeKey } from '../../operations/find-session.js';
import { importAttendance, type AttendanceRow } from '../../operations/import-attendance.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { askAttendance } from './asking/ask-attendance.js';

export function addAttendance(record: Command, app: App): void {
  const t = app.texts.record.attendance;
  const command = record.command('attendance').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? askAttendance(app) : runAttendance(app, file, options),
  );
}

async function runAttendance(app: App, file: string, options: ImportOptions): Promise<void> {
  const t = app.texts.record.attendance;
  const incoming = await readIncoming(app, file, attendanceColumns, options, { key: keyOf });
  const given = incoming.rows.filter(({ values }) => values['status'] !== null);
  const without = incoming.rows.filter(({ values }) => values['status'] === null);
  const { headers, keys } = incoming.table;
  const header = headers[keys.indexOf('status')] ?? 'status';
  const faults = without
    .filter(({ values }) => values['note'] !== null)
    .map((row) => noteAlone(row, header));
  const left = without.length - faults.length;
  if (left > 0) await app.say(t.leftOut(left));
  const result = importAttendance(app.store(), app.writeContext(), {
    command: 'record attendance',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: [...incoming.faults, ...faults],
    rows: given.map((row) => ({ line: row.line, row: attendanceRow(row) })),
    today: app.today(),
  });
  const ahead = result.rows.filter(({ reasons }) =>
    reasons.some(({ code }) => code === 'excused_ahead'),
  );
  if (ahead.length > 0) await app.say(t.ahead(ahead.length));
  await showImport(app, result, options, { status: 'attendance' });
}

/** A row without a status says nothing yet, so it cannot contradict another. */
function keyOf({ values }: ShapedRow): string | undefined {
  if (values['status'] === null) return undefined;
  return `${codeKey(String(values['session']))} ${String(values['employee_no'])}`;
}

/** A note without a status would be lost with its row. */
function noteAlone({ line, values }: ShapedRow, column: string): Fault {
  const why = refused('status_not_given', { column });
  return { line, column, key: String(values['employee_no']), by: 'input', refused: why };
}

function attendanceRow({ values }: ShapedRow): AttendanceRow {
  const { session, employee_no: employeeNo, status, note } = values;
  return {
    session: codeKey(String(session)),
    employeeNo: String(employeeNo),
    // The reader lets only the choices of the column through.
    status: status as AttendanceRow['status'],
    note: typeof note === 'string' ? note : null,
  };
}
