import type { App } from '../../app.js';
import { readFigures, type ReadFigures } from '../../csv/kpi-figures.js';
import { columnsWith, namesIn, recogniseSource, type NamedSource } from '../../csv/kpi-source.js';
import type { OpenTable } from '../../csv/read-table.js';
import { InputError } from '../../errors.js';
import { importKpi } from '../../operations/import-kpi.js';
import { listKpis, listKpiSources } from '../../operations/list-kpis.js';
import { addImportOptions, openIncoming, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { askKpi } from './asking/ask-evidence.js';
import { addKpiLooks } from './kpi-looks.js';

interface KpiOptions extends ImportOptions {
  source?: string;
}

/** `record kpi`: figures of work come in, and what they say of people (003 §1, §5, 004 §6). */
export function addKpi(record: Command, app: App): void {
  const t = app.texts.kpi.import;
  const command = record
    .command('kpi')
    .description(t.summary)
    .argument('[FILE]', t.file)
    .option('--source <SOURCE>', t.source);
  addImportOptions(command, app).action((file: string | undefined, options: KpiOptions) =>
    file === undefined ? askKpi(app) : runKpi(app, file, options),
  );
  addKpiLooks(command, app);
}

async function runKpi(app: App, file: string, options: KpiOptions): Promise<void> {
  const { read, hash, source } = await readFile(app, file, options);
  await sayHowUnderstood(app, read);
  const { figures, faults } = read;
  const t = app.texts.kpi.progress;
  const result = importKpi(app.store(), app.writeContext(), {
    command: source ? `record kpi --source ${source.code}` : 'record kpi',
    hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults,
    figures,
    today: app.today(),
    told: (what, count) => {
      app.progress(() => t[what](count, figures.length));
    },
  });
  await showImport(app, result, options);
}

interface FigureFile {
  read: ReadFigures;
  hash: string;
  source: NamedSource | undefined;
}

/** Nothing that this returns holds the file's text, which may be large. */
async function readFile(app: App, file: string, options: KpiOptions): Promise<FigureFile> {
  const sources = listKpiSources(app.store(), options.source ?? null);
  const columns = columnsWith(sources);
  const { table, hash } = await openIncoming(app, file, columns, options);
  const source = await sourceOf(app, table, sources, options.source);
  const kpis = listKpis(app.store());
  const words = { columns, names: namesIn(kpis, source), kpis };
  const t = app.texts.kpi.progress;
  const read = readFigures(table, words, (rows) => {
    app.progress(() => t.read(rows, table.count));
  });
  return { read, hash, source };
}

/** The source that is named, else the one whose headers the file has, which is said. */
async function sourceOf(
  app: App,
  { file, headers }: OpenTable,
  sources: readonly NamedSource[],
  named: string | undefined,
): Promise<NamedSource | undefined> {
  if (named !== undefined) return sources[0];
  const found = recogniseSource(file, headers, sources);
  if (found && 'refused' in found) throw new InputError(found.refused);
  if (found) await app.say(app.texts.kpi.import.recognised(found.title, found.code));
  return found;
}

async function sayHowUnderstood(app: App, read: ReadFigures): Promise<void> {
  const t = app.texts.kpi.import;
  if (read.ignored.length > 0) await app.say(app.texts.app.columnsIgnored(read.ignored.join(', ')));
  if (read.leftOut > 0) await app.say(t.leftOut(read.leftOut));
  if (read.firstDays > 0) await app.say(t.firstDays(read.firstDays));
  if (read.fractions.length > 0) await app.say(t.fractions(read.fractions.join(', ')));
}
