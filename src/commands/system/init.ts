import { existsSync } from 'node:fs';
import { dirname, extname, relative } from 'node:path';
import type { App } from '../../app.js';
import { InputError, faultError, refused } from '../../errors.js';
import { defaultHandbookText } from '../../handbook/default.js';
import { publicHolidays } from '../../handbook/public-holidays.js';
import { readHandbook } from '../../handbook/read.js';
import type { Handbook } from '../../domain/handbook/types.js';
import type { Language } from '../../i18n/types.js';
import { createStore, refuseExisting } from '../../operations/create-store.js';
import type { Command } from '../options.js';
import { readHandbookFile } from '../plan/handbook-file.js';
import { makeFolder } from '../../render/output.js';

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
    const expected = 'Asia/Shanghai, Asia/Taipei, Europe/Berlin';
    throw new InputError(refused('option_value', { option: '--zone', value: zone, expected }));
  }
}

function defaultHandbook(language: Language): { source: string; handbook: Handbook } {
  const source = defaultHandbookText(language);
  const { handbook, faults } = readHandbook(source, 'handbook');
  if (!handbook) throw faultError(faults);
  return { source, handbook };
}

async function runInit(app: App, options: InitOptions): Promise<void> {
  const t = app.texts.system.init;
  const file = app.storeFile;
  const { prompter, language } = app;
  const suggested = language === 'zh' ? 'Asia/Shanghai' : app.machineZone();
  const zone = checkZone(options.zone ?? suggested);
  const own = options.handbook;
  const { source, handbook } =
    own === undefined ? defaultHandbook(language) : await readHandbookFile(app, own);

  if (existsSync(file))
    refuseExisting(file, { migrations: app.migrations, timeoutMs: app.timeoutMs });
  const office =
    options.office ??
    (prompter.interactive
      ? await prompter.text(t.askOffice, '--office', t.defaultOffice)
      : t.defaultOffice);
  if (app.options.dryRun === true) {
    await app.say(app.texts.app.dryRun);
    return;
  }
  makeFolder(dirname(file));
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
  const said =
    own === undefined ? t.handbookWritten(relative(app.cwd, beside)) : t.handbookInForce(own);
  const text = [t.created(shown), said];
  const written = own === undefined ? beside : null;
  await app.printText(text.join('\n'), { store: file, office, zone, language, handbook: written });
}
