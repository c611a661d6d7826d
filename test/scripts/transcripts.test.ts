import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { scratchFolder } from '../db/scratch.js';
import { playTranscript } from './transcript.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

describe('transcripts', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    it(name, async () => {
      await playTranscript(join(folder, name), scratchFolder());
    });
  }
});
