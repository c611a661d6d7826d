import type { Command } from 'commander';
import type { App } from '../../app.js';
import { judgeAttempt, type JudgeInput } from '../../operations/void-attempt.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { askAssessment } from './ask-assessment.js';
import { judgedRow } from './confirm.js';

interface JudgeOptions {
  assessment?: string;
  takenOn?: string;
  reason?: string;
}

export function addVoid(exam: Command, app: App): void {
  const { options: o, void: t } = app.texts.exam;
  exam
    .command('void')
    .description(t.summary)
    .argument('<EMPLOYEE>', o.employee)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--taken-on <DAY>', o.takenOn)
    .option('--reason <TEXT>', o.reason)
    .action((employee: string, options: JudgeOptions) => runJudge(app, 'void', employee, options));
}

export function addRestore(exam: Command, app: App): void {
  const { options: o, restore: t } = app.texts.exam;
  exam
    .command('restore')
    .description(t.summary)
    .argument('<EMPLOYEE>', o.employee)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--taken-on <DAY>', o.takenOnNeeded)
    .option('--reason <TEXT>', o.reason)
    .action((employee: string, options: JudgeOptions) =>
      runJudge(app, 'restore', employee, options),
    );
}

async function runJudge(
  app: App,
  kind: JudgeInput['kind'],
  employee: string,
  options: JudgeOptions,
): Promise<void> {
  const t = app.texts.exam;
  const assessment = await askAssessment(app, options.assessment);
  const day =
    kind === 'restore' && options.takenOn === undefined
      ? await app.prompter.text(t.sit.askDay, '--taken-on')
      : options.takenOn;
  const takenOn = dayOption('--taken-on', day) ?? null;
  const given = options.reason?.trim() ?? '';
  const reason = given || (await app.prompter.text(t.void.askReason, '--reason'));
  const { entry, attempt } = judgeAttempt(app.store(), app.writeContext(), {
    kind,
    employee,
    assessment,
    takenOn,
    reason,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const row = judgedRow(attempt);
  await app.printText(t[kind].done(row), { entry, ...row });
  await sayEntry(app, entry);
}
