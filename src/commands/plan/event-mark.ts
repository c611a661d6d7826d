/** `plan event done`, `skip` and `reopen`: what became of a checklist's steps. */
import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Mark } from '../../domain/duties/mark.js';
import { markSteps } from '../../operations/mark-step.js';
import { sayEntry } from '../importing.js';
import { stepRow } from './event-page.js';
import { textOption } from './session-options.js';

interface MarkOptions {
  note?: string;
  reason?: string;
}

export function addEventMarks(event: Command, app: App): void {
  const t = app.texts.duty.event;
  const command = (name: string, summary: string): Command =>
    event
      .command(name)
      .description(summary)
      .argument('<EVENT>', t.event)
      .argument('<STEP...>', t.steps);
  command('done', t.done.summary)
    .option('--note <TEXT>', app.texts.duty.note)
    .action((code: string, steps: string[], options: MarkOptions) =>
      runMark(app, code, steps, options, 'done'),
    );
  command('skip', t.skip.summary)
    .option('--reason <TEXT>', t.skip.reason)
    .action(async (code: string, steps: string[], options: MarkOptions) => {
      const reason = options.reason ?? (await app.prompter.text(`${t.skip.reason}:`, '--reason'));
      await runMark(app, code, steps, { reason }, 'skipped');
    });
  command('reopen', t.reopen.summary)
    .option('--note <TEXT>', app.texts.duty.note)
    .action((code: string, steps: string[], options: MarkOptions) =>
      runMark(app, code, steps, options, 'open'),
    );
}

async function runMark(
  app: App,
  event: string,
  steps: string[],
  options: MarkOptions,
  state: Mark['state'],
): Promise<void> {
  const t = app.texts.duty.event;
  const marked = markSteps(app.store(), app.writeContext(), {
    ...{ event, steps, state },
    by: app.actor(),
    today: app.today(),
    reason: options.reason === undefined ? null : textOption(app, '--reason', options.reason),
    note: options.note === undefined ? null : textOption(app, '--note', options.note),
    dryRun: app.options.dryRun === true,
  });
  const { entry, checklist } = marked;
  const { code } = checklist.event;
  const lines = marked.steps.map(({ title }) => t.marked[state]({ event: code, title }));
  const rows = marked.steps.map((step) => ({ ...stepRow(app, step), outcome: step.outcome }));
  await app.printText(lines.join('\n'), { entry, event: code, steps: rows });
  await sayEntry(app, entry);
}
