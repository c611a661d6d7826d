/** Duties and checklists on their days: days off, month ends, windows, versions of the handbook. */
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { addDays, addMonths, weekday, type Day } from '../../src/domain/day.js';
import { dutyDays, dutyOccurrences, openDuties } from '../../src/domain/duties/duty.js';
import { checklistOf, stepDays } from '../../src/domain/duties/event.js';
import { dayFor } from '../../src/domain/duties/falling.js';
import { stateOf, type Mark } from '../../src/domain/duties/mark.js';
import { periodOn, periodsOf, type RulesPeriod } from '../../src/domain/duties/period.js';
import type { Duty } from '../../src/domain/handbook/types-duties.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { publicHolidays } from '../../src/handbook/public-holidays.js';
import { readDefault } from '../handbook/read-default.js';

const calendar = createCalendar([1, 2, 3, 4, 5], await publicHolidays(), 'CN');
const handbook = readDefault('en');
const unmarked = (): undefined => undefined;

function period(
  rules: Partial<Handbook>,
  from: Day,
  to: Day | null = null,
  version = 1,
): RulesPeriod {
  return { version, from, to, rules: { handbook: { ...handbook, ...rules }, version, calendar } };
}

const duty = (rule: Partial<Duty>): Duty => ({
  title: 'Duty',
  role: 'assistant',
  recurs: 'FREQ=DAILY',
  ...rule,
});

const daysOf = (rule: Duty, from: Day, to: Day, since = '2020-01-01'): Day[] =>
  dutyDays([period({ duties: { one: rule } }, since)], 'one', () => ({ from, to })).map(
    ({ day }) => day,
  );

describe('days of the default duties over three years', () => {
  const from = '2024-01-01';
  const to = '2026-12-31';
  const all = Array.from({ length: 1096 }, (_, at) => addDays(from, at));
  const workdays = all.filter((day) => calendar.isWorkday(day));
  const months = Array.from({ length: 36 }, (_, at) => addMonths(from, at));
  const before = (day: Day): Day => workdays.findLast((one) => one <= day) ?? '';
  const after = (day: Day): Day => workdays.find((one) => one >= day) ?? '';
  const ends = months.map((month) => before(addDays(addMonths(month, 1), -1)));
  const beginnings = months.map(after);
  const expected: Record<string, Day[]> = {
    kpi_spot_check: workdays,
    culture_wall: workdays,
    noon_meeting: workdays,
    call_backs: ends,
    fund: ends,
    supplies: months.map((month) => before(`${month.slice(0, 8)}27`)),
    archive: beginnings,
    needs_report: beginnings,
    department_activity: beginnings,
    incentive_activity: beginnings,
    certification_list: beginnings.filter((_, at) => at % 3 === 0),
    cases: months.map((month) => after(`${month.slice(0, 8)}15`)),
  };

  it('are known of every one', () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(handbook.duties ?? {}).sort());
  });

  it.each(Object.entries(handbook.duties ?? {}))('%s', (code, rule) => {
    const found = daysOf(rule, from, addDays(to, 40)).filter((day) => day <= to);
    expect(found).toEqual(expected[code]);
  });

  it('are the Mondays of the weekly meeting, or the next workday', () => {
    const mondays = all.filter((day) => weekday(day) === 1);
    const { recurs = '', day_off: dayOff } = handbook.events?.['weekly_meeting'] ?? {};
    const found = daysOf(duty({ recurs, ...(dayOff && { day_off: dayOff }) }), from, to);
    expect(found).toEqual([...new Set(mondays.map(after))].filter((day) => day !== ''));
  });
});

describe('days off', () => {
  it.each([
    ['2026-10-03', 'before', '2026-09-30'],
    ['2026-10-03', 'after', '2026-10-08'],
    ['2026-10-03', 'skip', null],
    ['2026-10-03', undefined, '2026-10-03'],
    ['2026-10-10', 'skip', '2026-10-10'],
  ] as const)('%s with %s leads to %s', (day, dayOff, expected) => {
    expect(dayFor(calendar, day, dayOff)).toBe(expected);
  });

  it('leads several days to one, once, whatever the window', () => {
    const rule = duty({ day_off: 'after' });
    expect(daysOf(rule, '2026-03-06', '2026-03-10')).toEqual([
      '2026-03-06',
      '2026-03-09',
      '2026-03-10',
    ]);
    expect(daysOf(rule, '2026-03-07', '2026-03-07')).toEqual([]);
    const earlier = duty({ day_off: 'before' });
    expect(daysOf(earlier, '2026-03-07', '2026-03-09')).toEqual(['2026-03-09']);
  });
});

describe('the state of a task', () => {
  const days = { opensOn: '2026-03-20', dueOn: '2026-03-27', lapsesOn: '2026-04-10' };
  const done: Mark = { state: 'done', on: '2026-03-25', by: 'Li', reason: null, note: null };
  it.each([
    ['2026-03-19', undefined, 'coming'],
    ['2026-03-20', undefined, 'due'],
    ['2026-03-27', undefined, 'due'],
    ['2026-03-28', undefined, 'overdue'],
    ['2026-04-10', undefined, 'overdue'],
    ['2026-04-11', undefined, 'lapsed'],
    ['2026-04-11', done, 'done'],
    ['2026-03-19', { ...done, state: 'skipped' }, 'skipped'],
    ['2026-03-28', { ...done, state: 'open' }, 'overdue'],
  ] as const)('on %s', (today, mark, expected) => {
    expect(stateOf(days, mark, today)).toBe(expected);
  });

  it('never lapses without a span', () => {
    expect(stateOf({ ...days, lapsesOn: null }, undefined, '2030-01-01')).toBe('overdue');
  });
});

describe('duties on the list', () => {
  const list = (rule: Duty, today: Day, since: Day, ahead = today) =>
    openDuties([period({ duties: { one: rule } }, since)], { today, ahead }, unmarked).map(
      ({ day, state }) => `${day} ${state}`,
    );

  it('begin with the day on which the office first used the handbook', () => {
    expect(list(duty({}), '2026-03-04', '2026-03-03')).toEqual([
      '2026-03-03 overdue',
      '2026-03-04 due',
    ]);
  });

  it('count a duty whose day off leads to that day', () => {
    const rule = duty({ recurs: 'FREQ=MONTHLY;BYMONTHDAY=1', day_off: 'after' });
    expect(list(rule, '2026-03-02', '2026-03-02')).toEqual(['2026-03-02 due']);
    expect(list(rule, '2026-03-03', '2026-03-03')).toEqual([]);
  });

  it('lapse instead of piling up', () => {
    const rule = duty({ day_off: 'skip', lapses_after: { workdays: 1 } });
    expect(list(rule, '2026-03-09', '2026-01-05')).toEqual([
      '2026-03-06 overdue',
      '2026-03-09 due',
    ]);
  });

  it('are there from when they open, and until they are due', () => {
    const rule = duty({
      recurs: 'FREQ=MONTHLY;BYMONTHDAY=27',
      opens: { workdays: 5 },
      within: { days: 2 },
    });
    expect(list(rule, '2026-03-19', '2026-03-01')).toEqual([]);
    expect(list(rule, '2026-03-20', '2026-03-01')).toEqual(['2026-03-27 due']);
    expect(list(rule, '2026-03-29', '2026-03-01')).toEqual(['2026-03-27 due']);
    expect(list(rule, '2026-03-01', '2026-03-01', '2026-03-29')).toEqual(['2026-03-27 coming']);
    expect(list(rule, '2026-03-01', '2026-03-01', '2026-03-28')).toEqual([]);
  });
});

describe('versions of the handbook', () => {
  it('are in force from the day of applying until the next', () => {
    const versions = [
      { version: 1, appliedOn: '2026-03-02' },
      { version: 2, appliedOn: '2026-03-09' },
      { version: 3, appliedOn: '2026-03-09' },
      { version: 4, appliedOn: '2026-03-20' },
    ];
    expect(periodsOf(versions)).toEqual([
      { version: 1, from: '2026-03-02', to: '2026-03-08' },
      { version: 3, from: '2026-03-09', to: '2026-03-19' },
      { version: 4, from: '2026-03-20', to: null },
    ]);
    const on = (day: Day) => periodOn(periodsOf(versions), day)?.version;
    expect([on('2026-01-01'), on('2026-03-08'), on('2026-03-09'), on('2027-01-01')]).toEqual([
      1, 1, 3, 4,
    ]);
  });

  it('have each its own days: one rule until the change, the other from it', () => {
    const weekly = duty({ recurs: 'FREQ=WEEKLY;BYDAY=TU' });
    const friday = duty({ recurs: 'FREQ=WEEKLY;BYDAY=FR', title: 'Other' });
    const periods = [
      period({ duties: { one: weekly } }, '2026-03-02', '2026-03-12', 1),
      period({ duties: { one: friday } }, '2026-03-13', null, 2),
    ];
    const reach = () => ({ from: '2026-02-20', to: '2026-03-27' });
    const found = dutyOccurrences(periods, 'one', reach, { today: '2026-03-12', markOf: unmarked });
    expect(found.map(({ day, title }) => `${day} ${title}`)).toEqual([
      '2026-03-03 Duty',
      '2026-03-10 Duty',
      '2026-03-13 Other',
      '2026-03-20 Other',
      '2026-03-27 Other',
    ]);
  });
});

describe('steps of a checklist', () => {
  const step = { code: 's', title: 'S', role: 'assistant' } as const;
  it.each([
    ['2026-03-31', { before: { months: 1 } }, '2026-02-28'],
    ['2028-03-31', { before: { months: 1 } }, '2028-02-29'],
    ['2026-05-31', { before: { months: 1 }, day_off: 'before' }, '2026-04-30'],
    ['2026-04-18', { before: { days: 7 }, day_off: 'before' }, '2026-04-10'],
    ['2026-04-18', { before: { days: 7 } }, '2026-04-11'],
    ['2026-04-17', { after: { days: 1 }, day_off: 'after' }, '2026-04-20'],
    ['2026-04-18', {}, '2026-04-18'],
    ['2026-01-31', { after: { months: 1 } }, '2026-02-28'],
    ['2026-04-20', { before: { workdays: 1 } }, '2026-04-17'],
  ] as const)('an event on %s, %j: %s', (day, rule, expected) => {
    expect(stepDays(calendar, day, { ...step, ...rule }, {}).dueOn).toBe(expected);
  });

  it('of the old customers’ meeting lie a month, a week and a day before, on the day, and after', () => {
    const event = {
      ...{
        id: 1,
        code: 'x',
        kind: 'old_customers',
        title: null,
        day: '2026-06-24',
        occursOn: null,
      },
      ...{ start: null, end: null, customer: null, venue: null, note: null },
      ...{ cancelledOn: null, cancelReason: null },
    };
    const on = { today: '2026-06-20', markOf: unmarked };
    const found = checklistOf([period({}, '2026-01-01')], event, on)?.steps ?? [];
    expect(found.map(({ code, dueOn, state }) => `${code} ${dueOn} ${state}`)).toEqual([
      'marketing 2026-05-22 overdue',
      'programme 2026-05-22 overdue',
      'invitations 2026-06-17 overdue',
      'mobilisation 2026-06-17 overdue',
      'replies 2026-06-23 due',
      'last_meeting 2026-06-23 coming',
      'venue_people 2026-06-24 coming',
      'control 2026-06-24 coming',
      'summary 2026-06-25 coming',
    ]);
  });
});
