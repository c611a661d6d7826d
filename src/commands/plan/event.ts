import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listEventChecklists, showEvent } from '../../operations/list-duties.js';
import { dayOption } from '../options.js';
import { subject } from '../verb.js';
import { addEventAdd } from './event-add.js';
import { addEventChanges } from './event-change.js';
import { addEventMarks } from './event-mark.js';
import { eventPage, eventsView } from './event-page.js';

/** `plan event`: meetings with their checklists. */
export function addEvent(plan: Command, app: App): void {
  const t = app.texts.duty.event;
  const event = subject(plan, 'event', t.summary);
  addEventAdd(event, app);
  event
    .command('list')
    .description(t.list.summary)
    .option('--from <DAY>', t.list.from)
    .option('--to <DAY>', t.list.to)
    .action((options: { from?: string; to?: string }) => runList(app, options));
  event
    .command('show')
    .description(t.show.summary)
    .argument('<EVENT>', t.event)
    .action(async (code: string) => {
      const checklist = showEvent(app.store(), code, app.today());
      await app.print(eventPage(app, checklist), checklist.event.code);
    });
  addEventMarks(event, app);
  addEventChanges(event, app);
}

async function runList(app: App, options: { from?: string; to?: string }): Promise<void> {
  const today = app.today();
  const checklists = listEventChecklists(app.store(), {
    from: dayOption('--from', options.from) ?? today,
    to: dayOption('--to', options.to) ?? null,
    today,
  });
  await app.print(eventsView(app, checklists), 'events');
}
