import { describe, expect, it } from 'vitest';
import { decideRetake } from '../../src/domain/examining/retake-due.js';
import type { Component, Handbook, Ladder } from '../../src/domain/handbook/types.js';
import type { EnrollmentFacts, Rules } from '../../src/domain/standing/facts.js';
import { briefStanding, standing } from '../../src/domain/standing/standing.js';
import { approval, coached, examRules, failed, lapseAsks, valid } from './exam-case.js';
import { attempt, person } from './standing-case.js';

/** Every action with its due day. */
function asked(rules: Rules, more: Partial<EnrollmentFacts>, today: string): string[] {
  const { next } = standing(rules, person(more), today);
  expect(briefStanding(rules, person(more), today).next).toEqual(next);
  return next.map(({ action, about, dueOn }) => `${action} ${about} ${dueOn}`);
}

const retake = (within: { days: number }): Partial<Ladder> => ({
  steps: [{ rung: 'first' }, { rung: 'retake', within }],
});

/** The exam is due on 13 April. */
describe("a gate's own day, after a failed first try", () => {
  it.each<[string, Partial<Ladder>, string, string]>([
    ['stands where the rung has no window', {}, '04-07', 'retake foundation_written 2026-04-13'],
    ['even once it is over', {}, '04-20', 'retake foundation_written 2026-04-13'],
    ['for what must come first', coached, '04-07', 'coach foundation_written 2026-04-13'],
    [
      'gives way to a window, be it earlier',
      retake({ days: 3 }),
      '04-07',
      'retake foundation_written 2026-04-10',
    ],
    ['or later', retake({ days: 30 }), '04-07', 'retake foundation_written 2026-05-07'],
  ])('%s', (_title, ladder, day, expected) => {
    const attempts = failed(day);
    const rules = examRules(ladder);
    expect(asked(rules, { attempts }, `2026-${day}`)).toEqual([expected]);
    const due = decideRetake(rules, person({ attempts }), 'foundation_written', `2026-${day}`);
    expect(due?.dueOn).toBe(expected.split(' ')[2]);
  });

  it('is moved by leave of absence, as everything is', () => {
    const pauses = [{ id: 1, from: '2026-04-08', until: '2026-04-11' }];
    expect(asked(examRules(), { attempts: failed('04-07'), pauses }, '2026-04-12')).toEqual([
      'retake foundation_written 2026-04-15',
    ]);
  });

  it('is nothing to a pass that is to be renewed', () => {
    const attempts = [attempt('2026-04-01', 90), ...failed('09-20')];
    expect(asked(examRules({}, valid), { attempts }, '2026-09-21')).toEqual([
      'retake foundation_written 2026-10-01',
    ]);
    const coaching = { id: 1, kind: 'coaching' as const, about: 'foundation_written' };
    const acts = [{ ...coaching, on: '2026-10-02', by: 'Chen' }];
    expect(asked(examRules({}, lapseAsks), { attempts, acts }, '2026-10-02')).toEqual([
      'retake foundation_written null',
    ]);
  });

  it('stands in a choice, too', () => {
    const chosen = ({ programs }: Handbook): void => {
      const { gates = [] } = programs['onboarding']?.stages[0] ?? {};
      const gate = gates.pop();
      if (gate?.kind !== 'assessment') throw new Error('no exam');
      gates.push({ kind: 'any_of', options: [{ title: 'By exam', gates: [gate] }] });
    };
    expect(asked(examRules({}, chosen), { attempts: failed('04-07') }, '2026-04-08')).toEqual([
      'retake foundation_written 2026-04-13',
    ]);
  });

  it('is that of a composite for what it is made of', () => {
    const half = (assessment: string): Component => {
      return { assessment, weight: 50, aggregate: 'latest' };
    };
    const made = ({ assessments, programs }: Handbook): void => {
      const components = [half('foundation_written'), half('practical_call')];
      assessments['whole'] = {
        title: 'W',
        kind: 'composite',
        total: 100,
        pass_mark: 80,
        components,
      };
      const gate = programs['onboarding']?.stages[0]?.gates[0];
      if (gate?.kind === 'assessment') gate.assessment = 'whole';
    };
    expect(asked(examRules({}, made), { attempts: failed('04-07') }, '2026-04-08')).toEqual([
      'retake foundation_written 2026-04-13',
      'sit_exam practical_call 2026-04-13',
    ]);
  });
});

describe('a pass that has lapsed and was renewed', () => {
  /** After the exam a month of service, then an approval. */
  const rules = examRules({}, (handbook) => {
    valid(handbook);
    const { stages } = handbook.programs['onboarding'] ?? {};
    stages?.push({
      code: 'service',
      title: 'Service',
      gates: [{ kind: 'time_served', since: 'stage', span: { months: 1 } }],
    });
    approval(handbook);
    const gate = stages?.[0]?.gates.pop();
    if (gate) stages?.[1]?.gates.push(gate);
  });
  const on = (day: string, ...more: string[]) => {
    const attempts = ['2026-04-10', ...more].map((taken) => attempt(taken, 90));
    const acts = [
      { id: 1, kind: 'approval' as const, about: 'service', on: '2026-05-20', by: 'Chen' },
    ];
    const { state, since, stage } = standing(rules, person({ attempts, acts }), day);
    return [state, since, stage];
  };

  it.each([
    ['on its last day', '2026-10-10', [], ['due_soon', '2026-09-10', null]],
    ['the day after', '2026-10-11', [], ['overdue', '2026-10-10', 'foundation']],
    ['renewed', '2026-12-01', ['2026-12-01'], ['regularised', '2026-05-20', null]],
    ['lapsed again', '2027-06-02', ['2026-12-01'], ['overdue', '2027-06-01', 'foundation']],
    [
      'renewed twice',
      '2027-07-01',
      ['2026-12-01', '2027-07-01'],
      ['regularised', '2026-05-20', null],
    ],
  ])('leaves everything after it as it stood: %s', (_title, day, renewals, expected) => {
    expect(on(day, ...renewals)).toEqual(expected);
  });
});
