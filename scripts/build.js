/**
 * Bundles `src/` into `dist/`: one entry, and chunks for what is loaded only when it is used. Each chunk is then turned
 * into a CommonJS script with V8's code cache beside it, which `bin/cohort.js` loads: that halves the start.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const fresh = `dist.${process.pid}`;

rmSync(fresh, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/run.ts'],
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['better-sqlite3/build/*', 'bindings'],
  legalComments: 'linked',
  logLevel: 'warning',
});
for (const name of readdirSync(fresh).filter((file) => file.endsWith('.js'))) {
  const source = readFileSync(join(fresh, name), 'utf8');
  const script = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
  });
  writeFileSync(join(fresh, name.replace(/\.js$/, '.cjs')), script.code);
  rmSync(join(fresh, name));
}
cpSync('src/handbook/default', join(fresh, 'handbook'), { recursive: true });
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
chmodSync('bin/cohort.js', 0o755);

// A warm-up of the commands that are run most leaves the compiled code of what they use.
const scratch = mkdtempSync(join(tmpdir(), 'cohort-build-'));
const warm = (...args) => {
  const run = spawnSync(process.execPath, ['bin/cohort.js', ...args, '--today', '2026-03-03'], {
    env: { ...process.env, COHORT_DB: join(scratch, 'c.db'), COHORT_WRITE_CODE_CACHE: '1' },
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`the built program fails: ${args.join(' ')}\n${run.stderr}`);
};
const roster = join(scratch, 'roster.csv');
writeFileSync(roster, 'employee_no,name,hired_on\nE1,Zhang Wei,2026-02-24\n');
for (const lang of ['en', 'zh']) {
  rmSync(join(scratch, 'c.db'), { force: true });
  rmSync(join(scratch, 'c.handbook.yaml'), { force: true });
  warm('init', '--lang', lang);
  warm('plan', 'batch', 'open', 'B1', '--start', '2026-03-02', '--lang', lang);
  warm('enroll', 'import', roster, '--batch', 'B1', '--lang', lang);
  warm('today', '--lang', lang);
  warm('why', 'E1', '--lang', lang);
}
rmSync(scratch, { recursive: true, force: true });
