import { describe, expect, it } from 'vitest';
import type { Award, Awards, ConsequenceRule } from '../../src/domain/handbook/types-awards.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { findingsAfter, type Case } from './edited-default.js';

function awards({ awards: found }: Handbook): Awards {
  if (!found) throw new Error('the default handbook has no awards');
  return found;
}

function set(handbook: Handbook, award: Omit<Award, 'title'>): void {
  awards(handbook).list = { x: { title: 'X', ...award } };
}

function rule(handbook: Handbook, given: Omit<ConsequenceRule, 'title' | 'points'>): void {
  if (!handbook.consequences) throw new Error('the default handbook takes no points off');
  handbook.consequences.rules = { x: { title: 'X', points: 1, ...given } };
}

const person = { unit: 'person', period: 'month' } as const;
const team = { unit: 'team', period: 'month' } as const;
const held = { conditions: [{ kpi: 'csat', at_least: 90 }] };
const path = 'awards.list.x';

const cases: Case[] = [
  ['nothing', () => undefined, []],
  ['neither section', (h) => [delete h.awards, delete h.consequences], []],
  [
    'an award for nothing',
    (h) => {
      set(h, person);
    },
    [`handbook_one_of ${path}`],
  ],
  [
    'figures that do not exist',
    (h) => {
      set(h, {
        ...person,
        conditions: [
          { kpi: 'csta', at_least: 1 },
          { assessment: 'foundation', at_least: 1 },
          { drill: 'call', at_least: 1 },
        ],
      });
    },
    [
      `handbook_reference ${path}.conditions[0].kpi`,
      `handbook_reference ${path}.conditions[1].assessment`,
      `handbook_reference ${path}.conditions[2].drill`,
    ],
  ],
  [
    'two figures in one, none, and no limit',
    (h) => {
      set(h, {
        ...person,
        conditions: [{ kpi: 'csat', drill: 'calls', at_least: 1 }, { at_most: 2 }, { kpi: 'fcr' }],
      });
    },
    [
      `handbook_one_of ${path}.conditions[0]`,
      `handbook_one_of ${path}.conditions[1]`,
      `handbook_one_of ${path}.conditions[2]`,
    ],
  ],
  [
    'limits that cross',
    (h) => {
      set(h, { ...person, conditions: [{ kpi: 'csat', at_least: 9, at_most: 8 }] });
    },
    [`handbook_range ${path}.conditions[0].at_most`],
  ],
  [
    'limits that meet',
    (h) => {
      set(h, { ...person, conditions: [{ kpi: 'csat', at_least: 9, at_most: 9 }] });
    },
    [],
  ],
  [
    'the highest of what is better when it is lower',
    (h) => {
      set(h, { ...person, rank: { by: [{ kpi: 'lapse' }] } });
    },
    [`handbook_needs ${path}.rank.by[0]`],
  ],
  [
    'the lowest of it, or taken from something',
    (h) => {
      set(h, { ...person, rank: { by: [{ kpi: 'lapse' }], order: 'lowest' } });
      awards(h).list['y'] = { title: 'Y', ...person, rank: { by: [{ kpi: 'lapse', from: 100 }] } };
    },
    [],
  ],
  [
    'a composite, and a choice among marks without marks',
    (h) => {
      set(h, {
        ...person,
        rank: { by: [{ assessment: 'operator_work' }, { kpi: 'csat', take: 'best' }] },
      });
    },
    [
      `handbook_not_with ${path}.rank.by[0].assessment`,
      `handbook_only_with ${path}.rank.by[1].take`,
    ],
  ],
  [
    'ties that nothing decides, and a decision of no ties',
    (h) => {
      set(h, { ...person, rank: { by: [{ kpi: 'csat' }], ties: 'second' } });
      const second = [{ kpi: 'fcr' }];
      awards(h).list['y'] = { title: 'Y', ...person, rank: { by: [{ kpi: 'csat' }], second } };
    },
    [`handbook_needs ${path}.rank`, 'handbook_only_with awards.list.y.rank.second'],
  ],
  [
    'teams that were hired, people with members',
    (h) => {
      set(h, { ...team, ...held, eligible: { served_under: { months: 3 } } });
      awards(h).list['y'] = { title: 'Y', ...person, ...held, min_members: 2 };
    },
    [`handbook_not_with ${path}.eligible`, 'handbook_only_with awards.list.y.min_members'],
  ],
  [
    'an amount of nothing, a unit of no amount',
    (h) => {
      set(h, { ...person, ...held, prize: { amount: 5 } });
      awards(h).list['y'] = { title: 'Y', ...person, ...held, prize: { unit: 'yuan' } };
    },
    [`handbook_needs ${path}.prize`, 'handbook_only_with awards.list.y.prize.unit'],
  ],
  [
    'times in two units, rankings of nothing',
    (h) => {
      awards(h).decision.within = { days: 1, months: 1 };
      awards(h).figures = { by: 'assistant', within: {} };
      awards(h).rankings = {
        x: { title: 'X', ...person, by: [{ kpi: 'cst' }], show: 'both', places: 1 },
      };
    },
    [
      'handbook_one_of awards.decision.within',
      'handbook_one_of awards.figures.within',
      'handbook_reference awards.rankings.x.by[0].kpi',
    ],
  ],
  [
    'points off without statuses',
    (h) => {
      rule(h, { of: 'attendance' });
    },
    ['handbook_needs consequences.rules.x'],
  ],
  [
    'statuses of exams, exams of duties',
    (h) => {
      rule(h, { of: 'assessment', statuses: ['late'], duties: ['fund'] });
    },
    [
      'handbook_only_with consequences.rules.x.statuses',
      'handbook_only_with consequences.rules.x.duties',
    ],
  ],
  [
    'assessments and duties that do not exist',
    (h) => {
      rule(h, { of: 'assessment', assessments: ['foundation'] });
      if (h.consequences)
        h.consequences.rules['y'] = { title: 'Y', of: 'duty', duties: ['funds'], points: 1 };
    },
    [
      'handbook_reference consequences.rules.x.assessments[0]',
      'handbook_reference consequences.rules.y.duties[0]',
    ],
  ],
];

describe('rules of awards and points off', () => {
  it.each(cases)('%s', (_, edit, expected) => {
    expect(findingsAfter(edit).sort()).toEqual([...expected].sort());
  });
});
