import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkJournal } from '../../src/db/check.js';
import { openStore, type Store } from '../../src/db/open.js';
import { personInserter } from '../../src/db/persons.js';
import { batches, enrollments, sessionPlaces, sessions } from '../../src/db/schema.js';
import { withWrite } from '../../src/db/write.js';
import { runCommand, words } from '../scripts/transcript.js';
import { context, options, scratchFolder } from './scratch.js';

const session = {
  stage: 'foundation',
  slot: 0,
  kind: 'lesson',
  course: 'F01',
  title: 'Company, systems and discipline',
  start: '09:00',
  end: '11:00',
  creditedMinutes: 120,
  trainerRole: 'specialist',
  status: 'planned',
} as const;

/** E1 and E2 from the start, E3 from the third session's day on, E4 of another batch with a place in the second. */
function fill(store: Store): void {
  withWrite(store, context, { command: 'test', dryRun: false }, (write) => {
    const batch = (code: string) =>
      write.insert(batches, {
        code,
        program: 'onboarding',
        handbookVersion: 1,
        startOn: '2026-03-02',
        status: 'open',
      });
    const [a, b] = [batch('A'), batch('B')];
    const add = (batchId: number, employeeNo: string, team: string | null, joinedOn: string) => {
      const nobody = { phone: null, email: null, department: null, position: null, level: null };
      const person = {
        ...nobody,
        employeeNo,
        name: `张${employeeNo}`,
        hiredOn: '2026-03-02',
        team,
      };
      const personId = personInserter(write)(person);
      return {
        personId,
        enrollmentId: write.insert(enrollments, { personId, batchId, joinedOn, inserted: false }),
      };
    };
    add(a, 'E1', 'B', '2026-03-02');
    add(a, 'E2', 'A', '2026-03-02');
    add(a, 'E3', null, '2026-03-04');
    const placed = add(b, 'E4', '=A', '2026-03-02');
    const ids = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((day, index) => {
      const code = `A-0${index + 1}`;
      const status = index === 3 ? 'cancelled' : 'planned';
      return write.insert(sessions, { ...session, batchId: a, code, day, status });
    });
    write.insert(sessionPlaces, {
      ...placed,
      sessionId: ids[1] ?? 0,
      purpose: 'retraining',
      assessment: 'foundation_written',
      assignedOn: '2026-03-02',
    });
    return { result: null, summary: {} };
  });
}

/** An office with a batch; `run` runs a command in it. */
async function office() {
  const folder = scratchFolder();
  const around = { folder, lang: 'en', today: undefined, minute: 0 };
  expect((await runCommand(['init', '--office', 'Office'], around)).code).toBe(0);
  const store = openStore(join(folder, 'cohort.db'), options);
  onTestFinished(() => {
    store.close();
  });
  fill(store);
  const bytes = () => readFileSync(store.file);
  return {
    folder,
    store,
    write: (name: string, lines: string | readonly string[]) => {
      const text = typeof lines === 'string' ? lines : `${lines.join('\n')}\n`;
      writeFileSync(join(folder, name), text);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    bytes,
    run: async (line: string, today = '2026-03-04', lang = 'en') => {
      const before = bytes();
      const run = await runCommand(words(line), { ...around, today, lang, minute: 1 });
      if (run.code !== 0) expect(bytes().equals(before), `${line}: store unchanged`).toBe(true);
      return run;
    },
  };
}

const recorded = (store: Store): unknown[] =>
  store.sqlite
    .prepare(
      `SELECT s.code, p.employee_no, a.status, a.note FROM attendance a JOIN sessions s ON s.id = a.session_id
       JOIN persons p ON p.id = a.person_id ORDER BY a.id`,
    )
    .raw()
    .all();

const codesOf = (stderr: string): string[] => {
  const { error } = JSON.parse(stderr.slice(stderr.indexOf('{'))) as {
    error: { facts: { faults: { line: number; code: string }[] } };
  };
  return error.facts.faults.map(({ line, code }) => `${line} ${code}`);
};

describe('record sheet attendance', () => {
  it('lists everybody who belongs, by session, team and number', async () => {
    const { run } = await office();
    const { stdout, code } = await run('record sheet attendance --batch A --raw');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, -1)).toEqual([
      'session,title,day,start,employee_no,name,team,status,note',
      ...[
        ['A-01', '2026-03-02', 'E2,张E2,A,,'],
        ['A-01', '2026-03-02', 'E1,张E1,B,,'],
        ['A-02', '2026-03-03', 'E4,张E4,=A,,'],
        ['A-02', '2026-03-03', 'E2,张E2,A,,'],
        ['A-02', '2026-03-03', 'E1,张E1,B,,'],
        ['A-03', '2026-03-04', 'E2,张E2,A,,'],
        ['A-03', '2026-03-04', 'E1,张E1,B,,'],
        ['A-03', '2026-03-04', 'E3,张E3,,,'],
      ].map(
        ([code, day, rest]) => `${code},"Company, systems and discipline",${day},09:00,${rest}`,
      ),
    ]);
  });

  it('fills in leave that was requested in time, and what is recorded', async () => {
    const { run, write } = await office();
    write('leave.csv', [
      'employee_no,from,to,requested_on,reason',
      'E1,2026-03-03,2026-03-04,2026-03-02,wedding',
      'E2,2026-03-04,2026-03-04,2026-03-04,',
    ]);
    expect((await run('record leave leave.csv')).code).toBe(0);
    write('a.csv', ['session,employee_no,status,note', 'A-03,E3,late,bus']);
    expect((await run('record attendance a.csv')).code).toBe(0);
    const { stdout } = await run('record sheet attendance --session A-03 --format json');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows.map((row) => [row['employee_no'], row['status'], row['note']])).toEqual([
      ['E2', null, null],
      ['E1', 'excused', null],
      ['E3', 'late', 'bus'],
    ]);
    const day = await run('record sheet attendance --batch A --day 2026-03-03', undefined, 'zh');
    expect(day.stdout).toContain('\ufeff课次,课程,日期,上课时间,工号,姓名,班组,考勤,备注\r\n');
    expect(day.stdout).toContain('2026-03-03,09:00,E1,张E1,B,请假,\r\n');
    expect(day.stdout).toContain(`2026-03-03,09:00,E4,张E4,'=A,,\r\n`);
  });

  it.each([
    ['--session A-9', 2, 'session_unknown'],
    ['--session A-04', 1, 'session_cancelled'],
    ['--batch Z', 2, 'batch_unknown'],
    ['--session A-01 --batch A', 2, 'option_conflict'],
    ['--session A-01 --day 2026-03-02', 2, 'option_conflict'],
    ['--batch A --day 3.3.2026', 2, 'option_value'],
    ['', 2, 'option_missing'],
  ])('refuses %s with %s, %s', async (given, exit, code) => {
    const { run } = await office();
    const { stderr, code: got } = await run(`record sheet attendance ${given} --format json`);
    expect([got, stderr]).toEqual([exit, expect.stringContaining(`"${code}"`)]);
  });

  it('says what sheets there are', async () => {
    const { run } = await office();
    const { stderr, code } = await run('record sheet marks --batch A');
    expect(code).toBe(2);
    expect(stderr).toContain('attendance');
  });
});

describe('the round trip', () => {
  const languages = ['en', 'zh'] as const;
  const formats = ['csv', 'xlsx'] as const;
  const kinds = languages.flatMap((lang) => formats.map((format) => [lang, format] as const));

  it.each(kinds)(
    'in %s as %s: half filled, filled, and once more unchanged',
    async (lang, format) => {
      const { run, write, read, store, folder } = await office();
      const leave = 'employee_no,from,to,requested_on\nE1,2026-03-03,2026-03-03,2026-03-01\n';
      write('leave.csv', leave);
      expect((await run('record leave leave.csv')).code).toBe(0);
      // The day before the second session: its leave is filled in ahead and left for later.
      const early = await run(
        `record sheet attendance --batch A --out early.${format}`,
        '2026-03-02',
        lang,
      );
      expect(early.code).toBe(0);
      const ahead = await run(`record attendance early.${format}`, '2026-03-02', lang);
      expect([ahead.code, recorded(store)]).toEqual([0, []]);

      expect(
        (await run('record sheet attendance --session A-02 --out s.csv', '2026-03-03', lang)).code,
      ).toBe(0);
      const late = lang === 'zh' ? '迟到' : 'late';
      const filled = read('s.csv').replace(/(E4[^\r]*),,\r/, `$1,${late},-5 min\r`);
      expect(filled).not.toBe(read('s.csv'));
      write('filled.csv', filled);
      const first = await run('record attendance filled.csv', '2026-03-03', lang);
      expect([first.code, first.stderr]).toEqual([
        0,
        expect.stringMatching(/^.*1 (row without|行未填考勤)/ms),
      ]);
      expect(recorded(store)).toEqual([
        ['A-02', 'E4', 'late', '-5 min'],
        ['A-02', 'E1', 'excused', null],
      ]);

      const again = `record sheet attendance --session A-02 --out again.${format}`;
      expect((await run(again, '2026-03-03', lang)).code).toBe(0);
      expect(existsSync(join(folder, `again.${format}`))).toBe(true);
      const same = await run(`record attendance again.${format} --format json`, '2026-03-03', lang);
      expect(same.code).toBe(0);
      expect(JSON.parse(same.stdout)).toMatchObject({
        entry: null,
        created: 0,
        changed: 0,
        unchanged: 2,
      });
      expect(checkJournal(store)).toEqual([]);
    },
  );
});

describe('record attendance', () => {
  it('appends a row for what is new or another, and none for what is the same', async () => {
    const { run, write, store } = await office();
    write('a.csv', ['session,employee_no,status,note', 'A-01,E1,absent,', 'A-01,E2,present,']);
    expect(JSON.parse((await run('record attendance a.csv --format json')).stdout)).toMatchObject({
      created: 2,
      rows: [{ line: 2, key: 'E1', outcome: 'created', changes: {}, reasons: [] }, {}],
    });
    write('b.csv', [
      'session,employee_no,status,note',
      'A-01,E1,late,came',
      'Ａ－０１,Ｅ２,present,',
    ]);
    const dry = await run('record attendance b.csv --format json --dry-run');
    expect(JSON.parse(dry.stdout)).toMatchObject({ entry: null, changed: 1 });
    const { stdout } = await run('record attendance b.csv --format json');
    const result = JSON.parse(stdout) as { entry: number };
    expect(result).toMatchObject({
      created: 0,
      changed: 1,
      unchanged: 1,
      rows: [
        {
          line: 2,
          key: 'E1',
          outcome: 'changed',
          changes: { status: ['absent', 'late'], note: [null, 'came'] },
        },
        { line: 3, key: 'E2', outcome: 'unchanged' },
      ],
    });
    expect(recorded(store)).toEqual([
      ['A-01', 'E1', 'absent', null],
      ['A-01', 'E2', 'present', null],
      ['A-01', 'E1', 'late', 'came'],
    ]);
    expect((await run(`undo ${result.entry} --yes`)).code).toBe(0);
    expect(recorded(store)).toHaveLength(2);
    expect(checkJournal(store)).toEqual([]);
  });

  it('shows the words of the language in its preview', async () => {
    const { run, write } = await office();
    write('a.csv', ['课次,工号,考勤', 'A-01,E1,缺勤']);
    await run('record attendance a.csv', undefined, 'zh');
    write('b.csv', ['课次,工号,考勤', 'A-01,E1,请假']);
    write('l.csv', ['工号,开始,结束,申请日期', 'E1,2026-03-02,2026-03-02,2026-03-01']);
    await run('record leave l.csv', undefined, 'zh');
    const { stdout } = await run('record attendance b.csv', undefined, 'zh');
    expect(stdout).toContain('缺勤 → 请假');
  });

  it('refuses all faults of a file at once', async () => {
    const { run, write } = await office();
    write('a.csv', [
      'session,employee_no,status,note',
      'A-01,E1,present,',
      'A-01,E1,late,',
      'A-1,E2,present,',
      'A-01,E9,present,',
      'A-04,E1,present,',
      'A-01,E3,present,',
      'A-01,E4,present,',
      'A-01,E2,excused,',
      'A-02,E2,,a word',
      'A-02,E1,,',
      'A-02,E4,hungry,',
    ]);
    const faults = await run('record attendance a.csv --format json');
    expect(faults.code).toBe(2);
    expect(codesOf(faults.stderr)).toEqual([
      '3 row_duplicate',
      '4 session_unknown',
      '5 person_unknown',
      '6 session_cancelled',
      '7 before_joining',
      '8 not_in_session',
      '9 leave_missing',
      '10 status_not_given',
      '12 cell_choice',
    ]);
    expect((await run('record attendance a.csv', undefined, 'zh')).stderr).toContain(
      '记为“请假”须至少提前 1 天申请（attendance.leave_notice_days）',
    );
  });

  it('exits 1 where only rules forbid it', async () => {
    const { run, write } = await office();
    write('a.csv', ['session,employee_no,status', 'A-03,E1,present', 'A-02,E1,excused']);
    const early = await run('record attendance a.csv --format json', '2026-03-03');
    expect([early.code, codesOf(early.stderr)]).toEqual([
      1,
      ['2 session_future', '3 leave_missing'],
    ]);
    write('l.csv', ['employee_no,from,to,requested_on', 'E1,2026-03-03,2026-03-03,2026-03-03']);
    const leave = await run('record leave l.csv --format json', '2026-03-03');
    expect(leave.stdout).toContain('Late: requested on 2026-03-03 for 2026-03-03');
    const late = await run('record attendance a.csv --format json');
    expect([late.code, codesOf(late.stderr)]).toEqual([1, ['3 leave_too_late']]);
  });
});

describe('record leave', () => {
  const header = 'employee_no,from,to,requested_on,reason';
  it('records leave once, and a corrected reason beside it', async () => {
    const { run, write } = await office();
    const leave = async (name: string, ...lines: string[]) => {
      write(name, [header, ...lines]);
      return run(`record leave ${name} --format json`);
    };
    const first = await leave('a.csv', 'E1,2026-03-05,2026-03-06,2026-03-02,ill');
    expect(JSON.parse(first.stdout)).toMatchObject({ created: 1, rows: [{ reasons: [] }] });
    const same = await leave('b.csv', 'E1,2026/3/5,2026/3/6,2026/3/2,');
    expect(JSON.parse(same.stdout)).toMatchObject({ entry: null, unchanged: 1 });
    const other = await leave('c.csv', 'E1,2026-03-05,2026-03-06,2026-03-02,wedding');
    expect(JSON.parse(other.stdout)).toMatchObject({
      changed: 1,
      rows: [{ changes: { reason: ['ill', 'wedding'] } }],
    });
  });

  it('refuses all faults of a file at once, overlaps inside it too', async () => {
    const { run, write } = await office();
    write('a.csv', [
      header,
      'E1,2026-03-05,2026-03-06,2026-03-02,',
      'E1,2026-03-06,2026-03-09,2026-03-02,',
      'E1,2026-03-05,2026-03-06,2026-03-02,',
      'E9,2026-03-06,2026-03-05,2026-03-02,',
      'E2,2026-03-06,2026-03-07,2026-03-05,',
    ]);
    const faults = await run('record leave a.csv --format json');
    expect([faults.code, codesOf(faults.stderr)]).toEqual([
      2,
      [
        '3 leave_overlaps',
        '4 row_duplicate',
        '5 person_unknown',
        '5 leave_days_reversed',
        '6 leave_requested_later',
      ],
    ]);
  });
});
