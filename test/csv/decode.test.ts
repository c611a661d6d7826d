import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/csv/decode.js';
import { encode, withBom, type Legacy } from './bytes.js';
import { caught } from './caught.js';

const text = '工号,姓名\r\nE1001,张三\r\n';
const file = 'roster.csv';
const decode = (bytes: Uint8Array, encoding?: string) => decodeText(bytes, { file, encoding });

describe('decodeText', () => {
  it.each<[Legacy, boolean]>([
    ['utf-8', false],
    ['gb18030', true],
    ['utf-16le', false],
    ['utf-16be', false],
  ])('detects %s', (encoding, guessed) => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding, bom: false, guessed });
  });

  it.each<[Legacy, number[]]>([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('takes the mark of %s away', (encoding, bom) => {
    const bytes = withBom(encode(text, encoding), bom);
    expect(decode(bytes)).toEqual({ text, encoding, bom: true, guessed: false });
    expect(decode(bytes, encoding).text).toBe(text);
  });

  it('detects UTF-16 of plain ASCII, which is valid UTF-8 with NULs', () => {
    expect(decode(encode('employee_no,name\n', 'utf-16le')).encoding).toBe('utf-16le');
  });

  it('reads four-byte characters under every name of GB18030', () => {
    const bytes = encode('姓名\n𠮷\n', 'gb18030');
    for (const name of ['gbk', 'GB2312', 'gb18030', ' GB18030 ']) {
      expect(decode(bytes, name).text).toBe('姓名\n𠮷\n');
    }
  });

  it('reads Big5 by name, and guesses it where GB18030 does not fit', () => {
    const bytes = encode('工號,姓名\n', 'big5');
    expect(decode(bytes, 'big5').text).toBe('工號,姓名\n');
  });

  it('takes utf-16 with and without a mark', () => {
    expect(decode(encode(text, 'utf-16be'), 'utf-16').text).toBe(text);
    expect(decode(withBom(encode(text, 'utf-16be'), [0xfe, 0xff]), 'utf-16').text).toBe(text);
  });

  // D5 could begin a character of UTF-8; the byte after it cannot continue one.
  it.each([
    ['utf-8', encode('ab,张三\n', 'gb18030'), 4],
    ['gb18030', Uint8Array.from([0x61, 0x62, 0xff, 0x61]), 2],
    ['utf-8', withBom(encode('张', 'gb18030'), [0xef, 0xbb, 0xbf]), 4],
    ['gbk', withBom(encode(text, 'utf-8'), [0xef, 0xbb, 0xbf]), 0],
    ['utf-8-bom', encode('a张', 'utf-8').slice(0, 3), 3],
    ['utf-16le', Uint8Array.from([0x61, 0, 0x62]), 3],
  ])('says where the named encoding %s does not fit', async (encoding, bytes, offset) => {
    const error = await caught(() => decode(bytes, encoding));
    expect(error.exitCode).toBe(2);
    expect(error.refused).toEqual({
      code: 'file_encoding_named',
      facts: { file, encoding, offset },
    });
  });

  it('suggests the encoding that was meant', async () => {
    const error = await caught(() => decode(encode(text, 'utf-8'), 'gb18003'));
    expect(error.refused).toMatchObject({
      code: 'option_choice',
      facts: { option: '--encoding', value: 'gb18003', suggestion: 'gb18030' },
    });
  });

  it('takes UTF-8 that ends inside a character for a cut file, not for GB18030', async () => {
    const bytes = encode('employee_no,name\nE1,张\n', 'utf-8');
    const error = await caught(() => decode(bytes.slice(0, -2)));
    expect(error.refused).toEqual({ code: 'file_truncated', facts: { file, line: 2 } });
  });

  it('gives up on bytes that are nothing', async () => {
    const bytes = Uint8Array.from([0x61, 0xff, 0x80, 0x81, 0x30, 0x20]);
    expect((await caught(() => decode(bytes))).refused.code).toBe('file_encoding');
  });
});
