import type { Command } from 'commander';
import type { App } from '../../app.js';
import { decidableKinds, type DecidableKind } from '../../domain/deciding/decide.js';
import { InputError, refused } from '../../errors.js';
import { recordDecision, type RecordedDecision } from '../../operations/record-decision.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { askDecisions } from './asking/ask-decisions.js';
import { decisionKind } from './decision-kind.js';
import { addSaidImport } from './said-import.js';

interface DecisionOptions {
  by?: string;
  reason?: string;
  assessment?: string;
  on?: string;
}

export function addDecision(record: Command, app: App): void {
  const t = app.texts.decide.decision;
  const command = record
    .command('decision')
    .description(t.summary)
    .argument('[EMPLOYEE]', app.texts.exam.options.employee)
    .argument('[KIND]', t.kind(decidableKinds.join(', ')))
    .option('--by <NAME>', t.by)
    .option('--reason <TEXT>', t.reason)
    .option('--assessment <ASSESSMENT>', t.assessment)
    .option('--on <DAY>', t.on)
    .action((employee: string | undefined, kind: string | undefined, options: DecisionOptions) =>
      employee === undefined ? runAll(app, options) : runDecision(app, employee, kind, options),
    );
  addSaidImport(command, app, app.texts.sheets.import.decision, decisionKind);
}

/** Without a person, and without anything said of one: everybody about whom something is proposed. */
async function runAll(app: App, options: DecisionOptions): Promise<void> {
  const said = Object.values(options).some((value) => value !== undefined);
  if (!said && app.prompter.interactive) return askDecisions(app);
  throw new InputError(refused('argument_missing', { argument: 'EMPLOYEE' }));
}

const wordOf = (app: App, kind: DecidableKind): string =>
  app.texts.words['decision']?.[kind] ?? kind;

/** The kind by its code or by its word; asked for where it was not given. */
async function kindOf(app: App, given: string | undefined): Promise<DecidableKind> {
  const t = app.texts.decide.decision;
  if (given === undefined) {
    const choices = decidableKinds.map((value) => ({ value, name: wordOf(app, value) }));
    return app.prompter.choose(t.askKind, 'KIND', choices);
  }
  const named = decidableKinds.find((kind) => wordOf(app, kind) === given.trim());
  return named ?? checkChoice('KIND', given.trim().replaceAll('-', '_'), decidableKinds);
}

async function runDecision(
  app: App,
  employee: string,
  given: string | undefined,
  options: DecisionOptions,
): Promise<void> {
  const t = app.texts.decide.decision;
  const kind = await kindOf(app, given);
  const by = options.by?.trim() || (await app.prompter.text(t.askBy, '--by'));
  const reason = options.reason?.trim() || (await app.prompter.text(t.askReason, '--reason'));
  const input = {
    employee,
    kind,
    assessment: options.assessment ?? null,
    on: dayOption('--on', options.on) ?? app.today(),
    by,
    reason,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  };
  if (app.prompter.interactive && !input.dryRun) {
    // What would be refused is refused before anybody is asked whether they are sure.
    recordDecision(app.store(), app.writeContext(), { ...input, dryRun: true });
    await app.prompter.confirm(t.ask({ employee_no: employee, decision: wordOf(app, kind), by }));
  }
  const { entry, decision } = recordDecision(app.store(), app.writeContext(), input);
  await show(app, entry, decision);
}

async function show(app: App, entry: number | null, decision: RecordedDecision): Promise<void> {
  const t = app.texts.decide.decision;
  const { employeeNo: employee_no, batch, kind, assessment, on, by, ends, rules } = decision;
  const lines = [t.done({ employee_no, decision: wordOf(app, kind), on, by })];
  if (ends !== null) lines.push(t.ends({ batch, on }));
  await app.printText(lines.join('\n'), {
    entry,
    employee_no,
    batch,
    decision: kind,
    assessment,
    decided_on: on,
    decided_by: by,
    left_on: ends === null ? null : on,
    left_reason: ends,
    rules,
  });
  await sayEntry(app, entry);
}
