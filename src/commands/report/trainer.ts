import type { App } from '../../app.js';
import { makeTrainerReport } from '../../operations/reports/trainer.js';
import type { Command } from '../options.js';
import { trainerPage } from './trainer/page.js';
import { writeReport } from './write-report.js';

export function addTrainer(report: Command, app: App): void {
  const t = app.texts.report.trainer;
  report
    .command('trainer')
    .description(t.summary)
    .argument('<TRAINER>', t.trainer)
    .action((trainer: string) => runTrainer(app, trainer));
}

async function runTrainer(app: App, trainer: string): Promise<void> {
  const { timeoutMs } = app;
  const report = makeTrainerReport(app.store(), { trainer, today: app.today(), timeoutMs });
  await writeReport(app, {
    name: `trainer-${report.name}`,
    about: report.name,
    empty: false,
    page: (detailed) => trainerPage(app, report, detailed),
  });
}
