/**
 * Measures the import of a million figures of work: seconds and peak memory, against the `sqlite3` shell's `.import` of
 * the same file where there is one, else a prepared better-sqlite3 insert in a process of its own. Run by hand.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cohort as program, folder, run, script } from './measure.js';

const number = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rows = number('--rows', 1_000_000);
const people = number('--people', 10_000);

const cohort = (args, options) =>
  program([...args, '--db', 'kpi.db', '--today', '2026-10-01'], { lang: 'en', ...options });

const employee = (i) => `KF${String(i).padStart(7, '0')}`;
const metrics = ['csat', 'fcr', 'aht', 'timeliness', 'resolution', 'repeat_rate'];

/** Long: a line for each person, day and metric; in the order of the days, as a CRM writes them. */
async function writeFigures(file) {
  const out = createWriteStream(join(folder, file));
  out.write('工号,统计日期,指标,数值\r\n');
  let text = '';
  const each = people * metrics.length;
  for (let i = 0; i < rows; i += 1) {
    const day = Math.floor(i / each);
    const within = i % each;
    const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10);
    const metric = metrics[within % metrics.length];
    const value = (50 + ((i * 7919) % 5000) / 100).toFixed(2);
    text += `${employee(Math.floor(within / metrics.length))},${date},${metric},${value}\r\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve));
      text = '';
    }
  }
  await new Promise((resolve) => out.end(text, resolve));
}

cohort(['init']);
const roster = ['工号,姓名,入职日期,部门,班组'];
for (let i = 0; i < people; i += 1)
  roster.push(`${employee(i)},员工${i},2025-01-06,客服部,${i % 500}组`);
writeFileSync(join(folder, 'roster.csv'), `${roster.join('\r\n')}\r\n`);
cohort(['enroll', 'import', 'roster.csv', '--accept-similar', 'all']);
await writeFigures('kpi.csv');
const mib = statSync(join(folder, 'kpi.csv')).size / 2 ** 20;
console.log(`node ${process.version}; ${rows} rows (${mib.toFixed(0)} MiB) of ${people} people`);

const shell = spawnSync('sqlite3', ['--version']).status === 0;
const plain = shell
  ? run('sqlite3', ['plain.db', '.import --csv kpi.csv figures'])
  : script('bench-insert.js', ['kpi.csv', 'plain.db']);
const ours = cohort(['record', 'kpi', 'kpi.csv'], { memory: true });
const again = cohort(['record', 'kpi', 'kpi.csv', '--again'], { memory: true });
const undo = cohort(['undo', '--yes'], { memory: true });
const show = (label, { ms, mib: peak }) =>
  console.log(
    `${label.padEnd(44)} ${(ms / 1000).toFixed(1).padStart(6)} s ${peak.toFixed(0).padStart(5)} MiB`,
  );
show('record kpi', ours);
show('the same file again (--again)', again);
show('undo', undo);
show(shell ? 'sqlite3 .import' : 'prepared better-sqlite3 insert', plain);
console.log(`ratio ${(ours.ms / plain.ms).toFixed(2)}`);
console.log(ours.stderr);
