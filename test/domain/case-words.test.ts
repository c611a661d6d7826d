/** How cases are searched: what is a word, and what somebody looks for (004 §4.2, §5.2). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitMarks, readQuery, snippetParts, spaced } from '../../src/domain/cases/words.js';

const joined = (text: string): string =>
  snippetParts(text)
    .map((part) => part.text)
    .join('');

describe('texts as they are indexed', () => {
  it('parts Chinese characters and leaves other words whole', () => {
    const indexed = spaced('客户要refund，两次');
    expect(indexed.split('\u001f').filter((part) => part !== '')).toEqual([
      ...['客', '户', '要'],
      'refund，',
      ...['两', '次'],
    ]);
  });

  it('reads again as it was, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('客户退款 ab，。3-')) });
    fc.assert(fc.property(text, (one) => joined(spaced(one)) === one));
  });

  it('makes full-width letters and digits the same as others', () => {
    expect(spaced('ＶＩＰ１２')).toBe(spaced('VIP12'));
  });

  it('marks what was found', () => {
    const { open, close } = hitMarks;
    expect(snippetParts(`\u001f客\u001f${open}退\u001f款${close}\u001f慢\u001f`)).toEqual([
      { text: '客', hit: false },
      { text: '退款', hit: true },
      { text: '慢', hit: false },
    ]);
  });
});

describe('what is looked for', () => {
  it.each([
    ['退款', ['退款'], []],
    ['  退款　主管 ', ['退款', '主管'], []],
    ['"客户 投诉" -退款', ['客户 投诉'], ['退款']],
    ['“两次退款”', ['两次退款'], []],
    ['refund -"gave up"', ['refund'], ['gave up']],
    ['退款 ！ -- "" OR', ['退款', 'OR'], []],
  ])('reads %s', (text, all, none) => {
    expect(readQuery(text)).toMatchObject({ all, none });
  });

  it.each(['', '   ', '！？', '-退款', '""', '*'])('finds no word in "%s"', (text) => {
    expect(readQuery(text)).toBeUndefined();
  });

  it('lets an asterisk stand for any ending of a Latin word only', () => {
    expect(readQuery('ref*')?.match).toBe('"ref" *');
    expect(readQuery('退*')?.match).toBe('"退"');
  });

  it('leaves nothing of the syntax of FTS5 in a word', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab退"\'*():^{}+-NEAROT \\')) });
    fc.assert(
      fc.property(text, (one) => {
        const match = readQuery(one)?.match;
        if (match === undefined) return;
        const outside = match.replace(/"[^"]*"/g, '');
        expect(outside).toMatch(/^[() *]*(?:(?:AND|OR|NOT)[() *]*)*$/);
      }),
    );
  });
});
