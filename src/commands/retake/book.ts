import type { Command } from 'commander';
import type { App } from '../../app.js';
import { bookRetake, type Booked } from '../../operations/book-retake.js';
import { sayEntry } from '../importing.js';

interface BookOptions {
  sitting?: string;
  past?: boolean;
}

export function addBook(retake: Command, app: App): void {
  const t = app.texts.retake.book;
  retake
    .command('book')
    .description(t.summary)
    .argument('<EMPLOYEE...>', app.texts.exam.options.employees)
    .option('--sitting <CODE>', t.sitting)
    .option('--past', t.past)
    .action((employees: string[], options: BookOptions) => runBook(app, employees, options));
}

function line(app: App, { employeeNo, sitting, heldOn, rung, outcome }: Booked): string {
  const t = app.texts.retake.book;
  if (outcome === 'unchanged') return t.unchanged({ employee_no: employeeNo, sitting });
  const word = app.texts.words['rung']?.[rung ?? ''] ?? '';
  return t.done({ employee_no: employeeNo, sitting, held_on: heldOn, rung: word });
}

async function runBook(app: App, employees: string[], options: BookOptions): Promise<void> {
  const t = app.texts.retake.book;
  const sitting = options.sitting ?? (await app.prompter.text(t.askSitting, '--sitting'));
  const { entry, booked } = bookRetake(app.store(), app.writeContext(), {
    employees,
    sitting,
    past: options.past === true,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const rows = booked.map((one) => ({
    employee_no: one.employeeNo,
    sitting: one.sitting,
    held_on: one.heldOn,
    rung: one.rung,
    outcome: one.outcome,
  }));
  await app.printText(booked.map((one) => line(app, one)).join('\n'), { entry, rows });
  await sayEntry(app, entry);
}
