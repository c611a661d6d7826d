/** `plan duty done`, `skip` and `reopen`: what became of duties. */
import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Mark } from '../../domain/duties/mark.js';
import { markDuties, type MarkedDuty } from '../../operations/mark-duty.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { dutyRow } from './duty.js';
import { textOption } from './session-options.js';

interface MarkOptions {
  on?: string;
  to?: string;
  note?: string;
  reason?: string;
}

export function addDutyMarks(duty: Command, app: App): void {
  const t = app.texts.duty;
  const command = (name: string, summary: string): Command =>
    duty
      .command(name)
      .description(summary)
      .argument('<DUTY...>', t.codes)
      .option('--on <DAY>', t.done.on)
      .option('--to <DAY>', t.skip.to);
  command('done', t.done.summary)
    .option('--note <TEXT>', t.note)
    .action((codes: string[], options: MarkOptions) => runMark(app, codes, options, 'done'));
  command('skip', t.skip.summary)
    .option('--reason <TEXT>', t.skip.reason)
    .action(async (codes: string[], options: MarkOptions) => {
      const reason = options.reason ?? (await app.prompter.text(`${t.skip.reason}:`, '--reason'));
      await runMark(app, codes, { ...options, reason }, 'skipped');
    });
  command('reopen', t.reopen.summary)
    .option('--note <TEXT>', t.note)
    .action((codes: string[], options: MarkOptions) => runMark(app, codes, options, 'open'));
}

async function runMark(
  app: App,
  duties: string[],
  options: MarkOptions,
  state: Mark['state'],
): Promise<void> {
  const t = app.texts.duty;
  const to = dayOption('--to', options.to) ?? null;
  const given =
    options.on ?? (to === null ? undefined : await app.prompter.text(t.done.on, '--on'));
  const { entry, duties: marked } = markDuties(app.store(), app.writeContext(), {
    ...{ duties, state, to },
    on: dayOption('--on', given) ?? null,
    by: app.actor(),
    today: app.today(),
    reason: options.reason === undefined ? null : textOption(app, '--reason', options.reason),
    note: options.note === undefined ? null : textOption(app, '--note', options.note),
    dryRun: app.options.dryRun === true,
  });
  const lines = marked.map(({ title, day }) => t.marked[state]({ title, day }));
  const rows = marked.map((one) => ({ ...dutyRow(app, one), outcome: one.outcome }));
  await app.printText(lines.join('\n'), { entry, duties: rows });
  await sayOthers(app, marked);
  await sayEntry(app, entry);
}

/** What was ticked off may have been one of several that are open: the others are named. */
async function sayOthers(app: App, marked: readonly MarkedDuty[]): Promise<void> {
  const separator = app.texts.render.list_separator;
  for (const { title, others } of marked) {
    if (others.length > 0) await app.say(app.texts.duty.others(title, others.join(separator)));
  }
}
