import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { assignMentor, endMentorships } from '../../operations/mentoring/assign.js';
import { refusalText } from '../../report-error.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { textOption } from '../plan/session-options.js';
import { given } from './given.js';

interface AssignOptions {
  batch?: string;
  from?: string;
  until?: string;
  on?: string;
  reason?: string;
}

/** `enroll mentor assign` and `end`: who mentors whom, from when to when. */
export function addMentorAssign(mentor: Command, app: App): void {
  const t = app.texts.mentors;
  mentor
    .command('assign')
    .description(t.assign.summary)
    .argument('<MENTOR>', t.mentor)
    .argument('[MENTEE...]', t.mentee)
    .option('--batch <BATCH>', t.assign.batch)
    .option('--from <DAY>', t.assign.from)
    .option('--until <DAY>', t.assign.until)
    .action((who: string, mentees: string[], options: AssignOptions) =>
      runAssign(app, who, mentees, options),
    );
  mentor
    .command('end')
    .description(t.end.summary)
    .argument('<MENTEE...>', t.mentee)
    .option('--on <DAY>', t.end.on)
    .option('--reason <TEXT>', t.reason)
    .action((mentees: string[], options: AssignOptions) => runEnd(app, mentees, options));
}

async function runAssign(
  app: App,
  mentor: string,
  mentees: readonly string[],
  options: AssignOptions,
): Promise<void> {
  const t = app.texts.mentors.assign;
  if (mentees.length === 0 && options.batch === undefined) {
    throw new InputError(refused('option_missing', { option: '--batch' }));
  }
  const { entry, assigned } = assignMentor(app.store(), app.writeContext(), {
    mentor,
    mentees,
    batch: options.batch ?? null,
    from: dayOption('--from', options.from) ?? null,
    until: dayOption('--until', options.until) ?? null,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { mentor: number, mentorName: name, load, limit, notes } = assigned;
  const rows = assigned.mentees.map(({ employeeNo, ...one }) => ({
    employee_no: employeeNo,
    ...one,
  }));
  const lines = [...rows.map((row) => t.line(row)), t.done({ mentor: number, name, load, limit })];
  await app.printText(lines.join('\n'), {
    entry,
    mentor: number,
    load,
    limit,
    mentees: rows.map(({ employee_no, batch, from, until }) => ({
      employee_no,
      batch,
      from,
      to: until,
    })),
    notes: notes.map((note) => refusalText(app.texts, note).message),
  });
  for (const note of notes) await app.say(refusalText(app.texts, note).message);
  await sayEntry(app, entry);
}

async function runEnd(app: App, mentees: readonly string[], options: AssignOptions): Promise<void> {
  const t = app.texts.mentors;
  const reason = await given(app, options.reason, '--reason', t.reason);
  const { entry, ended } = endMentorships(app.store(), app.writeContext(), {
    mentees,
    on: dayOption('--on', options.on) ?? app.today(),
    reason: textOption(app, '--reason', reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const rows = ended.map(({ employeeNo: employee_no, ...one }) => ({ employee_no, ...one }));
  await app.printText(rows.map((row) => t.end.done(row)).join('\n'), {
    entry,
    ended: rows.map(({ employee_no, mentor, from, until }) => ({
      employee_no,
      mentor,
      from,
      to: until,
    })),
  });
  await sayEntry(app, entry);
}
