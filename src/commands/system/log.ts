import type { App } from '../../app.js';
import { listJournal } from '../../operations/list-journal.js';
import { wholeNumber, type Command } from '../options.js';

export function addLog(program: Command, app: App): void {
  const t = app.texts.system.log;
  program
    .command('log')
    .description(t.summary)
    .option('--limit <N>', t.limit)
    .action(async (options: { limit?: string }) => {
      const limit =
        options.limit === undefined ? undefined : wholeNumber('--limit', options.limit, 1);
      await runLog(app, limit);
    });
}

const labelOf = (app: App, key: string): string =>
  app.texts.words['outcome']?.[key] ?? app.texts.columns[key] ?? key;

const wordOf = (app: App, key: string, value: string | number): string | number =>
  app.texts.words[key]?.[String(value)] ?? value;

async function runLog(app: App, limit: number | undefined): Promise<void> {
  const rows = listJournal(app.store(), limit).map((line) => ({
    entry: line.entry,
    at: line.at,
    actor: line.actor,
    command: line.command,
    summary: Object.entries(line.summary)
      .filter(([, value]) => value !== 0)
      .map(([key, value]) => `${labelOf(app, key)} ${wordOf(app, key, value)}`)
      .join(app.texts.render.list_separator),
    undone_by: line.undoneBy,
  }));
  await app.print(
    {
      name: 'log',
      empty: app.texts.system.log.empty,
      columns: [
        { key: 'entry', kind: 'int' },
        { key: 'at', kind: 'instant' },
        { key: 'actor', kind: 'text', header: app.texts.system.log.actor },
        { key: 'command', kind: 'text' },
        { key: 'summary', kind: 'text' },
        { key: 'undone_by', kind: 'int' },
      ],
      rows,
    },
    'log',
  );
}
