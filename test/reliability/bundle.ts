/**
 * The bundle as users run it, as processes of their own, in a folder of its own so that nobody's build disturbs a
 * run.
 *
 * COHORT_SOAK=1 (`npm run soak`) makes every harness in this folder run for long: 10,000 kills, 16 x 250 commands.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Whether this is the long run. */
export const soak = process.env['COHORT_SOAK'] === '1';

export interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Kills the process after so many milliseconds. */
  killAfter?: number;
  env?: Record<string, string>;
  /** A shell command in front, such as `ulimit -f 10;`. */
  shell?: string;
}

export interface Bundle {
  /** Folder of this test file's stores and inputs. */
  folder: string;
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
}

function newest(folder: string): number {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return Math.max(...names.map((name) => statSync(join(root, folder, name)).mtimeMs));
}

/** Whether `dist` holds what the sources say now. */
function isBuilt(): boolean {
  const built = statSync(join(root, 'dist/run.cjs'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > newest('src');
}

function build(into: string): void {
  for (const name of ['bin', 'migrations', 'package.json', 'scripts']) {
    cpSync(join(root, name), join(into, name), { recursive: true });
  }
  for (const name of ['src', 'node_modules']) symlinkSync(join(root, name), join(into, name));
  if (isBuilt()) cpSync(join(root, 'dist'), join(into, 'dist'), { recursive: true });
  else execFileSync(process.execPath, [join(into, 'scripts/build.js')], { cwd: into });
}

function start(
  bundle: string,
  cwd: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Ended> {
  const command = [process.execPath, join(bundle, 'bin/cohort.js'), ...args];
  const [file = '', ...rest] =
    options.shell === undefined
      ? command
      : ['/bin/sh', '-c', `${options.shell} exec "$0" "$@"`, ...command];
  const child = spawn(file, rest, {
    cwd,
    env: { PATH: process.env['PATH'], COHORT_LANG: 'en', COHORT_ACTOR: 'tester', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const timer =
    options.killAfter === undefined
      ? undefined
      : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks).toString('utf8'));
      done({ code, signal, stdout: stdout ?? '', stderr: stderr ?? '' });
    });
  });
}

/** Builds the bundle before the tests of a file, and takes everything away after them. */
export function useBundle(): Bundle {
  const place = mkdtempSync(join(tmpdir(), 'cohort-reliability-'));
  const bundle: Bundle = {
    folder: join(place, 'work'),
    run: (args, options = {}) => start(place, bundle.folder, args, options),
  };
  beforeAll(() => {
    build(place);
    mkdirSync(bundle.folder);
  });
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });
  return bundle;
}
