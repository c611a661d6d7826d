import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../scripts/transcript.js';
import { scratchFolder } from './scratch.js';

type Run = (
  today: string,
  ...argv: string[]
) => Promise<{ stdout: string; stderr: string; code: number }>;

/** An office whose handbook is the default with some texts replaced. */
async function office(
  edits: readonly (readonly [string | RegExp, string])[],
): Promise<{ folder: string; run: Run }> {
  const folder = scratchFolder();
  let minute = 0;
  const run: Run = (today, ...argv) =>
    runCommand(argv, { folder, lang: 'en', today, minute: (minute += 1) });
  expect((await run('2026-01-05', 'init', '--office', 'Office')).code).toBe(0);
  const file = join(folder, 'cohort.handbook.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of edits) {
    expect(text.search(from)).toBeGreaterThan(-1);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  const applied = await run(
    '2026-01-05',
    'plan',
    'handbook',
    'apply',
    'cohort.handbook.yaml',
    '--yes',
  );
  expect(applied.stderr + applied.stdout).not.toContain('Error');
  writeFileSync(
    join(folder, 'roster.csv'),
    'employee_no,name,hired_on,department,team\nE1,Zhang San,2025-03-03,North,Red\nE2,Li Si,2025-03-03,North,Red\n',
  );
  expect((await run('2026-01-05', 'enroll', 'import', 'roster.csv')).code).toBe(0);
  writeFileSync(
    join(folder, 'kpi.csv'),
    'employee_no,period,consumption,renewal,lapse\nE1,2026-01,97,95,4\nE2,2026-01,97,95,4\n',
  );
  expect((await run('2026-02-02', 'record', 'kpi', 'kpi.csv')).code).toBe(0);
  return { folder, run };
}

const decision = 'awards:\n  decision: { by: supervisor, within: { workdays: 5 }, ';

describe('awards in a store', () => {
  it('count once a second person has confirmed them, where the handbook says so', async () => {
    const { run } = await office([[decision, `${decision}second_person: true, `]]);
    const day = '2026-02-03';
    const period = ['--period', '2026-01'];
    const give = await run(
      day,
      'record',
      'award',
      'give',
      'star_of_the_month',
      'E1',
      ...period,
      '--by',
      'Manager',
    );
    expect(give.stderr).toContain('once somebody else has confirmed it');
    expect((await run(day, 'record', 'award', 'export', ...period)).stderr).toContain(
      'nothing to tell',
    );
    const list = await run(day, 'today', '--for', 'supervisor', '--format', 'json');
    expect(JSON.parse(list.stdout)).toContainEqual(
      expect.objectContaining({
        action: 'confirm_award',
        about: 'star_of_the_month 2026-01',
        rule: 'awards.decision.second_person',
      }),
    );
    const confirm = ['record', 'award', 'confirm', 'star_of_the_month', 'E1', ...period, '--by'];
    const same = await run(day, ...confirm, ' manager');
    expect(same).toMatchObject({ code: 1 });
    expect(same.stderr).toContain('Manager gave it'.replace('Manager', 'manager'));
    expect(await run(day, ...confirm, 'Director')).toMatchObject({ code: 0 });
    const again = await run(day, ...confirm, 'Director');
    expect(again.stderr).toContain('Nothing changed');
    const told = await run(day, 'record', 'award', 'export', ...period, '--format', 'json');
    expect(JSON.parse(told.stdout)).toMatchObject([
      { employee_no: 'E1', code: 'star_of_the_month', change: 'new', decided_by: 'Manager' },
    ]);
  });

  it('are told to payroll with the difference of amounts, and the decision cannot be undone under the export', async () => {
    const { folder, run } = await office([
      [/(star_of_the_month:[^]*?)prize: \{ note/, '$1prize: { amount: 100, unit: yuan, note'],
    ]);
    const day = '2026-02-03';
    const award = ['record', 'award'];
    const period = ['--period', '2026-01'];
    await run(day, ...award, 'give', 'star_of_the_month', 'E1', ...period, '--by', 'Manager');
    const csv = await run(day, ...award, 'export', ...period, '--out', 'a.csv');
    expect(csv.code).toBe(0);
    expect((await run('2026-02-20', ...award, 'export', ...period, '--out', 'b.csv')).code).toBe(0);
    expect(readFileSync(join(folder, 'a.csv'))).toEqual(readFileSync(join(folder, 'b.csv')));
    await run(day, ...award, 'export', ...period, '--out', 'a.xlsx');
    await run(day, ...award, 'export', ...period, '--out', 'b.xlsx');
    expect(readFileSync(join(folder, 'a.xlsx'))).toEqual(readFileSync(join(folder, 'b.xlsx')));
    const log = JSON.parse((await run(day, 'log', '--format', 'json')).stdout) as {
      entry: number;
      command: string;
    }[];
    const given = log.find(({ command }) => command.includes('award give'))?.entry;
    expect(await run(day, 'undo', String(given), '--yes')).toMatchObject({ code: 1 });
    await run(
      day,
      ...award,
      'waive',
      'star_of_the_month',
      'E1',
      ...period,
      '--by',
      'Manager',
      '--reason',
      'Error',
    );
    const back = await run(
      '2026-03-02',
      ...award,
      'export',
      '--period',
      '2026-02',
      '--format',
      'json',
    );
    expect(JSON.parse(back.stdout)).toMatchObject([
      { period: '2026-01', change: 'withdrawn', amount: -100, unit: 'yuan' },
    ]);
    expect(JSON.stringify(log)).not.toContain('E1');
  });

  it('a tie that nobody wins, and one that another figure decides', async () => {
    const none = await office([
      [/(star_of_the_month:[^]*?lapse, from: 100 \}\])/, '$1, ties: none'],
    ]);
    const propose = [
      'record',
      'award',
      'propose',
      '--period',
      '2026-01',
      '--award',
      'star_of_the_month',
    ];
    const tied = await none.run('2026-02-03', ...propose, '--format', 'json');
    expect(JSON.parse(tied.stdout)).toMatchObject([
      { outcome: 'tied', rule: 'awards.list.star_of_the_month.rank.ties' },
      { outcome: 'tied' },
    ]);
    expect(tied.stderr).toContain('nobody wins');
  });
});
