import type { App } from '../../app.js';
import { drillColumns } from '../../csv/drill-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { importDrill, type DrillRow } from '../../operations/import-drill.js';
import { addImportOptions, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { askDrill } from './asking/ask-evidence.js';
import { readFilled } from './filled.js';

export function addDrill(record: Command, app: App): void {
  const t = app.texts.evidence.drill;
  const command = record.command('drill').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? askDrill(app) : runDrill(app, file, options),
  );
}

async function runDrill(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readFilled(app, file, drillColumns, options, { needed: ['quantity'] });
  const result = importDrill(app.store(), app.writeContext(), {
    command: 'record drill',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: drillRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options);
}

function drillRow({ values }: ShapedRow): DrillRow {
  const { employee_no: employeeNo, drill, day, quantity } = values;
  return {
    employeeNo: String(employeeNo),
    drill: String(drill),
    day: String(day),
    quantity: Number(quantity),
  };
}
