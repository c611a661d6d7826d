import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isDay,
  weekDays,
  weekday,
  weekOf,
} from '../../src/domain/day.js';

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-1-01', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-11', 1, '2026-04-11'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i months = %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it('gives the days of a week, and none for a week that a year does not have', () => {
    expect(weekDays('2026-W10')).toEqual({ from: '2026-03-02', to: '2026-03-08' });
    expect(weekDays('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(weekDays('2025-W53')).toBeUndefined();
    expect(weekDays('2026-W00')).toBeUndefined();
    expect(weekDays('2026-10')).toBeUndefined();
  });

  it('reckons every day from 1900 to 2100 alike in twelve time zones', () => {
    const before = process.env['TZ'];
    const first = dayNumber('1900-01-01');
    const last = dayNumber('2100-12-31');
    const sums = new Set<string>();
    const zones = [
      'UTC',
      'Asia/Shanghai',
      'Asia/Taipei',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Pacific/Kiritimati',
      'America/Los_Angeles',
      'America/St_Johns',
      'America/Sao_Paulo',
      'Europe/Berlin',
      'Africa/Casablanca',
    ];
    try {
      for (const zone of zones) {
        process.env['TZ'] = zone;
        let sum = 0;
        for (let number = first; number <= last; number += 1) {
          const day = dayOfNumber(number);
          sum = (sum * 31 + dayNumber(addDays(day, 1)) + weekday(day) + Number(isDay(day))) % 1e9;
        }
        sums.add(`${sum} ${weekOf('2026-03-29')} ${addMonths('2026-03-29', 1)}`);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    expect(sums.size).toBe(1);
    expect(daysBetween('1900-01-01', '2100-12-31')).toBe(73_413);
  });
});
