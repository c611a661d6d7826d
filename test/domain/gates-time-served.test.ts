import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/domain/handbook/types.js';
import { ask, held, pause } from './gate-case.js';

const served = (
  since: 'hired' | 'stage',
  span: Span,
  today: string,
  more: Partial<Parameters<typeof ask>[1]> = {},
) => held(ask({ kind: 'time_served', since, span }, { today, ...more }));

/** Hired on Tuesday, 24 February 2026; the stage begins on Wednesday, 1 April. */
describe('time served', () => {
  it.each([
    ['half a day from hire is that day', 'hired', { workdays: 0.5 }, '2026-02-24'],
    [
      'three workdays from hire, the first of them the day of hire',
      'hired',
      { workdays: 3 },
      '2026-02-26',
    ],
    ['three workdays from the stage, over Qingming', 'stage', { workdays: 4 }, '2026-04-08'],
    ['two months', 'stage', { months: 2 }, '2026-06-01'],
    ['days', 'stage', { days: 10 }, '2026-04-11'],
  ] as const)('%s', (_case, since, span, day) => {
    expect(served(since, span, day)).toBe(day);
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(served(since, span, before)).toBe(false);
  });

  it.each([
    ['hired', '2026-02-24', true],
    ['stage', '2026-04-01', false],
  ] as const)('since %s is said so, with its first day', (since, from, sinceHire) => {
    const rule = { kind: 'time_served', since, span: { months: 6 } } as const;
    const running = ask(rule, { today: '2026-04-02' }).reasons;
    expect(running).toMatchObject([{ code: 'time_running', params: { from, sinceHire } }]);
    const served = ask(rule, { today: '2027-04-02' }).reasons;
    expect(served).toMatchObject([{ code: 'time_served', params: { from, sinceHire } }]);
  });

  it.each([
    [
      'a leave within it moves the end by its days',
      { months: 2 },
      [pause('2026-04-10', '2026-04-19')],
      '2026-06-11',
    ],
    [
      'of a leave that began before, only the days within',
      { months: 2 },
      [pause('2026-03-25', '2026-04-03')],
      '2026-06-03',
    ],
    ['one day of leave', { days: 10 }, [pause('2026-04-11', '2026-04-11')], '2026-04-12'],
    [
      'a leave after the end moves nothing',
      { days: 10 },
      [pause('2026-04-12', '2026-04-20')],
      '2026-04-11',
    ],
    [
      'a leave that the moved end runs into',
      { days: 10 },
      [pause('2026-04-11', '2026-04-12'), pause('2026-04-13', '2026-04-14')],
      '2026-04-15',
    ],
    [
      'a leave without an end moves nothing yet',
      { days: 10 },
      [pause('2026-04-05', null)],
      '2026-04-11',
    ],
  ] as const)('%s', (_case, span, pauses, day) => {
    const facts = { pauses: [...pauses] };
    expect(served('stage', span, day, { facts })).toBe(day);
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(served('stage', span, before, { facts })).toBe(false);
  });

  it('counts from hire whether or not the stage has begun; from the stage only once it has', () => {
    expect(served('hired', { days: 1 }, '2026-04-30', { stageStart: null })).toBe('2026-02-25');
    expect(served('stage', { days: 1 }, '2026-04-30', { stageStart: null })).toBe(false);
  });
});
