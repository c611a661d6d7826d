import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listPeriods } from '../../operations/list-periods.js';
import type { View } from '../../render/view.js';
import { dayOption } from '../options.js';
import { askAssessment } from './ask-assessment.js';

interface PeriodsOptions {
  assessment?: string;
  batch?: string;
  from?: string;
  until?: string;
  missing?: boolean;
}

export function addPeriods(exam: Command, app: App): void {
  const { options: o } = app.texts.exam;
  const t = app.texts.examining.periods;
  exam
    .command('periods')
    .description(t.summary)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--batch <BATCH>', o.batch)
    .option('--from <DAY>', t.from)
    .option('--until <DAY>', t.until)
    .option('--missing', t.missing)
    .action((options: PeriodsOptions) => runPeriods(app, options));
}

async function runPeriods(app: App, options: PeriodsOptions): Promise<void> {
  const found = listPeriods(app.store(), {
    assessment: await askAssessment(app, options.assessment),
    batch: options.batch ?? null,
    from: dayOption('--from', options.from) ?? null,
    until: dayOption('--until', options.until) ?? null,
    missing: options.missing === true,
    today: app.today(),
  });
  const view: View = {
    name: 'periods',
    empty: app.texts.examining.periods.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'period', kind: 'code' },
      { key: 'from', kind: 'date', wide: true },
      { key: 'to', kind: 'date', wide: true },
      { key: 'due_on', kind: 'date' },
      { key: 'marks', kind: 'int' },
      { key: 'score', kind: 'score' },
      { key: 'passed', kind: 'boolean' },
    ],
    rows: found.map(({ employeeNo, name, text, from, to, dueOn, marks, score, passed }) => ({
      ...{ name, from, to, marks, score, passed },
      employee_no: employeeNo,
      period: text,
      due_on: dueOn,
    })),
  };
  await app.print(view, 'periods');
}
