import type { Command } from 'commander';
import type { App } from '../../app.js';
import { caseColumns } from '../../csv/case-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { importCases } from '../../operations/cases/import.js';
import type { CaseInput } from '../../operations/cases/take.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import { listOption } from '../plan/material-parts.js';

export function addCaseImport(library: Command, app: App): void {
  const t = app.texts.cases.import;
  const command = library.command('import').description(t.summary).argument('<FILE>', t.file);
  addImportOptions(command, app).action((file: string, options: ImportOptions) =>
    runImport(app, file, options),
  );
}

async function runImport(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readIncoming(app, file, caseColumns, options);
  const { table, rows, faults, hash } = incoming;
  const headers = table.keys.flatMap((key, at): [string, string][] =>
    key === null ? [] : [[key, table.headers[at] ?? key]],
  );
  const result = importCases(app.store(), app.writeContext(), {
    command: 'record case import',
    hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults,
    rows: rows.map((row) => ({ line: row.line, row: caseInput(row) })),
    headers: Object.fromEntries(headers),
    today: app.today(),
  });
  await showImport(app, result, options, {}, 'case');
}

function caseInput({ values }: ShapedRow): CaseInput {
  const text = (key: string): string | null => {
    const value = values[key] ?? null;
    return value === null ? null : String(value);
  };
  const departments = text('departments');
  return {
    code: text('case'),
    title: text('title'),
    background: text('background'),
    handling: text('handling'),
    solution: text('solution'),
    feedback: text('feedback'),
    lesson: text('lesson'),
    type: text('type'),
    difficulty: text('difficulty'),
    author: text('author'),
    employeeNo: text('employee_no'),
    departments: departments === null ? null : listOption(departments),
    happenedOn: text('happened_on'),
    receivedOn: text('received_on'),
  };
}
