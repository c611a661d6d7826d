import type { Command } from 'commander';
import type { App } from '../../app.js';
import { supportFormats } from '../options.js';

export function addHandbookSchema(handbook: Command, app: App): void {
  handbook
    .command('schema')
    .description(app.texts.plan.handbook.schema.summary)
    .action(() => runSchema(app));
}

async function runSchema(app: App): Promise<void> {
  supportFormats(app, 'plan handbook schema', ['json']);
  const { handbookJsonSchema } = await import('../../handbook/json-schema.js');
  const text = JSON.stringify(handbookJsonSchema(app.language), null, 2);
  if (app.options.out === undefined) await app.printText(text, JSON.parse(text));
  else await app.writeFile(app.options.out, `${text}\n`);
}
