/**
 * What every benchmark needs: processes timed from outside in a folder of their own, medians, and the product against
 * something outside it in one run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A path beside this file. */
export const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** A benchmark's folder, gone at its end; kept, and named, where the command line says `--keep`. */
export const folder = mkdtempSync(join(tmpdir(), 'cohort-bench-'));
process.on('exit', () => {
  if (process.argv.includes('--keep')) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
});

/**
 * Runs a command to its end; wall time in milliseconds, peak memory in MiB where it was asked for. `allowed`: exit codes
 * that are right.
 */
export function run(command, args, { memory = false, allowed = [0], lang = 'zh' } = {}) {
  const env = { ...process.env, COHORT_LANG: lang };
  const note = join(folder, 'peak');
  if (memory) {
    env.NODE_OPTIONS = `--import ${pathToFileURL(path('bench-peak.js')).href}`;
    env.COHORT_BENCH_PEAK = note;
  }
  const start = performance.now();
  const done = spawnSync(command, args, { cwd: folder, env, maxBuffer: 2 ** 30, encoding: 'utf8' });
  const ms = performance.now() - start;
  if (!allowed.includes(done.status))
    throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  const mib = memory ? Number(readFileSync(note, 'utf8')) / 1024 : 0;
  return { ms, mib, stdout: done.stdout, stderr: done.stderr };
}

/** Runs the built program. */
export const cohort = (args, options) =>
  run(process.execPath, [path('../bin/cohort.js'), ...args], options);

/** Runs a script beside this file with bare node. */
export const script = (name, args) => run(process.execPath, [path(name), ...args]);

export const bare = () => run(process.execPath, ['-e', '0']).ms;

/** Bundles a file of `test/bench/` so that it can run in a process of its own; returns its path. */
export async function bundled(name) {
  const outfile = path(`../dist/bench-${name}.js`);
  await build({
    entryPoints: [path(`../test/bench/${name}.ts`)],
    outfile,
    ...{ bundle: true, format: 'esm', platform: 'node', packages: 'external' },
    logLevel: 'error',
  });
  return outfile;
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Two commands in turn, so that both see the same machine; medians and the ratio of the medians. */
export function compare(label, runs, ours, theirs, goal) {
  const times = { ours: [], theirs: [] };
  ours();
  theirs();
  for (let i = 0; i < runs; i += 1) {
    times.ours.push(ours());
    times.theirs.push(theirs());
  }
  const a = median(times.ours);
  const b = median(times.theirs);
  const line = `${label.padEnd(44)} ${a.toFixed(0).padStart(6)} ms ${b.toFixed(0).padStart(6)} ms  ${(a / b).toFixed(2).padStart(5)} x`;
  console.log(`${line}  (goal ${goal})`);
}

/** The machine, and the head of `compare`'s lines. */
export function introduce() {
  console.log(`node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
  console.log(`${'work'.padEnd(44)} ${'cohort'.padStart(9)} ${'yardstick'.padStart(9)}  ratio`);
}

/** Throws where two lists of figures differ; says how many are equal. */
export function requireEqual(what, pairs) {
  const wrong = pairs.filter(([, ours, theirs]) => ours !== theirs);
  if (wrong.length > 0)
    throw new Error(`${what}: the raw figures differ: ${JSON.stringify(wrong)}`);
  console.log(`  ${what}: ${pairs.length} figures, equal to those by raw SQL`);
}
