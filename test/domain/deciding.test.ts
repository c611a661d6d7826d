import { describe, expect, it } from 'vitest';
import { decideDecision, type DecisionRequest } from '../../src/domain/deciding/decide.js';
import { reviewEvidence } from '../../src/domain/deciding/evidence.js';
import type { Hands } from '../../src/domain/deciding/hands.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import type { AttemptFact, EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { openProposals } from '../../src/domain/standing/review.js';
import { standing } from '../../src/domain/standing/standing.js';
import { attempt, attendanceWith, person, rulesWith } from './standing-case.js';

/** The review of the written exam from two failures on, to be held within ten days. */
const rulesOf = (change: (handbook: Handbook) => void = () => undefined) =>
  rulesWith((handbook) => {
    const ladder = handbook.ladders['default'];
    if (ladder) ladder.review = { after_failures: 2, by: 'manager', within: { days: 10 } };
    change(handbook);
  });
const rules = rulesOf();

const failed = (...days: string[]): AttemptFact[] => days.map((day) => attempt(`2026-${day}`, 70));
const twice = person({ attempts: failed('04-13', '04-20') });
const handsOf = (facts: EnrollmentFacts, recordedBy = 'Recorder'): Hands[] =>
  facts.attempts.map(({ id }) => ({ attemptId: id, recordedBy, examiner: 'Examiner' }));

const request = (more: Partial<DecisionRequest> = {}): DecisionRequest => ({
  kind: 'dismissal',
  assessment: null,
  on: '2026-04-21',
  by: 'Li',
  reason: 'two failures',
  today: '2026-04-21',
  ...more,
});

const verdict = (facts: EnrollmentFacts, more: Partial<DecisionRequest> = {}, own = rules) =>
  decideDecision(own, facts, handsOf(facts), request(more));

const refusal = (facts: EnrollmentFacts, more: Partial<DecisionRequest> = {}, own = rules) => {
  const found = verdict(facts, more, own);
  return found.kind === 'refuse' ? found.refused : null;
};

describe('a decision that a review proposes', () => {
  it.each([
    ['transfer', 'withdrawn'],
    ['dismissal', 'dismissed'],
    ['elimination', 'dismissed'],
    ['another_round', null],
  ] as const)('%s ends the time in the batch as %s', (kind, ends) => {
    expect(verdict(twice, { kind })).toMatchObject({
      kind: 'decide',
      assessment: 'foundation_written',
      ends,
      proposals: [{ ground: 'failures', failures: 2, after: 2, rule: 'ladders.default.review' }],
    });
  });

  it.each(['transfer', 'dismissal', 'elimination', 'another_round'] as const)(
    '%s is refused one failure before, and says what is missing',
    (kind) => {
      const once = person({ attempts: failed('04-13') });
      expect(refusal(once, { kind })).toEqual({
        code: 'decision_without_evidence',
        facts: {
          employee_no: 'E1',
          decision: kind,
          assessment: 'foundation_written',
          failures: 1,
          after: 2,
          rule: 'ladders.default.review',
        },
      });
    },
  );

  it('is refused where nothing was failed', () => {
    expect(refusal(person())).toMatchObject({
      code: 'decision_without_evidence',
      facts: { assessment: '', after: 0, rule: 'programs.onboarding' },
    });
  });

  it('is refused about an assessment whose review is not open', () => {
    expect(refusal(twice, { assessment: 'protection_task' })).toMatchObject({
      code: 'decision_without_evidence',
      facts: { assessment: 'protection_task', failures: 0, rule: 'ladders.protection.review' },
    });
  });

  it.each([
    ['on the day of the evidence', '2026-04-20', null],
    ['the day before', '2026-04-19', 'decision_before_evidence'],
    ['today', '2026-04-21', null],
    ['tomorrow', '2026-04-22', 'decision_in_future'],
  ])('%s: %s -> %s', (_case, on, code) => {
    expect(refusal(twice, { on })?.code ?? null).toBe(code);
  });

  it.each(['', '  '])('needs a reason: "%s"', (reason) => {
    expect(refusal(twice, { reason })?.code).toBe('decision_without_reason');
  });
});

describe('other grounds', () => {
  const oneTry = (handbook: Handbook): void => {
    handbook.ladders['default'] = { title: 'One', steps: [{ rung: 'first' }] };
  };
  const closing = (handbook: Handbook): void => {
    handbook.ladders['default'] = {
      title: 'Closing',
      steps: [{ rung: 'first' }, { rung: 'retake', within: { days: 3 }, late: 'refused' }],
    };
  };
  const once = person({ attempts: failed('04-13') });

  it('an exhausted ladder', () => {
    expect(verdict(once, { on: '2026-04-13' }, rulesOf(oneTry))).toMatchObject({
      kind: 'decide',
      proposals: [{ ground: 'exhausted', since: '2026-04-13', by: 'specialist' }],
    });
  });

  it('a window that has closed, from the day after it', () => {
    const own = rulesOf(closing);
    expect(refusal(once, { on: '2026-04-16', today: '2026-04-16' }, own)?.code).toBe(
      'decision_without_evidence',
    );
    const found = verdict(once, { on: '2026-04-17', today: '2026-04-17' }, own);
    expect(found).toMatchObject({
      kind: 'decide',
      proposals: [{ ground: 'closed', since: '2026-04-17' }],
    });
  });

  it('attendance that can no longer be reached', () => {
    const facts = person({ attendance: attendanceWith({ 3: 'absent', 4: 'absent', 5: 'absent' }) });
    const on = { on: '2026-03-20', today: '2026-03-20' };
    expect(verdict(facts, on)).toMatchObject({
      kind: 'decide',
      assessment: null,
      proposals: [{ ground: 'unreachable', rule: 'programs.onboarding.stages[2].gates[0]' }],
    });
    const decisions = [
      { id: 1, kind: 'transfer', assessment: null, decidedOn: '2026-03-20', decidedBy: 'Li' },
    ] as const;
    expect(refusal({ ...facts, decisions }, { ...on, kind: 'transfer' })?.code).toBe(
      'decision_repeated',
    );
  });

  it('attendance that can no longer be reached is none for another round', () => {
    const attendance = attendanceWith({ 3: 'absent', 4: 'absent', 5: 'absent' });
    const on = { on: '2026-03-20', today: '2026-03-20', kind: 'another_round' } as const;
    expect(refusal(person({ attendance }), on)).toEqual({
      code: 'decision_no_round',
      facts: { employee_no: 'E1', rule: 'programs.onboarding.stages[2].gates[0]' },
    });
    // Beside a ladder's own review, only that is answered.
    const both = verdict({ ...twice, attendance }, { kind: 'another_round' });
    expect(both).toMatchObject({
      kind: 'decide',
      proposals: [{ assessment: 'foundation_written' }],
    });
    expect(both.kind === 'decide' && both.proposals.map(({ ground }) => ground)).not.toContain(
      'unreachable',
    );
    expect(verdict({ ...twice, attendance }, { kind: 'transfer' })).toMatchObject({
      proposals: [{ assessment: 'foundation_written' }, { ground: 'unreachable' }],
    });
  });
});

describe('the same decision again', () => {
  const decisions = [
    {
      id: 1,
      kind: 'another_round',
      assessment: 'foundation_written',
      decidedOn: '2026-04-21',
      decidedBy: 'Li',
    },
  ] as const;

  it('is refused while nothing new is proposed', () => {
    const facts = { ...twice, decisions };
    const again = { kind: 'another_round', on: '2026-04-22', today: '2026-04-22' } as const;
    expect(refusal(facts, again)).toEqual({
      code: 'decision_repeated',
      facts: { employee_no: 'E1', decision: 'another_round', decided_on: '2026-04-21' },
    });
    expect(refusal(facts, { ...again, kind: 'dismissal' })?.code).toBe('decision_without_evidence');
  });

  it('is possible after another failure', () => {
    const attempts = failed('04-13', '04-20', '05-20');
    const facts = person({ attempts, decisions });
    const again = { kind: 'another_round', on: '2026-05-21', today: '2026-05-21' } as const;
    expect(verdict(facts, again).kind).toBe('decide');
  });
});

describe('who decides', () => {
  const confirm = { kind: 'confirm', on: '2026-04-20', actor: 'Zhao' } as const;
  const voided = { kind: 'void', on: '2026-04-13', actor: 'Recorder' } as const;
  const [first, second] = failed('04-13', '04-20');
  const marks = (...attempts: (AttemptFact | undefined)[]) =>
    person({ attempts: attempts.filter((one) => one !== undefined) });
  const confirmedMark = second && { ...second, events: [confirm] };

  it.each([
    ['who recorded a mark', 'Recorder', marks(first, second), 'decision_same_person'],
    ['the same, written otherwise', ' recorder', marks(first, second), 'decision_same_person'],
    ['who confirmed a mark', 'Zhao', marks(first, confirmedMark), 'decision_same_person'],
    ['the person, by name', 'wang fang', twice, 'decision_by_oneself'],
    ['the person, by number', 'e1', twice, 'decision_by_oneself'],
    ['who gave a mark', 'examiner', marks(first, confirmedMark), 'decision_same_person'],
    ['somebody else', 'Li', marks(first, confirmedMark), null],
  ])('%s', (_case, by, facts, code) => {
    expect(refusal(facts, { by })?.code ?? null).toBe(code);
  });

  it('may have recorded a mark that was voided, or one of another assessment', () => {
    const other = attempt('2026-04-10', 90, { id: 7, assessment: 'operator_theory' });
    const wrong = attempt('2026-04-12', 10, { id: 8, events: [voided] });
    const facts = person({ attempts: [other, wrong, ...twice.attempts] });
    const hands = handsOf(facts, 'Chen').map((one) =>
      one.attemptId === 7 || one.attemptId === 8 ? { ...one, recordedBy: 'Li' } : one,
    );
    expect(decideDecision(rules, facts, hands, request()).kind).toBe('decide');
  });

  it('names no person in the refusal', () => {
    const facts = JSON.stringify(refusal(twice, { by: 'Recorder' })?.facts);
    expect(facts).not.toContain('Recorder');
    expect(facts).not.toContain('Wang');
    expect(facts).toContain('ladders.default.review');
  });
});

describe('several reviews', () => {
  const task = (day: string) =>
    attempt(`2026-${day}`, 10, {
      id: Number(day.replace('-', '')),
      assessment: 'protection_task',
      events: [{ kind: 'confirm', on: `2026-${day}`, actor: 'Zhao' }],
    });
  const both = person({ attempts: [...twice.attempts, task('04-15'), task('04-19')] });

  it('another round says of which it is', () => {
    expect(refusal(both, { kind: 'another_round' })).toEqual({
      code: 'decision_undecided_assessment',
      facts: { employee_no: 'E1', assessments: 'foundation_written, protection_task' },
    });
    const named = { kind: 'another_round', assessment: 'protection_task' } as const;
    expect(verdict(both, named)).toMatchObject({ kind: 'decide', assessment: 'protection_task' });
  });

  it('a dismissal answers them all, so that nobody who had a hand in either decides', () => {
    expect(verdict(both)).toMatchObject({ kind: 'decide', assessment: null });
    expect(refusal(both, { by: 'Zhao' })?.code).toBe('decision_same_person');
  });
});

describe('a regularisation', () => {
  const short = (handbook: Handbook, ends: 'approval' | 'nothing' = 'approval'): void => {
    const exam = { kind: 'assessment', assessment: 'foundation_written' } as const;
    const approval = { kind: 'approval', by: 'supervisor' } as const;
    handbook.programs['onboarding'] = {
      title: 'Short',
      stages: [
        { code: 'exam', title: 'Exam', gates: [exam] },
        {
          code: 'end',
          title: 'End',
          gates: [
            ...(ends === 'approval' ? [approval] : []),
            { kind: 'application', to: 'supervisor' },
          ],
        },
      ],
    };
  };
  const own = rulesOf(short);
  const filed = { id: 1, kind: 'application', about: 'end', on: '2026-04-20', by: 'E1' } as const;
  const ready = person({ attempts: [attempt('2026-04-13', 90)], acts: [filed] });
  const regularise = { kind: 'regularisation' } as const;

  it('is possible once every other gate holds', () => {
    expect(verdict(ready, regularise, own)).toMatchObject({ kind: 'decide', ends: null });
  });

  it('names the gates that do not hold on its day', () => {
    expect(refusal(ready, { ...regularise, on: '2026-04-19' }, own)).toEqual({
      code: 'decision_gates_open',
      facts: {
        employee_no: 'E1',
        gates: [{ stage: 'End', gate: 'programs.onboarding.stages[1].gates[1]' }],
        rule: 'programs.onboarding',
      },
    });
    const found = refusal(person(), regularise, own);
    expect(found?.facts).toMatchObject({
      gates: [
        { gate: 'programs.onboarding.stages[0].gates[0]' },
        { gate: 'programs.onboarding.stages[1].gates[1]' },
      ],
    });
  });

  it('needs a program that ends with an approval', () => {
    const without = rulesOf((handbook) => {
      short(handbook, 'nothing');
    });
    expect(refusal(ready, regularise, without)).toMatchObject({
      code: 'decision_not_foreseen',
      facts: { rule: 'programs.onboarding.stages[1]' },
    });
  });

  it('is not decided twice, nor by who recorded the marks', () => {
    const decisions = [
      { id: 1, ...regularise, assessment: null, decidedOn: '2026-04-20', decidedBy: 'Li' },
    ];
    expect(refusal({ ...ready, decisions }, regularise, own)?.code).toBe('decision_repeated');
    expect(refusal(ready, { ...regularise, by: 'Recorder' }, own)?.code).toBe(
      'decision_same_person',
    );
  });
});

describe('the evidence', () => {
  it('has every attempt with its hands, what was done since, and who may not decide', () => {
    const voidedAttempt = attempt('2026-04-10', 20, {
      id: 1,
      events: [{ kind: 'void', on: '2026-04-11', actor: 'Chen' }],
    });
    const coaching = { kind: 'coaching', about: 'foundation_written', by: 'Wu' } as const;
    const facts = person({
      attempts: [voidedAttempt, ...twice.attempts],
      acts: [
        { id: 4, ...coaching, on: '2026-04-15' },
        { id: 5, ...coaching, on: '2026-04-22' },
      ],
    });
    const papers = new Map(
      facts.attempts.map(({ id }) => [
        id,
        {
          examiner: 'Qian',
          recordedBy: id === 1 ? 'Chen' : 'Recorder',
          recordedOn: '2026-04-20',
          events: [
            ...(id === 1
              ? [{ kind: 'void' as const, on: '2026-04-11', actor: 'Chen', reason: 'wrong key' }]
              : []),
          ],
        },
      ]),
    );
    const today = '2026-04-21';
    const found = reviewEvidence(rules, facts, standing(rules, facts, today), papers, today);
    expect(found.attempts.map((one) => [one.takenOn, one.result, one.rung, one.score])).toEqual([
      ['2026-04-10', 'voided', null, 20],
      ['2026-04-13', 'failed', 'first', 70],
      ['2026-04-20', 'failed', 'retake', 70],
    ]);
    expect(found.attempts[0]).toMatchObject({ voidReason: 'wrong key', voidedBy: 'Chen' });
    expect(found.help).toEqual([
      {
        on: '2026-04-15',
        kind: 'coaching',
        about: 'foundation_written',
        status: null,
        by: 'Wu',
        act: 4,
      },
    ]);
    expect(found.attendance).toMatchObject({ held: 17, recorded: 17, counts: { present: 17 } });
    expect(found).toMatchObject({ by: ['manager'], excluded: ['Qian', 'Recorder'] });
    expect(found.mayDecide).toEqual(['transfer', 'dismissal', 'another_round', 'elimination']);
  });

  it('allows no decision where nothing is proposed', () => {
    const found = reviewEvidence(
      rules,
      person(),
      standing(rules, person(), '2026-03-20'),
      new Map(),
      '2026-03-20',
    );
    expect([found.proposals, found.mayDecide, found.by]).toEqual([[], [], []]);
  });
});

describe('a proposal', () => {
  it('is due within the time that the ladder gives', () => {
    const open = openProposals(rules, twice, standing(rules, twice, '2026-04-21'));
    expect(open).toMatchObject([{ since: '2026-04-20', dueOn: '2026-04-30', by: 'manager' }]);
  });
});
