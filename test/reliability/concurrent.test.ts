/** Many at once: every command has its effect, and of several first starts one wins. */
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soak, useBundle, type Ended } from './bundle.js';
import { roster, stateOf } from './store-state.js';

const bundle = useBundle();
const at = (name: string): string => join(bundle.folder, name);

describe('several writers', () => {
  it('lose nothing and meet no error', { timeout: 3_600_000 }, async () => {
    const [writers, commands] = soak ? [16, 250] : [8, 12];
    await bundle.run(['init', '--db', 'many.db', '--quiet']);
    const failed: Ended[] = [];
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let n = 0; n < commands; n += 1) {
          const file = `w${writer}-${n}.csv`;
          writeFileSync(at(file), roster(1, `W${writer}X${n}X`));
          const ended = await bundle.run(['enroll', 'import', file, '--db', 'many.db', '--quiet']);
          if (ended.code !== 0) failed.push(ended);
        }
      }),
    );
    expect(failed).toEqual([]);
    const effects = writers * commands;
    expect(stateOf(at('many.db'))).toMatchObject({
      findings: [],
      entries: effects + 1,
      people: effects,
    });
  });

  it('do not lose what they write while a backup is put in place', async () => {
    await bundle.run(['init', '--db', 'live.db', '--quiet']);
    await bundle.run(['db', 'backup', 'backup.db', '--db', 'live.db']);
    const done: number[] = [];
    const codes = new Set<number | null>();
    const writers = Array.from({ length: 3 }, async (_, writer) => {
      for (let n = 0; n < 6; n += 1) {
        const file = `r${writer}-${n}.csv`;
        writeFileSync(at(file), roster(1, `R${writer}X${n}X`));
        const { code } = await bundle.run(['enroll', 'import', file, '--db', 'live.db', '--quiet']);
        codes.add(code);
        if (code === 0) done.push(n);
      }
    });
    const restored = await bundle.run(['db', 'restore', 'backup.db', '--db', 'live.db', '--yes']);
    await Promise.all(writers);
    expect(restored.code, restored.stderr).toBe(0);
    // Whoever wrote before is in the store that was kept, whoever wrote after in the new one; nobody is in neither.
    const kept = readdirSync(bundle.folder).find((name) => name.endsWith('.replaced')) ?? '';
    const [old, now] = [stateOf(at(kept)), stateOf(at('live.db'))];
    expect([...old.findings, ...now.findings]).toEqual([]);
    expect(old.people + now.people).toBe(done.length);
    for (const code of codes) expect([0, 75]).toContain(code);
  });
});

describe('first starts', () => {
  it('at once: one wins, the others find a store', async () => {
    for (let round = 0; round < (soak ? 80 : 4); round += 1) {
      const file = `first${round}.db`;
      const ended = await Promise.all(
        Array.from({ length: 4 }, () => bundle.run(['init', '--db', file])),
      );
      const codes = ended.map(({ code }) => code ?? -1).sort();
      expect(codes, ended.map(({ stderr }) => stderr).join('\n')).toEqual([0, 3, 3, 3]);
      for (const { code, stderr } of ended) {
        if (code === 3) expect(stderr).toContain('is a store already');
      }
      expect(stateOf(at(file))).toMatchObject({ findings: [], entries: 1 });
    }
  });

  it('killed at random: running it again works', { timeout: 3_600_000 }, async () => {
    const started = performance.now();
    await bundle.run(['init', '--db', 'timed.db']);
    const took = performance.now() - started;
    const kills = soak ? 2000 : 20;
    const seen = { killed: 0, half: 0 };
    for (let n = 0; n < kills; n += 1) {
      const killAfter = took * (0.3 + (0.75 * (n + 1)) / kills);
      const { signal } = await bundle.run(['init', '--db', 'killed.db'], { killAfter });
      if (signal !== null) seen.killed += 1;
      if (signal !== null && existsSync(at('killed.db'))) seen.half += 1;
      const { code, stderr } = await bundle.run(['init', '--db', 'killed.db']);
      // 3: the first one had come to its end before it was killed.
      expect([0, 3], stderr).toContain(code);
      if (code === 3) expect(stderr).toContain('is a store already');
      expect(stateOf(at('killed.db'))).toMatchObject({ findings: [], entries: 1 });
      for (const name of readdirSync(bundle.folder)) {
        if (name.startsWith('killed.')) rmSync(at(name));
      }
    }
    expect(seen.killed, JSON.stringify(seen)).toBeGreaterThan(0);
  });
});

describe('a full disk', () => {
  // `ulimit -f` counts in blocks of 512 bytes; a file that would grow beyond it cannot be written.
  it.each([8, 64, 400, 600, 900])('of %i blocks leaves the store as it was', async (blocks) => {
    const file = `full${blocks}.db`;
    if (!existsSync(at('start.db'))) {
      await bundle.run(['init', '--db', 'start.db', '--quiet']);
      writeFileSync(at('large.csv'), roster(3000));
    }
    copyFileSync(at('start.db'), at(file));
    const before = stateOf(at(file));
    // The signal that the system sends at the limit would hide the error that a full disk gives.
    const shell = `trap '' XFSZ; ulimit -f ${blocks};`;
    const { code, stderr } = await bundle.run(['enroll', 'import', 'large.csv', '--db', file], {
      shell,
    });
    const after = stateOf(at(file));
    expect(after.findings).toEqual([]);
    if (code === 0) expect(after.people).toBe(3000);
    else {
      expect(after.facts).toBe(before.facts);
      expect(code, stderr).toBe(74);
    }
  });

  it('is really met in these runs', async () => {
    const full = await bundle.run(['enroll', 'import', 'large.csv', '--db', 'start.db'], {
      shell: `trap '' XFSZ; ulimit -f 400;`,
    });
    expect(full.code).toBe(74);
    const enough = await bundle.run(['enroll', 'import', 'large.csv', '--db', 'start.db']);
    expect(enough.code).toBe(0);
  });

  it('spoils no output: a file is written whole or not at all', async () => {
    const { code } = await bundle.run(
      ['plan', 'handbook', 'schema', '--out', 'schema.json', '--lang', 'en'],
      { shell: `trap '' XFSZ; ulimit -f 8;` },
    );
    expect(code).toBe(74);
    expect(readdirSync(bundle.folder).filter((name) => name.includes('schema'))).toEqual([]);
  });
});
