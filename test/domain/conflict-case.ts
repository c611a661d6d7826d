/** Random plans: few names and one hour a day, so that nearly every session stands in another's way. */
import fc from 'fast-check';
import type { Absence, Equipment, Trainer, Venue } from '../../src/domain/resources/resource.js';
import type { Office, Scheduled } from '../../src/domain/timetable/conflicts/conflict.js';

export interface Plan {
  sessions: Scheduled[];
  office: Office;
}

/** A Monday and a Tuesday. */
export const days = ['2026-03-02', '2026-03-03'] as const;

const clock = Array.from(
  { length: 61 },
  (_, minute) => `${minute < 60 ? '09' : '10'}:${String(minute % 60).padStart(2, '0')}`,
);

/** The hour of the day in which everything happens: minutes from 09:00, at most 60. */
export const time = (minute: number): string => clock[minute] ?? '';

const day = fc.constantFrom(...days);
const hours = fc
  .tuple(fc.integer({ min: 0, max: 56 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => ({ start: time(from), end: time(Math.min(60, from + length)) }));
/** Ends and beginnings that meet are what half-open intervals are about. */
const tidy = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .map(([from, length]) => ({
    start: time(from * 10),
    end: time(Math.min(60, (from + length) * 10)),
  }));
const whenever = fc.oneof(tidy, hours);

const absence: fc.Arbitrary<Absence> = fc
  .record({
    id: fc.constant(1),
    fromOn: day,
    toOn: day,
    times: fc.option(whenever),
    count: fc.option(fc.integer({ min: 1, max: 2 })),
    reason: fc.constantFrom('leave', 'repair'),
  })
  .map(({ times, ...rest }) => ({ ...rest, start: times?.start ?? null, end: times?.end ?? null }));

const resource = {
  id: fc.constant(1),
  retiredOn: fc.option(day, { freq: 8 }),
  retireReason: fc.constant(null),
  note: fc.constant(null),
  absences: fc.array(absence, { maxLength: 2 }),
};

const qualification = fc.record({
  id: fc.constant(1),
  course: fc.constantFrom('A', 'B'),
  qualifiedOn: fc.constantFrom('2026-01-01', '2026-03-03', '2026-04-01'),
  expiresOn: fc.option(fc.constantFrom('2026-03-02', '2026-03-03', '2026-05-01')),
  note: fc.constant(null),
});

const trainer = (name: string): fc.Arbitrary<Trainer> =>
  fc.record({
    ...resource,
    name: fc.constant(name),
    nameKey: fc.constant(name),
    kind: fc.constant('external'),
    personId: fc.constant(null),
    employeeNo: fc.constant(null),
    fromOn: fc.constantFrom('2026-01-01', '2026-01-01', '2026-03-03'),
    qualifications: fc.array(qualification, { maxLength: 3 }),
    hours: fc.array(
      fc
        .tuple(whenever, fc.constantFrom(1, 2))
        .map(([times, weekday]) => ({ id: 1, weekday, ...times })),
      { maxLength: 3 },
    ),
    backups: fc.constant([]),
  });

const venue = (name: string): fc.Arbitrary<Venue> =>
  fc.record({
    ...resource,
    name: fc.constant(name),
    nameKey: fc.constant(name),
    capacity: fc.option(fc.integer({ min: 0, max: 3 })),
    equipment: fc
      .integer({ min: 0, max: 2 })
      .map((count) => new Map(count === 0 ? [] : [['p', count]])),
    backups: fc.constant([]),
  });

const projector: fc.Arbitrary<Equipment> = fc.record({
  ...resource,
  code: fc.constant('p'),
  title: fc.constant('p'),
  count: fc.integer({ min: 0, max: 4 }),
});

const session = fc.record({
  times: whenever,
  day,
  batch: fc.option(fc.constantFrom('X', 'Y'), { freq: 4 }),
  stage: fc.integer({ min: -1, max: 2 }),
  needed: fc.boolean(),
  courses: fc.uniqueArray(fc.constantFrom('A', 'B'), { maxLength: 2 }),
  strict: fc.boolean(),
  trainer: fc.constantFrom('', 't', 'u', 'w'),
  venue: fc.constantFrom('', 'r', 's', 'x'),
  people: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
  need: fc.integer({ min: 0, max: 3 }),
});

/** Any plan: up to seven sessions; the trainers t and u and the venues r and s are registered, w and x are not. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    sessions: fc.array(session, { maxLength: 7 }),
    trainers: fc.tuple(trainer('t'), trainer('u')),
    venues: fc.tuple(venue('r'), venue('s')),
    equipment: fc.option(projector, { freq: 9 }),
    dayOff: fc.option(day),
  })
  .map(({ sessions, trainers, venues, equipment, dayOff }) => {
    const calendar = { isWorkday: (one: string) => one !== dayOff, knowsYear: () => true };
    return {
      sessions: sessions.map((one, id): Scheduled => {
        const { times, strict, need, trainer, venue, courses, people, ...rest } = one;
        return {
          ...rest,
          ...times,
          ...{ id, code: `S${id}`, courses, people, calendar },
          reserved: strict ? courses : [],
          trainer: trainer === '' ? null : trainer,
          venue: venue === '' ? null : venue,
          trainerKey: trainer,
          venueKey: venue,
          headcount: people.length,
          equipment: new Map(need === 0 ? [] : [['p', need]]),
        };
      }),
      office: {
        rules: {},
        resources: {
          trainers: new Map(trainers.map((one) => [one.nameKey, one])),
          venues: new Map(venues.map((one) => [one.nameKey, one])),
          equipment: new Map(equipment ? [['p', equipment]] : []),
        },
      },
    };
  });
