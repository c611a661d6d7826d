/**
 * A person's file against the same figures by raw SQL through better-sqlite3, each in a process of its own, on a big store:
 *   node scripts/bench-person.js STORE EMPLOYEE [DAY]
 * Prints the median of seven runs of both, their ratio (at most 3 is wanted) and the peak of memory.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [store, employee, day = '2026-08-01'] = process.argv.slice(2);
if (!store || !employee) {
  process.stderr.write('node scripts/bench-person.js STORE EMPLOYEE [DAY]\n');
  process.exit(2);
}
const program = fileURLToPath(new URL('../bin/cohort.js', import.meta.url));
const sqlite = import.meta.resolve('better-sqlite3');
const raw = `
import Database from '${sqlite}';
const db = new Database(process.argv[1], { readonly: true });
const person = db.prepare('SELECT * FROM persons WHERE employee_no = ?').get(process.argv[2]);
const all = (sql) => db.prepare(sql).all(person.id);
process.stdout.write(JSON.stringify([
  all('SELECT * FROM memberships WHERE person_id = ? ORDER BY from_on'),
  all('SELECT e.*, b.code FROM enrollments e JOIN batches b ON b.id = e.batch_id WHERE e.person_id = ?'),
  all('SELECT s.*, a.status FROM attendance a JOIN sessions s ON s.id = a.session_id WHERE a.person_id = ? ORDER BY s.day'),
  all('SELECT * FROM attempts WHERE person_id = ? ORDER BY taken_on'),
  all('SELECT v.* FROM attempts a JOIN attempt_events v ON v.attempt_id = a.id WHERE a.person_id = ?'),
  all('SELECT metric, period, millionths FROM kpi_values WHERE person_id = ? ORDER BY metric, from_on'),
  all('SELECT * FROM signatures WHERE person_id = ?'),
  all('SELECT * FROM drill_days WHERE person_id = ?'),
  all('SELECT * FROM award_decisions WHERE person_id = ?'),
  all('SELECT d.* FROM enrollments e JOIN decisions d ON d.enrollment_id = e.id WHERE e.person_id = ?'),
  all('SELECT * FROM mentorships WHERE mentee_id = ?'),
  all('SELECT * FROM spot_draws WHERE person_id = ?'),
]));`;

/** Seconds of the process, and its peak in MB as the system says. */
function run(argv) {
  const timed = spawnSync('/usr/bin/time', ['-f', '%e %M', process.execPath, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (timed.status !== 0) throw new Error(timed.stderr);
  const [seconds, kilobytes] = timed.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds, megabytes: kilobytes / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ours = [];
const theirs = [];
for (let round = 0; round < 7; round += 1) {
  theirs.push(run(['--input-type=module', '-e', raw, store, employee]));
  ours.push(
    run([program, 'report', 'person', employee, '--db', store, '--today', day, '--format', 'json']),
  );
}
const [product, plain] = [ours, theirs].map((list) => median(list.map(({ seconds }) => seconds)));
const peak = Math.max(...ours.map(({ megabytes }) => megabytes));
process.stdout.write(
  `report person: ${product.toFixed(2)} s, raw SQL: ${plain.toFixed(2)} s, ratio ${(product / plain).toFixed(2)}, peak ${peak.toFixed(0)} MB\n`,
);
