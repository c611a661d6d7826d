import { describe, expect, it } from 'vitest';
import type { MentorResults } from '../../src/domain/handbook/types-mentors.js';
import { allowanceOf } from '../../src/domain/mentoring/allowance.js';
import { coursesAttended } from '../../src/domain/mentoring/courses.js';
import { mentoredStages } from '../../src/domain/mentoring/mentored.js';
import {
  followUp,
  menteeResult,
  mentoringEnd,
  mentorRecord,
  type MenteeResult,
} from '../../src/domain/mentoring/results.js';
import type { EnrollmentFacts, SignatureFact } from '../../src/domain/standing/facts.js';
import { recordsOf } from '../../src/domain/standing/records.js';
import { standing } from '../../src/domain/standing/standing.js';
import { person, rulesWith } from './standing-case.js';

const rules = rulesWith();
const items = (rules.handbook.checklists['team_mentoring']?.areas ?? []).flatMap((area) =>
  area.items.map(({ code }) => code),
);

/** The first items signed on a day, the others not. */
function signed(on: string, count = items.length): SignatureFact[] {
  return items
    .slice(0, count)
    .map((item, id) => ({ id, checklist: 'team_mentoring', item, signedOn: on, mentor: 'V1' }));
}

function drills(on: readonly string[]) {
  return ['calls', 'creatives'].flatMap((drill) =>
    on.map((day, id) => ({ id, drill, day, quantity: 200 })),
  );
}

function mentee(today: string, more: Partial<EnrollmentFacts> = {}) {
  const facts = person(more);
  return { rules, facts, standing: standing(rules, facts, today) };
}

// The foundation ends on 11 March: mentoring from then on, ten workdays until 25 March, twenty until 9 April.
const done = recordsOf({
  signatures: signed('2026-03-20'),
  drills: drills(['2026-03-23', '2026-03-24', '2026-03-25']),
});
const late = recordsOf({ signatures: signed('2026-03-26') });
const begun = recordsOf({ signatures: signed('2026-03-20', 5) });
const from = { from: '2026-03-02', until: null };

describe('menteeResult', () => {
  it('concerns the stages of the standards and of the checklists that a mentor signs', () => {
    expect(mentoredStages(rules.handbook, 'onboarding')).toEqual(['mentoring', 'drills']);
    expect(mentoredStages(rules.handbook, 'complaint-handling')).toEqual([]);
  });

  it.each([
    ['signed and drilled in time', '2026-04-10', { records: done }, from, 'reached', '2026-03-25'],
    ['signed a day late', '2026-03-26', { records: late }, from, 'missed', '2026-03-25'],
    ['not signed on the last day', '2026-03-25', { records: begun }, from, 'open', null],
    ['nor the day after', '2026-03-26', { records: begun }, from, 'missed', '2026-03-25'],
    ['nothing yet', '2026-03-12', {}, from, 'open', null],
    [
      'taken over late: the time counts from then',
      '2026-04-01',
      { records: late },
      { from: '2026-03-23', until: null },
      'open',
      null,
    ],
    [
      'handed over before the last day',
      '2026-04-10',
      { records: late },
      { from: '2026-03-02', until: '2026-03-24' },
      'over',
      null,
    ],
    [
      'handed over on the last day',
      '2026-04-10',
      { records: late },
      { from: '2026-03-02', until: '2026-03-25' },
      'missed',
      '2026-03-25',
    ],
    [
      'away for a week, which is added',
      '2026-03-26',
      { records: begun, pauses: [{ id: 1, from: '2026-03-16', until: '2026-03-20' }] },
      from,
      'open',
      null,
    ],
  ])('%s', (_, today, more, time, outcome, judgedOn) => {
    expect(menteeResult(mentee(today, more), time, today)).toMatchObject({ outcome, judgedOn });
  });

  it('says how complete the checklist is, and in how many days it was signed', () => {
    expect(menteeResult(mentee('2026-04-10', { records: done }), from, '2026-04-10')).toMatchObject(
      {
        signed: items.length,
        items: items.length,
        signOffDays: 9,
      },
    );
    expect(
      menteeResult(mentee('2026-04-10', { records: begun }), from, '2026-04-10'),
    ).toMatchObject({ signed: 5, signOffDays: null });
  });

  it('judges nobody where the handbook has no standard', () => {
    const own = rulesWith((handbook) => delete handbook.mentors?.results);
    const facts = person({ records: done });
    const one = { rules: own, facts, standing: standing(own, facts, '2026-04-10') };
    expect(menteeResult(one, from, '2026-04-10').outcome).toBe('none');
  });
});

describe('mentoringEnd', () => {
  it.each([
    ['goes on', {}, '2026-03-02', null, '2026-03-19'],
    [
      'ends with the last of its stages',
      { records: done },
      '2026-03-02',
      '2026-03-25',
      '2026-04-10',
    ],
    [
      'but not of who gets a mentor afterwards',
      { records: done },
      '2026-03-26',
      null,
      '2026-04-10',
    ],
    [
      'ends the day before somebody leaves',
      { leftOn: '2026-03-20' },
      '2026-03-02',
      '2026-03-19',
      '2026-03-19',
    ],
  ])('%s', (_, more: Partial<EnrollmentFacts>, first, end, today) => {
    expect(mentoringEnd(mentee(today, more), first)).toBe(end);
  });
});

const result = (outcome: MenteeResult['outcome'], judgedOn: string | null): MenteeResult => ({
  outcome,
  judgedOn,
  dueOn: null,
  rule: null,
  signed: 0,
  items: 0,
  signOffDays: null,
});

describe('mentorRecord', () => {
  it('has no rate while nothing was judged, which is not 0', () => {
    const open = [result('open', null), result('over', null)];
    expect(mentorRecord(open, rules, '2026-04-10')).toMatchObject({
      rate: null,
      completeness: null,
    });
    expect(mentorRecord([result('missed', '2026-04-01')], rules, '2026-04-10').rate).toBe(0);
  });

  it('counts the results of the last twelve months', () => {
    const all = ['2025-04-10', '2025-04-11', '2026-04-10', '2026-04-11'].map((on) =>
      result('reached', on),
    );
    expect(mentorRecord(all, rules, '2026-04-10').reached).toBe(2);
  });

  it.each([
    [2, 0, null],
    [0, 2, null], // too few to say
    [3, 0, null],
    [4, 1, null], // 0.8 is not below 0.8
    [3, 1, 'guidance'],
    [2, 2, 'guidance'], // 0.5 is not below 0.5
    [1, 2, 'withdrawal'],
  ])('%i in time and %i not: %s', (reached, missed, kind) => {
    const results: MentorResults | undefined = rules.handbook.mentors?.results;
    const rate = reached / (reached + missed);
    const own = {
      reached,
      missed,
      rate,
      completeness: null,
      signOffDays: null,
      lastMissedOn: null,
    };
    expect(followUp(own, results)?.kind ?? null).toBe(kind);
  });
});

describe('allowanceOf', () => {
  const level = (per: 'month' | 'mentee') => ({
    title: 'J',
    selection: {},
    max_mentees: 2,
    allowance: { amount: 200, unit: 'yuan', per },
  });
  it('counts the months of the year with a mentee, each once', () => {
    const times = [
      { from: '2025-11-20', until: '2026-01-02', result: result('reached', '2026-01-02') },
      { from: '2026-03-02', until: '2026-03-20', result: result('reached', '2026-03-20') },
      { from: '2026-03-30', until: null, result: result('open', null) },
    ];
    expect(allowanceOf('j', level('month'), times, '2026-04-10')).toEqual({
      rule: 'mentors.levels.j.allowance',
      per: 'month',
      count: 3,
      amount: 600,
      unit: 'yuan',
    });
    expect(allowanceOf('j', level('mentee'), times, '2026-04-10')?.count).toBe(2);
    expect(allowanceOf('j', level('mentee'), times, '2025-12-31')?.count).toBe(0);
    expect(allowanceOf('j', undefined, times, '2026-04-10')).toBeNull();
  });
});

describe('coursesAttended', () => {
  const at = (batchId: number | null, courses: string, day: string, status: string | null) => ({
    batchId,
    courses,
    day,
    status,
  });
  it.each([
    [
      'all of its sessions',
      [at(1, 'M01', '2026-03-02', 'present'), at(1, 'M01', '2026-03-03', 'late')],
      '2026-03-03',
    ],
    [
      'one is still to come',
      [at(1, 'M01', '2026-03-02', 'present'), at(1, 'M01', '2026-03-03', null)],
      undefined,
    ],
    [
      'missed one',
      [at(1, 'M01', '2026-03-02', 'present'), at(1, 'M01', '2026-03-03', 'excused')],
      undefined,
    ],
    [
      'another batch had all',
      [at(1, 'M01', '2026-03-02', 'absent'), at(2, 'M01', '2026-04-02', 'present')],
      '2026-04-02',
    ],
    ['two courses in one session', [at(1, 'M02+M01', '2026-03-02', 'present')], '2026-03-02'],
    [
      'in-service training, any',
      [at(null, 'M01', '2026-03-02', 'absent'), at(null, 'M01', '2026-04-02', 'late')],
      '2026-04-02',
    ],
  ])('%s', (_, sessions, on) => {
    expect(coursesAttended(sessions, ['present', 'late']).get('M01')).toBe(on);
  });
});
