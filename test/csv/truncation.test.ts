import { describe, expect, it } from 'vitest';
import { attendanceColumns } from '../../src/csv/attendance-columns.js';
import type { ColumnSpec } from '../../src/csv/columns.js';
import { readTable } from '../../src/csv/read-table.js';
import { scoreColumns } from '../../src/csv/score-columns.js';
import { shapeRows } from '../../src/csv/shape.js';
import { CohortError } from '../../src/errors.js';
import { encode, type Legacy } from './bytes.js';

async function outcome(bytes: Uint8Array, columns: readonly ColumnSpec[]) {
  try {
    const table = await readTable(bytes, { file: 'f.csv', columns });
    const { rows, faults } = shapeRows(table, columns);
    const warned = table.notes.some(({ code }) => code === 'no_final_newline');
    return faults.length > 0 ? undefined : { rows, warned };
  } catch (error) {
    if (error instanceof CohortError) return undefined;
    throw error;
  }
}

const scores =
  '考核,工号,考试日期,考官,成绩\r\nwritten,E1001,2026-03-02,王老师,85\r\nwritten,E1002,2026-03-02,王老师,90.5\r\nwritten,E1003,2026-03-12,"李, ""老""师",78\r\n';
const attendance =
  '课次,工号,考勤,备注\nS1,E1001,出勤,准时\nS1,E1002,迟到,"堵车\n十分钟"\nS1,E1003,请假,事假两天\n';

/** Cuts a file at every byte: all rows must be its first ones, but for the last cell of the last, which is returned. */
async function cutEverywhere(bytes: Uint8Array, columns: readonly ColumnSpec[], last: string) {
  const whole = (await outcome(bytes, columns))?.rows ?? [];
  expect(whole).toHaveLength(3);
  const differ: unknown[] = [];
  let accepted = 0;
  for (let end = 0; end < bytes.length; end++) {
    const found = await outcome(bytes.slice(0, end), columns);
    if (!found) continue;
    accepted++;
    const expected = structuredClone(whole.slice(0, found.rows.length));
    const [own, other] = [found.rows.at(-1)?.values, expected.at(-1)?.values];
    if (own && other && own[last] !== other[last]) {
      differ.push(own[last]);
      expect(found.warned).toBe(true);
      other[last] = own[last] ?? null;
    }
    expect(found.rows, `cut at ${end}`).toEqual(expected);
  }
  return { differ: [...new Set(differ)], accepted };
}

describe.each<Legacy>(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('a file in %s', (encoding) => {
  it('cut anywhere is refused, or has the first of its rows, whole', async () => {
    const { differ, accepted } = await cutEverywhere(
      encode(scores, encoding),
      scoreColumns,
      'score',
    );
    // The end of each row, before, within and after its line end, and the one cut that nobody can see: 90 of 90.5.
    expect(accepted).toBeGreaterThan(6);
    expect(differ).toEqual([9000]);
  });

  it('whose last column is free text can only lose the end of that text', async () => {
    const bytes = encode(attendance, encoding);
    const { differ } = await cutEverywhere(bytes, attendanceColumns, 'note');
    for (const text of differ) expect(['准', '堵', '堵车', '事', '事假', '事假两']).toContain(text);
  });
});

describe('a file without a last line end', () => {
  const read = (text: string) => outcome(encode(text, 'utf-8'), scoreColumns);
  const head = '考核,工号,考试日期,成绩';

  it('is accepted where it is complete, with a note', async () => {
    const found = await read(`${head}\nw,E1,2026-03-02,85\nw,E2,2026-03-02,90`);
    expect(found).toMatchObject({ warned: true, rows: [{ line: 2 }, { line: 3 }] });
    expect((await read(`${head}\nw,E1,2026-03-02,85\n`))?.warned).toBe(false);
  });

  it('is refused where the last value is shorter than all others', async () => {
    expect(await read(`${head}\nw,E1,2026-03-02,85\nw,E2,2026-03-02,9`)).toBeUndefined();
    expect(await read(`${head}\nw,E1,2026-03-02,85\nw,E2,2026-03-02,`)).toBeUndefined();
    expect(await read(`${head}\nw,E1,2026-03-02,85\nw,E2,2026-03-02,9\n`)).toBeDefined();
  });

  it('is refused where the last row lacks cells, or is the headers', async () => {
    expect(await read(`${head}\nw,E1,2026-03-02`)).toBeUndefined();
    expect(await read(head)).toBeUndefined();
  });
});
