/** The schema's part about trainers and venues. */
import { z } from 'zod';
import { code, role, span } from './schema-parts.js';

const points = (description: string) => z.number().min(0).max(1000).describe(description);
const scale = (description: string) => z.number().positive().max(1000).describe(description);

const threshold = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('service').describe('So long in the company.'),
      months: z.int().min(1).describe('Months since the day of hire.'),
    }),
    z.strictObject({
      kind: z.literal('kpi').describe('A figure of the own work.'),
      metric: code.describe('A code of `kpis`.'),
      at_least: z.number().describe('The least mean.').optional(),
      at_most: z.number().describe('Or: the highest mean.').optional(),
      months: z.int().min(1).describe('The mean of so many latest monthly figures.'),
    }),
    z.strictObject({
      kind: z.literal('assessment').describe('An assessment that was passed.'),
      assessment: code.describe('A code of `assessments`.'),
    }),
    z.strictObject({
      kind: z.literal('trial').describe('A trial lecture.'),
      minimum: points('The least score of the latest one.'),
      within: span('It must not be longer ago.'),
    }),
    z.strictObject({
      kind: z.literal('appraisal').describe('An assessment as a trainer.'),
      minimum: points('The least score of the latest one.'),
      within: span('It must not be longer ago.'),
    }),
    z.strictObject({
      kind: z.literal('training').describe('Training for trainers.'),
      times: z.int().min(1).describe('So many times.'),
      within: span('Only those not longer ago count.'),
    }),
    z.strictObject({
      kind: z
        .literal('evaluation')
        .describe("The trainees' evaluations are not weak by `trainers.evaluation`."),
    }),
  ])
  .describe('One thing that a trainer must show.');

const kindRules = z.strictObject({
  selection: z.array(threshold).describe('What must hold to be qualified for the first time.'),
  renewal: z.array(threshold).describe('What must hold for a renewal.'),
  validity: z
    .strictObject({
      span: span('How long a qualification is good.'),
      renew_before: span('It may be renewed from so long before its end.'),
      extends_from: z
        .enum(['decision', 'expiry'])
        .describe('A renewal in that window runs from its own day, or from the end of the old.'),
    })
    .describe('Without it a qualification does not end.')
    .optional(),
});

const upkeep = (description: string) =>
  z.strictObject({ every: span('How often.') }).describe(description);

export const trainers = z
  .strictObject({
    responsible: role('On whose list the care for trainers falls.'),
    scales: z
      .strictObject({
        trainees: scale("Of trainees' evaluations."),
        trial: scale('Of trial lectures.'),
        appraisal: scale('Of assessments as a trainer.'),
      })
      .describe('The highest score of each.'),
    kinds: z
      .strictObject({
        internal_expert: kindRules.describe('Experts of the company.').optional(),
        key_staff: kindRules.describe('Key staff of the teams.').optional(),
        external: kindRules.describe('Lecturers from outside.').optional(),
      })
      .describe('Selection, validity and renewal by the kind of trainer.'),
    evaluation: z
      .strictObject({
        minimum: points('A mean below this is weak.'),
        latest: z.int().min(1).describe('The mean is taken over so many latest evaluations.'),
        min_answers: z.int().min(1).describe('Evaluations with fewer answers are not counted.'),
        guidance_within: span('Guidance is due so long after the evaluation.'),
        replace_after: z
          .int()
          .min(1)
          .describe('After so many guidances without a good mean a replacement is due.'),
        reward_from: points('A mean from this on is to be rewarded.').optional(),
      })
      .describe("How trainees' evaluations are judged over time.")
      .optional(),
    evaluated_by: z
      .strictObject({
        form: code.describe('A code of `forms`, of the kind feedback.'),
        items_of: z.string().min(1).max(200).describe('The title of the group about the trainer.'),
      })
      .describe('The questionnaire whose answers about a session evaluate its trainer too.')
      .optional(),
    training: upkeep('Training for trainers.').optional(),
    appraisal: upkeep('Assessment as a trainer.').optional(),
  })
  .describe('Who gives sessions: selection, certification, upkeep and evaluation.');

export const venues = z
  .strictObject({
    hours_per_day: z
      .number()
      .positive()
      .max(24)
      .describe('How long a venue can be used on a workday; its usage is a share of that.'),
  })
  .describe('What holds for all venues.');
