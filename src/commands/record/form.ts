import type { App } from '../../app.js';
import { formColumns } from '../../csv/form-columns.js';
import { feedbackKinds } from '../../operations/forms/form-rules.js';
import { importForm } from '../../operations/forms/import-form.js';
import { addImportOptions, showImport } from '../importing.js';
import type { Command } from '../options.js';
import { askForms } from './asking/ask-forms.js';
import { cellsOf, importOf, readForms, sayKnown, type FormOptions } from './form-import.js';
import { addFormResults } from './form-results.js';

/** `record form`: answers to questionnaires (001 §4.6), and what they say. */
export function addForm(record: Command, app: App): void {
  const t = app.texts.forms;
  const form = record
    .command('form')
    .description(t.form.summary)
    .argument('[FILE]', t.form.file)
    .option('--reason <TEXT>', t.reason);
  addImportOptions(form, app).action((file: string | undefined, options: FormOptions) =>
    file === undefined ? askForms(app) : runForm(app, file, options),
  );
  addFormResults(form, app);
}

async function runForm(app: App, file: string, options: FormOptions): Promise<void> {
  const incoming = await readForms(app, file, formColumns, options, feedbackKinds);
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const result = importForm(app.store(), app.writeContext(), {
    command: 'record form',
    ...importOf(app, incoming, options),
    rows: incoming.rows.map((row) => ({
      line: row.line,
      row: {
        form: String(row.values['form']),
        session: text(row.values['session']),
        course: text(row.values['course']),
        batch: text(row.values['batch']),
        respondent: text(row.values['respondent']),
        cells: cellsOf(row, incoming.columns),
      },
    })),
  });
  await sayKnown(app, result);
  await showImport(app, result, options, {}, 'form_about');
}
