import stringWidth from 'fast-string-width';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../src/render/options.js';
import { renderDocument, renderView } from '../../src/render/render.js';
import type { View } from '../../src/render/view.js';
import { wrap } from '../../src/render/wrap.js';
import {
  acting,
  hostile,
  hostileDocument,
  hostileView,
  options,
  people,
  report,
} from './sample.js';

async function lines(view: View, changes: Partial<RenderOptions> = {}): Promise<string[]> {
  const text = await renderView(view, 'table', options(changes));
  return String(text).replace(/\n$/, '').split('\n');
}

const scores: View = {
  name: 'scores',
  columns: [
    { key: 'name', kind: 'text' },
    { key: 'team', kind: 'text' },
    { key: 'score', kind: 'score' },
  ],
  rows: [
    { name: '欧阳晓燕', team: '客服一组', score: 78.5 },
    { name: 'Anna Müller', team: '推广', score: 100 },
    { name: '李', team: '客户服务与投诉处理组', score: 9.25 },
  ],
  empty: '没有成绩',
};

describe('a table on a terminal', () => {
  it('aligns Chinese: every line is as wide as the others', async () => {
    for (const ascii of [false, true]) {
      const widths = new Set((await lines(scores, { ascii })).map((line) => stringWidth(line)));
      expect([...widths]).toHaveLength(1);
    }
  });

  it('keeps the columns in place where cells are wrapped', async () => {
    const all = await lines(scores, { width: 30 });
    const whole = all.filter((line) => /─$|成绩$|\d$/.test(line)).map((line) => stringWidth(line));
    expect(whole).toHaveLength(5);
    expect(new Set(whole)).toEqual(new Set([29]));
    const wrapped = all.at(-1) ?? '';
    const start = all.at(-2)?.split('客户')[0] ?? '';
    expect('客户服务与投诉处理组'.endsWith(wrapped.trim())).toBe(true);
    expect(wrapped.search(/\S/)).toBe(stringWidth(start));
  });

  it.each(['zh', 'en'] as const)('fits the terminal in %s', async (language) => {
    for (const width of [80, 60, 40, 20]) {
      for (const line of await lines(people, { language, width })) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
      const page = await renderDocument(report, 'table', options({ language, width }));
      for (const line of String(page).split('\n')) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('loses no character when it wraps', async () => {
    const text = '安排结业笔试补考并在考前完成计费规则与投诉处理两门课程的复训';
    const narrow = (await lines(people)).join('');
    for (const character of text) expect(narrow).toContain(character);
    expect(narrow).toContain('处理两');
  });

  it.each([
    // Chinese between any two characters; Latin words in it stay whole; no line begins with a comma.
    [
      '自2026-03-28起，培训要求Reservation-system已不可能达到',
      18,
      ['自2026-03-28起，培', '训要求', 'Reservation-system', '已不可能达到'],
    ],
    ['一二三四五六七八，九十一二三四', 16, ['一二三四五六七', '八，九十一二三四']],
    [
      '第一天 2026-03-02 周一 上午 (09:00-11:00)',
      25,
      ['第一天 2026-03-02 周一', '上午 (09:00-11:00)'],
    ],
    ['Reservation-system certificate', 18, ['Reservation-system', 'certificate']],
    ['Reservation-system certificate', 17, ['Reservation-', 'system', 'certificate']],
    [
      'on (programs.onboarding.late_joiners)',
      20,
      ['on', '(programs.', 'onboarding.late_', 'joiners)'],
    ],
    ['Donaudampfschifffahrt', 8, ['Donaudam', 'pfschiff', 'fahrt']],
    ['at least 100 % (of all)', 12, ['at least', '100 % (of', 'all)']],
    ['first\nsecond  line', 80, ['first', 'second  line']],
    ['', 10, ['']],
  ])('breaks %j at %i', (text, width, expected) => {
    const broken = wrap(text, width);
    expect(broken).toEqual(expected);
    expect(broken.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('loses nothing of any text, and is never wider than told', () => {
    const some = fc.array(
      fc.constantFrom('词', '，', '（', '）', '“', '”', 'ab', '-', '.', ' ', '9'),
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 4, max: 30 }), (parts, width) => {
        const text = parts.join('');
        const broken = wrap(text, width);
        expect(broken.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of broken) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('narrows another column before it tears a word', async () => {
    const view: View = {
      name: 'work',
      empty: '',
      columns: [
        { key: 'action', kind: 'text' },
        { key: 'about', kind: 'text' },
        { key: 'people', kind: 'text' },
      ],
      rows: [
        {
          action: 'renew what has lapsed meanwhile',
          about: 'Reservation-system certificate',
          people: 'Ann Li, Bo Chen, Cai Wu, Dan Xu',
        },
      ],
    };
    const text = (await lines(view, { width: 44, language: 'en' })).join('\n');
    expect(text).toMatch(/ Reservation-system( |$)/m);
    const narrower = (await lines(view, { width: 34, language: 'en' })).join('\n');
    expect(narrower).toMatch(/ Reservation-( |$)/m);
  });

  it('leaves wide columns out first and says so', async () => {
    const narrow = (await lines(people)).join('\n');
    expect(narrow).not.toContain('ladders.default');
    expect(narrow).toContain('未显示：已确认、依据');
    const wide = (await lines(people, { width: 300 })).join('\n');
    expect(wide).toContain('ladders.default.steps[1]、assessments.foundation_written');
    expect(wide).not.toContain('未显示');
  });

  it('prints blocks where a table would be torn, with every column', async () => {
    const text = (await lines(people, { width: 44 })).join('\n');
    expect(text).toContain('工号：0012\n姓名：欧阳晓燕');
    expect(text).toContain('ladders.default');
    expect(await lines(people, { width: 44, language: 'en' })).toContain('Employee no: 0012');
  });

  it('shows each kind of cell as people read it', async () => {
    const view: View = {
      name: 'kinds',
      columns: [
        { key: 'percent', kind: 'percent' },
        { key: 'score', kind: 'score' },
        { key: 'hours', kind: 'hours' },
        { key: 'int', kind: 'int' },
        { key: 'boolean', kind: 'boolean' },
        { key: 'list', kind: 'list' },
        { key: 'date', kind: 'date' },
        { key: 'none', kind: 'percent' },
      ],
      rows: [
        {
          percent: 0.1235,
          score: 85,
          hours: 1.5,
          int: 0,
          boolean: false,
          list: ['甲', '乙'],
          date: '2026-03-02',
          none: null,
        },
      ],
      empty: '',
    };
    expect((await lines(view)).at(-1)?.trim().split(/ {2,}/)).toEqual([
      '12.4 %',
      '85',
      '1.5',
      '0',
      '否',
      '甲、乙',
      '2026-03-02',
      '–',
    ]);
    expect((await lines(view, { language: 'en', ascii: true })).at(-1)).toMatch(
      /12\.4 % .* no .* 甲, 乙 .* 2026-03-02 \| +-$/,
    );
  });

  it('stops after 500 rows and says how to get the rest, unless that is hardly more', async () => {
    const listed = (length: number): View => ({
      ...scores,
      rows: Array.from({ length }, (_, index) => ({ name: `学员${index}` })),
      columns: [{ key: 'name', kind: 'text' }],
    });
    const view = listed(612);
    expect(await lines(listed(502))).toHaveLength(2 + 502);
    expect(await lines(listed(503))).toHaveLength(2 + 500 + 1);
    const shown = await lines(view);
    expect(shown).toHaveLength(2 + 500 + 1);
    expect(shown.at(-1)).toBe('还有 112 行未显示，用 --format csv 可取得全部');
  });

  it('is empty where there are no rows; a document says so', async () => {
    expect(await renderView({ ...people, rows: [] }, 'table', options())).toBe('');
    expect(await renderDocument(report, 'table', options())).toContain('本周新增\n没有学员');
  });

  it('uses no box characters with --ascii', async () => {
    const text = String(await renderDocument(report, 'table', options({ ascii: true })));
    expect(text).not.toMatch(/[\u2500-\u257f]/);
    expect(text).toContain('-+-');
  });

  it('colours only when told, and only statuses', async () => {
    const coloured = String(await renderView(people, 'table', options({ colour: true })));
    expect(coloured).toContain('\u001b[31m已逾期\u001b[39m');
    expect(coloured).toContain('\u001b[32m正常\u001b[39m');
    expect(String(await renderView(people, 'table', options()))).not.toContain('\u001b');
    // The colours are all there is between the two.
    const stripped = coloured.replace(/\u001b\[\d+m/g, '');
    const plain = String(await renderView(people, 'table', options()));
    expect(stripped.replace(/ +$/gm, '')).toBe(plain);
  });

  it.each([...hostile])('lets nothing act: %j', async (text) => {
    for (const format of ['table', 'md', 'csv', 'json', 'html'] as const) {
      for (const width of [80, 12]) {
        const view = await renderView(hostileView(text), format, options({ width }));
        const page = await renderDocument(hostileDocument(text), format, options({ width }));
        for (const output of [view, page]) {
          const body = String(output)
            .replace(/^\ufeff/, '')
            .replaceAll('\r\n', '\n');
          expect(body).not.toMatch(acting);
        }
      }
    }
  });
});
