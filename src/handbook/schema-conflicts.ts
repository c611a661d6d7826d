/** The schema's part about conflicts: what stands in the way of a plan, and how far another is looked for. */
import { z } from 'zod';
import { role, span, time } from './schema-parts.js';

const weight = (description: string) =>
  z
    .enum(['refuse', 'warn', 'ignore'])
    .describe(
      `${description} refuse: a change that causes it needs a reason; warn: only listed; ignore: not looked for.`,
    )
    .optional();

export const conflicts = z
  .strictObject({
    weights: z
      .strictObject({
        trainer: weight('A trainer in two sessions at once, outside their hours, or away.'),
        venue: weight('A venue with two sessions at once, or that cannot be had.'),
        equipment: weight('More equipment needed at once than there is.'),
        trainee: weight('Somebody in two sessions at once.'),
        capacity: weight('More people than the venue holds.'),
        qualification: weight('A trainer who is not qualified for the course.'),
        day_off: weight('A session on a day off.'),
        order: weight('A session of a later stage before an earlier stage is over.'),
      })
      .describe('What becomes of each kind of conflict; refuse where it is left out.')
      .optional(),
    overridden_by: role('Who lets a conflict pass; a reason is always needed.').optional(),
    look_ahead: span('How far ahead other days are looked for.').optional(),
    hours: z
      .array(
        z.strictObject({
          start: time.describe('HH:MM, 24 hours.'),
          end: time.describe('HH:MM, 24 hours; later than start.'),
        }),
      )
      .min(1)
      .describe('Hours in which other times are looked for; what lies between is a break.')
      .optional(),
  })
  .describe('What stands in the way of a plan, and how far the office looks for another.');
