import { describe, expect, it } from 'vitest';
import { checkHandbook } from '../../src/domain/handbook/check.js';
import { assessment, component, findingsAfter, original, type Case } from './edited-default.js';

const at = 'assessments.operator_overall';

const assessments: Case[] = [
  ['nothing changed', () => undefined, []],
  [
    'weights of components total 99.5',
    (h) => (component(h, 1).weight = 19.5),
    [`handbook_weights ${at}.components`],
  ],
  [
    'weights with halves total exactly 100',
    (h) => ((component(h, 1).weight = 19.9), (component(h, 2).weight = 30.1)),
    [],
  ],
  [
    'a component that does not exist',
    (h) => (component(h, 1).assessment = 'operator_theorie'),
    [`handbook_reference ${at}.components[1].assessment`],
  ],
  [
    'a composite within itself',
    (h) => (component(h, 1).assessment = 'operator_overall'),
    [
      `handbook_composite_latest ${at}.components[1].aggregate`,
      `handbook_cycle ${at}.components[1].assessment`,
    ],
  ],
  [
    'two composites of each other, named once',
    (h) => {
      Object.assign(component(h, 2, 'operator_work'), { assessment: 'operator_overall' });
    },
    ['handbook_cycle assessments.operator_work.components[2].assessment'],
  ],
  [
    'a sum without out_of',
    (h) => (component(h, 1).aggregate = 'sum'),
    [`handbook_needs ${at}.components[1]`],
  ],
  [
    'a sum with out_of',
    (h) => Object.assign(component(h, 1), { aggregate: 'sum', out_of: 300 }),
    [],
  ],
  [
    'a sum that requires a number',
    (h) => Object.assign(component(h, 1), { aggregate: 'sum', out_of: 300, required: 1 }),
    [`handbook_not_with ${at}.components[1].required`],
  ],
  [
    'out_of without a sum',
    (h) => (component(h, 1).out_of = 100),
    [`handbook_only_with ${at}.components[1].out_of`],
  ],
  [
    'count_passed without a number',
    (h) => {
      component(h, 0, 'operator_work').aggregate = 'count_passed';
      delete component(h, 0, 'operator_work').required;
    },
    ['handbook_needs assessments.operator_work.components[0]'],
  ],
  [
    'count_passed with a number',
    (h) => (component(h, 0, 'operator_work').aggregate = 'count_passed'),
    [],
  ],
  [
    'count_passed in part',
    (h) =>
      Object.assign(component(h, 0, 'operator_work'), { aggregate: 'count_passed', partial: true }),
    [],
  ],
  [
    'anything else in part',
    (h) => (component(h, 1).partial = true),
    [`handbook_only_with ${at}.components[1].partial`],
  ],
  [
    'a composite component that is not its latest',
    (h) => (component(h, 0).aggregate = 'best'),
    [`handbook_composite_latest ${at}.components[0].aggregate`],
  ],
  [
    'several attempts at what is over once it is passed',
    (h) => (component(h, 1).required = 2),
    [`handbook_required_once ${at}.components[1].required`],
  ],
  ['one attempt of it', (h) => (component(h, 1).required = 1), []],
  [
    'the same component twice in the same way',
    (h) => Object.assign(component(h, 2), { assessment: 'operator_theory', aggregate: 'best' }),
    [`handbook_duplicate_code ${at}.components[2].assessment`],
  ],
  [
    'the same component twice, in two ways',
    (h) => Object.assign(component(h, 2), { assessment: 'operator_theory', aggregate: 'latest' }),
    [],
  ],
  [
    'a composite with marks of its own',
    (h) =>
      Object.assign(assessment(h, 'operator_overall'), {
        ladder: 'operator',
        confirmed_by: 'supervisor',
        bonus: { cap: 5 },
        validity: { span: { months: 12 }, renew_before: { days: 60 }, extends_from: 'pass' },
        dimensions: [{ code: 'a', title: 'A', weight: 100, max: 10 }],
      }),
    ['dimensions', 'ladder', 'validity', 'bonus', 'confirmed_by'].map(
      (key) => `handbook_not_with ${at}.${key}`,
    ),
  ],
  [
    'a composite of nothing',
    (h) => delete assessment(h, 'operator_overall').components,
    [`handbook_needs ${at}`],
  ],
  [
    'components of what is no composite',
    (h) => (assessment(h, 'operator_overall').kind = 'task'),
    [`handbook_only_with ${at}.components`],
  ],
  ['a bonus below the total', (h) => (assessment(h, 'foundation_written').bonus = { cap: 99 }), []],
  [
    'a bonus of the total',
    (h) => (assessment(h, 'foundation_written').bonus = { cap: 100 }),
    ['handbook_range assessments.foundation_written.bonus.cap'],
  ],
  [
    'a validity without a ladder',
    (h) =>
      (assessment(h, 'operator_daily').validity = {
        span: { months: 12 },
        renew_before: { days: 60 },
        extends_from: 'pass',
      }),
    ['handbook_only_with assessments.operator_daily.validity'],
  ],
  [
    'a renewal window as long as the validity',
    (h) =>
      (assessment(h, 'operator_theory').validity = {
        span: { months: 2 },
        renew_before: { months: 2 },
        extends_from: 'expiry',
      }),
    ['handbook_renewal assessments.operator_theory.validity.renew_before'],
  ],
  [
    'a lapse that asks for a stage which the program has not, and for two things at once',
    (h) =>
      (assessment(h, 'operator_theory').validity = {
        span: { months: 12 },
        renew_before: { days: 60 },
        extends_from: 'expiry',
        after_lapse: {
          requires: [
            { retraining: { stage: 'foundation', min_rate: 1 } },
            { coaching: { by: 'mentor' }, approval: { by: 'manager' } },
          ],
        },
      }),
    [
      'handbook_one_of assessments.operator_theory.validity.after_lapse.requires[1]',
      'handbook_stage_of_program assessments.operator_theory.validity.after_lapse.requires[0].retraining.stage',
    ],
  ],
];

describe('the rules between rules: assessments', () => {
  it.each(assessments)('%s', (_title, edit, expected) => {
    expect(findingsAfter(edit)).toEqual(expected);
  });
});

describe('a circle of assessments', () => {
  it('is named whole, from the first of its members', () => {
    const copy = structuredClone(original);
    component(copy, 0, 'operator_work').assessment = 'operator_overall';
    component(copy, 0, 'operator_work').aggregate = 'latest';
    delete component(copy, 0, 'operator_work').required;
    const found = checkHandbook(copy).filter(({ refused }) => refused.code === 'handbook_cycle');
    expect(found.map(({ refused }) => refused.facts)).toEqual([
      {
        path: 'assessments.operator_work.components[0].assessment',
        cycle: 'operator_work → operator_overall → operator_work',
      },
    ]);
  });
});
