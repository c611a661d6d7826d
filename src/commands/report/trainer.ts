import type { App } from '../../app.js';
import { makeTrainerReport, makeTrainersReport } from '../../operations/reports/trainer.js';
import type { Command } from '../options.js';
import { trainersPage } from './trainer/all-page.js';
import { trainerPage } from './trainer/page.js';
import { writeReport } from './write-report.js';

export function addTrainer(report: Command, app: App): void {
  const t = app.texts.report.trainer;
  report
    .command('trainer')
    .description(t.summary)
    .argument('[TRAINER]', t.trainer)
    .action((trainer?: string) => (trainer === undefined ? runAll(app) : runTrainer(app, trainer)));
}

async function runAll(app: App): Promise<void> {
  const { timeoutMs } = app;
  const report = makeTrainersReport(app.store(), { today: app.today(), timeoutMs });
  await writeReport(app, {
    name: 'trainers',
    about: report.as_of,
    empty: report.trainers.length === 0,
    page: (detailed) => trainersPage(app, report, detailed),
  });
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
