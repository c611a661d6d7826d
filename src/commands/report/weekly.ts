import { statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { App } from '../../app.js';
import { weekOf } from '../../domain/day.js';
import { lastWholeWeek, reportWeek, type ReportWeek } from '../../domain/reports/report-week.js';
import { isEmptyWeek } from '../../domain/reports/weekly.js';
import type { WeeklyReport } from '../../domain/reports/weekly-facts.js';
import { makeWeeklyReport } from '../../operations/make-weekly-report.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { formatForFile } from '../../render/output.js';
import { extensions, type Format } from '../../render/options.js';
import { checkChoice, type Command } from '../options.js';
import { weeklyPage } from './weekly-page.js';

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
  const ifEmpty = checkChoice('--if-empty', options.ifEmpty ?? 'write', ['skip', 'write', 'fail']);
  const week = chosenWeek(app, options.week);
  const { timeoutMs } = app;
  const report = makeWeeklyReport(app.store(), { week, batches: options.batch ?? [], timeoutMs });
  if (ifEmpty !== 'write' && isEmptyWeek(report)) {
    if (ifEmpty === 'fail') throw new Refusal(refused('report_empty', { week: week.week }));
    await app.say(app.texts.report.weekly.skipped(week.week));
    return;
  }
  await writeReport(app, report);
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

const spreadsheets: readonly (Format | undefined)[] = ['csv', 'xlsx'];

/** Prints the report, writes it to a file, or into a folder in the formats that an office passes on. */
async function writeReport(app: App, report: WeeklyReport): Promise<void> {
  const { out, format } = app.options;
  const parts = ['weekly', report.period.week, ...report.batches];
  const name = parts.join('-').replace(/[\\/:*?"<>|\s]+/g, '_');
  if (out === undefined || !isFolder(app, out)) {
    const meant = format ?? (out === undefined ? undefined : formatForFile(out));
    await app.print(weeklyPage(app, report, spreadsheets.includes(meant)), name);
    return;
  }
  const { renderDocument } = await import('../../render/render.js');
  const formats: readonly Format[] = format === undefined ? ['html', 'md', 'csv'] : [format];
  const files: { path: string; content: string | Uint8Array }[] = [];
  for (const each of formats) {
    const page = weeklyPage(app, report, spreadsheets.includes(each));
    const content = await renderDocument(page, each, app.renderOptions());
    files.push({ path: join(out, `${name}.${extensions[each]}`), content });
  }
  await app.writeFiles(files);
}

/** A folder that is there, or a name without an extension where nothing is: it will be created. */
function isFolder(app: App, out: string): boolean {
  if (/[\\/]$/.test(out)) return true;
  const found = statSync(resolve(app.cwd, out), { throwIfNoEntry: false });
  return found ? found.isDirectory() : extname(out) === '';
}
