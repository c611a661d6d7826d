import { describe, expect, it } from 'vitest';
import type { AssessmentGate } from '../../src/domain/handbook/types.js';
import { decideRetake } from '../../src/domain/examining/retake-due.js';
import type { AttemptFact, EnrollmentFacts, Rules } from '../../src/domain/standing/facts.js';
import { assessmentGate } from '../../src/domain/standing/gates/assessment.js';
import { ladderState } from '../../src/domain/standing/ladder.js';
import { ladderActions, ladderReasons } from '../../src/domain/standing/ladder-reasons.js';
import { decideAttempt } from '../../src/domain/standing/decide-attempt.js';
import { act, code, decision, failed, ladderRules, passed } from './ladder-case.js';
import { attempt, person, rulesWith } from './standing-case.js';

/** The gate of the written exam, in a stage that began on 2 March. */
function gate(
  rules: Rules,
  more: Partial<EnrollmentFacts>,
  today: string,
  rule: Partial<AssessmentGate> = {},
  stageStart: string | null = '2026-03-02',
) {
  const facts = person(more);
  const program = rules.handbook.programs['onboarding'];
  if (!program) throw new Error();
  return assessmentGate(
    { kind: 'assessment', assessment: code, ...rule },
    {
      rules,
      program,
      facts,
      today,
      stage: 'foundation',
      stageStart,
      othersSince: null,
      path: 'P',
      ladder: (asked) => ladderState(rules, facts, asked, today),
      brief: false,
    },
  );
}

const free = rulesWith(({ assessments }) => {
  delete assessments[code]?.ladder;
});
const steps = [{ rung: 'first' as const }, { rung: 'retake' as const }];

describe('a free assessment', () => {
  const said = (attempts: AttemptFact[], day: string) => {
    const decided = decideAttempt(free, person({ attempts }), code, day);
    return decided?.kind === 'allow' ? decided.rung : decided?.code;
  };

  it.each([
    ['nothing tried', [], '2026-03-20', null],
    ['failed often', failed('2026-03-20', '2026-03-21', '2026-03-22'), '2026-03-23', null],
    ['passed before', passed('2026-03-20'), '2026-03-21', null],
    ['between others', failed('2026-03-20', '2026-03-22'), '2026-03-21', null],
    ['twice on a day', failed('2026-03-20'), '2026-03-20', 'attempt_out_of_order'],
    [
      'on the day of a voided one',
      [attempt('2026-03-20', 50, { events: [{ kind: 'void', on: '2026-03-20', actor: 'Li' }] })],
      '2026-03-20',
      null,
    ],
  ])('may be attempted: %s', (_title, attempts, day, expected) => {
    expect(said(attempts, day)).toBe(expected);
  });

  it('is passed by its earliest pass, and nothing follows a failure', () => {
    const attempts = [...failed('2026-03-20'), ...passed('2026-03-22'), ...failed('2026-03-24')];
    const state = ladderState(free, person({ attempts }), code, '2026-03-25');
    expect(state).toMatchObject({ free: true, failures: 2, next: null, reviewSince: null });
    expect(state?.inForce?.fact.takenOn).toBe('2026-03-22');
    expect(state?.attempts.map(({ number, rung, step }) => [number, rung, step])).toEqual([
      [1, null, null],
      [2, null, null],
      [3, null, null],
    ]);
    if (!state) throw new Error();
    expect(ladderActions(state, person())).toEqual([]);
    expect(ladderReasons(state, person()).map(({ rule }) => rule)).toEqual(
      Array(3).fill('assessments.foundation_written'),
    );
    expect(decideRetake(free, person({ attempts: failed('2026-03-20') }), code, '2026-03-25')).toBe(
      null,
    );
  });

  it('counts from the day on which the first of two was confirmed', () => {
    const rules = rulesWith(({ assessments }) => {
      const own = assessments[code];
      if (!own) throw new Error();
      delete own.ladder;
      own.confirmed_by = 'supervisor';
    });
    const by = (on: string): Partial<AttemptFact> => ({
      events: [{ kind: 'confirm', on, actor: 'Li' }],
    });
    const attempts = [
      attempt('2026-03-20', 90, by('2026-03-30')),
      attempt('2026-03-22', 90, by('2026-03-23')),
    ];
    expect(gate(rules, { attempts }, '2026-03-30')).toMatchObject({
      holds: true,
      since: '2026-03-23',
    });
  });

  it('is asked for by its gate until it is passed', () => {
    const asked = (attempts: AttemptFact[]) =>
      gate(free, { attempts }, '2026-03-25', { within: { days: 30 } }).actions;
    const action = { action: 'sit_exam', dueOn: '2026-04-01', rule: 'P.within' };
    expect(asked([])).toMatchObject([action]);
    expect(asked(failed('2026-03-20'))).toMatchObject([action]);
    expect(asked([...failed('2026-03-20'), ...passed('2026-03-22')])).toEqual([]);
  });
});

describe('the gate', () => {
  it.each([
    ['within, from the day on which the stage began', { within: { days: 30 } }, '2026-04-01'],
    ['without a day', {}, null],
  ])('asks for the first try %s', (_title, rule, dueOn) => {
    expect(gate(rulesWith(), {}, '2026-03-25', rule).actions).toMatchObject([
      { action: 'sit_exam', actor: 'E1', dueOn },
    ]);
    expect(gate(rulesWith(), {}, '2026-03-25', rule, null).actions).toEqual([]);
  });

  const validity = {
    span: { months: 12 },
    renew_before: { months: 1 },
    extends_from: 'expiry' as const,
  };
  const valid = ladderRules({ steps }, { validity });

  it.each([
    ['the last day', passed('2026-03-20'), '2027-03-20', true, '2026-03-20', 'assessment_passed'],
    ['the day after', passed('2026-03-20'), '2027-03-21', false, null, 'lapsed'],
    [
      'renewed in time',
      passed('2026-03-20', '2027-03-01'),
      '2027-03-21',
      true,
      '2026-03-20',
      'assessment_passed',
    ],
    [
      'renewed too late',
      passed('2026-03-20', '2027-04-01'),
      '2027-04-01',
      true,
      '2026-03-20',
      'assessment_passed',
    ],
    [
      'a renewal failed in the window',
      [...passed('2026-03-20'), ...failed('2027-03-01')],
      '2027-03-20',
      true,
      '2026-03-20',
      'assessment_passed',
    ],
  ])('holds while a pass is good: %s', (_title, attempts, day, holds, since, why) => {
    const outcome = gate(valid, { attempts }, day);
    expect(outcome).toMatchObject({ holds, since, noData: false, actions: [] });
    expect(outcome.reasons.map((one) => one.code)).toEqual([why]);
  });

  it('says on which day the exam was taken, and on which its mark was confirmed', () => {
    const rules = ladderRules({ steps }, { confirmed_by: 'supervisor' });
    const on = (confirmedOn: string) => {
      const events: AttemptFact['events'] = [{ kind: 'confirm', on: confirmedOn, actor: 'Li' }];
      return gate(rules, { attempts: [attempt('2026-03-12', 90, { events })] }, '2026-03-13');
    };
    const told = (taken: string, result: string) => ({ takenOn: taken, on: result });
    expect(on('2026-03-13').reasons).toMatchObject([
      { code: 'assessment_passed', params: told('2026-03-12', '2026-03-13') },
    ]);
    expect(on('2026-03-12').reasons).toMatchObject([
      { code: 'assessment_passed', params: told('2026-03-12', '2026-03-12') },
    ]);
  });

  it('can no longer be met once the ladder has ended, until it begins anew', () => {
    const attempts = failed('2026-03-20', '2026-03-25');
    const rules = ladderRules({ steps });
    expect(gate(rules, { attempts }, '2026-03-26').unreachableSince).toBe('2026-03-25');
    const decided = { attempts, decisions: [decision('2026-03-27')] };
    expect(gate(rules, decided, '2026-03-27').unreachableSince).toBeNull();
    const closing = ladderRules({
      steps: [{ rung: 'first' }, { rung: 'retake', within: { days: 5 }, late: 'refused' }],
    });
    const once = { attempts: failed('2026-03-20') };
    expect(gate(closing, once, '2026-03-25').unreachableSince).toBeNull();
    expect(gate(closing, once, '2026-03-26').unreachableSince).toBe('2026-03-26');
  });
});

describe('what is due', () => {
  const due = (rules: Rules, more: Partial<EnrollmentFacts>, today: string) =>
    decideRetake(rules, person(more), code, today);
  const twice = { attempts: failed('2026-03-20', '2026-03-25') };

  it('names every requirement that is still open', () => {
    const rules = ladderRules({
      steps: [
        { rung: 'first' },
        {
          rung: 're_exam',
          requires: [
            { coaching: { by: 'mentor', times: 2 } },
            { approval: { by: 'manager' } },
            { retraining: { stage: 'foundation', min_rate: 0.9 } },
          ],
        },
      ],
    });
    const facts = { attempts: failed('2026-03-20'), acts: [act('approval', '2026-03-21')] };
    const row = due(rules, facts, '2026-03-25');
    expect(row).toMatchObject({ next: 'retraining', round: 1 });
    expect(row?.requires.map(({ kind }) => kind)).toEqual(['coaching', 'retraining']);
  });

  it('is the rung whose coaching is open', () => {
    const rules = ladderRules({
      steps: [{ rung: 'first' }, { rung: 're_exam', requires: [{ coaching: { by: 'mentor' } }] }],
    });
    expect(due(rules, { attempts: failed('2026-03-20') }, '2026-03-25')).toMatchObject({
      next: 're_exam',
      rule: 'ladders.default.steps[1].requires[0]',
    });
  });

  it('is nothing while barred, and a retake afterwards', () => {
    const rules = ladderRules({ steps, after_last: { kind: 'bar', span: { days: 30 } } });
    expect(due(rules, twice, '2026-04-24')).toBeNull();
    expect(due(rules, twice, '2026-04-25')).toMatchObject({
      next: 'retake',
      round: 2,
      attempts: 2,
      notBefore: '2026-04-25',
      rule: 'ladders.default.steps[0]',
    });
  });

  it('is a review until it is settled, and then a retake or nothing', () => {
    const rules = ladderRules({ steps });
    expect(due(rules, twice, '2026-04-01')).toMatchObject({ next: 'review', dueOn: '2026-03-25' });
    const another = { ...twice, decisions: [decision('2026-04-01')] };
    expect(due(rules, another, '2026-04-01')).toMatchObject({ next: 'retake', round: 2 });
    const out = { ...twice, decisions: [decision('2026-04-01', 'dismissal')] };
    expect(due(rules, out, '2026-04-01')).toBeNull();
  });
});
