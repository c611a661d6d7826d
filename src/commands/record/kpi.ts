import type { App } from '../../app.js';
import { KpiNames } from '../../csv/kpi-cells.js';
import { kpiColumns } from '../../csv/kpi-columns.js';
import { readFigures } from '../../csv/kpi-figures.js';
import { importKpi } from '../../operations/import-kpi.js';
import { listKpis } from '../../operations/list-kpis.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { askKpi } from './asking/ask-evidence.js';

export function addKpi(record: Command, app: App): void {
  const t = app.texts.evidence.kpi;
  const command = record.command('kpi').description(t.summary).argument('[FILE]', t.file);
  addImportOptions(command, app).action((file: string | undefined, options: ImportOptions) =>
    file === undefined ? askKpi(app) : runKpi(app, file, options),
  );
}

async function runKpi(app: App, file: string, options: ImportOptions): Promise<void> {
  const t = app.texts.evidence.kpi;
  const incoming = await readIncoming(app, file, kpiColumns, options, { open: true });
  const kpis = listKpis(app.store());
  const read = readFigures(incoming, new KpiNames(kpis), kpis);
  if (read.ignored.length > 0) {
    await app.say(app.texts.app.columnsIgnored(read.ignored.join(', ')));
  }
  if (read.leftOut > 0) await app.say(t.leftOut(read.leftOut));
  if (read.firstDays > 0) await app.say(t.firstDays(read.firstDays));
  if (read.fractions.length > 0) await app.say(t.fractions(read.fractions.join(', ')));
  const result = importKpi(app.store(), app.writeContext(), {
    command: 'record kpi',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: read.faults,
    rows: read.rows,
    today: app.today(),
  });
  await showImport(app, result, options);
}
