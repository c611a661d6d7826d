/**
 * Measures the product against something outside it, in one run: bare `node -e 0`, the `sqlite3` shell's `.import`,
 * and the same figures by raw SQL through better-sqlite3 in a process of its own. Prints medians and ratios.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, measureWeekly, newStore, read } from './bench-store.js';
import {
  bare,
  bundled,
  cohort,
  compare,
  folder,
  introduce,
  median,
  path,
  run,
  script,
} from './measure.js';

const quick = process.argv.includes('--quick');
const people = quick ? 10_000 : 100_000;

introduce();

// Start-up.
cohort(['init', '--db', 'small.db', '--today', '2026-03-02']);
cohort(['plan', 'batch', 'open', 'B1', '--db', 'small.db', '--start', '2026-03-02']);
writeFileSync(
  join(folder, 'one.csv'),
  '工号,姓名,入职日期\nE1,王芳,2026-02-24\nE2,李伟,2026-02-24\n',
);
cohort([
  'enroll',
  'import',
  'one.csv',
  '--batch',
  'B1',
  '--db',
  'small.db',
  '--today',
  '2026-03-02',
]);
const starts = quick ? 9 : 31;
compare(
  'cohort --version / node -e 0',
  starts,
  () => cohort(['--version']).ms,
  bare,
  'at most 1.4',
);
compare(
  'cohort today, small store / node -e 0',
  starts,
  () => cohort(['today', '--db', 'small.db', '--today', '2026-03-03']).ms,
  bare,
  'at most 1.8',
);

// Import of a roster.
const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰'];
const pick = (list, n) => list[n % list.length];
const roster = ['工号,姓名,入职日期,部门,班组,岗位,职级,手机'];
for (let i = 0; i < people; i += 1) {
  const name = pick(surnames, i * 7) + pick(given, i * 3) + pick(given, Math.floor(i / 26) * 5 + i);
  const hired = `2026-0${1 + (i % 9)}-${String(1 + (Math.floor(i / 9) % 28)).padStart(2, '0')}`;
  roster.push(
    `KF${String(i).padStart(7, '0')},${name},${hired},客服部,${1 + (i % 997)}组,客服专员,初级,138${String(i).padStart(8, '0')}`,
  );
}
writeFileSync(join(folder, 'roster.csv'), `${roster.join('\r\n')}\r\n`);
cohort(['init', '--db', 'empty.db', '--today', '2026-10-01']);
const empty = readFileSync(join(folder, 'empty.db'));
const importRoster = (options) => {
  writeFileSync(join(folder, 'import.db'), empty);
  const args = ['enroll', 'import', 'roster.csv', '--db', 'import.db', '--today', '2026-10-01'];
  return cohort(args, options);
};
const shell = spawnSync('sqlite3', ['--version']).status === 0;
const yardstick = () => {
  rmSync(join(folder, 'plain.db'), { force: true });
  if (shell) return run('sqlite3', ['plain.db', '.import --csv roster.csv roster']).ms;
  return script('bench-insert.js', ['roster.csv', 'plain.db']).ms;
};
const than = shell ? 'sqlite3 .import' : 'prepared better-sqlite3 insert';
compare(
  `import of ${people} people / ${than}`,
  quick ? 3 : 7,
  () => importRoster().ms,
  yardstick,
  'at most 5',
);
console.log(
  `  peak memory of the import: ${importRoster({ memory: true }).mib.toFixed(0)} MiB (goal: under 300)`,
);

// Worklist and weekly report over everybody.
newStore('full', '2026-01-01');
const counts = await fill('run-fill', 'full', people);
console.log(`store: ${JSON.stringify(counts)}`);

const rawRetake = () => script('bench-raw-retake.js', ['full.db', 'raw.json']);
const ownRetake = (options) => {
  const out = ['--format', 'json', '--out', 'own.json', '--force'];
  const args = ['retake', 'due', '--db', 'full.db', '--today', '2026-08-02', ...out];
  return cohort(args, options);
};
ownRetake();
rawRetake();
const key = (row) =>
  [row.employee_no, row.attempts, row.last_score, row.next, row.due_on].join(' ');
const same = (a, b) => a.length === b.length && a.every((row, i) => key(row) === key(b[i]));
if (!same(read('own.json'), read('raw.json')))
  throw new Error('retake due: the raw figures differ');
console.log(`  retake due: ${read('own.json').length} rows, equal to those by raw SQL`);
compare(
  'retake due / raw SQL',
  quick ? 3 : 5,
  () => ownRetake().ms,
  () => rawRetake().ms,
  'at most 3',
);
console.log(`  peak memory of retake due: ${ownRetake({ memory: true }).mib.toFixed(0)} MiB`);

measureWeekly('full.db', quick ? 3 : 5);

await bundled('standing');

// Where everybody stands, from the store: growth, time and memory.
for (const count of quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]) {
  const name = `standing-${count}`;
  newStore(name, '2026-01-01');
  const rows = await fill('run-fill', name, count, 'records');
  if (count === people) console.log(`store: ${JSON.stringify(rows)}`);
  for (const explained of [[], ['explained']]) {
    const args = [path('bench-standing.js'), `${name}.db`, '2026-08-02', ...explained];
    const runs = [0, 1, 2].map(() => run(process.execPath, args, { memory: true }));
    const ms = median(runs.map((one) => JSON.parse(one.stdout).ms));
    const mib = Math.max(...runs.map((one) => one.mib));
    const label = `standing of ${count} people${explained.length > 0 ? ', explained' : ''}`;
    const each = ((ms * 1000) / count).toFixed(1);
    console.log(
      `${label.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms, ${each} µs a person, ${mib.toFixed(0)} MiB`,
    );
  }
}
console.log('  (goals at 100000: under 3000 ms, under 500 MiB)');
