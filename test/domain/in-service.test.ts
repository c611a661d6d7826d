import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { addDays, addMonths, type Day } from '../../src/domain/day.js';
import type { Audience } from '../../src/domain/handbook/types-in-service.js';
import {
  decideInvitation,
  type Candidate,
  type Invitation,
} from '../../src/domain/in-service/audience.js';
import {
  nextSessionCode,
  noticeDueOn,
  workdayInMonth,
} from '../../src/domain/in-service/occasion.js';

const calendar = createCalendar(
  [1, 2, 3, 4, 5],
  [
    { day: '2026-05-01', kind: 'holiday', title: 'Labour Day', origin: 'seed' },
    { day: '2026-02-28', kind: 'workday', title: 'made up', origin: 'seed' },
  ],
  'CN',
);

const anybody: Candidate = {
  hiredOn: '2025-01-01',
  department: 'Service',
  team: 'One',
  position: 'Operator',
  level: null,
  left: null,
  pauses: [],
  stageEndsOn: null,
  others: [],
};

const invite = (
  audience: Audience,
  person: Partial<Candidate>,
  day: Day = '2026-03-31',
  previousOn: Day | null = '2026-02-28',
): Invitation =>
  decideInvitation(calendar, audience, { ...anybody, ...person }, { day, previousOn });

describe('for whom in-service training is (001 §5)', () => {
  const month: Audience = { joined: 'this_month' };
  const within: Audience = { within: { months: 3 } };
  const after: Audience = { after_stage: 'foundation' };
  it.each<[string, Audience, Partial<Candidate>, Day, Invitation['kind']]>([
    ['joined on the 1st', month, { hiredOn: '2026-03-01' }, '2026-03-31', 'invited'],
    ['joined on the last day before', month, { hiredOn: '2026-02-28' }, '2026-03-31', 'not_meant'],
    ['joined on the day itself', month, { hiredOn: '2026-03-31' }, '2026-03-31', 'invited'],
    ['joins the day after', month, { hiredOn: '2026-03-31' }, '2026-03-30', 'not_meant'],
    ['exactly three months', within, { hiredOn: '2025-12-16' }, '2026-03-16', 'invited'],
    ['three months and a day', within, { hiredOn: '2025-12-15' }, '2026-03-16', 'not_meant'],
    ['three months from the 30th', within, { hiredOn: '2025-11-30' }, '2026-02-28', 'invited'],
    [
      'first day of the quarter',
      { joined: 'this_quarter' },
      { hiredOn: '2026-04-01' },
      '2026-06-15',
      'invited',
    ],
    [
      'last day before the quarter',
      { joined: 'this_quarter' },
      { hiredOn: '2026-03-31' },
      '2026-06-15',
      'not_meant',
    ],
    [
      'first day of the year',
      { joined: 'this_year' },
      { hiredOn: '2026-01-01' },
      '2026-06-15',
      'invited',
    ],
    [
      'last day before the year',
      { joined: 'this_year' },
      { hiredOn: '2025-12-31' },
      '2026-06-15',
      'not_meant',
    ],
    [
      'on the day of the time before',
      { joined: 'since_last' },
      { hiredOn: '2026-02-28' },
      '2026-03-31',
      'not_meant',
    ],
    [
      'the day after the time before',
      { joined: 'since_last' },
      { hiredOn: '2026-03-01' },
      '2026-03-31',
      'invited',
    ],
    ['the stage is over', after, { stageEndsOn: '2026-03-30' }, '2026-03-31', 'invited'],
    ['the stage ends that day', after, { stageEndsOn: '2026-03-31' }, '2026-03-31', 'not_meant'],
    ['never in that stage', after, {}, '2026-03-31', 'not_meant'],
    [
      'both conditions hold',
      { ...after, ...within },
      { hiredOn: '2026-03-01', stageEndsOn: '2026-03-20' },
      '2026-03-31',
      'invited',
    ],
    [
      'one of two conditions fails',
      { ...after, ...within },
      { stageEndsOn: '2026-03-20' },
      '2026-03-31',
      'not_meant',
    ],
    ['everybody', { everyone: true }, {}, '2026-03-31', 'invited'],
    [
      'everybody of a team, in another width',
      { everyone: true, teams: ['ｏｎｅ'] },
      {},
      '2026-03-31',
      'invited',
    ],
    [
      'moved to another team by then',
      { everyone: true, teams: ['One'] },
      { team: 'Two' },
      '2026-03-31',
      'not_meant',
    ],
    [
      'without the level asked for',
      { everyone: true, levels: ['Senior'] },
      {},
      '2026-03-31',
      'not_meant',
    ],
    [
      'on leave of absence',
      { everyone: true },
      { pauses: [{ id: 1, from: '2026-03-31', until: null }] },
      '2026-03-31',
      'left_out',
    ],
    [
      'back from leave the day before',
      { everyone: true },
      { pauses: [{ id: 1, from: '2026-03-01', until: '2026-03-30' }] },
      '2026-03-31',
      'invited',
    ],
    [
      'dismissed on the day',
      { everyone: true },
      { left: { on: '2026-03-31', reason: 'dismissed' } },
      '2026-03-31',
      'left_out',
    ],
    [
      'withdraws the day after',
      { everyone: true },
      { left: { on: '2026-04-01', reason: 'withdrawn' } },
      '2026-03-31',
      'invited',
    ],
  ])('%s', (_, audience, person, day, kind) => {
    expect(invite(audience, person, day).kind).toBe(kind);
  });

  it('says why, condition by condition', () => {
    expect(
      invite(
        { within: { months: 3 }, after_stage: 'foundation' },
        {
          hiredOn: '2026-01-05',
          stageEndsOn: '2026-03-20',
        },
      ),
    ).toEqual({
      kind: 'invited',
      grounds: [
        { is: 'within', hired_on: '2026-01-05', until: '2026-04-05' },
        { is: 'after_stage', stage: 'foundation', ended_on: '2026-03-20' },
      ],
    });
  });

  const once: Audience = { everyone: true, once: true };
  const other = (attended: boolean | null) => ({
    session: 'IS2602-01',
    day: '2026-02-20',
    attended,
  });
  it.each<[string, Candidate['others'], Invitation['kind']]>([
    ['attended before', [other(true)], 'left_out'],
    ['missed it before', [other(false)], 'invited'],
    ['has a place in another one', [other(null)], 'left_out'],
    ['missed one and has a place', [other(false), other(null)], 'left_out'],
  ])('once only: %s', (_, others, kind) => {
    expect(invite(once, { others }).kind).toBe(kind);
    expect(invite({ everyone: true }, { others }).kind).toBe('invited');
  });

  it('covers each joiner by just one month, and by just one time since the last', () => {
    const days = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(days, (hiredOn) => {
        const ends = Array.from({ length: 13 }, (_, n) =>
          addDays(addMonths('2026-01-01', n + 1), -1),
        );
        const invited = (audience: Audience) =>
          ends.filter((day, at) => {
            const previous = at === 0 ? '2025-12-31' : (ends[at - 1] ?? null);
            return invite(audience, { hiredOn }, day, previous).kind === 'invited';
          });
        const byMonth = invited({ joined: 'this_month' });
        expect(byMonth).toHaveLength(1);
        expect(byMonth[0]?.slice(0, 7)).toBe(hiredOn.slice(0, 7));
        const sinceLast = invited({ joined: 'since_last' });
        expect(sinceLast[0]).toBe(byMonth[0]);
      }),
    );
  });
});

describe('the day of recurring training', () => {
  it.each([
    ['a workday', '2026-03-31', '2026-03-31'],
    ['a Sunday', '2026-03-15', '2026-03-16'],
    ['a Sunday at the end of the month', '2026-05-31', '2026-05-29'],
    ['a holiday before a weekend', '2026-05-01', '2026-05-04'],
    ['a Saturday that is worked', '2026-02-28', '2026-02-28'],
  ])('%s', (_, day, expected) => {
    expect(workdayInMonth(calendar, day)).toBe(expected);
  });

  it('is a workday of the same month, whatever day the rule names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), (n) => {
        const day = addDays('2024-01-01', n);
        const held = workdayInMonth(calendar, day);
        expect(held.slice(0, 7)).toBe(day.slice(0, 7));
        expect(calendar.isWorkday(held)).toBe(true);
      }),
    );
  });

  it('is told so many workdays before', () => {
    expect(noticeDueOn(calendar, '2026-03-16', { workdays: 3 })).toBe('2026-03-11');
  });
});

describe('the code of an in-service session', () => {
  it.each<[string, string[], string]>([
    ['the first of a month', [], 'IS2603-01'],
    ['behind the highest', ['IS2603-01', 'IS2603-07', 'IS2602-09'], 'IS2603-08'],
    ['whatever else begins alike', ['IS2603-A', '2603-05'], 'IS2603-01'],
    ['beyond 99', ['IS2603-99'], 'IS2603-100'],
  ])('%s', (_, taken, expected) => {
    expect(nextSessionCode('2026-03', taken)).toBe(expected);
  });
});
