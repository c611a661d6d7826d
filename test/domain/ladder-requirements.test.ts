import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/handbook/types.js';
import type { BookingFact, EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import { act, code, failed, ladderRules, retrained, said, stateOn } from './ladder-case.js';
import { person } from './standing-case.js';

const coaching = ladderRules({
  steps: [
    { rung: 'first' },
    { rung: 'retake', requires: [{ coaching: { by: 'mentor', times: 2 } }], within: { days: 20 } },
  ],
});
const approving = ladderRules({
  steps: [{ rung: 'first' }, { rung: 'retake', requires: [{ approval: { by: 'manager' } }] }],
});
const attempts = failed('2026-03-20');

describe('coaching', () => {
  it.each([
    ['none', [], '2026-03-25', 'attempt_without_coaching'],
    ['one of two', [act('coaching', '2026-03-21')], '2026-03-25', 'attempt_without_coaching'],
    [
      'the second on the day',
      [act('coaching', '2026-03-21'), act('coaching', '2026-03-25')],
      '2026-03-25',
      'retake',
    ],
    [
      'the second a day later',
      [act('coaching', '2026-03-21'), act('coaching', '2026-03-26')],
      '2026-03-25',
      'attempt_without_coaching',
    ],
    [
      'on the very day of the failure',
      [act('coaching', '2026-03-20'), act('coaching', '2026-03-20')],
      '2026-03-21',
      'retake',
    ],
    [
      'before the failure',
      [act('coaching', '2026-03-19'), act('coaching', '2026-03-20')],
      '2026-03-25',
      'attempt_without_coaching',
    ],
    [
      'for another assessment',
      [act('coaching', '2026-03-21'), act('coaching', '2026-03-22', 'practical_call')],
      '2026-03-25',
      'attempt_without_coaching',
    ],
  ])('%s', (_title, acts, day, expected) => {
    expect(said(coaching, { attempts, acts }, day)).toBe(expected);
  });

  it('is asked of the coach, and says how far it has come', () => {
    const facts = { attempts, acts: [act('coaching', '2026-03-21')] };
    const state = stateOn(coaching, facts, '2026-03-25');
    const rule = 'ladders.default.steps[1].requires[0]';
    expect(state.next).toMatchObject({ kind: 'prerequisite', rule, dueOn: '2026-04-09' });
    expect(ladderActions(state, person(facts))).toEqual([
      {
        action: 'coach',
        actor: 'mentor',
        dueOn: '2026-04-09',
        about: code,
        rule,
        notBefore: null,
        progress: { done: 1, times: 2 },
      },
    ]);
    const [, needed] = ladderReasons(state, person(facts));
    expect(needed).toMatchObject({ code: 'coaching_needed', rule, params: { done: 1, times: 2 } });
  });

  it('sets the first day of the attempt', () => {
    const acts = [act('coaching', '2026-03-24'), act('coaching', '2026-03-22')];
    const state = stateOn(coaching, { attempts, acts }, '2026-03-25');
    expect(state.next).toMatchObject({ kind: 'retake', notBefore: '2026-03-24', unmet: [] });
    const codes = ladderReasons(state, person({ acts })).map((one) => one.code);
    expect(codes).toEqual(['attempt_failed', 'coaching_done', 'retake_due']);
  });
});

describe('an approval', () => {
  const given = (...acts: ['approval' | 'refusal', string][]) => ({
    attempts,
    acts: acts.map(([kind, on]) => act(kind, on)),
  });

  it.each([
    ['none', given(), '2026-03-25', 'attempt_without_approval', 'retry_approval_needed'],
    ['given', given(['approval', '2026-03-22']), '2026-03-25', 'retake', 'retry_approval_given'],
    [
      'given before the failure',
      given(['approval', '2026-03-19']),
      '2026-03-25',
      'attempt_without_approval',
      'retry_approval_needed',
    ],
    [
      'given on the day of it',
      given(['approval', '2026-03-20']),
      '2026-03-25',
      'retake',
      'retry_approval_given',
    ],
    [
      'refused afterwards',
      given(['approval', '2026-03-22'], ['refusal', '2026-03-24']),
      '2026-03-25',
      'attempt_without_approval',
      'retry_approval_refused',
    ],
    [
      'refused, then given',
      given(['refusal', '2026-03-22'], ['approval', '2026-03-24']),
      '2026-03-25',
      'retake',
      'retry_approval_given',
    ],
    [
      'refused, then given on the same day',
      given(['refusal', '2026-03-22'], ['approval', '2026-03-22']),
      '2026-03-22',
      'retake',
      'retry_approval_given',
    ],
    [
      'refused after the attempt',
      given(['approval', '2026-03-22'], ['refusal', '2026-03-26']),
      '2026-03-25',
      'retake',
      'retry_approval_given',
    ],
  ])('%s', (_title, facts, day, expected, why) => {
    expect(said(approving, facts, day)).toBe(expected);
    const state = stateOn(approving, facts, day);
    expect(ladderReasons(state, person(facts))[1]?.code).toBe(why);
    const asked = ladderActions(state, person(facts)).map(({ action }) => action);
    expect(asked).toEqual(expected === 'retake' ? ['retake'] : ['approve_attempt']);
  });

  it('stands from the first after the last refusal', () => {
    const facts = given(['approval', '2026-03-22'], ['approval', '2026-03-24']);
    expect(stateOn(approving, facts, '2026-03-25').next?.notBefore).toBe('2026-03-22');
  });

  it('for one try does not hold for the next', () => {
    const rules = ladderRules({
      steps: [
        { rung: 'first' },
        { rung: 'retake', requires: [{ approval: { by: 'manager' } }], repeats: true },
      ],
    });
    const facts = {
      attempts: failed('2026-03-20', '2026-03-25'),
      acts: [act('approval', '2026-03-22')],
    };
    expect(said(rules, facts, '2026-03-30')).toBe('attempt_without_approval');
    expect(stateOn(rules, facts, '2026-03-30').attempts.map(({ round }) => round)).toEqual([1, 1]);
  });
});

describe('several at once', () => {
  const all = ladderRules({
    steps: [
      { rung: 'first' },
      {
        rung: 're_exam',
        requires: [
          { coaching: { by: 'mentor' } },
          { retraining: { stage: 'foundation', min_rate: 0.9 } },
          { approval: { by: 'manager' } },
        ],
      },
    ],
  });
  const failure = person({ attempts });
  const path = 'ladders.default.steps[1].requires';

  it('are each asked for by their own rule', () => {
    const state = stateOn(all, failure, '2026-03-25');
    expect(state.next).toMatchObject({ kind: 'retraining', rule: `${path}[1]`, round: 1 });
    expect(ladderActions(state, failure).map(({ action, rule }) => [action, rule])).toEqual([
      ['coach', `${path}[0]`],
      ['arrange_retraining', `${path}[1]`],
      ['approve_attempt', `${path}[2]`],
    ]);
  });

  it.each([
    ['nothing', failure, 'attempt_without_retraining', 'retraining', 1],
    [
      'the retraining',
      retrained('2026-03-24', failure),
      'attempt_without_coaching',
      'prerequisite',
      2,
    ],
    [
      'the coaching',
      { ...failure, acts: [act('coaching', '2026-03-21')] },
      'attempt_without_retraining',
      'retraining',
      1,
    ],
    [
      'all but the approval',
      { ...retrained('2026-03-24', failure), acts: [act('coaching', '2026-03-21')] },
      'attempt_without_approval',
      'prerequisite',
      2,
    ],
    [
      'all',
      {
        ...retrained('2026-03-24', failure),
        acts: [act('coaching', '2026-03-21'), act('approval', '2026-03-25')],
      },
      're_exam',
      're_exam',
      2,
    ],
  ] as [string, EnrollmentFacts, string, string, number][])(
    '%s is there',
    (_title, facts, expected, kind, round) => {
      expect(said(all, facts, '2026-03-26')).toBe(expected);
      expect(stateOn(all, facts, '2026-03-26').next).toMatchObject({ kind, round });
    },
  );

  it('let the attempt begin with the last of them', () => {
    const acts = [act('coaching', '2026-03-21'), act('approval', '2026-03-25')];
    const facts = { ...retrained('2026-03-24', failure), acts };
    expect(stateOn(all, facts, '2026-03-26').next).toMatchObject({
      notBefore: '2026-03-25',
      retraining: { doneOn: '2026-03-24', rule: `${path}[1]` },
    });
  });
});

describe('a sitting that must be proctored', () => {
  const rules = ladderRules({
    steps: [
      { rung: 'first' },
      { rung: 'retake', sitting: { proctored_by: ['supervisor', 'manager'] } },
    ],
  });
  const seat = (heldOn: string, proctorRole: Role | null, assessment = code): BookingFact => ({
    assessment,
    sitting: 'S',
    heldOn,
    proctorRole,
  });

  it.each([
    ['no seat', [], 'attempt_not_proctored', ['proctor_needed', 'retake_due']],
    [
      'a seat with nobody named',
      [seat('2026-03-25', null)],
      'attempt_not_proctored',
      ['not_proctored', 'retake_due'],
    ],
    [
      'a seat with somebody else',
      [seat('2026-03-25', 'trainer')],
      'attempt_not_proctored',
      ['not_proctored', 'retake_due'],
    ],
    ['a seat with one of the roles', [seat('2026-03-25', 'manager')], 'retake', ['retake_due']],
    ['on another day', [seat('2026-03-26', 'manager')], 'attempt_not_proctored', ['retake_due']],
    [
      'of another assessment',
      [seat('2026-03-25', 'manager', 'practical_call')],
      'attempt_not_proctored',
      ['proctor_needed', 'retake_due'],
    ],
  ])('%s', (_title, bookings, expected, why) => {
    const facts = { attempts, bookings };
    expect(said(rules, facts, '2026-03-25')).toBe(expected);
    const state = stateOn(rules, facts, '2026-03-24');
    const codes = ladderReasons(state, person(facts)).map((one) => one.code);
    expect(codes.filter((one) => one !== 'booked' && one !== 'attempt_failed').sort()).toEqual(why);
  });

  it('is asked of the first try, too', () => {
    const first = ladderRules({
      steps: [{ rung: 'first', sitting: { proctored_by: ['manager'] } }],
    });
    expect(said(first, {}, '2026-03-25')).toBe('attempt_not_proctored');
    const bookings = [seat('2026-03-25', 'manager')];
    expect(said(first, { bookings }, '2026-03-25')).toBe('first');
  });
});
