import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { App, GlobalOptions } from './app.js';
import { waitingTime } from './choose-language.js';
import { storePath, type Preview } from './command-line.js';
import { openStore, type Store } from './db/open.js';
import { readSetting } from './db/settings.js';
import { isDay, type Day } from './domain/day.js';
import { InputError, refused } from './errors.js';
import type { Host } from './host.js';
import type { Texts } from './i18n/en.js';
import type { Language } from './i18n/types.js';
import {
  printResult,
  printText,
  renderOptions,
  writeResult,
  writeResults,
  type Printing,
} from './print.js';
import { createPrompter } from './prompt/prompter.js';
import { writeAtOnce, writeStdout } from './render/output.js';

export interface RunningApp extends App {
  /** Set by the parser before a command runs. */
  options: GlobalOptions;
  flush(): Promise<void>;
  close(): void;
}

/** The app over a host. The store is opened on first use, unless it had to be opened to know the language. */
export function createApp(
  host: Host,
  preview: Preview,
  language: Language,
  texts: Texts,
  opened: Store | undefined,
): RunningApp {
  let store = opened;
  let instead: { store: Store; close: () => void } | undefined;
  const file = storePath(preview.db, host.env, host.cwd);
  const timeoutMs = waitingTime(host);
  const zone = (): string => (store && readSetting(store, 'zone')) ?? host.zone();
  const pending: Promise<void>[] = [];
  /** Held back under `--format json`: should the run fail, stderr carries one JSON document and nothing else. */
  const talk: string[] = [];
  const app: RunningApp = {
    language,
    texts,
    options: {},
    storeFile: file,
    cwd: host.cwd,
    migrations: host.migrations,
    timeoutMs,
    machineZone: () => host.zone(),
    get prompter() {
      const streams = { input: host.stdin, output: host.stdout };
      return host.prompter ?? createPrompter(streams, app.options.yes === true);
    },
    today: () => todayOf(app.options.today, () => host.dayIn(zone())),
    store: () =>
      instead?.store ?? (store ??= openStore(file, { migrations: host.migrations, timeoutMs })),
    readInstead: (other, close) => {
      instead = { store: other, close };
    },
    setting: (key) => readSetting(app.store(), key),
    actor: () => (app.options.actor ?? host.env['COHORT_ACTOR'] ?? '') || host.user(),
    now: () => host.now().toISOString(),
    environment: (name) => host.env[name] || undefined,
    program: host.program ?? ['cohort'],
    writeContext: () => ({
      actor: app.actor(),
      at: host.now().toISOString(),
      zone: zone(),
      timeoutMs,
    }),
    readInput: (path) => readInput(resolve(host.cwd, path), path),
    print: (result, name) => printResult(printing(), result, name),
    printText: (text, json) => printText(printing(), text, json),
    renderOptions: () => renderOptions(printing()),
    writeFile: (path, content) => writeResult(printing(), path, content),
    writeFiles: (files) => writeResults(printing(), files),
    progress: progressTo(host, () => app.options.quiet === true || app.options.format === 'json'),
    say: async (text) => {
      if (app.options.quiet === true) return;
      if (app.options.format === 'json') talk.push(text);
      else await writeStdout(host.stderr, `${text}\n`);
    },
    writeOut: (text) => {
      pending.push(writeStdout(host.stdout, text));
    },
    flush: async () => {
      await Promise.all(pending);
      for (const text of talk.splice(0)) await writeStdout(host.stderr, `${text}\n`);
    },
    close: () => {
      instead?.close();
      instead = undefined;
      store?.close();
      store = undefined;
    },
  };
  const printing = (): Printing => ({ app, host });
  return app;
}

/** Milliseconds before the first word on how far something is, and between two of them. */
const patience = { first: 1000, between: 2000 };

function progressTo(host: Host, silent: () => boolean): App['progress'] {
  let next: number | undefined;
  return (text) => {
    const now = host.now().getTime();
    next ??= now + patience.first;
    if (now < next || silent()) return;
    next = now + patience.between;
    writeAtOnce(host.stderr, `${text()}\n`);
  };
}

/** `--today`, or the day it is now in the office's time zone. */
function todayOf(option: string | undefined, now: () => Day): Day {
  if (option === undefined) return now();
  if (isDay(option)) return option;
  const expected = 'YYYY-MM-DD';
  throw new InputError(refused('option_value', { option: '--today', value: option, expected }));
}

function readInput(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(', ')[0] ?? '') : String(error);
    throw new InputError(refused('file_unreadable', { file: shown, reason }), [], error);
  }
}
