import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  certifyMentor,
  decideMentor,
  renewMentor,
  type Certified,
} from '../../operations/mentoring/certify.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { textOption } from '../plan/session-options.js';
import { given } from './given.js';
import { conditionsJson } from './mentor-conditions.js';

interface CertifyOptions {
  level?: string;
  by?: string;
  on?: string;
  override?: string;
  reason?: string;
}

/** `enroll mentor certify`, `renew`, `withdraw` and `guide`: what somebody decides about a mentor. */
export function addMentorCertify(mentor: Command, app: App): void {
  const t = app.texts.mentors;
  mentor
    .command('certify')
    .description(t.certify.summary)
    .argument('<EMPLOYEE>', t.employee)
    .option('--level <LEVEL>', t.level)
    .option('--by <NAME>', t.by)
    .option('--on <DAY>', t.on)
    .option('--override <REASON>', t.override)
    .action((employee: string, options: CertifyOptions) => runCertify(app, employee, options));
  mentor
    .command('renew')
    .description(t.renew.summary)
    .argument('<EMPLOYEE>', t.employee)
    .option('--by <NAME>', t.by)
    .option('--on <DAY>', t.on)
    .option('--override <REASON>', t.override)
    .action((employee: string, options: CertifyOptions) => runRenew(app, employee, options));
  for (const kind of ['withdraw', 'guide'] as const) {
    mentor
      .command(kind)
      .description(t[kind].summary)
      .argument('<EMPLOYEE>', t.employee)
      .option('--by <NAME>', t.by)
      .option('--reason <TEXT>', t.reason)
      .option('--on <DAY>', t.on)
      .action((employee: string, options: CertifyOptions) =>
        runDecide(app, kind, employee, options),
      );
  }
}

async function asked(
  app: App,
  value: string | undefined,
  option: string,
  question: string,
): Promise<string> {
  return textOption(app, option, await given(app, value, option, question));
}

async function common(app: App, employee: string, options: CertifyOptions) {
  return {
    employee,
    by: await asked(app, options.by, '--by', app.texts.mentors.by),
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  };
}

const overrideOf = (app: App, { override }: CertifyOptions): string | null =>
  override === undefined ? null : textOption(app, '--override', override);

async function runCertify(app: App, employee: string, options: CertifyOptions): Promise<void> {
  const t = app.texts.mentors;
  const level = await asked(app, options.level, '--level', t.level);
  const { entry, certified } = certifyMentor(app.store(), app.writeContext(), {
    ...(await common(app, employee, options)),
    level,
    override: overrideOf(app, options),
  });
  await show(app, entry, certified, t.certify.done);
}

async function runRenew(app: App, employee: string, options: CertifyOptions): Promise<void> {
  const { entry, certified } = renewMentor(app.store(), app.writeContext(), {
    ...(await common(app, employee, options)),
    override: overrideOf(app, options),
  });
  await show(app, entry, certified, app.texts.mentors.renew.done);
}

async function show(
  app: App,
  entry: number | null,
  certified: Certified,
  done: App['texts']['mentors']['certify']['done'],
): Promise<void> {
  const t = app.texts.mentors.certify;
  const { employeeNo: employee_no, title, on, by, until, override, conditions, level } = certified;
  const lines = [done({ employee_no, level: title, on, by, until })];
  const missing = conditions.filter(({ holds }) => !holds).length;
  if (override !== null) lines.push(t.overridden({ missing, reason: override }));
  await app.printText(lines.join('\n'), {
    entry,
    employee_no,
    level,
    certified_on: on,
    certified_by: by,
    valid_until: until,
    override,
    conditions: conditionsJson(app, conditions),
  });
  await sayEntry(app, entry);
}

async function runDecide(
  app: App,
  command: 'withdraw' | 'guide',
  employee: string,
  options: CertifyOptions,
): Promise<void> {
  const t = app.texts.mentors;
  const kind = command === 'withdraw' ? 'withdrawal' : 'guidance';
  const { entry, decided } = decideMentor(app.store(), app.writeContext(), {
    ...(await common(app, employee, options)),
    reason: await asked(app, options.reason, '--reason', t.reason),
    kind,
  });
  const { employeeNo: employee_no, on, by, reason, mentees } = decided;
  const lines = [t[command].done({ employee_no, on, by })];
  if (mentees > 0) lines.push(t.withdraw.mentees(mentees));
  await app.printText(lines.join('\n'), { entry, employee_no, kind, on, by, reason, mentees });
  await sayEntry(app, entry);
}
