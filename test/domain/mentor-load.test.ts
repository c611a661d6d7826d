import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseMentee, refuseMentor, mentorshipOn } from '../../src/domain/mentoring/assigning.js';
import { loadOn, overlaps, peakLoad, type MentoringTime } from '../../src/domain/mentoring/load.js';
import { addDays } from '../../src/domain/day.js';

const time = (from: string, until: string | null = null): MentoringTime => ({ from, until });
const certificate = {
  id: 1,
  order: 1,
  level: 'junior',
  on: '2026-01-01',
  by: 'W',
  version: 1,
  override: null,
  renews: null,
};
const term = { certificate, until: '2026-12-31', renewFrom: '2026-12-01', withdrawnOn: null };
const mentor = {
  employeeNo: 'V1',
  name: 'Zhao',
  hiredOn: '2024-01-01',
  leftOn: null,
  term,
  limit: 2,
  times: [] as MentoringTime[],
};
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('load', () => {
  it.each([
    ['nobody', [], time('2026-03-02'), 0, '2026-03-02'],
    [
      'who goes on the day makes room',
      [time('2026-02-01', '2026-03-02')],
      time('2026-03-02'),
      0,
      '2026-03-02',
    ],
    [
      'who goes the day after does not',
      [time('2026-02-01', '2026-03-03')],
      time('2026-03-02'),
      1,
      '2026-03-02',
    ],
    ['one who comes later counts', [time('2026-04-01')], time('2026-03-02'), 1, '2026-04-01'],
    [
      'but not after the end',
      [time('2026-04-01')],
      time('2026-03-02', '2026-04-01'),
      0,
      '2026-03-02',
    ],
    [
      'never two at once are one',
      [time('2026-03-01', '2026-03-10'), time('2026-03-10', '2026-03-20')],
      time('2026-03-02'),
      1,
      '2026-03-02',
    ],
  ])('%s', (_, times, within, load, on) => {
    expect(peakLoad(times, within)).toEqual({ load, on });
  });

  it('is the load of the worst day', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((ahead) => addDays('2026-03-01', ahead));
    const span = (least: number) =>
      fc
        .tuple(day, fc.option(fc.integer({ min: least, max: 20 }), { nil: null }))
        .map(([from, length]) => time(from, length === null ? null : addDays(from, length)));
    fc.assert(
      fc.property(fc.array(span(0), { maxLength: 6 }), span(1), (times, within) => {
        const last = within.until ?? '2026-06-01';
        let worst = 0;
        for (let on = within.from; on < last; on = addDays(on, 1)) {
          worst = Math.max(worst, loadOn(times, on));
        }
        expect(peakLoad(times, within).load).toBe(worst);
      }),
    );
  });

  it('one may take over from another on its last day', () => {
    expect(overlaps(time('2026-03-01', '2026-03-05'), time('2026-03-05'))).toBe(false);
    expect(overlaps(time('2026-03-01', '2026-03-06'), time('2026-03-05'))).toBe(true);
    expect(overlaps(time('2026-03-01'), time('2026-03-05'))).toBe(true);
    const both = [time('2026-03-01', '2026-03-05'), time('2026-03-05')];
    expect(mentorshipOn(both, '2026-03-05')).toBe(both[1]);
    expect(mentorshipOn(both, '2026-03-04')).toBe(both[0]);
    expect(mentorshipOn(both, '2026-02-28')).toBeUndefined();
  });
});

describe('refuseMentor', () => {
  it.each([
    ['takes as many as there is room for', mentor, 2, []],
    ['and no more', mentor, 3, ['mentor_full']],
    ['has one', { ...mentor, times: [time('2026-02-01')] }, 2, ['mentor_full']],
    ['is not certified', { ...mentor, term: undefined }, 1, ['mentor_uncertified']],
    ['no longer', { ...mentor, term: { ...term, until: '2026-03-01' } }, 1, ['mentor_uncertified']],
    ['on the last day still', { ...mentor, term: { ...term, until: '2026-03-02' } }, 1, []],
    [
      'withdrawn',
      { ...mentor, term: { ...term, withdrawnOn: '2026-03-02' } },
      1,
      ['mentor_uncertified'],
    ],
    ['not there yet', { ...mentor, hiredOn: '2026-03-03' }, 1, ['mentor_not_employed']],
    ['gone', { ...mentor, leftOn: '2026-03-02' }, 1, ['mentor_not_employed']],
    [
      'gone and not certified',
      { ...mentor, leftOn: '2026-03-02', term: undefined },
      1,
      ['mentor_not_employed', 'mentor_uncertified'],
    ],
  ])('%s', (_, who, wanted, expected) => {
    expect(codes(refuseMentor(who, time('2026-03-02'), wanted))).toEqual(expected);
  });
});

describe('refuseMentee', () => {
  const mentee = {
    employeeNo: 'N1',
    name: 'Ann',
    batch: 'B1',
    joinedOn: '2026-03-02',
    leftOn: null,
    closedOn: null,
    mentors: [] as (MentoringTime & { mentor: string })[],
  };
  it.each([
    ['is free', mentee, []],
    ['joins later', { ...mentee, joinedOn: '2026-03-03' }, ['mentor_before_joining']],
    ['has left', { ...mentee, leftOn: '2026-03-02' }, ['mentor_after_leaving']],
    ['leaves tomorrow', { ...mentee, leftOn: '2026-03-03' }, []],
    ['batch closed', { ...mentee, closedOn: '2026-03-01' }, ['batch_closed']],
    [
      'has one',
      { ...mentee, mentors: [{ ...time('2026-02-01'), mentor: 'V2' }] },
      ['mentor_taken'],
    ],
    [
      'had one',
      { ...mentee, mentors: [{ ...time('2026-02-01', '2026-03-02'), mentor: 'V2' }] },
      [],
    ],
    [
      'gets one',
      { ...mentee, mentors: [{ ...time('2026-05-01'), mentor: 'V2' }] },
      ['mentor_taken'],
    ],
  ])('%s', (_, who, expected) => {
    expect(codes(refuseMentee(who, time('2026-03-02')))).toEqual(expected);
  });
});
