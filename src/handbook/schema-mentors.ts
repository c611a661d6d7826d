/** The schema's part about mentors: levels, what selects and renews them, their mentees' results. */
import { z } from 'zod';
import { code, rate, role, section, span, text } from './schema-parts.js';

const kpis = z
  .array(
    z.strictObject({
      metric: code.describe('A code of `kpis`.'),
      at_least: z.number().describe('The least value of a quarter that holds.').optional(),
      at_most: z.number().describe('The highest value of a quarter that holds.').optional(),
      quarters: z
        .int()
        .min(1)
        .max(20)
        .describe('In so many quarters in a row, the last full ones before the day.'),
    }),
  )
  .min(1)
  .describe('Figures of work, quarter by quarter; a quarter is the mean of its three months.');

const selection = z
  .strictObject({
    level: code.describe('The level at which they must have been certified before.').optional(),
    kpis: kpis.optional(),
    served: span('Time since the day of hire.').optional(),
    application: z
      .strictObject({
        program: code.describe('A code of `programs`.'),
        stage: code.describe('A stage of that program that asks for an application.'),
      })
      .describe('Where a candidate says that they want to be a mentor.')
      .optional(),
    assessments: z.array(code).min(1).describe('Codes of `assessments` to be passed.').optional(),
    courses: z.array(code).min(1).describe('Codes of `courses` to be attended.').optional(),
  })
  .describe('What a candidate must show before the certificate; all of it.');

const level = z.strictObject({
  title: text.describe('As shown in lists.'),
  selection,
  validity: z
    .strictObject({
      span: span('How long a certificate is good.'),
      renew_before: span('The renewal window opens so long before the end.'),
    })
    .describe('For how long a certificate is good; without it there is no end.')
    .optional(),
  renewal: z
    .strictObject({
      kpis: kpis.optional(),
      least_in_time: rate
        .describe('Least share of the mentees who reached the standard in time, 0..1.')
        .optional(),
    })
    .describe('What must hold when a certificate is renewed.')
    .optional(),
  max_mentees: z.int().min(1).describe('Mentees at a time.'),
  allowance: z
    .strictObject({
      amount: z.number().min(0).describe('How much.'),
      unit: text.describe('Of what: yuan, points.'),
      per: z
        .enum(['month', 'mentee'])
        .describe(
          'month: for each month with a mentee; mentee: for each who reached the standard in time.',
        ),
    })
    .describe('What a mentor of this level is paid.')
    .optional(),
});

export const mentors = z
  .strictObject({
    certified_by: role('Who certifies mentors, and is told of renewals and weak results.'),
    levels: section(level).describe('The levels, by code.'),
    results: z
      .strictObject({
        standards: z
          .array(
            z.strictObject({
              program: code.describe('A code of `programs`.'),
              stage: code.describe('The stage that a mentee has to end.'),
              within: span('From the day on which the mentor and the mentoring both began.'),
            }),
          )
          .min(1)
          .describe('What it means that a mentee has reached the standard in time.'),
        over: span('The results of so long before the day count.'),
        least: z.int().min(1).describe('From so many results on something follows from them.'),
        guidance_below: rate.describe('A smaller share in time proposes guidance, 0..1.'),
        withdrawal_below: rate.describe(
          'A smaller share in time proposes the withdrawal of the certificate, 0..1.',
        ),
      })
      .describe("How the results of mentors' mentees are judged.")
      .optional(),
  })
  .describe('Mentors: selection, certificates, load, results.');
