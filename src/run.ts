import { userInfo } from 'node:os';
import { join } from 'node:path';
import { formatISO } from 'date-fns/formatISO';
import type { Day } from './domain/day.js';
import type { Host } from './host.js';
import { main } from './main.js';
import { findPackage } from './package-root.js';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** The day that it is in a time zone. Setting TZ takes a fraction of the time in which Intl loads its data. */
function dayIn(zone: string): Day {
  process.env['TZ'] = zone;
  return formatISO(new Date(), { representation: 'date' });
}

/** Runs the real process: the one place that reads `process` and the clock. */
export async function run(): Promise<void> {
  process.umask(0o077);
  const { root, version } = findPackage();
  const host: Host = {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    user: userName,
    now: () => new Date(),
    dayIn,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    program: [process.execPath, process.argv[1] ?? 'cohort'],
    migrations: join(root, 'migrations'),
    version,
  };
  process.exitCode = await main(host);
}
