/** The schema's parts about points that are taken off, and about awards. */
import { z } from 'zod';
import { code, role, section, span, status, text } from './schema-parts.js';

const period = z
  .enum(['week', 'month', 'quarter', 'half_year', 'year'])
  .describe('Over what it is counted: ISO weeks, or parts of the calendar year.');

const unit = z
  .enum(['person', 'team', 'department', 'batch'])
  .describe('Who is compared with whom. Groups: as people belonged on the day of each fact.');

const metric = {
  kpi: code
    .describe('A code of `kpis`: the mean of the months. Give exactly one kind of figure.')
    .optional(),
  assessment: code
    .describe('A code of `assessments`, not a composite: points of its marks in the period.')
    .optional(),
  take: z
    .enum(['best', 'latest', 'mean'])
    .describe('With assessment: which of several marks of a person (best).')
    .optional(),
  attendance: z
    .enum(['rate', ...status.options])
    .describe('The share of sessions attended, 0..1, or how many sessions of a status.')
    .optional(),
  results: z.enum(['passed', 'failed']).describe('How many tries passed or failed.').optional(),
  drill: code.describe('A code of `drills`: how much was done.').optional(),
  feedback: z
    .enum(['mean', 'count'])
    .describe("Of trainers: the mean of the trainees' evaluations, or how many answered.")
    .optional(),
};

const condition = z.strictObject({
  ...metric,
  at_least: z.number().describe('The least value that holds.').optional(),
  at_most: z.number().describe('The highest value that holds.').optional(),
});

const term = z.strictObject({
  ...metric,
  weight: z.number().positive().describe('Its share in the mean (1).').optional(),
  from: z
    .number()
    .describe('It counts as this less itself: for figures of which a lower one is better.')
    .optional(),
});

const terms = z.array(term).min(1);

const eligible = z
  .strictObject({
    served_under: span('Since the hire less than this, at the end of the period.').optional(),
    served_at_least: span('Since the hire at least this, at the end of the period.').optional(),
  })
  .describe('Who may win.');

const decision = z
  .strictObject({
    by: role('Who decides; it stands on their list.'),
    within: span('By when after the end of the period.'),
    second_person: z
      .boolean()
      .describe('Whether somebody else must confirm it before it counts.')
      .optional(),
    lapses_after: span('What is not decided so long after the end leaves the list.').optional(),
  })
  .describe('Who decides, and by when. The program only proposes.');

const award = z.strictObject({
  title: text.describe('As shown in lists.'),
  unit,
  period,
  eligible: eligible.optional(),
  conditions: z.array(condition).min(1).describe('All of them must hold.').optional(),
  rank: z
    .strictObject({
      by: terms.describe('The weighted mean of these figures decides.'),
      order: z.enum(['highest', 'lowest']).describe('Which end wins (highest).').optional(),
      top: z.int().min(1).describe('How many places win (1).').optional(),
      ties: z
        .enum(['all', 'none', 'second'])
        .describe('Several on the last place: all win, none of them, or the better by `second`.')
        .optional(),
      second: terms.describe('With ties: second: by what a tie is decided.').optional(),
    })
    .describe('The best of those who meet the conditions; without it all of them win.')
    .optional(),
  excluded: z.array(condition).min(1).describe('Whoever meets one cannot win.').optional(),
  min_candidates: z.int().min(1).describe('Of fewer with data nobody wins (1).').optional(),
  min_members: z
    .int()
    .min(1)
    .describe('A group of which fewer people have data has none itself (1).')
    .optional(),
  prize: z
    .strictObject({
      amount: z.number().min(0).multipleOf(0.01).describe('How much.').optional(),
      unit: text.describe('Of what: yuan, points. With amount.').optional(),
      note: text.describe('What else is given.').optional(),
    })
    .describe('What is given.')
    .optional(),
});

export const awards = z
  .strictObject({
    decision,
    figures: z
      .strictObject({
        by: role('Who takes the figures out of the systems.'),
        within: span('By when after the end of the month, or of the week of a weekly award.'),
      })
      .describe('Who takes out the figures that the awards need; until then it is on their list.')
      .optional(),
    list: section(award).describe('The awards, by code.'),
    rankings: section(
      z.strictObject({
        title: text.describe('As shown in lists.'),
        unit,
        period,
        by: terms.describe('The weighted mean of these figures.'),
        show: z.enum(['highest', 'lowest', 'both']).describe('Which end is listed.'),
        places: z.int().min(1).describe('How many places; whoever shares one is listed too.'),
        eligible: eligible.optional(),
      }),
    )
      .describe('Lists of the highest and lowest, by code.')
      .optional(),
  })
  .describe('Awards: what for, who wins, what is given, who decides.');

const holder = code.describe('Employee number of who answers for the duties of the role.');

export const consequences = z
  .strictObject({
    period,
    unit: text.describe('What the points are called.'),
    cap: z
      .number()
      .positive()
      .multipleOf(0.01)
      .describe('Nobody loses more in a period.')
      .optional(),
    decision,
    holders: z
      .strictObject({
        assistant: holder.optional(),
        specialist: holder.optional(),
        supervisor: holder.optional(),
        manager: holder.optional(),
      })
      .describe("Who answers for the duties of a role; without it they are nobody's.")
      .optional(),
    rules: section(
      z.strictObject({
        title: text.describe('As shown in lists.'),
        of: z
          .enum(['attendance', 'assessment', 'duty', 'loan'])
          .describe(
            'Sessions of a status; tries that failed; duties that lapsed; copies not back.',
          ),
        statuses: z.array(status).min(1).describe('With of: attendance.').optional(),
        assessments: z.array(code).min(1).describe('Only these; without them all.').optional(),
        duties: z.array(code).min(1).describe('Only these; without them all.').optional(),
        points: z.number().positive().multipleOf(0.01).describe('For each of them.'),
        grace: z
          .int()
          .min(0)
          .describe('The first so many of a period cost nothing (0).')
          .optional(),
      }),
    ).describe('What costs points, by code.'),
  })
  .describe('Points off: what for, how many, who decides.');
