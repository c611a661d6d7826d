/** Bundles `src/` into `dist/`: one entry, and chunks for what is loaded only when it is used. */
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/run.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  sourcemap: true,
  external: ['better-sqlite3/build/*', 'bindings'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'linked',
});
cpSync('src/handbook/default', 'dist/handbook', { recursive: true });
chmodSync('bin/cohort.js', 0o755);
