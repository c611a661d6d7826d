import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import readExcel, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderDocument, renderView } from '../../src/render/render.js';
import type { View } from '../../src/render/view.js';
import { hostileView, options, people, report } from './sample.js';

async function workbook(view: View): Promise<Buffer> {
  return Buffer.from(await renderView(view, 'xlsx', options()));
}

describe('a workbook', () => {
  it('keeps text text, numbers numbers and days days', async () => {
    const rows = await readSheet(await workbook(people));
    expect(rows[0]).toEqual([
      '工号',
      '姓名',
      '班组',
      '状态',
      '到期日',
      '待办事项',
      '已确认',
      '依据',
      '出勤率',
      '成绩',
    ]);
    expect(rows[1]?.[0]).toBe('0012');
    expect(rows[1]?.[3]).toBe('待补考');
    expect(rows[1]?.[4]).toEqual(new Date('2026-03-12T00:00:00Z'));
    expect(rows[1]?.slice(8)).toEqual([0.9524, 78.5]);
    expect(rows[3]?.slice(8)).toEqual([null, null]);
  });

  it('holds formulas as letters only', async () => {
    const file = await workbook(hostileView('=HYPERLINK("http://e.example")'));
    const rows = await readSheet(file);
    expect(rows[1]?.[0]).toBe('=HYPERLINK("http://e.example")');
  });

  it('shows control characters instead of losing them', async () => {
    const rows = await readSheet(await workbook(hostileView('王\u0000\u202e五')));
    expect(rows[1]?.[0]).toBe('王\\u{0}\\u{202e}五');
  });

  it('has an overview and a sheet for each view, with names that Excel takes', async () => {
    const title = '待办/逾期: [重点]? *'.repeat(4);
    const view = { ...people, title };
    const file = await renderDocument(
      {
        ...report,
        sections: [
          ...report.sections,
          { kind: 'view', view },
          { kind: 'view', view },
          { kind: 'view', view: { ...people, title: "''" } },
        ],
      },
      'xlsx',
      options(),
    );
    const sheets = await readExcel(Buffer.from(file));
    const names = sheets.map(({ sheet }) => sheet);
    expect(names.slice(0, 3)).toEqual(['概览', '学员现状', '本周新增']);
    expect(names).toHaveLength(6);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    }
    expect(sheets[0]?.data).toContainEqual(['出勤率', 0.9524, null]);
    expect(sheets[1]?.data[0]?.[0]).toBe('学员现状');
    expect(sheets[1]?.data[1]?.[0]).toBe('工号');
  });

  it('is one sheet where there is one view and no figure: title, texts, view, small print', async () => {
    const subtitle = '2026 年 3 月';
    const sections = report.sections.filter(({ kind }) => kind === 'text');
    const view = { ...people, title: undefined };
    const file = await renderDocument(
      { ...report, subtitle, sections: [...sections, { kind: 'view', view }], footer: ['培训组'] },
      'xlsx',
      options(),
    );
    const [sheet, ...others] = await readExcel(Buffer.from(file));
    expect(others).toEqual([]);
    const first = sheet?.data.map(([cell]) => cell) ?? [];
    expect(first.slice(0, 2)).toEqual([report.title, subtitle]);
    expect(first[first.indexOf('工号') + 1]).toBe('0012');
    expect(first.at(-1)).toBe('培训组');
  });

  it('lies on the page, one page wide, when it is too wide to stand', async () => {
    const sheetOf = async (view: View): Promise<string> => {
      const files = unzipSync(await workbook(view));
      return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    };
    const wide = await sheetOf(people);
    expect(wide).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(wide).toMatch(
      /<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/,
    );
    const columns = people.columns.slice(0, 3);
    expect(await sheetOf({ ...people, columns })).not.toMatch(/pageSetup|fitToPage/);
  });

  it('is the same bytes whenever it is written', async () => {
    const first = await workbook(people);
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.compare(first, await workbook(people))).toBe(0);
  });
});
