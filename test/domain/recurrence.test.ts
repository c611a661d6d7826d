/** Recurrence rules, held against the rrule library. */
import fc from 'fast-check';
import { rrulestr } from 'rrule';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.js';
import { occurrences, readRecurrence, recurrenceStart } from '../../src/domain/recurrence.js';

const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The same by the library; what no INTERVAL counts from needs no more than the start of the month. */
function byLibrary(rule: string, start: string, from: string, to: string): string[] {
  const months = /FREQ=(MONTHLY|YEARLY)/.exec(rule)?.[1];
  const dtstart =
    months === 'MONTHLY'
      ? `${start.slice(0, 7)}-01`
      : months
        ? `${start.slice(0, 4)}-01-01`
        : start;
  return rrulestr(`RRULE:${rule}`, { dtstart: instant(dtstart) })
    .between(instant(from), instant(to), true)
    .map((day) => day.toISOString().slice(0, 10))
    .filter((day) => day >= start);
}

describe('rules of recurrence', () => {
  const cases: [rule: string, from: string, to: string, expected: string[]][] = [
    [
      'FREQ=DAILY',
      '2026-02-27',
      '2026-03-02',
      ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'],
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2028-02-01', '2028-03-31', ['2028-02-29', '2028-03-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-01', '2026-04-30', ['2026-01-31', '2026-03-31']],
    ['freq=weekly;byday=mo', '2026-03-01', '2026-03-15', ['2026-03-02', '2026-03-09']],
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-03-01', '2026-03-31', ['2026-03-10']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-02-01', '2026-03-31', ['2026-02-27', '2026-03-27']],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1',
      '2026-01-01',
      '2026-12-31',
      ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
    ],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-05-01', '2026-05-31', ['2026-05-29']],
    [
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
      '2026-01-01',
      '2026-12-31',
      ['2026-06-15', '2026-12-15'],
    ],
    ['FREQ=DAILY;UNTIL=20260302', '2026-03-01', '2026-03-05', ['2026-03-01', '2026-03-02']],
  ];
  it.each(cases)('%s from %s to %s', (rule, from, to, expected) => {
    expect(occurrences(rule, recurrenceStart, from, to)).toEqual(expected);
  });

  it('begin on the first day that is named, and count from there', () => {
    expect(
      occurrences('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '2026-03-04', '2026-03-01', '2026-04-05'),
    ).toEqual(['2026-03-04', '2026-03-18', '2026-04-01']);
    expect(occurrences('FREQ=DAILY;INTERVAL=3', '2026-03-04', '2026-03-01', '2026-03-11')).toEqual([
      '2026-03-04',
      '2026-03-07',
      '2026-03-10',
    ]);
  });

  it.each(['FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY;BYMONTHDAY=1', 'FREQ=YEARLY;BYMONTH=3'])(
    '%s does not say on which days',
    (rule) => {
      expect(readRecurrence(rule)).toEqual({ kind: 'vague' });
    },
  );

  it.each([
    '',
    'daily',
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=3',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=x',
    'FREQ=DAILY;FREQ=DAILY',
    'FREQ=DAILY;BYDAY=1MO',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=MO;BYSETPOS=1',
    'FREQ=DAILY;UNTIL=20260230',
  ])('"%s" is none', (rule) => {
    expect(readRecurrence(rule)).toEqual({ kind: 'unreadable' });
  });

  const list = (values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.uniqueArray(values, { minLength: 1, maxLength: 3 }).map((all) => all.join(','));
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  // The library does not take counted and plain weekdays together as the RFC means them.
  const nth = fc.constantFrom('1', '2', '4', '5', '-1', '-2');
  const monthDay = fc.constantFrom('1', '15', '27', '29', '30', '31', '-1', '-2', '-31');
  const month = fc.integer({ min: 1, max: 12 }).map(String);
  const part = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    list(value).map((text) => `;${key}=${text}`);
  const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(text, { nil: '' });
  const interval = maybe(fc.integer({ min: 1, max: 5 }).map((n) => `;INTERVAL=${n}`));
  const counted = fc.tuple(nth, weekday).map((parts) => parts.join(''));
  const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...parts).map((texts) => texts.join(''));
  const rule = fc.oneof(
    joined(
      fc.constant('FREQ=DAILY'),
      interval,
      maybe(part('BYMONTH', month)),
      maybe(part('BYDAY', weekday)),
      maybe(part('BYMONTHDAY', monthDay)),
    ),
    joined(
      fc.constant('FREQ=WEEKLY'),
      interval,
      part('BYDAY', weekday),
      maybe(part('BYMONTH', month)),
    ),
    joined(
      fc.constant('FREQ=MONTHLY'),
      interval,
      part('BYMONTHDAY', monthDay),
      maybe(part('BYMONTH', month)),
    ),
    joined(
      fc.constant('FREQ=MONTHLY'),
      interval,
      part('BYDAY', counted),
      maybe(part('BYMONTH', month)),
    ),
    joined(
      fc.constant('FREQ=MONTHLY'),
      interval,
      part('BYDAY', weekday),
      part('BYSETPOS', fc.constantFrom('1', '2', '-1')),
    ),
    joined(
      fc.constant('FREQ=YEARLY'),
      interval,
      part('BYMONTH', month),
      part('BYMONTHDAY', monthDay),
    ),
    joined(fc.constant('FREQ=YEARLY'), interval, part('BYMONTH', month), part('BYDAY', counted)),
  );

  it('fall on the days that a library finds', () => {
    const start = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2018-01-01', days));
    const span = fc.tuple(fc.integer({ min: -50, max: 1500 }), fc.integer({ min: 0, max: 800 }));
    fc.assert(
      fc.property(rule, start, span, (text, first, [after, length]) => {
        const from = addDays(first, after);
        const to = addDays(from, length);
        expect(occurrences(text, first, from, to)).toEqual(byLibrary(text, first, from, to));
      }),
      { numRuns: 60 },
    );
  });
});
