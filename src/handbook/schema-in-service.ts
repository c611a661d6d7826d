/** The schema's part about in-service training: what recurs, for whom, and when they are told. */
import { z } from 'zod';
import { code, role, span, text, time } from './schema-parts.js';

const names = (description: string) => z.array(text).min(1).describe(description).optional();

const audience = z
  .strictObject({
    everyone: z.literal(true).describe('Everybody who is employed on the day.').optional(),
    joined: z
      .enum(['this_month', 'this_quarter', 'this_year', 'since_last'])
      .describe(
        'Hired in the calendar month, quarter or year of the session; since_last: after the day of its last time.',
      )
      .optional(),
    within: span(
      'Hired no longer before the session than this; the day itself is within.',
    ).optional(),
    after_stage: code
      .describe("A stage of a program whose last session in the person's batch is over.")
      .optional(),
    departments: names('Only people of these departments on the day.'),
    teams: names('Only people of these teams on the day.'),
    positions: names('Only people with these positions on the day.'),
    levels: names('Only people with these levels on the day.'),
    once: z
      .literal(true)
      .describe('Not again for those who attended it, or have a place in another session of it.')
      .optional(),
  })
  .describe('For whom; whatever is given must hold on the day of the session.');

export const inServiceTraining = z.strictObject({
  title: text.describe('As shown in programmes and notices.'),
  type: text.describe('The course type under which it is announced.'),
  courses: z.array(code).describe('Codes of the courses taught; [] where the title says it all.'),
  recurs: text.describe(
    'When, as a recurrence rule of RFC 5545 by days, such as FREQ=MONTHLY;BYMONTHDAY=-1.',
  ),
  audience,
  start: time.describe('HH:MM, 24 hours.'),
  end: time.describe('HH:MM, 24 hours; later than start.'),
  hours: z.number().min(0).max(24).describe('Credited hours; may be less than the slot is long.'),
  trainer: role('Who gives it, until somebody is assigned.'),
  content: text.describe('Outline, as announced.').optional(),
  bring: text.describe('What participants bring.').optional(),
  notice: span('So long before the session its participants are told.'),
  sign_up: z
    .strictObject({
      by: role('Who collects the names.'),
      closes: span('Until so long before the session.'),
    })
    .describe('Nobody is invited: those of the audience sign up.')
    .optional(),
});
