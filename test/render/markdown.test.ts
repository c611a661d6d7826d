import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { renderDocument, renderView } from '../../src/render/render.js';
import { hostileDocument, hostileView, options, people, report } from './sample.js';

describe('Markdown for a chat', () => {
  it('aligns Chinese', async () => {
    const text = String(await renderView(people, 'md', options()));
    const widths = new Set(
      text
        .trimEnd()
        .split('\n')
        .map((line) => stringWidth(line)),
    );
    expect([...widths]).toHaveLength(1);
  });

  it('has headings, figures as a list, charts in words and the small print', async () => {
    const text = String(await renderDocument(report, 'md', options()));
    expect(text).toContain('# 客服培训周报 2026-W10\n\n2026-03-02 至 2026-03-08\n');
    expect(text).toContain('- 在训人数：**46**（比上周多 3 人）\n- 出勤率：**95.2 %**');
    expect(text).toContain('\n## 学员现状\n');
    expect(text).toContain('**各期学员现状**：第一期 23 人');
    expect(text).toContain('\n### 本周新增\n\n没有学员\n');
    expect(text.endsWith('---\n\n- 制度手册第 3 版\n- 截至 2026-03-09\n')).toBe(true);
  });

  it('escapes pipes, line breaks, mentions, links and emphasis', async () => {
    const name = 'a|b\nc <@all> [x](http://x) *d* `e` \\f &lt; snake_case _g_';
    const text = String(await renderView(hostileView(name), 'md', options()));
    const cell = '\\[x\\](http://x) \\*d\\* \\`e\\` \\\\f &amp;lt; snake_case \\_g\\_';
    expect(text).toContain(`a\\|b<br>c &lt;@all> ${cell}`);
    expect(text).not.toContain('<@all>');
    const body = text.split('\n').at(-2) ?? '';
    expect(body.replaceAll('\\|', '').match(/\|/g)).toHaveLength(4);
  });

  it('lets no text become a heading or a quotation', async () => {
    const text = String(await renderDocument(hostileDocument('a\n# b\n> c\n==='), 'md', options()));
    expect(text).toContain('a\n\\# b\n\\> c\n\\===');
    expect(text).not.toMatch(/^> /m);
  });
});
