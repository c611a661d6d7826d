import { describe, expect, it } from 'vitest';
import type { AttemptFact } from '../../src/domain/standing/facts.js';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import { code, decision, failed, ladderRules, said, stateOn } from './ladder-case.js';
import { attempt, person } from './standing-case.js';

const window = { not_before: { days: 2 }, within: { days: 10 } };
const steps = [{ rung: 'first' as const }, { rung: 'retake' as const, ...window }];
const late = ladderRules({ steps });
const closing = ladderRules({
  steps: [steps[0] ?? { rung: 'first' }, { rung: 'retake', ...window, late: 'refused' }],
});
const once = { attempts: failed('2026-03-20') };

describe('a window', () => {
  it.each([
    ['the day before it opens', late, '2026-03-21', 'attempt_too_early', 'retake'],
    ['its first day', late, '2026-03-22', 'retake', 'retake'],
    ['its last day', late, '2026-03-30', 'retake', 'retake'],
    ['late, and allowed', late, '2026-03-31', 'retake', 'retake'],
    ['the first day, where it closes', closing, '2026-03-22', 'retake', 'retake'],
    ['the last day, where it closes', closing, '2026-03-30', 'retake', 'retake'],
    ['late, and refused', closing, '2026-03-31', 'attempt_window_closed', 'closed'],
    ['long after', closing, '2027-03-31', 'attempt_window_closed', 'closed'],
  ])('%s', (_title, rules, day, expected, kind) => {
    expect(said(rules, once, day)).toBe(expected);
    expect(stateOn(rules, once, day).next?.kind).toBe(kind);
  });

  it('that has closed is for a review from the day after its last', () => {
    const state = stateOn(closing, once, '2026-04-05');
    expect(state.next).toMatchObject({ since: '2026-03-31', step: 1, dueOn: null });
    expect(state.next?.rule).toBe('ladders.default.steps[1].within');
    expect(state.reviewSince).toBe('2026-03-31');
    expect(ladderActions(state, person(once))).toMatchObject([
      { action: 'review', actor: 'specialist', dueOn: '2026-03-31' },
    ]);
    expect(ladderReasons(state, person(once)).map((one) => one.code)).toEqual([
      'attempt_failed',
      'window_closed',
      'review_at_end',
    ]);
  });

  it('is moved on by leave of absence', () => {
    const paused = {
      ...once,
      pauses: [{ id: 1, from: '2026-03-25', until: '2026-03-29' }],
    };
    expect(said(closing, paused, '2026-04-04')).toBe('retake');
    expect(said(closing, paused, '2026-04-05')).toBe('attempt_window_closed');
  });

  it('begins with a confirmation that comes late', () => {
    const rules = ladderRules(
      { steps: [{ rung: 'first' }, { rung: 'retake', ...window, late: 'refused' }] },
      { confirmed_by: 'supervisor' },
    );
    const events: AttemptFact['events'] = [{ kind: 'confirm', on: '2026-04-20', actor: 'Li' }];
    const facts = { attempts: [attempt('2026-03-20', 50, { events })] };
    expect(said(rules, facts, '2026-04-19')).toBe('attempt_while_awaiting');
    expect(said(rules, facts, '2026-04-21')).toBe('attempt_too_early');
    expect(said(rules, facts, '2026-04-30')).toBe('retake');
    expect(said(rules, facts, '2026-05-01')).toBe('attempt_window_closed');
  });

  it('closes behind a mark that is voided after it', () => {
    const events: AttemptFact['events'] = [{ kind: 'void', on: '2026-04-10', actor: 'Li' }];
    const facts = { attempts: [...failed('2026-03-20'), attempt('2026-03-30', 90, { events })] };
    expect(stateOn(closing, facts, '2026-04-09').passedBy?.number).toBe(2);
    expect(stateOn(closing, facts, '2026-04-10').next).toMatchObject({
      kind: 'closed',
      since: '2026-03-31',
    });
  });
});

describe('a bar', () => {
  const barred = (rule: { span?: { months: number }; until?: 'end_of_year' }) =>
    ladderRules({ steps, after_last: { kind: 'bar', ...rule } });
  const span = barred({ span: { months: 3 } });
  const year = barred({ until: 'end_of_year' });
  const twice = { attempts: failed('2026-03-20', '2026-03-25') };
  const newYear = { attempts: failed('2026-12-28', '2026-12-31') };

  it.each([
    ['the day of the failure', span, twice, '2026-03-25', 'barred', '2026-06-25'],
    ['its last day', span, twice, '2026-06-25', 'barred', '2026-06-25'],
    ['the day after', span, twice, '2026-06-26', 'first', null],
    ['until the end of the year', year, twice, '2026-12-31', 'barred', '2026-12-31'],
    ['the new year', year, twice, '2027-01-01', 'first', null],
    ['failed on the last day of the year', year, newYear, '2026-12-31', 'barred', '2026-12-31'],
    ['and the day after it', year, newYear, '2027-01-01', 'first', null],
  ])('%s', (_title, rules, facts, day, kind, until) => {
    const state = stateOn(rules, facts, day);
    expect(state.next?.kind).toBe(kind);
    expect(state.barredUntil).toBe(until);
    expect(state.reviewSince).toBeNull();
  });

  it('says from when on a first try of a new round may be made, and asks for nothing else', () => {
    const during = stateOn(span, twice, '2026-04-01');
    expect(ladderActions(during, person(twice))).toEqual([
      {
        action: 'sit_exam',
        actor: 'E1',
        about: 'foundation_written',
        rule: 'ladders.default.after_last',
        dueOn: null,
        notBefore: '2026-06-26',
      },
    ]);
    expect(during.next).toMatchObject({ since: '2026-03-25', notBefore: '2026-06-26' });
    const after = stateOn(span, twice, '2026-07-01');
    expect(after.next).toMatchObject({ kind: 'first', step: 0, round: 2, opens: 'bar' });
    expect(ladderActions(after, person(twice))).toMatchObject([
      { action: 'sit_exam', actor: 'E1', dueOn: null, notBefore: '2026-06-26' },
    ]);
    const codes = ladderReasons(after, person(twice)).map((one) => one.code);
    expect(codes).toEqual(['attempt_failed', 'attempt_failed', 'ladder_anew']);
  });

  it('refuses until its last day', () => {
    expect(said(span, twice, '2026-03-26')).toBe('attempt_barred');
    expect(said(span, twice, '2026-06-25')).toBe('attempt_barred');
    expect(said(span, twice, '2026-06-26')).toBe('first');
  });

  it('follows a window that has closed, from the day on which it did', () => {
    const rules = ladderRules({
      steps: [{ rung: 'first' }, { rung: 'retake', ...window, late: 'refused' }],
      after_last: { kind: 'bar', span: { days: 30 } },
    });
    expect(said(rules, once, '2026-03-30')).toBe('retake');
    expect(said(rules, once, '2026-03-31')).toBe('attempt_barred');
    const closed = stateOn(rules, once, '2026-03-31');
    expect(closed.barredUntil).toBe('2026-04-30');
    expect(ladderReasons(closed, person(once)).map((one) => [one.code, one.rule])).toEqual([
      ['attempt_failed', 'ladders.default.steps[0]'],
      ['window_closed', 'ladders.default.steps[1].within'],
      ['barred', 'ladders.default.after_last'],
    ]);
    const codes = ladderReasons(stateOn(span, twice, '2026-04-01'), person(twice));
    expect(codes.map((one) => one.code)).toEqual(['attempt_failed', 'attempt_failed', 'barred']);
    expect(said(rules, once, '2026-04-30')).toBe('attempt_barred');
    expect(said(rules, once, '2026-05-01')).toBe('first');
  });

  it('is lifted by a decision for another round', () => {
    const facts = { ...twice, decisions: [decision('2026-04-10')] };
    expect(said(span, facts, '2026-04-09')).toBe('attempt_barred');
    expect(said(span, facts, '2026-04-10')).toBe('first');
    expect(stateOn(span, facts, '2026-04-10').next).toMatchObject({ opens: 'decision' });
  });

  it('leads through the whole ladder again, and to another bar', () => {
    const facts = { attempts: failed('2026-03-20', '2026-03-25', '2026-07-01', '2026-07-05') };
    const state = stateOn(span, facts, '2026-07-05');
    expect(state.attempts.map(({ round, step }) => [round, step])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(state).toMatchObject({ barredUntil: '2026-10-05', failures: 4 });
  });

  it('is not begun while the last mark awaits its confirmation', () => {
    const rules = ladderRules(
      { steps, after_last: { kind: 'bar', span: { months: 3 } } },
      { confirmed_by: 'supervisor' },
    );
    const confirmed = (day: string): Partial<AttemptFact> => ({
      events: [{ kind: 'confirm', on: day, actor: 'Li' }],
    });
    const attempts = [
      attempt('2026-03-20', 50, confirmed('2026-03-20')),
      attempt('2026-03-25', 50, confirmed('2026-05-25')),
    ];
    expect(stateOn(rules, { attempts }, '2026-05-24').next).toBeNull();
    expect(stateOn(rules, { attempts }, '2026-05-25').barredUntil).toBe('2026-08-25');
  });
});

it('names the assessment that it is about', () => {
  expect(stateOn(late, once, '2026-03-20')).toMatchObject({ code, path: 'ladders.default' });
});
