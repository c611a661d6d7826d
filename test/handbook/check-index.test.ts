import { describe, expect, it } from 'vitest';
import type { IndexRules } from '../../src/domain/handbook/types-index.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { findingsAfter, type Case } from './edited-default.js';

function index({ index: found }: Handbook): IndexRules {
  if (!found) throw new Error('the default handbook has no index');
  return found;
}

const part = (h: Handbook, at: number, change: Partial<IndexRules['parts'][number]>) =>
  Object.assign(index(h).parts[at] ?? {}, change);

const cases: Case[] = [
  ['nothing', () => undefined, []],
  ['no section', (h) => delete h.index, []],
  ['weights of 110', (h) => part(h, 0, { weight: 40 }), ['handbook_weights index.parts']],
  [
    'a KPI that is none',
    (h) => part(h, 1, { kpi: 'timelines' }),
    ['handbook_reference index.parts[1].kpi'],
  ],
  [
    'a KPI twice',
    (h) => part(h, 1, { kpi: 'csat' }),
    ['handbook_duplicate_code index.parts[1].kpi'],
  ],
  [
    'marks and a KPI in one part',
    (h) => part(h, 0, { assessments: 'all' }),
    ['handbook_one_of index.parts[0]'],
  ],
  [
    'marks of an assessment that is none',
    (h) => part(h, 3, { assessments: ['foundation_writen'] }),
    ['handbook_reference index.parts[3].assessments[0]'],
  ],
  [
    'a scale upside down',
    (h) => part(h, 0, { full_at: 50 }),
    ['handbook_range index.parts[0].full_at'],
  ],
  [
    'a scale of a KPI of which less is better, upside down',
    (h) => part(h, 4, { zero_at: 0, full_at: 20 }),
    ['handbook_range index.parts[4].full_at'],
  ],
  [
    'a KPI without an upper bound and without a scale',
    (h) => {
      part(h, 0, { kpi: 'consumption' });
      delete index(h).parts[0]?.full_at;
    },
    ['handbook_needs index.parts[0]'],
  ],
  [
    'a least weight that nothing is left out by',
    (h) => Object.assign(index(h), { missing: 'withhold' }),
    ['handbook_only_with index.least_weight'],
  ],
  [
    'a period twice',
    (h) => index(h).periods.push('month'),
    ['handbook_duplicate_code index.periods[3]'],
  ],
];

describe('the index in a handbook', () => {
  it.each(cases)('%s', (_name, edit, expected) => {
    expect([...findingsAfter(edit)].sort()).toEqual(expected);
  });
});
