import { describe, expect, it } from 'vitest';
import { decideEnrollment, isVoided } from '../../src/domain/examining/attempt-place.js';
import { findAssessment } from '../../src/domain/examining/find-assessment.js';
import { decideMarks, sameMarks } from '../../src/domain/examining/marks.js';
import type { Assessment } from '../../src/domain/handbook/types.js';
import { decideRetake } from '../../src/domain/examining/retake-due.js';
import { decideRetraining, findClash } from '../../src/domain/examining/retraining-places.js';
import type { AttemptFact } from '../../src/domain/standing/facts.js';
import { attempt, foundation, person, rulesWith } from './standing-case.js';

const rules = rulesWith();
const { handbook } = rules;
const code = 'foundation_written';

describe('an assessment', () => {
  it.each([
    ['foundation_written', code],
    ['Foundation_Written', code],
    [' written foundation exam ', code],
    ['ｆｏｕｎｄａｔｉｏｎ_written', code],
  ])('is found by "%s"', (name, expected) => {
    expect(findAssessment(handbook, name)).toMatchObject({ kind: 'found', code: expected });
  });

  it.each([
    ['foundation_writen', 'foundation_written'],
    ['Simulated cal', 'Simulated call'],
    ['xyz', ''],
  ])('is not found by "%s", but "%s" may be meant', (name, suggestion) => {
    expect(findAssessment(handbook, name)).toEqual({ kind: 'unknown', suggestion });
  });
});

const none = new Map<string, number | null>();
const rubric = (marks: Record<string, number | null>, score: number | null = null) => ({
  score,
  dimensions: new Map(Object.entries(marks)),
});
const eights = {
  etiquette: 800,
  communication: 800,
  problem_solving: 800,
  system_operation: 800,
  complaint_handling: 800,
};

describe('the marks of a row', () => {
  it.each([
    ['foundation_written', { score: 0, dimensions: none }, 'marks'],
    ['foundation_written', { score: 10_000, dimensions: none }, 'marks'],
    ['foundation_written', { score: 10_001, dimensions: none }, 'score score_out_of_range'],
    ['foundation_written', { score: null, dimensions: none }, 'score score_missing'],
    ['foundation_written', rubric({ etiquette: 800 }, 9000), 'etiquette dimension_foreign'],
    ['practical_call', rubric(eights), 'marks'],
    ['practical_call', rubric({ ...eights, complaint_handling: null }), 'marks'],
    ['practical_call', rubric(eights, 8000), 'score score_not_taken'],
    ['practical_call', rubric({ ...eights, etiquette: 1001 }), 'etiquette dimension_out_of_range'],
    [
      'practical_call',
      rubric({ ...eights, etiquette: null }),
      'etiquette dimension_always_applies',
    ],
  ])('of %s: %o', (name, given, expected) => {
    const assessment = handbook.assessments[name];
    if (!assessment) throw new Error(name);
    const decision = decideMarks(name, assessment, given);
    const said =
      decision.kind === 'marks'
        ? decision.kind
        : decision.faults.map(({ column, refused }) => `${column} ${refused.code}`).join('; ');
    expect(said).toBe(expected);
  });

  it.each<[string, object, number | null, string]>([
    ['at the cap', { bonus: { cap: 5 } }, 500, 'bonus 500'],
    ['above the cap', { bonus: { cap: 5 } }, 501, 'bonus bonus_out_of_range 5.01 5'],
    ['negative', { bonus: { cap: 5 } }, -1, 'bonus bonus_out_of_range -0.01 5'],
    ['not given', { bonus: { cap: 5 } }, null, 'bonus 0'],
    ['0 where there are none', {}, 0, 'bonus 0'],
    ['given where there are none', {}, 1, 'bonus bonus_not_taken'],
    ['negative where there are none', {}, -1, 'bonus bonus_not_taken'],
  ])('have extra points %s', (_title, more, bonus, expected) => {
    const assessment = { ...handbook.assessments['foundation_written'], ...more } as Assessment;
    const decision = decideMarks(code, assessment, { score: 8000, dimensions: none, bonus });
    const said =
      decision.kind === 'marks'
        ? `bonus ${decision.marks.bonus}`
        : decision.faults.map(({ column, refused: { code: why, facts } }) => {
            const [, ...said] = Object.values(facts as object).map(String);
            return [column, why, ...said].join(' ');
          });
    expect([said].flat()).toEqual([expected]);
  });

  it('of a composite are those of its components', () => {
    const components = ['x', 'y'].map((assessment) => ({
      assessment,
      weight: 50,
      aggregate: 'latest' as const,
    }));
    const whole: Assessment = {
      title: 'W',
      kind: 'composite',
      total: 100,
      pass_mark: 1,
      components,
    };
    expect(decideMarks('whole', whole, { score: 101, dimensions: none, bonus: 1 })).toEqual({
      kind: 'refuse',
      faults: [
        {
          column: 'assessment',
          refused: {
            code: 'assessment_composite',
            facts: { assessment: 'whole', components: 'x, y' },
          },
        },
      ],
    });
  });

  it('differ where extra points do, and none is 0', () => {
    const given = { score: 1, dimensions: none };
    expect(sameMarks({ ...given, bonus: 1 }, { ...given, bonus: 2 })).toBe(false);
    expect(sameMarks({ ...given, bonus: 1 }, given)).toBe(false);
    expect(sameMarks({ ...given, bonus: 0 }, given)).toBe(true);
  });

  it('name every dimension that is missing', () => {
    const assessment = handbook.assessments['practical_call'];
    if (!assessment) throw new Error();
    const { complaint_handling: last } = eights;
    const decision = decideMarks(
      'practical_call',
      assessment,
      rubric({ complaint_handling: last }),
    );
    const faults = decision.kind === 'refuse' ? decision.faults : [];
    expect(faults.map(({ column }) => column)).toEqual(Object.keys(eights).slice(0, 4));
  });

  it('are the same whatever their order, and "not applicable" is not 0', () => {
    const given = {
      score: null,
      dimensions: new Map([
        ['a', 1],
        ['b', null],
      ]),
    };
    expect(
      sameMarks(given, {
        score: null,
        dimensions: new Map([
          ['b', null],
          ['a', 1],
        ]),
      }),
    ).toBe(true);
    expect(
      sameMarks(given, {
        score: null,
        dimensions: new Map([
          ['b', 0],
          ['a', 1],
        ]),
      }),
    ).toBe(false);
    expect(sameMarks({ score: 1, dimensions: none }, { score: null, dimensions: none })).toBe(
      false,
    );
  });
});

describe('the enrollment that a mark belongs to', () => {
  const span = (
    id: number,
    joinedOn: string,
    leftOn: string | null,
    movedFrom: number | null = null,
  ) => ({
    id,
    batch: `B${id}`,
    joinedOn,
    leftOn,
    movedFrom,
  });
  const moved = [span(1, '2026-03-02', '2026-04-01'), span(2, '2026-04-01', null, 1)];
  const back = [span(1, '2026-03-02', '2026-03-10'), span(2, '2026-05-04', null)];

  it.each([
    [moved, '2026-03-02', 'found 1 2'],
    [moved, '2026-03-31', 'found 1 2'],
    [moved, '2026-04-01', 'found 2 2'],
    [moved, '2026-03-01', 'score_before_joining'],
    [back, '2026-03-09', 'found 1 1'],
    [back, '2026-03-10', 'score_after_leaving'],
    [back, '2026-05-04', 'found 2 2'],
    [[], '2026-05-04', 'in_no_batch'],
  ])('%o on %s: %s', (enrollments, day, expected) => {
    const decision = decideEnrollment('E1', enrollments, day);
    expect(
      decision.kind === 'found'
        ? `found ${decision.enrollment.id} ${decision.latest.id}`
        : decision.refused.code,
    ).toBe(expected);
  });
});

describe('what is due', () => {
  const event = (kind: 'confirm' | 'void' | 'restore', on: string) => ({ kind, on, actor: 'Li' });
  const due = (attempts: AttemptFact[], today: string, assessment = code) =>
    decideRetake(rules, person({ attempts }), assessment, today);
  const task = (day: string, score: number, ...events: AttemptFact['events'][number][]) =>
    attempt(day, score, { assessment: 'protection_task', events });

  it('is nothing without a failure, once passed, and while a mark awaits', () => {
    expect(due([], '2026-06-30')).toBeNull();
    expect(due([attempt('2026-03-20', 60), attempt('2026-03-23', 85)], '2026-06-30')).toBeNull();
    const failed = task('2026-06-01', 50, event('confirm', '2026-06-01'));
    expect(due([failed], '2026-06-30', 'protection_task')?.next).toBe('retake');
    const awaited = [failed, task('2026-06-05', 95)];
    expect(due(awaited, '2026-06-30', 'protection_task')).toBeNull();
  });

  it('is a review where the ladder ends', () => {
    const attempts = ['2026-06-01', '2026-06-05'].map((day) =>
      task(day, 50, event('confirm', day)),
    );
    expect(due(attempts, '2026-06-30', 'protection_task')).toMatchObject({
      next: 'review',
      attempts: 2,
      dueOn: '2026-06-12',
      rule: 'ladders.protection.review',
    });
  });

  it('reads a void and a restoration in their order', () => {
    expect(
      isVoided({ events: [event('void', '2026-06-01'), event('restore', '2026-06-01')] }),
    ).toBe(false);
    expect(
      isVoided({ events: [event('void', '2026-06-01'), event('confirm', '2026-06-02')] }),
    ).toBe(true);
  });
});

describe('a retraining in another batch', () => {
  const sessions = foundation.map((session) => ({
    ...session,
    id: session.id + 100,
    day: session.day.replace('-03-', '-04-'),
  }));
  const batch = { id: 2, code: 'C', program: 'onboarding', sessions };
  const twice = person({ attempts: [attempt('2026-03-20', 60), attempt('2026-03-23', 70)] });

  it('takes the sessions from today on', () => {
    const decision = decideRetraining(rules, twice, code, batch, '2026-04-02');
    expect(decision).toMatchObject({ kind: 'place', short: null });
    expect(decision.kind === 'place' && decision.sessions).toHaveLength(17);
  });

  it('says when what is left is not enough', () => {
    const decision = decideRetraining(rules, twice, code, batch, '2026-04-06');
    expect(decision).toMatchObject({ short: { possible: 8, total: 17, minRate: 0.9 } });
  });

  it.each([
    ['not due', person(), batch, '2026-04-02', 'retraining_not_due'],
    [
      'a retake first',
      person({ attempts: [attempt('2026-03-20', 60)] }),
      batch,
      '2026-04-02',
      'retraining_not_due_yet',
    ],
    ['the own batch', twice, { ...batch, id: 1 }, '2026-04-02', 'retraining_own_batch'],
    [
      'another program',
      twice,
      { ...batch, program: 'operator-skills' },
      '2026-04-02',
      'retraining_other_program',
    ],
    ['none left', twice, batch, '2026-04-30', 'retraining_no_sessions'],
  ])('is refused: %s', (_title, facts, where, today, expected) => {
    const decision = decideRetraining(rules, facts, code, where, today);
    expect(decision.kind === 'refuse' && decision.refused.code).toBe(expected);
  });

  it.each([
    ['09:00', '11:00', true],
    ['10:59', '12:00', true],
    ['11:00', '12:00', false],
    ['08:00', '09:00', false],
  ])('clashes from %s to %s with 09:00 to 11:00: %s', (start, end, clashes) => {
    const own = { id: 1, code: 'A', day: '2026-04-02', start: '09:00', end: '11:00' };
    const other = { id: 2, code: 'B', day: '2026-04-02', start, end };
    expect(findClash([own], [other]) !== undefined).toBe(clashes);
    expect(findClash([own], [{ ...other, day: '2026-04-03' }])).toBeUndefined();
    expect(findClash([own], [{ ...other, id: 1 }])).toBeUndefined();
  });
});
