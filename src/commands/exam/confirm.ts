import type { Command } from 'commander';
import type { App } from '../../app.js';
import { confirmAttempts, type JudgedAttempt } from '../../operations/confirm-attempts.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { askAssessment } from './ask-assessment.js';

interface ConfirmOptions {
  assessment?: string;
  on?: string;
}

export function addConfirm(exam: Command, app: App): void {
  const { options: o, confirm: t } = app.texts.exam;
  exam
    .command('confirm')
    .description(t.summary)
    .argument('<EMPLOYEE...>', o.employees)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--on <DAY>', t.on)
    .action((employees: string[], options: ConfirmOptions) => runConfirm(app, employees, options));
}

/** A judged mark, for programs. */
export const judgedRow = ({ employeeNo, assessment, takenOn, outcome }: JudgedAttempt) => ({
  employee_no: employeeNo,
  assessment,
  taken_on: takenOn,
  outcome,
});

async function runConfirm(app: App, employees: string[], options: ConfirmOptions): Promise<void> {
  const t = app.texts.exam.confirm;
  const today = app.today();
  const { entry, attempts } = confirmAttempts(app.store(), app.writeContext(), {
    employees,
    assessment: await askAssessment(app, options.assessment),
    on: dayOption('--on', options.on) ?? today,
    today,
    dryRun: app.options.dryRun === true,
  });
  const rows = attempts.map(judgedRow);
  const lines = rows.map((row) => (row.outcome === 'changed' ? t.done(row) : t.unchanged(row)));
  await app.printText(lines.join('\n'), { entry, rows });
  await sayEntry(app, entry);
}
