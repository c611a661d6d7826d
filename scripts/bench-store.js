/** Stores for the benchmarks, filled in a process of their own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, cohort, compare, folder, path, requireEqual, run, script } from './measure.js';

/**
 * A store without people. The queries in raw SQL know nothing of mentoring and drills, so these have no deadline here.
 */
export function newStore(name, today) {
  cohort(['init', '--db', `${name}.db`, '--today', today]);
  const file = join(folder, `${name}.handbook.yaml`);
  const rules = readFileSync(file, 'utf8');
  const without = rules.replaceAll(/(kind: (?:checklist|drill), .*?), within: \{[^}]*\}/g, '$1');
  if (without === rules) throw new Error('the default handbook has no such deadlines any more');
  writeFileSync(file, without);
  const args = ['plan', 'handbook', 'apply', `${name}.handbook.yaml`, '--db', `${name}.db`];
  cohort([...args, '--today', today]);
}

/** Fills a store by a filler of `test/bench/`; how many rows of each kind it wrote. */
export async function fill(filler, name, people, ...options) {
  const program = await bundled(filler);
  const args = [program, `${name}.db`, path('../migrations'), String(people), ...options];
  return JSON.parse(run(process.execPath, args).stdout);
}

export const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);

/**
 * A report by the product and by raw SQL: first that both have the same figures, then their times in turn, then the
 * memory. `yardstick`: a script and its arguments, the store and the file first; `pairs` of name, ours and theirs.
 */
export function measureReport(label, store, args, yardstick, runs, pairs) {
  const [raw, ...rest] = yardstick;
  const day = ['--db', store, '--today', '2026-08-03', '--format', 'json', '--force'];
  const ours = (options) => cohort([...args, ...day, '--out', 'own.json'], options);
  const theirs = () => script(raw, [store, 'raw.json', ...rest]);
  ours();
  theirs();
  requireEqual(label, pairs(read('own.json'), read('raw.json')));
  compare(
    `${label} / raw SQL`,
    runs,
    () => ours().ms,
    () => theirs().ms,
    'at most 3',
  );
  const { mib } = ours({ memory: true });
  console.log(`  peak memory: ${mib.toFixed(0)} MiB (goal: under 500)`);
}

/** The weekly report of the last week of a store, by what both sides count. */
export function measureWeekly(store, runs) {
  const args = ['report', 'weekly', '--week', '2026-W31'];
  measureReport('report weekly', store, args, ['bench-raw-weekly.js'], runs, (own, raw) => {
    const { attendance, results, standings, worklist } = own;
    const ofState = (state) =>
      sum(
        raw.standings.filter((row) => row.state === state),
        'count',
      );
    return [
      ['expected', attendance.expected, sum(raw.attendance, 'expected')],
      ['attended', attendance.attended, sum(raw.teams, 'attended')],
      ['attempts', results.attempts, sum(raw.results, 'taken')],
      ['passed', results.passed, sum(raw.results, 'passed')],
      ...standings.by_state.map(({ state, count }) => [state, count, ofState(state)]),
      ...['new', 'resolved', 'overdue'].map((list) => [
        list,
        worklist[list].length,
        raw.worklist[list].length,
      ]),
    ];
  });
}
