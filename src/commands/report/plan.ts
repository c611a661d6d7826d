import type { App } from '../../app.js';
import { makePlanReport } from '../../operations/reports/plan.js';
import type { Document, Section } from '../../render/view.js';
import type { Command } from '../options.js';
import { coveragePage } from '../plan/year-check.js';
import { yearArgument } from '../plan/year-options.js';
import { mostCharted, percent, sourceFooter } from './report-page.js';
import { writeReport } from './write-report.js';

export function addPlan(report: Command, app: App): void {
  const t = app.texts.report.plan;
  report
    .command('plan')
    .description(t.summary)
    .option('--year <YEAR>', t.year)
    .action((options: { year?: string }) => runPlan(app, options));
}

type PlanReport = ReturnType<typeof makePlanReport>;

async function runPlan(app: App, options: { year?: string }): Promise<void> {
  const year = yearArgument(app, options.year ?? app.today().slice(0, 4));
  const { timeoutMs } = app;
  const report = makePlanReport(app.store(), { year, today: app.today(), timeoutMs });
  await writeReport(app, {
    name: `plan-${year}`,
    about: String(year),
    empty: report.coverage.items.length === 0,
    page: (detailed) => planPage(app, report, detailed),
  });
}

/** The page of `plan year check`, with a chart and what it rests on. */
function planPage(app: App, { coverage, source }: PlanReport, detailed: boolean): Document {
  const t = app.texts.report.plan;
  const checked = coveragePage(app, coverage);
  const page = { texts: app.texts, detailed };
  return {
    ...checked,
    name: 'plan',
    title: t.title(coverage.year),
    sections: [...checked.sections, ...chart(app, coverage)],
    json: { ...(checked.json as object), source },
    footer: [t.footer(coverage.year, coverage.asOf), ...sourceFooter(page, source)],
  };
}

function chart(app: App, { items }: PlanReport['coverage']): Section[] {
  const t = app.texts.report.plan;
  const known = items.filter(({ delivered }) => delivered.rate !== null);
  if (known.length === 0 || known.length > mostCharted) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bar',
        title: t.chart,
        unit: 'percent',
        categories: known.map(({ title }) => title),
        series: [{ name: t.series, values: known.map(({ delivered }) => delivered.rate) }],
        alternative: t.alternative(
          known.map(({ title, delivered }) => `${title} ${percent(delivered.rate)}`),
        ),
      },
    },
  ];
}
