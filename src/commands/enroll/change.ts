import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  moveEnrollment,
  withdrawEnrollment,
  type EnrollmentChange,
} from '../../operations/change-enrollment.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { given } from './given.js';

interface ChangeOptions {
  to?: string;
  on?: string;
  reason?: string;
}

/** `enroll move` and `withdraw`: one person, one change. */
export function addChanges(enroll: Command, app: App): void {
  const t = app.texts.enroll;
  enroll
    .command('move')
    .description(t.move.summary)
    .argument('<EMPLOYEE>', t.add.employee)
    .option('--to <BATCH>', t.move.to)
    .option('--on <DAY>', t.move.on)
    .option('--reason <TEXT>', t.move.reason)
    .action((employeeNo: string, options: ChangeOptions) => runMove(app, employeeNo, options));
  enroll
    .command('withdraw')
    .description(t.withdraw.summary)
    .argument('<EMPLOYEE>', t.add.employee)
    .option('--on <DAY>', t.withdraw.on)
    .option('--reason <TEXT>', t.withdraw.reason)
    .action((employeeNo: string, options: ChangeOptions) => runWithdraw(app, employeeNo, options));
}

async function show(app: App, text: string, change: EnrollmentChange): Promise<void> {
  const { entry, employeeNo, batch, on, missed } = change;
  await app.printText(text, { entry, employee_no: employeeNo, batch, on, missed });
  if (missed > 0) {
    const late = app.texts.refusals.joined_late({ batch, joined_on: on, missed });
    await app.say(late.message);
  }
  await sayEntry(app, entry);
}

async function runMove(app: App, employeeNo: string, options: ChangeOptions): Promise<void> {
  const t = app.texts.enroll.move;
  const change = moveEnrollment(app.store(), app.writeContext(), {
    employeeNo,
    to: await given(app, options.to, '--to', t.to),
    on: dayOption('--on', options.on) ?? app.today(),
    reason: await given(app, options.reason, '--reason', t.reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { employeeNo: employee_no, from, batch: to, on } = change;
  await show(app, t.done({ employee_no, from, to, on }), change);
}

async function runWithdraw(app: App, employeeNo: string, options: ChangeOptions): Promise<void> {
  const t = app.texts.enroll.withdraw;
  const change = withdrawEnrollment(app.store(), app.writeContext(), {
    employeeNo,
    on: dayOption('--on', options.on) ?? app.today(),
    reason: await given(app, options.reason, '--reason', t.reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { employeeNo: employee_no, batch, on } = change;
  await show(app, t.done({ employee_no, batch, on }), change);
}
