import type { Command } from 'commander';
import type { App } from '../../app.js';
import { assignSessions } from '../../operations/change-session.js';
import { suggestForSession } from '../../operations/suggest-session.js';
import { sayPassed } from './conflict-rows.js';
import { choicesView } from './resource-suggest.js';
import { showChange } from './session-change.js';
import { reasonOption, textOption } from './session-options.js';

interface AssignOptions {
  trainer?: string;
  venue?: string;
  override?: string;
}

export function addSessionAssign(session: Command, app: App): void {
  const t = app.texts.plan.session;
  session
    .command('assign')
    .description(t.assign.summary)
    .argument('<SESSION...>', t.session)
    .option('--trainer <NAME>', t.assign.trainer)
    .option('--venue <VENUE>', t.assign.venue)
    .option('--override <REASON>', app.texts.conflicts.overrideOption)
    .action((codes: string[], options: AssignOptions) => runAssign(app, codes, options));
}

async function runAssign(app: App, sessions: string[], given: AssignOptions): Promise<void> {
  const t = app.texts.plan.session.assign;
  const nothing = given.trainer === undefined && given.venue === undefined;
  const options = nothing ? await whichOf(app, sessions) : given;
  if (options === null) return;
  const { trainer, venue } = options;
  const override = reasonOption(app, given.override);
  const assigned = assignSessions(app.store(), app.writeContext(), {
    sessions,
    trainer: trainer === undefined ? null : textOption(app, '--trainer', trainer),
    venue: venue === undefined ? null : textOption(app, '--venue', venue),
    override,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const none = app.texts.app.none;
  await showChange(app, assigned, (session) =>
    t.done({
      session: session.code,
      trainer: session.trainer ?? none,
      venue: session.venue ?? none,
    }),
  );
  await sayPassed(app, assigned.conflicts, override);
}

/**
 * Who or where, if neither was said: of a session whose trainer or venue has dropped out proposals are shown, to choose
 * from on a terminal; `null` where nobody can be asked. Else a trainer is asked for.
 */
async function whichOf(
  app: App,
  sessions: readonly string[],
): Promise<Pick<AssignOptions, 'trainer' | 'venue'> | null> {
  const t = app.texts.conflicts.suggest;
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined) {
    const { droppedOut, choices } = suggestForSession(app.store(), only, app.today());
    if (droppedOut) {
      await app.print(choicesView(app, choices), 'suggestions');
      if (!app.prompter.interactive) {
        await app.say(t.droppedOut);
        return null;
      }
      const others = choices.filter(({ kind }) => kind === 'trainer' || kind === 'venue');
      const named = others.map((one, index) => ({
        value: String(index),
        name: app.texts.conflicts.choice(one),
      }));
      const none = { value: 'none', name: t.none };
      const chosen = await app.prompter.choose(t.ask, '--trainer', [...named, none]);
      const choice = others[Number(chosen)];
      if (!choice) return null;
      return choice.kind === 'trainer'
        ? { trainer: choice.trainer ?? '' }
        : { venue: choice.venue ?? '' };
    }
  }
  const asked = app.texts.plan.session.assign.trainer;
  return { trainer: await app.prompter.text(`${asked}:`, '--trainer') };
}
