import { describe, expect, it } from 'vitest';
import { attendanceColumns } from '../../src/csv/attendance-columns.js';
import { readTable } from '../../src/csv/read-table.js';
import { rosterColumns } from '../../src/csv/roster-columns.js';
import { scoreColumns } from '../../src/csv/score-columns.js';
import { encode, withBom, type Legacy } from './bytes.js';
import { caught } from './caught.js';

const file = 'roster.csv';
const bytes = (text: string) => encode(text, 'utf-8');
const read = async (text: string | Uint8Array, more: object = {}) => {
  const table = await readTable(typeof text === 'string' ? bytes(text) : text, {
    file,
    columns: rosterColumns,
    ...more,
  });
  return { ...table, rows: table.rows.map(({ line, cells }) => ({ line, cells })) };
};
const refusal = async (text: string | Uint8Array, more: object = {}) =>
  (await caught(() => read(text, more))).refused;

const head = '工号,姓名,入职日期';
const rows = [
  { line: 2, cells: ['E1', '张三', '2026-03-02'] },
  { line: 3, cells: ['E2', '李四', '2026-03-03'] },
];
const body = 'E1,张三,2026-03-02\nE2,李四,2026-03-03\n';
const sample = `${head}\n${body}`;

describe('readTable', () => {
  it('reads headers and rows with their lines', async () => {
    expect(await read(sample)).toEqual({
      file,
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      headers: ['工号', '姓名', '入职日期'],
      keys: ['employee_no', 'name', 'hired_on'],
      unknown: [],
      rows,
      notes: [],
    });
  });

  it.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\r'],
  ])('takes %j between cells and %j between lines', async (delimiter, end) => {
    const text = sample.replaceAll(',', delimiter).replaceAll('\n', end);
    expect(await read(text)).toMatchObject({ delimiter, rows, notes: [] });
  });

  it('takes line ends of every sort in one file', async () => {
    const text = `${head}\r\nE1,张三,2026-03-02\rE2,李四,2026-03-03\n`;
    expect((await read(text)).rows).toEqual(rows);
  });

  it.each<[Legacy, number[]]>([
    ['utf-8', []],
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['gb18030', []],
    ['utf-16le', []],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', []],
    ['utf-16be', [0xfe, 0xff]],
  ])('gives the same from %s with the mark %j', async (encoding, bom) => {
    const table = await read(withBom(encode(sample, encoding), bom));
    expect(table).toMatchObject({ encoding, rows, headers: ['工号', '姓名', '入职日期'] });
  });

  it('believes GB18030 and Big5 by their headers', async () => {
    const text = '工號,姓名,入職日期,部門\nE1,張三,2026-03-02,客服\n';
    const big5 = await read(encode(text, 'big5'));
    expect(big5).toMatchObject({ encoding: 'big5', headers: text.split('\n')[0]?.split(',') });
    expect(big5.rows[0]?.cells).toEqual(['E1', '張三', '2026-03-02', '客服']);
    const english = encode('employee_no,name,hired_on\nE1,张三,2026-03-02\n', 'gb18030');
    expect((await read(english)).rows[0]?.cells[1]).toBe('张三');
  });

  it('asks for the encoding where no headers confirm a guess', async () => {
    expect(await refusal(encode('甲,乙\n丙,丁\n', 'gb18030'))).toMatchObject({
      code: 'file_encoding',
    });
  });

  it('never reads a file under a wrong name of its encoding', async () => {
    const names: Legacy[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'];
    for (const own of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
      for (const encoding of names.filter((name) => name !== own)) {
        const { code } = await refusal(encode(sample, own), { encoding });
        expect(code).toMatch(/^file_(encoding_named|no_header|truncated|malformed)$/);
      }
    }
  });

  it('skips titles and blank rows, and keeps the true lines', async () => {
    const text = `2026年3月新员工花名册,,,\n\n制表部门：客服部,,,\n${head},\n,,,\nE1,张三,2026-03-02,\n\n \nE2,李四,2026-03-03,\n\n`;
    const table = await read(text);
    expect(table).toMatchObject({ headerLine: 4, headers: ['工号', '姓名', '入职日期'] });
    expect(table.rows.map(({ line }) => line)).toEqual([6, 9]);
    expect(table.notes).toEqual([{ code: 'title_rows', facts: { count: 2, header_line: 4 } }]);
  });

  it('does not look for headers below the tenth row', async () => {
    const title = '某某公司\n';
    expect((await read(title.repeat(9) + sample)).headerLine).toBe(10);
    expect(await refusal(title.repeat(10) + sample)).toMatchObject({ code: 'file_no_header' });
  });

  it('gives the line on which a record starts', async () => {
    const text = `"某某\n公司",,\n"工号",姓名,"入职\n日期"\nE1,"张\n\n三",2026-03-02\nE2,"李""四",2026-03-03\n"E3","王,五","2026-03-04"\nE4,赵六,2026-03-05\n`;
    const table = await read(text);
    expect(table.headerLine).toBe(3);
    expect(table.rows).toEqual([
      { line: 5, cells: ['E1', '张\n\n三', '2026-03-02'] },
      { line: 8, cells: ['E2', '李"四', '2026-03-03'] },
      { line: 9, cells: ['E3', '王,五', '2026-03-04'] },
      { line: 10, cells: ['E4', '赵六', '2026-03-05'] },
    ]);
  });

  it('takes columns in any order, and ignores and reports the others', async () => {
    const table = await read('血型,入职日期,工号,,姓名\nA,2026-03-02,E1,x,张三\n');
    expect(table.keys).toEqual([null, 'hired_on', 'employee_no', null, 'name']);
    expect(table.unknown).toEqual(['血型']);
    expect(table.notes).toEqual([{ code: 'columns_ignored', facts: { columns: '血型' } }]);
  });

  it('keeps the columns that only the handbook knows in an open table', async () => {
    const text = '考核,工号,考试日期,tone,Speed_1\npractical_call,E1,2026-03-02,80,90\n';
    const table = await read(text, { columns: scoreColumns, open: true });
    expect(table.keys).toEqual(['assessment', 'employee_no', 'taken_on', 'tone', 'Speed_1']);
    expect(table.unknown).toEqual([]);
  });

  it('reads a file of headers alone', async () => {
    expect((await read(`${head}\n`)).rows).toEqual([]);
  });

  it('says all that is wrong with the headers at once', async () => {
    const error = await caught(() => read('工号,员工编号,入职曰期,部门\nE1,E1,x,y\n'));
    expect(error.exitCode).toBe(2);
    expect(error.faults.map(({ line, column, refused }) => [line, column, refused])).toEqual([
      [
        1,
        '员工编号',
        {
          code: 'file_header_duplicate',
          facts: { file, column: 'employee_no', first: '工号', second: '员工编号' },
        },
      ],
      [
        1,
        '入职曰期',
        {
          code: 'file_header_unknown',
          facts: { file, column: '入职曰期', suggestion: '入职日期' },
        },
      ],
      [
        1,
        'name',
        {
          code: 'file_header_missing',
          facts: {
            file,
            column: 'name',
            aliases: '姓名, 员工姓名, 員工姓名, 人员姓名',
            found: '工号, 员工编号, 入职曰期, 部门',
          },
        },
      ],
    ]);
  });

  it('says what is missing where only one header is known', async () => {
    const found = await refusal('工号,甲,乙\nE1,x,y\n', { columns: attendanceColumns });
    expect(found).toMatchObject({ code: 'file_header_missing', facts: { column: 'session' } });
  });

  it.each([
    ['', 'file_empty'],
    [' \n\n', 'file_empty'],
    ['甲,乙\n1,2\n', 'file_no_header'],
    ['{"工号": 1}\n', 'file_malformed'],
  ])('refuses %j', async (text, code) => {
    expect((await refusal(text)).code).toBe(code);
  });

  it.each([
    ['E3,12" 屏,2026-03-02\nE4,丁,2026-03-03\n', 'file_malformed', 4, 'quote_inside'],
    ['E3,"王"五,2026-03-02\n', 'file_malformed', 4, 'text_after_quote'],
    ['E3,王"五",2026-03-02\n', 'file_malformed', 4, 'quote_inside'],
    [`E3,${'王'.repeat(200_001)},2026-03-02\n`, 'file_malformed', 4, 'record_too_long'],
    [`E3,"a""${'王\n'.repeat(200_001)}",2026-03-02\n`, 'file_malformed', 4, 'record_too_long'],
    ['E3,"王五,2026-03-02\nE4,丁,2026-03-03\n', 'file_truncated', 4, undefined],
  ])('names the line of a malformed row (%#)', async (more, code, line, detail) => {
    for (const delimiter of [',', ';']) {
      const text = (sample + more).replaceAll(',', delimiter);
      const facts = { file, line, ...(detail === undefined ? {} : { detail }) };
      expect(await refusal(text)).toEqual({ code, facts });
    }
  });

  it('names the line of a malformed row far below', async () => {
    const many = Array.from({ length: 30_000 }, (_, at) => `E${at},"a""b",2026-03-02\n`).join('');
    const text = `${head}\n${many}E,a"b,2026-03-02\n${many}`;
    expect(await refusal(text)).toMatchObject({ facts: { line: 30_002, detail: 'quote_inside' } });
  });
});
