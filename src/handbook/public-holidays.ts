import type { Day } from '../domain/day.js';
import type { CalendarDay } from '../domain/calendar.js';

interface HolidayData {
  holidays: Record<Day, string>;
  workdays: Record<Day, string>;
}

/**
 * Public holidays and make-up workdays of mainland China, as the seed of the store's calendar. Every day carries its
 * Chinese name.
 */
export async function publicHolidays(): Promise<CalendarDay[]> {
  const { default: data } = (await import('chinese-days/dist/chinese-days.json', {
    with: { type: 'json' },
  })) as { default: HolidayData };
  const seeded = (days: Record<Day, string>, kind: CalendarDay['kind']): CalendarDay[] =>
    Object.entries(days).map(([day, names]) => ({
      day,
      kind,
      title: names.split(',')[1] ?? names,
      origin: 'seed',
    }));
  return [...seeded(data.holidays, 'holiday'), ...seeded(data.workdays, 'workday')].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}
