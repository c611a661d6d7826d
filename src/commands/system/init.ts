import { existsSync, mkdirSync } from 'node:fs';
import { dirname, extname, relative } from 'node:path';
import type { App } from '../../app.js';
import { InputError, faultError, refused } from '../../errors.js';
import { defaultHandbookText } from '../../handbook/default.js';
import { publicHolidays } from '../../handbook/public-holidays.js';
import { readHandbook } from '../../handbook/read.js';
import { createStore, refuseExisting } from '../../operations/create-store.js';
import type { Command } from '../options.js';

interface InitOptions {
  office?: string;
  zone?: string;
  handbook?: string;
}

export function addInit(program: Command, app: App): void {
  const t = app.texts.system.init;
  program
    .command('init')
    .description(t.summary)
    .option('--office <NAME>', t.office)
    .option('--zone <ZONE>', t.zone)
    .option('--handbook <FILE>', t.handbook)
    .action((options: InitOptions) => runInit(app, options));
}

function checkZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    const expected = 'Asia/Shanghai, Asia/Taipei, Europe/Berlin, ...';
    throw new InputError(refused('option_value', { option: '--zone', value: zone, expected }));
  }
}

async function runInit(app: App, options: InitOptions): Promise<void> {
  const t = app.texts.system.init;
  const file = app.storeFile;
  const { prompter, language } = app;
  if (existsSync(file))
    refuseExisting(file, { migrations: app.migrations, timeoutMs: app.timeoutMs });
  const suggested = language === 'zh' ? 'Asia/Shanghai' : app.machineZone;
  const zone = checkZone(options.zone ?? suggested);
  const office =
    options.office ??
    (prompter.interactive
      ? await prompter.text(t.askOffice, '--office', t.defaultOffice)
      : t.defaultOffice);
  const own = options.handbook;
  const source =
    own === undefined
      ? defaultHandbookText(language)
      : Buffer.from(app.readInput(own)).toString('utf8');
  const { handbook, faults } = readHandbook(source, own ?? 'handbook');
  if (!handbook) throw faultError(faults);

  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file.slice(0, file.length - extname(file).length)}.handbook.yaml`;
  if (own === undefined) await app.writeFile(relative(app.cwd, beside), source);
  const holidays = handbook.calendar.holidays === 'CN' ? await publicHolidays() : [];
  createStore(
    file,
    { migrations: app.migrations, timeoutMs: app.timeoutMs },
    { ...app.writeContext(), zone },
    {
      office,
      zone,
      language,
      source,
      handbook,
      holidays,
      today: app.today(),
    },
  ).close();
  const shown = relative(app.cwd, file) || file;
  const text = [t.created(shown)];
  if (own === undefined) text.push(t.handbookWritten(relative(app.cwd, beside)));
  await app.printText(text.join('\n'), { store: file, office, zone, language, handbook: beside });
}
