import type { Command } from 'commander';
import type { App } from '../../app.js';
import { assignSessions } from '../../operations/change-session.js';
import { showChange } from './session-change.js';
import { textOption } from './session-options.js';

interface AssignOptions {
  trainer?: string;
  venue?: string;
}

export function addSessionAssign(session: Command, app: App): void {
  const t = app.texts.plan.session;
  session
    .command('assign')
    .description(t.assign.summary)
    .argument('<SESSION...>', t.session)
    .option('--trainer <NAME>', t.assign.trainer)
    .option('--venue <VENUE>', t.assign.venue)
    .action((codes: string[], options: AssignOptions) => runAssign(app, codes, options));
}

async function runAssign(app: App, sessions: string[], options: AssignOptions): Promise<void> {
  const t = app.texts.plan.session.assign;
  const { venue } = options;
  const nothing = options.trainer === undefined && venue === undefined;
  const trainer = nothing ? await app.prompter.text(`${t.trainer}:`, '--trainer') : options.trainer;
  const assigned = assignSessions(app.store(), app.writeContext(), {
    sessions,
    trainer: trainer === undefined ? null : textOption(app, '--trainer', trainer),
    venue: venue === undefined ? null : textOption(app, '--venue', venue),
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
}
