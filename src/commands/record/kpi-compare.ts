import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  compareFigures,
  type ComparedBatch,
  type ComparedFigure,
} from '../../operations/kpis/compare.js';
import type { Column, Document, Row, Section } from '../../render/view.js';
import { cellOf } from './kpi-list.js';
import { scopeOf, type ScopeOptions } from './kpi-scope.js';

interface CompareOptions extends ScopeOptions {
  metric?: string;
}

export function addKpiCompare(kpi: Command, app: App): void {
  const { compare: t, options: o } = app.texts.kpi;
  kpi
    .command('compare')
    .description(t.summary)
    .option('--batch <BATCH>', o.batch)
    .option('--employee <EMPLOYEE>', o.employee)
    .option('--metric <KPI>', o.metric)
    .action((options: CompareOptions) => runCompare(app, options));
}

async function runCompare(app: App, options: CompareOptions): Promise<void> {
  const { employee, batch } = scopeOf(options);
  const batches = compareFigures(
    app.store(),
    { employee, batch },
    options.metric ?? null,
    app.today(),
  );
  const known = batches.filter(({ figures }) => figures.length > 0);
  const [only] = batches;
  if (known.length === 0) {
    await app.print({ name: 'kpi-compare', empty: emptyText(app, only), columns, rows: [] }, 'kpi');
  } else await app.print(page(app, known), 'kpi-compare');
}

const emptyText = (app: App, batch: ComparedBatch | undefined): string => {
  const t = app.texts.kpi.compare;
  return batch ? `${t.empty} ${windowsText(app, batch)}` : t.empty;
};

const columns: readonly Column[] = [
  { key: 'batch', kind: 'code', wide: true },
  { key: 'metric', kind: 'code' },
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'n_before', kind: 'int' },
  { key: 'mean_before', kind: 'number' },
  { key: 'n_after', kind: 'int' },
  { key: 'mean_after', kind: 'number' },
  { key: 'mean_difference', kind: 'number' },
  { key: 'conclusion', kind: 'status', vocabulary: 'kpi_conclusion' },
];

function rowOf(app: App, one: ComparedFigure): Row {
  const { batch, person, kpi, before, after, difference, conclusion } = one;
  return {
    batch,
    metric: kpi.code,
    unit: kpi.unit,
    employee_no: person?.employeeNo ?? null,
    name: person?.name ?? app.texts.kpi.compare.everybody,
    n_before: before?.count ?? 0,
    mean_before: cellOf(before?.millionths),
    n_after: after?.count ?? 0,
    mean_after: cellOf(after?.millionths),
    mean_difference: cellOf(difference),
    conclusion,
  };
}

function windowsText(app: App, { windows: { before, after } }: ComparedBatch): string {
  const t = app.texts.kpi.compare;
  return t.windows(before.from, before.to, after?.from ?? null, after?.to ?? null);
}

/** For each batch: everybody together, and then person by person. */
function page(app: App, batches: readonly ComparedBatch[]): Document {
  const t = app.texts.kpi.compare;
  const sections = batches.flatMap((one): Section[] => [
    { kind: 'heading', text: one.batch },
    { kind: 'text', text: windowsText(app, one) },
    {
      kind: 'view',
      view: {
        name: 'kpi-compare',
        empty: t.empty,
        columns,
        rows: one.figures.map((figure) => rowOf(app, figure)),
      },
    },
  ]);
  return {
    name: 'kpi-compare',
    title: t.title,
    sections,
    json: batches.map((one) => ({
      batch: one.batch,
      before: one.windows.before,
      after: one.windows.after,
      figures: one.figures.map((figure) => ({
        ...rowOf(app, figure),
        name: figure.person?.name ?? null,
      })),
    })),
    footer: [t.footer],
  };
}
