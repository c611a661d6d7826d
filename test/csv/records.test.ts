import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRecords, withCommonLineEnds } from '../../src/csv/records.js';
import { CohortError } from '../../src/errors.js';

const pieces = [
  'a',
  '客服',
  '"',
  '""',
  '","',
  ',',
  '\n',
  '\r\n',
  ' ',
  '"x"',
  '"x\ny"',
  ',"",',
  '\n\n',
];

/** csv-parse over the whole text, and asked for its lines. */
function oracle(text: string): { line: number; cells: string[] }[] | undefined {
  try {
    const found = parse(text, {
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
    }) as unknown as { info: { lines: number }; record: string[] }[];
    // `lines` is the line on which a record ends.
    return found
      .map(({ info, record }) => {
        const breaks = record.join('').split('\n').length - 1;
        return { line: info.lines - breaks, cells: record };
      })
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch {
    return undefined;
  }
}

function own(text: string) {
  try {
    return readRecords(withCommonLineEnds(text), ',', 'f');
  } catch (error) {
    if (error instanceof CohortError) return undefined;
    throw error;
  }
}

it('splits as csv-parse does, and refuses what it refuses', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const expected = oracle(text);
      const found = own(text);
      expect(found?.map(({ cells }) => cells)).toEqual(expected?.map(({ cells }) => cells));
    }),
    { numRuns: 20_000 },
  );
});

it('counts lines as an editor does', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.constantFrom('a', '', 'x\ny', 'p"q', 'r,s', '\n\n'), {
          minLength: 2,
          maxLength: 3,
        }),
      ),
      fc.constantFrom('\n', '\r\n'),
      (table, end) => {
        let text = '';
        const expected: number[] = [];
        for (const cells of table) {
          if (cells.some((cell) => cell.trim() !== '')) expected.push(text.split('\n').length);
          text +=
            cells
              .map((cell) => (/["\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
              .join(',') + end;
        }
        expect(readRecords(text, ',', 'f').map(({ line }) => line)).toEqual(expected);
      },
    ),
    { numRuns: 3000 },
  );
});
