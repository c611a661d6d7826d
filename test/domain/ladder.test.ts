import { describe, expect, it } from 'vitest';
import type { AttemptFact, EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { decideAttempt } from '../../src/domain/standing/decide-attempt.js';
import { ladderState } from '../../src/domain/standing/ladder.js';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import { retrained } from './ladder-case.js';
import { attempt, foundation, person, rulesWith } from './standing-case.js';

const rules = rulesWith();
const code = 'foundation_written';

const voided = (on: string, ...later: AttemptFact['events'][number][]): Partial<AttemptFact> => ({
  events: [{ kind: 'void', on, actor: 'Li' }, ...later],
});
const restored = (on: string) => ({ kind: 'restore' as const, on, actor: 'Li' });
const confirmed = (on: string): Partial<AttemptFact> => ({
  events: [{ kind: 'confirm', on, actor: 'Li' }],
});

const tried = (...attempts: AttemptFact[]): EnrollmentFacts => person({ attempts });
const twice = tried(attempt('2026-03-20', 60), attempt('2026-03-23', 70));

describe('what the ladder asks for next', () => {
  it.each([
    ['nothing tried', tried(), '2026-03-20', 'first', 'steps[0]', null, null],
    [
      'failed once',
      tried(attempt('2026-03-20', 84.99)),
      '2026-03-20',
      'retake',
      'steps[1]',
      '2026-03-21',
      '2026-04-03',
    ],
    [
      'failed once, over a holiday',
      tried(attempt('2026-03-27', 0)),
      '2026-03-30',
      'retake',
      'steps[1]',
      '2026-03-28',
      '2026-04-13',
    ],
    [
      'failed twice',
      twice,
      '2026-03-30',
      'retraining',
      'steps[2].requires[0]',
      '2026-03-24',
      '2026-05-22',
    ],
    [
      'retrained',
      retrained('2026-04-10', twice),
      '2026-04-10',
      're_exam',
      'steps[2]',
      '2026-04-10',
      '2026-05-22',
    ],
    [
      'the day before the retraining',
      retrained('2026-04-10', twice),
      '2026-04-09',
      'retraining',
      'steps[2].requires[0]',
      '2026-03-24',
      '2026-05-22',
    ],
    [
      'retrained on the day of the failure',
      retrained('2026-03-23', twice),
      '2026-04-09',
      'retraining',
      'steps[2].requires[0]',
      '2026-03-24',
      '2026-05-22',
    ],
    [
      'retrained the day after it',
      retrained('2026-03-24', twice),
      '2026-04-09',
      're_exam',
      'steps[2]',
      '2026-03-24',
      '2026-05-22',
    ],
  ])('%s', (_title, facts, today, kind, rule, notBefore, dueOn) => {
    const next = ladderState(rules, facts, code, today)?.next;
    expect(next).toMatchObject({ kind, rule: `ladders.default.${rule}`, notBefore, dueOn });
  });

  it('is nothing once passed, and a retraining after the next failure again', () => {
    const third = retrained('2026-04-10', twice);
    const passed = { ...third, attempts: [...third.attempts, attempt('2026-04-13', 85)] };
    expect(ladderState(rules, passed, code, '2026-04-13')).toMatchObject({
      next: null,
      failures: 2,
      passedBy: { rung: 're_exam', number: 3, round: 2 },
    });
    const failed = { ...third, attempts: [...third.attempts, attempt('2026-04-13', 84.5)] };
    const state = ladderState(rules, failed, code, '2026-04-13');
    expect(state?.next).toMatchObject({ kind: 'retraining', notBefore: '2026-04-14' });
    expect(state?.lastFailure).toMatchObject({ round: 2, number: 3 });
  });

  it('ends with a ladder that does not repeat', () => {
    const attempts = ['2026-06-01', '2026-06-02'].map((day) =>
      attempt(day, 50, { assessment: 'protection_task', ...confirmed(day) }),
    );
    const state = ladderState(rules, tried(...attempts), 'protection_task', '2026-06-03');
    expect(state).toMatchObject({
      next: { kind: 'exhausted', rule: 'ladders.protection.steps[1]' },
      reviewSince: '2026-06-02',
    });
  });

  it('waits for every retraining that a rung requires', () => {
    const both = rulesWith(({ ladders }) => {
      ladders['default']?.steps[2]?.requires?.push({
        retraining: { courses: ['S04'], min_rate: 1 },
      });
    });
    const facts = retrained('2026-04-10', twice);
    expect(ladderState(both, facts, code, '2026-04-20')?.next).toMatchObject({
      kind: 'retraining',
      rule: 'ladders.default.steps[2].requires[1]',
    });
    const session = {
      ...foundation[0],
      id: 1,
      code: 'S-01',
      stage: 'skills',
      slot: 0,
      courses: ['S04'],
    };
    const place = {
      session: { ...session, kind: 'lesson' as const, day: '2026-04-15', start: '09:00' },
      assessment: code,
      batch: 'R',
      assignedOn: '2026-04-10',
    };
    const done = { ...facts, places: [...facts.places, place] };
    expect(ladderState(both, done, code, '2026-04-20')?.next).toMatchObject({
      kind: 're_exam',
      notBefore: '2026-04-15',
      retraining: { rule: 'ladders.default.steps[2].requires[1]' },
    });
  });
});

describe('a void', () => {
  const passed = [attempt('2026-03-20', 60), attempt('2026-03-23', 90, voided('2026-03-30'))];

  it('revives the failure before it from its day on', () => {
    expect(ladderState(rules, tried(...passed), code, '2026-03-29')?.passedBy?.number).toBe(2);
    expect(ladderState(rules, tried(...passed), code, '2026-03-30')).toMatchObject({
      passedBy: null,
      failures: 1,
      next: { kind: 'retake', notBefore: '2026-03-21', dueOn: '2026-04-03' },
    });
  });

  it('gives the attempts after it the rung before', () => {
    const attempts = [attempt('2026-03-20', 60, voided('2026-03-21')), attempt('2026-03-23', 70)];
    const state = ladderState(rules, tried(...attempts), code, '2026-03-24');
    expect(state?.attempts.map(({ number, rung }) => [number, rung])).toEqual([
      [null, null],
      [1, 'first'],
    ]);
    expect(state?.next?.kind).toBe('retake');
  });

  it('lasts until it is restored', () => {
    const again = attempt('2026-03-23', 90, voided('2026-03-30', restored('2026-04-02')));
    const facts = tried(attempt('2026-03-20', 60), again);
    expect(ladderState(rules, facts, code, '2026-04-01')?.passedBy).toBeNull();
    expect(ladderState(rules, facts, code, '2026-04-02')?.passedBy?.fact).toBe(again);
  });

  it('brings a review back', () => {
    const days = ['2026-03-20', '2026-03-23', '2026-04-20', '2026-05-20'];
    const failures = days.map((day) => attempt(day, 50));
    const facts = tried(...failures, attempt('2026-06-20', 90, voided('2026-06-30')));
    expect(ladderState(rules, facts, code, '2026-06-29')?.reviewSince).toBeNull();
    expect(ladderState(rules, facts, code, '2026-06-30')?.reviewSince).toBe('2026-05-20');
  });
});

describe('a confirmation', () => {
  const task = (day: string, score: number, more: Partial<AttemptFact> = {}): AttemptFact =>
    attempt(day, score, { assessment: 'protection_task', ...more });
  const state = (facts: EnrollmentFacts, today: string) =>
    ladderState(rules, facts, 'protection_task', today);

  it('that comes late moves the result, and the window with it', () => {
    const facts = tried(task('2026-06-01', 89.99, confirmed('2026-06-15')));
    expect(state(facts, '2026-06-14')).toMatchObject({ failures: 0, next: null });
    expect(state(facts, '2026-06-14')?.awaiting?.fact.takenOn).toBe('2026-06-01');
    expect(state(facts, '2026-06-15')).toMatchObject({
      awaiting: null,
      failures: 1,
      next: { kind: 'retake', notBefore: '2026-06-16', dueOn: '2026-07-15' },
    });
  });

  it('dated before the exam counts from the exam', () => {
    const facts = tried(task('2026-06-01', 95, confirmed('2026-05-01')));
    expect(state(facts, '2026-06-01')?.passedBy?.resultOn).toBe('2026-06-01');
  });

  it('does not bring a voided mark back, but outlives its restoration', () => {
    const events: AttemptFact['events'] = [
      { kind: 'confirm', on: '2026-06-02', actor: 'Li' },
      { kind: 'void', on: '2026-06-03', actor: 'Li' },
      { kind: 'restore', on: '2026-06-05', actor: 'Li' },
    ];
    const facts = tried(task('2026-06-01', 95, { events }));
    expect(state(facts, '2026-06-04')).toMatchObject({ passedBy: null, next: { kind: 'first' } });
    expect(state(facts, '2026-06-05')?.passedBy?.resultOn).toBe('2026-06-02');
  });
});

describe('whether an attempt is allowed', () => {
  const pass = tried(attempt('2026-03-20', 60), attempt('2026-03-23', 85));
  const end = tried(
    ...['2026-06-01', '2026-06-02'].map((day) =>
      attempt(day, 50, { assessment: 'protection_task', ...confirmed(day) }),
    ),
  );
  const waiting = tried(
    attempt('2026-06-01', 50, { assessment: 'protection_task', ...confirmed('2026-06-10') }),
  );
  const done = retrained('2026-04-10', twice);

  it.each([
    ['the first', tried(), code, '2026-03-20', 'first'],
    [
      'a retake on the same day',
      tried(attempt('2026-03-20', 60)),
      code,
      '2026-03-20',
      'attempt_out_of_order',
    ],
    ['a retake the day after', tried(attempt('2026-03-20', 60)), code, '2026-03-21', 'retake'],
    [
      'a retake long after its window',
      tried(attempt('2026-03-20', 60)),
      code,
      '2027-03-21',
      'retake',
    ],
    [
      'an earlier one',
      tried(attempt('2026-03-20', 60)),
      code,
      '2026-03-19',
      'attempt_out_of_order',
    ],
    ['a third without retraining', twice, code, '2026-03-24', 'attempt_without_retraining'],
    ['a third before the retraining', done, code, '2026-04-09', 'attempt_without_retraining'],
    ['a third on its last day', done, code, '2026-04-10', 're_exam'],
    ['another after the pass', pass, code, '2026-03-24', 'attempt_after_pass'],
    ['another on the day of the pass', pass, code, '2026-03-23', 'attempt_after_pass'],
    ['one before the pass', pass, code, '2026-03-22', 'attempt_out_of_order'],
    ['while a mark awaits', waiting, 'protection_task', '2026-06-09', 'attempt_while_awaiting'],
    [
      'on the day of the confirmation',
      waiting,
      'protection_task',
      '2026-06-10',
      'attempt_too_early',
    ],
    ['the day after the confirmation', waiting, 'protection_task', '2026-06-11', 'retake'],
    ['after the last rung', end, 'protection_task', '2026-06-03', 'attempt_ladder_ended'],
  ])('%s', (_title, facts, assessment, day, expected) => {
    const decision = decideAttempt(rules, facts, assessment, day);
    expect(decision?.kind === 'allow' ? decision.rung : decision?.code).toBe(expected);
    expect(decision?.rule).toMatch(/^(ladders|assessments)\./);
  });

  it('does not see a pass that was voided later, and does not mistake its day', () => {
    const facts = tried(attempt('2026-03-20', 60), attempt('2026-03-23', 90, voided('2026-04-07')));
    expect(decideAttempt(rules, facts, code, '2026-03-24')).toMatchObject({ kind: 'refuse' });
    const known = decideAttempt(rules, facts, code, '2026-03-24', '2026-04-07');
    expect(known).toMatchObject({ kind: 'allow', rung: 'retake' });
    const same = decideAttempt(rules, facts, code, '2026-03-23', '2026-04-07');
    expect(same).toMatchObject({ kind: 'allow', rung: 'retake' });
  });

  it('does not know an assessment that the handbook does not have', () => {
    expect(decideAttempt(rules, tried(), 'unheard_of', '2026-03-20')).toBeUndefined();
  });
});

describe('a review', () => {
  const days = ['2026-03-20', '2026-03-23', '2026-04-20', '2026-05-20', '2026-06-22'];
  const failed = (count: number, decidedOn?: string, kind = 'another_round' as const) =>
    person({
      attempts: days.slice(0, count).map((day) => attempt(day, 50)),
      decisions: decidedOn ? [{ id: 1, kind, assessment: code, decidedOn, decidedBy: 'Chen' }] : [],
    });

  it.each([
    ['three failures', failed(3), null],
    ['four', failed(4), '2026-05-20'],
    ['four, and decided', failed(4, '2026-05-21'), null],
    ['four, decided on the day', failed(4, '2026-05-20'), null],
    ['four, decided before the fourth', failed(4, '2026-05-19'), '2026-05-20'],
    ['a fifth after the decision', failed(5, '2026-05-21'), '2026-06-22'],
    ['five, undecided', failed(5), '2026-05-20'],
  ])('%s', (_title, facts, since) => {
    expect(ladderState(rules, facts, code, '2026-06-30')?.reviewSince).toBe(since);
  });

  it('is not answered by a retraining, nor by a decision of another assessment', () => {
    const decision = { id: 1, assessment: code, decidedOn: '2026-06-01', decidedBy: 'Chen' };
    for (const other of [
      { ...decision, kind: 'retraining' as const },
      { ...decision, kind: 'another_round' as const, assessment: 'practical_call' },
    ]) {
      const facts = { ...failed(4), decisions: [other] };
      expect(ladderState(rules, facts, code, '2026-06-30')?.reviewSince).toBe('2026-05-20');
    }
  });
});

describe('what is said and asked of a retraining', () => {
  const facts = retrained('2026-04-10', twice);
  const said = (given: EnrollmentFacts, today: string) => {
    const state = ladderState(rules, given, code, today);
    if (!state) throw new Error('no state');
    return {
      codes: ladderReasons(state, given).map((reason) => reason.code),
      actions: ladderActions(state, given).map(({ action, actor }) => `${action} ${actor}`),
    };
  };

  it.each([
    ['not arranged', twice, '2026-04-01', ['retraining_needed'], ['arrange_retraining specialist']],
    [
      'arranged',
      facts,
      '2026-04-01',
      ['retraining_needed', 'retraining_running'],
      ['attend_retraining E1'],
    ],
    [
      'missed',
      {
        ...facts,
        attendance: new Map(facts.places.map(({ session }) => [session.id, 'absent' as const])),
      },
      '2026-04-11',
      ['retraining_needed', 'retraining_short'],
      ['arrange_retraining specialist'],
    ],
    ['done', facts, '2026-04-11', ['retraining_done', 're_exam_due'], ['re_exam E1']],
  ])('%s', (_title, given, today, codes, actions) => {
    const { codes: all, actions: asked } = said(given, today);
    expect(all.slice(0, 2)).toEqual(['attempt_failed', 'attempt_failed']);
    expect(all.slice(2)).toEqual(codes);
    expect(asked).toEqual(actions);
  });
});
