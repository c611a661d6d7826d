import { expect, it } from 'vitest';
import { scratchFolder } from './db/scratch.js';
import { officeStore } from './office.js';
import { runCommand } from './scripts/transcript.js';
it('is whole', async () => {
  const folder = scratchFolder();
  await officeStore(folder);
  const around = { folder, lang: 'en', today: '2026-07-01', minute: 0 };
  expect((await runCommand(['db', 'check', '--deep'], around)).code).toBe(0);
});
