import type { App } from '../../app.js';
import { makeIndexReport, requireIndexRules } from '../../operations/reports/index-report.js';
import type { Command } from '../options.js';
import { indexPage } from './index-report/page.js';
import { periodOption } from './period-option.js';
import { ifEmptyOption, writeReport } from './write-report.js';

interface IndexOptions {
  period?: string;
  ifEmpty?: string;
}

export function addIndex(report: Command, app: App): void {
  const t = app.texts.report;
  report
    .command('index')
    .description(t.index.summary)
    .option('--period <PERIOD>', t.index.period)
    .option('--if-empty <skip|write|fail>', t.period.ifEmpty('month'))
    .action((options: IndexOptions) => runIndex(app, options));
}

async function runIndex(app: App, options: IndexOptions): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const [kind = 'month'] = requireIndexRules(app.store()).periods;
  const period = periodOption(app, options.period, kind);
  const { timeoutMs } = app;
  const report = makeIndexReport(app.store(), { period, today: app.today(), timeoutMs });
  const made = {
    name: `index-${period.text}`,
    about: period.text,
    empty: report.office.people === 0,
    page: (detailed: boolean) => indexPage(app, report, detailed),
  };
  await writeReport(app, made, ifEmpty);
}
