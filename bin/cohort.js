#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  process.stdout.write(`${version}\n`);
} else await loader(join(root, 'dist'))('./run.cjs').run();

/**
 * Loads the chunks of the bundle with V8's code cache, where the build has left one for this version of Node; without
 * it they are compiled as usual. COHORT_WRITE_CODE_CACHE=1 writes the caches when the run ends; the build does that.
 */
function loader(folder) {
  const native = createRequire(join(folder, 'run.cjs'));
  const loaded = new Map();
  const scripts = new Map();
  if (process.env.COHORT_WRITE_CODE_CACHE === '1') {
    process.on('exit', () => {
      for (const [file, script] of scripts)
        writeFileSync(`${file}.cache`, script.createCachedData());
    });
  }
  return function load(name) {
    if (!name.startsWith('./')) return native(name);
    const file = join(folder, name.replace(/\.js$/, '.cjs'));
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname, __url) {${readFileSync(file, 'utf8')}\n})`,
      { filename: file, cachedData: cacheOf(file) },
    );
    scripts.set(file, script);
    const url = pathToFileURL(file).href;
    script.runInThisContext()(module.exports, load, module, file, folder, url);
    return module.exports;
  };
}

function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
