/** Judges everybody in a store, in a process of its own: `node bench-standing.js FILE DAY [explained]`. */
import { fileURLToPath, pathToFileURL } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const [file, today, explained] = process.argv.slice(2);
const { judgeEverybody } = await import(pathToFileURL(path('../dist/bench-standing.js')).href);
console.log(
  JSON.stringify(judgeEverybody(file, path('../migrations'), today, explained === 'explained')),
);
