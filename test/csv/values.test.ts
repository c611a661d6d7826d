import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/domain/enrolling/name-key.js';
import {
  parseCodeCell,
  parseDayCell,
  parseEmailCell,
  parseNumberCell,
  parsePhoneCell,
  parseScoreCell,
  parseTextCell,
} from '../../src/csv/values.js';
import { isDay } from '../../src/domain/day.js';

const day = (text: string) => parseDayCell(text, { excelSerial: true });
const code = (value: unknown) =>
  typeof value === 'object' && value !== null && 'code' in value ? value.code : value;

describe('parseDayCell', () => {
  it.each([
    '2026-03-02',
    '2026/3/2',
    '2026/03/02',
    '2026.3.2',
    '2026-3-2',
    '20260302',
    '2026年3月2日',
    '2026年03月02日',
    '2026 年 3 月 2 日',
    '2026年3月2号',
    '2026年3月2',
    '２０２６－０３－０２',
    '２０２６年３月２日',
    '2026–03–02',
    ' 2026-03-02 ',
    '　2026-03-02',
    "'2026-03-02",
    '2026-03-02 00:00',
    '2026-03-02 00:00:00',
    '2026/3/2 0:00',
    '2026-03-02T00:00:00',
    '2026-03-02 14:30',
    '2026年3月2日 09:05',
    '46083',
    '４６０８３',
    '46083.5',
  ])('reads %j', (text) => {
    expect(day(text)).toBe('2026-03-02');
  });

  it('knows leap days and the ends of the serial numbers', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    expect(day('20000')).toBe('1954-10-03');
    expect(day('80000')).toBe('2119-01-11');
    expect(code(day('19999'))).toBe('cell_day');
    expect(code(day('80001'))).toBe('cell_day');
    expect(code(parseDayCell('46083', { excelSerial: false }))).toBe('cell_day');
  });

  it.each([
    ['3/4/2026', '2026-03-04, 2026-04-03'],
    ['03-04-2026', '2026-03-04, 2026-04-03'],
    ['25/12/2026', '2026-12-25'],
    ['02-03-26', '2002-03-26, 2026-02-03, 2026-03-02'],
    ['3.4.26', '2003-04-26, 2026-03-04, 2026-04-03'],
    ['3/4/2026 10:00', '2026-03-04, 2026-04-03'],
  ])('does not guess %j', (text, readings) => {
    expect(day(text)).toEqual({
      code: 'cell_day_ambiguous',
      facts: { value: text, readings },
    });
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '20260230',
    '2026年2月30日',
    '2026-3/2',
    '2026-03',
    '202603',
    '3月2日',
    '1899-12-31',
    '2201-01-01',
    '0026-03-02',
    '2026-03-02 25:00',
    '2026-03-0214:00',
    '2026年3月214:30',
    '明天',
    '-46083',
    '13/13/2026',
  ])('refuses %j', (text) => {
    expect(code(day(text))).toBe('cell_day');
  });

  it('reads every day back in every form, and only days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const [year = '', month = '', date2 = ''] = text.split('-');
          const short = [year, String(Number(month)), String(Number(date2))];
          for (const form of [
            text,
            text.replaceAll('-', ''),
            short.join('/'),
            short.join('.'),
            `${year}年${Number(month)}月${Number(date2)}日`,
          ]) {
            expect(day(form)).toBe(text);
          }
        },
      ),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9./年月日 -]{1,12}$/), (text) => {
        const found = day(text);
        expect(typeof found === 'object' || isDay(found)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseCodeCell', () => {
  it.each([
    ['E1001', 'E1001'],
    ['e1001', 'E1001'],
    ['Ｅ１００１', 'E1001'],
    [" '0012", '0012'],
    ['　E-1_2 ', 'E-1_2'],
    ['E－1', 'E-1'],
  ])('makes %j %s', (text, value) => {
    expect(parseCodeCell(text)).toBe(value);
  });

  it.each([
    ['E 1001', 'cell_code'],
    ['工1001', 'cell_code'],
    ['Е1001', 'cell_code'], // Cyrillic
    ['E1001.0', 'cell_code'],
    ['E10\u200b01', 'cell_control'],
    ['\u202eE1001', 'cell_control'],
    ['E1001\u0000', 'cell_control'],
    ['1.23457E+17', 'cell_code'],
  ])('refuses %j', (text, expected) => {
    expect(code(parseCodeCell(text))).toBe(expected);
  });
});

describe('parseTextCell', () => {
  it.each([
    ['张三', '张三'],
    ['　张 三　', '张 三'],
    ['e\u0301', '\u00e9'],
    ["'=1+1", '=1+1'],
    ["'+86", '+86'],
    ["'-", '-'],
    ["'@x", '@x'],
    ["'＝1", '＝1'],
    ["'90s", "'90s"],
    ["it's", "it's"],
    ['上午\n下午', '上午 下午'],
    ['上午 \r\n\t下午', '上午 下午'],
    ['ＡＢ', 'ＡＢ'],
  ])('makes %j %j', (text, value) => {
    expect(parseTextCell(text)).toBe(value);
  });

  it.each([
    ['张\u0000三', 'U+0000'],
    ['\u001b[31m', 'U+001B'],
    ['张\u202e三', 'U+202E'],
    ['张\u200b三', 'U+200B'],
    ['张\u2028三', 'U+2028'],
    ['张\ufffd', 'U+FFFD'],
  ])('refuses %j', (text, value) => {
    expect(parseTextCell(text)).toEqual({ code: 'cell_control', facts: { value } });
  });
});

describe('parseScoreCell', () => {
  it.each([
    ['85', 8500],
    ['85.5', 8550],
    ['85.05', 8505],
    ['85.50', 8550],
    ['85.500', 8550],
    ['0', 0],
    ['100', 10000],
    ['８５．５', 8550],
    ['085', 8500],
    ['0.29', 29],
    ['1.15', 115],
    [' 85 ', 8500],
  ])('makes %j %i', (text, value) => {
    expect(parseScoreCell(text)).toBe(value);
  });

  it.each([
    ['缺考', 'cell_score_word'],
    ['absent', 'cell_score_word'],
    ['85.555', 'cell_score_decimals'],
    ['1,000', 'cell_number'],
    ['85分', 'cell_number'],
    ['85%', 'cell_number'],
    ['-5', 'cell_number'],
    ['+5', 'cell_number'],
    ['85.', 'cell_number'],
    ['.5', 'cell_number'],
    ['1e2', 'cell_number'],
    ['0x10', 'cell_number'],
    ['12345678901234', 'cell_number_digits'],
    ['-', 'cell_number'],
  ])('refuses %j', (text, expected) => {
    expect(code(parseScoreCell(text))).toBe(expected);
  });
});

describe('the other kinds', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['0086-13800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['\u202d13800138000\u202c', '13800138000'],
    ['(010) 6552-9988', '010-6552-9988'],
    ['+852 2345 6789', '+852-2345-6789'],
    ['无', 'cell_phone'],
    ['13800138000/13900139000', 'cell_phone'],
    ['1.38E+10', 'cell_phone'],
  ])('a telephone number %j is %s', (text, expected) => {
    expect(code(parsePhoneCell(text))).toBe(expected);
  });

  it.each([
    ['a.b@example.com', 'a.b@example.com'],
    ['ａ＠example.com', 'a@example.com'],
    ['a@b', 'cell_email'],
    ['a@b.cn,c@d.cn', 'cell_email'],
    ['无', 'cell_email'],
  ])('an address %j is %s', (text, expected) => {
    expect(code(parseEmailCell(text))).toBe(expected);
  });

  it.each([
    ['120', 120],
    ['-3.25', -3.25],
    ['０.９', 0.9],
    ['1,200', 'cell_number'],
    ['', 'cell_number'],
    ['Infinity', 'cell_number'],
    ['1234567890123456', 'cell_number_digits'],
  ])('a number %j is %s', (text, expected) => {
    expect(code(parseNumberCell(text))).toBe(expected);
  });

  it('compares names without width, case and spaces', () => {
    expect(nameKey('　Ｌｉ　Lei ')).toBe(nameKey('li LEI'));
    expect(nameKey('张 三')).toBe('张三');
  });

  it('never throws', () => {
    const parsers = [
      day,
      parseCodeCell,
      parseTextCell,
      parseScoreCell,
      parseNumberCell,
      parsePhoneCell,
      parseEmailCell,
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const parse of parsers) parse(text);
      }),
      { numRuns: 3000 },
    );
  });
});
