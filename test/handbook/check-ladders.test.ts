import { describe, expect, it } from 'vitest';
import { isAsLong, isLonger } from '../../src/domain/handbook/span-bounds.js';
import type { Gate } from '../../src/domain/handbook/types.js';
import {
  attendance,
  findingsAfter,
  ladder,
  program,
  review,
  setGates,
  step,
  type Case,
} from './edited-default.js';

const steps = 'ladders.default.steps';

const ladders: Case[] = [
  [
    'late without within',
    (h) => {
      step(h, 1).late = 'refused';
      delete step(h, 1).within;
    },
    [`handbook_only_with ${steps}[1].late`],
  ],
  [
    'late on the first step',
    (h) => (step(h, 0).late = 'refused'),
    [`handbook_first_rung_bare ${steps}[0].late`],
  ],
  [
    'a requirement of nothing',
    (h) => (step(h, 1).requires = [{}]),
    [`handbook_one_of ${steps}[1].requires[0]`],
  ],
  [
    'a proctor named twice',
    (h) => (step(h, 1).sitting = { proctored_by: ['manager', 'manager'] }),
    [`handbook_duplicate_code ${steps}[1].sitting.proctored_by[1]`],
  ],
  [
    'an end of a ladder that has none',
    (h) => (ladder(h).after_last = { kind: 'review' }),
    ['handbook_after_last_unreachable ladders.default.after_last'],
  ],
  [
    'an end of a ladder whose window closes',
    (h) => {
      ladder(h).after_last = { kind: 'bar', until: 'end_of_year' };
      step(h, 1).late = 'refused';
    },
    [],
  ],
  [
    'a bar without an end, and with two',
    (h) => {
      ladder(h, 'protection').after_last = { kind: 'bar' };
      ladder(h, 'complaint').after_last = { kind: 'bar', until: 'end_of_year', span: { days: 9 } };
    },
    [
      'handbook_one_of ladders.protection.after_last',
      'handbook_one_of ladders.complaint.after_last',
    ],
  ],
  [
    'a window in two units that closes before it opens',
    (h) => Object.assign(step(h, 1), { not_before: { months: 1 }, within: { days: 20 } }),
    [`handbook_window ${steps}[1].within`],
  ],
  [
    'a window in two units that may open',
    (h) => Object.assign(step(h, 1), { not_before: { months: 1 }, within: { days: 30 } }),
    [],
  ],
  [
    'a review after more failures than the ladder has sittings',
    (h) => {
      review(h, 'protection').after_failures = 3;
    },
    ['handbook_review_unreachable ladders.protection.review.after_failures'],
  ],
  [
    'as many failures with a granted attempt',
    (h) => {
      review(h, 'protection').after_failures = 3;
      ladder(h, 'protection').grants = { per_round: 1, by: 'supervisor' };
    },
    [],
  ],
  [
    'as many failures on a ladder that begins anew after a bar',
    (h) => {
      review(h, 'protection').after_failures = 3;
      ladder(h, 'protection').after_last = { kind: 'bar', span: { months: 3 } };
    },
    [],
  ],
  [
    'a course to repeat that no timetable teaches',
    (h) => {
      const taught = h.courses['F01'];
      if (taught) h.courses['X01'] = { ...taught, title: 'Taught nowhere' };
      step(h, 2).requires = [{ retraining: { courses: ['F01', 'X01'], min_rate: 1 } }];
    },
    [`handbook_untaught ${steps}[2].requires[0].retraining.courses[1]`],
  ],
  [
    'a stage to repeat that has nothing to attend',
    (h) => (step(h, 2).requires = [{ retraining: { stage: 'company', min_rate: 1 } }]),
    [`handbook_no_timetable ${steps}[2].requires[0].retraining.stage`],
  ],
  [
    'a stage to repeat, for an assessment that is only a component',
    (h) => {
      step(h, 2, 'operator').requires = [{ retraining: { stage: 'skills', min_rate: 1 } }];
      setGates(h, [attendance, { kind: 'assessment', assessment: 'operator_overall' }]);
    },
    ['handbook_stage_of_program ladders.operator.steps[2].requires[0].retraining.stage'],
  ],
  [
    'a stage to repeat, for an assessment that is only one way of a choice',
    (h) => {
      const exam: Gate = { kind: 'assessment', assessment: 'foundation_written' };
      const served: Gate = { kind: 'time_served', since: 'stage', span: { days: 1 } };
      program(h, 'complaint-handling').stages.splice(1, 1, {
        code: 'theory',
        title: 'T',
        gates: [
          {
            kind: 'any_of',
            options: [
              { title: 'A', gates: [exam] },
              { title: 'B', gates: [served] },
            ],
          },
        ],
      });
    },
    [`handbook_stage_of_program ${steps}[2].requires[0].retraining.stage`],
  ],
];

describe('the rules between rules: ladders', () => {
  it.each(ladders)('%s', (_title, edit, expected) => {
    expect(findingsAfter(edit)).toEqual(expected);
  });
});

describe('lengths of time in different units', () => {
  it.each([
    [{ workdays: 11 }, { days: 14 }, 5, true],
    [{ workdays: 10 }, { days: 14 }, 5, false],
    [{ workdays: 10 }, { days: 10 }, 7, false],
    [{ workdays: 11 }, { days: 10 }, 7, true],
    [{ months: 3 }, { workdays: 5 }, 5, true],
    [{ days: 40 }, { months: 1 }, 5, true],
    [{ days: 31 }, { months: 1 }, 5, false],
    [{ days: 1 }, { days: 1 }, 5, false],
    [{}, { days: 1 }, 5, false],
  ])('%j is surely longer than %j in a week of %i days: %s', (one, other, week, longer) => {
    expect(isLonger(one, other, week)).toBe(longer);
  });

  it.each([
    [{ days: 60 }, { months: 12 }, false],
    [{ days: 365 }, { months: 12 }, true],
    [{ months: 12 }, { months: 12 }, true],
    [{ months: 11 }, { months: 12 }, false],
  ])('%j is as long as %j: %s', (one, other, long) => {
    expect(isAsLong(one, other, 5)).toBe(long);
  });
});
