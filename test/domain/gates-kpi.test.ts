import { describe, expect, it } from 'vitest';
import type { KpiGate } from '../../src/domain/handbook/types.js';
import type { KpiFact } from '../../src/domain/standing/facts.js';
import { recordsOf } from '../../src/domain/standing/records.js';
import { ask, figure, held, pause } from './gate-case.js';

const lapse: KpiGate = { kind: 'kpi', metric: 'lapse', at_most: 8, months: 2 };

const stand = (
  kpis: KpiFact[],
  today: string,
  gate: Partial<KpiGate> = {},
  more: Partial<Parameters<typeof ask>[1]> = {},
) =>
  ask(
    { ...lapse, ...gate },
    {
      today,
      stageStart: '2026-05-10',
      change: (handbook) => {
        delete handbook.responsible;
      },
      ...more,
      facts: { records: recordsOf({ kpis }), ...more.facts },
    },
  );

const months = (...values: number[]) =>
  values.map((value, index) => figure(`2026-${String(index + 5).padStart(2, '0')}`, value));

/** The first months of the stage: 10 May to 9 July; judged on 10 July. */
describe('a figure over the first months of the stage', () => {
  it.each([
    ['the mean below the limit', months(7, 6), {}, '2026-07-10'],
    ['exactly at the limit', months(7, 9), {}, '2026-07-10'],
    ['a millionth above it', [...months(8), figure('2026-06', 8.000001)], {}, false],
    [
      'at the limit, where the binary digits go astray',
      [figure('2026-05', 0.1), figure('2026-06', 0.2)],
      { at_most: 0.3, aggregate: 'sum' },
      '2026-07-10',
    ],
    [
      'a period that ends on the last day of the span',
      [...months(8), figure('2026-07-09', 8)],
      {},
      '2026-07-10',
    ],
    [
      'one that ends the day after does not count',
      [...months(8, 8), figure('2026-07-10', 99)],
      {},
      '2026-07-10',
    ],
    [
      'one that ends on the day the stage began counts',
      [...months(8), figure('2026-05-10', 99)],
      {},
      false,
    ],
    [
      'one that ends the day before does not',
      [...months(8, 8), figure('2026-05-09', 99)],
      {},
      '2026-07-10',
    ],
    ['a month that ends before the stage began', [figure('2026-04', 1), ...months(9)], {}, false],
    ['a month that ends after the span', [...months(9), figure('2026-07', 1)], {}, false],
    [
      'weeks count as they end',
      [figure('2026-W20', 9), figure('2026-W27', 7), figure('2026-W28', 99)],
      {},
      '2026-07-10',
    ],
    ['the latest', months(20, 8), { aggregate: 'latest' }, '2026-07-10'],
    ['the latest, above', months(1, 9), { aggregate: 'latest' }, false],
    ['each: one of them above', months(1, 9), { aggregate: 'every' }, false],
    ['each: all at the limit', months(8, 8), { aggregate: 'every' }, '2026-07-10'],
    ['the sum', months(4, 4), { aggregate: 'sum' }, '2026-07-10'],
    ['the sum, above', months(4, 5), { aggregate: 'sum' }, false],
    ['at least, reached', months(90, 90), { at_most: undefined, at_least: 90 }, '2026-07-10'],
    [
      'at least, one below in each',
      months(91, 89),
      { at_most: undefined, at_least: 90, aggregate: 'every' },
      false,
    ],
    ['nought is a figure', months(0, 0), {}, '2026-07-10'],
    [
      'a correction replaces what it corrects',
      [...months(20, 8), figure('2026-05', 8)],
      {},
      '2026-07-10',
    ],
  ] as const)('%s', (_case, kpis, gate, since) => {
    expect(held(stand([...kpis], '2026-08-01', gate as Partial<KpiGate>))).toBe(since);
  });

  it('is not judged before the span is over', () => {
    expect(stand(months(1, 1), '2026-07-09')).toMatchObject({
      holds: false,
      noData: false,
      actions: [],
      unreachableSince: null,
    });
    expect(stand(months(1, 1), '2026-07-09').reasons).toMatchObject([
      { code: 'kpi_running', params: { judgedOn: '2026-07-10', periods: '2026-05, 2026-06' } },
    ]);
    expect(held(stand(months(1, 1), '2026-07-10'))).toBe('2026-07-10');
  });

  it.each([
    ['the second month: its last day', [...months(8), figure('2026-07-09', 8)], '2026-07-10'],
    ['the second month: a day too late', [...months(8), figure('2026-07-10', 8)], false],
    ['the first month alone', months(8), false],
    ['the second month alone', [figure('2026-06', 8)], false],
    ['both values in the first month', [figure('2026-05', 8), figure('2026-06-09', 8)], false],
    ['the first day of the second', [figure('2026-05', 8), figure('2026-06-10', 8)], '2026-07-10'],
  ] as const)('each month of the span needs a value: %s', (_case, kpis, since) => {
    expect(held(stand([...kpis], '2026-08-01'))).toBe(since);
  });

  it('neither holds nor is lost while a month has no value, and asks for it from its end on', () => {
    const june = [figure('2026-06', 99)];
    expect(stand([], '2026-06-09')).toMatchObject({
      noData: true,
      actions: [],
      reasons: [{ code: 'kpi_none', params: { from: '2026-05-10', judgedOn: '2026-07-10' } }],
    });
    expect(stand([], '2026-06-10')).toMatchObject({
      holds: false,
      noData: true,
      unreachableSince: null,
      reasons: [
        { code: 'kpi_missing', params: { missing: [{ from: '2026-05-10', to: '2026-06-09' }] } },
      ],
      actions: [{ action: 'record_kpi', dueOn: '2026-06-10', about: 'lapse', rule: 'gate' }],
    });
    expect(stand(june, '2026-07-10')).toMatchObject({
      holds: false,
      noData: false,
      unreachableSince: null,
      reasons: [
        { code: 'kpi_missing', params: { missing: [{ from: '2026-05-10', to: '2026-06-09' }] } },
      ],
      actions: [{ action: 'record_kpi', dueOn: '2026-06-10' }],
    });
    expect(stand(months(1), '2026-07-09').actions).toEqual([]);
    expect(stand(months(1), '2026-07-10')).toMatchObject({
      unreachableSince: null,
      actions: [{ action: 'record_kpi', dueOn: '2026-07-10' }],
    });
    const none = stand([], '2026-07-10').reasons;
    expect(none).toMatchObject([
      {
        params: {
          missing: [
            { from: '2026-05-10', to: '2026-06-09' },
            { from: '2026-06-10', to: '2026-07-09' },
          ],
        },
      },
    ]);
  });

  it('is lost, where every value must reach the limit, at the end of the first period that does not', () => {
    const every = (values: KpiFact[], today: string) =>
      stand(values, today, { aggregate: 'every', months: 3 });
    expect(every(months(9), '2026-05-30')).toMatchObject({ unreachableSince: null, actions: [] });
    expect(every(months(9), '2026-05-31')).toMatchObject({
      holds: false,
      unreachableSince: '2026-05-31',
      reasons: [{ code: 'kpi_short', params: { value: 9, judgedOn: '2026-05-31' } }],
      actions: [{ action: 'settle', dueOn: '2026-05-31' }],
    });
    // A later month that is missing, or better, mends nothing; a correction does.
    expect(every(months(8, 9), '2026-08-10')).toMatchObject({
      unreachableSince: '2026-06-30',
      actions: [{ action: 'settle', dueOn: '2026-06-30' }],
    });
    expect(every([...months(9, 8, 8), figure('2026-05', 8)], '2026-08-10')).toMatchObject({
      holds: true,
      since: '2026-08-10',
    });
    expect(stand(months(9), '2026-06-09').unreachableSince).toBeNull();
  });

  it('asks whom the handbook names', () => {
    const change = (handbook: { responsible?: object }) => {
      handbook.responsible = { recording: 'assistant', settling: 'manager' };
    };
    expect(stand([], '2026-07-10', {}, { change }).actions).toMatchObject([{ actor: 'assistant' }]);
    expect(stand(months(9, 9), '2026-07-10', {}, { change }).actions).toMatchObject([
      { actor: 'manager' },
    ]);
  });

  it('can no longer be met once it is judged, until a figure is corrected', () => {
    expect(stand(months(9, 8), '2026-07-09').unreachableSince).toBeNull();
    const short = stand(months(9, 8), '2026-07-10');
    expect(short).toMatchObject({
      noData: false,
      unreachableSince: '2026-07-10',
      actions: [{ action: 'settle', actor: 'specialist', dueOn: '2026-07-10', about: 'lapse' }],
    });
    expect(short.reasons).toMatchObject([
      {
        code: 'kpi_short',
        params: { value: 8.5, limit: 8, bound: 'at_most', aggregate: 'mean', unit: '%' },
        facts: [
          { kind: 'kpi', ref: 'lapse 2026-05', on: '2026-05-31' },
          { kind: 'kpi', ref: 'lapse 2026-06', on: '2026-06-30' },
        ],
      },
    ]);
    const corrected = stand([...months(9, 8), figure('2026-05', 8)], '2026-08-01');
    expect(corrected).toMatchObject({ holds: true, unreachableSince: null, actions: [] });
  });

  it('is judged later for who was on leave', () => {
    const facts = { pauses: [pause('2026-06-01', '2026-06-10')] };
    expect(held(stand(months(7, 7), '2026-07-19', {}, { facts }))).toBe(false);
    expect(held(stand(months(7, 7), '2026-07-20', {}, { facts }))).toBe('2026-07-20');
    // The first month of the span ends ten days later, too.
    expect(stand([], '2026-06-19', {}, { facts }).actions).toEqual([]);
    expect(stand([], '2026-06-20', {}, { facts }).actions).toMatchObject([{ dueOn: '2026-06-20' }]);
  });

  it('shows as many decimals as it takes to tell the figure from the limit', () => {
    const value = (...values: number[]) =>
      stand(months(...values), '2026-08-01').reasons.map(
        ({ params }) => (params as { value: number }).value,
      );
    expect(value(8, 8.000002)).toEqual([8.000001]);
    expect(value(10, 10.01)).toEqual([10.01]);
    expect(value(7, 7.333333)).toEqual([7.17]);
  });

  it('asks nothing of a stage that has not begun', () => {
    expect(stand([], '2026-08-01', {}, { stageStart: null })).toMatchObject({
      noData: true,
      actions: [],
      reasons: [{ code: 'time_not_begun' }],
    });
  });

  it('says the same in brief, without reasons', () => {
    for (const kpis of [[], months(7), months(7, 6), months(9, 9)]) {
      for (const today of ['2026-07-09', '2026-07-10']) {
        for (const span of ['stage', 'last'] as const) {
          const full = stand(kpis, today, { span });
          expect(stand(kpis, today, { span }, { brief: true })).toEqual({ ...full, reasons: [] });
        }
      }
    }
  });
});

describe('a figure over any run of months', () => {
  const any = (kpis: KpiFact[], today: string, gate: Partial<KpiGate> = {}) =>
    stand(kpis, today, { span: 'last', ...gate });

  it.each([
    ['the first two months', months(7, 9), '2026-06-30'],
    ['the second and third', months(20, 8, 8), '2026-07-31'],
    [
      'the month in which the stage began counts, the one before does not',
      [figure('2026-04', 1), figure('2026-05', 8)],
      false,
    ],
    ['a month between them missing', [figure('2026-05', 1), figure('2026-07', 1)], false],
    ['one month only', months(1), false],
    ['never', months(9, 9, 9, 9), false],
    ['once is enough', months(8, 8, 99, 99), '2026-06-30'],
  ] as const)('%s', (_case, kpis, since) => {
    expect(held(any([...kpis], '2026-12-31'))).toBe(since);
  });

  it.each([
    [
      'February: the last day of a month before another',
      [figure('2026-02', 8), figure('2026-01', 99)],
      '2026-01-31',
      1,
      '2026-02-28',
    ],
    [
      'February alone, not with January',
      [figure('2026-01', 99), figure('2026-02', 9)],
      '2026-01-31',
      1,
      false,
    ],
  ] as const)('%s', (_case, kpis, stageStart, count, since) => {
    const gate: Partial<KpiGate> = { span: 'last', months: count };
    expect(held(stand([...kpis], '2026-12-31', gate, { stageStart }))).toBe(since);
  });

  it('holds from the end of the period that made it so, not before', () => {
    expect(held(any(months(7, 9), '2026-06-29'))).toBe(false);
    expect(held(any(months(7, 9), '2026-06-30'))).toBe('2026-06-30');
  });

  it('of weeks asks for one in each of the months', () => {
    const weeks = (...numbers: number[]) => numbers.map((week) => figure(`2026-W${week}`, 8));
    // W20 ends on 17 May, W24 on 14 June, W25 on 21 June, W28 on 12 July.
    expect(held(any(weeks(20, 25), '2026-12-31'))).toBe('2026-06-21');
    expect(held(any(weeks(20, 24), '2026-12-31'))).toBe(false);
    expect(held(any(weeks(20, 28), '2026-12-31'))).toBe('2026-07-12');
    expect(held(any(weeks(20), '2026-12-31'))).toBe(false);
    expect(held(any(weeks(24, 25), '2026-12-31'))).toBe(false);
    expect(held(any(weeks(20, 29), '2026-12-31'))).toBe(false);
  });

  it('is never unreachable and asks nobody', () => {
    expect(any(months(9, 9, 9), '2026-12-31')).toMatchObject({
      noData: false,
      actions: [],
      unreachableSince: null,
      reasons: [{ code: 'kpi_open', params: { value: 9, periods: '2026-06, 2026-07', months: 2 } }],
    });
    expect(any([figure('2026-04', 1)], '2026-12-31')).toMatchObject({
      noData: true,
      reasons: [{ code: 'no_record' }],
    });
  });
});
