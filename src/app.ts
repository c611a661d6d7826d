import type { Day } from './domain/day.js';
import type { Store } from './db/open.js';
import type { WriteContext } from './db/write.js';
import type { Texts } from './i18n/en.js';
import type { Language } from './i18n/types.js';
import type { Format, RenderOptions } from './render/options.js';
import type { Document, View } from './render/view.js';
import type { MadeReport } from './commands/report/write-report.js';

/** The options that every command has, as they were given. */
export interface GlobalOptions {
  db?: string;
  today?: string;
  lang?: string;
  format?: Format;
  out?: string;
  yes?: boolean;
  dryRun?: boolean;
  quiet?: boolean;
  force?: boolean;
  raw?: boolean;
  ascii?: boolean;
  actor?: string;
}

/** Asks the person at the terminal. Every method throws where there is none: `option` names the flag to give instead. */
export interface Prompter {
  /** Whether somebody can be asked. */
  readonly interactive: boolean;
  text(question: string, option: string, suggestion?: string): Promise<string>;
  choose<T extends string>(
    question: string,
    option: string,
    choices: readonly { value: T; name: string }[],
  ): Promise<T>;
  /** Asks for a yes; `--yes` answers for the person. @throws Cancelled on a no */
  confirm(question: string, option?: string): Promise<void>;
}

/** What every command is handed. */
export interface App {
  readonly language: Language;
  readonly texts: Texts;
  readonly options: GlobalOptions;
  /** Path of the store. */
  readonly storeFile: string;
  /** Folder against which relative paths are meant. */
  readonly cwd: string;
  readonly migrations: string;
  readonly timeoutMs: number;
  /** Time zone of the machine. */
  machineZone(): string;
  readonly prompter: Prompter;
  /** `--today`, else the day it is in the office. */
  today(): Day;
  /** Opens the store on first use. @throws StoreError */
  store(): Store;
  /** Reads another store in place of the own from here on, as it was known earlier; `close` when the run ends. */
  readInstead(store: Store, close: () => void): void;
  /** A setting of the store. */
  setting(key: 'language' | 'office' | 'zone'): string | undefined;
  /** The instant that it is, ISO in UTC. */
  now(): string;
  /** A variable of the environment; empty ones count as not given. */
  environment(name: string): string | undefined;
  /** The program as a shell finds it: absolute paths, a word each. */
  readonly program: readonly string[];
  writeContext(): WriteContext;
  /** Who is acting. */
  actor(): string;
  /** Reads a file that the user named. @throws InputError `file_unreadable` */
  readInput(path: string): Uint8Array;
  /** Shows a result: in the format asked for, on stdout or in `--out`. */
  print(result: View | Document, name: string): Promise<void>;
  /** Shows an object for programs, or a text for people. */
  printText(text: string, json: unknown): Promise<void>;
  /** Takes a report that was made instead of showing or writing it, where reports are made on a schedule. */
  takeReport?(report: MadeReport): void;
  /** How results are to be written on this terminal, in this language. */
  renderOptions(): RenderOptions;
  /** Writes a file for the user and says so. Relative paths are meant against `cwd`. */
  writeFile(path: string, content: string | Uint8Array): Promise<'written' | 'unchanged'>;
  /** Writes files that belong together, creating their folders; none of them if any may not be written. */
  writeFiles(files: readonly { path: string; content: string | Uint8Array }[]): Promise<void>;
  /** Closes the store; it is opened again on its next use. */
  close(): void;
  /** Writes text that is a result to stdout as it is. */
  writeOut(text: string): void;
  /**
   * How far something is that takes long: on stderr, at once, from a second after the first call on and not too often;
   * silent under `--quiet` and `--format json`. For work that is synchronous.
   */
  progress(text: () => string): void;
  /** Talk on stderr; silent under `--quiet`. */
  say(text: string): Promise<void>;
}
