/** What happens to a person later changes nothing that was said of an earlier week: the bytes stay the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, words } from '../scripts/transcript.js';
import { scratchFolder } from './scratch.js';

const first = Date.UTC(2026, 2, 2);

/** An office in the week of 2 March with attendance and a failed exam; `run` runs a command on a day, by its clock too. */
async function office() {
  const folder = scratchFolder();
  const run = async (line: string, today: string, lang = 'en'): Promise<string> => {
    const minute = (Date.parse(today) - first) / 60_000;
    const { stdout, stderr, code } = await runCommand(words(line), { folder, lang, today, minute });
    expect(code, `${line}\n${stdout}${stderr}`).toBe(0);
    return stdout;
  };
  const write = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  };
  await run('init --office Office -q', '2026-02-25');
  await run(
    'plan batch open A1 --start 2026-03-02 -q --format csv --raw --out a1.csv',
    '2026-02-25',
  );
  await run(
    'plan batch open A2 --start 2026-03-16 -q --format csv --raw --out a2.csv',
    '2026-02-25',
  );
  const team = (name: string): string[] => [
    'employee_no,name,hired_on,team',
    `E1,Ann Li,2026-02-24,${name}`,
  ];
  write('roster.csv', [...team('North'), 'E2,Bo Chen,2026-02-24,South']);
  write('teams.csv', team('South'));
  await run('enroll import roster.csv --batch A1 -q --out out.csv --force', '2026-02-25');
  const marks = ['A1-01', 'A1-02', 'A1-03', 'A1-04', 'A1-05', 'A1-06', 'A1-07', 'A1-08', 'A1-09'];
  write('marks.csv', [
    'session,employee_no,status',
    ...marks.flatMap((session, index) => [
      `${session},E1,${index === 3 ? 'late' : 'present'}`,
      `${session},E2,present`,
    ]),
  ]);
  await run('record attendance marks.csv -q --out out.csv --force', '2026-03-06');
  write('scores.csv', [
    'assessment,employee_no,taken_on,score',
    'foundation_written,E1,2026-03-06,70',
  ]);
  await run('exam score scores.csv -q --out out.csv --force', '2026-03-06');
  return { run };
}

type Run = Awaited<ReturnType<typeof office>>['run'];

/** Everything that is said, on a later day, of the week of 2 March. */
async function past(run: Run, today: string): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const lang of ['en', 'zh']) {
    for (const line of [
      'report weekly --week 2026-W10',
      'report weekly --week 2026-W10 --format json',
      'why E1 --at 2026-03-05',
      'why E1 --at 2026-03-08',
      'why E1 --at 2026-03-08 --format json',
      'why E2 --at 2026-03-08',
    ]) {
      said[`${lang} ${line}`] = await run(line, today, lang);
    }
  }
  return said;
}

const changes: [string, string[]][] = [
  ['a team change', ['enroll import teams.csv --effective 2026-03-10 -q --out out.csv --force']],
  ['a move', ['enroll move E1 --to A2 --on 2026-03-16 --reason "ill for a week"']],
  ['leave of absence', ['enroll pause E1 --from 2026-03-11 --until 2026-03-13 --reason ill']],
  ['leave of absence without an end', ['enroll pause E1 --from 2026-03-11 --reason ill']],
  [
    'leave of absence, and coming back',
    [
      'enroll pause E1 --from 2026-03-11 --reason ill',
      'enroll return E1 --on 2026-03-13',
      'enroll add E1 --batch A1 --insert',
    ],
  ],
  ['a withdrawal', ['enroll withdraw E1 --on 2026-03-10 --reason "left the company"']],
  [
    'a withdrawal, and coming back',
    [
      'enroll withdraw E1 --on 2026-03-10 --reason "left the company"',
      'enroll return E1 --on 2026-03-17 --batch A2',
    ],
  ],
];

describe('the past', () => {
  it.each(changes)('is the same after %s', async (_name, lines) => {
    const { run } = await office();
    const before = await past(run, '2026-03-10');
    const now = await run('why E1', '2026-03-18');
    for (const line of lines) await run(line, '2026-03-10');
    expect(await past(run, '2026-03-18')).toEqual(before);
    const changed = lines.some((line) => !line.includes('teams.csv'));
    // That the present is another shows that the change was made at all.
    if (changed) expect(await run('why E1', '2026-03-18')).not.toBe(now);
    else expect(await run('report weekly --week 2026-W11', '2026-03-18')).toContain('South');
  });
});
