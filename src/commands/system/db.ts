import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { App } from '../../app.js';
import { InputError, Refusal, refused } from '../../errors.js';
import {
  backupTo,
  checkBackup,
  checkStore,
  reindexStore,
  restoreFrom,
} from '../../operations/guard-store.js';
import type { Command } from '../options.js';
import { subject } from '../verb.js';

export function addDb(program: Command, app: App): void {
  const t = app.texts.system.db;
  const db = subject(program, 'db', t.summary);
  db.command('backup')
    .description(t.backup.summary)
    .argument('<FILE>', t.backup.file)
    .action((file: string) => runBackup(app, file));
  db.command('restore')
    .description(t.restore.summary)
    .argument('<FILE>', t.restore.file)
    .action((file: string) => runRestore(app, file));
  db.command('check')
    .description(t.check.summary)
    .option('--deep', t.check.deep)
    .action((options: { deep?: boolean }) => runCheck(app, options.deep === true));
  db.command('reindex')
    .description(t.reindex.summary)
    .action(() => runReindex(app));
}

async function runReindex(app: App): Promise<void> {
  const t = app.texts.system.db.reindex;
  const dryRun = app.options.dryRun === true;
  const cases = reindexStore(app.store(), app.timeoutMs, dryRun);
  await app.printText(t.done(cases), { cases });
  if (dryRun) await app.say(app.texts.app.dryRun);
}

const openOptions = (app: App) => ({ migrations: app.migrations, timeoutMs: app.timeoutMs });

async function runBackup(app: App, file: string): Promise<void> {
  const t = app.texts.system.db.backup;
  if (app.options.dryRun === true) {
    app.store();
    await app.say(app.texts.app.dryRun);
    return;
  }
  const target = resolve(app.cwd, file);
  const facts = backupTo(app.storeFile, target, openOptions(app));
  await app.printText(t.done(file, facts.slice(0, 16)), { file, facts });
}

async function runRestore(app: App, file: string): Promise<void> {
  const t = app.texts.system.db.restore;
  if (!existsSync(resolve(app.cwd, file))) {
    const reason = 'ENOENT: no such file or directory';
    throw new InputError(refused('file_unreadable', { file, reason }));
  }
  if (app.options.dryRun === true) {
    const facts = checkBackup(resolve(app.cwd, file), openOptions(app));
    await app.printText(t.good(file, facts.slice(0, 16)), { restored: null, facts });
    await app.say(app.texts.app.dryRun);
    return;
  }
  if (existsSync(app.storeFile)) await app.prompter.confirm(t.ask(file));
  const { at } = app.writeContext();
  app.close();
  const kept = restoreFrom(resolve(app.cwd, file), app.storeFile, at, openOptions(app));
  const shown = kept === null ? null : relative(app.cwd, kept);
  await app.printText(t.done(shown), { restored: file, kept });
}

async function runCheck(app: App, deep: boolean): Promise<void> {
  const t = app.texts.system.db.check;
  const result = checkStore(app.store(), app.migrations, deep);
  if (result.findings.length === 0) {
    const { entries, head, facts } = result;
    await app.printText(t.good(entries, head.slice(0, 16), facts.slice(0, 16)), result);
    return;
  }
  await app.print(
    {
      name: 'check',
      empty: t.empty,
      columns: [
        { key: 'finding', kind: 'status', vocabulary: 'finding' },
        { key: 'detail', kind: 'text' },
      ],
      rows: result.findings.map(({ kind, detail }) => ({ finding: kind, detail })),
    },
    'check',
  );
  const count = result.findings.length;
  const onlyIndex = result.findings.every(({ kind }) => kind === 'search');
  throw new Refusal(refused(onlyIndex ? 'check_index' : 'check_failed', { count }));
}
