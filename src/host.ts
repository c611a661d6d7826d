import type { Prompter } from './app.js';
import type { Day } from './domain/day.js';
import type { OutputStream } from './render/output.js';

/** The process as the product sees it; tests hand in their own. Only `main` and the shim know the real one. */
export interface Host {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The user of the system. */
  user: () => string;
  now: () => Date;
  /** The day that it is now in a time zone. */
  dayIn: (zone: string) => Day;
  /** The time zone of the machine. */
  zone: () => string;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: OutputStream & { columns?: number };
  stderr: OutputStream & { columns?: number };
  /** Asks the person at the terminal; made from the streams where it is left out. */
  prompter?: Prompter;
  /** The program as a shell finds it: absolute paths of the runtime and of the script; `cohort` where left out. */
  program?: readonly string[];
  /** Folder of the migrations. */
  migrations: string;
  version: string;
}
