import type { Command } from 'commander';
import type { App } from '../../app.js';
import { addNeed } from '../../operations/import-needs.js';
import { requestTypes } from '../../operations/list-survey-sheet.js';
import type { RequestKind } from '../../operations/take-request.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { textOption } from './session-options.js';

export const requestKinds = ['request', 'product', 'regulation'] as const;

interface AddOptions {
  kind?: string;
  title?: string;
  department?: string;
  type?: string;
  reason?: string;
  participants?: string;
  wishedOn?: string;
  content?: string;
  course?: string;
  by?: string;
  on?: string;
}

export function addNeedAdd(need: Command, app: App): void {
  const t = app.texts.need.add;
  need
    .command('add')
    .description(t.summary)
    .option('--kind <KIND>', t.kind)
    .option('--department <DEPARTMENT>', t.department)
    .option('--type <TYPE>', t.type)
    .option('--reason <TEXT>', t.reason)
    .option('--participants <PEOPLE>', t.participants)
    .option('--wished-on <DAY>', t.wishedOn)
    .option('--content <TEXT>', t.content)
    .option('--title <TEXT>', t.title)
    .option('--course <COURSE>', t.course)
    .option('--by <NAME>', t.by)
    .option('--on <DAY>', t.on)
    .action((options: AddOptions) => runAdd(app, options));
}

async function runAdd(app: App, options: AddOptions): Promise<void> {
  const t = app.texts.need.add;
  const kind = checkChoice('--kind', options.kind ?? 'request', requestKinds);
  const asked = await askFields(app, kind, options);
  const text = (option: string, value: string | undefined): string | null =>
    value === undefined || value === '' ? null : textOption(app, option, value);
  const { entry, need, outcome } = addNeed(app.store(), app.writeContext(), {
    request: {
      kind,
      title: text('--title', asked.title),
      department: text('--department', asked.department),
      courseType: text('--type', asked.type),
      reason: text('--reason', asked.reason),
      participants: text('--participants', asked.participants),
      wishedOn: dayOption('--wished-on', asked.wishedOn) ?? null,
      content: text('--content', asked.content),
      course: text('--course', asked.course),
      requestedBy: text('--by', asked.by),
      receivedOn: dayOption('--on', asked.on) ?? app.today(),
    },
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await app.printText(t.done[outcome](need), { entry, need, outcome });
  await sayEntry(app, entry);
}

/** Asks for what the form of this kind must say; without a terminal the first that is missing is named. */
async function askFields(app: App, kind: RequestKind, options: AddOptions): Promise<AddOptions> {
  const { prompter, texts } = app;
  const t = texts.need.add;
  const ask = async (given: string | undefined, label: string, flag: string): Promise<string> =>
    given ?? (await prompter.text(`${label}:`, flag));
  if (kind !== 'request') {
    const content = options.title ?? (await ask(options.content, t.content, '--content'));
    const wishedOn = await ask(options.wishedOn, t.wishedOn, '--wished-on');
    return { ...options, content: options.content ?? content, wishedOn };
  }
  const department = await ask(options.department, t.department, '--department');
  const type = options.type ?? (await askType(app));
  const reason = await ask(options.reason, t.reason, '--reason');
  const participants = await ask(options.participants, t.participants, '--participants');
  const content = await ask(options.content, t.content, '--content');
  return { ...options, department, type, reason, participants, content };
}

function askType(app: App): Promise<string> {
  const { prompter, texts } = app;
  const choices = prompter.interactive
    ? Object.entries(requestTypes(app.store())).map(([value, { title: name }]) => ({ value, name }))
    : [];
  return prompter.choose(`${texts.need.add.type}:`, '--type', choices);
}
