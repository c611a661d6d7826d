import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { scratchFolder } from '../db/scratch.js';
import { playTranscript } from './transcript.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Verbs whose transcripts have a test file of their own, so that they are played side by side. */
const apart = ['plan', 'record', 'report'] as const;

/** Plays the transcripts of a verb; of `rest` those of all others. */
export function playAll(verb: (typeof apart)[number] | 'rest'): void {
  const verbOf = (name: string): string =>
    apart.find((one) => name.startsWith(`${one}-`)) ?? 'rest';
  describe(`transcripts: ${verb}`, () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      if (verbOf(name) !== verb) continue;
      it(name, async () => {
        await playTranscript(join(folder, name), scratchFolder());
      });
    }
  });
}
