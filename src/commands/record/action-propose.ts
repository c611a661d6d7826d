import type { Command } from 'commander';
import type { App } from '../../app.js';
import { latestMonth } from '../../domain/planning/gaps.js';
import { proposePath } from '../../operations/improving/propose.js';
import { monthOption } from '../options.js';

export function addActionPropose(loop: Command, app: App): void {
  const t = app.texts.improvement.propose;
  loop
    .command('propose')
    .description(t.summary)
    .argument('<EMPLOYEE>', t.employee)
    .option('--month <MONTH>', app.texts.improvement.findings.month)
    .action((employee: string, options: { month?: string }) => runPropose(app, employee, options));
}

async function runPropose(app: App, employee: string, options: { month?: string }): Promise<void> {
  const t = app.texts.improvement.propose;
  const today = app.today();
  const month = monthOption('--month', options.month) ?? latestMonth(today);
  const { employeeNo, name, courses } = proposePath(app.store(), { employee, month, today });
  const view = {
    name: 'path',
    title: t.title(`${employeeNo} ${name}`, month),
    empty: t.empty(employeeNo, month),
    columns: [
      { key: 'title', kind: 'text', header: app.texts.columns['area'] ?? '' },
      { key: 'value', kind: 'number' },
      { key: 'threshold', kind: 'number' },
      { key: 'step', kind: 'int', header: t.step },
      { key: 'course', kind: 'code' },
      { key: 'course_title', kind: 'text' },
      { key: 'attended_on', kind: 'date' },
      { key: 'because', kind: 'code', wide: true },
      { key: 'rule', kind: 'code', wide: true },
    ] as const,
    rows: courses.map((one) => ({
      title: one.title,
      value: one.value,
      threshold: one.limit,
      step: one.step,
      course: one.course,
      course_title: one.courseTitle,
      attended_on: one.attendedOn,
      because: one.because,
      rule: one.rule,
    })),
  };
  await app.print(view, `path-${employeeNo}`);
}
