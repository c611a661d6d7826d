import { inHours } from '../../domain/round.js';
import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { ToldChoice } from '../../domain/timetable/conflicts/told.js';
import { InputError, refused } from '../../errors.js';
import { suggestForAbsence, suggestForSession } from '../../operations/suggest-session.js';
import type { Column, View } from '../../render/view.js';
import { dayOption } from '../options.js';

interface SuggestOptions {
  session?: string;
  absent?: string;
  from?: string;
  to?: string;
}

/** `plan resource suggest`: who, where and when else. */
export function addResourceSuggest(resource: Command, app: App): void {
  const t = app.texts.conflicts.suggest;
  resource
    .command('suggest')
    .description(t.summary)
    .argument('[SESSION]', t.session)
    .option('--session <SESSION>', t.session)
    .option('--absent <NAME>', t.absent)
    .option('--from <DAY>', t.from)
    .option('--to <DAY>', t.to)
    .action((session: string | undefined, options: SuggestOptions) =>
      runSuggest(app, options.session ?? session, options),
    );
}

async function runSuggest(
  app: App,
  session: string | undefined,
  options: SuggestOptions,
): Promise<void> {
  const t = app.texts.conflicts.suggest;
  if (options.absent !== undefined) {
    if (session !== undefined) throw both('SESSION', '--absent');
    await runAbsent(app, options.absent, options);
    return;
  }
  if (options.from !== undefined || options.to !== undefined) {
    throw new InputError(refused('option_missing', { option: '--absent' }));
  }
  const code = session ?? (await app.prompter.text(`${t.session}:`, '--session'));
  const { choices } = suggestForSession(app.store(), code, app.today());
  await app.print(choicesView(app, choices), 'suggestions');
  if (choices.length > 0) await app.say(t.commands);
}

const both = (first: string, second: string): InputError =>
  new InputError(refused('option_conflict', { first, second }));

async function runAbsent(app: App, absent: string, options: SuggestOptions): Promise<void> {
  const t = app.texts.conflicts.suggest;
  const today = app.today();
  const from = dayOption('--from', options.from) ?? today;
  const to = dayOption('--to', options.to) ?? from;
  const { affected } = suggestForAbsence(app.store(), { absent, from, to, today });
  const choices = affected.flatMap((one) => one.choices);
  const empty = affected.length === 0 ? t.unaffected : t.empty;
  await app.print({ ...choicesView(app, choices), empty }, 'suggestions');
  for (const one of affected) {
    if (one.choices.length === 0) await app.say(t.unsolved(one.session.code));
  }
  if (choices.length > 0) await app.say(t.commands);
}

/** Proposals in rows; what a proposal changes is in the column of its kind. */
export function choicesView(app: App, choices: readonly ToldChoice[]): View {
  const columns: Column[] = [
    { key: 'session', kind: 'code' },
    { key: 'kind', kind: 'status', vocabulary: 'choice' },
    { key: 'trainer', kind: 'text' },
    { key: 'venue', kind: 'text' },
    { key: 'day', kind: 'date' },
    { key: 'start', kind: 'time' },
    { key: 'end', kind: 'time' },
    { key: 'backup', kind: 'int', wide: true },
    { key: 'load_hours', kind: 'hours', wide: true },
    { key: 'capacity', kind: 'int', wide: true },
    { key: 'same_hours', kind: 'boolean', wide: true },
  ];
  return {
    name: 'suggestions',
    empty: app.texts.conflicts.suggest.empty,
    columns,
    rows: choices.map(({ load_minutes, ...choice }) => ({
      ...choice,
      load_hours: load_minutes === null ? null : inHours(load_minutes),
    })),
  };
}
