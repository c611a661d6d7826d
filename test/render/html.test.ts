import { describe, expect, it } from 'vitest';
import {
  badges,
  columns,
  contrast,
  inkOn,
  lines,
  palette,
  series,
  shades,
  toneSeries,
} from '../../src/render/palette.js';
import { renderDocument, renderView } from '../../src/render/render.js';
import { hostileDocument, options, people, report } from './sample.js';

async function page(language: 'zh' | 'en' = 'zh'): Promise<string> {
  return String(await renderDocument(report, 'html', options({ language })));
}

describe('a page', () => {
  it('declares its language, its characters and that nothing may be loaded', async () => {
    const text = await page();
    expect(text.startsWith('<!doctype html>\n<html lang="zh-CN">\n')).toBe(true);
    expect(await page('en')).toContain('<html lang="en">');
    expect(text).toContain('<meta charset="utf-8">');
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(text).toContain('<meta name="viewport"');
  });

  it('refers to nothing outside and runs nothing', async () => {
    for (const text of [
      await page(),
      String(await renderDocument(hostileDocument('https://e.example/x'), 'html', options())),
    ]) {
      expect(text).not.toMatch(/<(?:script|link|iframe|object|img|base)\b/i);
      expect(text).not.toMatch(/\s(?:src|href|xlink:href|srcset|action)\s*=/i);
      expect(text).not.toMatch(/@import|url\((?!#)/i);
      expect(text).not.toMatch(/\son\w+\s*=/i);
    }
  });

  it('escapes every text', async () => {
    const text = String(
      await renderDocument(
        hostileDocument(`<img src=x onerror="alert(1)">'&<%= 1 %></title></style></svg>`),
        'html',
        options(),
      ),
    );
    expect(text).not.toContain('<img');
    expect(text).not.toContain('onerror="');
    expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;&lt;%= 1 %');
    expect(text.match(/<\/style>/g)).toHaveLength(1);
    // The page, and its chart for the page and for a telephone.
    expect(text.match(/<\/title>/g)).toHaveLength(3);
    expect(text.match(/<\/svg>/g)).toHaveLength(2);
  });

  it('names itself on every sheet of paper, and numbers the sheets', async () => {
    const text = await page();
    expect(text).toContain('@page{@top-left{content:"客服培训周报\\20 2026\\2d W10"');
    expect(text).toContain('content:counter(page) " / " counter(pages)');
    const [style = ''] =
      /@page\{@top-left[^}]*/.exec(
        String(await renderDocument(hostileDocument('"}</style>\\'), 'html', options())),
      ) ?? [];
    expect(style).toContain('content:"\\22 \\7d \\3c \\2f style\\3e \\5c "');
  });

  it('keeps charts, rows and small tables on one sheet, and charts as wide as the screen', async () => {
    const text = await page();
    expect(text).toMatch(/@media print\{[\s\S]*tr,figure,[^{]*\{break-inside:avoid\}/);
    expect(text).toContain('<div class="scroll few"');
    expect(text).toMatch(/@media screen and \(max-width:640px\)\{\nsvg\.page\{display:none\}/);
    expect(text).not.toMatch(/svg[^}]*min-width/);
  });

  it('shows statuses by colour and word, figures, empty views and the small print', async () => {
    const text = await page();
    expect(text).toContain('<span class="badge bad">已逾期</span>');
    expect(text).toContain('<td class="num">95.2 %</td>');
    expect(text).toContain('<dt>在训人数</dt><dd>46</dd><dd class="note">比上周多 3 人</dd>');
    expect(text).toContain('<p class="empty">没有学员</p>');
    expect(text).toContain('<li>制度手册第 3 版</li>');
    expect(text.match(/<svg /g)).toHaveLength(4);
  });

  it('is the same for the same document, and for a view alone', async () => {
    expect(await page()).toBe(await page());
    const view = String(await renderView(people, 'html', options()));
    expect(view).toContain('<h1>standings</h1>');
    expect(view).toContain('欧阳晓燕');
  });
});

/** What is left of a colour on paper without colours. */
function grey(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

describe('the palette', () => {
  it('has a contrast that is computed rightly', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([palette.ink, palette.muted, palette.accent])('can be read in %s', (ink) => {
    for (const ground of [palette.paper, palette.stripe, palette.head, palette.ground]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.entries(badges))('can be read on a badge: %s', (_, { ink, ground }) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  const grounds = [...series, ...columns, ...shades, ...Object.values(toneSeries).flat()];
  it.each(grounds)('can be written on in %s', (ground) => {
    expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...lines])('has lines that are seen on paper: %s', (line) => {
    expect(contrast(line, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['series', series],
    ['columns', columns],
    ['shades', shades],
    [
      'the tones of attendance',
      [toneSeries.good[0], toneSeries.attention[0], toneSeries.bad[0], toneSeries.quiet[0]],
    ],
    ...Object.entries(toneSeries),
  ] as [string, readonly string[]][])('is told apart in grey: %s', (_, colours) => {
    const greys = colours.map(grey).sort((a, b) => a - b);
    greys.slice(1).forEach((one, at) => {
      expect(one - (greys[at] ?? 0)).toBeGreaterThan(15);
    });
  });
});
