/** Scheduled reports in processes of their own: killed, twice at once, elsewhere in the world; nothing left behind. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { tryLock } from '../../src/db/run-lock.js';
import { soak, useBundle } from './bundle.js';
import { MovingOffice } from '../db/moving-office.js';

const bundle = useBundle();
const at = (name: string): string => join(bundle.folder, name);
// A Tuesday: whatever time of day it is, Monday's report is due.
const today = '2026-05-05';
const weeks = 9;

const sha256 = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** Every report of a folder with the hash of its bytes. */
function reportsIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => /^weekly-\d/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, sha256(join(folder, name))]));
}

const leftovers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.tmp'));
const copies = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('cohort-past-'));

const run = (folder: string, env: Record<string, string> = {}, killAfter?: number) =>
  bundle.run(
    [
      'report',
      'run',
      'weekly',
      '--db',
      'office.db',
      '--folder',
      folder,
      '--today',
      today,
      '--quiet',
      '--out',
      at(`${folder}.txt`),
      '--force',
    ],
    {
      env,
      ...(killAfter === undefined ? {} : { killAfter }),
    },
  );

/** An office that has changed something in every week. */
async function fill(): Promise<void> {
  const office = new MovingOffice(bundle.folder, { COHORT_DB: at('office.db') });
  await office.does('init', '--office', 'Training office');
  await office.does(
    'plan',
    'batch',
    'open',
    'A',
    '--start',
    '2026-03-02',
    '--trainer',
    'Chen',
    '--venue',
    'B',
    '--out',
    'a.csv',
  );
  const people = Array.from({ length: 6 }, (_, n) => `E${n},Person ${n},2026-02-24`);
  const roster = office.write('roster.csv', `employee_no,name,hired_on\n${people.join('\n')}\n`);
  await office.does(
    'enroll',
    'import',
    roster,
    '--batch',
    'A',
    '--joined',
    '2026-03-02',
    '--out',
    'b.csv',
  );
  for (let week = 0; week < weeks; week += 1) {
    office.now = new Date(Date.parse('2026-03-04T02:00:00Z') + week * 7 * 86_400_000).toISOString();
    const marks = office.write(
      'marks.csv',
      `session,employee_no,status\nA-0${1 + Math.floor(week / 6)},E${week % 6},${week % 2 ? 'late' : 'present'}\n`,
    );
    await office.does('record', 'attendance', marks, '--out', `m${week}.csv`);
  }
}

let whole: Record<string, string> = {};

beforeAll(async () => {
  await fill();
  const { code, stderr } = await run('whole');
  expect(code, stderr).toBe(0);
  whole = reportsIn(at('whole/reports'));
});

describe('a scheduled run', () => {
  it('makes the same bytes anywhere in the world', async () => {
    expect(Object.keys(whole)).toHaveLength(weeks * 3);
    const far = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
      COLUMNS: '40',
      FORCE_COLOR: '1',
    };
    const { code, stderr } = await run('far', far);
    expect(code, stderr).toBe(0);
    expect(reportsIn(at('far/reports'))).toEqual(whole);
  });

  it('that is killed leaves whole files, and the next one does the rest', async () => {
    const started = performance.now();
    rmSync(at('killed'), { recursive: true, force: true });
    await run('killed');
    const span = performance.now() - started;
    const kills = soak ? 300 : 8;
    const seen = { none: 0, some: 0 };
    for (let n = 0; n < kills; n += 1) {
      rmSync(at('killed'), { recursive: true, force: true });
      await run('killed', {}, span * (0.3 + (0.7 * (n + 0.5)) / kills));
      const found = reportsIn(at('killed/reports'));
      for (const [name, hash] of Object.entries(found)) expect(hash, name).toBe(whole[name]);
      if (Object.keys(found).length === 0) seen.none += 1;
      else seen.some += 1;
      if (n % 4 !== 3) continue;
      const { code, stderr } = await run('killed');
      expect(code, stderr).toBe(0);
      expect(reportsIn(at('killed/reports'))).toEqual(whole);
    }
    expect(seen.some, JSON.stringify(seen)).toBeGreaterThan(0);
  }, 600_000);

  it('is the only one: another says so and ends with 75, until the first is gone, however it went', async () => {
    await run('locked');
    const [name] = Object.keys(whole);
    rmSync(join(at('locked/reports'), name ?? ''));
    const release = tryLock(join(at('locked/reports'), '.weekly.lock'));
    expect(release).toBeDefined();
    const waiting = await run('locked');
    expect(waiting.code).toBe(75);
    expect(waiting.stderr).toContain('Another run is making "weekly"');
    release?.();
    expect((await run('locked')).code).toBe(0);
    expect(reportsIn(at('locked/reports'))).toEqual(whole);
  });

  it('of several at once makes everything once', async () => {
    const ended = await Promise.all(Array.from({ length: 3 }, () => run('many')));
    const codes = ended.map(({ code }) => code);
    expect(codes).toContain(0);
    for (const code of codes) expect([0, 75]).toContain(code);
    expect(reportsIn(at('many/reports'))).toEqual(whole);
  });

  it('leaves no copy of the store behind, and the store as it was', async () => {
    const before = { store: sha256(at('office.db')), time: statSync(at('office.db')).mtimeMs };
    const own = copies();
    await run('traces');
    expect(copies().filter((name) => !own.includes(name))).toEqual([]);
    expect({ store: sha256(at('office.db')), time: statSync(at('office.db')).mtimeMs }).toEqual(
      before,
    );
    expect(leftovers(at('traces/reports'))).toEqual([]);
    const sqlite = new Database(at('office.db'), { readonly: true });
    expect(sqlite.prepare('SELECT max(id) FROM entries').pluck().get()).toBe(3 + weeks);
    sqlite.close();
  });
});
