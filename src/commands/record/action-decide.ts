import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { ImprovementEventKind } from '../../domain/improving/action.js';
import { InputError, refused } from '../../errors.js';
import { answerFinding, openAction, recordActionEvent } from '../../operations/improving/decide.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { givenText, neededText } from '../plan/material-parts.js';
import { describeFinding, showAction } from './action-parts.js';
import { askActions } from './asking/ask-actions.js';

interface AddOptions {
  finding?: string;
  about?: string;
  title?: string;
  owner?: string;
  due?: string;
  on?: string;
}

interface AnswerOptions {
  owner?: string;
  due?: string;
  by?: string;
  reason?: string;
  on?: string;
}

interface EventOptions {
  by?: string;
  evidence?: string;
  reason?: string;
  on?: string;
}

export function addActionDecisions(loop: Command, app: App): void {
  const t = app.texts.improvement;
  loop
    .command('add')
    .description(t.add.summary)
    .option('--finding <FINDING>', t.add.finding)
    .option('--about <TEXT>', t.add.about)
    .option('--title <TEXT>', t.add.title)
    .option('--owner <WHO>', t.add.owner)
    .option('--due <DAY>', t.add.due)
    .option('--on <DAY>', t.on)
    .action((options: AddOptions) => runAdd(app, options));
  for (const verb of ['accept', 'decline'] as const) {
    const command = loop
      .command(verb)
      .description(t[verb].summary)
      .argument('<FINDING>', t.add.finding)
      .option('--by <WHO>', t.by)
      .option('--reason <TEXT>', t.reason)
      .option('--on <DAY>', t.on);
    if (verb === 'accept') {
      command.option('--owner <WHO>', t.add.owner).option('--due <DAY>', t.add.due);
    }
    command.action((finding: string, options: AnswerOptions) =>
      runAnswer(app, finding, verb === 'accept', options),
    );
  }
  for (const [verb, kind, option] of events) {
    const command = loop
      .command(verb)
      .description(t[verb].summary)
      .argument('[ACTION]', t.code)
      .option('--by <WHO>', verb === 'done' ? t.done.by : t.by);
    if (option === 'evidence') command.option('--evidence <TEXT>', t.evidence);
    else command.option('--reason <TEXT>', t.reason);
    command
      .option('--on <DAY>', t.on)
      .action((code: string | undefined, options: EventOptions) =>
        code === undefined
          ? runAll(app, kind, options)
          : runEvent(app, code, kind, option, options),
      );
  }
}

const events = [
  ['done', 'done', 'evidence'],
  ['verify', 'verified', 'evidence'],
  ['reopen', 'reopened', 'reason'],
  ['drop', 'dropped', 'reason'],
] as const satisfies readonly (readonly [string, ImprovementEventKind, 'evidence' | 'reason'])[];

const opening = (app: App, options: { due?: string; on?: string }) => ({
  dueOn: dayOption('--due', options.due) ?? null,
  on: dayOption('--on', options.on) ?? app.today(),
  today: app.today(),
  dryRun: app.options.dryRun === true,
  describe: (finding: Parameters<typeof describeFinding>[1]) => describeFinding(app, finding),
});

async function runAdd(app: App, options: AddOptions): Promise<void> {
  const t = app.texts.improvement.add;
  const { finding } = options;
  if (finding !== undefined && options.about !== undefined) {
    throw new InputError(refused('option_conflict', { first: '--finding', second: '--about' }));
  }
  const about =
    finding === undefined ? await neededText(app, '--about', options.about, `${t.about}:`) : null;
  const opened = openAction(app.store(), app.writeContext(), {
    ...opening(app, options),
    finding: finding ?? null,
    about,
    title: givenText(app, '--title', options.title),
    owner: await neededText(app, '--owner', options.owner, `${t.owner}:`),
  });
  await showAction(app, opened);
}

async function runAnswer(
  app: App,
  finding: string,
  accepted: boolean,
  options: AnswerOptions,
): Promise<void> {
  const t = app.texts.improvement;
  const by = await neededText(app, '--by', options.by, `${t.by}:`);
  const reason = await neededText(app, '--reason', options.reason, `${t.reason}:`);
  const owner = accepted
    ? { owner: await neededText(app, '--owner', options.owner, `${t.add.owner}:`) }
    : null;
  const answered = answerFinding(app.store(), app.writeContext(), {
    ...opening(app, options),
    finding,
    accept: owner,
    by,
    reason,
  });
  const { entry, action } = answered;
  if (action) {
    await showAction(app, { entry, action });
    return;
  }
  const { finding: key } = answered;
  await app.printText(t.declined(key), { entry, finding: key, state: 'declined' });
  await sayEntry(app, entry);
}

/** Without an action, and without anything said of one: every action that it can be said of. */
async function runAll(app: App, kind: ImprovementEventKind, options: EventOptions): Promise<void> {
  const said = Object.values(options).some((value) => value !== undefined);
  if (!said && app.prompter.interactive) return askActions(app, kind);
  throw new InputError(refused('argument_missing', { argument: 'ACTION' }));
}

async function runEvent(
  app: App,
  code: string,
  kind: ImprovementEventKind,
  option: 'evidence' | 'reason',
  options: EventOptions,
): Promise<void> {
  const t = app.texts.improvement;
  const by =
    kind === 'done'
      ? givenText(app, '--by', options.by)
      : await neededText(app, '--by', options.by, `${t.by}:`);
  const statement = await neededText(app, `--${option}`, options[option], `${t[option]}:`);
  const recorded = recordActionEvent(app.store(), app.writeContext(), {
    action: code,
    kind,
    by,
    statement,
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showAction(app, recorded);
}
