import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../src/domain/handbook/types.js';
import type { DrillFact } from '../../src/domain/standing/facts.js';
import { recordsOf } from '../../src/domain/standing/records.js';
import { ask, drilled, held } from './gate-case.js';

const stand = (drills: DrillFact[], today: string, consecutive = false, stageStart?: null) =>
  ask(
    { kind: 'drill', drill: 'calls', within: { workdays: 5 } },
    {
      today,
      change: (handbook: Handbook) => {
        handbook.drills['calls'] = {
          title: 'Calls',
          unit: 'calls',
          per_day: 120,
          days: 3,
          consecutive,
        };
      },
      facts: { records: recordsOf({ drills }) },
      ...(stageStart === null ? { stageStart } : {}),
    },
  );

const on = (...days: string[]) => days.map((day) => drilled(day, 120));

describe('a drill on any days', () => {
  it.each([
    [
      'exactly the quota on exactly the days',
      on('2026-04-01', '2026-04-07', '2026-04-20'),
      '2026-04-20',
      '2026-04-20',
    ],
    [
      'the day before the last of them',
      on('2026-04-01', '2026-04-07', '2026-04-20'),
      '2026-04-19',
      false,
    ],
    [
      'one short of the quota on one day',
      [...on('2026-04-01', '2026-04-02'), drilled('2026-04-03', 119)],
      '2026-04-20',
      false,
    ],
    [
      'more days than needed: since the third',
      on('2026-04-01', '2026-04-02', '2026-04-03', '2026-04-07'),
      '2026-04-20',
      '2026-04-03',
    ],
    [
      'a Saturday counts too',
      on('2026-04-10', '2026-04-11', '2026-04-13'),
      '2026-04-20',
      '2026-04-13',
    ],
    [
      'before the stage began',
      on('2026-03-02', '2026-03-03', '2026-03-04'),
      '2026-04-20',
      '2026-03-04',
    ],
    [
      'a correction downwards',
      [...on('2026-04-01', '2026-04-02', '2026-04-03'), drilled('2026-04-02', 12)],
      '2026-04-20',
      false,
    ],
  ])('%s', (_case, drills, today, since) => {
    expect(held(stand(drills, today))).toBe(since);
  });

  it('has no data until a day is recorded; a day with nothing done is data', () => {
    expect(stand([], '2026-04-20')).toMatchObject({ noData: true, unreachableSince: null });
    expect(stand([], '2026-04-20').reasons.map(({ code }) => code)).toEqual(['no_record']);
    expect(stand([drilled('2026-04-01', 0)], '2026-04-20').noData).toBe(false);
    expect(stand([drilled('2026-04-21', 200)], '2026-04-20').noData).toBe(true);
  });

  it('says how far it has come, and the best day', () => {
    const drills = [
      drilled('2026-04-01', 120),
      drilled('2026-04-02', 133),
      drilled('2026-04-03', 60),
    ];
    expect(stand(drills, '2026-04-20').reasons).toMatchObject([
      {
        code: 'drill_open',
        params: {
          reached: 2,
          days: 3,
          perDay: 120,
          best: 133,
          bestOn: '2026-04-02',
          inARow: false,
        },
      },
    ]);
  });

  it('asks the person, with the day on which it is due, while it is open and the stage has begun', () => {
    expect(stand([], '2026-04-02').actions).toEqual([
      {
        action: 'drill',
        actor: 'E1',
        about: 'calls',
        // 2 and 3 April, then 7 to 9 April: Qingming lies between.
        dueOn: '2026-04-09',
        rule: 'gate',
        notBefore: null,
      },
    ]);
    expect(stand([], '2026-04-02', false, null).actions).toEqual([]);
    expect(stand(on('2026-04-01', '2026-04-02', '2026-04-03'), '2026-04-03').actions).toEqual([]);
  });
});

describe('a drill on workdays that follow each other', () => {
  it.each([
    ['Tuesday to Thursday', on('2026-04-14', '2026-04-15', '2026-04-16'), '2026-04-16'],
    ['over a weekend', on('2026-04-16', '2026-04-17', '2026-04-20'), '2026-04-20'],
    // Qingming: 4 to 6 April are off.
    ['over a holiday', on('2026-04-02', '2026-04-03', '2026-04-07'), '2026-04-07'],
    ['a workday between them left out', on('2026-04-14', '2026-04-16', '2026-04-17'), false],
    ['a day off in place of a workday', on('2026-04-16', '2026-04-17', '2026-04-18'), false],
    [
      'a day off beside them interrupts nothing',
      on('2026-04-16', '2026-04-17', '2026-04-18', '2026-04-20'),
      '2026-04-20',
    ],
    // 9 May 2026 is a Saturday that is worked for the holiday in May.
    [
      'over a make-up workday: it must be among them',
      on('2026-05-07', '2026-05-08', '2026-05-11'),
      false,
    ],
    ['with the make-up workday', on('2026-05-07', '2026-05-08', '2026-05-09'), '2026-05-09'],
    [
      'broken and begun anew',
      on('2026-04-13', '2026-04-14', '2026-04-16', '2026-04-17', '2026-04-20'),
      '2026-04-20',
    ],
    [
      'a day below the quota breaks it',
      [...on('2026-04-13', '2026-04-14'), drilled('2026-04-15', 119), ...on('2026-04-16')],
      false,
    ],
  ])('%s', (_case, drills, since) => {
    expect(held(stand(drills, '2026-05-20', true))).toBe(since);
  });

  it('counts the last run', () => {
    const drills = on('2026-04-13', '2026-04-14', '2026-04-16');
    expect(stand(drills, '2026-05-20', true).reasons).toMatchObject([
      { code: 'drill_open', params: { reached: 1, inARow: true } },
    ]);
  });
});
