import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOfQuestion, questionOfCells } from '../../src/csv/question-cells.js';
import { questionColumns } from '../../src/csv/question-columns.js';
import { readTable } from '../../src/csv/read-table.js';
import { shapeRows } from '../../src/csv/shape.js';
import { csvOfView } from '../../src/render/csv.js';
import { texts } from '../../src/i18n/en.js';
import { arbitraryData } from './question-arbitrary.js';

const words = {
  header: (key: string) => key,
  word: (_: string, value: string) => value,
  texts: texts.render,
};

describe('a bank goes out as a table and comes in again', () => {
  test.each([false, true])('through a file as Excel has it; raw %s', async (raw) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryData, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(-100, -50, 0),
        async (bank, penalty) => {
          const columns = questionColumns.map(({ key }) => ({ key, kind: 'text' as const }));
          const rows = bank.map((data) => {
            const cells = cellsOfQuestion(data, penalty);
            return Object.fromEntries(columns.map(({ key }) => [key, cells[key] ?? null]));
          });
          const csv = csvOfView({ name: 'bank', empty: '', columns, rows }, { words, raw });
          const bytes = new TextEncoder().encode(csv);
          const table = await readTable(bytes, { file: 'bank.csv', columns: questionColumns });
          const shaped = shapeRows(table, questionColumns);
          expect(shaped.faults).toEqual([]);
          const read = shaped.rows.map(({ values }) => questionOfCells(values, penalty));
          expect(read.flatMap(({ faults }) => faults)).toEqual([]);
          expect(read.map(({ data }) => data)).toEqual(bank);
        },
      ),
      { numRuns: 60 },
    );
  });
});
