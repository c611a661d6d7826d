import type { App } from '../../app.js';
import { makeCourseReport } from '../../operations/reports/course.js';
import type { Command } from '../options.js';
import { coursePage } from './course/page.js';
import { periodOption } from './period-option.js';
import { writeReport } from './write-report.js';

export function addCourse(report: Command, app: App): void {
  const t = app.texts.report.course;
  report
    .command('course')
    .description(t.summary)
    .argument('<COURSE>', t.course)
    .option('--period <PERIOD>', t.period)
    .action((course: string, options: { period?: string }) => runCourse(app, course, options));
}

async function runCourse(app: App, course: string, options: { period?: string }): Promise<void> {
  const period = options.period === undefined ? null : periodOption(app, options.period, 'month');
  const { timeoutMs } = app;
  const report = makeCourseReport(app.store(), {
    course,
    from: period?.from ?? '0000-01-01',
    to: period?.to ?? '9999-12-31',
    today: app.today(),
    timeoutMs,
  });
  await writeReport(app, {
    name: ['course', report.course, ...(period ? [period.text] : [])].join('-'),
    about: report.course,
    empty: report.sessions.length === 0,
    page: (detailed) => coursePage(app, report, period, detailed),
  });
}
