import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eachEnrollmentFacts } from '../../src/db/facts.js';
import { openStore, type Store } from '../../src/db/open.js';
import { personInserter } from '../../src/db/persons.js';
import { attempts, attendance, batches, enrollments, sessions } from '../../src/db/schema.js';
import { withWrite, type Writer } from '../../src/db/write.js';
import { addDays } from '../../src/domain/day.js';
import { reportPeriod } from '../../src/domain/reports/report-period.js';
import type { PeriodReport } from '../../src/domain/reports/period-facts.js';
import { makePeriodReport } from '../../src/operations/reports/period.js';
import { runCommand, words } from '../scripts/transcript.js';
import { context, options, scratchFolder } from './scratch.js';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const monday = '2026-03-02';

/** Batches from 23 February on, each with `people`, ten sessions a week, marks with holes and corrections, and exams. */
function fill(write: Writer, count: number, people: number): void {
  const next = numbers(count * 1000 + people);
  const insertPerson = personInserter(write);
  for (let b = 0; b < count; b += 1) {
    const code = `B${b}`;
    const start = addDays('2026-02-23', 7 * (b % 2));
    const closed = b === 2 ? '2026-03-04' : null;
    const batchId = write.insert(batches, {
      code,
      program: 'onboarding',
      handbookVersion: 1,
      startOn: start,
      status: closed === null ? 'open' : 'closed',
      closedOn: closed,
    });
    const ids = Array.from({ length: 17 }, (_, slot) =>
      write.insert(sessions, {
        code: `${code}-${slot}`,
        batchId,
        stage: 'foundation',
        slot,
        kind: 'lesson',
        course: 'F01',
        title: 'Lesson',
        day: dayOf(start, slot),
        start: slot % 2 === 0 ? '09:00' : '14:00',
        end: slot % 2 === 0 ? '11:00' : '16:00',
        creditedMinutes: 120,
        trainerRole: 'specialist',
        status: slot === 5 ? 'cancelled' : 'planned',
      }),
    );
    for (let p = 0; p < people; p += 1) {
      const hiredOn = addDays(start, p % 9 === 8 ? 2 : 0);
      const nobody = { phone: null, email: null, department: null, position: null, level: null };
      const number = b * people + p;
      const team = `T${number % 3}`;
      const who = { ...nobody, employeeNo: `E${number}`, name: `张${number}`, hiredOn, team };
      const personId = insertPerson(who);
      const left = p % 11 === 10 ? { leftOn: '2026-03-05', leftReason: 'withdrawn' as const } : {};
      const enrollmentId = write.insert(enrollments, {
        personId,
        batchId,
        joinedOn: hiredOn,
        inserted: hiredOn > start,
        ...left,
      });
      ids.forEach((sessionId, slot) => {
        const day = dayOf(start, slot);
        if (day > '2026-03-06' || day < hiredOn || ('leftOn' in left && day >= '2026-03-05'))
          return;
        if (slot === 3 && b === 0) return;
        const mark = (drawn: number) =>
          write.insert(attendance, {
            sessionId,
            personId,
            recordedOn: day,
            status: drawn < 0.8 ? 'present' : drawn < 0.9 ? 'late' : 'absent',
          });
        if (next() < 0.95) mark(next());
        if (next() < 0.05) mark(next());
      });
      if (next() < 0.5) {
        write.insert(attempts, {
          personId,
          enrollmentId,
          assessment: 'foundation_written',
          takenOn: addDays(monday, Math.floor(next() * 7)),
          scoreHundredths: 6000 + Math.floor(next() * 4001),
          recordedBy: 'tester',
          recordedOn: monday,
        });
      }
    }
  }
}

/** Two sessions a working day. */
function dayOf(start: string, slot: number): string {
  const workday = Math.floor(slot / 2);
  return addDays(start, workday + Math.floor(workday / 5) * 2);
}

async function office(count = 4, people = 23) {
  const folder = scratchFolder();
  const around = { folder, lang: 'en', today: '2026-03-09', minute: 0 };
  expect((await runCommand(['init', '--office', 'Office'], around)).code).toBe(0);
  const store = openStore(join(folder, 'cohort.db'), options);
  onTestFinished(() => {
    store.close();
  });
  withWrite(store, context, { command: 'test', dryRun: false }, (write) => {
    fill(write, count, people);
    return { result: null, summary: {} };
  });
  const run = (line: string) => runCommand(words(line), { ...around, minute: 1 });
  return { folder, store, run };
}

function report(store: Store, week = '2026-W10', batches: readonly string[] = []): PeriodReport {
  const found = reportPeriod('week', week, '2026-03-09');
  if (!found) throw new Error('no week');
  return makePeriodReport(store, { period: found, batches, timeoutMs: 1000 });
}

/** The last mark of each person and session of the week, and who should have had one. */
const latest = `
  WITH due AS (
    SELECT s.id AS session, b.code AS batch, e.person_id AS person
    FROM sessions s JOIN batches b ON b.id = s.batch_id JOIN enrollments e ON e.batch_id = b.id
    WHERE s.status = 'planned' AND s.day BETWEEN '2026-03-02' AND '2026-03-08'
      AND e.joined_on <= s.day AND (e.left_on IS NULL OR e.left_on > s.day)
      AND (b.closed_on IS NULL OR b.closed_on >= '2026-03-02')),
  marks AS (
    SELECT due.*, (SELECT status FROM attendance a WHERE a.session_id = due.session
      AND a.person_id = due.person ORDER BY a.id DESC LIMIT 1) AS status FROM due)`;

describe('the weekly report of a store', () => {
  it('has the attendance that SQL counts', async () => {
    const { store } = await office();
    const total = store.sqlite
      .prepare(
        `${latest} SELECT count(*) AS expected, count(status) AS recorded,
           sum(status = 'present') AS present, sum(status = 'late') AS late, sum(status = 'absent') AS absent,
           count(DISTINCT session) AS sessions FROM marks`,
      )
      .get() as Record<string, number>;
    const { attendance: found } = report(store);
    expect(total['late']).toBeGreaterThan(10);
    expect(found).toMatchObject({
      sessions_held: total['sessions'],
      expected: total['expected'],
      recorded: total['recorded'],
      by_status: { present: total['present'], late: total['late'], absent: total['absent'] },
    });
    expect(found.rate).toBeCloseTo(
      ((total['present'] ?? 0) + (total['late'] ?? 0)) / (total['recorded'] ?? 1),
      12,
    );
  });

  it('has the attendance of each batch, and the sessions that nobody recorded', async () => {
    const { store } = await office();
    const rows = store.sqlite
      .prepare(
        `${latest} SELECT batch, count(status) AS recorded, avg(status <> 'absent') AS rate FROM marks
         GROUP BY batch ORDER BY batch`,
      )
      .all() as { batch: string; recorded: number; rate: number }[];
    const { attendance: found, worklist } = report(store);
    expect(found.by_batch.map(({ batch, recorded }) => ({ batch, recorded }))).toEqual(
      rows.map(({ batch, recorded }) => ({ batch, recorded })),
    );
    found.by_batch.forEach(({ rate }, index) => {
      expect(rate).toBeCloseTo(rows[index]?.rate ?? -1, 12);
    });
    const unrecorded = worklist.overdue.filter(({ action }) => action === 'record_attendance');
    const rule = 'programs.onboarding.stages[2].timetable[3]';
    expect(
      unrecorded.map(({ about, employee_no, actor, rule }) => [about, employee_no, actor, rule]),
    ).toEqual([['B0-3', null, 'assistant', rule]]);
  });

  it('has the results that SQL counts', async () => {
    const { store } = await office();
    const rows = store.sqlite
      .prepare(
        `SELECT b.code AS batch, count(*) AS taken, sum(a.score_hundredths >= 8500) AS passed,
           round(avg(a.score_hundredths) / 100, 2) AS mean_score
         FROM attempts a JOIN enrollments e ON e.id = a.enrollment_id JOIN batches b ON b.id = e.batch_id
         WHERE a.taken_on BETWEEN '2026-03-02' AND '2026-03-08' GROUP BY b.code ORDER BY b.code`,
      )
      .all() as { taken: number; passed: number }[];
    const { results } = report(store);
    expect(results.by_assessment).toMatchObject(rows);
    const sum = (key: 'taken' | 'passed') => rows.reduce((total, row) => total + row[key], 0);
    expect([results.attempts, results.passed]).toEqual([sum('taken'), sum('passed')]);
    expect(results.list).toHaveLength(sum('taken'));
  });

  it('has the lists that SQL ranks', async () => {
    const { store } = await office();
    const rows = store.sqlite
      .prepare(
        `${latest} SELECT p.employee_no, count(*) AS count, rank() OVER (ORDER BY count(*) DESC) AS rank
         FROM marks JOIN persons p ON p.id = marks.person WHERE status = 'late'
         GROUP BY person ORDER BY rank, p.employee_no`,
      )
      .all() as { rank: number }[];
    expect(report(store).rankings.most_late).toMatchObject(rows.filter(({ rank }) => rank <= 3));
  });

  it('has the people of batches that were open, by where they stand', async () => {
    const { store } = await office();
    const left = store.sqlite
      .prepare(
        "SELECT count(*) FROM enrollments WHERE left_on BETWEEN '2026-03-02' AND '2026-03-08'",
      )
      .pluck()
      .get();
    const { standings, sessions: found } = report(store);
    const total = (rows: readonly { count: number }[]) =>
      rows.reduce((n, { count }) => n + count, 0);
    expect([standings.people, standings.left]).toEqual([4 * 23 - Number(left), left]);
    expect(total(standings.by_state)).toBe(4 * 23);
    expect(total(standings.by_stage)).toBe(4 * 23);
    expect(found.this_period).toHaveLength(34);
    expect(found.next_period.every(({ day }) => day >= '2026-03-09')).toBe(true);
    expect(report(store, '2026-W11').attendance.by_batch.map(({ batch }) => batch)).not.toContain(
      'B2',
    );
  });

  it('can be of some batches only', async () => {
    const { store } = await office();
    const all = report(store);
    const some = report(store, '2026-W10', ['B1', 'B1', 'B3']);
    expect(some.batches).toEqual(['B1', 'B3']);
    expect(some.attendance.by_batch).toEqual(
      all.attendance.by_batch.filter(({ batch }) => ['B1', 'B3'].includes(batch)),
    );
    expect(() => report(store, '2026-W10', ['B9'])).toThrow('batch_unknown');
  });

  it('is the same for many people, and leaves the store free', async () => {
    const { store } = await office(90, 25);
    const bulk = report(store);
    const one = report(store, '2026-W10', ['B7']);
    expect(bulk.standings.people).toBeGreaterThan(2000);
    expect(one.attendance.by_batch).toEqual(
      bulk.attendance.by_batch.filter(({ batch }) => batch === 'B7'),
    );
    for (const facts of eachEnrollmentFacts(store)) if (facts.id > 0) break;
    expect(store.sqlite.transaction(() => 'free')()).toBe('free');
  });
});

describe('report weekly --out', () => {
  const files = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('weekly'));

  it.each(['table', 'csv', 'json', 'md', 'html', 'xlsx'])(
    'writes the same bytes again as %s',
    async (format) => {
      const { folder, run } = await office();
      for (const lang of ['en', 'zh']) {
        const line = (out: string) =>
          `report weekly --lang ${lang} --format ${format} --out ${out}/`;
        const first = await run(line(`${lang}1`));
        const second = await run(line(`${lang}2`));
        expect([first.code, second.code, first.stdout, second.stdout]).toEqual([0, 0, '', '']);
        const [name = ''] = files(join(folder, `${lang}1`));
        const read = (out: string) => readFileSync(join(folder, out, name));
        expect(read(`${lang}1`).equals(read(`${lang}2`))).toBe(true);
        expect(read(`${lang}1`).length).toBeGreaterThan(1000);
        const again = await run(line(`${lang}1`));
        expect([again.code, again.stderr]).toEqual([0, expect.stringContaining(name)]);
      }
    },
  );

  it('writes a page, a text for a chat and a table, all or none', async () => {
    const { folder, run } = await office();
    const names = ['weekly-2026-W10.csv', 'weekly-2026-W10.html', 'weekly-2026-W10.md'];
    expect((await run('report weekly --out reports')).code).toBe(0);
    expect(files(join(folder, 'reports'))).toEqual(names);

    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'weekly-2026-W10.csv'), 'mine');
    const refused = await run('report weekly --out other');
    expect([refused.code, files(join(folder, 'other'))]).toEqual([1, ['weekly-2026-W10.csv']]);
    expect((await run('report weekly --out other --force')).code).toBe(0);
    expect(files(join(folder, 'other'))).toEqual(names);
  });

  it('does not write into a folder that is a file', async () => {
    const { folder, run } = await office();
    writeFileSync(join(folder, 'file'), 'mine');
    const { code, stderr } = await run('report weekly --out file/');
    expect([code, stderr.includes('EEXIST')]).toEqual([74, true]);
    expect(existsSync(join(folder, 'file'))).toBe(true);
  });
});
