import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigureCell } from '../../src/csv/kpi-cells.js';
import { columnsWith, namesIn, recogniseSource } from '../../src/csv/kpi-source.js';
import { openTable, readTable } from '../../src/csv/read-table.js';
import { eachRow, readRecords } from '../../src/csv/records.js';

const codeOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'code' in value ? value.code : value;

describe('a figure in the unit that its source writes', () => {
  const csat = { code: 'csat', unit: '%', names: [], lowest: 0, highest: 100 };
  const aht = { code: 'aht', unit: '秒', names: [], lowest: 0 };

  it.each([
    ['0.92', { ...csat, writes: 'fraction' as const }, 92],
    ['92%', { ...csat, writes: 'fraction' as const }, 92],
    ['９２％', csat, 92],
    ['92', csat, 92],
    ['0.92', csat, 0.92],
    ['4:35', aht, 275],
    ['04:35', aht, 275],
    ['1:02:03', aht, 3723],
    ['4分35秒', aht, 275],
    ['4 min 35 s', { ...aht, unit: 's' }, 275],
    ['275秒', aht, 275],
    ['2分钟', aht, 120],
    ['4.5', { ...aht, writes: 'minutes' as const }, 270],
    ['0.5', { ...aht, writes: 'hours' as const }, 1800],
  ])('%s of %j is %d', (text, kpi, value) => {
    expect(parseFigureCell(text, kpi)).toBe(Math.round(value * 1e6));
  });

  it('says in which unit a figure out of range was read', () => {
    const written = { ...csat, writes: 'fraction' as const };
    expect(parseFigureCell('91.2', written)).toMatchObject({
      facts: { value: '91.2', units: 'fraction', read_as: 9120 },
    });
    for (const [text, kpi] of [['101', csat] as const, ['101%', written] as const]) {
      expect(parseFigureCell(text, kpi)).not.toHaveProperty('facts.units');
    }
  });

  it.each([
    ['92', { ...csat, writes: 'fraction' as const }, 'figure_range'],
    ['100.01', csat, 'figure_range'],
    ['-1', aht, 'figure_range'],
    ['4:35', csat, 'figure_unit'],
    ['4:75', aht, 'figure_unclear'],
    ['4分', csat, 'figure_unit'],
    ['92 pts', csat, 'figure_unit'],
  ])('%s of %j is refused: %s', (text, kpi, refusal) => {
    expect(codeOf(parseFigureCell(text, kpi))).toBe(refusal);
  });
});

describe('the source of a file', () => {
  const crm = {
    ...{ code: 'crm', title: 'CRM', employee_no: '坐席工号', period: ['统计月份', '月份'] },
    columns: { csat: ['满意度', 'CSAT 率'], aht: '通话时长' },
    units: { csat: 'fraction' as const },
  };
  const qa = { code: 'qa', title: 'QA', employee_no: '质检工号', columns: { csat: '质检分' } };
  const twin = { ...crm, code: 'twin' };

  it('is the one whose headers the file has', () => {
    const headers = ['坐席工号', '月份', '满意度'];
    expect(recogniseSource('x', headers, [qa, crm])).toBe(crm);
    expect(recogniseSource('x', ['质检工号', '月份', '质检分'], [crm, qa])).toBe(qa);
    expect(recogniseSource('x', ['工号', '月份', '满意度'], [crm, qa])).toBeUndefined();
    const both = recogniseSource('x', headers, [crm, twin]);
    expect(both && 'refused' in both && both.refused.code).toBe('kpi_source_ambiguous');
  });

  it('names the columns and the KPIs', () => {
    const [employee, period] = columnsWith([crm]);
    expect(employee?.aliases).toContain('坐席工号');
    expect(period?.aliases).toContain('统计月份');
    const names = namesIn([{ code: 'csat', unit: '%', names: ['客户满意度'] }], crm);
    expect(names.find('csat 率')).toMatchObject({ code: 'csat', writes: 'fraction' });
    expect(names.find('客户满意度')?.code).toBe('csat');
  });
});

describe('a file that is read row by row', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6, unit: fc.constantFrom('a', '1', ' ', '工', '-') }),
    fc.constantFrom('"x"', '"a,b"', '"a\nb"', '"a ""b"""', '"\n"'),
  );
  const lines = fc.array(
    fc.array(cell, { minLength: 2, maxLength: 3 }).map((cells) => cells.join(',')),
    { maxLength: 40 },
  );
  const plain = (rows: Iterable<{ line: number; cells: readonly string[] }>) =>
    Array.from(rows, ({ line, cells }) => ({ line, cells: [...cells] }));

  it('has the same rows in pieces of any size as in one', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 9 }), fc.boolean(), (all, size, ended) => {
        const text = all.join('\n') + (ended ? '\n' : '');
        const parts = text.split(/(?<=\n)/);
        const pieces: string[] = [];
        for (let at = 0; at < parts.length; at += size) {
          pieces.push(parts.slice(at, at + size).join(''));
        }
        let whole: unknown;
        try {
          whole = plain(readRecords(text, ',', 'x'));
        } catch (error) {
          whole = codeOf((error as { refused: unknown }).refused);
        }
        let streamed: unknown;
        try {
          streamed = plain(eachRow(pieces, ',', 'x'));
        } catch (error) {
          streamed = codeOf((error as { refused: unknown }).refused);
        }
        expect(streamed).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['\n', ''])('is the same when it is large (end %j)', async (end) => {
    const rows = Array.from(
      { length: 60_000 },
      (_, at) => `KF${at},2026-03,满意度,${at % 7 === 0 ? '"9,0"' : '90.25'}`,
    );
    const text = `工号,月份,指标,数值\r\n${rows.join('\r\n')}${end}`;
    const bytes = new TextEncoder().encode(text);
    expect(bytes.length).toBeGreaterThan(1 << 20);
    const { kpiColumns: columns } = await import('../../src/csv/kpi-columns.js');
    const options = { file: 'x.csv', columns, open: true };
    const whole = await readTable(bytes, options);
    const open = await openTable(bytes, options);
    expect(open.count).toBe(whole.rows.length);
    expect(open.lastLine).toBe(whole.rows.at(-1)?.line);
    expect(open.notes).toEqual(whole.notes);
    expect(open.keys).toEqual(whole.keys);
    let at = 0;
    let different = 0;
    for (const row of open.rows) {
      const other = whole.rows[at];
      if (row.line !== other?.line || row.cells.join('|') !== other.cells.join('|')) different += 1;
      at += 1;
    }
    expect([at, different]).toEqual([60_000, 0]);
  });
});
