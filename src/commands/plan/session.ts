import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listTimetables } from '../../operations/list-sessions.js';
import { dayOption } from '../options.js';
import { subject } from '../verb.js';
import { addSessionAssign } from './session-assign.js';
import { addSessionCancel } from './session-cancel.js';
import { addSessionMove } from './session-move.js';
import { printTimetables } from './session-timetable.js';

interface ListOptions {
  batch?: string;
  from?: string;
  to?: string;
}

/** `plan session`: the dated slots of a batch's timetable. */
export function addSession(plan: Command, app: App): void {
  const t = app.texts.plan.session;
  const session = subject(plan, 'session', t.summary);
  session
    .command('list')
    .description(t.list.summary)
    .option('--batch <BATCH>', t.list.batch)
    .option('--from <DAY>', t.list.from)
    .option('--to <DAY>', t.list.to)
    .action((options: ListOptions) => runList(app, options));
  addSessionMove(session, app);
  addSessionCancel(session, app);
  addSessionAssign(session, app);
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const timetables = listTimetables(app.store(), {
    batch: options.batch ?? null,
    from: dayOption('--from', options.from) ?? null,
    to: dayOption('--to', options.to) ?? null,
  });
  await printTimetables(app, timetables);
}
