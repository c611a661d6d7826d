import type { Command } from 'commander';
import type { App } from '../../app.js';
import { loanConditions } from '../../domain/materials/facts.js';
import { extendLoan, lendCopy, returnCopy, type LoanChange } from '../../operations/lend-copy.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { givenText, neededText } from '../plan/material-parts.js';

interface OutOptions {
  on?: string;
  due?: string;
  note?: string;
}

interface ReturnOptions {
  on?: string;
  condition?: string;
  note?: string;
}

export function addLoanActs(loan: Command, app: App): void {
  const { loan: t, options: o } = app.texts.materials;
  loan
    .command('out')
    .description(t.out.summary)
    .argument('<COPY>', t.copy)
    .argument('[EMPLOYEE]', t.employee)
    .option('--on <DAY>', o.on)
    .option('--due <DAY>', t.due)
    .option('--note <TEXT>', t.note)
    .action((copy: string, employee: string | undefined, options: OutOptions) =>
      runOut(app, copy, employee, options),
    );
  loan
    .command('return')
    .description(t.return.summary)
    .argument('<COPY>', t.copyOnly)
    .option('--on <DAY>', o.on)
    .option('--condition <CONDITION>', t.return.condition)
    .option('--note <TEXT>', t.note)
    .action((copy: string, options: ReturnOptions) => runReturn(app, copy, options));
  loan
    .command('extend')
    .description(t.extend.summary)
    .argument('<COPY>', t.copyOnly)
    .option('--until <DAY>', t.extend.until)
    .action((copy: string, options: { until?: string }) => runExtend(app, copy, options));
}

const run = (app: App) => ({ today: app.today(), dryRun: app.options.dryRun === true });

async function show(app: App, said: string, change: LoanChange): Promise<void> {
  const { entry, copy, employeeNo, from, dueOn, returned } = change;
  const json = { entry, copy, employee_no: employeeNo, from, due_on: dueOn, returned };
  await app.printText(said, json);
  await sayEntry(app, entry);
}

async function runOut(
  app: App,
  copy: string,
  given: string | undefined,
  options: OutOptions,
): Promise<void> {
  const { loan: t, ask } = app.texts.materials;
  const employee = await neededText(app, 'EMPLOYEE', given, ask.borrower);
  const change = lendCopy(app.store(), app.writeContext(), {
    ...run(app),
    copy,
    employee,
    from: dayOption('--on', options.on) ?? app.today(),
    due: dayOption('--due', options.due) ?? null,
    note: givenText(app, '--note', options.note),
  });
  const { employeeNo: employee_no, dueOn: due_on } = change;
  await show(
    app,
    t.out.done({ copy: change.copy, title: change.title, employee_no, due_on }),
    change,
  );
}

async function runReturn(app: App, copy: string, options: ReturnOptions): Promise<void> {
  const t = app.texts.materials.loan.return;
  const condition = checkChoice('--condition', options.condition ?? 'good', loanConditions);
  const on = dayOption('--on', options.on) ?? app.today();
  const change = returnCopy(app.store(), app.writeContext(), {
    ...run(app),
    copy,
    on,
    condition,
    note: givenText(app, '--note', options.note),
  });
  const word = app.texts.words['copy_state']?.[condition] ?? condition;
  const facts = { copy: change.copy, employee_no: change.employeeNo, on, condition: word };
  const said = condition === 'lost' ? t.lost(facts) : t.done(facts);
  const late = change.late ? [t.late(change.dueOn)] : [];
  await show(app, [said, ...late].join('\n'), change);
}

async function runExtend(app: App, copy: string, options: { until?: string }): Promise<void> {
  const t = app.texts.materials.loan.extend;
  const until = dayOption('--until', options.until) ?? null;
  const change = extendLoan(app.store(), app.writeContext(), { ...run(app), copy, until });
  const { employeeNo: employee_no, dueOn: due_on } = change;
  await show(app, t.done({ copy: change.copy, employee_no, due_on }), change);
}
