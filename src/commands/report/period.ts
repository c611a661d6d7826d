import type { App } from '../../app.js';
import { isEmptyPeriod } from '../../domain/reports/period-report.js';
import {
  lastWhole,
  reportPeriod,
  stretchWith,
  type ReportKind,
  type ReportPeriod,
} from '../../domain/reports/report-period.js';
import { InputError, refused } from '../../errors.js';
import { lastWorkday, makePeriodReport } from '../../operations/reports/period.js';
import type { Command } from '../options.js';
import { periodPage } from './period/page.js';
import { ifEmptyOption, writeReport, type MadeReport } from './write-report.js';

interface PeriodOptions {
  batch?: string[];
  ifEmpty?: string;
}

interface PeriodCommand {
  name: string;
  kind: ReportKind;
  option: string;
  value: string;
  /** How a value looks, as an error says it. */
  pattern: string;
}

/** The reports of a period, by their length. */
export const periodCommands: readonly PeriodCommand[] = [
  { name: 'daily', kind: 'day', option: 'day', value: 'DAY', pattern: 'YYYY-MM-DD' },
  { name: 'weekly', kind: 'week', option: 'week', value: 'WEEK', pattern: 'YYYY-Www' },
  { name: 'monthly', kind: 'month', option: 'month', value: 'MONTH', pattern: 'YYYY-MM' },
  { name: 'quarterly', kind: 'quarter', option: 'quarter', value: 'QUARTER', pattern: 'YYYY-Qn' },
  { name: 'half-yearly', kind: 'half_year', option: 'half', value: 'HALF', pattern: 'YYYY-Hn' },
];

/** `report daily`, `weekly`, `monthly`, `quarterly`, `half-yearly` (000 §5; 001 §8). */
export function addPeriods(report: Command, app: App): void {
  const t = app.texts.report.period;
  for (const one of periodCommands) {
    const { name, kind, option, value } = one;
    report
      .command(name)
      .description(t.kinds[kind].summary)
      .option(`--${option} <${value}>`, t.kinds[kind].option)
      .option('--batch <BATCH...>', t.batch)
      .option('--if-empty <skip|write|fail>', t.ifEmpty(kind))
      .action((options: PeriodOptions & Record<string, string | undefined>) =>
        runPeriod(app, one, options[option], options),
      );
  }
}

async function runPeriod(
  app: App,
  command: PeriodCommand,
  wanted: string | undefined,
  options: PeriodOptions,
): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const period = chosenPeriod(app, command, wanted);
  await writeReport(app, madePeriodReport(app, command.name, period, options.batch ?? []), ifEmpty);
}

/**
 * The report of a period, made and not shown yet.
 *
 * @throws InputError `batch_unknown`; BusyError `store_busy`
 */
export function madePeriodReport(
  app: App,
  name: string,
  period: ReportPeriod,
  batches: readonly string[],
): MadeReport {
  const report = makePeriodReport(app.store(), { period, batches, timeoutMs: app.timeoutMs });
  return {
    name: [name, period.text, ...report.batches].join('-'),
    about: period.text,
    empty: isEmptyPeriod(report),
    page: (detailed: boolean) => periodPage(app, report, detailed),
  };
}

/** @throws InputError `option_value`, `week_future`, `period_future` */
function chosenPeriod(
  app: App,
  { kind, option, pattern }: PeriodCommand,
  value: string | undefined,
): ReportPeriod {
  const today = app.today();
  // The store is asked for the office's workdays only where nobody names a day.
  const last = (): string =>
    kind === 'day' ? lastWorkday(app.store(), today) : lastWhole(kind, today);
  const wanted = (value ?? last()).normalize('NFKC').trim().toUpperCase();
  const period = reportPeriod(kind, wanted, today);
  if (!period) {
    const expected = `${pattern} (${lastWhole(kind, today)})`;
    throw new InputError(
      refused('option_value', { option: `--${option}`, value: value ?? '', expected }),
    );
  }
  if (period.from <= today) return period;
  const running = stretchWith(kind, today).text;
  throw new InputError(
    kind === 'week'
      ? refused('week_future', { week: wanted, last: running })
      : refused('period_future', { period: wanted, last: running }),
  );
}
