import { describe, expect, it } from 'vitest';
import { attendanceColumns } from '../../src/csv/attendance-columns.js';
import { matchHeaders, normalHeader, type ColumnSpec } from '../../src/csv/columns.js';
import { leaveColumns } from '../../src/csv/leave-columns.js';
import { rosterColumns } from '../../src/csv/roster-columns.js';
import { scoreColumns } from '../../src/csv/score-columns.js';

const all: [string, readonly ColumnSpec[], string[]][] = [
  [
    'roster',
    rosterColumns,
    [
      'employee_no*',
      'name*',
      'hired_on*',
      'department',
      'team',
      'position',
      'level',
      'phone',
      'email',
      'batch',
    ],
  ],
  ['attendance', attendanceColumns, ['session*', 'employee_no*', 'status*', 'note']],
  ['leave', leaveColumns, ['employee_no*', 'from*', 'to*', 'requested_on*', 'reason']],
  [
    'score',
    scoreColumns,
    ['assessment*', 'employee_no*', 'taken_on*', 'score', 'bonus', 'examiner', 'chair'],
  ],
];

describe.each(all)('the columns of the %s file', (_, columns, contract) => {
  it('are those of the contract', () => {
    expect(columns.map(({ key, required }) => (required ? `${key}*` : key))).toEqual(contract);
  });

  it('have no header in common', () => {
    const owners = new Map<string, string>();
    for (const { key, aliases } of columns) {
      for (const alias of new Set([key, ...aliases].map(normalHeader))) {
        expect(owners.get(alias), `${alias}: ${key}`).toBeUndefined();
        owners.set(alias, key);
      }
    }
  });

  it('are each known by every alias', () => {
    for (const { key, aliases } of columns) {
      for (const alias of aliases) expect(matchHeaders([alias], columns).keys).toEqual([key]);
    }
  });

  it('have choices with no word in common', () => {
    for (const { choices = {} } of columns) {
      const words = Object.entries(choices).flatMap(([key, own]) => [
        ...new Set([key, ...own].map(normalHeader)),
      ]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('matchHeaders', () => {
  it.each([
    '工号',
    ' 工 号 ',
    '工号*',
    '＊工号',
    '工号（必填）',
    '工号(E1001)',
    '工號',
    'Employee_No',
    'EMPLOYEE NO.',
    'ｅｍｐｌｏｙｅｅ＿ｎｏ',
    '员工\n编号',
    '\u200b工号',
    '工号：',
    '工号/Employee No',
    '工号 employee_no',
  ])('knows %j', (header) => {
    expect(matchHeaders([header], rosterColumns).keys).toEqual(['employee_no']);
  });

  it('ignores and reports what no column has', () => {
    const match = matchHeaders(['工号', '血型', '', '姓名', '入职日期'], rosterColumns);
    expect(match.keys).toEqual(['employee_no', null, null, 'name', 'hired_on']);
    expect(match.unknown).toEqual(['血型']);
    expect([match.missing, match.slips, match.duplicates]).toEqual([[], [], []]);
  });

  it('does not take a header with two meanings for either', () => {
    expect(matchHeaders(['部门/班组'], rosterColumns).keys).toEqual([null]);
  });

  it('finds slips of columns that are not there', () => {
    expect(matchHeaders(['工号', '姓名', 'hired_om'], rosterColumns).slips).toEqual([
      { header: 'hired_om', suggestion: 'hired_on' },
    ]);
    expect(matchHeaders(['工号', '姓名', '入职曰期'], rosterColumns)).toMatchObject({
      slips: [{ header: '入职曰期', suggestion: '入职日期' }],
      missing: [],
    });
    expect(matchHeaders(['departmant'], rosterColumns).slips).toEqual([
      { header: 'departmant', suggestion: 'department' },
    ]);
  });

  it('finds no slip where the column is there, or the word is another', () => {
    const headers = ['工号', '姓名', '入职日期', '离职日期', '座机号码'];
    expect(matchHeaders(headers, rosterColumns).slips).toEqual([]);
  });

  it('reports two headers of one column', () => {
    expect(matchHeaders(['工号', '姓名', '员工编号'], rosterColumns).duplicates).toEqual([
      { column: 'employee_no', first: '工号', second: '员工编号' },
    ]);
  });

  it('keeps strangers of an open table, with their case, and their doubles', () => {
    const headers = ['考核', '工号', '考试日期', ' Tone_1 (20分)', 'core', 'Tone_1', '__proto__'];
    const match = matchHeaders(headers, scoreColumns, { open: true });
    expect(match.keys).toEqual([
      'assessment',
      'employee_no',
      'taken_on',
      'Tone_1',
      'core',
      'Tone_1',
      null,
    ]);
    expect(match.duplicates).toEqual([
      { column: 'Tone_1', first: ' Tone_1 (20分)', second: 'Tone_1' },
    ]);
    expect(match.slips).toEqual([]);
  });
});
