import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Handbook } from '../domain/handbook/types.js';

/** Beside the bundle, where the build copies them, and beside this file, where they are kept. */
const places = ['./handbook/', './default/'];

/**
 * The default handbook as a YAML document, comments and all, in the office's language. `init` writes it beside the
 * data file. Throws where the installation is incomplete.
 */
export function defaultHandbookText(language: Handbook['language']): string {
  const files = places.map((place) =>
    fileURLToPath(new URL(`${place}${language}.yaml`, import.meta.url)),
  );
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`default handbook missing: ${files.join(', ')}`);
  return readFileSync(file, 'utf8');
}
