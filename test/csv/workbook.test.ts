import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type Sheet, type SheetData } from 'write-excel-file/node';
import type { Buffer } from 'node:buffer';
import { readTable } from '../../src/csv/read-table.js';
import { rosterColumns } from '../../src/csv/roster-columns.js';
import { scoreColumns } from '../../src/csv/score-columns.js';
import { shapeRows } from '../../src/csv/shape.js';
import { CohortError } from '../../src/errors.js';
import { caught } from './caught.js';

const file = 'roster.xlsx';
const head = ['工号', '姓名', '入职日期', '手机'];
const day = (text: string) => ({ value: new Date(text), type: Date, format: 'yyyy/m/d' });

const workbook = async (data: SheetData): Promise<Buffer> => writeXlsxFile(data).toBuffer();
const sheets = async (named: Record<string, SheetData>): Promise<Buffer> =>
  writeXlsxFile(
    Object.entries(named).map(([sheet, data]): Sheet<Buffer> => ({ sheet, data })),
  ).toBuffer();
const read = (bytes: Uint8Array, more: object = {}) =>
  readTable(bytes, { file, columns: rosterColumns, ...more });

describe('a workbook', () => {
  it('has text cells: days from date cells, numbers exactly as they are', async () => {
    const bytes = await workbook([
      ['2026年3月花名册'],
      [],
      [...head, '血型'],
      [1001, '张三', day('2026-03-02'), 13800138000, 'A'],
      [],
      ['0012', ' 李四 ', 46083],
      ['E3', '王五', '2026年3月2日', null],
      ['E4', '赵六', day('2026-03-02T14:30:00Z'), true],
    ]);
    const table = await read(bytes);
    expect(table).toMatchObject({
      encoding: 'xlsx',
      delimiter: '',
      headerLine: 3,
      unknown: ['血型'],
      rows: [
        { line: 4, cells: ['1001', '张三', '2026-03-02', '13800138000', 'A'] },
        { line: 6, cells: ['0012', ' 李四 ', '46083', '', ''] },
        { line: 7, cells: ['E3', '王五', '2026年3月2日', '', ''] },
        { line: 8, cells: ['E4', '赵六', '2026-03-02 14:30:00', 'TRUE', ''] },
      ],
    });
    const { rows, faults } = shapeRows(table, rosterColumns);
    expect(rows.map(({ values }) => [values['employee_no'], values['hired_on']])).toEqual([
      ['1001', '2026-03-02'],
      ['0012', '2026-03-02'],
      ['E3', '2026-03-02'],
    ]);
    expect(faults).toMatchObject([{ line: 8, column: '手机', refused: { code: 'cell_phone' } }]);
  });

  it.each([
    [85.5, 8550],
    [0.1 + 0.2, 30],
    [1.1, 110],
    [100, 10000],
  ])('has the score %d', async (value, score) => {
    const bytes = await workbook([
      ['考核', '工号', '考试日期', '成绩'],
      ['w', 'E1', day('2026-03-02'), value],
    ]);
    const table = await read(bytes, { columns: scoreColumns });
    expect(shapeRows(table, scoreColumns).rows[0]?.values['score']).toBe(score);
  });

  it('refuses numbers that have lost digits, except in columns that are ignored', async () => {
    const bytes = await workbook([
      [...head, '身份证号'],
      [1234567890123456, '张三', day('2026-03-02'), null, 110101199003070000],
    ]);
    const error = await caught(() => read(bytes));
    expect(error.faults).toMatchObject([
      { line: 2, column: '工号', refused: { code: 'cell_number_digits' } },
    ]);
  });

  const filled: SheetData = [head, ['E1', '张三', '2026-03-02']];

  it('is read from the sheet whose headers are known', async () => {
    const bytes = await sheets({ 说明: [['请按模板填写']], 三月: filled, 模板: [head] });
    const table = await read(bytes);
    expect(table.rows).toHaveLength(1);
    expect(table.notes).toEqual([
      { code: 'sheet_chosen', facts: { sheet: '三月', others: '说明, 模板' } },
    ]);
  });

  it('with several such sheets wants one named', async () => {
    const bytes = await sheets({ 三月: filled, 四月: [head, ['E2', '李四', '2026-04-01']] });
    expect((await caught(() => read(bytes))).refused).toEqual({
      code: 'file_sheets_several',
      facts: { file, sheets: '三月, 四月' },
    });
    expect((await read(bytes, { sheet: '四月' })).rows[0]?.cells[0]).toBe('E2');
    expect((await caught(() => read(bytes, { sheet: '五月' }))).refused).toMatchObject({
      code: 'file_sheet_unknown',
      facts: { sheet: '五月', sheets: '三月, 四月', suggestion: '三月' },
    });
  });

  it('without known headers, or without anything, is refused', async () => {
    const strange = await workbook([['甲', '乙']]);
    expect((await caught(() => read(strange))).refused.code).toBe('file_no_header');
    expect((await caught(async () => read(await workbook([])))).refused.code).toBe('file_empty');
  });

  it('of Excel 97 is refused by name', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect((await caught(() => read(old))).refused.code).toBe('file_excel_old');
  });

  it('that is cut or damaged gives the same rows or a refusal', async () => {
    const bytes = new Uint8Array(await workbook([head, ['E1', '张三', day('2026-03-02')]]));
    const whole = await read(bytes);
    for (let end = 1; end < bytes.length; end += 7) {
      await caught(() => read(bytes.slice(0, end)));
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ by;
          try {
            await read(damaged);
          } catch (error) {
            if (!(error instanceof CohortError)) throw error;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(await read(bytes)).toEqual(whole);
  });
});
