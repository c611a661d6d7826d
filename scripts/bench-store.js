/** Stores for the benchmarks, filled in a process of their own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, cohort, folder, path, run } from './measure.js';

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
