import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveMark } from '../../src/domain/examining/correction.js';
import { verdictOf } from '../../src/domain/examining/panel.js';
import type { ExaminerRules } from '../../src/domain/handbook/types-examinations.js';
import type { Assessment } from '../../src/domain/handbook/types.js';
import { judgedAttempts } from '../../src/domain/standing/counting.js';
import type { AttemptFact, DecidedMark } from '../../src/domain/standing/facts.js';

const exam = (examiners?: ExaminerRules, more: Partial<Assessment> = {}): Assessment => ({
  title: 'Call',
  kind: 'practical',
  total: 100,
  pass_mark: 80,
  ...(examiners ? { examiners } : {}),
  ...more,
});

const none: ReadonlyMap<string, number | null> = new Map();
const day = '2026-03-10';

/** An attempt marked by as many examiners as there are scores, in points, on successive days. */
function marked(scores: readonly number[], chair: number | null = null): AttemptFact {
  const [first = 0, ...others] = scores.map((score) => score * 100);
  const names = scores.map((_, at) => `X${at}`);
  return {
    id: 1,
    assessment: 'call',
    takenOn: day,
    score: first,
    dimensions: none,
    bonus: 0,
    events: [],
    panel: {
      first: 'X0',
      chair: chair === null ? null : (names[chair] ?? null),
      marks: others.map((score, at) => ({
        examiner: names[at + 1] ?? '',
        on: `2026-03-1${at + 1}`,
        corrects: false,
        score,
        dimensions: none,
        bonus: 0,
      })),
    },
  };
}

const two: ExaminerRules = { least: 2, combine: 'mean', difference_limit: 10 };
const outcome = (rules: ExaminerRules, scores: readonly number[], chair: number | null = null) => {
  const verdict = verdictOf(exam(rules), marked(scores, chair), '2026-04-01');
  return verdict.kind === 'marks' ? (verdict.marks.score ?? 0) / 100 : verdict.kind;
};

describe('several examiners', () => {
  it.each([
    ['the first of two', two, [80], 'incomplete'],
    ['two close together', two, [80, 85], 82.5],
    ['exactly at the limit', two, [80, 90], 85],
    ['a hair beyond it', two, [80, 90.01], 'disputed'],
    ['a third beside the higher one', two, [70, 90, 88], 89],
    ['a third in the middle: the higher pair', two, [70, 90, 80], 85],
    ['a third as far away again', two, [50, 70, 90], 'disputed'],
    ['a third alone', { ...two, further: 'latest' }, [70, 90, 75], 75],
    ['all three', { ...two, further: 'all' }, [70, 90, 80], 80],
    ['no limit', { least: 2, combine: 'mean' }, [0, 100], 50],
    ['the median of three', { least: 3, combine: 'median' }, [60, 90, 85], 85],
    ['the median of four', { least: 3, combine: 'median' }, [60, 90, 85, 80], 82.5],
    ['one is enough', { least: 1, combine: 'mean', difference_limit: 10 }, [77], 77],
    [
      'one is enough, but two differ',
      { least: 1, combine: 'mean', difference_limit: 10 },
      [70, 90],
      'disputed',
    ],
  ] as const)('%s', (_, rules, scores, expected) => {
    expect(outcome(rules, scores)).toBe(expected);
  });

  it('takes the mark of the chair, and waits for it', () => {
    const rules: ExaminerRules = { least: 2, combine: 'chair' };
    expect(outcome(rules, [70, 90], 1)).toBe(90);
    expect(outcome(rules, [70, 90])).toBe('incomplete');
  });

  it('is the same in whatever order the sheets came in, where nobody had to settle it', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 5 }), (scores) => {
        const back = outcome(two, [...scores].reverse());
        const there = outcome(two, scores);
        if (typeof there === 'number' && typeof back === 'number')
          expect(there).toBeCloseTo(back, 6);
        else expect(there).toBe(back);
      }),
    );
  });

  it('never gives a mark beyond what the examiners gave', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const how = fc.constantFrom('mean' as const, 'median' as const);
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 6 }), how, (scores, combine) => {
        const found = outcome({ least: 1, combine, difference_limit: 20 }, scores);
        if (typeof found !== 'number') return;
        expect(found).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(found).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      }),
    );
  });

  it('brings dimensions together over those to whom they applied', () => {
    const attempt = marked([0, 0]);
    const panel = attempt.panel;
    const with_ = (manners: number, complaint: number | null) =>
      new Map([
        ['manners', manners],
        ['complaint', complaint],
      ]);
    const [other] = panel?.marks ?? [];
    if (!panel || !other) throw new Error('no panel');
    const fact: AttemptFact = {
      ...attempt,
      score: null,
      dimensions: with_(800, null),
      panel: { ...panel, marks: [{ ...other, score: null, dimensions: with_(900, 600) }] },
    };
    const dimensions = [
      { code: 'manners', title: 'Manners', weight: 50, max: 10 },
      { code: 'complaint', title: 'Complaint', weight: 50, max: 10, may_be_not_applicable: true },
    ];
    const verdict = verdictOf(exam({ least: 2, combine: 'mean' }, { dimensions }), fact, day);
    expect([...verdict.marks.dimensions]).toEqual([
      ['manners', 850],
      ['complaint', 600],
    ]);
  });
});

describe('the day on which a mark stood', () => {
  const on = (attempt: AttemptFact, today: string, rules: Assessment) =>
    judgedAttempts(rules, { attempts: [attempt] }, 'call', today)[0];

  it('is the further examiner’s, where there was a dispute, and awaits it before', () => {
    const attempt = marked([70, 90, 88]);
    expect(on(attempt, '2026-03-20', exam(two))).toMatchObject({
      status: 'counts',
      resultOn: '2026-03-12',
    });
    expect(on(attempt, '2026-03-11', exam(two))).toMatchObject({
      status: 'awaiting',
      awaits: { for: 'settlement' },
    });
  });

  const regrade = (score: number, decidedOn: string): DecidedMark => ({
    kind: 'regrade',
    on: decidedOn,
    actor: 'Zhao',
    score: score * 100,
    dimensions: none,
    bonus: 0,
  });
  const plain = (score: number, ...decided: DecidedMark[]): AttemptFact => ({
    ...{ id: 1, assessment: 'call', takenOn: day, score: score * 100, dimensions: none, bonus: 0 },
    ...{ events: [], decided },
  });

  it.each([
    ['a pass by correction is one from the exam', plain(70, regrade(85, '2026-03-20')), true, day],
    [
      'a failure by correction from the correction',
      plain(85, regrade(70, '2026-03-20')),
      false,
      '2026-03-20',
    ],
    ['a failure that stays one keeps its day', plain(70, regrade(75, '2026-03-20')), false, day],
    [
      'twice corrected: a pass again',
      plain(85, regrade(70, '2026-03-20'), regrade(86, '2026-03-25')),
      true,
      day,
    ],
  ])('%s', (_, attempt, passed, resultOn) => {
    const found = on(attempt, '2026-03-30', exam());
    expect(found).toMatchObject({ status: 'counts', resultOn, grade: { passed } });
  });

  it('is as the handbook says', () => {
    const rules = exam(undefined, { regrade: { pass_from: 'correction', failure_from: 'exam' } });
    expect(on(plain(70, regrade(85, '2026-03-20')), '2026-03-30', rules)?.resultOn).toBe(
      '2026-03-20',
    );
    expect(on(plain(85, regrade(70, '2026-03-20')), '2026-03-30', rules)?.resultOn).toBe(day);
  });

  it('is not known before it was corrected', () => {
    const attempt = plain(70, regrade(85, '2026-03-20'));
    expect(effectiveMark(exam(), attempt, '2026-03-19').grade.passed).toBe(false);
    expect(effectiveMark(exam(), attempt, '2026-03-20').before?.score).toBe(7000);
  });

  it('counts as confirmed by the second person who corrected it', () => {
    const rules = exam(undefined, { confirmed_by: 'supervisor' });
    expect(on(plain(85), '2026-03-30', rules)?.status).toBe('awaiting');
    const corrected = on(plain(70, regrade(85, '2026-03-20')), '2026-03-30', rules);
    expect(corrected).toMatchObject({ status: 'counts', resultOn: '2026-03-20' });
  });
});
