import type { Command } from 'commander';
import type { App } from '../../app.js';
import { surveyColumns } from '../../csv/need-columns.js';
import type { ShapedRow, ShapedValue } from '../../csv/shape.js';
import { importSurvey, type SurveyRow } from '../../operations/import-survey.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import { monthOption } from './need-rows.js';

interface SurveyOptions extends ImportOptions {
  period?: string;
}

export function addNeedSurvey(need: Command, app: App): void {
  const t = app.texts.need.survey;
  const command = need
    .command('survey')
    .description(t.summary)
    .argument('<FILE>', t.file)
    .option('--period <MONTH>', t.period);
  addImportOptions(command, app).action((file: string, options: SurveyOptions) =>
    runSurvey(app, file, options),
  );
}

async function runSurvey(app: App, file: string, options: SurveyOptions): Promise<void> {
  const t = app.texts.need.survey;
  const period = monthOption(options.period) ?? app.today().slice(0, 7);
  const incoming = await readIncoming(app, file, surveyColumns, options);
  const result = importSurvey(app.store(), app.writeContext(), {
    command: `plan need survey --period ${period}`,
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: surveyRow(row) })),
    period,
    today: app.today(),
  });
  if (result.faults.length === 0) {
    if (!incoming.table.keys.includes('period')) await app.say(t.of(period));
    if (result.blank > 0) await app.say(t.blank(result.blank));
    if (result.alike > 0 && result.importedBefore === null) await app.say(t.alike(result.alike));
  }
  await showImport(app, result, options);
}

const text = (value: ShapedValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function surveyRow({ values }: ShapedRow): SurveyRow {
  return {
    employeeNo: text(values['employee_no']),
    formNo: text(values['form_no']),
    department: text(values['department']),
    period: text(values['period']),
    type: text(values['course_type']),
    topic: String(values['topic']),
    mastery: text(values['mastery']),
    problem: text(values['problem']),
  };
}
