import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Board } from '../../src/domain/timetable/conflicts/board.js';
import type { Scheduled } from '../../src/domain/timetable/conflicts/conflict.js';
import { findConflicts } from '../../src/domain/timetable/conflicts/find.js';
import type { ConflictKind } from '../../src/domain/handbook/types-conflicts.js';
import { lengthOf } from '../../src/domain/timetable/clock.js';
import { freeTimes } from '../../src/domain/timetable/suggest/free-hours.js';
import { otherSlots } from '../../src/domain/timetable/suggest/slots.js';
import { substituteTrainers } from '../../src/domain/timetable/suggest/trainers.js';
import { otherVenues } from '../../src/domain/timetable/suggest/venues.js';
import { days, plans, time, type Plan } from './conflict-case.js';

const some = fc.tuple(
  plans.filter(({ sessions }) => sessions.length > 0),
  fc.nat(),
);
const pick = ({ sessions }: Plan, at: number): Scheduled => {
  const found = sessions[at % sessions.length];
  if (!found) throw new Error('no session');
  return found;
};

/** Kinds of conflict that a session has, put in the place of another. */
const kindsWith = (plan: Plan, old: Scheduled, session: Scheduled): ConflictKind[] =>
  findConflicts(
    plan.sessions.map((one) => (one === old ? session : one)),
    plan.office,
  ).flatMap(({ sessions, kind }) => (sessions.includes(session) ? [kind] : []));

const has = (kinds: readonly ConflictKind[], of: readonly ConflictKind[]): boolean =>
  kinds.some((kind) => of.includes(kind));

describe('what is proposed for a session', () => {
  it('trainers are free and qualified for all its courses', () => {
    fc.assert(
      fc.property(some, ([plan, at]) => {
        const old = pick(plan, at);
        const board = new Board(plan.sessions, plan.office);
        for (const { session } of substituteTrainers(board, old, 9)) {
          expect(session.trainerKey).not.toBe(old.trainerKey);
          expect(has(kindsWith(plan, old, session), ['trainer', 'qualification'])).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('venues are all those that are free, large enough and equipped', () => {
    fc.assert(
      fc.property(some, ([plan, at]) => {
        const old = pick(plan, at);
        const found = otherVenues(new Board(plan.sessions, plan.office), old, 9);
        const expected = [...plan.office.resources.venues.values()].filter((venue) => {
          const { name, nameKey } = venue;
          if (nameKey === old.venueKey) return false;
          const held = { ...old, venue: name, venueKey: nameKey };
          return !has(kindsWith(plan, old, held), ['venue', 'capacity', 'equipment']);
        });
        const keys = found.map(({ session }) => session.venueKey);
        expect(keys.sort()).toEqual(expected.map(({ nameKey }) => nameKey).sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('the earliest time is the first minute at which nothing is in the way', () => {
    const timed: ConflictKind[] = ['trainer', 'venue', 'equipment', 'trainee', 'day_off', 'order'];
    fc.assert(
      fc.property(some, ([drawn, at]) => {
        const rules = { hours: [{ start: '09:00', end: '10:00' }], look_ahead: { days: 1 } };
        const plan = { ...drawn, office: { ...drawn.office, rules } };
        const old = pick(plan, at);
        fc.pre(has(kindsWith(plan, old, { ...old }), timed));
        const length = lengthOf(old);
        const free = days
          .filter((day) => day >= old.day)
          .flatMap((day) => Array.from({ length: 61 - length }, (_, minute) => ({ day, minute })))
          .map(({ day, minute }) => ({
            ...old,
            ...{ day, start: time(minute), end: time(minute + length) },
          }))
          .filter(({ day, start }) => day !== old.day || start !== old.start)
          .find((moved) => !has(kindsWith(plan, old, moved), timed));
        const found = otherSlots(new Board(plan.sessions, plan.office), old, days[0])
          .map(({ session }) => session)
          .filter(({ day }) => day <= days[1])
          .map(({ day, start }) => `${day} ${start}`);
        expect(found.sort()[0]).toBe(free && `${free.day} ${free.start}`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('when a trainer is free', () => {
  it('is each minute within all hours in which nothing takes them', () => {
    const calendar = { isWorkday: () => true, knowsYear: () => true };
    fc.assert(
      fc.property(plans, ({ sessions, office: { resources } }) => {
        const resource = resources.trainers.get('t');
        const taken = sessions.filter(({ trainerKey }) => trainerKey === 't');
        const hours = [
          { start: '09:05', end: '09:30' },
          { start: '09:40', end: '10:00' },
        ];
        const asked = { kind: 'trainer', resource, taken } as const;
        const span = { calendar, hours, from: days[0], to: days[1] };
        const found = freeTimes(asked, span);
        for (const [weekday, day] of days.entries()) {
          for (let at = 0; at < 60; at += 1) {
            const now = time(at);
            const within = (one: { start: string; end: string }): boolean =>
              one.start <= now && now < one.end;
            const own = resource?.hours ?? [];
            const away = (resource?.absences ?? []).some(
              ({ fromOn, toOn, start, end }) =>
                fromOn <= day && day <= toOn && (!start || !end || within({ start, end })),
            );
            const gone = resource?.retiredOn != null && resource.retiredOn <= day;
            const free =
              hours.some(within) &&
              !gone &&
              day >= (resource?.fromOn ?? '') &&
              (own.length === 0 || own.some((one) => one.weekday === weekday + 1 && within(one))) &&
              !away &&
              !taken.some((one) => one.day === day && within(one));
            expect(found.some((one) => one.day === day && within(one))).toBe(free);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
