import type { App } from '../../app.js';
import { makeAwardsReport } from '../../operations/reports/awards.js';
import type { Command } from '../options.js';
import { awardsPage } from './awards/page.js';
import { periodOption } from './period-option.js';
import { ifEmptyOption, writeReport } from './write-report.js';

interface AwardsOptions {
  period?: string;
  ifEmpty?: string;
}

export function addAwards(report: Command, app: App): void {
  const t = app.texts.report;
  report
    .command('awards')
    .description(t.awards.summary)
    .option('--period <PERIOD>', t.awards.period)
    .option('--if-empty <skip|write|fail>', t.period.ifEmpty('month'))
    .action((options: AwardsOptions) => runAwards(app, options));
}

async function runAwards(app: App, options: AwardsOptions): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const period = periodOption(app, options.period, 'month');
  const { timeoutMs } = app;
  const report = makeAwardsReport(app.store(), { period, today: app.today(), timeoutMs });
  const made = {
    name: `awards-${period.text}`,
    about: period.text,
    empty: report.awards.length + report.deductions.length === 0,
    page: (detailed: boolean) => awardsPage(app, report, detailed),
  };
  await writeReport(app, made, ifEmpty);
}
