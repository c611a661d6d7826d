/** Findings by the handbook's limits, and what becomes of actions (000 §5.2, 004 §4.1). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideEvent,
  improvementState,
  isSettled,
  latestDay,
  type Improvement,
  type ImprovementEventKind,
} from '../../src/domain/improving/action.js';
import {
  findingsOf,
  findingState,
  isBeyond,
  proposeRedesigns,
  readFindingKey,
  type Measure,
} from '../../src/domain/improving/finding.js';

const span = { month: '2026-03', from: '2026-01-01', to: '2026-03-31' };
const measure = (value: number | null, counted = 5, more: Partial<Measure> = {}): Measure => ({
  ...{ subject: 'C01', title: 'Complaints', value, counted, courses: ['C01'] },
  ...more,
});

describe('findings', () => {
  const rule = { title: 'Low', kind: 'attendance', below: 0.9, months: 3, least: 5 } as const;
  const found = (one: Measure) => findingsOf('low', rule, [one], span).map(({ key }) => key);

  it('is what lies below the limit, of enough results', () => {
    expect(found(measure(0.89))).toEqual(['low/C01/2026-03']);
    expect(found(measure(0.9))).toEqual([]);
    expect(found(measure(0.1, 4))).toEqual([]);
    expect(found(measure(null))).toEqual([]);
  });

  it('names its rule, figures and months', () => {
    const [one] = findingsOf('low', rule, [measure(0.5)], span);
    expect(one).toMatchObject({
      rule: 'improvement.findings.low',
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(one?.figures).toEqual([
      {
        value: 0.5,
        limit: 0.9,
        bound: 'below',
        counted: 5,
        as: 'rate',
        rule: 'improvement.findings.low',
      },
    ]);
  });

  it('takes the limit of the measure where it has one', () => {
    const kpi = { title: 'KPI', kind: 'kpi', months: 1 } as const;
    const limit = { bound: 'above', value: 8 } as const;
    expect(findingsOf('kpi', kpi, [measure(9, 1, { limit })], span)).toHaveLength(1);
    expect(findingsOf('kpi', kpi, [measure(8, 1, { limit })], span)).toHaveLength(0);
    expect(findingsOf('kpi', kpi, [measure(1)], span)).toHaveLength(0);
  });

  it.each([
    [4, 'from', 5, false],
    [5, 'from', 5, true],
    [5, 'above', 5, false],
    [5, 'below', 5, false],
  ] as const)('%d is beyond "%s %d": %s', (value, bound, limit, expected) => {
    expect(isBeyond(value, { bound, value: limit })).toBe(expected);
  });

  it.each(['low/C01/2026-03', ' low/C01.q1/2026-03 '])('reads the key %s', (key) => {
    expect(readFindingKey(key)?.month).toBe('2026-03');
  });
  it.each(['low', 'low/C01', 'low/C01/March', 'a/b/c/2026-03', ''])('no key: "%s"', (key) => {
    expect(readFindingKey(key)).toBeUndefined();
  });
});

describe('courses to be designed anew', () => {
  const rules = {
    ...{ pass_rate: 0.6, attendance: 0.75, feedback: 3.5, months: 3, least: 5 },
    ...{ decided_by: 'supervisor' as const, within: { workdays: 10 } },
  };
  const propose = (over: Partial<Parameters<typeof proposeRedesigns>[2]>) =>
    proposeRedesigns(
      rules,
      '',
      { pass_rate: [], attendance: [], feedback: [], ...over },
      (c) => c,
      span,
    );

  it('is one proposal for each course, with every figure below its line', () => {
    const proposals = propose({
      pass_rate: [measure(0.5, 9, { subject: 'exam', courses: ['C01', 'C02'] })],
      attendance: [measure(0.7), measure(0.75, 5, { courses: ['C03'] })],
      feedback: [measure(3.4, 4)],
    });
    expect(proposals.map(({ key, figures }) => [key, figures.map(({ rule }) => rule)])).toEqual([
      [
        'redesign/C01/2026-03',
        ['improvement.redesign.pass_rate', 'improvement.redesign.attendance'],
      ],
      ['redesign/C02/2026-03', ['improvement.redesign.pass_rate']],
    ]);
  });

  it('asks nothing of what the handbook sets no line for', () => {
    const others = {
      ...{ pass_rate: 0.6, feedback: 3.5, months: 3, least: 5 },
      ...{ decided_by: 'supervisor' as const, within: { workdays: 10 } },
    };
    const measured = { pass_rate: [], attendance: [measure(0.1)], feedback: [] };
    expect(proposeRedesigns(others, '', measured, (c) => c, span)).toEqual([]);
  });
});

describe('what is done about a finding', () => {
  const state = (
    actions: { code: string; finding: string | null; settled: boolean }[],
    answers: { finding: string; kind: 'accepted' | 'declined' }[] = [],
  ) => findingState({ key: 'low/C01/2026-03' }, { actions, answers }).state;
  const action = (finding: string, settled: boolean) => ({ code: 'A1', finding, settled });

  it('is its own action, or one of another month that is still running', () => {
    expect(state([])).toBe('open');
    expect(state([action('low/C01/2026-03', true)])).toBe('action');
    expect(state([action('low/C01/2026-02', false)])).toBe('action');
    expect(state([action('low/C01/2026-02', true)])).toBe('open');
    expect(state([action('low/C011/2026-03', false)])).toBe('open');
  });

  it('may be declined, for its own months only', () => {
    expect(state([], [{ finding: 'low/C01/2026-03', kind: 'declined' }])).toBe('declined');
    expect(state([], [{ finding: 'low/C01/2026-02', kind: 'declined' }])).toBe('open');
  });
});

describe('actions', () => {
  const base: Improvement = {
    ...{ id: 1, code: 'A2026-001', title: 'T', finding: null, about: 'x', rule: null },
    ...{ handbookVersion: null, owner: 'E1', dueOn: '2026-04-30', openedOn: '2026-04-10' },
    events: [],
  };
  const kinds = ['done', 'verified', 'reopened', 'dropped'] as const;
  const after = (...events: [ImprovementEventKind, string][]): Improvement => ({
    ...base,
    events: events.map(([kind, actor], at) => {
      const happenedOn = `2026-04-1${at}`;
      return { kind, actor, happenedOn, statement: `s${at}` };
    }),
  });
  const decide = (action: Improvement, kind: ImprovementEventKind, actor: string, second = true) =>
    decideEvent(action, { kind, actor, statement: 'new' }, { secondPerson: second });

  it('is verified by neither its owner nor who did it, where the handbook wants a second person', () => {
    const done = after(['done', 'E2']);
    expect(decide(done, 'verified', 'E1')).toMatchObject({ code: 'action_second_person' });
    expect(decide(done, 'verified', 'E2')).toMatchObject({ code: 'action_second_person' });
    expect(decide(done, 'verified', 'E3')).toEqual({ kind: 'record' });
    expect(decide(done, 'verified', 'E1', false)).toEqual({ kind: 'record' });
  });

  it('never closes but by a verification of what was done', () => {
    const event = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('E1', 'E2', 'E3'));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (wishes) => {
        let action = base;
        for (const [kind, actor] of wishes) {
          if (decide(action, kind, actor).kind !== 'record') continue;
          const on = '2026-04-11';
          const next = { kind, actor, happenedOn: on, statement: `${action.events.length}` };
          action = { ...action, events: [...action.events, next] };
        }
        if (improvementState(action) === 'closed') {
          const [doing, check] = action.events.slice(-2);
          expect([doing?.kind, check?.kind]).toEqual(['done', 'verified']);
          expect([action.owner, doing?.actor]).not.toContain(check?.actor);
        }
      }),
    );
  });

  it('knows its state and its latest day', () => {
    expect(improvementState(base)).toBe('open');
    expect(improvementState(after(['done', 'E1']))).toBe('done');
    expect(improvementState(after(['done', 'E1'], ['reopened', 'E2']))).toBe('open');
    expect(isSettled(after(['dropped', 'E2']))).toBe(true);
    expect(latestDay(after(['done', 'E1'], ['verified', 'E2']))).toBe('2026-04-11');
  });

  it('says the same only once', () => {
    const done = after(['done', 'E1']);
    const same = { kind: 'done', actor: 'E1', statement: 's0' } as const;
    expect(decideEvent(done, same, { secondPerson: true })).toEqual({ kind: 'same' });
  });
});
