/** Several offices in one report, its figures counted a second way: by plain SQL in each store, added by hand. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Rollup } from '../../src/domain/reports/rollup.js';
import { officeDay, officeStore } from '../office.js';
import { MovingOffice } from './moving-office.js';
import { scratchFolder } from './scratch.js';

const from = '2026-03-01';
const to = '2026-03-31';

interface Counted {
  recorded: number;
  attended: number;
  attempts: number;
}

/** Marks and attempts of a month as SQL sees them: the last mark of a session and person counts. */
function counted(file: string): Counted {
  const sqlite = new Database(file, { readonly: true });
  try {
    const marks = sqlite
      .prepare(
        `SELECT count(*) AS recorded, sum(a.status IN ('present', 'late')) AS attended
         FROM attendance a JOIN sessions s ON s.id = a.session_id
         WHERE s.day BETWEEN ? AND ? AND s.batch_id IS NOT NULL AND s.status = 'planned'
           AND a.id = (SELECT max(b.id) FROM attendance b WHERE b.session_id = a.session_id AND b.person_id = a.person_id)`,
      )
      .get(from, to) as { recorded: number; attended: number };
    return { ...marks, attempts: 0 };
  } finally {
    sqlite.close();
  }
}

it('adds counts, and keeps people apart by office', async () => {
  const folder = scratchFolder();
  await officeStore(folder);
  const other = new MovingOffice(scratchFolder());
  await other.does('init', '--office', 'South');
  await other.does(
    'plan',
    'batch',
    'open',
    'A',
    '--start',
    '2026-03-02',
    '--trainer',
    'Wu',
    '--venue',
    'B',
    '--out',
    'a.csv',
  );
  // The same number as somebody of the first office.
  const roster = other.write(
    'roster.csv',
    'employee_no,name,hired_on\nKF2603001,Somebody else,2026-02-24\n',
  );
  await other.does(
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
  const marks = other.write(
    'marks.csv',
    'session,employee_no,status\nA-01,KF2603001,absent\nA-02,KF2603001,present\n',
  );
  await other.does('record', 'attendance', marks, '--today', '2026-03-06', '--out', 'c.csv');

  const first = join(folder, 'cohort.db');
  const before = [first, other.store].map((file) => readFileSync(file));
  const { stdout } = await other.does(
    'report',
    'rollup',
    first,
    other.store,
    '--month',
    '2026-03',
    '--today',
    officeDay,
    '--format',
    'json',
  );
  const rollup = JSON.parse(stdout) as Rollup;
  const sums = [counted(first), counted(other.store)];
  for (const [at, office] of rollup.offices.entries()) {
    expect({ recorded: office.recorded, attended: office.attended }).toEqual({
      recorded: sums[at]?.recorded,
      attended: sums[at]?.attended,
    });
  }
  const recorded = sums.reduce((sum, one) => sum + one.recorded, 0);
  const attended = sums.reduce((sum, one) => sum + one.attended, 0);
  expect(rollup.total).toMatchObject({ recorded, attended, attendance_rate: attended / recorded });
  // Not the mean of the two rates.
  const rates = rollup.offices.map((office) => office.attendance_rate ?? 0);
  expect(rollup.total.attendance_rate).not.toBeCloseTo(((rates[0] ?? 0) + (rates[1] ?? 0)) / 2, 3);
  expect(rollup.total.people).toBe(rollup.offices.reduce((sum, office) => sum + office.people, 0));
  expect(new Set(rollup.offices.map(({ source }) => source.hash)).size).toBe(2);
  // Nobody's store was written to, and each figure is that of the office's own report.
  expect(
    [first, other.store].map((file, at) =>
      readFileSync(file).equals(before[at] ?? Buffer.alloc(0)),
    ),
  ).toEqual([true, true]);
  const own = await other.does(
    'report',
    'monthly',
    '--month',
    '2026-03',
    '--today',
    officeDay,
    '--db',
    first,
    '--format',
    'json',
  );
  const { attendance, results } = JSON.parse(own.stdout) as {
    attendance: { rate: number; sessions_held: number };
    results: { attempts: number; pass_rate: number };
  };
  expect(rollup.offices[0]).toMatchObject({
    attendance_rate: attendance.rate,
    sessions_held: attendance.sessions_held,
    attempts: results.attempts,
    pass_rate: results.pass_rate,
  });
});

it('names every store that cannot be read, and reads the others no less for it', async () => {
  const office = new MovingOffice(scratchFolder());
  await office.does('init', '--office', 'North');
  const at = (name: string): string => join(office.folder, name);
  writeFileSync(at('older.db'), gunzipSync(readFileSync('fixtures/stores/v2.db.gz')));
  copyFileSync(office.store, at('newer.db'));
  const newer = new Database(at('newer.db'));
  newer.pragma('user_version = 99');
  newer.close();
  const damaged = readFileSync(office.store);
  damaged.fill(0xa5, 8192 * 4, 8192 * 9);
  writeFileSync(at('damaged.db'), damaged);
  const files = ['older.db', 'newer.db', 'damaged.db', 'gone.db'].map(at);
  const before = files.slice(0, 3).map((file) => readFileSync(file));
  const said = await office.run('report', 'rollup', office.store, ...files);
  expect(said.code).toBe(3);
  expect(said.stdout).toBe('');
  expect(said.stderr).toMatch(
    /older\.db is of an older cohort.*newer\.db was written by a newer cohort/,
  );
  expect(said.stderr).toMatch(/damaged\.db is damaged; \S*gone\.db is not there\./);
  expect(
    files.slice(0, 3).map((file, one) => readFileSync(file).equals(before[one] ?? Buffer.alloc(0))),
  ).toEqual([true, true, true]);
});
