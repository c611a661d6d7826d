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
