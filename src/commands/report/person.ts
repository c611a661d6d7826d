import type { App } from '../../app.js';
import { makePersonReport } from '../../operations/reports/person.js';
import type { Command } from '../options.js';
import { personPage } from './person/page.js';
import { writeReport } from './write-report.js';

export function addPerson(report: Command, app: App): void {
  const t = app.texts.report.person;
  report
    .command('person')
    .description(t.summary)
    .argument('<EMPLOYEE>', t.employee)
    .action((employee: string) => runPerson(app, employee));
}

async function runPerson(app: App, employee: string): Promise<void> {
  const { timeoutMs } = app;
  const file = makePersonReport(app.store(), { employee, today: app.today(), timeoutMs });
  const about = file.report.employee_no;
  await writeReport(app, {
    name: `person-${about}`,
    about,
    empty: false,
    page: (detailed) => personPage(app, file, detailed),
  });
}
