import type { Command } from 'commander';
import type { App } from '../../app.js';
import { adviseEnrollment } from '../../operations/advise-enrollment.js';
import { dayOption } from '../options.js';
import { advicePage } from './advise-page.js';

interface AdviseOptions {
  batch?: string;
  on?: string;
}

export function addAdvise(enroll: Command, app: App): void {
  const { add, advise: t } = app.texts.enroll;
  enroll
    .command('advise')
    .description(t.summary)
    .argument('<EMPLOYEE>', add.employee)
    .option('--batch <BATCH>', t.batch)
    .option('--on <DAY>', t.on)
    .action((employeeNo: string, options: AdviseOptions) => runAdvise(app, employeeNo, options));
}

async function runAdvise(app: App, employeeNo: string, options: AdviseOptions): Promise<void> {
  const found = adviseEnrollment(app.store(), {
    employeeNo,
    batch: options.batch ?? null,
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
  });
  await app.print(advicePage(app, found), 'advise');
}
