import { describe, expect, it } from 'vitest';
import type { Gate } from '../../src/domain/handbook/types.js';
import {
  attendance,
  findingsAfter,
  foundation,
  lateJoiners,
  setGates,
  type Case,
} from './edited-default.js';

const steps = 'ladders.default.steps';
const gate = 'programs.onboarding.stages[2].gates[0]';

const programs: Case[] = [
  [
    'attendance where there is nothing to attend',
    (h) => delete foundation(h).timetable,
    [
      `handbook_no_timetable ${gate}`,
      'handbook_not_in_timetable programs.onboarding.late_joiners.insert_up_to',
      'handbook_not_in_timetable programs.onboarding.late_joiners.next_batch_from',
      `handbook_no_timetable ${steps}[2].requires[0].retraining.stage`,
    ],
  ],
  [
    'attendance where every slot is optional',
    (h) => {
      for (const slot of foundation(h).timetable ?? []) slot.optional = true;
    },
    [`handbook_no_timetable ${gate}`],
  ],
  [
    'attendance of a course that is not taught there',
    (h) => {
      setGates(h, [{ ...attendance, courses: ['F01', 'S01', 'X01'] }]);
    },
    [`handbook_not_in_stage ${gate}.courses[1]`, `handbook_reference ${gate}.courses[2]`],
  ],
  [
    'attendance of a course that is optional there',
    (h) => {
      setGates(h, [{ ...attendance, courses: ['F15'] }]);
      for (const slot of foundation(h).timetable ?? [])
        if (slot.courses.includes('F15')) slot.optional = true;
    },
    [`handbook_not_in_stage ${gate}.courses[0]`],
  ],
  [
    'an assessment that is due in two ways',
    (h) => {
      setGates(h, [
        {
          kind: 'assessment',
          assessment: 'foundation_written',
          due: { after_stage: 'foundation', span: { days: 1 } },
          within: { days: 1 },
        },
      ]);
    },
    [`handbook_not_with ${gate}.within`],
  ],
  ...(
    [
      { kind: 'assessment', assessment: 'foundation_written', within: {} },
      { kind: 'checklist', checklist: 'team_mentoring', within: {} },
      { kind: 'drill', drill: 'calls', within: {} },
      { kind: 'application', to: 'supervisor', within: {} },
      { kind: 'approval', by: 'supervisor', within: {} },
    ] as Gate[]
  ).map((broken): Case => [
    `a length without a unit (${broken.kind})`,
    (h) => {
      setGates(h, [broken]);
    },
    [`handbook_one_of ${gate}.within`],
  ]),
  ...([1, 2, 3] as const).map((required): Case => [
    `${required} of two options`,
    (h) => {
      const served: Gate = { kind: 'time_served', since: 'stage', span: { days: 1 } };
      const options = ['A', 'B'].map((title) => ({ title, gates: [served] }));
      setGates(h, [{ kind: 'any_of', required, options }]);
    },
    required === 3 ? [`handbook_required_options ${gate}.required`] : [],
  ]),
  ...(
    [
      ['company', false],
      ['foundation', true],
      ['mentoring', true],
      [undefined, false],
    ] as const
  ).map(([stage, late]): Case => [
    `late joiners who must have the stage ${stage ?? 'none'} behind them`,
    (h) => {
      const rule = lateJoiners(h);
      if (stage === undefined) delete rule.requires_stage;
      else rule.requires_stage = stage;
    },
    late ? ['handbook_late_stage programs.onboarding.late_joiners.requires_stage'] : [],
  ]),
  [
    'a choice: references are checked within it',
    (h) => {
      setGates(h, [
        {
          kind: 'any_of',
          options: [
            { title: 'A', gates: [attendance, { kind: 'drill', drill: 'call' }] },
            { title: 'B', gates: [{ kind: 'kpi', metric: 'csat', months: 1 }] },
          ],
        },
      ]);
    },
    [
      `handbook_reference ${gate}.options[0].gates[1].drill`,
      `handbook_one_of ${gate}.options[1].gates[0]`,
    ],
  ],
  [
    'a make-up without a unit',
    (h) => (lateJoiners(h).make_up_within = {}),
    ['handbook_one_of programs.onboarding.late_joiners.make_up_within'],
  ],
  [
    'an approval in several stages',
    (h) => {
      setGates(h, [{ kind: 'approval', by: 'mentor' }]);
    },
    [],
  ],
  [
    'a checklist that nothing uses',
    (h) => {
      setGates(h, [attendance]);
    },
    [],
  ],
];

describe('the rules between rules: programs', () => {
  it.each(programs)('%s', (_title, edit, expected) => {
    expect(findingsAfter(edit)).toEqual(expected);
  });
});
