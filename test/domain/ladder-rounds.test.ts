import { describe, expect, it } from 'vitest';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import type { AttemptFact, DecisionFact } from '../../src/domain/standing/facts.js';
import { climbed, decision, failed, ladderRules, said, stateOn } from './ladder-case.js';
import { attempt, person } from './standing-case.js';

const short = { steps: [{ rung: 'first' as const }, { rung: 'retake' as const }] };
const ending = ladderRules(short);
const reviewed = ladderRules({ ...short, review: { after_failures: 2, by: 'manager' } });
const twice = failed('2026-03-20', '2026-03-25');

describe('a ladder whose steps are used up', () => {
  it('is under review from the last failure on, until somebody decides', () => {
    const state = stateOn(ending, { attempts: twice }, '2026-04-01');
    expect(state).toMatchObject({
      next: { kind: 'exhausted', since: '2026-03-25', rule: 'ladders.default.steps[1]' },
      reviewSince: '2026-03-25',
      review: { by: 'specialist', dueOn: '2026-03-25', after: null },
    });
    expect(said(ending, { attempts: twice }, '2026-04-01')).toBe('attempt_ladder_ended');
    const codes = ladderReasons(state, person()).map(({ code }) => code);
    expect(codes.slice(2)).toEqual(['ladder_exhausted', 'review_at_end']);
  });

  it('is for whom the handbook names, within the time that it gives', () => {
    const rules = ladderRules({
      ...short,
      review: { after_failures: 5, by: 'manager', within: { days: 7 } },
      after_last: { kind: 'review' },
    });
    const state = stateOn(rules, { attempts: twice }, '2026-04-01');
    expect(ladderActions(state, person())).toEqual([
      {
        action: 'review',
        actor: 'manager',
        dueOn: '2026-04-01',
        about: 'foundation_written',
        rule: 'ladders.default.after_last',
        notBefore: '2026-03-25',
      },
    ]);
  });

  it.each<[string, DecisionFact['kind'], string, string | null, string]>([
    ['another round', 'another_round', '2026-03-25', null, 'first'],
    ['another round, too early', 'another_round', '2026-03-24', '2026-03-25', 'exhausted'],
    ['a transfer', 'transfer', '2026-03-26', null, 'exhausted'],
    ['a retraining', 'retraining', '2026-03-26', '2026-03-25', 'exhausted'],
  ])('is settled by a decision: %s', (_title, kind, on, review, next) => {
    const facts = { attempts: twice, decisions: [decision(on, kind)] };
    const state = stateOn(ending, facts, '2026-04-01');
    expect(state.reviewSince).toBe(review);
    expect(state.next?.kind).toBe(next);
  });

  it('begins anew with another round', () => {
    const facts = { attempts: twice, decisions: [decision('2026-03-27')] };
    expect(said(ending, facts, '2026-03-26')).toBe('attempt_ladder_ended');
    expect(said(ending, facts, '2026-03-27')).toBe('first');
    const again = { ...facts, attempts: failed('2026-03-20', '2026-03-25', '2026-03-27') };
    const state = stateOn(ending, again, '2026-03-28');
    expect(climbed(state)).toEqual(['1 first', '1 retake', '2 first']);
    expect(state.next).toMatchObject({ kind: 'retake', round: 2 });
  });

  it('ends again in the new round, for another review', () => {
    const facts = {
      attempts: failed('2026-03-20', '2026-03-25', '2026-04-01', '2026-04-02'),
      decisions: [decision('2026-03-27')],
    };
    const state = stateOn(ending, facts, '2026-04-02');
    expect(state).toMatchObject({ next: { kind: 'exhausted' }, reviewSince: '2026-04-02' });
  });
});

describe('a decision for another round', () => {
  const open = ladderRules({
    steps: [...short.steps, { rung: 're_exam', repeats: true }],
    review: { after_failures: 2, by: 'manager' },
  });

  it('on a ladder that leads on only answers the review', () => {
    const facts = { attempts: twice, decisions: [decision('2026-03-26')] };
    expect(stateOn(open, { attempts: twice }, '2026-03-26').reviewSince).toBe('2026-03-25');
    const state = stateOn(open, facts, '2026-03-26');
    expect(state).toMatchObject({ reviewSince: null, next: { kind: 're_exam', round: 1 } });
    const third = { ...facts, attempts: failed('2026-03-20', '2026-03-25', '2026-03-30') };
    expect(climbed(stateOn(open, third, '2026-03-30'))).toEqual([
      '1 first',
      '1 retake',
      '1 re_exam',
    ]);
    expect(stateOn(open, third, '2026-03-30').reviewSince).toBe('2026-03-30');
  });

  it('on a ladder that has ended begins the count of failures anew', () => {
    const decisions = [decision('2026-03-27')];
    const third = { attempts: failed('2026-03-20', '2026-03-25', '2026-04-01'), decisions };
    expect(stateOn(reviewed, third, '2026-04-01').reviewSince).toBeNull();
    const fourth = {
      attempts: failed('2026-03-20', '2026-03-25', '2026-04-01', '2026-04-02'),
      decisions,
    };
    expect(stateOn(reviewed, fourth, '2026-04-02').review).toMatchObject({
      since: '2026-04-02',
      rule: 'ladders.default.review',
      after: { failures: 2, least: 2 },
    });
  });

  it('on a window that has not closed yet does not open it for ever', () => {
    const rules = ladderRules({
      steps: [{ rung: 'first' }, { rung: 'retake', within: { days: 5 }, late: 'refused' }],
    });
    const attempts = failed('2026-03-20');
    const early = { attempts, decisions: [decision('2026-03-25')] };
    expect(stateOn(rules, early, '2026-03-26')).toMatchObject({
      next: { kind: 'closed' },
      reviewSince: '2026-03-26',
    });
    const late = { attempts, decisions: [decision('2026-03-26')] };
    expect(stateOn(rules, late, '2026-03-26')).toMatchObject({
      next: { kind: 'first', opens: 'decision', round: 2 },
      reviewSince: null,
    });
  });

  it('dies with the failure that it followed', () => {
    const [first, second] = twice;
    if (!first || !second) throw new Error();
    const events = [{ kind: 'void' as const, on: '2026-04-05', actor: 'Li' }];
    const attempts = [first, { ...second, events }];
    const facts = { attempts, decisions: [decision('2026-03-27')] };
    expect(stateOn(ending, facts, '2026-04-04').next?.kind).toBe('first');
    expect(stateOn(ending, facts, '2026-04-05').next?.kind).toBe('retake');
  });
});

describe('a mark that was voided, restored and confirmed only after a later one', () => {
  const confirmedOn = (day: string): AttemptFact['events'] => [
    { kind: 'confirm', on: day, actor: 'Li' },
  ];
  const attempts = [
    attempt('2026-03-20', 50, { events: confirmedOn('2026-03-27') }),
    attempt('2026-03-25', 50, { events: confirmedOn('2026-03-25') }),
  ];

  it.each([
    [1, '2026-03-25'],
    [2, '2026-03-27'],
  ])('counts in the order of the results: review after %i', (least, since) => {
    const rules = ladderRules(
      {
        steps: [{ rung: 'first' }, { rung: 'retake', repeats: true }],
        review: { after_failures: least, by: 'manager' },
      },
      { confirmed_by: 'supervisor' },
    );
    expect(stateOn(rules, { attempts }, '2026-03-28').reviewSince).toBe(since);
  });

  it('does not put off the review at the end of the ladder', () => {
    const rules = ladderRules(
      { ...short, review: { after_failures: 2, by: 'manager' } },
      { confirmed_by: 'supervisor' },
    );
    const state = stateOn(rules, { attempts }, '2026-03-28');
    expect(state.next).toMatchObject({ kind: 'exhausted', since: '2026-03-25' });
    expect(state.review).toMatchObject({ since: '2026-03-25', rule: 'ladders.default.review' });
  });
});
