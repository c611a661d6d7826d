import { describe, expect, it } from 'vitest';
import type { Validity } from '../../src/domain/handbook/types.js';
import type { AttemptFact } from '../../src/domain/standing/facts.js';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import {
  act,
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

const validity: Validity = {
  span: { months: 12 },
  renew_before: { months: 1 },
  extends_from: 'expiry',
};
const ladder = {
  steps: [{ rung: 'first' as const }, { rung: 'retake' as const, not_before: { days: 1 } }],
};
const rules = ladderRules(ladder, { validity });
const fromPass = ladderRules(ladder, { validity: { ...validity, extends_from: 'pass' } });
const lapsing = ladderRules(ladder, {
  validity: {
    ...validity,
    after_lapse: { requires: [{ coaching: { by: 'mentor' } }] },
  },
});
/** Good until 20 March 2027; may be renewed from 20 February on. */
const once = { attempts: passed('2026-03-20') };

describe('a pass that runs out', () => {
  it.each([
    ['on its day', '2026-03-20', true, null, null, 'attempt_before_renewal'],
    ['before the window', '2027-02-19', true, null, null, 'attempt_before_renewal'],
    ['on the first day of the window', '2027-02-20', true, 'first', null, 'first'],
    ['on its last day', '2027-03-20', true, 'first', null, 'first'],
    ['the day after', '2027-03-21', false, 'first', '2027-03-21', 'first'],
    ['long after', '2028-01-01', false, 'first', '2027-03-21', 'first'],
  ])('%s', (_title, day, good, kind, lapsedOn, expected) => {
    const state = stateOn(rules, once, day);
    expect(state.inForce !== null).toBe(good);
    expect(state.passedBy).not.toBeNull();
    expect(state.next?.kind ?? null).toBe(kind);
    expect(state.validity).toEqual({
      since: '2026-03-20',
      until: '2027-03-20',
      renewFrom: '2027-02-20',
      lapsedOn,
    });
    expect(said(rules, once, day)).toBe(expected);
  });

  it('is to be renewed within the window, and overdue after it', () => {
    const action = {
      action: 'renew',
      actor: 'E1',
      dueOn: '2027-03-20',
      about: code,
      rule: 'assessments.foundation_written.validity',
      notBefore: '2027-02-20',
    };
    for (const [day, actions, why] of [
      ['2027-02-19', [], 'valid_until'],
      ['2027-02-20', [action], 'renewal_due'],
      ['2027-03-21', [action], 'lapsed'],
    ] as const) {
      const state = stateOn(rules, once, day);
      expect(ladderActions(state, person(once))).toEqual(actions);
      expect(ladderReasons(state, person(once)).at(-1)?.code).toBe(why);
    }
  });

  it('says from when on it may be renewed', () => {
    const state = stateOn(rules, once, '2026-04-01');
    expect(state).toMatchObject({ done: true, next: null, failures: 0 });
  });

  it('runs on during leave of absence', () => {
    const paused = { ...once, pauses: [{ id: 1, from: '2026-08-01', until: '2026-08-31' }] };
    expect(stateOn(rules, paused, '2027-04-20').inForce).not.toBeNull();
    expect(stateOn(rules, paused, '2027-04-21').inForce).toBeNull();
  });

  it('counts from its confirmation', () => {
    const confirmed = ladderRules(ladder, { validity, confirmed_by: 'supervisor' });
    const events: AttemptFact['events'] = [{ kind: 'confirm', on: '2026-03-25', actor: 'Li' }];
    const attempts = [attempt('2026-03-20', 90, { events })];
    expect(stateOn(confirmed, { attempts }, '2026-03-24')).toMatchObject({ inForce: null });
    expect(stateOn(confirmed, { attempts }, '2026-03-25').validity?.until).toBe('2027-03-25');
  });

  it('counts the window in workdays backwards', () => {
    const workdays = ladderRules(ladder, {
      validity: { ...validity, renew_before: { workdays: 5 } },
    });
    expect(stateOn(workdays, once, '2026-04-01').validity?.renewFrom).toBe('2027-03-15');
  });

  it('has no end where the handbook sets none', () => {
    const state = stateOn(ladderRules(ladder), once, '2036-03-20');
    expect(state).toMatchObject({ validity: null, done: true, next: null });
    expect(state.inForce?.number).toBe(1);
  });
});

describe('a renewal', () => {
  const renewed = (day: string) => ({ attempts: passed('2026-03-20', day) });

  it.each([
    ['first day, from expiry', rules, '2027-02-20', '2028-03-20', '2026-03-20'],
    ['last day, from expiry', rules, '2027-03-20', '2028-03-20', '2026-03-20'],
    ['after the lapse, from expiry', rules, '2027-03-22', '2028-03-22', '2026-03-20'],
    ['the day after the last', rules, '2027-03-21', '2028-03-21', '2026-03-20'],
    ['first day, from the pass', fromPass, '2027-02-20', '2028-02-20', '2026-03-20'],
    ['last day, from the pass', fromPass, '2027-03-20', '2028-03-20', '2026-03-20'],
  ])('%s', (_title, given, day, until, since) => {
    const state = stateOn(given, renewed(day), day);
    expect(state.validity).toMatchObject({ until, since, lapsedOn: null });
    expect(climbed(state)).toEqual(['1 first', '2 first']);
    expect(state).toMatchObject({ done: true, next: null });
    expect(said(given, renewed(day), '2027-04-01')).toBe('attempt_before_renewal');
  });

  it('that fails leads on in its round, while the old pass stays good', () => {
    const facts = { attempts: [...passed('2026-03-20'), ...failed('2027-03-01')] };
    const state = stateOn(rules, facts, '2027-03-02');
    expect(state.inForce?.number).toBe(1);
    expect(state).toMatchObject({
      failures: 1,
      done: false,
      next: { kind: 'retake', round: 2, notBefore: '2027-03-02' },
      validity: { until: '2027-03-20', lapsedOn: null },
    });
    expect(said(rules, facts, '2027-03-01')).toBe('attempt_out_of_order');
    expect(said(rules, facts, '2027-03-02')).toBe('retake');
    expect(stateOn(rules, facts, '2027-03-21')).toMatchObject({
      inForce: null,
      next: { kind: 'retake' },
    });
  });

  it.each([
    ['no window: the end of the pass', {}, '2027-03-20'],
    ['a shorter window', { within: { days: 18 } }, '2027-03-19'],
    ['one that ends with the pass', { within: { days: 19 } }, '2027-03-20'],
    ['a longer window: the end of the pass', { within: { days: 20 } }, '2027-03-20'],
  ])('that fails leaves the end of the old pass in sight: %s', (_title, window, dueOn) => {
    const steps = [ladder.steps[0], { rung: 'retake' as const, ...window }].filter((one) => !!one);
    const facts = { attempts: [...passed('2026-03-20'), ...failed('2027-03-01')] };
    for (const day of ['2027-03-01', '2027-03-20', '2027-03-21']) {
      const state = stateOn(ladderRules({ steps }, { validity }), facts, day);
      expect(ladderActions(state, person(facts))).toMatchObject([{ action: 'retake', dueOn }]);
    }
  });

  it('that begins anew after another round is still a renewal', () => {
    const facts = {
      attempts: [...passed('2026-03-20'), ...failed('2027-03-01', '2027-03-03')],
      decisions: [decision('2027-03-05')],
    };
    const action = { action: 'renew', dueOn: '2027-03-20', notBefore: null };
    const state = stateOn(rules, facts, '2027-03-06');
    expect(ladderActions(state, person(facts))).toMatchObject([action]);
  });

  it('counts its failures from the beginning', () => {
    const facts = {
      attempts: [
        ...failed('2026-03-10'),
        ...passed('2026-03-20'),
        ...failed('2027-03-01', '2027-03-02'),
      ],
    };
    const twice = ladderRules(
      { ...ladder, review: { after_failures: 2, by: 'manager' } },
      { validity },
    );
    expect(stateOn(twice, facts, '2027-03-01')).toMatchObject({ failures: 1, reviewSince: null });
    expect(stateOn(twice, facts, '2027-03-02')).toMatchObject({
      failures: 2,
      reviewSince: '2027-03-02',
      next: { kind: 'exhausted' },
    });
    const before = stateOn(twice, { attempts: facts.attempts.slice(0, 2) }, '2027-03-01');
    expect(before).toMatchObject({ failures: 0, lastFailure: null, next: { opens: 'renewal' } });
  });

  it('passed with the retake in time runs on from the expiry', () => {
    const facts = {
      attempts: [...passed('2026-03-20'), ...failed('2027-03-01'), ...passed('2027-03-05')],
    };
    const state = stateOn(rules, facts, '2027-03-05');
    expect(state.validity).toMatchObject({ until: '2028-03-20' });
    expect(climbed(state)).toEqual(['1 first', '2 first', '2 retake']);
  });

  it('that awaits its confirmation leaves the old pass as it is', () => {
    const confirmed = ladderRules(ladder, { validity, confirmed_by: 'supervisor' });
    const by = (on: string): Partial<AttemptFact> => ({
      events: [{ kind: 'confirm', on, actor: 'Li' }],
    });
    const attempts = [
      attempt('2026-03-20', 90, by('2026-03-20')),
      attempt('2027-03-18', 90, by('2027-03-25')),
    ];
    const waiting = stateOn(confirmed, { attempts }, '2027-03-20');
    expect(waiting.inForce?.number).toBe(1);
    expect(waiting).toMatchObject({ next: null, done: false });
    expect(stateOn(confirmed, { attempts }, '2027-03-21').inForce).toBeNull();
    expect(said(confirmed, { attempts }, '2027-03-21')).toBe('attempt_while_awaiting');
    expect(stateOn(confirmed, { attempts }, '2027-03-25').validity).toMatchObject({
      until: '2028-03-20',
      since: '2026-03-20',
    });
  });

  it('can be granted an extra attempt, and end in another round', () => {
    const grants = { per_round: 1, by: 'manager' as const };
    const given = ladderRules({ ...ladder, grants }, { validity });
    const facts = {
      attempts: [...passed('2026-03-20'), ...failed('2027-03-01', '2027-03-03')],
      grants: [grant('2027-03-04')],
    };
    expect(stateOn(given, facts, '2027-03-04').next).toMatchObject({ granted: true, round: 2 });
    const decided = { ...facts, grants: [], decisions: [decision('2027-03-05')] };
    expect(stateOn(given, decided, '2027-03-05').next).toMatchObject({ kind: 'first', round: 3 });
  });

  it('is undone by a void', () => {
    const events: AttemptFact['events'] = [{ kind: 'void', on: '2027-04-01', actor: 'Li' }];
    const attempts = [...passed('2026-03-20'), attempt('2027-03-10', 90, { events })];
    expect(stateOn(rules, { attempts }, '2027-03-31').inForce?.number).toBe(2);
    expect(stateOn(rules, { attempts }, '2027-04-01')).toMatchObject({
      inForce: null,
      validity: { lapsedOn: '2027-03-21' },
      next: { kind: 'first', opens: 'renewal' },
    });
  });
});

describe('what is required after the lapse', () => {
  it.each([
    ['in the window nothing', [], '2027-03-20', 'first'],
    ['after it the coaching', [], '2027-03-21', 'attempt_without_coaching'],
    [
      'not one from before',
      [act('coaching', '2027-03-19')],
      '2027-03-25',
      'attempt_without_coaching',
    ],
    ['one since', [act('coaching', '2027-03-21')], '2027-03-25', 'first'],
  ])('%s', (_title, acts, day, expected) => {
    expect(said(lapsing, { ...once, acts }, day)).toBe(expected);
  });

  it('is asked for by its own rule, before the renewal and without a day', () => {
    const state = stateOn(lapsing, once, '2027-04-01');
    const rule = 'assessments.foundation_written.validity.after_lapse.requires[0]';
    expect(state.next).toMatchObject({ kind: 'prerequisite', rule, since: '2027-03-21' });
    expect(ladderActions(state, person(once))).toMatchObject([
      { action: 'coach', actor: 'mentor', dueOn: null, rule },
    ]);
    const coached = { ...once, acts: [act('coaching', '2027-03-25')] };
    expect(ladderActions(stateOn(lapsing, coached, '2027-04-01'), person(coached))).toMatchObject([
      { action: 'renew', actor: 'E1', dueOn: null, notBefore: '2027-03-25' },
    ]);
    const before = stateOn(lapsing, once, '2027-03-20');
    expect(ladderActions(before, person(once))).toMatchObject([
      { action: 'renew', dueOn: '2027-03-20' },
    ]);
    const codes = ladderReasons(state, person(once)).map((one) => one.code);
    expect(codes).toEqual(['attempt_passed', 'lapsed', 'coaching_needed']);
  });

  it('may be a retraining, counted from the end of the pass', () => {
    const retraining = { stage: 'foundation', min_rate: 0.9 };
    const given = ladderRules(ladder, {
      validity: { ...validity, after_lapse: { requires: [{ retraining }] } },
    });
    const early = retrained('2027-03-20', person(once));
    expect(said(given, early, '2027-04-01')).toBe('attempt_without_retraining');
    expect(stateOn(given, early, '2027-04-01').next).toMatchObject({
      kind: 'retraining',
      retraining: { since: '2027-03-20' },
    });
    const late = retrained('2027-03-21', person(once));
    expect(said(given, late, '2027-04-01')).toBe('first');
  });

  const coaching = [act('coaching', '2027-03-22')];
  it.each([
    ['not while the old pass is good', '2027-03-18', [], '2027-03-20', 'retake'],
    ['from the day after', '2027-03-18', [], '2027-03-21', 'attempt_without_coaching'],
    [
      'not one from before its end',
      '2027-03-18',
      [act('coaching', '2027-03-19')],
      '2027-03-21',
      'attempt_without_coaching',
    ],
    ['one of its last day', '2027-03-18', [act('coaching', '2027-03-20')], '2027-03-21', 'retake'],
    ['once it was done', '2027-03-18', coaching, '2027-03-22', 'retake'],
    ['not again after another failure', '2027-03-25', coaching, '2027-03-26', 'retake'],
  ])('is asked of whoever has failed the renewal: %s', (_title, on, acts, day, expected) => {
    const facts = { attempts: [...passed('2026-03-20'), ...failed(on)], acts };
    expect(said(lapsing, facts, day)).toBe(expected);
  });

  it('comes beside what the rung asks for, and is not due before it could be known', () => {
    const steps = (days: number) => [
      { rung: 'first' as const },
      {
        rung: 'retake' as const,
        within: { days },
        requires: [{ approval: { by: 'manager' as const } }],
      },
    ];
    const facts = { attempts: [...passed('2026-03-20'), ...failed('2027-03-15')] };
    const after_lapse = { requires: [{ coaching: { by: 'mentor' as const } }] };
    const given = (days: number) =>
      ladderRules({ steps: steps(days) }, { validity: { ...validity, after_lapse } });
    for (const [days, dueOn, coached] of [
      [5, '2027-03-20', null],
      [6, '2027-03-21', '2027-03-21'],
    ] as const) {
      const state = stateOn(given(days), facts, '2027-03-25');
      expect(state.next).toMatchObject({ kind: 'prerequisite', dueOn });
      expect(ladderActions(state, person(facts))).toMatchObject([
        { action: 'approve_attempt', dueOn },
        { action: 'coach', dueOn: coached },
      ]);
      expect(said(given(days), facts, '2027-03-25')).toBe('attempt_without_approval');
      const acts = [act('approval', '2027-03-22')];
      expect(said(given(days), { ...facts, acts }, '2027-03-25')).toBe('attempt_without_coaching');
      const both = [...acts, act('coaching', '2027-03-24')];
      const next = stateOn(given(days), { ...facts, acts: both }, '2027-03-25').next;
      expect(next).toMatchObject({ kind: 'retake', dueOn, notBefore: '2027-03-24' });
    }
  });

  it('does not keep a window open', () => {
    const steps = [
      { rung: 'first' as const },
      { rung: 'retake' as const, within: { days: 10 }, late: 'refused' as const },
    ];
    const after_lapse = { requires: [{ coaching: { by: 'mentor' as const } }] };
    const given = ladderRules({ steps }, { validity: { ...validity, after_lapse } });
    const facts = { attempts: [...passed('2026-03-20'), ...failed('2027-03-15')] };
    expect(said(given, facts, '2027-03-25')).toBe('attempt_without_coaching');
    expect(said(given, facts, '2027-03-26')).toBe('attempt_window_closed');
  });

  it('is asked for again when the ladder begins anew, and of no extra attempt', () => {
    const after_lapse = { requires: [{ coaching: { by: 'mentor' as const } }] };
    const grants = { per_round: 1, by: 'manager' as const };
    const given = ladderRules({ ...ladder, grants }, { validity: { ...validity, after_lapse } });
    const facts = { attempts: [...passed('2026-03-20'), ...failed('2027-03-15', '2027-03-17')] };
    const decided = { ...facts, decisions: [decision('2027-03-20')] };
    expect(said(given, decided, '2027-03-20')).toBe('first');
    expect(said(given, decided, '2027-03-21')).toBe('attempt_without_coaching');
    expect(said(given, { ...decided, acts: coaching }, '2027-03-22')).toBe('first');
    expect(said(given, { ...facts, grants: [grant('2027-03-18')] }, '2027-03-21')).toBe('retake');
  });
});
