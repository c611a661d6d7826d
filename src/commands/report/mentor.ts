import type { App } from '../../app.js';
import { makeMentorReport, makeMentorsReport } from '../../operations/reports/mentor.js';
import type { Command } from '../options.js';
import { mentorPage } from './mentor/one-page.js';
import { mentorsPage } from './mentor/all-page.js';
import { writeReport } from './write-report.js';

export function addMentor(report: Command, app: App): void {
  const t = app.texts.report.mentor;
  report
    .command('mentor')
    .description(t.summary)
    .argument('[EMPLOYEE]', t.employee)
    .action((employee?: string) => (employee === undefined ? runAll(app) : runOne(app, employee)));
}

async function runAll(app: App): Promise<void> {
  const { timeoutMs } = app;
  const report = makeMentorsReport(app.store(), { today: app.today(), timeoutMs });
  await writeReport(app, {
    name: 'mentors',
    about: report.as_of,
    empty: report.mentors.length === 0,
    page: (detailed) => mentorsPage(app, report, detailed),
  });
}

async function runOne(app: App, employee: string): Promise<void> {
  const { timeoutMs } = app;
  const report = makeMentorReport(app.store(), { employee, today: app.today(), timeoutMs });
  await writeReport(app, {
    name: `mentor-${report.employee_no}`,
    about: report.employee_no,
    empty: false,
    page: (detailed) => mentorPage(app, report, detailed),
  });
}
