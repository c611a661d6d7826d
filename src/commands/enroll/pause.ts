import type { Command } from 'commander';
import type { App } from '../../app.js';
import { pauseEnrollment, returnEnrollment } from '../../operations/pause-enrollment.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { given } from './given.js';

interface PauseOptions {
  from?: string;
  until?: string;
  reason?: string;
}

interface ReturnOptions {
  on?: string;
  batch?: string;
}

/** `enroll pause` and `return`: leave of absence, and coming back. */
export function addPauses(enroll: Command, app: App): void {
  const { pause, return: back, add } = app.texts.enroll;
  enroll
    .command('pause')
    .description(pause.summary)
    .argument('<EMPLOYEE>', add.employee)
    .option('--from <DAY>', pause.from)
    .option('--until <DAY>', pause.until)
    .option('--reason <TEXT>', pause.reason)
    .action((employeeNo: string, options: PauseOptions) => runPause(app, employeeNo, options));
  enroll
    .command('return')
    .description(back.summary)
    .argument('<EMPLOYEE>', add.employee)
    .option('--on <DAY>', back.on)
    .option('--batch <BATCH>', back.batch)
    .action((employeeNo: string, options: ReturnOptions) => runReturn(app, employeeNo, options));
}

async function runPause(app: App, employeeNo: string, options: PauseOptions): Promise<void> {
  const t = app.texts.enroll.pause;
  const day = await given(app, options.from, '--from', t.from);
  const said = options.reason?.trim() ?? '';
  const paused = pauseEnrollment(app.store(), app.writeContext(), {
    employeeNo,
    from: dayOption('--from', day) ?? day,
    until: dayOption('--until', options.until) ?? null,
    reason: await given(app, said === '' ? undefined : said, '--reason', t.reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { entry, employeeNo: employee_no, batch, from, until } = paused;
  const facts = { employee_no, batch, from, until };
  await app.printText(t.done(facts), { entry, ...facts });
  await sayEntry(app, entry);
}

async function runReturn(app: App, employeeNo: string, options: ReturnOptions): Promise<void> {
  const t = app.texts.enroll.return;
  const returned = returnEnrollment(app.store(), app.writeContext(), {
    employeeNo,
    on: dayOption('--on', options.on) ?? app.today(),
    batch: options.batch ?? null,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { entry, employeeNo: employee_no, batch, on } = returned;
  const who = { employee_no, batch, on };
  if (returned.kind === 'ended') {
    const { from, until } = returned;
    await app.printText(t.ended({ ...who, from, until }), { entry, ...who, from, until });
  } else {
    const { from, missed } = returned;
    await app.printText(t.rejoined({ ...who, from }), { entry, ...who, moved_from: from, missed });
    if (missed > 0) {
      const late = app.texts.refusals.joined_late({ batch, joined_on: on, missed });
      await app.say(late.message);
    }
  }
  await sayEntry(app, entry);
}
