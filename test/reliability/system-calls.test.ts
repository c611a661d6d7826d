/**
 * A kill, and an error of the disk, at every single system call that writes: only in the long run (COHORT_SOAK=1), and
 * only where strace is installed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soak, useBundle } from './bundle.js';
import { resetStore, roster, stateOf } from './store-state.js';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const bundle = useBundle();
const at = (name: string): string => join(bundle.folder, name);

const calls = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'unlink'];

const commands: [name: string, args: string[]][] = [
  ['an import', ['enroll', 'import', 'more.csv']],
  ['an undo', ['undo', '--yes']],
  ['a new handbook', ['plan', 'handbook', 'apply', 'changed.yaml']],
];

/** Runs a command with something done to its n-th system call of a kind. */
async function injected(args: readonly string[], what: string) {
  const shell = `exec strace -f -o /dev/null -e trace=${calls.join(',')} -e inject=${what}`;
  return bundle.run([...args, '--db', 'struck.db', '--quiet'], { shell: `${shell} "$0" "$@"; :;` });
}

describe.skipIf(!soak || !hasStrace)('every system call that writes', () => {
  it.each(commands)('of %s may be the last', { timeout: 3_600_000 }, async (_name, args) => {
    if (args[0] === 'enroll') await prepare();
    const before = stateOf(at('base.db'));
    resetStore(at('base.db'), at('struck.db'));
    expect((await bundle.run([...args, '--db', 'struck.db'])).code).toBe(0);
    const after = stateOf(at('struck.db'));
    let struck = 0;
    for (const call of calls) {
      for (let n = 1; ; n += 1) {
        resetStore(at('base.db'), at('struck.db'));
        const { code } = await injected(args, `${call}:signal=KILL:when=${n}`);
        const state = stateOf(at('struck.db'));
        expect(state.findings, `${call} ${n}`).toEqual([]);
        expect([before.facts, after.facts], `${call} ${n}`).toContain(state.facts);
        if (code === 0) {
          expect(state.facts).toBe(after.facts);
          break;
        }
        struck += 1;
        const again = await bundle.run([...args, '--db', 'struck.db']);
        if (args[0] !== 'undo' || state.facts === before.facts) expect(again.code).toBe(0);
        if (args[0] !== 'undo') expect(stateOf(at('struck.db')).facts).toBe(after.facts);
      }
    }
    expect(struck).toBeGreaterThan(10);
  });

  it.each(commands)('of %s may fail', { timeout: 3_600_000 }, async (_name, args) => {
    const before = stateOf(at('base.db'));
    const bytes = readFileSync(at('base.db'));
    resetStore(at('base.db'), at('struck.db'));
    expect((await bundle.run([...args, '--db', 'struck.db'])).code).toBe(0);
    const after = stateOf(at('struck.db'));
    let struck = 0;
    for (const error of ['ENOSPC', 'EIO']) {
      for (const call of calls) {
        for (let n = 1; ; n += 1) {
          resetStore(at('base.db'), at('struck.db'));
          const { code, stderr } = await injected(args, `${call}:error=${error}:when=${n}+`);
          const what = `${error} at ${call} ${n}: ${stderr}`;
          const unchanged = readFileSync(at('struck.db')).equals(bytes);
          const state = stateOf(at('struck.db'));
          expect(state.findings, what).toEqual([]);
          expect([before.facts, after.facts], what).toContain(state.facts);
          if (code === 0) break;
          struck += 1;
          // Said to have failed, and so it has; or 74, which says that the outcome is unknown.
          if (code !== 74) expect(unchanged || state.facts === before.facts, what).toBe(true);
          expect([3, 74, 75], what).toContain(code);
        }
      }
    }
    expect(struck).toBeGreaterThan(10);
  });
});

async function prepare(): Promise<void> {
  writeFileSync(at('roster.csv'), roster(20));
  writeFileSync(at('more.csv'), roster(20, 'M'));
  await bundle.run(['init', '--db', 'base.db', '--quiet']);
  await bundle.run(['enroll', 'import', 'roster.csv', '--db', 'base.db', '--quiet']);
  const handbook = readFileSync(at('base.handbook.yaml'), 'utf8');
  writeFileSync(at('changed.yaml'), handbook.replaceAll('pass_mark: 85', 'pass_mark: 80'));
}
