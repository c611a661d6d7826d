import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawPaper,
  fits,
  type DrawInput,
  type PoolQuestion,
} from '../../src/domain/bank/draw-paper.js';
import type { BankQuestion } from '../../src/domain/bank/facts.js';
import { creditOf, optionCount, readAnswer } from '../../src/domain/bank/mark-answer.js';
import { markSheet } from '../../src/domain/bank/mark-sheet.js';
import { questionStanding } from '../../src/domain/bank/question-state.js';
import { plainText, stemKey, type Question } from '../../src/domain/bank/question.js';
import { weaknesses } from '../../src/domain/bank/weak-items.js';
import type {
  BlueprintCell,
  QuestionBankRules,
} from '../../src/domain/handbook/types-question-bank.js';

const text = (value: string) => ({ format: 'moodle' as const, text: value });
const option = (value: string, weight: number) => ({ text: text(value), weight, feedback: null });
const stated = { title: null, stem: text('?'), feedback: null };
const truth = (word: string): boolean | null => (word === 'T' ? true : word === 'F' ? false : null);

const rules: QuestionBankRules = {
  responsible: 'specialist',
  review: { reviewers: 2 },
  difficulties: { easy: { title: 'Easy', p_from: 0.7 }, hard: { title: 'Hard', p_to: 0.6 } },
  wrong_option: -100,
  items: {
    least: 10,
    group: 0.27,
    p_from: 0.2,
    p_to: 0.95,
    discrimination: 0.2,
    upper_lower: 0.2,
    alpha: 0.7,
    distractor: 0.05,
    review_within: { workdays: 5 },
    review_for: ['too_hard'],
  },
};

describe('marking by the key', () => {
  const single: Question = {
    ...stated,
    kind: 'single',
    options: [option('a', 100), option('b', 50), option('c', -25)],
  };
  const multiple: Question = {
    ...stated,
    kind: 'multiple',
    options: [
      option('a', 33.33333),
      option('b', 33.33333),
      option('c', 33.33333),
      option('d', -50),
    ],
  };
  const short: Question = {
    ...stated,
    kind: 'short',
    options: [option('CRM', 100), option('customer *', 50), option('5\\*', 20)],
  };
  const numerical: Question = {
    ...stated,
    kind: 'numerical',
    answers: [
      { accepts: { kind: 'value', value: 0.3, tolerance: 0.1 }, weight: 100, feedback: null },
      { accepts: { kind: 'range', low: 1, high: 2 }, weight: 50, feedback: null },
    ],
  };
  const matching: Question = {
    ...stated,
    kind: 'matching',
    pairs: [
      { left: text('x'), right: '1' },
      { left: text('y'), right: '2' },
      { left: text('z'), right: '1' },
      { left: null, right: '3' },
    ],
  };
  const trueFalse: Question = {
    ...stated,
    kind: 'true_false',
    isTrue: false,
    wrong: null,
    right: null,
  };

  it.each<[Question, string | null, number]>([
    [single, '0', 1],
    [single, '1', 0.5],
    [single, '2', 0],
    [single, null, 0],
    [multiple, '0,1,2', 1],
    [multiple, '0,1', 0.6666666],
    [multiple, '0,3', 0],
    [multiple, '0,1,2,3', 0.5],
    [short, 'ＣＲＭ', 1],
    [short, ' crm ', 1],
    [short, 'customer  system', 0.5],
    [short, '5*', 0.2],
    [numerical, '0.4', 1],
    [numerical, '0.2', 1],
    [numerical, '0.41', 0],
    [numerical, '2', 0.5],
    [matching, '0,1,0', 1],
    [matching, '0,2,0', 2 / 3],
    [matching, ',,', 0],
    [trueFalse, 'false', 1],
    [trueFalse, 'true', 0],
  ])('%# gives its share', (question, given, share) => {
    expect(creditOf(question, given)).toEqual({
      kind: 'share',
      share: expect.closeTo(share, 6) as number,
    });
  });

  it('leaves a short answer that matches nothing to a person', () => {
    expect(creditOf(short, 'client list')).toEqual({ kind: 'open' });
    expect(creditOf(short, '55')).toEqual({ kind: 'open' });
  });

  it.each<[Question, number[], string, string]>([
    [single, [2, 0, 1], 'B', '0'],
    [single, [2, 0, 1], ' ｃ ', '1'],
    [multiple, [3, 2, 1, 0], 'D, A', '0,3'],
    [multiple, [3, 2, 1, 0], 'bcd', '0,1,2'],
    [numerical, [], '1,250', '1250'],
    [matching, [2, 1, 0], 'C B C', '0,1,0'],
    [matching, [2, 1, 0], '3C 1C 2A', '0,2,0'],
    [matching, [2, 1, 0], 'C?A', '0,,2'],
  ])('reads a cell by the letters on paper (%#)', (question, order, cell, given) => {
    expect(readAnswer(question, order, cell, truth)).toEqual({ kind: 'given', given });
  });

  it.each<[Question, number[], string]>([
    [single, [0, 1, 2], 'AB'],
    [single, [0, 1, 2], 'D'],
    [single, [0, 1, 2], '1'],
    [multiple, [0, 1, 2, 3], 'AA'],
    [multiple, [0, 1, 2, 3], 'E'],
    [numerical, [], '5 days'],
    [matching, [0, 1, 2], 'AB'],
    [matching, [0, 1, 2], '1A 2B 4C'],
    [matching, [0, 1, 2], 'ABD'],
    [trueFalse, [], 'maybe'],
  ])('names a cell that is none (%#)', (question, order, cell) => {
    expect(readAnswer(question, order, cell, truth).kind).toBe('unreadable');
  });

  it('adds the points up, and waits for what a person must mark', () => {
    const item = { position: 1, points: 200, question: multiple, given: '0,1,2', marked: null };
    const open = { position: 2, points: 300, question: short, given: 'list', marked: null };
    expect(markSheet([item, open])).toMatchObject({ total: null, open: [2] });
    expect(markSheet([item, { ...open, marked: 150 }])).toMatchObject({ total: 350, open: [] });
  });

  it('a question never costs points and never gives more than its own', () => {
    const weight = fc.constantFrom(-100, -50, 0, 33.33333, 50, 100);
    const chosen = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 5, maxLength: 5 }), chosen, (weights, indexes) => {
        const options = weights.map((one, at) => option(String(at), one));
        const credit = creditOf({ ...stated, kind: 'multiple', options }, indexes.join(','));
        if (credit.kind !== 'share') throw new Error('a choice is never open');
        expect(credit.share).toBeGreaterThanOrEqual(0);
        expect(credit.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const cell = (about: Partial<BlueprintCell>): BlueprintCell => ({ count: 1, points: 1, ...about });
const pool = (count: number, of: (at: number) => Partial<PoolQuestion>): PoolQuestion[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `Q${at}`,
    versionId: at,
    course: 'S01',
    topic: null,
    difficulty: 'easy',
    language: 'en',
    kind: 'single',
    options: 4,
    ...of(at),
  }));

describe('drawing a paper', () => {
  const draw = (cells: BlueprintCell[], questions: PoolQuestion[], more: Partial<DrawInput> = {}) =>
    drawPaper({
      blueprint: { assessment: 'x', cells },
      pool: questions,
      seed: 1,
      versions: ['A', 'B'],
      mode: 'same',
      ...more,
    });

  const arbitrary = fc.record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    mode: fc.constantFrom('same' as const, 'other' as const),
    hard: fc.integer({ min: 0, max: 6 }),
    easy: fc.integer({ min: 0, max: 6 }),
    any: fc.integer({ min: 0, max: 6 }),
  });

  it('gives every version what the blueprint says, no question twice, and says what is missing', () => {
    fc.assert(
      fc.property(arbitrary, ({ seed, mode, hard, easy, any }) => {
        const questions = pool(16, (at) => ({ difficulty: at < 6 ? 'hard' : 'easy' }));
        const cells = [
          cell({ count: any }),
          cell({ count: hard, difficulty: 'hard' }),
          cell({ count: easy, difficulty: 'easy' }),
        ];
        const result = draw(cells, questions, { seed, mode });
        const sets = mode === 'same' ? 1 : 2;
        const possible = hard * sets <= 6 && easy * sets <= 10 && (hard + easy + any) * sets <= 16;
        expect(result.kind).toBe(possible ? 'drawn' : 'short');
        if (result.kind !== 'drawn') return;
        const all = result.versions.map((version) => version.questions);
        for (const own of all) {
          expect(own).toHaveLength(hard + easy + any);
          for (const { cell: index, versionId, order } of own) {
            const question = questions[versionId];
            expect(question && fits(cells[index] ?? cell({}), undefined, question)).toBe(true);
            expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3]);
          }
        }
        const ids = all.map((own) => own.map(({ versionId }) => versionId).sort((a, b) => a - b));
        if (mode === 'same') expect(ids[0]).toEqual(ids[1]);
        expect(new Set(ids.flat()).size).toBe((hard + easy + any) * sets);
        expect(draw(cells, [...questions].reverse(), { seed, mode })).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });

  it('another seed gives another paper', () => {
    const questions = pool(40, () => ({}));
    const papers = [1, 2, 3].map((seed) =>
      JSON.stringify(draw([cell({ count: 10 })], questions, { seed })),
    );
    expect(new Set(papers).size).toBe(3);
  });

  it('names each part that lacks questions, with what there is', () => {
    const questions = pool(5, (at) => ({ difficulty: at < 3 ? 'hard' : 'easy' }));
    const cells = [cell({ count: 5, difficulty: 'hard' }), cell({ count: 2, difficulty: 'easy' })];
    expect(draw(cells, questions)).toMatchObject({
      kind: 'short',
      cells: [{ index: 0, needed: 5, have: 3 }],
    });
    expect(draw(cells, questions, { mode: 'other' })).toMatchObject({
      cells: [
        { index: 0, needed: 10, have: 3 },
        { index: 1, needed: 4, have: 2 },
      ],
    });
  });

  it('keeps to the language of the blueprint', () => {
    const questions = pool(4, (at) => ({ language: at === 0 ? 'zh' : 'en' }));
    const blueprint = { assessment: 'x', language: 'zh' as const, cells: [cell({ count: 1 })] };
    const result = draw([], questions, { blueprint });
    expect(result).toMatchObject({ versions: [{ questions: [{ versionId: 0 }] }, {}] });
  });
});

describe('where a question stands', () => {
  const review = (reviewer: string, verdict: 'approved' | 'rejected') => ({
    reviewer,
    verdict,
    reviewedOn: '2026-03-02',
    comment: null,
  });
  const question = (reviews: ReturnType<typeof review>[]): BankQuestion => ({
    id: 1,
    code: 'Q1',
    course: 'S01',
    topic: null,
    difficulty: 'easy',
    language: 'en',
    addedOn: '2026-03-01',
    versions: [
      {
        id: 1,
        number: 1,
        question: { ...stated, kind: 'true_false', isTrue: true, wrong: null, right: null },
        stemKey: '?',
        madeOn: '2026-03-01',
        madeBy: 'Li',
        reviews,
        papers: [],
      },
    ],
    retirement: null,
  });

  it.each([
    [[], 'draft'],
    [[review('A', 'approved')], 'draft'],
    [[review('A', 'approved'), review('A', 'approved')], 'draft'],
    [[review('A', 'approved'), review('Li', 'approved')], 'draft'],
    [[review('A', 'approved'), review('B', 'approved')], 'reviewed'],
    [[review('A', 'approved'), review('B', 'rejected')], 'rejected'],
    [[review('A', 'rejected'), review('A', 'approved'), review('B', 'approved')], 'reviewed'],
  ])('two people other than the author approve it (%#)', (reviews, state) => {
    expect(questionStanding(rules, question(reviews)).state).toBe(state);
  });

  it('what is retired is retired', () => {
    const retired = { ...question([]), retirement: { happenedOn: '2026-03-03', reason: 'old' } };
    expect(questionStanding(rules, retired).state).toBe('retired');
  });
});

describe('texts', () => {
  it.each([
    ['Is the plan FREE?', '  is the plan free '],
    ['客服，您好！', '客服您好'],
    ['ＣＲＭ', 'crm'],
  ])('stems are the same whatever their case, width and punctuation', (a, b) => {
    expect(stemKey(text(a))).toBe(stemKey(text(b)));
  });

  it('stems of signs alone still differ', () => {
    expect(stemKey(text('?'))).not.toBe(stemKey(text('!')));
  });

  it('marks do not stand on paper', () => {
    const html = { format: 'html' as const, text: '<p>A &lt; <b>B</b></p><p>C&nbsp;D</p>' };
    expect(plainText(html)).toBe('A < B\nC D');
    expect(plainText({ format: 'markdown', text: '**A** and `b`' })).toBe('A and b');
  });

  it('options that are lettered: none for a number', () => {
    expect(optionCount({ ...stated, kind: 'numerical', answers: [] })).toBe(0);
  });
});

describe('weak items', () => {
  const figures = {
    p: 0.75,
    discrimination: 0.4,
    upper: 1,
    lower: 0.5,
    difference: 0.5,
    alphaWithout: 0.6,
  };
  const paper = { n: 20, mean: 5, deviation: 1, alpha: 0.65, items: [] };
  const about = { difficulty: 'easy', choices: [], paper };
  const choice = { option: 1, text: '', count: 1, share: 0.3, upper: 0.1, lower: 0.5 };

  it.each([
    [{}, {}, []],
    [{ p: 0.1 }, { difficulty: 'hard' }, ['too_hard']],
    [{ p: 0.99 }, {}, ['too_easy']],
    [{ p: 0.65 }, {}, ['misjudged']],
    [{ p: 0.65 }, { difficulty: 'hard' }, ['misjudged']],
    [{ discrimination: 0.1 }, {}, ['discrimination']],
    [{ discrimination: null }, {}, []],
    [{ difference: 0.1 }, {}, ['upper_lower']],
    [{ alphaWithout: 0.68 }, {}, ['lowers_alpha']],
    [{ alphaWithout: 0.9 }, { paper: { ...paper, alpha: 0.8 } }, []],
    [{}, { choices: [{ ...choice, weight: 0, share: 0.04 }] }, ['idle_option']],
    [{}, { choices: [{ ...choice, weight: 100, share: 0.04 }] }, []],
    [{}, { choices: [{ ...choice, weight: 0, upper: 0.6, lower: 0.2 }] }, ['misleading_option']],
  ])('are those beyond a line of the handbook (%#)', (item, more, codes) => {
    const found = weaknesses(rules, { ...figures, ...item }, { ...about, ...more });
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const { rule } of found) expect(rule).toMatch(/^question_bank\./);
  });
});
