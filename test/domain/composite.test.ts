import { describe, expect, it } from 'vitest';
import type { Component } from '../../src/domain/handbook/types.js';
import {
  compositeState,
  passedSince,
  toldScore,
  toldValue,
} from '../../src/domain/standing/composite.js';
import { countingAttempts, judgedAttempts } from '../../src/domain/standing/counting.js';
import { free, half, having, made, only, rulesOf, today } from './composite-case.js';
import { attempt, person } from './standing-case.js';

describe('a component', () => {
  it.each<[string, Partial<Component>, string[], number | null, boolean, string | null]>([
    ['nothing is no data', {}, [], null, false, null],
    ['latest: the last one', {}, ['a 03-02 90', 'a 03-03 70'], 0.7, true, '03-03'],
    ['best', { aggregate: 'best' }, ['a 03-02 70', 'a 03-03 90', 'a 03-04 80'], 0.9, true, '03-03'],
    [
      'best: of equals the first',
      { aggregate: 'best' },
      ['a 03-02 90', 'a 03-03 90'],
      0.9,
      true,
      '03-02',
    ],
    [
      'best of at least two stands with the second',
      { aggregate: 'best', required: 2 },
      ['a 03-02 90', 'a 03-03 70'],
      0.9,
      true,
      '03-03',
    ],
    [
      'partial: no pass is 0 from the first attempt on',
      { aggregate: 'count_passed', required: 3, partial: true },
      ['a 03-02 59.99'],
      0,
      true,
      '03-02',
    ],
    [
      'partial: two passes of three',
      { aggregate: 'count_passed', required: 3, partial: true },
      ['a 03-02 59.99', 'a 03-03 60', 'a 03-04 61', 'a 03-05 0'],
      2 / 3,
      true,
      '03-04',
    ],
    [
      'partial: more passes than needed',
      { aggregate: 'count_passed', required: 2, partial: true },
      ['a 03-02 60', 'a 03-03 60', 'a 03-04 60'],
      1,
      true,
      '03-03',
    ],
    [
      'partial: nothing is no data',
      { aggregate: 'count_passed', required: 2, partial: true },
      [],
      null,
      false,
      null,
    ],
    ['best of two with one', { aggregate: 'best', required: 2 }, ['a 03-02 90'], 0.9, false, null],
    ['mean', { aggregate: 'mean' }, ['a 03-02 70', 'a 03-03 80', 'a 03-04 90'], 0.8, true, '03-04'],
    [
      'mean of three with two',
      { aggregate: 'mean', required: 3 },
      ['a 03-02 70', 'a 03-03 80'],
      0.75,
      false,
      null,
    ],
    [
      'sum below',
      { aggregate: 'sum', out_of: 200 },
      ['a 03-02 70', 'a 03-03 50'],
      0.6,
      true,
      '03-03',
    ],
    [
      'sum is never more than all',
      { aggregate: 'sum', out_of: 200 },
      ['a 03-02 100', 'a 03-03 100', 'a 03-04 5'],
      1,
      true,
      '03-04',
    ],
    [
      'two passes of three',
      { aggregate: 'count_passed', required: 3 },
      ['a 03-02 60', 'a 03-03 59.99', 'a 03-04 61'],
      2 / 3,
      false,
      null,
    ],
    [
      'two passes of two',
      { aggregate: 'count_passed', required: 2 },
      ['a 03-02 60', 'a 03-03 59.99', 'a 03-04 61', 'a 03-05 80'],
      1,
      true,
      '03-04',
    ],
    [
      'no pass is 0, not "no data"',
      { aggregate: 'count_passed', required: 2 },
      ['a 03-02 0'],
      0,
      false,
      null,
    ],
    [
      'a voided attempt does not count',
      {},
      ['a 03-02 90', 'a 03-03 70 void:03-04'],
      0.9,
      true,
      '03-02',
    ],
    ['nor one to come', {}, ['a 03-02 90', 'a 04-01 70'], 0.9, true, '03-02'],
    ['nor one of another assessment', {}, ['b 03-02 90'], null, false, null],
  ])('%s', (_title, more, attempts, value, complete, on) => {
    const rules = rulesOf(only(more));
    const [state] = compositeState(rules, having(...attempts), 'whole', today)?.components ?? [];
    const resultOn = on === null ? null : `2026-${on}`;
    expect(state).toMatchObject({ complete, resultOn, path: 'assessments.whole.components[0]' });
    if (value === null) expect(state?.value).toBeNull();
    else expect(state?.value).toBeCloseTo(value, 10);
  });

  /** A call of two halves, of which the second fails the whole below 5. */
  const call = rulesOf(only({ aggregate: 'best' }), ({ assessments }) => {
    const half = { weight: 50, max: 10 };
    const dimensions = [
      { ...half, code: 'd', title: 'D' },
      { ...half, code: 'k', title: 'K', critical_below: 5 },
    ];
    assessments['a'] = free({ dimensions });
  });
  it.each<[string, [string, number, number][], number, string]>([
    [
      'one without a critical failure, be it lower',
      [
        ['02', 10, 4.99],
        ['03', 3, 5],
      ],
      0.4,
      '03',
    ],
    [
      'whichever comes first',
      [
        ['02', 3, 5],
        ['03', 10, 4.99],
      ],
      0.4,
      '02',
    ],
    [
      'exactly at the floor it is none',
      [
        ['02', 10, 5],
        ['03', 6, 6],
      ],
      0.75,
      '02',
    ],
    [
      'the best of those without',
      [
        ['02', 3, 5],
        ['03', 10, 4],
        ['04', 6, 6],
      ],
      0.6,
      '04',
    ],
    [
      'among all where each has one',
      [
        ['02', 3, 4],
        ['03', 10, 4],
        ['04', 6, 4],
      ],
      0.7,
      '03',
    ],
  ])('best is %s', (_title, marks, value, on) => {
    const attempts = marks.map(([day, d, k]) =>
      attempt(`2026-03-${day}`, 0, {
        assessment: 'a',
        score: null,
        dimensions: new Map([
          ['d', d * 100],
          ['k', k * 100],
        ]),
      }),
    );
    const [state] = compositeState(call, person({ attempts }), 'whole', today)?.components ?? [];
    expect(state).toMatchObject({ value, resultOn: `2026-03-${on}` });
  });

  it.each<[string, number[], number, number]>([
    ['as it is', [69.98], 70, 0.6998],
    ['a hair below the minimum: rounded down', [70, 69.99], 70, 0.6999],
    ['in the middle: rounded down', [69.99, 70, 69.98], 70, 0.6999],
    ['a hair below a minimum that is not round', [69.98, 69.97], 69.98, 0.6997],
    ['at the minimum', [70], 70, 0.7],
    ['above it: rounded', [70.01, 70], 70, 0.7001],
    ['without a minimum: rounded', [70, 69.99], 0, 0.7],
  ])('is told %s', (_title, scores, minimum, expected) => {
    const rules = rulesOf(only({ aggregate: 'mean', minimum }));
    const attempts = scores.map((score, index) => `a 03-0${index + 2} ${score}`);
    const [state] = compositeState(rules, having(...attempts), 'whole', today)?.components ?? [];
    expect(state && toldValue(state)).toBe(expected);
  });

  it('that is a composite is told with the score that it is told with', () => {
    const rules = rulesOf([{ ...only({})[0], assessment: 'inner' } as Component], (handbook) => {
      const components = only({ aggregate: 'mean' });
      handbook.assessments['inner'] = made(components, { pass_mark: 70 });
    });
    const [state] =
      compositeState(rules, having('a 03-02 70', 'a 03-03 69.99'), 'whole', today)?.components ??
      [];
    expect(state?.part && toldScore(state.part)).toBe(6999);
    expect(state && toldValue(state)).toBe(0.6999);
  });

  it('that needs a confirmation counts from its day on', () => {
    const rules = rulesOf(only({}), ({ assessments }) => {
      assessments['a'] = free({ confirmed_by: 'supervisor' });
    });
    const facts = having('a 03-02 90 confirm:03-10');
    const on = (day: string) => compositeState(rules, facts, 'whole', day);
    expect(on('2026-03-09')).toMatchObject({ complete: false, score: null, passed: false });
    expect(on('2026-03-10')).toMatchObject({ passed: true, resultOn: '2026-03-10' });
  });
});

describe('the attempts that count', () => {
  const rule = free({ confirmed_by: 'supervisor' });
  const facts = having(
    'a 03-02 90 confirm:03-05',
    'a 03-03 80',
    'a 03-04 70 confirm:03-04 void:03-06 restore:03-08',
    'a 03-20 60 confirm:03-20',
  );
  it.each([
    ['2026-03-04', '2026-03-04', '04'],
    ['2026-03-05', '2026-03-05', '05 04'],
    ['2026-03-06', '2026-03-06', '05'],
    ['2026-03-08', '2026-03-08', '05 04'],
    ['2026-03-05', '2026-03-06', '05'],
    ['2026-03-31', '2026-03-31', '05 04 20'],
  ])('on %s, voids known on %s: %s', (day, knownOn, expected) => {
    const found = countingAttempts(rule, facts, 'a', day, knownOn);
    expect(found.map(({ resultOn }) => resultOn.slice(8)).join(' ')).toBe(expected);
  });

  it('are told from those that await and those that were voided', () => {
    const states = judgedAttempts(rule, facts, 'a', '2026-03-06').map(({ status }) => status);
    expect(states).toEqual(['counts', 'awaiting', 'voided']);
  });
});

describe('a composite', () => {
  const pair = [half('a'), half('b')];

  it.each<[string, string[], number | null, boolean]>([
    ['84.5 is below 85', ['a 03-02 80', 'b 03-03 89'], 84.5, false],
    ['84.99 is below 85', ['a 03-02 80', 'b 03-03 89.98'], 84.99, false],
    ['85 passes', ['a 03-02 80', 'b 03-03 90'], 85, true],
    ['one component alone is no score', ['a 03-02 100'], null, false],
  ])('%s', (_title, attempts, score, passed) => {
    const state = compositeState(rulesOf(pair), having(...attempts), 'whole', today);
    expect(state).toMatchObject({
      score: score === null ? null : score * 100,
      passMark: 8500,
      passed,
      complete: score !== null,
      resultOn: score === null ? null : '2026-03-03',
    });
  });

  it.each<[string, number, boolean]>([
    ['exactly the minimum', 70, true],
    ['a hundredth below it', 69.99, false],
  ])('with a component at %s', (_title, score, passed) => {
    const rules = rulesOf([half('a', { minimum: 70 }), half('b')], ({ assessments }) => {
      assessments['whole'] = made(assessments['whole']?.components ?? [], { pass_mark: 80 });
    });
    const state = compositeState(rules, having(`a 03-02 ${score}`, 'b 03-03 100'), 'whole', today);
    expect(state).toMatchObject({ complete: true, passed });
    expect(state?.components[0]?.belowMinimum).toBe(!passed);
  });

  it('compares the minimum with the share of the component’s own total', () => {
    const rules = rulesOf(only({ minimum: 57 }), ({ assessments }) => {
      assessments['a'] = free({ total: 50, pass_mark: 1 });
      assessments['whole'] = made(only({ minimum: 57 }), { pass_mark: 1, total: 10 });
    });
    const on = (score: number) => compositeState(rules, having(`a 03-02 ${score}`), 'whole', today);
    expect(on(28.5)).toMatchObject({ passed: true, score: 570 });
    expect(on(28.49)?.passed).toBe(false);
  });

  it('does not lose a pass to binary fractions', () => {
    const thirds = [0.1, 0.2, 0.7].map((weight, index): Component => ({
      assessment: ['a', 'b', 'l'][index] ?? '',
      weight: weight * 100,
      aggregate: 'latest',
    }));
    const rules = rulesOf(thirds);
    const facts = having('a 03-02 85', 'b 03-02 85', 'l 03-02 85');
    expect(compositeState(rules, facts, 'whole', today)).toMatchObject({
      score: 8500,
      passed: true,
    });
  });

  it('may be made of a composite, worth its share once it is complete', () => {
    const rules = rulesOf([half('inner'), half('l')], ({ assessments }) => {
      assessments['inner'] = made([half('a'), half('b')], { total: 200, pass_mark: 100 });
    });
    const first = compositeState(rules, having('a 03-02 80', 'l 03-02 90'), 'whole', today);
    expect(first).toMatchObject({ complete: false, score: null });
    const state = compositeState(
      rules,
      having('a 03-02 70', 'b 03-09 90', 'l 03-02 90'),
      'whole',
      today,
    );
    expect(state).toMatchObject({ score: 8500, passed: true, resultOn: '2026-03-09' });
    expect(state?.components[0]).toMatchObject({
      value: 0.8,
      part: { score: 16_000, components: [{ share: 25 }, { share: 25 }] },
    });
  });

  it('is no composite without components', () => {
    expect(compositeState(rulesOf(pair), having(), 'a', today)).toBeUndefined();
    expect(compositeState(rulesOf(pair), having(), 'nothing', today)).toBeUndefined();
  });

  it.each<[string, Partial<Component>, string[], string | null]>([
    ['the day of the pass', {}, ['a 03-02 90'], '2026-03-02'],
    [
      'an earlier pass that was lost does not count',
      {},
      ['a 03-02 90', 'a 03-04 80', 'a 03-09 85'],
      '2026-03-09',
    ],
    ['a better result later changes nothing', {}, ['a 03-02 90', 'a 03-04 95'], '2026-03-02'],
    ['a mean that drops below', { aggregate: 'mean' }, ['a 03-02 90', 'a 03-04 79'], null],
    [
      'a mean that drops to the mark',
      { aggregate: 'mean' },
      ['a 03-02 90', 'a 03-04 80'],
      '2026-03-02',
    ],
    ['a void revives the failure before', {}, ['a 03-02 80', 'a 03-04 90 void:03-20'], null],
    [
      'a void of a failure revives the pass, as though it never was',
      {},
      ['a 03-02 90', 'a 03-04 80 void:03-20'],
      '2026-03-02',
    ],
    [
      'a void known today holds on the days before it',
      { aggregate: 'mean' },
      ['a 03-02 90', 'a 03-03 60 void:03-20', 'a 03-04 90'],
      '2026-03-02',
    ],
  ])('has been passed since: %s', (_title, more, attempts, since) => {
    expect(passedSince(rulesOf(only(more)), having(...attempts), 'whole', today)).toBe(since);
  });
});
