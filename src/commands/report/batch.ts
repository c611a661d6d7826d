import type { App } from '../../app.js';
import { makeBatchReport } from '../../operations/reports/batch.js';
import type { Command } from '../options.js';
import { batchPage } from './batch/page.js';
import { writeReport } from './write-report.js';

export function addBatch(report: Command, app: App): void {
  const t = app.texts.report.batch;
  report
    .command('batch')
    .description(t.summary)
    .argument('<BATCH>', t.batch)
    .action((batch: string) => runBatch(app, batch));
}

async function runBatch(app: App, batch: string): Promise<void> {
  const { timeoutMs } = app;
  const report = makeBatchReport(app.store(), { batch, today: app.today(), timeoutMs });
  await writeReport(app, {
    name: `batch-${report.batch}`,
    about: report.batch,
    empty: false,
    page: (detailed) => batchPage(app, report, detailed),
  });
}
