import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapRule } from '../../src/domain/handbook/types-needs.js';
import { planGapNeed, type GapNeed } from '../../src/domain/planning/gap-needs.js';
import {
  findGap,
  gapLimit,
  gapSpan,
  latestMonth,
  type GapLimit,
  type MeasuredPerson,
} from '../../src/domain/planning/gaps.js';
import { readDefault } from '../handbook/read-default.js';

const handbook = readDefault('en');
const rule = (gap: Partial<GapRule>): GapRule => ({ title: 'Gap', months: 3, ...gap });

function person(employeeNo: string, ...values: number[]): MeasuredPerson {
  return {
    employeeNo,
    name: employeeNo,
    department: null,
    measures: values.map((value, at) => ({
      of: `2026-0${at + 1}`,
      on: `2026-0${at + 1}-28`,
      millionths: Math.round(value * 1e6),
    })),
  };
}

const below: GapLimit = { bound: 'below', value: 85 };
const above: GapLimit = { bound: 'above', value: 8 };

describe('gapLimit', () => {
  it.each([
    [rule({ kpi: 'csat', below: 85 }), { bound: 'below', value: 85 }],
    [rule({ kpi: 'repeat_rate', above: 5 }), { bound: 'above', value: 5 }],
    [rule({ kpi: 'consumption', target: true }), { bound: 'below', value: 90 }],
    [rule({ kpi: 'lapse', target: true }), { bound: 'above', value: 8 }],
    [rule({ assessment: 'foundation_written', target: true }), { bound: 'below', value: 85 }],
    [rule({ assessment: 'practical_call', target: true }), { bound: 'below', value: 80 }],
    [rule({ kpi: 'csat', target: true }), undefined],
  ])('%j -> %j', (gap, limit) => {
    expect(gapLimit(gap, handbook)).toEqual(limit);
  });
});

describe('findGap', () => {
  it.each<[string, GapRule['aggregate'], GapLimit, number[], number | null]>([
    ['exactly the limit is enough', 'mean', below, [85], null],
    ['a hair below is not', 'mean', below, [84.999999], 84.999999],
    ['exactly the upper limit is enough', 'mean', above, [8], null],
    ['a hair above is not', 'mean', above, [8.000001], 8.000001],
    ['no data is no gap', 'mean', below, [], null],
    ['the mean decides', 'mean', below, [80, 84, 86], 83.33],
    ['a mean of exactly the limit', 'mean', below, [84.9, 85.1], null],
    ['thirds that total the limit', 'mean', below, [84.9, 85, 85.1], null],
    ['the latest decides', 'latest', below, [99, 99, 84], 84],
    ['the latest is enough', 'latest', below, [10, 85], null],
    ['the best is below', 'best', below, [80, 84, 70], 84],
    ['the best is enough', 'best', below, [10, 85, 10], null],
    ['the lowest is the best under an upper limit', 'best', above, [9, 12], 9],
    ['the mean where nothing is said', undefined, below, [80, 89], 84.5],
  ])('%s', (_, aggregate, limit, values, value) => {
    const gap = aggregate === undefined ? {} : { aggregate };
    const found = findGap(gap, limit, [person('E1', ...values)]);
    expect(found.map((one) => one.value)).toEqual(value === null ? [] : [value]);
  });

  it('names the measures that made the value, and sorts people by employee no', () => {
    const found = findGap({ aggregate: 'latest' }, below, [person('E2', 1, 2), person('E1', 3)]);
    expect(found.map(({ employeeNo }) => employeeNo)).toEqual(['E1', 'E2']);
    expect(found[1]?.measures.map(({ of }) => of)).toEqual(['2026-02']);
  });

  it('shows no value on the other side of its limit', () => {
    const values = fc.array(fc.integer({ min: 0, max: 200_000_000 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 20_000 }), fc.boolean(), (all, line, up) => {
        const limit: GapLimit = { bound: up ? 'above' : 'below', value: line / 100 };
        const [found] = findGap({}, limit, [person('E1', ...all.map((value) => value / 1e6))]);
        const sum = all.reduce((total, value) => total + value, 0);
        const isGap = up ? sum > line * 1e4 * all.length : sum < line * 1e4 * all.length;
        expect(found !== undefined).toBe(isGap);
        // Closer than a millionth nothing can be told apart by six decimals.
        if (found && Math.abs(sum / all.length - line * 1e4) > 1) {
          expect(up ? found.value > limit.value : found.value < limit.value).toBe(true);
        }
      }),
    );
  });
});

describe('the span of a gap', () => {
  it.each([
    ['2026-02', 1, '2026-02-01', '2026-02-28'],
    ['2026-02', 3, '2025-12-01', '2026-02-28'],
    ['2024-02', 12, '2023-03-01', '2024-02-29'],
  ])('%s, %i months: %s to %s', (month, months, from, to) => {
    expect(gapSpan(month, months)).toEqual({ from, to });
  });

  it.each([
    ['2026-03-01', '2026-02'],
    ['2026-01-31', '2025-12'],
  ])('on %s the latest month is %s', (today, month) => {
    expect(latestMonth(today)).toBe(month);
  });
});

const item = (fromOn: string | null, toOn: string | null, status: 'planned' | 'dropped') => ({
  code: '2026-01',
  year: 2026,
  status,
  fromOn,
  toOn,
});

const need = (facts: Partial<GapNeed>): GapNeed => ({
  code: 'N1',
  period: '2026-02',
  people: ['E1', 'E2'],
  mergedInto: null,
  declinedOn: null,
  items: [],
  ...facts,
});

describe('planGapNeed', () => {
  const gap = { people: ['E1', 'E2'], least: 2, period: '2026-02', months: 3 };
  it.each<[string, typeof gap, GapNeed[], unknown]>([
    ['nothing known: a need', gap, [], { kind: 'add', people: ['E1', 'E2'] }],
    ['too few', { ...gap, least: 3 }, [], { kind: 'too_few', people: 2, least: 3 }],
    ['open for the same', gap, [need({})], { kind: 'keep', need: 'N1' }],
    [
      'open for others',
      gap,
      [need({ people: ['E1'] })],
      { kind: 'update', need: 'N1', people: ['E1', 'E2'] },
    ],
    [
      'open, with figures of a month before',
      gap,
      [need({ period: '2026-01' })],
      { kind: 'update', need: 'N1', people: ['E1', 'E2'] },
    ],
    [
      'open, with figures of a later month',
      gap,
      [need({ period: '2026-03', people: ['E9'] })],
      { kind: 'keep', need: 'N1' },
    ],
    [
      'declined for these figures',
      gap,
      [need({ declinedOn: '2026-03-02' })],
      { kind: 'settled', needs: ['N1'] },
    ],
    [
      'declined for figures of before',
      gap,
      [need({ declinedOn: '2026-02-02', period: '2026-01' })],
      { kind: 'add', people: ['E1', 'E2'] },
    ],
    [
      'planned for one of three',
      { ...gap, people: ['E1', 'E2', 'E3'] },
      [need({ people: ['E3'], items: [item(null, null, 'planned')] })],
      { kind: 'add', people: ['E1', 'E2'] },
    ],
    [
      'planned, and the training lies in the span',
      gap,
      [need({ items: [item('2025-11-01', '2025-12-01', 'planned')] })],
      { kind: 'settled', needs: ['N1'] },
    ],
    [
      'planned, and the training was over before the span',
      gap,
      [need({ items: [item('2025-11-01', '2025-11-30', 'planned')] })],
      { kind: 'add', people: ['E1', 'E2'] },
    ],
    [
      'planned by an item that was dropped: open',
      gap,
      [need({ items: [item(null, null, 'dropped')] })],
      { kind: 'keep', need: 'N1' },
    ],
  ])('%s', (_, given, needs, plan) => {
    expect(planGapNeed(given, needs)).toEqual(plan);
  });

  it('changes nothing when what it planned was done', () => {
    const people = fc.uniqueArray(fc.constantFrom('E1', 'E2', 'E3', 'E4'), { minLength: 1 });
    fc.assert(
      fc.property(people, people, (lacking, named) => {
        const given = { ...gap, people: lacking, least: 1 };
        const first = planGapNeed(given, [need({ people: named })]);
        const after = first.kind === 'update' ? first.people : named;
        expect(planGapNeed(given, [need({ people: after })]).kind).toBe('keep');
      }),
    );
  });
});
