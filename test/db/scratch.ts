import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createStore, type OpenOptions, type Store } from '../../src/db/open.js';
import type { WriteContext } from '../../src/db/write.js';

export const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
export const options: OpenOptions = { migrations, timeoutMs: 1000 };
export const context: WriteContext = {
  actor: 'tester',
  at: '2026-03-02T01:00:00.000Z',
  zone: 'Asia/Shanghai',
  timeoutMs: 1000,
};

/** A folder that goes when the test ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A new, empty store that goes when the test ends. */
export function scratchStore(): Store {
  const store = createStore(join(scratchFolder(), 'cohort.db'), options);
  onTestFinished(() => {
    store.close();
  });
  return store;
}
