import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula } from '../../src/render/csv.js';
import { renderDocument, renderView } from '../../src/render/render.js';
import type { View } from '../../src/render/view.js';
import { options, people, report } from './sample.js';

async function csv(view: View, raw = false): Promise<string> {
  return String(await renderView(view, 'csv', options({ raw })));
}

function oneColumn(texts: readonly (string | number | null)[]): View {
  return {
    name: 'one',
    columns: [
      { key: 'name', kind: 'text' },
      { key: 'score', kind: 'score' },
    ],
    rows: texts.map((name) => ({ name, score: -85.5 })),
    empty: '',
  };
}

describe('CSV', () => {
  it('opens in Excel: BOM, CRLF, headers and statuses in words, raw shares', async () => {
    const text = await csv(people);
    expect(text.startsWith('\ufeff工号,姓名,班组,状态,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('待补考');
    expect(text).toContain(',0.9524,78.5\r\n');
    expect(text.endsWith(',gates[0],,\r\n')).toBe(true);
  });

  it('is for machines with raw: no BOM, LF, keys and codes', async () => {
    const text = await csv({ ...people, rows: people.rows.slice(0, 1) }, true);
    expect(text).toBe(
      'employee_no,name,team,state,due_on,action,confirmed,reasons,rate,score\n' +
        '0012,欧阳晓燕,客服一组,retake_due,2026-03-12,安排结业笔试补考并在考前完成计费规则与投诉处理两门课程的复训,true,ladders.default.steps[1];assessments.foundation_written,0.9524,78.5\n',
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '|calc',
    '%0A',
    '\t=1',
    '\rx',
    '\nx',
    '  =1',
    '\u00a0=1',
    '\u3000=1',
    '\u200b=1',
    '\ufeff@x',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    '-85.5',
  ])('guards %j', async (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    const [, row]: string[][] = parse(await csv(oneColumn([text])), { bom: true });
    expect(row?.[0]?.startsWith("'")).toBe(true);
    const [, raw]: string[][] = parse(await csv(oneColumn([text]), true));
    expect(raw?.[0]?.startsWith("''")).toBe(false);
  });

  it.each(['王五', '2026-03-02', 'a=b', "O'Neill", "'tis", '0012', '1-2', ''])(
    'leaves %j alone',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  it('leaves numbers numbers and guards headers', async () => {
    expect(await csv(oneColumn(['王五']))).toContain('王五,-85.5\r\n');
    const view: View = {
      ...oneColumn([]),
      columns: [{ key: 'o1', kind: 'text', header: '=cmd|x' }],
    };
    expect(await csv(view)).toBe("\ufeff'=cmd|x\r\n");
  });

  it('comes back through a CSV reader as it was', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '王', '"', ',', '\n', ' ', "'", '=', ';'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1 }), async (texts) => {
        for (const raw of [true, false]) {
          const records: string[][] = parse(await csv(oneColumn(texts), raw), { bom: true });
          const names = records.slice(1).map(([name]) => name);
          expect(names).toEqual(raw ? texts : texts.map(guardFormula));
        }
      }),
    );
  });

  it('keeps records of one empty cell', async () => {
    const view: View = {
      name: 'one',
      columns: [{ key: 'name', kind: 'text' }],
      rows: [{ name: null }, { name: '王五' }, { name: '' }],
      empty: '',
    };
    expect(parse(await csv(view), { bom: true })).toEqual([['姓名'], [''], ['王五'], ['']]);
  });

  it('writes the views of a document as labelled blocks', async () => {
    const text = String(await renderDocument(report, 'csv', options()));
    expect(text.startsWith('\ufeff学员现状\r\n工号,姓名')).toBe(true);
    expect(text).toContain('\r\n\r\n本周新增\r\n工号,姓名');
    expect(text.match(/\ufeff/g)).toHaveLength(1);
  });

  it('writes a document of one view like the view, and one of none as its figures', async () => {
    const sections = [{ kind: 'view', view: people }] as const;
    expect(await renderDocument({ ...report, sections }, 'csv', options())).toBe(await csv(people));
    const figures = { ...report, sections: report.sections.slice(0, 1) };
    expect(await renderDocument(figures, 'csv', options())).toContain('出勤率,0.9524,\r\n');
  });
});
