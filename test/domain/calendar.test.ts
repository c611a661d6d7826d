import { describe, expect, it } from 'vitest';
import { addSpan, addWorkdays, createCalendar, workdayFrom } from '../../src/domain/calendar.js';
import { publicHolidays } from '../../src/handbook/public-holidays.js';

const days = await publicHolidays();
const calendar = createCalendar([1, 2, 3, 4, 5], days, 'CN');

describe('the calendar', () => {
  it.each([
    ['2026-02-13', true, 'a Friday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-16', false, 'Spring Festival'],
    ['2026-02-28', true, 'a Saturday worked for Spring Festival'],
    ['2026-03-01', false, 'a Sunday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
  ])('%s is a workday: %s (%s)', (day, expected) => {
    expect(calendar.isWorkday(day)).toBe(expected);
  });

  it('lets the office override the seed, in whatever order the days come', () => {
    const own = [
      { day: '2026-10-10', kind: 'holiday', title: '店庆', origin: 'office' },
      { day: '2026-03-01', kind: 'workday', title: '盘点', origin: 'office' },
    ] as const;
    for (const all of [
      [...days, ...own],
      [...own, ...days],
    ]) {
      const office = createCalendar([1, 2, 3, 4, 5], all, 'CN');
      expect(office.isWorkday('2026-10-10')).toBe(false);
      expect(office.isWorkday('2026-03-01')).toBe(true);
    }
  });

  it('knows the years that it has data for, and every year where holidays do not matter', () => {
    expect([calendar.knowsYear('2026'), calendar.knowsYear('2031')]).toEqual([true, false]);
    const plain = createCalendar([1, 2, 3, 4, 5, 6, 7], days, 'none');
    expect([plain.knowsYear('2031'), plain.isWorkday('2026-10-01')]).toEqual([true, true]);
  });

  it('counts spans in days, workdays and months', () => {
    expect(addWorkdays(calendar, '2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkdays(calendar, '2026-04-13', 10)).toBe('2026-04-27');
    expect(addSpan(calendar, '2026-04-13', { days: 60 })).toBe('2026-06-12');
    expect(addSpan(calendar, '2026-03-11', { months: 1 })).toBe('2026-04-11');
    expect(addSpan(calendar, '2026-03-02', { workdays: 0.5 })).toBe('2026-03-03');
    expect(workdayFrom(calendar, '2026-10-01')).toBe('2026-10-08');
  });
});
