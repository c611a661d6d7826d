import type { App } from '../../app.js';
import { findUndoable } from '../../operations/find-undoable.js';
import { undoEntry } from '../../operations/undo-entry.js';
import { wholeNumber, type Command } from '../options.js';

export function addUndo(program: Command, app: App): void {
  const t = app.texts.system.undo;
  program
    .command('undo')
    .description(t.summary)
    .argument('[ENTRY]', t.entry)
    .action(async (entry: string | undefined) => {
      await runUndo(app, entry === undefined ? undefined : wholeNumber('ENTRY', entry, 1));
    });
}

async function runUndo(app: App, entry: number | undefined): Promise<void> {
  const t = app.texts.system.undo;
  const dryRun = app.options.dryRun === true;
  const target = findUndoable(app.store(), entry);
  if (!dryRun) await app.prompter.confirm(t.ask(target.id, target.command));
  const done = undoEntry(app.store(), app.writeContext(), { entry: target.id, dryRun });
  await app.printText(t.done(done.undone, done.rows), {
    entry: done.entry,
    undone: done.undone,
    rows: done.rows,
  });
  await app.say(done.entry === null ? app.texts.app.dryRun : app.texts.app.entry(done.entry));
}
