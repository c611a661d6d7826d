import type { Command } from 'commander';
import type { App } from '../../app.js';
import { mentorshipColumns } from '../../csv/mentorship-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import {
  importMentorships,
  type MentorshipRow,
} from '../../operations/mentoring/import-mentorships.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';

export function addMentorImport(mentor: Command, app: App): void {
  const t = app.texts.mentors.import;
  const command = mentor.command('import').description(t.summary).argument('<FILE>', t.file);
  addImportOptions(command, app).action((file: string, options: ImportOptions) =>
    runImport(app, file, options),
  );
}

async function runImport(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readIncoming(app, file, mentorshipColumns, options);
  const result = importMentorships(app.store(), app.writeContext(), {
    command: 'enroll mentor import',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: mentorshipRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options);
}

function mentorshipRow({ values }: ShapedRow): MentorshipRow {
  const { employee_no: employeeNo, mentor, from, to, reason } = values;
  return {
    employeeNo: String(employeeNo),
    mentor: String(mentor),
    from: String(from),
    to: typeof to === 'string' ? to : null,
    reason: typeof reason === 'string' ? reason : null,
  };
}
