import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTable } from '../../src/csv/read-table.js';
import { rosterColumns } from '../../src/csv/roster-columns.js';
import { shapeRows } from '../../src/csv/shape.js';
import { CohortError } from '../../src/errors.js';
import { encode, type Legacy } from './bytes.js';

const columns: [string, string, string][] = [
  ['工号', 'E1001', 'E1002'],
  ['姓名', '张三', '欧阳, "小" 四'],
  ['入职日期', '2026-03-02', '2026年3月12日'],
  ['部门', '客服部', ''],
  ['手机号码', '13800138000', '138-0013-8001'],
  ['血型', 'A', 'B'],
];

const quote = (cell: string, delimiter: string) =>
  cell.includes('"') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

it('gives the same rows in every order of columns, encoding, delimiter and line end', async () => {
  const results = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(columns, { minLength: columns.length }),
      fc.constantFrom<Legacy>('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (order, encoding, delimiter, end) => {
        const text = [0, 1, 2]
          .map((row) => order.map((own) => quote(own[row] ?? '', delimiter)).join(delimiter) + end)
          .join('');
        const table = await readTable(encode(text, encoding), {
          file: 'f.csv',
          columns: rosterColumns,
        });
        results.add(JSON.stringify(shapeRows(table, rosterColumns)));
      },
    ),
    { numRuns: 300 },
  );
  expect(results.size).toBe(1);
  expect([...results][0]).toContain('欧阳');
});

const bits = fc.constantFrom(
  '工号', '姓名', '入职日期', 'employee_no', 'name', 'hired_on', ',', ';', '\t', '\n', '\r\n', '"',
  'E1001', '张三', '2026-03-02', '3/4/26', '\u0000', '\u202e', '😀', "'=1", '　', '__proto__', 'constructor',
); // prettier-ignore

it('throws nothing but refusals, whatever the bytes', async () => {
  const header = encode('工号,姓名,入职日期\n', 'utf-8');
  const text = fc.array(bits, { maxLength: 40 }).map((parts) => encode(parts.join(''), 'utf-8'));
  const raw = fc.uint8Array({ maxLength: 200 });
  const cut = fc
    .tuple(raw, fc.boolean())
    .map(([bytes, headed]) => (headed ? Uint8Array.from([...header, ...bytes]) : bytes));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(text, raw, cut),
      fc.option(fc.constantFrom('utf-8', 'gbk', 'big5', 'utf-16', 'utf-16be'), { nil: undefined }),
      fc.boolean(),
      async (bytes, encoding, open) => {
        try {
          const table = await readTable(bytes, {
            file: 'f',
            encoding,
            open,
            columns: rosterColumns,
          });
          const { rows, faults } = shapeRows(table, rosterColumns, {
            key: ({ values }) => String(values['employee_no']),
          });
          expect(rows.length + new Set(faults.map(({ line }) => line)).size).toBe(
            table.rows.length,
          );
        } catch (error) {
          if (!(error instanceof CohortError)) throw error;
        }
      },
    ),
    { numRuns: 5000 },
  );
});
