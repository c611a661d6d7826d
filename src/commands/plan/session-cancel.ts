import type { Command } from 'commander';
import type { App } from '../../app.js';
import { cancelSession } from '../../operations/change-session.js';
import { showChange } from './session-change.js';
import { textOption } from './session-options.js';

export function addSessionCancel(session: Command, app: App): void {
  const t = app.texts.plan.session;
  session
    .command('cancel')
    .description(t.cancel.summary)
    .argument('<SESSION>', t.session)
    .option('--reason <TEXT>', t.cancel.reason)
    .action((code: string, options: { reason?: string }) => runCancel(app, code, options.reason));
}

async function runCancel(app: App, session: string, given: string | undefined): Promise<void> {
  const t = app.texts.plan.session.cancel;
  const reason = given ?? (await app.prompter.text(`${t.reason}:`, '--reason'));
  const cancelled = cancelSession(app.store(), app.writeContext(), {
    session,
    reason: textOption(app, '--reason', reason),
    dryRun: app.options.dryRun === true,
  });
  await showChange(app, cancelled, ({ code, day }) => t.done({ session: code, day }));
}
