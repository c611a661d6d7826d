import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listSheetPeople } from '../../operations/find-paper.js';
import type { Column } from '../../render/view.js';
import { dayOption } from '../options.js';

interface SheetOptions {
  batch?: string;
  on?: string;
}

/** `exam paper sheet`: the people of a batch with a column for each question, to be filled in and marked. */
export function addPaperSheet(paper: Command, app: App): void {
  const { sheet: t, options: o } = app.texts.bank.paper;
  paper
    .command('sheet')
    .description(t.summary)
    .argument('<PAPER>', o.paper)
    .option('--batch <BATCH>', t.batch)
    .option('--on <DAY>', t.on)
    .action((code: string, options: SheetOptions) => runSheet(app, code, options));
}

async function runSheet(app: App, paper: string, options: SheetOptions): Promise<void> {
  const t = app.texts.bank.paper.sheet;
  const batch = options.batch ?? (await app.prompter.text(t.askBatch, '--batch'));
  const on = dayOption('--on', options.on) ?? app.today();
  const { shown, people } = listSheetPeople(app.store(), { paper, batch, on });
  const count = Math.max(...[...shown.versions.values()].map((questions) => questions.length));
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const columns: Column[] = [
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'version', kind: 'code', header: app.texts.bank.paper.headers.version },
    { key: 'taken_on', kind: 'date' },
    ...numbers.map((key): Column => ({ key, kind: 'text', header: key })),
  ];
  const rows = people.map(({ employeeNo, name, version, sheet }) => ({
    employee_no: employeeNo,
    name,
    version,
    taken_on: sheet?.takenOn ?? on,
    ...Object.fromEntries(numbers.map((number) => [number, null])),
  }));
  await app.print(
    { name: 'answers', preferred: 'csv', empty: t.empty, columns, rows },
    `answers-${shown.paper.code}`,
  );
}
