import type { App } from '../../../app.js';
import {
  listAttendanceSheet,
  type SheetRow,
  type SheetScope,
} from '../../../operations/list-attendance-sheet.js';
import type { View } from '../../../render/view.js';
import { dayOption, monthOption } from '../../options.js';
import { refuseBeside, type SheetKind, type SheetOptions } from './sheet-kind.js';

export const attendanceSheet: SheetKind = {
  name: 'attendance',
  options: ['session', 'batch', 'day', 'month'],
  print: async (app, options) => {
    const scope = await scopeOf(app, options);
    const rows = listAttendanceSheet(app.store(), scope);
    await app.print(sheetView(app, rows), 'attendance');
  },
};

async function scopeOf(app: App, options: SheetOptions): Promise<SheetScope> {
  const { session, batch } = options;
  const day = dayOption('--day', options.day) ?? null;
  const month = monthOption('--month', options.month);
  if (session !== undefined) {
    refuseBeside('--session', options, ['batch', 'day', 'month']);
    return { kind: 'session', session };
  }
  if (month !== undefined) {
    refuseBeside('--month', options, ['batch', 'day']);
    return { kind: 'month', month };
  }
  if (batch !== undefined) return { kind: 'batch', batch, day };
  const asked = await app.prompter.text(
    app.texts.record.sheet.askBatch,
    '--session | --batch | --month',
  );
  return { kind: 'batch', batch: asked, day };
}

/** Columns that the importer does not know are for whoever fills the sheet in; it says that it ignores them. */
function sheetView(app: App, rows: readonly SheetRow[]): View {
  const t = app.texts.record.sheet;
  return {
    name: 'attendance',
    preferred: 'csv',
    empty: t.empty,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'title', kind: 'text', header: t.titleHeader },
      { key: 'day', kind: 'date' },
      { key: 'start', kind: 'time', header: t.startHeader },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'status', kind: 'status', vocabulary: 'attendance', header: t.statusHeader },
      { key: 'note', kind: 'text' },
    ],
    rows: rows.map(({ employeeNo, ...row }) => ({ ...row, employee_no: employeeNo })),
  };
}
