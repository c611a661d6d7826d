import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { CaseText } from '../../domain/cases/case.js';
import { addCase, changeCase, type SavedCase } from '../../operations/cases/import.js';
import { neededFields, type CaseInput } from '../../operations/cases/take.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { givenText, listOption } from '../plan/material-parts.js';

interface CaseOptions {
  title?: string;
  background?: string;
  handling?: string;
  solution?: string;
  feedback?: string;
  lesson?: string;
  type?: string;
  difficulty?: string;
  departments?: string;
  author?: string;
  employee?: string;
  happenedOn?: string;
  on?: string;
}

export function addCaseAdd(library: Command, app: App): void {
  const t = app.texts.cases;
  const add = library.command('add').description(t.add.summary);
  withFields(add, app).action((options: CaseOptions) => runAdd(app, options));
  const change = library.command('change').description(t.change.summary).argument('<CASE>', t.code);
  withFields(change, app).action((code: string, options: CaseOptions) =>
    runChange(app, code, options),
  );
}

function withFields(command: Command, app: App): Command {
  const t = app.texts.cases.fields;
  return command
    .option('--title <TEXT>', t.title)
    .option('--background <TEXT>', t.background)
    .option('--handling <TEXT>', t.handling)
    .option('--solution <TEXT>', t.solution)
    .option('--feedback <TEXT>', t.feedback)
    .option('--lesson <TEXT>', t.lesson)
    .option('--type <TYPE>', t.type)
    .option('--difficulty <DIFFICULTY>', t.difficulty)
    .option('--departments <LIST>', t.departments)
    .option('--author <WHO>', t.author)
    .option('--employee <EMPLOYEE_NO>', t.employee)
    .option('--happened-on <DAY>', t.happenedOn)
    .option('--on <DAY>', t.on);
}

function inputOf(app: App, code: string | null, options: CaseOptions): CaseInput {
  const text = (key: CaseText | 'type' | 'difficulty' | 'author'): string | null =>
    givenText(app, `--${key}`, options[key]);
  const { departments, employee } = options;
  return {
    code,
    title: text('title'),
    background: text('background'),
    handling: text('handling'),
    solution: text('solution'),
    feedback: text('feedback'),
    lesson: text('lesson'),
    type: text('type'),
    difficulty: text('difficulty'),
    author: text('author'),
    employeeNo: employee === undefined ? null : employee.normalize('NFKC').trim().toUpperCase(),
    departments: departments === undefined ? null : listOption(departments),
    happenedOn: dayOption('--happened-on', options.happenedOn) ?? null,
    receivedOn: dayOption('--on', options.on) ?? null,
  };
}

async function runAdd(app: App, options: CaseOptions): Promise<void> {
  const { fields } = app.texts.cases;
  const asked = { ...options };
  for (const key of neededFields) {
    asked[key] ??= await app.prompter.text(`${fields[key]}:`, `--${key}`);
  }
  const saved = addCase(app.store(), app.writeContext(), {
    input: inputOf(app, null, asked),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await show(app, saved);
}

async function runChange(app: App, code: string, options: CaseOptions): Promise<void> {
  const saved = changeCase(app.store(), app.writeContext(), {
    input: { ...inputOf(app, code, options), code },
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await show(app, saved);
}

async function show(app: App, { entry, case: code, outcome, changes }: SavedCase): Promise<void> {
  const t = app.texts.cases.add.done;
  await app.printText(t[outcome](code), { entry, case: code, outcome, changes });
  await sayEntry(app, entry);
}
