import type { Command } from 'commander';
import type { App } from '../../app.js';
import { grantAttempts } from '../../operations/grant-attempts.js';
import { askAssessment } from '../exam/ask-assessment.js';
import { sayEntry } from '../importing.js';
import { wholeNumber } from '../options.js';

interface GrantOptions {
  assessment?: string;
  attempts: string;
  by?: string;
  reason?: string;
}

export function addGrant(retake: Command, app: App): void {
  const { options: o } = app.texts.exam;
  const t = app.texts.retake.grant;
  retake
    .command('grant')
    .description(t.summary)
    .argument('<EMPLOYEE>', o.employee)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--attempts <N>', t.attempts, '1')
    .option('--by <NAME>', t.by)
    .option('--reason <TEXT>', o.reason)
    .action((employee: string, options: GrantOptions) => runGrant(app, employee, options));
}

async function runGrant(app: App, employee: string, options: GrantOptions): Promise<void> {
  const t = app.texts.retake.grant;
  const attempts = wholeNumber('--attempts', options.attempts, 1);
  const assessment = await askAssessment(app, options.assessment);
  const by = options.by?.trim() || (await app.prompter.text(t.askBy, '--by'));
  const reason =
    options.reason?.trim() || (await app.prompter.text(app.texts.exam.void.askReason, '--reason'));
  const { entry, granted } = grantAttempts(app.store(), app.writeContext(), {
    employee,
    assessment,
    attempts,
    by,
    reason,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const row = {
    employee_no: granted.employeeNo,
    assessment: granted.assessment,
    attempts: granted.attempts,
    round: granted.round,
    left: granted.left,
    granted_by: granted.by,
    rule: granted.rule,
  };
  await app.printText(t.done(row), { entry, ...row });
  await sayEntry(app, entry);
}
