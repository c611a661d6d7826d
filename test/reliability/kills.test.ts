/** Kills at random: an import is whole or not at all, and running it again ends in the same facts. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soak, useBundle } from './bundle.js';
import {
  resetStore,
  roster,
  stateOf,
  wasWriting,
  writeRowByRow,
  type StoreState,
} from './store-state.js';

const bundle = useBundle();
const rows = 2000;
const at = (name: string): string => join(bundle.folder, name);

/** What a kill may leave: the state before, or the state after, and nothing else. */
function faultsAfterKill(state: StoreState, before: StoreState, after: StoreState): string[] {
  const faults = [...state.findings];
  if (state.people !== before.people && state.people !== after.people) {
    faults.push(`${state.people} people`);
  }
  if (state.facts !== before.facts && state.facts !== after.facts) faults.push('other facts');
  return faults;
}

async function prepare(): Promise<{ before: StoreState; after: StoreState; took: number }> {
  writeFileSync(at('roster.csv'), roster(rows));
  await bundle.run(['init', '--db', 'empty.db', '--quiet']);
  const before = stateOf(at('empty.db'));
  resetStore(at('empty.db'), at('whole.db'));
  const started = performance.now();
  const { code, stderr } = await bundle.run(['enroll', 'import', 'roster.csv', '--db', 'whole.db']);
  const took = performance.now() - started;
  expect(code, stderr).toBe(0);
  return { before, after: stateOf(at('whole.db')), took };
}

describe('a killed import', () => {
  it('leaves nothing or everything, and can be run again', { timeout: 3_600_000 }, async () => {
    const { before, after, took } = await prepare();
    expect(after.people).toBe(rows);
    const kills = soak ? 10_000 : 100;
    const seen = { killed: 0, none: 0, whole: 0, writing: 0 };
    let again = 0;
    // How long one takes changes with the load of the machine: each that ends by itself says it anew.
    let span = took;
    for (let n = 0; n < kills || (seen.writing === 0 && n < 3 * kills); n += 1) {
      resetStore(at('empty.db'), at('killed.db'));
      // Later kills hit the writing more often than the start of Node.
      const killAfter = span * (0.4 + 0.75 * (((n + Math.random()) / kills) % 1));
      const started = performance.now();
      const { signal } = await bundle.run(['enroll', 'import', 'roster.csv', '--db', 'killed.db'], {
        killAfter,
      });
      if (signal !== null) seen.killed += 1;
      else span = (span + performance.now() - started) / 2;
      if (wasWriting(at('killed.db'))) seen.writing += 1;
      const state = stateOf(at('killed.db'));
      expect(faultsAfterKill(state, before, after), `kill after ${killAfter} ms`).toEqual([]);
      if (state.people === 0) seen.none += 1;
      else seen.whole += 1;
      // Every tenth is run again: the same facts, whether it had been done or not.
      if (n % 10 === 0) {
        const { code, stderr } = await bundle.run([
          'enroll',
          'import',
          'roster.csv',
          '--db',
          'killed.db',
        ]);
        expect(code, stderr).toBe(0);
        expect(stateOf(at('killed.db'))).toEqual(after);
        again += 1;
      }
    }
    expect(again).toBeGreaterThanOrEqual(kills / 10);
    expect(seen.none, JSON.stringify(seen)).toBeGreaterThan(0);
    expect(seen.killed, JSON.stringify(seen)).toBeGreaterThan(kills / 4);
    expect(seen.writing, JSON.stringify(seen)).toBeGreaterThan(0);
  });

  it('would be found out, if it left a part', async () => {
    const { before, after } = await prepare();
    resetStore(at('empty.db'), at('part.db'));
    writeRowByRow(at('part.db'), 500);
    expect(faultsAfterKill(stateOf(at('part.db')), before, after)).not.toEqual([]);
  });
});

describe('files retried under kills', () => {
  it('are taken in exactly once each', { timeout: 3_600_000 }, async () => {
    const files = soak ? 50 : 12;
    await bundle.run(['init', '--db', 'retried.db', '--quiet']);
    // How long one takes here and now, so that the kills fall into it on any machine.
    writeFileSync(at('trial.csv'), roster(50, 'TRIAL'));
    const began = performance.now();
    await bundle.run(['enroll', 'import', 'trial.csv', '--db', 'retried.db', '--dry-run']);
    let span = performance.now() - began;
    let killed = 0;
    for (let n = 0; n < files; n += 1) {
      writeFileSync(at(`part${n}.csv`), roster(50, `F${n}X`));
      for (let tries = 0; ; tries += 1) {
        const killAfter = tries > 4 ? undefined : span * (0.3 + Math.random() * 0.8);
        const started = performance.now();
        const { code, signal } = await bundle.run(
          ['enroll', 'import', `part${n}.csv`, '--db', 'retried.db'],
          killAfter === undefined ? {} : { killAfter },
        );
        if (code === 0) {
          if (killAfter !== undefined) span = (span + performance.now() - started) / 2;
          break;
        }
        expect(signal).toBe('SIGKILL');
        killed += 1;
      }
      // Whoever is not sure runs it once more.
      const { code } = await bundle.run(['enroll', 'import', `part${n}.csv`, '--db', 'retried.db']);
      expect(code).toBe(0);
    }
    expect(killed).toBeGreaterThan(0);
    const state = stateOf(at('retried.db'));
    expect(state).toMatchObject({ findings: [], people: files * 50, entries: files + 1 });
    rmSync(at('retried.db'));
  });
});
