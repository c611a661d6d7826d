/** Reads the files of `fixtures/demo/` and writes those of `fixtures/office/`. See `make-office.js`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export const folder = new URL('../fixtures/office/', import.meta.url);
export const demo = new URL('../fixtures/demo/', import.meta.url);
mkdirSync(folder, { recursive: true });

export const decode = (name, encoding) =>
  new TextDecoder(encoding).decode(readFileSync(new URL(name, demo))).replace(/^\uFEFF/, '');
export const table = (text) =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
export function write(name, header, rows) {
  const lines = [header, ...rows].map((cells) => cells.join(','));
  writeFileSync(new URL(name, folder), `${lines.join('\n')}\n`);
}
