import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { checkHandbook } from '../../src/domain/handbook/check.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { absencesOn, equipmentNeeded } from '../../src/domain/resources/resource.js';
import { usageOf } from '../../src/domain/resources/usage.js';
import { readDefault } from '../handbook/read-default.js';

const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');

function edited(edit: (trainers: NonNullable<Handbook['trainers']>) => void): Handbook {
  const copy = structuredClone(readDefault('en'));
  if (!copy.trainers) throw new Error('no trainers');
  edit(copy.trainers);
  return copy;
}

describe('resources', () => {
  it('need of equipment what the courses need, unless the session says otherwise', () => {
    const courses: (Record<string, number> | undefined)[] = [
      { projector: 1, sim_phone: 6 },
      undefined,
      { sim_phone: 10 },
    ];
    expect([...equipmentNeeded(courses, undefined)]).toEqual([
      ['projector', 1],
      ['sim_phone', 10],
    ]);
    const own = new Map([
      ['projector', 0],
      ['sim_phone', 4],
      ['mic', 1],
    ]);
    expect([...equipmentNeeded(courses, own)]).toEqual([
      ['sim_phone', 4],
      ['mic', 1],
    ]);
  });

  it.each([
    ['2026-03-04', { start: '09:00', end: '11:00' }, 0],
    ['2026-03-05', { start: '09:00', end: '11:00' }, 0],
    ['2026-03-05', { start: '10:00', end: '13:01' }, 1],
    ['2026-03-06', { start: '15:00', end: '16:00' }, 0],
    ['2026-03-07', undefined, 0],
    ['2026-03-06', undefined, 1],
  ])('are absent on %s in %j: %i', (day, hours, count) => {
    const absence = {
      id: 1,
      fromOn: '2026-03-05',
      toOn: '2026-03-06',
      start: '13:00',
      end: '15:00',
      count: null,
      reason: 'x',
    };
    expect(absencesOn({ absences: [absence] }, day, hours)).toHaveLength(count);
  });

  it('are used for a share of the hours of workdays', () => {
    const sessions = [
      { day: '2026-03-02', start: '09:00', end: '11:00' },
      { day: '2026-03-02', start: '14:00', end: '15:30' },
      { day: '2026-03-09', start: '09:00', end: '11:00' },
    ];
    const usage = usageOf(calendar, 7, sessions, '2026-03-02', '2026-03-08');
    expect(usage).toMatchObject({ workdays: 5, used: 1, minutes: 210, rate: 0.1 });
    expect(usageOf(calendar, undefined, sessions, '2026-03-02', '2026-03-08').rate).toBeNull();
    expect(usageOf(calendar, 7, sessions, '2026-03-07', '2026-03-08').rate).toBeNull();
  });
});

describe('the rules about trainers', () => {
  const codes = (edit: (trainers: NonNullable<Handbook['trainers']>) => void) =>
    checkHandbook(edited(edit)).map(({ refused }) => refused.code);

  it.each<[string, (trainers: NonNullable<Handbook['trainers']>) => void, string]>([
    [
      'a KPI that is not there',
      (t) =>
        t.kinds.external?.selection.push({ kind: 'kpi', metric: 'cast', at_least: 1, months: 1 }),
      'handbook_reference',
    ],
    [
      'both bounds',
      (t) =>
        t.kinds.external?.selection.push({
          kind: 'kpi',
          metric: 'csat',
          at_least: 1,
          at_most: 2,
          months: 1,
        }),
      'handbook_one_of',
    ],
    [
      'an assessment that is not there',
      (t) => t.kinds.external?.renewal.push({ kind: 'assessment', assessment: 'x' }),
      'handbook_reference',
    ],
    [
      'a score off the scale',
      (t) => t.kinds.external?.selection.push({ kind: 'trial', minimum: 101, within: { days: 1 } }),
      'handbook_range',
    ],
    [
      'a mean off the scale',
      (t) => {
        if (t.evaluation) t.evaluation.minimum = 5.5;
      },
      'handbook_range',
    ],
    [
      'a reward below the minimum',
      (t) => {
        if (t.evaluation) t.evaluation.reward_from = 3.9;
      },
      'handbook_range',
    ],
    [
      'evaluations that nobody judges',
      (t) => {
        delete t.evaluation;
      },
      'handbook_needs',
    ],
    [
      'a window as long as the term',
      (t) => {
        const validity = t.kinds.external?.validity;
        if (validity) validity.renew_before = { months: 12 };
      },
      'handbook_renewal',
    ],
    [
      'two units',
      (t) => {
        t.training = { every: { months: 1, days: 3 } };
      },
      'handbook_one_of',
    ],
  ])('cannot be %s', (_, edit, code) => {
    expect(codes(edit)).toContain(code);
  });

  it('are sound as the default has them', () => {
    expect(codes(() => undefined)).toEqual([]);
  });
});
