/** The office of `fixtures/office/` is as its users take it to be: reports are tested on these facts. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './db/scratch.js';
import { officeDay, officeStore } from './office.js';
import { runCommand } from './scripts/transcript.js';

async function office(): Promise<string> {
  const folder = scratchFolder();
  await officeStore(folder);
  return folder;
}

function rows(folder: string, sql: string): unknown[][] {
  const sqlite = new Database(join(folder, 'cohort.db'), { readonly: true });
  try {
    return sqlite.prepare(sql).raw().all() as unknown[][];
  } finally {
    sqlite.close();
  }
}

describe('the office of the reports', () => {
  it('is sound, row by row', async () => {
    const around = { folder: await office(), lang: 'en', today: officeDay, minute: 0 };
    const { code, stdout } = await runCommand(['db', 'check', '--deep'], around);
    expect([code, stdout.split(':')[0]]).toEqual([0, 'Good']);
  });

  it.each([
    ['people', 'SELECT count(*) FROM persons', [[87]]],
    [
      'people of every group',
      "SELECT substr(employee_no, 1, 6), count(*) FROM persons WHERE employee_no LIKE 'KF2%' GROUP BY 1 ORDER BY 1",
      [
        ['KF2301', 12],
        ['KF2302', 20],
        ['KF2401', 6],
        ['KF2601', 1],
        ['KF2603', 36],
        ['KF2604', 8],
      ],
    ],
    [
      'batches and who is in them',
      'SELECT b.code, count(e.id) FROM batches b LEFT JOIN enrollments e ON e.batch_id = b.id GROUP BY 1 ORDER BY 1',
      [
        ['2026-02C', 12],
        ['2026-03A', 37],
        ['2026-03B', 0],
        ['2026-04B', 8],
        ['2026-04S', 6],
        ['2026-05A', 0],
      ],
    ],
    [
      'marks, by exam',
      'SELECT assessment, count(*) FROM attempts GROUP BY 1 ORDER BY 1',
      [
        ['complaint_practical', 15],
        ['complaint_pretest', 12],
        ['complaint_theory', 13],
        ['foundation_written', 51],
        ['operator_daily', 96],
        ['operator_monthly', 6],
        ['operator_theory', 7],
        ['operator_weekly', 24],
        ['practical_call', 6],
        ['protection_task', 29],
      ],
    ],
    [
      'months and weeks of figures',
      "SELECT metric, count(DISTINCT period) FROM kpi_values WHERE metric IN ('csat', 'lapse') GROUP BY 1 ORDER BY 1",
      [
        ['csat', 8],
        ['lapse', 16],
      ],
    ],
    ['answers', 'SELECT count(*) FROM form_responses', [[248]]],
    ['spot checks drawn, with a result', 'SELECT count(*) FROM spot_results', [[79]]],
    ['mentors', 'SELECT count(*) FROM mentor_certificates', [[4]]],
    ['mentees', 'SELECT count(*) FROM mentorships', [[18]]],
    ['awards and deductions decided', 'SELECT count(*) FROM award_decisions', [[17]]],
    ['actions', 'SELECT count(*) FROM improvements', [[4]]],
    [
      'sessions cancelled',
      "SELECT code FROM sessions WHERE status = 'cancelled' ORDER BY 1",
      [['IS2603-02'], ['IS2606-02']],
    ],
  ])('%s', async (_, sql, expected) => {
    expect(rows(await office(), sql)).toEqual(expected);
  });
});
