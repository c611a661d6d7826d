/** `plan event move` and `cancel`. */
import type { Command } from 'commander';
import type { App } from '../../app.js';
import { cancelEvent, moveEvent } from '../../operations/change-event.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { eventJson } from './event-page.js';
import { textOption, timeOption } from './session-options.js';

interface MoveOptions {
  day?: string;
  start?: string;
  end?: string;
}

export function addEventChanges(event: Command, app: App): void {
  const t = app.texts.duty.event;
  event
    .command('move')
    .description(t.move.summary)
    .argument('<EVENT>', t.event)
    .option('--day <DAY>', t.move.day)
    .option('--start <TIME>', t.add.start)
    .option('--end <TIME>', t.add.end)
    .action((code: string, options: MoveOptions) => runMove(app, code, options));
  event
    .command('cancel')
    .description(t.cancel.summary)
    .argument('<EVENT>', t.event)
    .option('--reason <TEXT>', t.cancel.reason)
    .action((code: string, options: { reason?: string }) => runCancel(app, code, options.reason));
}

async function runMove(app: App, event: string, options: MoveOptions): Promise<void> {
  const t = app.texts.duty.event.move;
  const timed = options.start !== undefined || options.end !== undefined;
  const day = options.day ?? (timed ? undefined : await app.prompter.text(`${t.day}:`, '--day'));
  const { entry, checklist, from } = moveEvent(app.store(), app.writeContext(), {
    event,
    day: dayOption('--day', day) ?? null,
    start: timeOption('--start', options.start),
    end: timeOption('--end', options.end),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const when = (one: { day: string; start: string | null; end: string | null }): string =>
    one.start === null ? one.day : `${one.day} ${one.start}-${one.end ?? ''}`;
  const { code } = checklist.event;
  const text = t.done({ event: code, from: when(from), to: when(checklist.event) });
  await app.printText(text, { entry, ...eventJson(app, checklist) });
  await sayEntry(app, entry);
}

async function runCancel(app: App, event: string, given: string | undefined): Promise<void> {
  const t = app.texts.duty.event.cancel;
  const reason = given ?? (await app.prompter.text(`${t.reason}:`, '--reason'));
  const { entry, checklist, from } = cancelEvent(app.store(), app.writeContext(), {
    event,
    reason: textOption(app, '--reason', reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const text = t.done({ event: from.code, day: from.day });
  await app.printText(text, { entry, ...eventJson(app, checklist) });
  await sayEntry(app, entry);
}
