import type { App } from '../../app.js';
import { appraisalColumns } from '../../csv/form-columns.js';
import type { RaterRole } from '../../domain/handbook/types-questionnaires.js';
import { appraisalKinds } from '../../operations/forms/form-rules.js';
import { importAppraisal } from '../../operations/forms/import-appraisal.js';
import { addImportOptions, showImport } from '../importing.js';
import type { Command } from '../options.js';
import { askAppraisals } from './asking/ask-forms.js';
import { addAppraisalResults } from './appraisal-results.js';
import { cellsOf, importOf, readForms, sayKnown, type FormOptions } from './form-import.js';

/** `record appraisal`: what people, their colleagues, mentors and customers say of them (004 §2.3). */
export function addAppraisal(record: Command, app: App): void {
  const t = app.texts.forms;
  const appraisal = record
    .command('appraisal')
    .description(t.appraisal.summary)
    .argument('[FILE]', t.appraisal.file)
    .option('--reason <TEXT>', t.reason);
  addImportOptions(appraisal, app).action((file: string | undefined, options: FormOptions) =>
    file === undefined ? askAppraisals(app) : runAppraisal(app, file, options),
  );
  addAppraisalResults(appraisal, app);
}

async function runAppraisal(app: App, file: string, options: FormOptions): Promise<void> {
  const incoming = await readForms(app, file, appraisalColumns, options, appraisalKinds);
  const result = importAppraisal(app.store(), app.writeContext(), {
    command: 'record appraisal',
    ...importOf(app, incoming, options),
    rows: incoming.rows.map((row) => {
      const { form, employee_no: employeeNo, rater_role: role, rater, given_on } = row.values;
      return {
        line: row.line,
        row: {
          form: String(form),
          employeeNo: String(employeeNo),
          // The reader lets only the choices of the column through.
          role: role as RaterRole,
          rater: typeof rater === 'string' ? rater : null,
          givenOn: typeof given_on === 'string' ? given_on : null,
          cells: cellsOf(row, incoming.columns),
        },
      };
    }),
  });
  await sayKnown(app, result);
  await showImport(app, result, options);
}
