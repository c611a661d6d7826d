import { describe, expect, it } from 'vitest';
import { judgeEvaluations } from '../../src/domain/resources/evaluations.js';
import {
  evaluationOfSession,
  trainerItems,
  withFormEvaluations,
} from '../../src/domain/resources/form-evaluations.js';
import type { TrainerRecord } from '../../src/domain/resources/trainer-facts.js';
import { readDefault } from '../handbook/read-default.js';

const scale = ['1', '2', '3', '4', '5'].map((title) => ({ title }));

const answers = (...marks: readonly (readonly number[])[]) => ({
  session: 'S-1',
  course: 'F01',
  day: '2026-03-02',
  forms: marks.map((own) => ({ sum: own.reduce((a, b) => a + b, 0), marks: own.length })),
});

const noted = (patch: Partial<TrainerRecord>): TrainerRecord => ({
  ...{ kind: 'trainees', day: '2026-03-02', score: 400, answers: 5, session: 'S-1' },
  ...{ course: null, actor: null, note: null, source: 'noted', replaced: false },
  ...patch,
});

describe('evaluations of trainers from the answers to forms (001 §4.6)', () => {
  it.each(['en', 'zh'] as const)(
    'the default handbook (%s) names the six questions about the trainer',
    (language) => {
      const { forms, trainers } = readDefault(language);
      const { form, items_of: title } = trainers?.evaluated_by ?? { form: '', items_of: '' };
      const questionnaire = forms?.[form];
      expect(questionnaire && trainerItems(questionnaire, title)).toEqual([
        'q08',
        'q09',
        'q10',
        'q11',
        'q12',
        'q13',
      ]);
    },
  );

  it.each([
    // Each form alike, however many questions were answered on it: (5 + 3) / 2.
    [[[5, 5, 5], [3]], 1, 5, 400, 2],
    [[[5], [4], [4]], 3, 5, 433, 3],
    // Of fewer than the questionnaire tells of, no score.
    [[[5], [4]], 3, 5, null, 2],
    // Five steps on a scale of a hundred.
    [[[4], [5]], 1, 100, 9000, 2],
    [[], 1, 5, null, 0],
  ] as const)('%j, withheld below %d, of %d: %s of %d', (forms, least, highest, score, count) => {
    const form = { scale, withhold_below: least };
    const found = evaluationOfSession(form, highest, answers(...forms));
    expect([found.score, found.answers]).toEqual([score, count]);
  });

  it('counts of one session what has more answers, the forms where there are as many', () => {
    const ofForms = evaluationOfSession({ scale }, 5, answers([5], [5]));
    const replaced = (records: readonly TrainerRecord[]): string[] =>
      withFormEvaluations(records, [ofForms])
        .filter((one) => one.replaced)
        .map(({ source }) => source);
    expect(replaced([noted({ answers: 3 })])).toEqual(['forms']);
    expect(replaced([noted({ answers: 2 })])).toEqual(['noted']);
    expect(replaced([noted({ answers: 3, session: 'S-2' })])).toEqual([]);
    expect(replaced([noted({ answers: 3, session: null })])).toEqual([]);
    expect(replaced([noted({ kind: 'trial' })])).toEqual([]);
  });

  it('never lets withheld forms replace what was noted, and judges by what counts alone', () => {
    const withheld = evaluationOfSession({ scale, withhold_below: 9 }, 5, answers([1], [1]));
    const records = withFormEvaluations([noted({ answers: 1 })], [withheld]);
    expect(records.map(({ source, replaced }) => [source, replaced])).toEqual([
      ['noted', false],
      ['forms', true],
    ]);
    const rules = {
      minimum: 4,
      latest: 1,
      min_answers: 1,
      guidance_within: { days: 1 },
      replace_after: 2,
    };
    expect(judgeEvaluations(rules, records, [], '2026-03-03')).toMatchObject({
      verdict: 'good',
      mean: 4,
    });
    expect(judgeEvaluations(rules, [withheld], [], '2026-03-03').verdict).toBe('no_data');
  });
});
