/** Schedules that cannot be made: at times when their batch was not there yet, or ever. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { MovingOffice } from './moving-office.js';
import { scratchFolder } from './scratch.js';

const schedule = (code: string, report: string): string => `
  ${code}:
    title: ${code}
    report: ${report}
    every: week
    weekday: 1
    at: '08:30'
    formats: [md]
    folder: ${code}
    if_empty: fail
`;

it('are errors: of old times once, of the newest until they are mended', async () => {
  const office = new MovingOffice(scratchFolder());
  await office.does('init', '--office', 'Training office');
  const handbook = join(office.folder, 'cohort.handbook.yaml');
  const text = readFileSync(handbook, 'utf8');
  const batch = schedule('batch', 'weekly').replace('every', 'arguments: [--batch, B]\n    every');
  writeFileSync(handbook, `${text.trimEnd()}${schedule('wrong', 'weekly')}${batch.slice(1)}`);
  await office.does('plan', 'handbook', 'apply', handbook, '--yes', '--note', 'more');
  // Today's program would not apply it; one before it did.
  const sqlite = new Database(join(office.folder, 'cohort.db'));
  sqlite.exec(`DROP TRIGGER handbooks_no_update;
    UPDATE handbooks SET rules = json_set(rules, '$.reports.wrong.report', 'wekly') WHERE version = 2`);
  sqlite.close();

  office.now = '2026-03-09T00:31:00.000Z';
  const isWrong = async (): Promise<void> => {
    const said = await office.run('report', 'run', 'wrong');
    expect(said.code).toBe(2);
    expect(said.stderr).toContain('There is no report "wekly"');
    expect(said.stderr).toContain('Did you mean "weekly"?');
  };
  await isWrong();
  await isWrong();
  office.now = '2026-03-24T01:00:00.000Z';
  await office.does(
    'plan',
    'batch',
    'open',
    'B',
    '--start',
    '2026-03-30',
    '--trainer',
    'Chen',
    '--venue',
    'A',
    '--out',
    'b.csv',
  );
  office.now = '2026-04-06T00:31:00.000Z';
  const first = await office.run('report', 'run', 'batch', '--format', 'json');
  const states = (JSON.parse(first.stdout) as { period: string; state: string }[]).map(
    ({ period, state }) => `${period} ${state}`,
  );
  expect(states).toEqual([
    '2026-W10 refused',
    '2026-W11 refused',
    '2026-W12 refused',
    '2026-W13 empty',
    '2026-W14 made',
  ]);
  expect(first.code).toBe(2);
  expect(first.stderr).toContain('batch_unknown');
  const again = await office.does('report', 'run', 'batch');
  expect(again.stderr).toContain('Nothing to do');
});
