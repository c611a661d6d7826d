import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { findHandbook, findRule, listHandbooks } from '../../operations/find-handbook.js';
import { supportFormats, wholeNumber } from '../options.js';

interface ShowOptions {
  version?: string;
  list?: boolean;
}

export function addHandbookShow(handbook: Command, app: App): void {
  const t = app.texts.plan.handbook.show;
  handbook
    .command('show')
    .description(t.summary)
    .argument('[PATH]', t.path)
    .option('--version <N>', t.version)
    .option('--list', t.list)
    .action((path: string | undefined, options: ShowOptions) => runShow(app, path, options));
}

async function runShow(app: App, path: string | undefined, options: ShowOptions): Promise<void> {
  if (options.list === true) {
    const other = path === undefined ? options.version && '--version' : 'PATH';
    if (other) throw new InputError(refused('option_conflict', { first: '--list', second: other }));
    await showList(app);
    return;
  }
  supportFormats(app, 'plan handbook show', ['table', 'json']);
  const version =
    options.version === undefined ? undefined : wholeNumber('--version', options.version, 1);
  const found = findHandbook(app.store(), version);
  const rules = path === undefined ? found.handbook : findRule(found, path);
  const { printRules } = await import('../../handbook/print.js');
  const text = path === undefined ? found.source : printRules(rules);
  if (app.options.out === undefined) await app.printText(text.replace(/\r?\n$/, ''), rules);
  else {
    const json = app.options.format === 'json' || /\.json$/i.test(app.options.out);
    await app.writeFile(app.options.out, json ? `${JSON.stringify(rules, null, 2)}\n` : text);
  }
}

async function showList(app: App): Promise<void> {
  const rows = listHandbooks(app.store()).map((one) => ({
    version: one.version,
    applied_on: one.appliedOn,
    note: one.note,
    batches: one.batches,
    entry: one.entry,
    sha256: one.sha256,
  }));
  await app.print(
    {
      name: 'handbooks',
      empty: app.texts.plan.handbook.show.empty,
      columns: [
        { key: 'version', kind: 'int' },
        { key: 'applied_on', kind: 'date' },
        { key: 'note', kind: 'text' },
        { key: 'batches', kind: 'list' },
        { key: 'entry', kind: 'int' },
        { key: 'sha256', kind: 'code', wide: true },
      ],
      rows,
    },
    'handbooks',
  );
}
