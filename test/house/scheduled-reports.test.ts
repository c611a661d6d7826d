/** The reports that a schedule may name are those that there are. */
import { expect, it } from 'vitest';
import { scheduledReports } from '../../src/domain/handbook/types-reports.js';
import { scratchFolder } from '../db/scratch.js';
import { runCommand } from '../scripts/transcript.js';

/** What makes or lists reports, or needs more than one store. */
const others = ['run', 'schedule', 'rollup', 'help'];

it('a schedule may name every report, and nothing else', async () => {
  const around = { folder: scratchFolder(), lang: 'en', today: '2026-03-02', minute: 0 };
  const { stdout } = await runCommand(['report', '--help'], around);
  const commands = stdout.slice(stdout.indexOf('Commands:'));
  const names = [...commands.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
  expect(names).toContain('weekly');
  expect(scheduledReports).toEqual(names.filter((name) => !others.includes(name ?? '')));
});
