import { existsSync } from 'node:fs';
import { storePath, type Preview } from './command-line.js';
import { openStore, type Store } from './db/open.js';
import { readSetting } from './db/settings.js';
import { InputError, refused } from './errors.js';
import type { Host } from './host.js';
import { languageOfLocale } from './i18n/load.js';
import { languages, type Language } from './i18n/types.js';

interface Chosen {
  language: Language;
  /** The store, where it had to be opened to know. */
  store: Store | undefined;
  /** A language that does not exist; said once there are texts to say it in. */
  error?: InputError;
}

const isLanguage = (text: string): text is Language =>
  (languages as readonly string[]).includes(text);

/** How long to wait for another process that writes: less where somebody is watching. */
export function waitingTime(host: Host): number {
  return host.stdout.isTTY === true ? 5_000 : 30_000;
}

/**
 * The language to speak: `--lang`, else `COHORT_LANG`, else the store's setting (cron runs with no locale of its own),
 * else the locale, else English.
 */
export function chooseLanguage(host: Host, preview: Preview): Chosen {
  const { env } = host;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const usual = env['COHORT_LANG'] || undefined;
  const fallback =
    usual !== undefined && isLanguage(usual) ? usual : (languageOfLocale(locale) ?? 'en');
  const named = preview.lang ?? usual;
  if (named !== undefined) {
    if (isLanguage(named)) return { language: named, store: undefined };
    const error = new InputError(refused('language_unknown', { value: named }));
    return { language: fallback, store: undefined, error };
  }
  const opened = tryOpen(host, preview);
  const { setting } = opened;
  const language = setting !== undefined && isLanguage(setting) ? setting : fallback;
  return { language, store: opened.store };
}

/** Opens the store if that is possible; why not is said by the command that needs it. */
function tryOpen(host: Host, preview: Preview): { store?: Store; setting?: string } {
  const file = storePath(preview.db, host.env, host.cwd);
  if (!existsSync(file)) return {};
  let store: Store | undefined;
  try {
    store = openStore(file, { migrations: host.migrations, timeoutMs: waitingTime(host) });
    return { store, setting: readSetting(store, 'language') };
  } catch {
    store?.close();
    return {};
  }
}
