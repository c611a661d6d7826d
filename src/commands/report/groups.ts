import type { App } from '../../app.js';
import { makeGroupReport } from '../../operations/reports/groups.js';
import type { Command } from '../options.js';
import { groupPage } from './groups/page.js';
import { periodOption } from './period-option.js';
import { ifEmptyOption, writeReport } from './write-report.js';

interface GroupOptions {
  period?: string;
  ifEmpty?: string;
}

/** `report team` and `report department`. */
export function addGroups(report: Command, app: App): void {
  const t = app.texts.report;
  for (const unit of ['team', 'department'] as const) {
    report
      .command(unit)
      .description(t.groups[unit].summary)
      .argument(`[${unit.toUpperCase()}]`, t.groups[unit].argument)
      .option('--period <PERIOD>', t.groups.period)
      .option('--if-empty <skip|write|fail>', t.period.ifEmpty('month'))
      .action((name: string | undefined, options: GroupOptions) =>
        runGroup(app, unit, name ?? null, options),
      );
  }
}

async function runGroup(
  app: App,
  unit: 'team' | 'department',
  name: string | null,
  options: GroupOptions,
): Promise<void> {
  const ifEmpty = ifEmptyOption(options.ifEmpty);
  const period = periodOption(app, options.period, 'month');
  const { timeoutMs } = app;
  const input = { unit, name, period, today: app.today(), timeoutMs };
  const report = makeGroupReport(app.store(), input);
  const own = name === null ? report.office : report.groups[0];
  const parts = [unit, ...(name === null ? [] : [report.groups[0]?.name ?? name]), period.text];
  await writeReport(
    app,
    {
      name: parts.join('-'),
      about: period.text,
      empty: !own || (own.recorded === 0 && own.marks === 0 && own.kpis.length === 0),
      page: (detailed) => groupPage(app, report, name, detailed),
    },
    ifEmpty,
  );
}
