import type { App } from '../../app.js';
import { awardColumns } from '../../csv/award-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { importAwards, type AwardRow } from '../../operations/awarding/import-awards.js';
import { addImportOptions, readIncoming, showImport, type ImportOptions } from '../importing.js';
import type { Command } from '../options.js';
import { subject } from '../verb.js';
import { addAwardDecisions, addDeductionDecisions } from './award-decide.js';
import { addAwardExport } from './award-export.js';
import { addAwardList, addDeductionList } from './award-list.js';
import { addAwardPropose } from './award-propose.js';
import { addAwardRanking } from './award-ranking.js';

/** `record award`: awards for good results (000 §6.1, 001 §2.1). */
export function addAward(record: Command, app: App): void {
  const award = subject(record, 'award', app.texts.awards.summary);
  addAwardPropose(award, app);
  addAwardList(award, app);
  addAwardDecisions(award, app);
  addAwardRanking(award, app);
  addAwardExport(award, app);
  addAwardImport(award, app);
}

/** `record deduction`: points off (000 §6.2). */
export function addDeduction(record: Command, app: App): void {
  const deduction = subject(record, 'deduction', app.texts.awards.deduction.summary);
  addDeductionList(deduction, app);
  addDeductionDecisions(deduction, app);
}

function addAwardImport(award: Command, app: App): void {
  const t = app.texts.awards.import;
  const command = award.command('import').description(t.summary).argument('<FILE>', t.file);
  addImportOptions(command, app).action((file: string, options: ImportOptions) =>
    runImport(app, file, options),
  );
}

async function runImport(app: App, file: string, options: ImportOptions): Promise<void> {
  const incoming = await readIncoming(app, file, awardColumns, options);
  const result = importAwards(app.store(), app.writeContext(), {
    command: 'record award import',
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    rows: incoming.rows.map((row) => ({ line: row.line, row: awardRow(row) })),
    today: app.today(),
  });
  await showImport(app, result, options, {}, 'award');
}

function awardRow({ values }: ShapedRow): AwardRow {
  const textOf = (key: string): string | null => {
    const value = values[key];
    return value === null || value === undefined ? null : String(value);
  };
  const amount = values['amount'];
  return {
    award: textOf('award') ?? '',
    period: textOf('period') ?? '',
    employeeNo: textOf('employee_no'),
    group: textOf('group'),
    givenOn: textOf('given_on') ?? '',
    givenBy: textOf('given_by') ?? '',
    amount: typeof amount === 'number' ? amount : null,
    unit: textOf('unit'),
    prize: textOf('prize'),
    reason: textOf('reason'),
  };
}
