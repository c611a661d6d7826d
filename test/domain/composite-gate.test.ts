import { describe, expect, it } from 'vitest';
import { assessmentsOf } from '../../src/domain/handbook/assessments-of.js';
import type { AssessmentGate, Component, Ladder } from '../../src/domain/handbook/types.js';
import type { GateContext, Rules } from '../../src/domain/standing/facts.js';
import { compositeGate } from '../../src/domain/standing/gates/composite.js';
import { ladderState } from '../../src/domain/standing/ladder.js';
import { free, half, having, made, only, rulesOf, today } from './composite-case.js';

const gate: AssessmentGate = { kind: 'assessment', assessment: 'whole' };

/** One retake within five days, and not later. */
const shut: Ladder = {
  title: 'Shut',
  steps: [{ rung: 'first' }, { rung: 'retake', within: { days: 5 }, late: 'refused' }],
};

function ask(
  rules: Rules,
  attempts: readonly string[],
  more: Partial<GateContext> = {},
  asked: AssessmentGate = gate,
) {
  const facts = having(...attempts);
  const program = rules.handbook.programs['onboarding'];
  if (!program) throw new Error('no program');
  return compositeGate(asked, {
    rules,
    program,
    facts,
    today,
    stage: 'protection',
    stageStart: '2026-03-16',
    othersSince: '2026-03-16',
    path: 'programs.onboarding.stages[6].gates[0]',
    ladder: (code) => ladderState(rules, facts, code, more.today ?? today),
    brief: false,
    ...more,
  });
}

const told = (outcome: ReturnType<typeof ask>) =>
  outcome.actions.map(({ action, about, actor, rule }) => `${action} ${about} ${actor} ${rule}`);

describe('the gate of a composite', () => {
  const pair = [half('a'), half('b')];
  const path = 'programs.onboarding.stages[6].gates[0]';

  it('has no data before anything is sat, and asks for every component', () => {
    const outcome = ask(rulesOf(pair), []);
    expect(outcome).toMatchObject({
      holds: false,
      since: null,
      noData: true,
      unreachableSince: null,
    });
    expect(told(outcome)).toEqual([`sit_exam a E1 ${path}`, `sit_exam b E1 ${path}`]);
    expect(outcome.actions.map(({ dueOn }) => dueOn)).toEqual([null, null]);
  });

  it.each<[Partial<AssessmentGate>, string, string]>([
    [{ within: { workdays: 10 } }, '2026-03-30', '.within'],
    [{ due: { after_stage: 'foundation', span: { months: 1 } } }, '2026-04-13', '.due'],
  ])('asks for what is not begun by the day of %o', (more, dueOn, key) => {
    const outcome = ask(rulesOf(pair), ['a 03-20 80'], {}, { ...gate, ...more });
    expect(outcome.actions).toEqual([
      { action: 'sit_exam', actor: 'E1', about: 'b', dueOn, rule: path + key, notBefore: null },
    ]);
    expect(outcome.noData).toBe(false);
  });

  it('asks nothing before its stage has begun', () => {
    expect(ask(rulesOf(pair), [], { stageStart: null }).actions).toEqual([]);
    expect(ask(rulesOf(pair), ['a 03-02 0', 'b 03-02 0'], { stageStart: null }).actions).toEqual(
      [],
    );
  });

  it('asks for another result of a free component that is not complete, not while one awaits', () => {
    const rules = rulesOf(only({ aggregate: 'mean', required: 2 }), ({ assessments }) => {
      assessments['a'] = free({ confirmed_by: 'supervisor' });
    });
    expect(told(ask(rules, ['a 03-20 80 confirm:03-21']))).toEqual([`sit_exam a E1 ${path}`]);
    expect(ask(rules, ['a 03-20 80']).actions).toEqual([]);
  });

  it('holds from the day of the pass, with a reason for the whole and for each component', () => {
    const outcome = ask(rulesOf(pair), ['a 03-18 80', 'b 03-20 90']);
    expect(outcome).toMatchObject({ holds: true, since: '2026-03-20', actions: [] });
    expect(outcome.reasons.map(({ code, rule, params }) => [code, rule, params])).toEqual([
      [
        'composite_passed',
        path,
        { assessment: 'whole', score: 85, passMark: 85, on: '2026-03-20' },
      ],
      [
        'composite_component',
        'assessments.whole.components[0]',
        {
          assessment: 'a',
          value: 0.8,
          weight: 50,
          aggregate: 'latest',
          counted: 1,
          needed: 1,
          complete: true,
          composite: false,
        },
      ],
      [
        'composite_component',
        'assessments.whole.components[1]',
        {
          assessment: 'b',
          value: 0.9,
          weight: 50,
          aggregate: 'latest',
          counted: 1,
          needed: 1,
          complete: true,
          composite: false,
        },
      ],
    ]);
    expect(outcome.reasons.map(({ facts }) => facts.map(({ on }) => on))).toEqual([
      ['2026-03-18', '2026-03-20'],
      ['2026-03-18'],
      ['2026-03-20'],
    ]);
  });

  it('ceases to hold when a mean drops', () => {
    const rules = rulesOf(only({ aggregate: 'mean' }));
    const attempts = ['a 03-18 90', 'a 03-25 70'];
    expect(ask(rules, attempts, { today: '2026-03-24' }).holds).toBe(true);
    expect(ask(rules, attempts, { today: '2026-03-25' })).toMatchObject({
      holds: false,
      since: null,
      unreachableSince: null,
    });
  });

  it.each<[string, Component[], string[], string[]]>([
    [
      'the wider gap',
      pair,
      ['a 03-18 80', 'b 03-18 70'],
      ['improve b E1 assessments.whole.components[1]'],
    ],
    [
      'the weight counts',
      [half('a', { weight: 80 }), half('b', { weight: 20 })],
      ['a 03-18 80', 'b 03-18 40'],
      ['improve a E1 assessments.whole.components[0]'],
    ],
    [
      'of equals the first',
      pair,
      ['a 03-18 80', 'b 03-18 80'],
      ['improve a E1 assessments.whole.components[0]'],
    ],
    [
      'not the one whose ladder has ended',
      [half('a'), half('l')],
      ['a 03-18 80', 'l 03-18 20'],
      ['improve a E1 assessments.whole.components[0]'],
    ],
    [
      'nor the one whose ladder is passed',
      [half('a'), half('l')],
      ['a 03-18 80', 'l 03-18 60'],
      ['improve a E1 assessments.whole.components[0]'],
    ],
    [
      'of a composite within: what is sat',
      [half('l'), half('inner')],
      ['l 03-18 80', 'a 03-18 80', 'b 03-18 75'],
      ['improve b E1 assessments.inner.components[1]'],
    ],
  ])(
    'that is complete and not passed asks to improve: %s',
    (_title, components, attempts, expected) => {
      const rules = rulesOf(components, ({ assessments }) => {
        assessments['inner'] = made([half('a'), half('b')]);
      });
      const outcome = ask(rules, attempts);
      expect(outcome).toMatchObject({ holds: false, unreachableSince: null });
      expect(told(outcome)).toEqual(expected);
    },
  );

  it.each<[string, Component[], string[]]>([
    ['no ladder leaves another try', [{ ...half('l'), weight: 100 }], ['l 03-18 80']],
    ['what is left is full already', [half('a'), half('l')], ['a 03-18 100', 'l 03-17 60']],
    [
      'a component can never be complete',
      [{ ...half('l'), weight: 100, aggregate: 'mean', required: 2 }],
      ['l 03-18 100'],
    ],
    [
      'a component stays below its minimum, whatever the others gain',
      [half('a'), half('l', { minimum: 70 })],
      ['a 03-18 60', 'l 03-17 65'],
    ],
    [
      'a component stays below its minimum, and another is not complete',
      [half('a', { aggregate: 'mean', required: 2 }), half('l', { minimum: 70 })],
      ['a 03-17 60', 'l 03-18 65'],
    ],
    [
      'nothing of a composite within can raise it to its minimum',
      [half('a'), half('inner', { minimum: 70 })],
      ['a 03-18 60', 'l 03-17 65'],
    ],
  ])('can no longer be passed when %s: somebody settles it', (_title, components, attempts) => {
    const rules = rulesOf(components, (handbook) => {
      handbook.assessments['inner'] = made([{ ...half('l'), weight: 100 }]);
      handbook.responsible = { settling: 'manager' };
    });
    const outcome = ask(rules, attempts);
    expect(outcome).toMatchObject({ holds: false, unreachableSince: '2026-03-18' });
    expect(told(outcome)).toEqual([`settle whole manager ${path}`]);
    expect(outcome.actions[0]?.dueOn).toBe('2026-03-18');
    expect(outcome.reasons.at(-1)).toMatchObject({
      code: 'composite_unreachable',
      params: { assessment: 'whole', on: '2026-03-18' },
    });
  });

  it('asks to improve where fewer passes than needed count in part', () => {
    const counted: Partial<Component> = { aggregate: 'count_passed', required: 4, partial: true };
    const rules = rulesOf([half('a', counted), half('b')]);
    const outcome = ask(rules, ['a 03-18 60', 'a 03-19 59', 'b 03-18 90']);
    expect(outcome).toMatchObject({ holds: false, noData: false, unreachableSince: null });
    expect(told(outcome)).toEqual(['improve a E1 assessments.whole.components[0]']);
    expect(outcome.reasons.slice(0, 2)).toMatchObject([
      { code: 'composite_failed', params: { score: 57.5 } },
      { params: { value: 0.25, counted: 1, needed: 4, complete: true } },
    ]);
  });

  it('waits for no component that counts in part, so that two of three are enough', () => {
    const third: Partial<Component> = { aggregate: 'count_passed', partial: true };
    const rules = rulesOf(
      ['l', 'a', 'b'].map((code, at) => ({ ...half(code, third), weight: [34, 33, 33][at] ?? 0 })),
      ({ assessments }) => {
        const whole = assessments['whole'];
        if (whole) whole.pass_mark = 66;
      },
    );
    expect(ask(rules, [])).toMatchObject({ holds: false, noData: true });
    expect(ask(rules, ['a 03-18 90'])).toMatchObject({ holds: false });
    expect(ask(rules, ['a 03-18 90', 'b 03-19 90'])).toMatchObject({
      holds: true,
      since: '2026-03-19',
    });
  });

  it('asks to improve while a component below its minimum can still be attempted', () => {
    const rules = rulesOf([half('a', { minimum: 75 }), half('l')]);
    const outcome = ask(rules, ['a 03-18 74', 'l 03-18 60']);
    expect(outcome).toMatchObject({ holds: false, unreachableSince: null });
    expect(told(outcome)).toEqual(['improve a E1 assessments.whole.components[0]']);
  });

  it.each<[string, Ladder, string]>([
    ['whose window has closed', shut, 'a'],
    [
      'that is barred for a time',
      { ...shut, after_last: { kind: 'bar', span: { months: 3 } } },
      'l',
    ],
  ])('asks to improve, beside a ladder %s', (_title, ladder, about) => {
    const rules = rulesOf([half('a'), half('l')], ({ ladders }) => {
      ladders['once'] = ladder;
    });
    const outcome = ask(rules, ['a 03-18 80', 'l 03-18 20']);
    expect(outcome.actions).toMatchObject([{ action: 'improve', about }]);
  });

  it('names the component that lies below its minimum', () => {
    const outcome = ask(rulesOf([half('a', { minimum: 75 }), half('b')]), [
      'a 03-18 74',
      'b 03-18 98',
    ]);
    expect(outcome.reasons).toContainEqual({
      code: 'composite_minimum',
      rule: 'assessments.whole.components[0].minimum',
      params: { assessment: 'a', value: 0.74, minimum: 75 },
      facts: [expect.objectContaining({ kind: 'attempt', on: '2026-03-18' })],
    });
    expect(outcome).toMatchObject({ holds: false });
    expect(outcome.reasons[0]).toMatchObject({ code: 'composite_failed', params: { score: 86 } });
  });

  it.each([
    ['84.99', 'composite_failed', 84.99],
    ['85', 'composite_passed', 85],
  ])('tells a score of 85 and %s, halved, as what it is beside 85', (b, code, score) => {
    const outcome = ask(rulesOf([half('a'), half('b')]), ['a 03-18 85', `b 03-18 ${b}`]);
    expect(outcome.reasons[0]).toMatchObject({ code, params: { score, passMark: 85 } });
  });

  it('tells a share below its minimum as what it is', () => {
    const rules = rulesOf([half('a', { minimum: 75, aggregate: 'mean' }), half('b')]);
    const outcome = ask(rules, ['a 03-16 75', 'a 03-17 74.99', 'b 03-18 98']);
    const short = outcome.reasons.find(({ code }) => code === 'composite_minimum');
    expect(short).toMatchObject({ params: { value: 0.7499, minimum: 75 } });
    const component = outcome.reasons.find(({ code }) => code === 'composite_component');
    expect(component).toMatchObject({ params: { value: 0.7499 } });
  });

  it('gives no reasons where nobody reads them', () => {
    const brief = ask(rulesOf(pair), ['a 03-18 80', 'b 03-20 90'], { brief: true });
    expect(brief).toMatchObject({ holds: true, since: '2026-03-20', reasons: [] });
  });
});

describe('what a program asks for', () => {
  it('contains what composites and choices are made of, each once', () => {
    const rules = rulesOf([half('inner'), half('a')], ({ assessments, programs }) => {
      assessments['inner'] = made([half('a'), half('b')]);
      programs['p'] = {
        title: 'P',
        stages: [
          { code: 's', title: 'S', gates: [gate, { kind: 'assessment', assessment: 'b' }] },
          {
            code: 't',
            title: 'T',
            gates: [
              {
                kind: 'any_of',
                options: [{ title: 'L', gates: [{ kind: 'assessment', assessment: 'l' }] }],
              },
            ],
          },
        ],
      };
    });
    const { handbook } = rules;
    const program = handbook.programs['p'];
    if (!program) throw new Error('no program');
    expect(assessmentsOf(program, handbook.assessments).sort()).toEqual([
      'a',
      'b',
      'inner',
      'l',
      'whole',
    ]);
  });
});
