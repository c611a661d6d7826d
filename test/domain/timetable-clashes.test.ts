import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClashes, type Occupied } from '../../src/domain/timetable/clashes.js';

const base: Occupied = {
  code: 'A-01',
  day: '2026-03-02',
  start: '09:00',
  end: '11:00',
  trainer: 'Chen Hui',
  venue: null,
};

const pairs = (sessions: readonly Occupied[]): string[] =>
  findClashes(sessions).map(({ kind, first, second }) => `${kind} ${first.code} ${second.code}`);

describe('clashes', () => {
  const cases: [string, Partial<Occupied>, string[]][] = [
    ['the same hours', {}, ['trainer A-01 B-01']],
    ['one within the other', { start: '09:30', end: '10:00' }, ['trainer A-01 B-01']],
    ['the last minute', { start: '10:59', end: '12:00' }, ['trainer A-01 B-01']],
    ['one right after the other', { start: '11:00', end: '12:00' }, []],
    ['one right before the other', { start: '08:00', end: '09:00' }, []],
    ['another day', { day: '2026-03-03' }, []],
    ['another trainer', { trainer: 'Wang' }, []],
    ['nobody', { trainer: null }, []],
    ['a name of blanks', { trainer: ' ' }, []],
    ['the same name in other letters', { trainer: 'ＣＨＥＮ hui' }, ['trainer A-01 B-01']],
    [
      'a name that differs by an invisible character',
      { trainer: 'Chen\u200bHui' },
      ['trainer A-01 B-01'],
    ],
  ];
  for (const [what, other, expected] of cases) {
    it(what, () => {
      expect(pairs([base, { ...base, code: 'B-01', ...other }])).toEqual(expected);
    });
  }

  it('names trainer and venue each, and every pair', () => {
    const sessions = ['A', 'B', 'C'].map((code) => ({ ...base, code, venue: 'Room 1' }));
    expect(pairs(sessions)).toEqual([
      'trainer A B',
      'venue A B',
      'trainer A C',
      'venue A C',
      'trainer B C',
      'venue B C',
    ]);
  });

  it('does not take a trainer for a venue', () => {
    const sessions = [base, { ...base, code: 'B-01', trainer: null, venue: 'Chen Hui' }];
    expect(pairs(sessions)).toEqual([]);
  });
});

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const occupied = fc.record({
  day: fc.constantFrom('2026-03-02', '2026-03-03'),
  from: fc.integer({ min: 0, max: 20 }),
  length: fc.integer({ min: 1, max: 10 }),
  trainer: fc.constantFrom(null, 'Chen', 'CHEN', 'Wang'),
  venue: fc.constantFrom(null, 'Room 1', 'room1', 'Room 2'),
});

const timetable = fc.array(occupied, { maxLength: 40 }).map((drawn): Occupied[] =>
  drawn.map(({ day, from, length, trainer, venue }, index) => ({
    code: `S-${String(index).padStart(2, '0')}`,
    day,
    start: time(540 + from * 30),
    end: time(540 + (from + length) * 30 - (index % 3)),
    trainer,
    venue,
  })),
);

/** Every pair is looked at, minute by minute. */
function bruteForce(sessions: readonly Occupied[]): string[] {
  const found: string[] = [];
  const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const key = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(' ', '');
  for (const [index, one] of sessions.entries()) {
    for (const other of sessions.slice(index + 1)) {
      if (one.day !== other.day) continue;
      let meet = false;
      for (let at = minute(one.start); at < minute(one.end); at += 1) {
        if (at >= minute(other.start) && at < minute(other.end)) meet = true;
      }
      for (const kind of ['trainer', 'venue'] as const) {
        const same = key(one[kind]) !== '' && key(one[kind]) === key(other[kind]);
        if (meet && same) found.push([kind, ...[one.code, other.code].sort()].join(' '));
      }
    }
  }
  return found.sort();
}

describe('clashes of any timetable', () => {
  it('are those that looking at every minute finds', () => {
    fc.assert(
      fc.property(timetable, (sessions) => {
        const found = findClashes(sessions).map(({ kind, first, second }) =>
          [kind, ...[first.code, second.code].sort()].join(' '),
        );
        expect(found.sort()).toEqual(bruteForce(sessions));
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of the sessions', () => {
    fc.assert(
      fc.property(timetable, (sessions) => {
        expect(findClashes([...sessions].reverse())).toEqual(findClashes(sessions));
      }),
    );
  });

  it('are found at once among 200 batches of 25 sessions', () => {
    const sessions = Array.from({ length: 5000 }, (_, index): Occupied => {
      const batch = Math.floor(index / 25);
      const at = index % 25;
      const start = at % 2 === 0 ? '09:00' : '14:00';
      const end = at % 2 === 0 ? '11:00' : '17:00';
      const day = `2026-03-${String(Math.floor(at / 2) + 1).padStart(2, '0')}`;
      const code = `${batch}-${at}`;
      return { code, day, start, end, trainer: `T${batch}`, venue: `R${batch}` };
    });
    const before = performance.now();
    expect(findClashes(sessions)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
