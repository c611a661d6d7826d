/** The schema's part about ladders: what follows a failure. */
import { z } from 'zod';
import { code, rate, role, span, text } from './schema-parts.js';

export const requirement = z
  .strictObject({
    retraining: z
      .strictObject({
        stage: code.describe("Every session of this stage of the person's program.").optional(),
        courses: z.array(code).min(1).describe('Or: these courses, by code.').optional(),
        min_rate: rate.describe('The least share of them that must be attended again, 0..1.'),
      })
      .describe('Attended again since the failure. Give exactly one of stage, courses.')
      .optional(),
    coaching: z
      .strictObject({
        by: role('Who coaches.'),
        times: z.int().min(1).describe('How many times; once where left out.').optional(),
      })
      .describe('Coached about the assessment since the failure.')
      .optional(),
    approval: z
      .strictObject({ by: role('Who approves.') })
      .describe('Somebody has approved another attempt since the failure.')
      .optional(),
  })
  .describe('Give exactly one of retraining, coaching, approval; several go into several entries.');

const step = z.strictObject({
  rung: z
    .enum(['first', 'retake', 're_exam'])
    .describe(
      'first: the first sitting, and only the first step; re_exam: after a retraining or coaching.',
    ),
  requires: z
    .array(requirement)
    .min(1)
    .describe('What must have happened since the last failure; never on the first step.')
    .optional(),
  not_before: span(
    'The earliest day, counted from the day on which the failure before stood: of the exam, or of its confirmation where one is needed.',
  ).optional(),
  within: span(
    'The last day, counted from the same day as not_before; with late: refused, after_last follows.',
  ).optional(),
  late: z
    .enum(['allowed', 'refused'])
    .describe(
      'After `within`: allowed (the default) leaves the step open and overdue; refused closes the window, and after_last follows.',
    )
    .optional(),
  sitting: z
    .strictObject({
      proctored_by: z
        .array(role('A role of which the proctor may be.'))
        .min(1)
        .describe('The proctor must be in one of these roles.'),
    })
    .describe('What the sitting of this step must be like.')
    .optional(),
  repeats: z
    .boolean()
    .describe('Used again after every further failure; only the last step may repeat.')
    .optional(),
});

const afterLast = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('review') })
      .describe('A person decides; so it is where after_last is left out.'),
    z
      .strictObject({
        kind: z.literal('bar'),
        span: span('How long after the last failure, or after the window closed.').optional(),
        until: z
          .enum(['end_of_year'])
          .describe('Or: until 31 December of the year of the last failure.')
          .optional(),
      })
      .describe('Barred for a time, then the ladder begins anew. Give exactly one of span, until.'),
  ])
  .describe(
    'What comes when the steps are used up, or the window of a step has closed (`within` with late: refused).',
  );

export const ladder = z.strictObject({
  title: text.describe('As shown in explanations.'),
  steps: z.array(step).min(1).describe('In order; the first one is the first sitting.'),
  review: z
    .strictObject({
      after_failures: z.int().min(1).describe('From this number of failures on.'),
      by: role('Whose list it is put on.'),
      within: span('Until when it is to be held; the same day where left out.').optional(),
    })
    .describe('When a transfer-or-dismissal review is proposed. A person decides it.')
    .optional(),
  after_last: afterLast.optional(),
  grants: z
    .strictObject({
      per_round: z.int().min(1).describe('The most that may be granted in one round.'),
      by: role('Who grants them.'),
    })
    .describe('Extra attempts out of turn. Without this key none may be granted.')
    .optional(),
});
