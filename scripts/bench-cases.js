/**
 * Searches a library of 20,000 cases: the median of each query through the index, as the product asks it, against a
 * scan with LIKE over the same rows in the same file, in one run. `--keep` keeps the store; a number says how many cases.
 */
import { statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bundled, folder, path, run } from './measure.js';

const count = process.argv.find((word) => /^\d+$/.test(word)) ?? '20000';
const goal = 50;

const searcher = await bundled('search-cases');
const done = run(process.execPath, [searcher, folder, path('../migrations'), count]);
const { writing, results } = JSON.parse(done.stdout);
const size = statSync(join(folder, 'cases.db')).size / 2 ** 20;
console.log(`node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
console.log(
  `${count} cases written and indexed in ${(writing / 1000).toFixed(1)} s, ${size.toFixed(0)} MiB`,
);
console.log('query                        hits   cohort      LIKE  ratio');
for (const { query, hits, more, ms, scan } of results) {
  const ratio = scan === 0 ? '' : `${(scan / ms).toFixed(1)} x`;
  console.log(
    `${query.padEnd(24)} ${`${more ? '>' : ''}${hits}`.padStart(8)} ${ms.toFixed(1).padStart(5)} ms ${scan.toFixed(1).padStart(6)} ms ${ratio.padStart(6)}`,
  );
}
const worst = Math.max(...results.map(({ ms }) => ms));
console.log(`slowest ${worst.toFixed(1)} ms (goal: under ${goal} ms)`);
process.exitCode = worst < goal ? 0 : 1;
