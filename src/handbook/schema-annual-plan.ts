/** The schema of the annual plan's rules. */
import { z } from 'zod';
import { planSources, planStatements } from '../domain/handbook/plan-words.js';
import { courseMethods } from './schema-catalogue.js';
import { rate, role, span } from './schema-parts.js';

const monthDay = (description: string) =>
  z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .describe(`${description} As month and day: '12-01'.`);

export const annualPlan = z
  .strictObject({
    required: z
      .array(z.enum(planStatements))
      .describe('What every item must state before the plan can be approved, each once.'),
    methods: z
      .array(z.enum(courseMethods))
      .min(1)
      .describe('The methods of training that a plan may name, each once.'),
    draft: z
      .strictObject({
        by: role('Who drafts it.'),
        on: monthDay('By which day of the year before.'),
      })
      .describe("The drafting of next year's plan."),
    needs: z
      .strictObject({
        by: role('Who works them into the plan.'),
        until: monthDay('By which day of the year.'),
      })
      .describe('What departments ask for at the beginning of the year.'),
    approval: z
      .strictObject({
        by: role('Who approves it.'),
        on: monthDay('By which day of the year before.'),
        second_person: z
          .boolean()
          .describe('Whether nobody may approve a plan on which they worked themselves.'),
      })
      .describe('The approval of the plan.'),
    announce: span('How long before an item begins its sessions must be fixed.'),
    results: z
      .strictObject({
        pass_rate: rate.describe('An exam below this share of passes comes in again.').optional(),
        attendance: rate.describe('A course below this attendance comes in again.').optional(),
        min_results: z
          .int()
          .min(1)
          .describe('With fewer results than this nothing is concluded (1).')
          .optional(),
      })
      .describe('Which results put a course or an exam into the plan again.')
      .optional(),
    short_term: z
      .array(z.enum(planSources))
      .describe('From which sources items are short-term; all others are long-term.'),
    tolerance: rate.describe(
      'The share of what was planned that may be missing without a finding.',
    ),
  })
  .describe('How the plan of a year comes about, and what it is measured by.');
