/** `record application`, `record approval` and `record coaching`: what somebody did that a rule asks for. */
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { recordAct, type ActInput } from '../../operations/record-act.js';
import { askAssessment } from '../exam/ask-assessment.js';
import { sayEntry } from '../importing.js';
import { dayOption, type Command } from '../options.js';
import { applicationKind, approvalKind, coachingKind } from './act-kinds.js';
import { askApplications, askApprovals, askCoachings } from './asking/ask-acts.js';
import { addSaidImport } from './said-import.js';

interface ActOptions {
  stage?: string;
  assessment?: string;
  by?: string;
  on?: string;
  note?: string;
  refuse?: boolean;
  reason?: string;
}

export function addApplication(record: Command, app: App): void {
  const { application: t, options: o } = app.texts.evidence;
  const command = record
    .command('application')
    .description(t.summary)
    .argument('[EMPLOYEE]', o.employee)
    .option('--stage <STAGE>', o.stage)
    .option('--on <DAY>', o.on)
    .action((given: string | undefined, options: ActOptions) =>
      ofPerson(app, given, options, askApplications, (employee) =>
        run(app, employee, options, { kind: 'application', by: '' }),
      ),
    );
  addSaidImport(command, app, app.texts.sheets.import.application, applicationKind);
}

export function addApproval(record: Command, app: App): void {
  const { approval: t, options: o } = app.texts.evidence;
  const command = record
    .command('approval')
    .description(t.summary)
    .argument('[EMPLOYEE]', o.employee)
    .option('--stage <STAGE>', o.stage)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--by <NAME>', o.by)
    .option('--refuse', o.refuse)
    .option('--reason <TEXT>', o.reason)
    .option('--on <DAY>', o.on)
    .action((given: string | undefined, options: ActOptions) =>
      ofPerson(app, given, options, askApprovals, (employee) =>
        runApproval(app, employee, options),
      ),
    );
  addSaidImport(command, app, app.texts.sheets.import.approval, approvalKind);
}

export function addCoaching(record: Command, app: App): void {
  const { coaching: t, options: o } = app.texts.evidence;
  const command = record
    .command('coaching')
    .description(t.summary)
    .argument('[EMPLOYEE]', o.employee)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--by <NAME>', o.by)
    .option('--on <DAY>', o.on)
    .option('--note <TEXT>', o.note)
    .action((given: string | undefined, options: ActOptions) =>
      ofPerson(app, given, options, askCoachings, (employee) =>
        runCoaching(app, employee, options),
      ),
    );
  addSaidImport(command, app, app.texts.sheets.import.coaching, coachingKind);
}

/** About a person who is named; without one, and without anything said of one, everybody of whom it is asked. */
async function ofPerson(
  app: App,
  employee: string | undefined,
  options: ActOptions,
  askAll: (app: App) => Promise<void>,
  run: (employee: string) => Promise<void>,
): Promise<void> {
  if (employee !== undefined) return run(employee);
  const said = Object.values(options).some((value) => value !== undefined);
  if (!said && app.prompter.interactive) return askAll(app);
  throw new InputError(refused('argument_missing', { argument: 'EMPLOYEE' }));
}

async function runCoaching(app: App, employee: string, options: ActOptions): Promise<void> {
  const assessment = await askAssessment(app, options.assessment);
  const by = await askBy(app, options.by);
  await run(app, employee, { ...options, assessment }, { kind: 'coaching', by });
}

async function runApproval(app: App, employee: string, options: ActOptions): Promise<void> {
  if (options.stage !== undefined && options.assessment !== undefined) {
    const facts = { first: '--stage', second: '--assessment' };
    throw new InputError(refused('option_conflict', facts));
  }
  const by = await askBy(app, options.by);
  if (options.refuse !== true) {
    await run(app, employee, options, { kind: 'approval', by });
    return;
  }
  const given = options.reason?.trim() ?? '';
  const note = given || (await app.prompter.text(app.texts.evidence.askReason, '--reason'));
  await run(app, employee, { ...options, note }, { kind: 'refusal', by });
}

async function askBy(app: App, given: string | undefined): Promise<string> {
  return given?.trim() || (await app.prompter.text(app.texts.evidence.askBy, '--by')).trim();
}

async function run(
  app: App,
  employee: string,
  options: ActOptions,
  { kind, by }: Pick<ActInput, 'kind' | 'by'>,
): Promise<void> {
  const t = app.texts.evidence;
  const { entry, act } = recordAct(app.store(), app.writeContext(), {
    kind,
    employee,
    stage: options.stage ?? null,
    assessment: options.assessment ?? null,
    by,
    on: dayOption('--on', options.on) ?? app.today(),
    note: (options.note ?? options.reason)?.trim() || null,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { employeeNo: employee_no, about, title, on, outcome } = act;
  const said = outcome === 'created' ? t.done : t.already;
  const text = said[act.kind]({ employee_no, about: title, on, by: act.by });
  const row = { employee_no, kind: act.kind, about, on, by: act.by, outcome };
  await app.printText(text, { entry, ...row });
  await sayEntry(app, entry);
}
