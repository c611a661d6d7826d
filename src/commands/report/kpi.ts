import type { App } from '../../app.js';
import { makeKpiReport } from '../../operations/reports/kpi.js';
import type { Command } from '../options.js';
import { kpiPage } from './kpi/page.js';
import { periodOption } from './period-option.js';
import { ifEmptyOption, writeReport } from './write-report.js';

interface KpiOptions {
  period?: string;
  metric?: string;
  ifEmpty?: string;
}

export function addKpi(report: Command, app: App): void {
  const t = app.texts.report;
  report
    .command('kpi')
    .description(t.kpi.summary)
    .option('--period <PERIOD>', t.kpi.period)
    .option('--metric <KPI>', t.kpi.metric)
    .option('--if-empty <skip|write|fail>', t.period.ifEmpty('month'))
    .action((options: KpiOptions) => runKpi(app, options));
}

async function runKpi(app: App, options: KpiOptions): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const period = periodOption(app, options.period, 'month');
  const { timeoutMs } = app;
  const metric = options.metric ?? null;
  const report = makeKpiReport(app.store(), { period, metric, today: app.today(), timeoutMs });
  const made = {
    name: ['kpi', ...(metric === null ? [] : [metric]), period.text].join('-'),
    about: period.text,
    empty: report.metrics.length === 0,
    page: (detailed: boolean) => kpiPage(app, report, detailed),
  };
  await writeReport(app, made, ifEmpty);
}
