#!/usr/bin/env node
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const root = dirname(__dirname);

/** Parts of Node that most runs do not need, and that take long to load. */
const rarelyUsed = new Set(['crypto', 'node:crypto', 'child_process', 'node:child_process']);

const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  process.stdout.write(`${version}\n`);
} else loader(join(root, 'dist'))('./run.cjs').run();

/** A module that is loaded when something of it is first asked for. */
function lazily(native, name) {
  return new Proxy({}, { get: (_, key) => native(name)[key] });
}

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
    if (!name.startsWith('./')) return rarelyUsed.has(name) ? lazily(native, name) : native(name);
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
