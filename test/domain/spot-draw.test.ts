import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import {
  dueDay,
  isCarriedOver,
  stateOf,
  type SpotDraw,
} from '../../src/domain/checking/check-state.js';
import { drawFrom, lot, type Candidate, type Rounds } from '../../src/domain/checking/draw.js';
import { addDays, type Day } from '../../src/domain/day.js';

const team = (size: number): Candidate[] =>
  Array.from({ length: size }, (_, at) => ({ id: at + 1, key: `KF${at + 1}` }));

/** Draws day after day, keeping the books as the store does: of the latest round, who was drawn. */
function play(
  members: readonly Candidate[],
  days: readonly Day[],
  count: number,
  seed: number,
  isThere: (id: number, day: Day) => boolean = () => true,
): { day: Day; ids: number[] }[] {
  let rounds: Rounds = { round: 0, drawn: new Set() };
  return days.map((day) => {
    const present = members.filter(({ id }) => isThere(id, day));
    const drawn = drawFrom(present, rounds, count, { seed, when: day, group: 'a' });
    for (const { id, round } of drawn) {
      const before = round === rounds.round ? rounds.drawn : [];
      rounds = { round, drawn: new Set([...before, id]) };
    }
    return { day, ids: drawn.map(({ id }) => id) };
  });
}

const workdays = Array.from({ length: 60 }, (_, at) => addDays('2026-03-02', at));
const timesOf = (draws: readonly { ids: number[] }[], id: number): number =>
  draws.filter(({ ids }) => ids.includes(id)).length;

describe('spot checks over sixty working days (001 §2.1 a: two of each team a day)', () => {
  const sizes = fc.integer({ min: 1, max: 25 });
  const seeds = fc.integer({ min: 0, max: 1e6 });

  it('find everybody as often as the others, give or take one, and nobody twice on a day', () => {
    fc.assert(
      fc.property(sizes, seeds, fc.integer({ min: 1, max: 4 }), (size, seed, count) => {
        const members = team(size);
        const draws = play(members, workdays, count, seed);
        for (let end = 1; end <= draws.length; end += 1) {
          const times = members.map(({ id }) => timesOf(draws.slice(0, end), id));
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
        }
        for (const { ids } of draws) {
          expect(ids).toHaveLength(Math.min(count, size));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the same list for the same seed, and another for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 25 }), seeds, (size, seed) => {
        const first = play(team(size), workdays, 2, seed);
        expect(play(team(size).reverse(), workdays, 2, seed)).toEqual(first);
        expect(play(team(size), workdays, 2, seed + 1)).not.toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('leave out who is on leave, and are fair to those who are there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 20 }),
        seeds,
        fc.array(fc.tuple(fc.nat(19), fc.nat(59), fc.integer({ min: 1, max: 15 })), {
          maxLength: 6,
        }),
        (size, seed, leaves) => {
          const away = (id: number, day: Day): boolean =>
            leaves.some(([who, from, length]) => {
              const at = workdays.indexOf(day);
              return (who % size) + 1 === id && at >= from && at < from + length;
            });
          const draws = play(team(size), workdays, 2, seed, (id, day) => !away(id, day));
          for (const { day, ids } of draws) {
            for (const id of ids) expect(away(id, day)).toBe(false);
          }
          const always = team(size).filter(({ id }) => workdays.every((day) => !away(id, day)));
          const times = always.map(({ id }) => timesOf(draws, id));
          if (times.length === 0) return;
          // Nobody twice before everybody who is there once, whoever else comes and goes.
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
          const most = Math.max(...times);
          for (const { id } of team(size)) expect(timesOf(draws, id)).toBeLessThanOrEqual(most + 1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('do not favour a place in the list', () => {
    const first = Array.from(
      { length: 2000 },
      (_, seed) => play(team(5), ['2026-03-02'], 1, seed)[0]?.ids[0],
    );
    for (const { id } of team(5)) {
      const share = first.filter((one) => one === id).length / first.length;
      expect(share).toBeGreaterThan(0.16);
      expect(share).toBeLessThan(0.24);
    }
    expect(lot(1, 'a')).not.toBe(lot(2, 'a'));
  });
});

describe('a check that was drawn', () => {
  const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');
  const rules = { pass_mark: 80, lapses_after: { workdays: 5 }, carry_over: { workdays: 10 } };
  const draw: SpotDraw = {
    id: 1,
    kind: 'team',
    period: '2026-03-02',
    team: 'A',
    personId: 1,
    employeeNo: 'A1',
    name: 'Zhang San',
    customer: null,
    carriedFrom: null,
    result: null,
    skip: null,
  };
  const scored = (scoreHundredths: number | null): SpotDraw => ({
    ...draw,
    result: { checkedOn: '2026-03-02', scoreHundredths, finding: null, checker: null },
  });

  it.each([
    [draw, '2026-03-02', 'due'],
    [draw, '2026-03-03', 'overdue'],
    [draw, '2026-03-09', 'overdue'],
    [draw, '2026-03-10', 'lapsed'],
    [scored(8000), '2026-03-10', 'passed'],
    [scored(7999), '2026-03-02', 'failed'],
    [scored(null), '2026-03-02', 'noted'],
    [{ ...draw, skip: { on: '2026-03-02', reason: 'x' } }, '2026-03-20', 'skipped'],
  ] as const)('%#: is on its day what it is', (one, today, state) => {
    expect(stateOf(one, rules, calendar, today)).toBe(state);
  });

  it('comes again after it was skipped, for a time', () => {
    const skipped = { ...draw, skip: { on: '2026-03-02', reason: 'x' } };
    expect(isCarriedOver(skipped, rules, calendar, '2026-03-02')).toBe(false);
    expect(isCarriedOver(skipped, rules, calendar, '2026-03-03')).toBe(true);
    expect(isCarriedOver(skipped, rules, calendar, '2026-03-16')).toBe(true);
    expect(isCarriedOver(skipped, rules, calendar, '2026-03-17')).toBe(false);
    expect(isCarriedOver(draw, rules, calendar, '2026-03-03')).toBe(false);
    expect(isCarriedOver(skipped, { pass_mark: 80 }, calendar, '2026-03-03')).toBe(false);
  });

  it('of a month is due on its last workday', () => {
    expect(dueDay(calendar, '2026-05')).toBe('2026-05-29');
    expect(dueDay(calendar, '2026-03')).toBe('2026-03-31');
    expect(dueDay(calendar, '2026-03-08')).toBe('2026-03-08');
  });
});
