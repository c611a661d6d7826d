/**
 * Cells -> values, one function per kind of column. Each takes a cell that is not empty and returns the value or,
 * for a cell that cannot be one, what is wrong with it. Nothing is guessed.
 */
import { isDay, dayOfNumber, type Day } from '../domain/day.js';
import type { Refused } from '../domain/refusals/index.js';
import { refused } from '../errors.js';

/** A value, or why there is none. */
export type Parsed<T> = T | Refused;

export function isRefused(parsed: string | number | Refused): parsed is Refused {
  return typeof parsed === 'object';
}

// U+FFFD stands where a program before us has lost a character.
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;

function hiddenCharacter(text: string): Refused | undefined {
  const found = hidden.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return undefined;
  const value = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  return refused('cell_control', { value });
}

/** Width and dashes made the same, without the apostrophe with which Excel marks text. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(dashes, '-').trim().replace(/^'/, '').trim();
}

// Days

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';
/** Excel's serial number of 1970-01-01, in the system that counts from 1900. */
const SERIAL_OF_1970 = 25_569;
const clock = String.raw`(?:[T ]?\s*(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?`;
const separated = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?=[T ])${clock})?$`);
const chinese = new RegExp(
  String.raw`^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?:\s*[日号號]${clock}|(?=[T ])${clock})?$`,
);
const unclear = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ].*)?$/;

function dayOf(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && text >= EARLIEST && text <= LATEST ? text : undefined;
}

/** Every day that text such as `3/4/2026` or `02-03-26` can mean, earliest first. */
function readingsOf(a: string, b: string, c: string): Day[] {
  const orders: [string, string, string][] =
    c.length === 4
      ? [
          [c, a, b],
          [c, b, a],
        ]
      : [
          [`20${a.padStart(2, '0')}`, b, c],
          [`20${c}`, a, b],
          [`20${c}`, b, a],
        ];
  const days = orders.map((order) => dayOf(...order)).filter((day) => day !== undefined);
  return [...new Set(days)].sort();
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether text is `YYYY-MM-DD` and surely a day; a quick yes for almost every cell, anything else is looked at again. */
function isPlainDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  let number = 0;
  for (let index = 0; index < 10; index++) {
    if (index === 4 || index === 7) continue;
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  const day = number % 100;
  const month = Math.floor(number / 100) % 100;
  return number >= 19000101 && number <= 21991231 && day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/**
 * A day, 1900 to 2199: `2026-03-02`, `2026/3/2`, `2026.3.2`, `20260302`, `2026年3月2日` or, with `excelSerial`, Excel's
 * serial number (20000..80000, counted from 1900); full-width digits too. A time of day after it is dropped.
 *
 * Refused: `cell_day_ambiguous` with the possible days, where the order of year, month and day is open; `cell_day`.
 */
export function parseDayCell(text: string, { excelSerial }: { excelSerial: boolean }): Parsed<Day> {
  if (isPlainDay(text)) return text;
  const wide = plain(text);
  const hiddenOne = hiddenCharacter(wide);
  if (hiddenOne) return hiddenOne;
  const wrong = refused('cell_day', { value: text.trim() });
  const match = separated.exec(wide);
  if (match) return dayOf(match[1] ?? '', match[3] ?? '', match[4] ?? '') ?? wrong;
  const words = chinese.exec(wide) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(wide);
  if (words) return dayOf(words[1] ?? '', words[2] ?? '', words[3] ?? '') ?? wrong;
  if (excelSerial && /^\d{5}(\.\d+)?$/.test(wide)) {
    const serial = Math.floor(Number(wide));
    return serial >= 20_000 && serial <= 80_000 ? dayOfNumber(serial - SERIAL_OF_1970) : wrong;
  }
  const open = unclear.exec(wide);
  const readings = open ? readingsOf(open[1] ?? '', open[2] ?? '', open[3] ?? '') : [];
  if (readings.length === 0) return wrong;
  return refused('cell_day_ambiguous', { value: text.trim(), readings: readings.join(', ') });
}

// Codes and texts

/**
 * An employee no: width made the same, upper case, without Excel's apostrophe; letters, digits, `_` and `-` only.
 *
 * Refused: `cell_control` for a character that cannot be seen; `cell_code`.
 */
export function parseCodeCell(text: string): Parsed<string> {
  if (/^[A-Z0-9_-]+$/.test(text)) return text;
  const hiddenOne = hiddenCharacter(text.trim());
  if (hiddenOne) return hiddenOne;
  const code = plain(text).toUpperCase();
  return /^[A-Z0-9_-]+$/.test(code) ? code : refused('cell_code', { value: text.trim() });
}

/**
 * Free text: NFC, without spaces around it, and without the apostrophe that keeps a spreadsheet from reading it as a
 * formula. Line breaks and tabs inside it become one space.
 *
 * Refused: `cell_control` for any other character that cannot be seen.
 */
export function parseTextCell(text: string): Parsed<string> {
  if (/^[\x21-\x26\x28-\x7e\u4e00-\u9fff]*$/.test(text)) return text;
  const composed = text
    .normalize('NFC')
    .trim()
    .replace(/ *[\t\r\n]+ */g, ' ');
  const value = composed.replace(/^'(?=\s*[=+\-@|%＝＋－＠｜％])/, '');
  return hiddenCharacter(value) ?? value;
}

/**
 * Text of several lines, as a question has it: as `parseTextCell`, but its line breaks and blanks stay.
 *
 * Refused: `cell_control`.
 */
export function parseLinesCell(text: string): Parsed<string> {
  const tidy = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
  const value = tidy.replace(/^'(?='*\s*[=+\-@|%＝＋－﹣−＠﹫｜％﹪﹢﹦])/, '');
  return hiddenCharacter(value.replaceAll('\n', ' ')) ?? value;
}

/**
 * A telephone number as text: a mobile one without spaces, dashes and `+86`, any other with single dashes.
 *
 * Refused: `cell_phone`, which does not repeat it.
 */
export function parsePhoneCell(text: string): Parsed<string> {
  if (/^1\d{10}$/.test(text)) return text;
  const wide = plain(text.replace(/\p{Cf}+/gu, ''));
  const mobile = /^(?:\+|00)?(?:86)?(1\d{10})$/.exec(wide.replace(/[\s-]+/g, ''))?.[1];
  if (mobile !== undefined) return mobile;
  const number = wide.replace(/[()\s-]+/g, '-').replace(/^-|-$/g, '');
  return /^\+?\d[\d-]{3,24}$/.test(number) ? number : refused('cell_phone', {});
}

/** An e-mail address. Refused: `cell_email`, which does not repeat it. */
export function parseEmailCell(text: string): Parsed<string> {
  const address = plain(text);
  const sound = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(address) && !hidden.test(address);
  return sound ? address : refused('cell_email', {});
}

// Numbers

/**
 * A score as integer hundredths (`85.5` is 8550): no sign, no thousands separator, at most two decimals.
 *
 * Refused: `cell_score_word` for words (`缺考`), `cell_score_decimals`, `cell_number_digits`, `cell_number`.
 */
export function parseScoreCell(text: string): Parsed<number> {
  if (/^\d{1,3}$/.test(text)) return Number(text) * 100;
  const value = text.trim();
  const wide = plain(text);
  const match = /^(\d+)(?:\.(\d*))?$/.exec(wide);
  if (!match) {
    const words = /\p{L}/u.test(wide) && !/\d/.test(wide);
    return words ? refused('cell_score_word', { value }) : refused('cell_number', { value });
  }
  const whole = match[1] ?? '';
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (wide.endsWith('.')) return refused('cell_number', { value });
  if (decimals.length > 2) return refused('cell_score_decimals', { value });
  if (whole.length > 13) return refused('cell_number_digits', { value });
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** A decimal number. Refused: `cell_number_digits` beyond fifteen digits, `cell_number`. */
export function parseNumberCell(text: string): Parsed<number> {
  const value = text.trim();
  const wide = plain(text);
  if (!/^-?\d+(\.\d+)?$/.test(wide)) return refused('cell_number', { value });
  if (wide.replace(/^-?0*|\.|0+$/g, '').length > 15)
    return refused('cell_number_digits', { value });
  return Number(wide);
}
