import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addEvent } from '../../operations/change-event.js';
import { findHandbook } from '../../operations/find-handbook.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { eventPage } from './event-page.js';
import { textOption, timeOption } from './session-options.js';

interface AddOptions {
  day?: string;
  code?: string;
  title?: string;
  customer?: string;
  venue?: string;
  start?: string;
  end?: string;
  note?: string;
}

export function addEventAdd(event: Command, app: App): void {
  const t = app.texts.duty.event.add;
  event
    .command('add')
    .description(t.summary)
    .argument('[KIND]', t.kind)
    .option('--day <DAY>', t.day)
    .option('--code <CODE>', t.code)
    .option('--title <TEXT>', t.title)
    .option('--customer <TEXT>', t.customer)
    .option('--venue <VENUE>', t.venue)
    .option('--start <TIME>', t.start)
    .option('--end <TIME>', t.end)
    .option('--note <TEXT>', app.texts.duty.note)
    .action((kind: string | undefined, options: AddOptions) => runAdd(app, kind, options));
}

async function runAdd(app: App, given: string | undefined, options: AddOptions): Promise<void> {
  const t = app.texts.duty.event.add;
  const kind = given ?? (await askKind(app));
  const day = options.day ?? (await app.prompter.text(`${t.day}:`, '--day'));
  const text = (option: keyof AddOptions): string | null => {
    const value = options[option];
    return value === undefined ? null : textOption(app, `--${option}`, value);
  };
  const { entry, checklist } = addEvent(app.store(), app.writeContext(), {
    kind,
    code: options.code ?? null,
    day: dayOption('--day', day) ?? app.today(),
    title: text('title'),
    customer: text('customer'),
    venue: text('venue'),
    start: timeOption('--start', options.start),
    end: timeOption('--end', options.end),
    note: text('note'),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await app.print(eventPage(app, checklist), checklist.event.code);
  await sayEntry(app, entry);
}

async function askKind(app: App): Promise<string> {
  const kinds = Object.entries(findHandbook(app.store()).handbook.events ?? {});
  const choices = kinds.map(([value, { title }]) => ({ value, name: title }));
  return app.prompter.choose(app.texts.duty.event.add.askKind, '<KIND>', choices);
}
