import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { supportFormats } from '../options.js';
import { readHandbookFile, sayWarnings, warningList } from './handbook-file.js';

export function addHandbookCheck(handbook: Command, app: App): void {
  const t = app.texts.plan.handbook.check;
  handbook
    .command('check')
    .description(t.summary)
    .argument('<FILE>', app.texts.plan.handbook.file)
    .action((file: string) => runCheck(app, file));
}

export function handbookCounts(handbook: Handbook) {
  const size = (section: object): number => Object.keys(section).length;
  const programs = Object.values(handbook.programs);
  return {
    programs: programs.length,
    stages: programs.reduce((sum, program) => sum + program.stages.length, 0),
    courses: size(handbook.courses),
    assessments: size(handbook.assessments),
    ladders: size(handbook.ladders),
  };
}

async function runCheck(app: App, file: string): Promise<void> {
  supportFormats(app, 'plan handbook check', ['table', 'json']);
  const { handbook, warnings } = await readHandbookFile(app, file);
  const counts = handbookCounts(handbook);
  const found = warningList(app, warnings);
  await app.printText(app.texts.plan.handbook.check.good(file, counts), {
    ok: true,
    ...counts,
    warnings: found,
  });
  if (app.options.format !== 'json') await sayWarnings(app, warnings);
}
