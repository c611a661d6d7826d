import type { Command } from 'commander';
import type { App } from '../../app.js';
import { arrangeRetraining, type Retrained } from '../../operations/arrange-retraining.js';
import { askAssessment } from '../exam/ask-assessment.js';
import { sayEntry } from '../importing.js';

interface RetrainOptions {
  assessment?: string;
  batch?: string;
  reason?: string;
}

export function addRetrain(retake: Command, app: App): void {
  const { options: o } = app.texts.exam;
  const t = app.texts.retake.retrain;
  retake
    .command('retrain')
    .description(t.summary)
    .argument('<EMPLOYEE...>', o.employees)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--batch <BATCH>', t.batch)
    .option('--reason <TEXT>', o.reason)
    .action((employees: string[], options: RetrainOptions) => runRetrain(app, employees, options));
}

function line(app: App, { employeeNo, batch, sessions, from, until }: Retrained): string {
  const t = app.texts.retake.retrain;
  const who = { employee_no: employeeNo, batch };
  if (from === null || until === null) return t.unchanged(who);
  return t.done({ ...who, sessions, from, until });
}

async function runRetrain(app: App, employees: string[], options: RetrainOptions): Promise<void> {
  const t = app.texts.retake.retrain;
  const { entry, retrained } = arrangeRetraining(app.store(), app.writeContext(), {
    employees,
    assessment: await askAssessment(app, options.assessment),
    batch: options.batch ?? (await app.prompter.text(t.askBatch, '--batch')),
    reason: options.reason?.trim() || null,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const rows = retrained.map((one) => ({
    employee_no: one.employeeNo,
    batch: one.batch,
    sessions: one.sessions,
    from: one.from,
    until: one.until,
    enough: one.short === null,
  }));
  await app.printText(retrained.map((one) => line(app, one)).join('\n'), { entry, rows });
  for (const { employeeNo, short } of retrained) {
    if (!short) continue;
    const { possible, total, minRate } = short;
    await app.say(t.short({ employee_no: employeeNo, possible, total, min_rate: minRate }));
  }
  await sayEntry(app, entry);
}
