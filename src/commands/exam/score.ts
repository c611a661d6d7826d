import type { Command } from 'commander';
import type { App } from '../../app.js';
import { sortOpenColumns } from '../../csv/score-cells.js';
import { scoreColumns } from '../../csv/score-columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import type { Fault } from '../../domain/refusals/index.js';
import { InputError, refused } from '../../errors.js';
import { importScores } from '../../operations/import-scores.js';
import { listScoreDimensions } from '../../operations/list-score-dimensions.js';
import {
  addImportOptions,
  headersOf,
  readIncoming,
  showImport,
  type ImportOptions,
  type Incoming,
} from '../importing.js';
import { cellText, scoreRow } from './score-row.js';
import { readSource } from './score-source.js';

interface ScoreOptions extends ImportOptions {
  assessment?: string;
  correct?: boolean;
  source?: string;
  reason?: string;
}

export function addScore(exam: Command, app: App): void {
  const t = app.texts.exam.score;
  const command = exam
    .command('score')
    .description(t.summary)
    .argument('<FILE>', t.file)
    .option('--assessment <ASSESSMENT>', t.assessment)
    .option('--source <NAME>', app.texts.examining.score.source)
    .option('--correct', app.texts.examining.score.correct)
    .option('--reason <TEXT>', app.texts.examining.score.reason);
  addImportOptions(command, app).action((file: string, options: ScoreOptions) =>
    runScore(app, file, options),
  );
}

/** With `--assessment` the file need not say it. */
const columnsFor = (assessment: string | undefined): typeof scoreColumns =>
  assessment === undefined
    ? scoreColumns
    : scoreColumns.map((column) =>
        column.key === 'assessment' ? { ...column, required: false } : column,
      );

async function runScore(app: App, file: string, options: ScoreOptions): Promise<void> {
  const correction = correctionOf(options);
  if (options.source !== undefined) {
    await runSource(app, file, { ...options, source: options.source }, correction);
    return;
  }
  const assessmentOf = (row: ShapedRow): string =>
    cellText(row, 'assessment') || (options.assessment ?? '');
  const incoming = await readIncoming(app, file, columnsFor(options.assessment), options, {
    open: true,
    key: (row) =>
      [cellText(row, 'employee_no'), cellText(row, 'taken_on'), assessmentOf(row)]
        .concat(cellText(row, 'examiner') || [])
        .join(' '),
  });
  const dimensions = await dimensionColumns(app, incoming, assessmentOf);
  const faults: Fault[] = [...incoming.faults];
  const rows = incoming.rows.flatMap((shaped) => {
    const row = scoreRow(shaped, assessmentOf(shaped), dimensions, (key, value, why) => {
      const employee = cellText(shaped, 'employee_no');
      const column = headerOf(incoming, key);
      faults.push({ line: shaped.line, column, key: employee, value, by: 'input', refused: why });
    });
    return row ? [{ line: shaped.line, row }] : [];
  });
  const marked = rows.filter(
    ({ row }) => row.score !== null || row.bonus !== null || row.dimensions.size > 0,
  );
  const left = rows.length - marked.length;
  if (left > 0) await app.say(app.texts.record.sheet.leftOut(left));
  const { assessment } = options;
  const result = importScores(app.store(), app.writeContext(), {
    command: [
      'exam score',
      ...(assessment === undefined ? [] : [`--assessment ${assessment}`]),
      ...(correction === null ? [] : ['--correct']),
    ].join(' '),
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults,
    rows: marked,
    today: app.today(),
    correction,
    headers: dimensionHeaders(incoming, dimensions),
  });
  await showImport(app, result, options);
}

/** The results of another system. */
async function runSource(
  app: App,
  file: string,
  options: ScoreOptions & { source: string },
  correction: string | null,
): Promise<void> {
  const { assessment } = options;
  const { source, ...scores } = await readSource(app, file, options.source, assessment, options);
  const result = importScores(app.store(), app.writeContext(), {
    ...scores,
    command: [
      `exam score --source ${source}`,
      ...(assessment === undefined ? [] : [`--assessment ${assessment}`]),
      ...(correction === null ? [] : ['--correct']),
    ].join(' '),
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    today: app.today(),
    correction,
  });
  await showImport(app, result, options);
}

/**
 * Why marks are corrected; `null` where they are not. A file has no one to ask.
 *
 * @throws InputError `option_missing`
 */
function correctionOf({ correct, reason = '' }: ScoreOptions): string | null {
  const given = reason.trim();
  if (correct === true) {
    if (given !== '') return given;
    throw new InputError(refused('option_missing', { option: '--reason' }));
  }
  if (given === '') return null;
  throw new InputError(refused('option_missing', { option: '--correct' }));
}

const headerOf = ({ table }: Incoming, key: string): string =>
  table.headers[table.keys.indexOf(key)] ?? key;

/** The headers of the file by column, and by the dimension that a column stands for. */
function dimensionHeaders(
  incoming: Incoming,
  dimensions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const written = [...headersOf(incoming.table)];
  return new Map(written.map(([key, header]) => [dimensions.get(key) ?? key, header]));
}

/**
 * The file's columns that are dimensions of its assessments; the others are ignored, and said so.
 *
 * @throws InputError `file_header_unknown` where one is nearly a dimension, `file_header_duplicate` where two are one
 */
async function dimensionColumns(
  app: App,
  { table, rows }: Incoming,
  assessmentOf: (row: ShapedRow) => string,
): Promise<ReadonlyMap<string, string>> {
  const known = new Set(scoreColumns.map(({ key }) => key));
  const open = table.keys.filter((key) => key !== null).filter((key) => !known.has(key));
  if (open.length === 0) return new Map();
  const assessments = new Set(rows.map(assessmentOf));
  const sorted = sortOpenColumns(open, listScoreDimensions(app.store(), assessments));
  const header = (key: string): string => table.headers[table.keys.indexOf(key)] ?? key;
  const { file } = table;
  const [slip] = sorted.slips;
  if (slip) {
    const { suggestion } = slip;
    const facts = { file, column: header(slip.key), suggestion };
    throw new InputError(refused('file_header_unknown', facts));
  }
  const first = new Map<string, string>();
  for (const [key, column] of sorted.dimensions) {
    const before = first.get(column);
    if (before !== undefined) {
      const facts = { file, column, first: header(before), second: header(key) };
      throw new InputError(refused('file_header_duplicate', facts));
    }
    first.set(column, key);
  }
  if (sorted.ignored.length > 0) {
    await app.say(app.texts.app.columnsIgnored(sorted.ignored.map(header).join(', ')));
  }
  return sorted.dimensions;
}
