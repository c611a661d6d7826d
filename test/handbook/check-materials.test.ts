import { describe, expect, it } from 'vitest';
import type { MaterialRules } from '../../src/domain/handbook/types-materials.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { findingsAfter, type Case } from './edited-default.js';

function materials({ materials: rules }: Handbook): MaterialRules {
  if (!rules) throw new Error('the default handbook says nothing of materials');
  return rules;
}

const cases: Case[] = [
  ['nothing', () => undefined, []],
  ['no materials at all', (h) => delete h.materials, []],
  ['a mean that is the whole scale', (h) => (materials(h).review.minimum = 5), []],
  [
    'a mean above the scale',
    (h) => (materials(h).review.minimum = 5.5),
    ['handbook_minimum_above_scale materials.review.minimum'],
  ],
  [
    'a smaller scale',
    (h) => (materials(h).review.scale = 3),
    [
      'handbook_minimum_above_scale materials.review.minimum',
      'handbook_minimum_above_scale materials.trial_lecture.minimum',
    ],
  ],
  [
    'a warning as long as the span',
    (h) => (materials(h).periodic = { every: { months: 12 }, warning: { months: 12 } }),
    ['handbook_warning_too_long materials.periodic.warning'],
  ],
  [
    'a span in two units',
    (h) => (materials(h).review.within = { days: 1, months: 1 }),
    ['handbook_one_of materials.review.within'],
  ],
  [
    'kinds that demand what has no rule',
    (h) => {
      const rules = materials(h);
      delete rules.trial_lecture;
      delete rules.compliance;
      delete rules.loans;
    },
    [
      'handbook_only_with materials.kinds.script.compliance',
      'handbook_only_with materials.kinds.script.lend_for',
      'handbook_only_with materials.kinds.slides.trial_lecture',
      'handbook_only_with materials.kinds.textbook.lend_for',
      'handbook_only_with materials.kinds.video.lend_for',
    ],
  ],
  [
    'a code of a kind that is none',
    (h) => (materials(h).kinds['a kind'] = { title: 'A kind' }),
    ['handbook_code materials.kinds'],
  ],
];

describe('materials', () => {
  it.each(cases)('%s', (_, edit, expected) => {
    expect(findingsAfter(edit).sort()).toEqual(expected);
  });
});
