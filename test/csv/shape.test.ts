import { describe, expect, it } from 'vitest';
import { attendanceColumns } from '../../src/csv/attendance-columns.js';
import type { ColumnSpec } from '../../src/csv/columns.js';
import { readTable } from '../../src/csv/read-table.js';
import { rosterColumns } from '../../src/csv/roster-columns.js';
import { scoreColumns } from '../../src/csv/score-columns.js';
import { shapeRows, type ShapeOptions } from '../../src/csv/shape.js';
import { encode } from './bytes.js';

async function shape(
  text: string,
  columns: readonly ColumnSpec[] = rosterColumns,
  options: ShapeOptions & { open?: boolean } = {},
) {
  const { open, ...rest } = options;
  const table = await readTable(encode(text, 'utf-8'), { file: 'f.csv', columns, open });
  return shapeRows(table, columns, rest);
}

describe('shapeRows', () => {
  it('gives typed values, null where nothing is given', async () => {
    const { rows, faults } = await shape(
      '姓名,工号,入职日期,手机\n 张三 ,ｅ１,2026年3月2日,138 0013 8000\n李四,E2,46083,\n',
    );
    expect(faults).toEqual([]);
    const absent = { department: null, team: null, position: null, level: null };
    expect(rows).toEqual([
      {
        line: 2,
        values: {
          ...absent,
          employee_no: 'E1',
          name: '张三',
          hired_on: '2026-03-02',
          phone: '13800138000',
          email: null,
          batch: null,
        },
      },
      {
        line: 3,
        values: {
          ...absent,
          employee_no: 'E2',
          name: '李四',
          hired_on: '2026-03-02',
          phone: null,
          email: null,
          batch: null,
        },
      },
    ]);
  });

  it('keeps scores as hundredths, an empty one as not given, never as zero', async () => {
    const { rows } = await shape(
      '考核,工号,考试日期,成绩\nw,E1,2026-03-02,85.5\nw,E2,2026-03-02,\nw,E3,2026-03-02,0\n',
      scoreColumns,
    );
    expect(rows.map(({ values }) => values['score'])).toEqual([8550, null, 0]);
  });

  it('keeps the columns of an open table as texts', async () => {
    const { rows } = await shape(
      '考核,工号,考试日期,Tone,speed\nw,E1,2026-03-02,80,\n',
      scoreColumns,
      { open: true },
    );
    expect(rows[0]?.values).toMatchObject({ Tone: '80', speed: null, score: null });
  });

  it.each([
    ['出勤', 'present'],
    [' 正常 ', 'present'],
    ['遲到', 'late'],
    ['Late', 'late'],
    ['left early', 'left_early'],
    ['旷课', 'absent'],
    ['曠課', 'absent'],
    ['请假', 'excused'],
    ['請假', 'excused'],
  ])('reads the status %j as %s', async (word, status) => {
    const { rows } = await shape(`课次,工号,考勤\nS1,E1,${word}\n`, attendanceColumns);
    expect(rows[0]?.values['status']).toBe(status);
  });

  it('names every fault of every row with its line, header, value and key', async () => {
    const { rows, faults } = await shape(
      '工号,姓名,入职日期,手机\nE1,,2026-02-30,x\nE 2,李四,3/4/2026,\nE3,王五,2026-03-02,\nE4,赵\u200b六,2026-03-02,1,2\n',
    );
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(faults.map((fault) => ({ ...fault, refused: fault.refused.code }))).toEqual([
      { line: 2, column: '姓名', key: 'E1', by: 'input', refused: 'cell_missing' },
      {
        line: 2,
        column: '入职日期',
        value: '2026-02-30',
        key: 'E1',
        by: 'input',
        refused: 'cell_day',
      },
      { line: 2, column: '手机', key: 'E1', by: 'input', refused: 'cell_phone' },
      { line: 3, column: '工号', value: 'E 2', by: 'input', refused: 'cell_code' },
      {
        line: 3,
        column: '入职日期',
        value: '3/4/2026',
        by: 'input',
        refused: 'cell_day_ambiguous',
      },
      { line: 5, by: 'input', refused: 'row_width' },
    ]);
  });

  it('suggests the word that was meant', async () => {
    const { faults } = await shape('课次,工号,考勤\nS1,E1,presnt\nS1,E2,迟道\n', attendanceColumns);
    expect(faults.map(({ refused }) => refused)).toMatchObject([
      { code: 'cell_choice', facts: { value: 'presnt', suggestion: 'present' } },
      { code: 'cell_choice', facts: { value: '迟道', suggestion: 'late' } },
    ]);
    expect(faults[0]?.refused.facts).toHaveProperty(
      'choices',
      '出勤 (present), 迟到 (late), 早退 (left_early), 缺勤 (absent), 请假 (excused)',
    );
  });

  it('tells how to record someone who did not take the exam', async () => {
    const { faults } = await shape('考核,工号,考试日期,成绩\nw,E1,2026-03-02,缺考\n', scoreColumns);
    expect(faults[0]?.refused).toEqual({ code: 'cell_score_word', facts: { value: '缺考' } });
  });

  it('refuses texts that are too long', async () => {
    const { faults } = await shape(`工号,姓名,入职日期\nE1,${'张'.repeat(61)},2026-03-02\n`);
    expect(faults[0]?.refused).toEqual({
      code: 'cell_too_long',
      facts: { value: `${'张'.repeat(20)}…`, max: 60 },
    });
  });

  it('names both lines of a key that comes twice, as it is read', async () => {
    const { rows, faults } = await shape(
      '工号,姓名,入职日期\nE1,张三,2026-03-02\nE2,李四,2026-03-02\nｅ１,张三,2026-03-02\nE1,王五,2026-03-02\n',
      rosterColumns,
      { key: ({ values }) => String(values['employee_no']) },
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(faults.map(({ line, key, refused }) => [line, key, refused])).toEqual([
      [4, 'E1', { code: 'row_duplicate', facts: { key: 'E1', first_line: 2 } }],
      [5, 'E1', { code: 'row_duplicate', facts: { key: 'E1', first_line: 2 } }],
    ]);
  });

  it('does not count rows without a key as doubles', async () => {
    const text = '工号,姓名,入职日期\nE1,张三,2026-03-02\nE2,李四,2026-03-02\n';
    expect((await shape(text, rosterColumns, { key: () => undefined })).rows).toHaveLength(2);
  });

  describe('the width of a row', () => {
    const head = '工号,姓名,入职日期,部门,备注一';
    const whole = 'E9,赵六,2026-03-02,客服,\n';
    const codes = async (row: string, after = whole) =>
      (await shape(`${head}\n${row}\n${after}`)).faults.map(({ line, refused }) => [line, refused]);

    it('may be more by empty cells only', async () => {
      expect(await codes('E1,张三,2026-03-02,客服,x,, ,')).toEqual([]);
      expect(await codes('E1,张三,2026-03-02,客服,x,,y')).toEqual([
        [2, { code: 'row_width', facts: { expected: 5, found: 7 } }],
      ]);
    });

    it('may be less by optional cells, but not in the last row', async () => {
      const short = [[2, { code: 'row_width', facts: { expected: 5, found: 3 } }]];
      expect(await codes('E1,张三,2026-03-02')).toEqual([]);
      expect(await codes('E1,张三,2026-03-02', '')).toEqual(short);
      expect(await codes('E1,张三')).toEqual([
        [2, { code: 'row_width', facts: { expected: 5, found: 2 } }],
      ]);
    });
  });
});
