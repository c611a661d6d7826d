import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { duePeriods, rhythmPeriodOf } from '../../src/domain/examining/rhythm.js';
import {
  overlaps,
  sameTeamNeighbours,
  seatByLot,
  type Seated,
} from '../../src/domain/examining/seating.js';
import { converted, countedTries, type Try } from '../../src/domain/examining/tries.js';
import { parseDuration, timeOfCell } from '../../src/csv/test-source-cells.js';

const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');
const span = (from: string, until: string) => ({ from, until, pauses: [], leaves: [] });
const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text);

describe('periods of a rhythm', () => {
  it.each([
    ['daily', '2026-03-02', '2026-03-02', '2026-03-02'],
    ['weekly', '2026-W10', '2026-03-02', '2026-03-08'],
    ['monthly', '2026-03', '2026-03-01', '2026-03-31'],
    ['quarterly', '2026-Q1', '2026-01-01', '2026-03-31'],
  ] as const)('%s', (every, text, from, to) => {
    expect(rhythmPeriodOf(every, '2026-03-02')).toMatchObject({ text, from, to });
  });

  it('asks for no mark on days off', () => {
    const found = duePeriods(calendar, { every: 'daily' }, span('2026-03-05', '2026-03-10'));
    expect(texts(found)).toEqual(['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10']);
  });

  it('asks for weeks that are over and were worked throughout', () => {
    const found = duePeriods(calendar, { every: 'weekly' }, span('2026-03-03', '2026-03-27'));
    expect(texts(found)).toEqual(['2026-W11', '2026-W12']);
    const whole = duePeriods(calendar, { every: 'weekly' }, span('2026-03-02', '2026-03-08'));
    expect(whole).toMatchObject([{ text: '2026-W10', dueOn: '2026-03-06' }]);
  });

  it('counts the time allowed from the end of the period', () => {
    const rule = { every: 'monthly' as const, within: { workdays: 2 } };
    const found = duePeriods(calendar, rule, span('2026-02-01', '2026-03-15'));
    expect(found).toMatchObject([{ text: '2026-02', dueOn: '2026-03-03' }]);
  });

  it('leaves out who was on leave of absence', () => {
    const pauses = [{ id: 1, from: '2026-03-04', until: '2026-03-09' }];
    const away = { ...span('2026-03-02', '2026-03-15'), pauses };
    expect(texts(duePeriods(calendar, { every: 'weekly' }, away))).toEqual([]);
    expect(texts(duePeriods(calendar, { every: 'daily' }, away))).toEqual([
      ...['2026-03-02', '2026-03-03', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'],
    ]);
  });
});

describe('leave over a whole period of a rhythm', () => {
  const away = {
    ...span('2026-03-02', '2026-03-22'),
    // A week with its weekend in two parts, and a day of the next.
    leaves: [
      { from: '2026-03-02', to: '2026-03-04' },
      { from: '2026-03-05', to: '2026-03-09' },
    ],
  };

  it('excuses it, be it in parts, and no period that was worked for a day', () => {
    expect(texts(duePeriods(calendar, { every: 'weekly' }, away))).toEqual([
      '2026-W11',
      '2026-W12',
    ]);
    expect(texts(duePeriods(calendar, { every: 'daily' }, away))[0]).toBe('2026-03-10');
  });

  it('does not where the handbook says so', () => {
    const rule = { every: 'weekly', leave_excuses: false } as const;
    const found = texts(duePeriods(calendar, rule, away));
    expect(found).toEqual(['2026-W10', '2026-W11', '2026-W12']);
  });
});

describe('several tries on another system', () => {
  const tried = (line: number, takenOn: string, time: string, score: number): Try => ({
    ...{ line, takenOn, time, score: score * 100, seconds: null },
    ...{ employeeNo: 'E1', assessment: 'written' },
  });
  const all = [
    tried(2, '2026-03-09', '11:00:00', 80),
    tried(3, '2026-03-09', '09:00:00', 70),
    tried(4, '2026-03-09', '15:00:00', 80),
    tried(5, '2026-03-10', '09:00:00', 90),
  ];

  it.each([
    ['first', 'day', [3, 5]],
    ['best', 'day', [2, 5]],
    ['latest', 'day', [4, 5]],
    ['first', 'file', [3]],
    ['best', 'file', [5]],
  ] as const)('%s of a %s', (counts, within, lines) => {
    expect(countedTries(all, { counts, within }).map(({ line }) => line)).toEqual(lines);
  });

  it('says how many there were, and converts scores', () => {
    const [first] = countedTries(all, { counts: 'best', within: 'day' });
    expect(first?.tries).toBe(3);
    expect(converted(4350, 50, 100)).toBe(8700);
    expect(converted(4350, undefined, 100)).toBe(4350);
  });

  it.each([
    ['2026-03-09 9:02', '09:02:00'],
    ['2026年3月9日10:02:11', '10:02:11'],
    ['46090.5', '12:00:00'],
    ['2026-03-09', ''],
  ])('the time in %s', (cell, time) => {
    expect(timeOfCell(cell)).toBe(time);
  });

  it.each([
    ['35:20', 2120],
    ['1:05:00', 3900],
    ['28', 1680],
    ['1小时5分', 3900],
    ['31分5秒', 1865],
    ['90 s', 90],
  ])('the length %s', (cell, seconds) => {
    expect(parseDuration(cell)).toEqual({ seconds });
  });

  it.each(['soon', '', '5:75', '-3'])('no length: %s', (cell) => {
    expect(parseDuration(cell)).toHaveProperty('refused');
  });
});

describe('seats by lot', () => {
  const people = fc
    .array(fc.constantFrom('Red', 'Blue', 'Green', null), { minLength: 1, maxLength: 40 })
    .map((teams) => teams.map((team, key): Seated => ({ key, team })));

  it('gives everybody a seat of their own, the same with the same seed', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 8 }), fc.nat(), (some, perRow, seed) => {
        const seats = seatByLot(some, perRow, seed);
        expect([...seats.values()].sort((a, b) => a - b)).toEqual(some.map((_, at) => at + 1));
        expect(seatByLot(some, perRow, seed)).toEqual(seats);
      }),
      { numRuns: 50 },
    );
  });

  it('parts two teams of equal size', () => {
    const some = Array.from({ length: 24 }, (_, key) => ({ key, team: key % 2 ? 'Red' : 'Blue' }));
    for (const seed of [1, 2, 3, 4, 5]) {
      const seats = seatByLot(some, 6, seed);
      const seated = some.map((one) => ({ ...one, seat: seats.get(one.key) ?? 0 }));
      // Odd rows would put one team behind itself: only neighbours in a row can be helped for sure.
      expect(sameTeamNeighbours(seated, 1000)).toBeLessThanOrEqual(3);
    }
  });

  it('cannot part one team, and says so', () => {
    const some = Array.from({ length: 4 }, (_, key) => ({ key, team: 'Red' }));
    const seats = seatByLot(some, 2, 1);
    const seated = some.map((one) => ({ ...one, seat: seats.get(one.key) ?? 0 }));
    expect(sameTeamNeighbours(seated, 2)).toBe(4);
  });

  it.each([
    ['09:00', '10:00', '10:00', '11:00', false],
    ['09:00', '10:01', '10:00', '11:00', true],
    ['10:00', '11:00', '09:00', '10:30', true],
    ['09:00', null, '09:00', null, true],
    ['09:00', null, '10:00', '11:00', false],
    [null, null, '09:00', '10:00', false],
  ])('%s-%s beside %s-%s: %s', (start, end, otherStart, otherEnd, expected) => {
    expect(overlaps({ start, end }, { start: otherStart, end: otherEnd })).toBe(expected);
  });
});
