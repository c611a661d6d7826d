import { describe, expect, it } from 'vitest';
import type { AttendanceStatus } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts, SessionFact } from '../../src/domain/standing/facts.js';
import { retrainingState } from '../../src/domain/standing/retraining.js';
import { foundation, person, rulesWith } from './standing-case.js';

const rules = rulesWith();
const stage = { stage: 'foundation', min_rate: 0.9 };

/** The foundation of another batch, from 13 to 22 April. */
const again: SessionFact[] = foundation.map((session) => ({
  ...session,
  id: session.id + 100,
  code: session.code.replace('B', 'C'),
  day: session.day.replace('-03-', '-04-').replace(/\d\d$/, (date) => String(Number(date) + 11)),
}));

function facts(
  statuses: readonly (AttendanceStatus | null)[],
  sessions: readonly SessionFact[] = again,
): EnrollmentFacts {
  const own = person();
  const attendance = new Map(own.attendance as ReadonlyMap<number, AttendanceStatus>);
  sessions.forEach(({ id }, index) => {
    const status = statuses[index];
    if (status) attendance.set(id, status);
  });
  const places = sessions.map((session) => ({
    session,
    assessment: 'foundation_written',
    batch: 'R',
    assignedOn: '2026-04-02',
  }));
  return { ...own, attendance, places };
}

const all = (count: number, rest: AttendanceStatus | null): (AttendanceStatus | null)[] =>
  again.map((_, index) => (index < count ? 'present' : rest));

describe('a retraining of a stage', () => {
  const last = again.at(-1)?.day ?? '';

  it.each([
    ['all present', all(17, null), last, 17, last, false],
    ['16 of 17 are 94 %', all(16, 'absent'), last, 16, last, false],
    ['15 of 17 are 88 %', all(15, 'absent'), last, 15, null, true],
    ['late counts', [...all(16, null).slice(0, 16), 'late'], last, 17, last, false],
    ['leaving early does not', all(15, 'left_early'), last, 15, null, true],
    ['what is not recorded may still come', all(15, null), last, 15, null, false],
    ['before the last session it is not over', all(16, null), '2026-04-21', 15, null, false],
    ['nothing recorded', all(0, null), last, 0, null, false],
  ] as const)('%s', (_title, statuses, today, attended, doneOn, short) => {
    const state = retrainingState(rules, facts(statuses), stage, '2026-03-27', today);
    expect(state).toMatchObject({ total: 17, attended, doneOn, short, until: last });
  });

  it('does not count what was attended up to the day of the failure', () => {
    const state = retrainingState(rules, person(), stage, '2026-03-11', '2026-04-30');
    expect(state).toMatchObject({ attended: 0, until: null, doneOn: null, short: true });
  });

  it('counts sessions of the own batch after the failure', () => {
    const state = retrainingState(rules, person(), stage, '2026-03-01', '2026-03-11');
    expect(state).toMatchObject({ attended: 17, doneOn: '2026-03-11' });
  });

  it('counts a slot once, however often it was attended', () => {
    const twice = [...again.slice(0, 1), { ...(again[0] as SessionFact), id: 999 }];
    const state = retrainingState(
      rules,
      facts(['present', 'present'], twice),
      stage,
      '2026-03-27',
      last,
    );
    expect(state.attended).toBe(1);
  });

  it('counts a place that was given for another assessment', () => {
    const given = facts(all(17, null));
    const places = given.places.map((place) => ({ ...place, assessment: 'practical_call' }));
    const state = retrainingState(rules, { ...given, places }, stage, '2026-03-27', last);
    expect(state.doneOn).toBe(last);
  });

  it('is never done where the program has no such stage', () => {
    const other = { stage: 'lessons', min_rate: 0.9 };
    expect(retrainingState(rules, person(), other, '2026-03-01', last)).toMatchObject({
      total: 0,
      doneOn: null,
      short: true,
    });
  });
});

describe('a retraining of courses', () => {
  const courses = { courses: ['F02', 'F09'], min_rate: 1 };
  const teaching = again.filter(({ courses: own }) => own.includes('F02') || own.includes('F09'));

  it('asks for every slot of a course, and for both courses of a slot at once', () => {
    expect(teaching.map(({ courses: own }) => own)).toEqual([['F02'], ['F02'], ['F09', 'F10']]);
    const done = retrainingState(
      rules,
      facts(['present', 'present', 'late'], teaching),
      courses,
      '2026-03-27',
      '2026-04-30',
    );
    expect(done).toMatchObject({ total: 2, attended: 2, doneOn: teaching.at(-1)?.day });
    const half = retrainingState(
      rules,
      facts(['present', 'absent', 'present'], teaching),
      courses,
      '2026-03-27',
      '2026-04-30',
    );
    expect(half).toMatchObject({ total: 2, attended: 1, doneOn: null, short: true });
  });
});
