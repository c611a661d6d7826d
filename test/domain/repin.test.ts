import { describe, expect, it } from 'vitest';
import { nearestRule } from '../../src/domain/handbook/nearest-rule.js';
import { decideRepin, type RepinCase } from '../../src/domain/handbook/repin.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { defaultHandbookText } from '../../src/handbook/default.js';
import { readHandbook } from '../../src/handbook/read.js';

function defaultHandbook(): Handbook {
  const { handbook } = readHandbook(defaultHandbookText('en'), 'en.yaml');
  if (!handbook) throw new Error('the default handbook has faults');
  return handbook;
}

describe('a batch under newer rules', () => {
  const handbook = defaultHandbook();
  const running: RepinCase = {
    batch: '2026-03A',
    program: 'onboarding',
    stages: ['foundation'],
    assessments: ['foundation_written'],
  };
  const refuse = (code: string, facts: object) => ({ kind: 'refuse', code, facts });
  const cases: [what: string, given: Partial<RepinCase>, decision: object][] = [
    ['goes on where everything is known', {}, { kind: 'repin' }],
    [
      'needs its program',
      { program: 'onbording' },
      refuse('repin_program', { batch: '2026-03A', program: 'onbording' }),
    ],
    [
      'is not misled by a name that every object has',
      { program: 'constructor' },
      refuse('repin_program', { batch: '2026-03A', program: 'constructor' }),
    ],
    [
      'needs the stages of its sessions',
      { stages: ['basics', 'company', 'foundation', 'more'] },
      refuse('repin_stages', { batch: '2026-03A', stages: 'basics, more' }),
    ],
    [
      'needs the assessments that somebody sat',
      { assessments: ['foundation_written', 'oral', 'toString'] },
      refuse('repin_assessments', { batch: '2026-03A', assessments: 'oral, toString' }),
    ],
  ];
  it.each(cases)('%s', (_what, given, decision) => {
    expect(decideRepin(handbook, { ...running, ...given })).toEqual(decision);
  });
});

describe('a mistyped path', () => {
  const handbook = defaultHandbook();
  it.each([
    ['ladders.defualt.steps[1]', 'ladders.default.steps[1]'],
    ['laders', 'ladders'],
    ['ladders.default.steps[99]', 'ladders.default.steps'],
    ['programs.onboarding.stages[foundatoin].title', 'programs.onboarding.stages.foundation.title'],
    ['something else', ''],
    ['', ''],
  ])('%s -> %s', (path, meant) => {
    expect(nearestRule(handbook, path)).toBe(meant);
  });
});
