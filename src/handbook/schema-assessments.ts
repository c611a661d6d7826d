/** The schema's part about assessments: what is passed or failed. */
import { z } from 'zod';
import { examiners, regrade, rhythm } from './schema-examinations.js';
import { requirement } from './schema-ladders.js';
import { code, rate, role, span, text } from './schema-parts.js';

const dimension = z.strictObject({
  code: code.describe('Unique in its rubric; the column of mark sheets.'),
  title: text.describe('As shown on the mark sheet.'),
  weight: z.number().positive().max(100).describe('Share in per cent; all weights total 100.'),
  max: z.number().positive().describe('The best score; scores run from 0.'),
  critical_below: z
    .number()
    .min(0)
    .describe('A score below this fails the whole assessment, whatever the total.')
    .optional(),
  may_be_not_applicable: z
    .boolean()
    .describe('Whether "not applicable" may be noted; the other weights are then scaled up.')
    .optional(),
  criteria: text.describe('What the examiner looks for.').optional(),
});

const component = z.strictObject({
  assessment: code.describe('A code of `assessments`; its attempts make the value.'),
  weight: z.number().positive().max(100).describe('Share in per cent; all weights total 100.'),
  aggregate: z
    .enum(['mean', 'best', 'latest', 'sum', 'count_passed'])
    .describe(
      'How the attempts become one value. mean, best, latest: of their scores (best: one that failed by a critical dimension only where there is no other); sum: of their scores, against out_of; count_passed: how many were passed, against required.',
    ),
  required: z
    .int()
    .min(1)
    .describe(
      'mean, best, latest: so many attempts must count first (1); count_passed: so many must be passed.',
    )
    .optional(),
  partial: z
    .literal(true)
    .describe(
      'Only with count_passed: fewer passes are worth their part, and none nothing: the whole does not wait for them. Without this key nothing is, until so many as required were passed.',
    )
    .optional(),
  out_of: z
    .number()
    .positive()
    .describe('Only with sum: the sum, in points, that is worth the whole weight.')
    .optional(),
  minimum: z
    .number()
    .min(0)
    .max(100)
    .describe(
      "The least value, in per cent of the component's whole; below it the whole is failed.",
    )
    .optional(),
});

const validity = z
  .strictObject({
    span: span('How long a pass is good.'),
    renew_before: span('It may be renewed from so long before its end.'),
    extends_from: z
      .enum(['pass', 'expiry'])
      .describe(
        'A renewal in that window runs from its own day, or from the end of what it renews.',
      ),
    after_lapse: z
      .strictObject({
        requires: z
          .array(requirement)
          .min(1)
          .describe('What must have happened since the end before it may be taken again.'),
      })
      .describe('What a lapsed pass asks for.')
      .optional(),
  })
  .describe(
    'For how long a pass is good; only with a ladder. Without this key it is good for ever.',
  );

export const assessment = z
  .strictObject({
    title: text.describe('As shown on mark sheets and in reports.'),
    kind: z
      .enum(['theory', 'practical', 'task', 'on_the_job', 'composite'])
      .describe(
        'theory: paper or online; practical: a rubric of dimensions; task: work done; on_the_job: marks given at work, as daily or weekly; composite: made of other assessments.',
      ),
    total: z.number().positive().describe('The highest score, in points.'),
    pass_mark: z.number().min(0).describe('Points needed to pass.').optional(),
    pass_proportion: rate
      .describe('Share of the total needed to pass, 0..1; instead of pass_mark.')
      .optional(),
    ladder: code
      .describe(
        'What follows a failure: a code of `ladders`. Without it any number of attempts may be made.',
      )
      .optional(),
    confirmed_by: role(
      'A mark counts only after a second person in this role confirmed it.',
    ).optional(),
    pre_test_of: code
      .describe('Sat before the training to see how much is learnt: a code of `assessments`.')
      .optional(),
    dimensions: z
      .array(dimension)
      .min(1)
      .describe('The rubric; leave it out where only a total is given.')
      .optional(),
    components: z
      .array(component)
      .min(1)
      .describe('Only with kind composite: what it is made of.')
      .optional(),
    bonus: z
      .strictObject({ cap: z.number().positive().describe('The most that may be added.') })
      .describe('Points on top of the score; the whole never exceeds the total.')
      .optional(),
    validity: validity.optional(),
    examiners: examiners.optional(),
    rhythm: rhythm.optional(),
    regrade: regrade.optional(),
  })
  .describe('Something that is passed or failed. Give exactly one of pass_mark, pass_proportion.');
