import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkJournal } from '../../src/db/check.js';
import { openStore } from '../../src/db/open.js';
import { runCommand, words } from '../scripts/transcript.js';
import { options, scratchFolder } from './scratch.js';

/** An office with the batch 2026-03A and `people`; `run` runs a command in it on a day. */
async function office(people: number) {
  const folder = scratchFolder();
  const around = { folder, lang: 'en', today: '2026-03-02', minute: 0 };
  const run = async (line: string, today = '2026-03-31') => {
    around.minute += 1;
    return runCommand(words(line), { ...around, today });
  };
  const file = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  };
  const done = async (line: string, today?: string) => {
    const { code, stderr, stdout } = await run(line, today);
    expect(code, `${line}: ${stderr}`).toBe(0);
    return stdout;
  };
  const json = async (line: string, today?: string): Promise<unknown> =>
    JSON.parse(await done(`${line} --format json`, today));
  await done('init --office Office', '2026-03-02');
  const batch = '--trainer specialist=Chen --out t.html --force';
  await done(`plan batch open 2026-03A --start 2026-03-02 ${batch}`, '2026-03-02');
  const numbers = Array.from({ length: people }, (_, index) => `E${index + 1}`);
  file('roster.csv', [
    'employee_no,name,hired_on',
    ...numbers.map((no) => `${no},Person ${no},2026-03-02`),
  ]);
  await done('enroll import roster.csv --batch 2026-03A', '2026-03-02');
  const store = () => {
    const opened = openStore(join(folder, 'cohort.db'), options);
    onTestFinished(() => {
      opened.close();
    });
    return opened;
  };
  return { run, file, done, json, store };
}

const header = 'assessment,employee_no,taken_on,score';

describe('marks', () => {
  it('of a first try and a retake in one file are put in the order in which they were taken', async () => {
    const { file, done, json, store } = await office(1);
    file('marks.csv', [
      header,
      'foundation_written,E1,2026-03-26,85',
      'Written foundation exam,E1,2026-03-25,84.99',
    ]);
    await done('exam score marks.csv');
    expect(await json('exam results --assessment foundation_written')).toMatchObject([
      { rung: 'first', attempt: 1, score: 84.99, passed: false, confirmed: null },
      { rung: 'retake', attempt: 2, score: 85, passed: true },
    ]);
    expect(checkJournal(store())).toEqual([]);
  });

  it('of a rubric are kept per dimension, and the same ones change nothing', async () => {
    const { run, file, done, json } = await office(2);
    const columns =
      '考核,工号,考试日期,etiquette,communication,problem_solving,system_operation,complaint_handling';
    file('call.csv', [
      columns,
      'practical_call,E1,2026-03-25,9,8,8,8,不适用',
      'practical_call,E2,2026-03-25,10,10,5.99,10,10',
    ]);
    await done('exam score call.csv');
    const results = (await json('exam results --assessment practical_call')) as { score: number }[];
    expect(results).toMatchObject([{ passed: true }, { passed: false }]);
    expect(results[0]?.score).toBeCloseTo(81.7647, 3);
    file('call2.csv', [columns, 'practical_call,E1,2026-03-25,9,8.00,8,8,N/A']);
    expect(await json('exam score call2.csv')).toMatchObject({ entry: null, unchanged: 1 });
    file('call3.csv', [columns, 'practical_call,E1,2026-03-25,9,8,8,8,0']);
    expect((await run('exam score call3.csv')).code).toBe(1);
  });

  it('that were voided can be given anew for the same day; then the old one stays void', async () => {
    const { run, file, done, json } = await office(1);
    file('wrong.csv', [header, 'foundation_written,E1,2026-03-25,58']);
    file('right.csv', [header, 'foundation_written,E1,2026-03-25,85']);
    await done('exam score wrong.csv');
    expect((await run('exam score right.csv')).code).toBe(1);
    await done('exam void E1 --assessment foundation_written --reason "digits swapped"');
    await done('exam score right.csv');
    const results = await json('exam results --assessment foundation_written');
    expect(results).toMatchObject([
      { score: 58, voided: true, passed: null, rung: null, attempt: null },
      { score: 85, voided: false, passed: true, rung: 'first', attempt: 1 },
    ]);
    const restore =
      'exam restore E1 --assessment foundation_written --taken-on 2026-03-25 --reason x';
    expect((await run(restore)).stderr).toContain('took the place');
  });

  it('go with a person who is moved, and appear once', async () => {
    const { run, file, done, json } = await office(1);
    const batch = '--trainer specialist=Wu --out u.html --force';
    await done(`plan batch open 2026-04A --start 2026-04-13 ${batch}`);
    file('first.csv', [header, 'foundation_written,E1,2026-03-25,60']);
    await done('exam score first.csv');
    await done('enroll move E1 --to 2026-04A --on 2026-04-13 --reason ill', '2026-04-13');
    expect(await json('retake due', '2026-04-13')).toMatchObject([
      { employee_no: 'E1', batch: '2026-04A', next: 'retake' },
    ]);
    file('second.csv', [header, 'foundation_written,E1,2026-03-24,60']);
    expect((await run('exam score second.csv', '2026-04-14')).code).toBe(1);
    file('third.csv', [header, 'foundation_written,E1,2026-04-14,90']);
    await done('exam score third.csv', '2026-04-14');
    const results = await json('exam results --assessment foundation_written', '2026-04-14');
    expect(results).toMatchObject([{ rung: 'first' }, { rung: 'retake', passed: true }]);
  });

  it('of many people are taken in at once, and taken back at once', async () => {
    const { file, done, json } = await office(1200);
    const rows = Array.from({ length: 1200 }, (_, index) => index + 1).flatMap((no) => [
      `foundation_written,E${no},2026-03-25,${no % 2 === 0 ? 90 : 60}`,
      ...(no % 4 === 1 ? [`foundation_written,E${no},2026-03-30,80`] : []),
    ]);
    file('marks.csv', [header, ...rows]);
    const imported = (await json('exam score marks.csv')) as { entry: number; created: number };
    expect(imported.created).toBe(1500);
    const due = (await json('retake due')) as { next: string }[];
    const count = (next: string): number => due.filter((row) => row.next === next).length;
    expect([count('retake'), count('retraining')]).toEqual([300, 300]);
    await done(`undo ${imported.entry} --yes`);
    expect(await json('retake due')).toEqual([]);
  });

  it('of a closed batch are refused', async () => {
    const { run, file, done } = await office(1);
    await done('plan batch close 2026-03A --yes', '2026-03-20');
    file('late.csv', [header, 'foundation_written,E1,2026-03-19,60']);
    const { code, stderr } = await run('exam score late.csv');
    expect([code, stderr]).toEqual([1, expect.stringContaining('was closed on 2026-03-20')]);
    await done('retake due');
  });
});
