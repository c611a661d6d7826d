import { createHash } from 'node:crypto';
import type { App } from '../../app.js';
import { readGift } from '../../csv/gift-read.js';
import { questionOfCells } from '../../csv/question-cells.js';
import { questionColumns } from '../../csv/question-columns.js';
import type { QuestionData } from '../../domain/bank/question.js';
import type { Fault } from '../../domain/refusals/index.js';
import { wrongOptionWeight } from '../../operations/find-bank.js';
import { headersOf, readIncoming, type ImportOptions } from '../importing.js';

/** Questions as a file has them, whatever its format. */
export interface QuestionFile {
  rows: { line: number; data: QuestionData; faulty: boolean }[];
  faults: Fault[];
  hash: string;
  headers: ReadonlyMap<string, string>;
}

/** GIFT is text with a name of its own; everything else is a table. */
const isGift = (file: string): boolean => /\.(?:gift|txt)$/i.test(file);

/**
 * Reads a file of questions: GIFT by its ending (.gift, .txt), else a table.
 *
 * @throws InputError as `readGift` and `readIncoming`; Refusal `bank_no_rules`
 */
export async function readQuestionFile(
  app: App,
  file: string,
  options: ImportOptions,
): Promise<QuestionFile> {
  if (isGift(file)) {
    const bytes = app.readInput(file);
    const { encoding } = options;
    const read = await readGift(bytes, { file, ...(encoding === undefined ? {} : { encoding }) });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const unread = read.faults.filter(
      ({ line }) => !read.questions.some((one) => one.line === line),
    );
    await app.say(app.texts.bank.importing.read(read.questions.length + faultyLines(unread)));
    return { rows: read.questions, faults: read.faults, hash, headers: new Map() };
  }
  const penalty = wrongOptionWeight(app.store());
  const incoming = await readIncoming(app, file, questionColumns, options);
  const headers = headersOf(incoming.table);
  const faults: Fault[] = [...incoming.faults];
  const rows = incoming.rows.flatMap(({ line, values }) => {
    const read = questionOfCells(values, penalty);
    for (const { column, refused } of read.faults) {
      const value = values[column];
      faults.push({
        line,
        column: headers.get(column) ?? column,
        ...(typeof value === 'string' ? { value } : {}),
        ...(typeof values['question'] === 'string' ? { key: values['question'] } : {}),
        by: 'input',
        refused,
      });
    }
    return read.data ? [{ line, data: read.data, faulty: read.faults.length > 0 }] : [];
  });
  return { rows, faults, hash: incoming.hash, headers };
}

const faultyLines = (faults: readonly Fault[]): number =>
  new Set(faults.map(({ line }) => line)).size;
