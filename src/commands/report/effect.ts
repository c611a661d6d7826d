import type { App } from '../../app.js';
import { isEmptyEffect } from '../../domain/reports/effect.js';
import type { Command } from '../options.js';
import { writeReport } from './write-report.js';

interface EffectOptions {
  course?: string;
  batch?: string;
  metric?: string;
}

export function addEffect(report: Command, app: App): void {
  const t = app.texts.report.effect;
  report
    .command('effect')
    .description(t.summary)
    .option('--course <COURSE>', t.course)
    .option('--batch <BATCH>', t.batch)
    .option('--metric <KPI>', t.metric)
    .action((options: EffectOptions) => runEffect(app, options));
}

async function runEffect(app: App, options: EffectOptions): Promise<void> {
  const { course = null, batch = null, metric = null } = options;
  const { makeEffectReport } = await import('../../operations/reports/effect.js');
  const { effectPage } = await import('./effect/page.js');
  const { timeoutMs } = app;
  const input = { course, batch, metric, today: app.today(), timeoutMs };
  const report = makeEffectReport(app.store(), input);
  const about = [report.about.course, report.about.batch].filter((one) => one !== null).join('-');
  await writeReport(app, {
    name: `effect-${about}`,
    about,
    empty: isEmptyEffect(report),
    page: (detailed) => effectPage(app, report, detailed),
  });
}
