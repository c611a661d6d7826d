import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Board } from '../../src/domain/timetable/conflicts/board.js';
import type { Conflict, Scheduled } from '../../src/domain/timetable/conflicts/conflict.js';
import { findConflicts } from '../../src/domain/timetable/conflicts/find.js';
import { days, plans, time } from './conflict-case.js';
import { difference, said } from './conflict-engine.js';

const calendar = { isWorkday: () => true, knowsYear: () => true };
const office = {
  rules: {},
  resources: { trainers: new Map(), venues: new Map(), equipment: new Map() },
};

const base: Scheduled = {
  ...{ id: 1, code: 'A-01', batch: null, stage: -1, needed: true, courses: [], reserved: [] },
  ...{ day: '2026-03-02', start: '09:00', end: '11:00' },
  ...{ trainer: 'Chen', venue: null, trainerKey: 'chen', venueKey: '' },
  ...{ people: [], headcount: 0, equipment: new Map(), calendar },
};

const other = (more: Partial<Scheduled>): Scheduled => ({ ...base, id: 2, code: 'B-01', ...more });

describe('conflicts of two sessions', () => {
  const cases: [string, Partial<Scheduled>, string[]][] = [
    ['the same hours', {}, ['trainer']],
    ['one within the other', { start: '09:30', end: '10:00' }, ['trainer']],
    ['the last minute', { start: '10:59', end: '12:00' }, ['trainer']],
    ['one right after the other', { start: '11:00', end: '12:00' }, []],
    ['one right before the other', { start: '08:00', end: '09:00' }, []],
    ['another day', { day: '2026-03-03' }, []],
    ['another trainer', { trainerKey: 'wang' }, []],
    ['nobody', { trainer: null, trainerKey: '' }, []],
    ['a venue of the name of the trainer', { trainerKey: '', venueKey: 'chen' }, []],
  ];
  for (const [what, more, expected] of cases) {
    it(what, () => {
      const found = findConflicts([base, other(more)], office);
      expect(found.map(({ kind }) => kind)).toEqual(expected);
    });
  }
});

describe('conflicts of any plan', () => {
  it('are those that looking at every minute finds', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(difference({ findConflicts }, plan)).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });

  it('do not depend on the order of the sessions', () => {
    fc.assert(
      fc.property(plans, ({ sessions, office: around }) => {
        const reversed = findConflicts([...sessions].reverse(), around);
        expect(reversed.map(said)).toEqual(findConflicts(sessions, around).map(said));
      }),
    );
  });

  it('are those of its days and its batches by themselves', () => {
    fc.assert(
      fc.property(plans, ({ sessions, office: around }) => {
        const apart = days.flatMap((day) =>
          findConflicts(
            sessions.filter((one) => one.day === day),
            around,
          ).filter(({ kind }) => kind !== 'order'),
        );
        const all = findConflicts(sessions, around).filter(({ kind }) => kind !== 'order');
        expect(apart.map(said)).toEqual(all.map(said));
      }),
    );
  });
});

/** What a try says of a conflict: a shortage is looked at within the hours of the session only. */
const told = (conflict: Conflict): string =>
  conflict.kind === 'equipment' ? `equipment ${conflict.key}` : said(conflict);

describe('a session that is tried elsewhere', () => {
  it('has the conflicts that the whole plan would have with it', () => {
    const tries = fc.tuple(
      plans.filter(({ sessions }) => sessions.length > 0),
      fc.nat(),
      fc.record({
        day: fc.constantFrom(...days),
        minute: fc.integer({ min: 0, max: 50 }),
        trainerKey: fc.constantFrom('t', 'u', 'w'),
        venueKey: fc.constantFrom('r', 's', 'x'),
      }),
    );
    fc.assert(
      fc.property(tries, ([{ sessions, office: around }, pick, wish]) => {
        const { minute, ...place } = wish;
        const old = sessions[pick % sessions.length] ?? base;
        const moved = { ...old, ...place, start: time(minute), end: time(minute + 9) };
        const whole = sessions.map((one) => (one === old ? moved : one));
        const expected = findConflicts(whole, around).filter((one) => one.sessions.includes(moved));
        const found = new Board(sessions, around).tried(moved);
        expect([...new Set(found.map(told))].sort()).toEqual(
          [...new Set(expected.map(told))].sort(),
        );
      }),
      { numRuns: 5000 },
    );
  });
});
