import { describe, expect, it } from 'vitest';
import type { IndexRules } from '../../src/domain/handbook/types-index.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { readPeriod } from '../../src/domain/period.js';
import {
  figureOf,
  type FigureSum,
  type MarkShare,
} from '../../src/domain/reports/group-figures.js';
import { indexReport, scaled } from '../../src/domain/reports/index-report.js';

const handbook = {
  kpis: {
    csat: { title: 'Satisfaction', unit: '%', direction: 'higher', lowest: 0, highest: 100 },
    repeat: { title: 'Repeated', unit: '%', direction: 'lower', lowest: 0, highest: 100 },
  },
} as unknown as Handbook;

const rules: IndexRules = {
  title: 'Index',
  periods: ['month'],
  missing: 'leave_out',
  least_weight: 50,
  least_people: 2,
  parts: [
    { kpi: 'csat', weight: 50, zero_at: 60, full_at: 100 },
    { kpi: 'repeat', weight: 30, zero_at: 20, full_at: 0 },
    { assessments: 'all', weight: 20 },
  ],
};

const figure = (personId: number, metric: string, value: number, team = 'A'): FigureSum => ({
  ...{ personId, metric, department: 'D', team, kind: 28, whole: 1, n: 1 },
  total: value * 1e6,
});

const mark = (personId: number, share: number, team = 'A'): MarkShare => ({
  ...{ personId, assessment: 'exam', share, passed: share >= 80, department: 'D', team },
});

function made(figures: FigureSum[], marks: MarkShare[], change: Partial<IndexRules> = {}) {
  const period = readPeriod('2026-06');
  if (!period) throw new Error('no period');
  const ids = new Set([...figures, ...marks].map(({ personId }) => personId));
  return indexReport({
    period,
    rules: { ...rules, ...change },
    handbook,
    source: { handbook_versions: [1], as_of: '2026-07-01', entry: 1, hash: '' },
    figures,
    marks,
    people: new Map([...ids].map((id) => [id, { employeeNo: `E${id}`, name: `N${id}` }])),
    placeOf: () => ({ department: 'D', team: 'A' }),
  });
}

describe('scaled', () => {
  it.each([
    [80, 60, 100, 50],
    [60, 60, 100, 0],
    [40, 60, 100, 0],
    [120, 60, 100, 100],
    [5, 20, 0, 75],
    [25, 20, 0, 0],
  ])('%d between %d and %d is %d', (value, zero, full, wanted) => {
    expect(scaled(value, zero, full)).toBe(wanted);
  });
});

describe('figureOf', () => {
  const sum = (kind: number, whole: number, n: number, total: number): FigureSum => ({
    ...figure(1, 'csat', 0),
    ...{ kind, whole, n, total },
  });

  it('takes the figure of just the period, else the mean of the longest kind', () => {
    expect(figureOf([sum(28, 0, 3, 240e6), sum(7, 0, 4, 40e6)])).toEqual({ value: 80, n: 3 });
    expect(figureOf([sum(28, 0, 3, 240e6), sum(90, 1, 1, 75e6)])).toEqual({ value: 75, n: 1 });
    expect(figureOf([])).toBeNull();
  });
});

describe('indexReport', () => {
  it('weighs each part: 0.5 x 50 + 0.3 x 75 + 0.2 x 90', () => {
    const { people } = made([figure(1, 'csat', 80), figure(1, 'repeat', 5)], [mark(1, 90)]);
    expect(people[0]?.index).toBe(65.5);
    expect(people[0]?.parts.map(({ points }) => points)).toEqual([25, 22.5, 18]);
    expect(people[0]?.parts.map(({ rule }) => rule)[1]).toBe('index.parts[1]');
  });

  it('shares the weight of a missing part out: (50 x 50 + 30 x 75) / 80', () => {
    const { people } = made([figure(1, 'csat', 80), figure(1, 'repeat', 5)], []);
    expect(people[0]?.index).toBeCloseTo(59.38, 1);
    expect(people[0]?.parts.map(({ share }) => share)).toEqual([62.5, 37.5, null]);
  });

  it('gives none where too little weight is there, or a part is missing that must not be', () => {
    const marks = [mark(1, 90)];
    expect(made([], marks).people[0]).toMatchObject({ index: null, reason: 'least_weight' });
    const both = [figure(1, 'csat', 80), figure(1, 'repeat', 5)];
    const { people } = made(both, [], { missing: 'withhold' });
    expect(people[0]).toMatchObject({ index: null, reason: 'missing_part' });
  });

  it('counts each person of a group once, and withholds few people', () => {
    const figures = [figure(1, 'csat', 100), figure(2, 'csat', 60), figure(3, 'csat', 90, 'B')];
    const { teams, office } = made(figures, [], { least_weight: 0 });
    expect(teams).toMatchObject([
      { name: 'A', people: 2, index: 50, rank: 1 },
      { name: 'B', people: 1, index: null, reason: 'few_people', rank: null },
    ]);
    expect(office.parts[0]).toMatchObject({ n: 3, value: 83.33 });
  });

  it('takes the latest mark of each assessment of a person', () => {
    const { people } = made([figure(1, 'csat', 80)], [mark(1, 40), mark(1, 90)], {
      least_weight: 0,
    });
    expect(people[0]?.parts[2]).toMatchObject({ value: 90, n: 1 });
  });

  it('has nothing to say where there is nothing', () => {
    expect(made([], []).office).toMatchObject({ index: null, reason: 'no_data', people: 0 });
  });
});
