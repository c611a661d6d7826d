/**
 * Measures the planning office on a year's plan of 200 batches and 5,000 sessions: `plan conflicts` and
 * `plan batch open --suggest` through the built program, against bare `node -e 0` and the same pairs counted by raw SQL
 * through better-sqlite3 in a process of its own, in one run. Prints medians and ratios. `--keep` keeps the store.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bare,
  bundled,
  cohort as program,
  folder,
  introduce,
  median,
  path,
  run,
  script,
} from './measure.js';

const times = (runs, work) => {
  work();
  return median(Array.from({ length: runs }, work));
};
const cohort = (args, allowed) =>
  program([...args, '--db', 'plan.db', '--today', '2026-01-02'], { allowed });
const rawPairs = () => script('bench-raw-conflicts.js', ['plan.db', 'raw.json']);

introduce();
cohort(['init']);
const filler = await bundled('fill-planning');
const filled = run(process.execPath, [filler, 'plan.db', path('../migrations'), '200']);
console.log(`store: ${filled.stdout}`);

const list = ['plan', 'conflicts', '--format', 'json'];
const found = JSON.parse(cohort(list, [1]).stdout);
rawPairs();
const raw = JSON.parse(readFileSync(join(folder, 'raw.json'), 'utf8'));
const ofKind = (kind) => found.filter((one) => one.kind === kind).length;
for (const [kind, count] of Object.entries(raw)) {
  if (ofKind(kind) !== count)
    throw new Error(`${kind}: ${ofKind(kind)} found, ${count} by raw SQL`);
}
const without = found.filter(({ alternatives }) => alternatives.length === 0).length;
console.log(
  `conflicts: ${JSON.stringify(raw)}, equal to those by raw SQL; ${without} without alternatives`,
);

const suggest = [
  'plan',
  'batch',
  'open',
  'NEW',
  '--suggest',
  '--start',
  '2026-04-01',
  '--people',
  '66',
  '--format',
  'json',
];
const proposed = JSON.parse(cohort(suggest).stdout);
console.log(
  `proposal: ${proposed.start_on}, after ${proposed.rejected_workdays} workdays that will not do`,
);

const start = times(9, bare);
const pairs = times(5, () => rawPairs().ms);
const rows = [
  ['plan conflicts', times(7, () => cohort(list, [1]).ms), 1000],
  ['plan batch open --suggest', times(7, () => cohort(suggest).ms), 2000],
  [
    'plan session move, refused',
    times(5, () => cohort(['plan', 'session', 'move', 'P100-01', '--start', '14:00'], [1]).ms),
    1000,
  ],
  [
    'plan resource suggest',
    times(5, () => cohort(['plan', 'resource', 'suggest', 'P100-03']).ms),
    1000,
  ],
];
console.log(`${'work'.padEnd(28)} ${'cohort'.padStart(9)}  / node -e 0  / raw SQL`);
for (const [label, ms, goal] of rows) {
  const ratios = `${(ms / start).toFixed(2).padStart(9)} x ${(ms / pairs).toFixed(2).padStart(8)} x`;
  console.log(
    `${label.padEnd(28)} ${ms.toFixed(0).padStart(6)} ms ${ratios}  (goal: under ${goal} ms)`,
  );
}
console.log(`node -e 0 ${start.toFixed(0)} ms, raw SQL ${pairs.toFixed(0)} ms`);
