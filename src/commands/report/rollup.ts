import { resolve } from 'node:path';
import type { App } from '../../app.js';
import {
  lastWhole,
  reportPeriod,
  stretchWith,
  type ReportPeriod,
} from '../../domain/reports/report-period.js';
import { InputError, refused } from '../../errors.js';
import { makeRollup } from '../../operations/reports/rollup.js';
import type { Command } from '../options.js';
import { periodCommands } from './period.js';
import { rollupPage } from './rollup/page.js';
import { ifEmptyOption, writeReport } from './write-report.js';

type RollupOptions = { ifEmpty?: string } & Record<string, string | boolean | undefined>;

export function addRollup(report: Command, app: App): void {
  const t = app.texts.report.rollup;
  const command = report
    .command('rollup')
    .description(t.summary)
    .argument('<STORE...>', t.stores)
    .option('--if-empty <skip|write|fail>', t.ifEmpty);
  for (const { kind, option, value } of periodCommands) {
    command.option(`--${option} [${value}]`, app.texts.report.period.kinds[kind].option);
  }
  command.action((stores: string[], options: RollupOptions) => runRollup(app, stores, options));
}

async function runRollup(app: App, stores: string[], options: RollupOptions): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const period = chosenPeriod(app, options);
  const files = stores.map((file) => resolve(app.cwd, file));
  const { migrations, timeoutMs } = app;
  const made = makeRollup(files, period, { migrations, timeoutMs });
  await writeReport(
    app,
    {
      name: `rollup-${period.text}`,
      about: period.text,
      empty: made.empty,
      page: (detailed: boolean) => rollupPage(app, made.rollup, period.kind, detailed),
    },
    ifEmpty,
  );
}

/** @throws InputError `option_conflict`, `option_value`, `period_future` */
function chosenPeriod(app: App, options: RollupOptions): ReportPeriod {
  const today = app.today();
  const given = periodCommands.filter(({ option }) => options[option] !== undefined);
  const [first, second] = given;
  if (first && second) {
    const facts = { first: `--${first.option}`, second: `--${second.option}` };
    throw new InputError(refused('option_conflict', facts));
  }
  const kind = first?.kind ?? 'week';
  const value = first ? options[first.option] : undefined;
  const last = lastWhole(kind, today);
  const wanted = (typeof value === 'string' ? value : last).normalize('NFKC').trim().toUpperCase();
  const period = reportPeriod(kind, wanted, today);
  if (!period) {
    const expected = `${first?.pattern ?? ''} (${last})`;
    const facts = { option: `--${first?.option ?? ''}`, value: String(value), expected };
    throw new InputError(refused('option_value', facts));
  }
  if (period.from <= today) return period;
  throw new InputError(
    refused('period_future', { period: wanted, last: stretchWith(kind, today).text }),
  );
}
