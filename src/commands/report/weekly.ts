import type { App } from '../../app.js';
import { weekOf } from '../../domain/day.js';
import { lastWholeWeek, reportWeek, type ReportWeek } from '../../domain/reports/report-week.js';
import { isEmptyWeek } from '../../domain/reports/weekly.js';
import { makeWeeklyReport } from '../../operations/make-weekly-report.js';
import { InputError, refused } from '../../errors.js';
import type { Command } from '../options.js';
import { weeklyPage } from './weekly/page.js';
import { ifEmptyOption, writeReport } from './write-report.js';

interface WeeklyOptions {
  week?: string;
  batch?: string[];
  ifEmpty?: string;
}

export function addWeekly(report: Command, app: App): void {
  const t = app.texts.report.weekly;
  report
    .command('weekly')
    .description(t.summary)
    .option('--week <WEEK>', t.week)
    .option('--batch <BATCH...>', t.batch)
    .option('--if-empty <skip|write|fail>', t.ifEmpty)
    .action((options: WeeklyOptions) => runWeekly(app, options));
}

async function runWeekly(app: App, options: WeeklyOptions): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const week = chosenWeek(app, options.week);
  const { timeoutMs } = app;
  const report = makeWeeklyReport(app.store(), { week, batches: options.batch ?? [], timeoutMs });
  const made = {
    name: ['weekly', week.week, ...report.batches].join('-'),
    about: week.week,
    empty: isEmptyWeek(report),
    page: (detailed: boolean) => weeklyPage(app, report, detailed),
  };
  await writeReport(app, made, ifEmpty);
}

/** @throws InputError `option_value`, `week_future` */
function chosenWeek(app: App, option: string | undefined): ReportWeek {
  const today = app.today();
  const last = lastWholeWeek(today);
  const wanted = (option ?? last).normalize('NFKC').trim().toUpperCase();
  const week = reportWeek(wanted, today);
  if (!week) {
    const facts = { option: '--week', value: option ?? '', expected: `YYYY-Www (${last})` };
    throw new InputError(refused('option_value', facts));
  }
  if (week.from <= today) return week;
  throw new InputError(refused('week_future', { week: wanted, last: weekOf(today) }));
}
