/** The schema's part about spot checks. */
import { z } from 'zod';
import { role, span, text } from './schema-parts.js';

const checks = {
  by: role('Who checks.'),
  seed: z.int().min(0).describe('The same seed and the same facts draw the same.'),
  carry_over: span('What was skipped comes again in the draws until so long after.').optional(),
  lapses_after: span('What is not done so long after it was due leaves the list.').optional(),
  scale: z.number().positive().max(1000).describe('The best score; the worst is 0.'),
  pass_mark: z.number().min(0).describe('From this score on a check is passed.'),
};

export const spotChecks = z
  .strictObject({
    team: z
      .strictObject({
        ...checks,
        per_team: z.int().min(1).max(1000).describe('So many people of each team every workday.'),
        positions: z
          .array(text)
          .min(1)
          .describe('Only people of these positions; everybody if left out.')
          .optional(),
        not_in_sessions: z
          .boolean()
          .describe('Whether people with a session that day are left out.')
          .optional(),
      })
      .describe('Spot checks of the teams.')
      .optional(),
    customers: z
      .strictObject({
        ...checks,
        per_month: z.int().min(1).max(10000).describe('So many customers every month.'),
        contacted_within: span('Only customers whose last contact is not longer ago.').optional(),
      })
      .describe('Customers who are called back.')
      .optional(),
  })
  .describe('Who is spot-checked, and how often.');
