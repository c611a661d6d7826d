import { describe, expect, it } from 'vitest';
import type { AnyOfGate, Handbook } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { recordsOf } from '../../src/domain/standing/records.js';
import { act, ask, drilled, figure, held } from './gate-case.js';

/** Two tracks: calls and then an application; or figures of two months. */
const gate: AnyOfGate = {
  kind: 'any_of',
  options: [
    {
      title: 'Calls',
      gates: [
        { kind: 'application', to: 'supervisor', within: { days: 7 } },
        { kind: 'drill', drill: 'calls' },
      ],
    },
    { title: 'Figures', gates: [{ kind: 'kpi', metric: 'lapse', at_most: 8, months: 2 }] },
  ],
};

const oneDay = (handbook: Handbook): void => {
  handbook.drills['calls'] = { title: 'Calls', unit: 'calls', per_day: 120, days: 1 };
};

const stand = (facts: Partial<EnrollmentFacts>, today: string, othersSince?: string | null) =>
  ask(gate, {
    facts,
    today,
    change: oneDay,
    ...(othersSince === undefined ? {} : { othersSince }),
  });

const records = (calls: string[], values: number[]) =>
  recordsOf({
    drills: calls.map((day) => drilled(day, 120)),
    kpis: values.map((value, index) => figure(`2026-0${index + 4}`, value)),
  });
const applied = (on: string) => [act('application', on)];

describe('a choice', () => {
  it.each([
    [
      'the first track complete: since its later gate',
      records(['2026-04-10'], []),
      '2026-04-12',
      '2026-06-30',
      '2026-04-12',
    ],
    ['one gate of it open', records(['2026-04-10'], []), null, '2026-06-30', false],
    ['the second track complete', records([], [8, 8]), null, '2026-06-30', '2026-06-01'],
    [
      'both: since the one that was complete first',
      records(['2026-04-10'], [8, 8]),
      '2026-04-12',
      '2026-06-30',
      '2026-04-12',
    ],
    [
      'both, the other first',
      records(['2026-04-10'], [8, 8]),
      '2026-06-15',
      '2026-06-30',
      '2026-06-01',
    ],
    ['a gate of each is not enough', records(['2026-04-10'], [9, 9]), null, '2026-06-30', false],
    ['nothing', records([], []), null, '2026-05-30', false],
  ])('%s', (_case, own, on, today, since) => {
    const acts = on === null ? [] : applied(on);
    expect(held(stand({ records: own, acts }, today))).toBe(since);
  });

  it('offers every track while none is begun', () => {
    const result = stand({ records: records([], []) }, '2026-06-01');
    expect(result.noData).toBe(true);
    expect(result.actions.map(({ action, rule }) => [action, rule])).toEqual([
      ['drill', 'gate.options[0].gates[1]'],
      ['record_kpi', 'gate.options[1].gates[0]'],
    ]);
  });

  it('asks only for the track that was begun', () => {
    const calls = stand({ records: records(['2026-04-10'], []) }, '2026-06-01');
    expect(calls.noData).toBe(false);
    expect(calls.actions).toMatchObject([
      { action: 'apply', rule: 'gate.options[0].gates[0]', dueOn: '2026-04-17' },
    ]);
    const figures = stand({ records: records([], [9]) }, '2026-05-15');
    expect(figures.actions).toEqual([]);
    const short = stand({ records: records([], [9, 9]) }, '2026-06-01');
    expect(short.actions).toMatchObject([{ action: 'settle', rule: 'gate.options[1].gates[0]' }]);
  });

  it('does not ask about a track that is lost while another is being gone', () => {
    const own = { records: records([], [9, 9]), acts: applied('2026-04-12') };
    const before = stand(own, '2026-05-31');
    expect(before.reasons.map(({ code }) => code)).not.toContain('option_lost');
    const { actions, reasons, unreachableSince } = stand(own, '2026-06-01');
    expect(unreachableSince).toBeNull();
    expect(actions.map(({ action }) => action)).toEqual(['drill']);
    expect(reasons.at(-1)).toMatchObject({ code: 'option_lost', params: { on: '2026-06-01' } });
    expect(reasons.map(({ code }) => code)).not.toContain('kpi_short');
  });

  it('asks for nothing once a track is complete', () => {
    const own = { records: records(['2026-04-10'], [9, 9]), acts: applied('2026-04-12') };
    expect(stand(own, '2026-06-30')).toMatchObject({ holds: true, actions: [] });
  });

  it('lets an application wait for the other gates of its track, and those before the choice', () => {
    expect(stand({ records: records([], []), acts: [] }, '2026-04-20').actions).not.toContainEqual(
      expect.objectContaining({ action: 'apply' }),
    );
    const calls = { records: records(['2026-04-10'], []) };
    expect(stand(calls, '2026-06-01', null).actions).toEqual([]);
    expect(stand(calls, '2026-06-01', '2026-05-01').actions).toMatchObject([
      { action: 'apply', dueOn: '2026-05-08' },
    ]);
  });

  it('can no longer be met only when no track can', () => {
    expect(stand({ records: records([], [9, 9]) }, '2026-06-01').unreachableSince).toBeNull();
    const only: AnyOfGate = {
      kind: 'any_of',
      options: [
        { title: 'One', gates: [{ kind: 'kpi', metric: 'lapse', at_most: 8, months: 1 }] },
        { title: 'Two', gates: [{ kind: 'kpi', metric: 'lapse', at_most: 8, months: 2 }] },
      ],
    };
    const facts = { records: records([], [9, 9]) };
    expect(ask(only, { facts, today: '2026-05-31' }).unreachableSince).toBeNull();
    expect(ask(only, { facts, today: '2026-06-01' }).unreachableSince).toBe('2026-06-01');
  });

  it('tells of the way that was gone, else of those that were begun', () => {
    const codes = (facts: Partial<EnrollmentFacts>, today: string) =>
      stand(facts, today).reasons.map(({ code, rule }) => [code, rule]);
    const done = { records: records(['2026-04-10'], [9]), acts: applied('2026-04-12') };
    expect(codes(done, '2026-06-30')).toEqual([
      ['option_held', 'gate'],
      ['application_filed', 'gate.options[0].gates[0]'],
      ['drill_done', 'gate.options[0].gates[1]'],
    ]);
    expect(codes({ records: records([], [9]) }, '2026-05-15')).toEqual([
      ['options_open', 'gate'],
      ['option_open', 'gate'],
      ['kpi_running', 'gate.options[1].gates[0]'],
    ]);
  });

  describe('of which two of three are required', () => {
    const drill = (code: string) => ({ title: code, gates: [{ kind: 'drill', drill: code }] });
    const kpi = { kind: 'kpi', metric: 'lapse', at_most: 8, months: 1 } as const;
    const two = {
      kind: 'any_of',
      required: 2,
      options: [drill('a'), drill('b'), { title: 'Figures', gates: [kpi] }],
    } as AnyOfGate;
    const change = (handbook: Handbook): void => {
      for (const code of ['a', 'b'])
        handbook.drills[code] = { title: code, unit: 'calls', per_day: 1, days: 2 };
    };
    const done = (...days: [drill: string, day: string][]) =>
      days.map(([drill, day]) => ({ ...drilled(day, 1), drill }));
    const a = done(['a', '2026-04-10'], ['a', '2026-04-11']);
    const b = done(['b', '2026-04-20'], ['b', '2026-04-21']);
    const on = (today: string, drills: ReturnType<typeof done>, values: number[], required = 2) =>
      ask(
        { ...two, required },
        {
          today,
          change,
          facts: {
            records: recordsOf({
              drills,
              kpis: values.map((value, index) => figure(`2026-0${index + 4}`, value)),
            }),
          },
        },
      );

    it.each([
      ['one is not enough', a, [], 2, false],
      ['the second completes it', [...a, ...b], [], 2, '2026-04-21'],
      ['any two, by the day of the later', a, [8], 2, '2026-05-01'],
      ['all three: since the second', [...a, ...b], [8], 2, '2026-04-21'],
      ['one required of three done: since the first', [...a, ...b], [8], 1, '2026-04-11'],
      ['all required: since the last', [...a, ...b], [8], 3, '2026-05-01'],
      ['all required, one open', [...a, ...b], [], 3, false],
    ])('%s', (_case, drills, values, required, since) => {
      expect(held(on('2026-06-01', drills, values, required))).toBe(since);
    });

    it('can no longer be met once too few are left', () => {
      expect(on('2026-05-01', [], [9]).unreachableSince).toBeNull();
      expect(on('2026-05-01', [], [9], 3).unreachableSince).toBe('2026-05-01');
      expect(on('2026-04-30', [], [9], 3).unreachableSince).toBeNull();
      expect(on('2026-05-01', [...a, ...b], [9]).unreachableSince).toBeNull();
    });

    it('asks for those that were begun, once they are as many as are wanted, else for all that are open', () => {
      const asked = (drills: ReturnType<typeof done>, values: number[] = []) =>
        on('2026-05-01', drills, values).actions.map(({ action, about }) => `${action} ${about}`);
      expect(asked([])).toEqual(['drill a', 'drill b', 'record_kpi lapse']);
      expect(asked(done(['a', '2026-04-10']))).toEqual(['drill a', 'drill b', 'record_kpi lapse']);
      expect(asked(done(['a', '2026-04-10'], ['b', '2026-04-10']))).toEqual(['drill a', 'drill b']);
      expect(asked(a)).toEqual(['drill b', 'record_kpi lapse']);
      expect(asked([...a, ...done(['b', '2026-04-10'])])).toEqual(['drill b']);
      expect(asked([...a, ...b])).toEqual([]);
    });

    it('tells of what is done, and of what is open', () => {
      const told = (drills: ReturnType<typeof done>) =>
        on('2026-04-30', drills, []).reasons.map(({ code, params }) => [
          code,
          (params as { option?: string }).option ?? null,
        ]);
      expect(told(a)).toEqual([
        ['options_open', null],
        ['option_held', 'a'],
        ['drill_done', null],
        ['option_open', 'b'],
        ['no_record', null],
        ['option_open', 'Figures'],
        ['kpi_none', null],
      ]);
      expect(on('2026-04-30', a, []).reasons[0]?.params).toMatchObject({ required: 2, done: 1 });
      expect(told([...b, ...a]).map(([code]) => code)).toEqual([
        'option_held',
        'drill_done',
        'option_held',
        'drill_done',
      ]);
    });
  });

  it('says the same in brief, without reasons', () => {
    for (const own of [records([], []), records(['2026-04-10'], []), records([], [9, 9])]) {
      const full = stand({ records: own }, '2026-06-01');
      const brief = ask(gate, {
        facts: { records: own },
        today: '2026-06-01',
        change: oneDay,
        brief: true,
      });
      expect(brief).toEqual({ ...full, reasons: [] });
    }
  });
});
