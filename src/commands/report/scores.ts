import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import type { Command } from '../options.js';
import { writeReport } from './write-report.js';

export function addScores(report: Command, app: App): void {
  const t = app.texts.report.effect;
  report
    .command('scores')
    .description(t.scoresSummary)
    .option('--batch <BATCH>', t.batch)
    .action((options: { batch?: string }) => runScores(app, options.batch));
}

async function runScores(app: App, batch: string | undefined): Promise<void> {
  if (batch === undefined) throw new InputError(refused('option_missing', { option: '--batch' }));
  const { makeScoreReport } = await import('../../operations/reports/scores.js');
  const { scoresPage } = await import('./effect/page.js');
  const { timeoutMs } = app;
  const report = makeScoreReport(app.store(), { batch, today: app.today(), timeoutMs });
  await writeReport(app, {
    name: `scores-${report.batch}`,
    about: report.batch,
    empty: report.scores.assessments.length === 0,
    page: (detailed) => scoresPage(app, report, detailed),
  });
}
