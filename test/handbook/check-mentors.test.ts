import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../src/domain/handbook/types.js';
import type { MentorLevel, Mentors } from '../../src/domain/handbook/types-mentors.js';
import { findingsAfter, type Case } from './edited-default.js';

function mentors(handbook: Handbook): Mentors {
  if (!handbook.mentors) throw new Error('the default handbook has no mentors');
  return handbook.mentors;
}

function junior(handbook: Handbook): MentorLevel {
  const level = mentors(handbook).levels['junior'];
  if (!level) throw new Error('the default handbook has no junior mentors');
  return level;
}

const path = 'mentors.levels.junior';

const cases: Case[] = [
  ['nothing', () => undefined, []],
  ['no mentors at all', (h) => delete h.mentors, []],
  [
    'a figure, a test and a course that do not exist',
    (h) => {
      junior(h).selection = {
        kpis: [{ metric: 'csta', at_least: 90, quarters: 2 }],
        assessments: ['mentor_written', 'mentor_oral'],
        courses: ['M09'],
      };
    },
    [
      `handbook_reference ${path}.selection.kpis[0].metric`,
      `handbook_reference ${path}.selection.assessments[1]`,
      `handbook_reference ${path}.selection.courses[0]`,
    ],
  ],
  [
    'a figure with two limits, another with none',
    (h) => {
      junior(h).selection = { kpis: [{ metric: 'csat', at_least: 90, at_most: 95, quarters: 2 }] };
      junior(h).renewal = { kpis: [{ metric: 'csat', quarters: 2 }] };
    },
    [`handbook_one_of ${path}.selection.kpis[0]`, `handbook_one_of ${path}.renewal.kpis[0]`],
  ],
  [
    'a level that builds on itself, or on one that does not exist',
    (h) => {
      junior(h).selection = { level: 'junior' };
      const senior = mentors(h).levels['senior'];
      if (senior) senior.selection = { level: 'jnior' };
    },
    [
      `handbook_reference ${path}.selection.level`,
      'handbook_reference mentors.levels.senior.selection.level',
    ],
  ],
  [
    'an application in a program or stage that does not exist',
    (h) => {
      junior(h).selection = { application: { program: 'mentor-certification', stage: 'wish' } };
      const senior = mentors(h).levels['senior'];
      if (senior) senior.selection = { application: { program: 'mentors', stage: 'wish' } };
    },
    [
      `handbook_reference ${path}.selection.application.stage`,
      'handbook_reference mentors.levels.senior.selection.application.program',
    ],
  ],
  [
    'a test or course named twice',
    (h) => {
      junior(h).selection = { courses: ['M01', 'M01'], assessments: ['mentor_written'] };
    },
    [`handbook_duplicate_code ${path}.selection.courses[1]`],
  ],
  [
    'a renewal window as long as the term, and a time in two units',
    (h) => {
      junior(h).validity = { span: { months: 12 }, renew_before: { months: 12 } };
      junior(h).selection = { served: { months: 12, days: 3 } };
    },
    [`handbook_one_of ${path}.selection.served`, `handbook_renewal ${path}.validity.renew_before`],
  ],
  [
    'results of stages that do not exist, and withdrawal before guidance',
    (h) => {
      mentors(h).results = {
        standards: [
          { program: 'onboarding', stage: 'mentorig', within: { workdays: 10 } },
          { program: 'onbording', stage: 'mentoring', within: { workdays: 10 } },
          { program: 'onboarding', stage: 'mentoring', within: {} },
        ],
        over: { months: 12 },
        least: 3,
        guidance_below: 0.5,
        withdrawal_below: 0.6,
      };
    },
    [
      'handbook_reference mentors.results.standards[0].stage',
      'handbook_reference mentors.results.standards[1].program',
      'handbook_one_of mentors.results.standards[2].within',
      'handbook_range mentors.results.withdrawal_below',
    ],
  ],
];

describe('mentors in a handbook', () => {
  it.each(cases)('%s', (_, edit, expected) => {
    expect(findingsAfter(edit).sort()).toEqual([...expected].sort());
  });
});
