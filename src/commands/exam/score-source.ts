import type { App } from '../../app.js';
import { employeeNoColumn } from '../../csv/employee-no-column.js';
import type { ColumnSpec } from '../../csv/columns.js';
import type { ShapedRow } from '../../csv/shape.js';
import { parseDuration, timeOfCell } from '../../csv/test-source-cells.js';
import { isRefused, parseDayCell } from '../../csv/values.js';
import { converted, countedTries, type Try } from '../../domain/examining/tries.js';
import { nearest } from '../../domain/handbook/nearest.js';
import type { Fault, Refused } from '../../domain/refusals/index.js';
import { InputError, refused } from '../../errors.js';
import {
  assessmentOfSource,
  findTestSource,
  type FoundSource,
} from '../../operations/find-test-source.js';
import type { ScoreRow } from '../../operations/import-scores.js';
import { headersOf, readIncoming, type ImportOptions } from '../importing.js';
import { cellText } from './score-row.js';

/** The results of another system, as rows of marks. */
export interface SourceScores {
  hash: string;
  source: string;
  faults: Fault[];
  rows: { line: number; row: ScoreRow }[];
  headers: ReadonlyMap<string, string>;
}

function columnsOf({ source }: FoundSource): ColumnSpec[] {
  const { columns } = source;
  const text = (key: string, header: string, required: boolean): ColumnSpec => ({
    key,
    kind: 'text',
    maxLength: 80,
    required,
    aliases: [header],
  });
  return [
    { ...employeeNoColumn, aliases: [columns.employee_no] },
    { key: 'score', kind: 'score', required: true, aliases: [columns.score] },
    text('taken_on', columns.taken_on, true),
    ...(columns.assessment === undefined ? [] : [text('assessment', columns.assessment, true)]),
    ...(columns.duration === undefined ? [] : [text('duration', columns.duration, false)]),
  ];
}

/**
 * Reads a result file of another system by the columns that the handbook gives it; of several tries the one that counts.
 *
 * @throws InputError `source_unknown`, `source_assessment`, `assessment_unknown`, `file_*`
 */
export async function readSource(
  app: App,
  file: string,
  name: string,
  given: string | undefined,
  options: ImportOptions,
): Promise<SourceScores> {
  const found = findTestSource(app.store(), name);
  const all = assessmentOfSource(found, given);
  if (all === null && found.source.papers === undefined) {
    throw new InputError(refused('source_assessment', { source: found.code }));
  }
  const columns = columnsOf(found);
  const incoming = await readIncoming(app, file, columns, options, {
    key: (row) =>
      ['employee_no', 'assessment', 'taken_on'].map((key) => cellText(row, key)).join(' '),
  });
  const faults: Fault[] = [...incoming.faults];
  const header = headersOf(incoming.table);
  const tries = incoming.rows.flatMap((row) => {
    const read = readTry(found, all, row, incoming.table.encoding === 'xlsx');
    if ('try' in read) return [read.try];
    const { key, refused: why } = read;
    const value = cellText(row, key);
    const at = {
      line: row.line,
      column: header.get(key) ?? key,
      key: cellText(row, 'employee_no'),
    };
    faults.push({ ...at, value, by: 'input', refused: why });
    return [];
  });
  const rows = countedTries(tries, found.source.tries).map((one) => ({
    line: one.line,
    row: scoreRow(found.code, one),
  }));
  return { hash: incoming.hash, source: found.code, faults, rows, headers: header };
}

type Read = { try: Try & { submitted: string } } | { key: string; refused: Refused };

function readTry(
  { source, handbook, code: of }: FoundSource,
  all: { code: string; total: number } | null,
  row: ShapedRow,
  excelSerial: boolean,
): Read {
  const submitted = cellText(row, 'taken_on');
  const takenOn = parseDayCell(submitted, { excelSerial });
  if (isRefused(takenOn)) return { key: 'taken_on', refused: takenOn };
  const paper = cellText(row, 'assessment');
  const papers = source.papers ?? [];
  const code = all?.code ?? papers.find(({ name }) => name === paper)?.assessment;
  if (code === undefined) {
    const names = papers.map(({ name }) => name);
    const facts = { source: of, paper, suggestion: nearest(paper, names) };
    return { key: 'assessment', refused: refused('source_paper', facts) };
  }
  const given = row.values['score'];
  const points = typeof given === 'number' ? given : 0;
  const { out_of: outOf } = source;
  if (outOf !== undefined && points > outOf * 100) {
    const facts = { source: of, score: points / 100, out_of: outOf };
    return { key: 'score', refused: refused('source_score', facts) };
  }
  const total = all?.total ?? handbook.assessments[code]?.total ?? 100;
  const duration = cellText(row, 'duration');
  const taken = duration === '' ? { seconds: null } : parseDuration(duration);
  if ('refused' in taken) return { key: 'duration', refused: taken.refused };
  return {
    try: {
      line: row.line,
      employeeNo: cellText(row, 'employee_no'),
      assessment: code,
      takenOn,
      time: timeOfCell(submitted),
      score: converted(points, outOf, total),
      seconds: taken.seconds,
      submitted,
    },
  };
}

function scoreRow(
  source: string,
  { assessment, employeeNo, takenOn, time, score, seconds, tries }: Try & { tries: number },
): ScoreRow {
  const submitted = time === '' ? takenOn : `${takenOn} ${time}`;
  return {
    assessment,
    employeeNo,
    takenOn,
    score,
    dimensions: new Map(),
    examiner: null,
    online: { source, submitted, seconds, tries },
  };
}
