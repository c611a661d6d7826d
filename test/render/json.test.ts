import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/render/json.js';
import { renderDocument, renderView } from '../../src/render/render.js';
import { options, people, report } from './sample.js';

it('gives the rows with raw values in the order of the columns', async () => {
  const text = String(await renderView(people, 'json', options()));
  expect(text.endsWith(']\n')).toBe(true);
  const rows = JSON.parse(text) as Record<string, unknown>[];
  expect(Object.keys(rows[0] ?? {})).toEqual(people.columns.map(({ key }) => key));
  expect(rows[0]).toEqual(people.rows[0]);
  expect(rows[2]?.['rate']).toBeNull();
  expect(await renderView({ ...people, rows: [] }, 'json', options())).toBe('[]\n');
});

it('gives null for a key that a row lacks', async () => {
  const text = await renderView({ ...people, rows: [{ name: '李雷' }] }, 'json', options());
  expect((JSON.parse(String(text)) as unknown[])[0]).toMatchObject({ name: '李雷', score: null });
});

it('gives what a document has for programs', async () => {
  expect(JSON.parse(String(await renderDocument(report, 'json', options())))).toEqual(report.json);
});

it('says the same data without a character that acts', () => {
  expect(jsonText('\u202e\u007f\u{e0041}')).toBe('"\\u202e\\u007f\\udb40\\udc41"\n');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, key) => {
      const written = jsonText({ [key]: [text] });
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(JSON.parse(written)).toEqual({ [key]: [text] });
    }),
  );
});
