import { describe, expect, it } from 'vitest';
import { decideGrant } from '../../src/domain/examining/grant.js';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import {
  climbed,
  code,
  decision,
  failed,
  grant,
  ladderRules,
  passed,
  retrained,
  said,
  stateOn,
} from './ladder-case.js';
import { attempt, person } from './standing-case.js';

const grants = { per_round: 2, by: 'manager' as const };
const first = { rung: 'first' as const };
const two = ladderRules({
  steps: [first, { rung: 'retake', not_before: { days: 5 }, within: { days: 10 } }],
  grants,
});
const three = ladderRules({
  steps: [
    first,
    { rung: 'retake' },
    {
      rung: 're_exam',
      requires: [{ retraining: { stage: 'foundation', min_rate: 0.9 } }],
      repeats: true,
    },
  ],
  grants,
});

describe('an extra attempt', () => {
  const facts = { attempts: failed('2026-03-20'), grants: [grant('2026-03-21')] };

  it('stands on the rung that was failed, with no window', () => {
    expect(said(two, { attempts: failed('2026-03-20') }, '2026-03-22')).toBe('attempt_too_early');
    expect(said(two, facts, '2026-03-22')).toBe('retake');
    const state = stateOn(two, facts, '2026-03-22');
    expect(state).toMatchObject({
      grantsLeft: 1,
      next: { kind: 'retake', granted: true, step: 0, notBefore: null, dueOn: null, round: 1 },
    });
    expect(ladderActions(state, person(facts))).toMatchObject([
      { action: 'retake', rule: 'ladders.default.grants', dueOn: null },
    ]);
    expect(ladderReasons(state, person(facts)).at(-1)).toMatchObject({
      code: 'grant_available',
      params: { left: 1 },
    });
  });

  it('uses itself up, and then the ladder goes on where it was', () => {
    const again = { ...facts, attempts: failed('2026-03-20', '2026-03-22') };
    const state = stateOn(two, again, '2026-03-23');
    expect(climbed(state)).toEqual(['1 first', '1 retake granted']);
    expect(state.attempts[1]).toMatchObject({ step: 0, number: 2 });
    expect(state).toMatchObject({
      grantsLeft: 0,
      failures: 2,
      next: { kind: 'retake', step: 1, granted: false, notBefore: '2026-03-27' },
    });
    const codes = ladderReasons(state, person(again)).map((one) => one.code);
    expect(codes).toEqual(['attempt_failed', 'attempt_failed', 'attempt_granted', 'retake_due']);
  });

  it('follows another while some are left', () => {
    const twice = {
      attempts: failed('2026-03-20', '2026-03-22', '2026-03-23', '2026-03-30'),
      grants: [grant('2026-03-21', 2)],
    };
    expect(climbed(stateOn(two, twice, '2026-03-30'))).toEqual([
      '1 first',
      '1 retake granted',
      '1 retake granted',
      '1 retake',
    ]);
  });

  it('opens a ladder that has ended, and settles no review', () => {
    const ended = { attempts: failed('2026-03-20', '2026-03-26') };
    expect(said(two, ended, '2026-03-27')).toBe('attempt_ladder_ended');
    const granted = { ...ended, grants: [grant('2026-03-27')] };
    expect(said(two, granted, '2026-03-26')).toBe('attempt_out_of_order');
    expect(said(two, granted, '2026-03-27')).toBe('retake');
    expect(stateOn(two, granted, '2026-03-27')).toMatchObject({
      next: { granted: true, step: 1 },
      reviewSince: null,
    });
    const used = { ...granted, attempts: failed('2026-03-20', '2026-03-26', '2026-03-28') };
    expect(stateOn(two, used, '2026-03-28')).toMatchObject({
      next: { kind: 'exhausted', since: '2026-03-28' },
      reviewSince: '2026-03-28',
    });
  });

  it('lifts a bar and a window that has closed', () => {
    const rules = ladderRules({
      steps: [first, { rung: 'retake', within: { days: 3 }, late: 'refused' }],
      after_last: { kind: 'bar', span: { days: 30 } },
      grants,
    });
    const attempts = failed('2026-03-20');
    expect(said(rules, { attempts }, '2026-03-25')).toBe('attempt_barred');
    expect(said(rules, { attempts, grants: [grant('2026-03-25')] }, '2026-03-25')).toBe('retake');
  });

  it('comes back when the attempt that used it is voided', () => {
    const [one] = failed('2026-03-20');
    const events = [{ kind: 'void' as const, on: '2026-03-25', actor: 'Li' }];
    const attempts = [one ?? attempt('2026-03-20', 50), attempt('2026-03-22', 50, { events })];
    const voided = { ...facts, attempts };
    expect(stateOn(two, voided, '2026-03-24').grantsLeft).toBe(0);
    expect(stateOn(two, voided, '2026-03-25')).toMatchObject({
      grantsLeft: 1,
      next: { granted: true },
    });
  });

  it('is of no use once passed', () => {
    const done = { ...facts, attempts: [...failed('2026-03-20'), ...passed('2026-03-22')] };
    expect(stateOn(two, done, '2026-03-23')).toMatchObject({ next: null, grantsLeft: 0 });
    expect(said(two, done, '2026-03-23')).toBe('attempt_after_pass');
  });

  it('is of no use where an earlier pass is restored', () => {
    const validity = {
      span: { days: 30 },
      renew_before: { days: 10 },
      extends_from: 'pass' as const,
    };
    const rules = ladderRules({ steps: [first], grants }, { validity });
    const events = [
      { kind: 'void' as const, on: '2026-03-22', actor: 'Li' },
      { kind: 'restore' as const, on: '2026-03-26', actor: 'Li' },
    ];
    const attempts = [attempt('2026-03-20', 90, { events }), attempt('2026-03-23', 50)];
    const restored = { attempts, grants: [grant('2026-03-24')] };
    expect(stateOn(rules, restored, '2026-03-25').grantsLeft).toBe(1);
    expect(stateOn(rules, restored, '2026-04-10')).toMatchObject({
      next: { kind: 'first', opens: 'renewal' },
      grantsLeft: 0,
    });
  });
});

describe('an extra attempt granted on the day of an attempt', () => {
  it('was granted after it, where the ladder allowed the attempt anyhow', () => {
    const facts = {
      attempts: failed('2026-03-20', '2026-03-26'),
      grants: [grant('2026-03-26')],
    };
    const state = stateOn(two, facts, '2026-03-26');
    expect(climbed(state)).toEqual(['1 first', '1 retake']);
    expect(state.next).toMatchObject({ granted: true, step: 1 });
  });

  it('was granted after it still, when another retraining is arranged later', () => {
    const twice = person({ attempts: failed('2026-03-20', '2026-03-23') });
    const third = {
      ...retrained('2026-04-10', twice),
      attempts: failed('2026-03-20', '2026-03-23', '2026-04-13'),
      grants: [grant('2026-04-13')],
    };
    const rounds = ['1 first', '1 retake', '2 re_exam'];
    expect(climbed(stateOn(three, third, '2026-04-13'))).toEqual(rounds);
    expect(climbed(stateOn(three, retrained('2026-05-05', third), '2026-05-05'))).toEqual(rounds);
  });

  it('was granted before it, where nothing else allowed it', () => {
    const facts = {
      attempts: failed('2026-03-20', '2026-03-22'),
      grants: [grant('2026-03-22')],
    };
    const state = stateOn(two, facts, '2026-03-22');
    expect(climbed(state)).toEqual(['1 first', '1 retake granted']);
    expect(state).toMatchObject({ grantsLeft: 0, next: { step: 1, granted: false } });
  });
});

describe('the round that a grant belongs to', () => {
  const twice = person({ attempts: failed('2026-03-20', '2026-03-23') });
  const third = {
    ...retrained('2026-04-10', twice),
    attempts: failed('2026-03-20', '2026-03-23', '2026-04-13'),
  };

  it('is that of the last attempt that counted, and a later one does not see it', () => {
    const early = { ...third, grants: [grant('2026-04-12')] };
    expect(climbed(stateOn(three, early, '2026-04-13'))).toEqual([
      '1 first',
      '1 retake',
      '1 retake granted',
    ]);
    const before = { ...third, grants: [grant('2026-03-21'), grant('2026-04-14')] };
    const state = stateOn(three, before, '2026-04-14');
    expect(climbed(state)).toEqual(['1 first', '1 retake granted', '1 retake']);
    expect(state.grantsLeft).toBe(1);
  });

  it('begins with the attempt after the retraining', () => {
    const late = { ...third, grants: [grant('2026-04-14')] };
    const state = stateOn(three, late, '2026-04-15');
    expect(climbed(state)).toEqual(['1 first', '1 retake', '2 re_exam']);
    expect(state.next).toMatchObject({ kind: 'retake', granted: true, step: 2, round: 2 });
    const used = {
      ...late,
      attempts: failed('2026-03-20', '2026-03-23', '2026-04-13', '2026-04-15'),
    };
    expect(climbed(stateOn(three, used, '2026-04-15')).at(-1)).toBe('2 retake granted');
    expect(stateOn(three, used, '2026-04-15').next).toMatchObject({ kind: 'retraining' });
  });

  it.each([
    ['another round, granted later', '2026-03-27', '2026-03-28', 'first'],
    ['another round, granted on the same day', '2026-03-27', '2026-03-27', 'first'],
    ['granted first, so that the ladder leads on', '2026-03-28', '2026-03-27', 'retake'],
  ])('is over once the ladder begins anew: %s', (_title, decided, granted, kind) => {
    const facts = {
      attempts: failed('2026-03-20', '2026-03-26'),
      decisions: [decision(decided)],
      grants: [grant(granted)],
    };
    const state = stateOn(two, facts, '2026-03-29');
    expect(state.next?.kind).toBe(kind);
    expect(state.grantsLeft).toBe(kind === 'first' ? 0 : 1);
  });

  it.each([
    ['on the last day of the bar, which it lifts', '2026-03-31', 'retake'],
    ['on the day after it', '2026-04-01', 'first'],
  ])('is over once the bar is: granted %s', (_title, granted, kind) => {
    const rules = ladderRules({
      steps: [first, { rung: 'retake' }],
      after_last: { kind: 'bar', span: { days: 5 } },
      grants,
    });
    const facts = { attempts: failed('2026-03-20', '2026-03-26'), grants: [grant(granted)] };
    expect(stateOn(rules, facts, '2026-04-02').next?.kind).toBe(kind);
  });

  it('ends with the next, whatever is left of it', () => {
    const decisions = [decision('2026-03-27')];
    const facts = {
      attempts: failed('2026-03-20', '2026-03-26', '2026-03-28'),
      decisions,
      grants: [grant('2026-03-29')],
    };
    const state = stateOn(two, facts, '2026-03-29');
    expect(climbed(state)).toEqual(['1 first', '1 retake', '2 first']);
    expect(state.next).toMatchObject({ granted: true, step: 0, round: 2 });
  });
});

describe('whether extra attempts may be granted', () => {
  const decide = (rules = two, wanted = 1, more = {}, today = '2026-03-22', by = 'Zhao') => {
    const decided = decideGrant(rules, person(more), code, wanted, by, today);
    return decided.kind === 'grant'
      ? `round ${decided.round}, ${decided.left} left`
      : decided.refused.code;
  };
  const once = { attempts: failed('2026-03-20') };

  it.each([
    ['one', two, 1, once, 'round 1, 1 left'],
    ['as many as foreseen', two, 2, once, 'round 1, 2 left'],
    ['one more than foreseen', two, 3, once, 'grant_too_many'],
    ['the second by itself', two, 1, { ...once, grants: [grant('2026-03-21')] }, 'round 1, 2 left'],
    ['a third by itself', two, 1, { ...once, grants: [grant('2026-03-21', 2)] }, 'grant_too_many'],
    [
      'although both were used',
      two,
      1,
      {
        attempts: failed('2026-03-18', '2026-03-20', '2026-03-21'),
        grants: [grant('2026-03-19', 2)],
      },
      'grant_too_many',
    ],
    ['without a rule', ladderRules({ steps: [first] }), 1, once, 'grant_not_foreseen'],
    ['before anything was failed', two, 1, {}, 'grant_without_failure'],
    [
      'after the pass',
      two,
      1,
      { attempts: [...failed('2026-03-20'), ...passed('2026-03-21')] },
      'grant_without_failure',
    ],
  ])('%s', (_title, rules, wanted, facts, expected) => {
    expect(decide(rules, wanted, facts)).toBe(expected);
  });

  it.each(['Wang Fang', 'wang  fang', 'E1'])('not by oneself: %s', (by) => {
    expect(decide(two, 1, once, '2026-03-22', by)).toBe('act_by_oneself');
  });

  it('is counted anew in another round', () => {
    const facts = {
      attempts: failed('2026-03-20', '2026-03-26', '2026-03-28'),
      decisions: [decision('2026-03-27')],
      grants: [grant('2026-03-21', 2)],
    };
    expect(climbed(stateOn(two, facts, '2026-03-29'))).toEqual([
      '1 first',
      '1 retake granted',
      '1 retake granted',
    ]);
    const other = { ...facts, grants: [grant('2026-03-28', 2)] };
    expect(decide(two, 2, other, '2026-03-29')).toBe('grant_too_many');
    expect(decide(two, 2, { ...facts, grants: [] }, '2026-03-29')).toBe('round 2, 2 left');
  });
});
