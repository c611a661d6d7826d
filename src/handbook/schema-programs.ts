/** The schema's part about programs: stages, timetables, late joiners. */
import { z } from 'zod';
import { gate } from './schema-gates.js';
import { code, role, span, text, time } from './schema-parts.js';

const slot = z.strictObject({
  day: z.int().min(1).describe('The n-th workday of the stage, from 1.'),
  start: time.describe('HH:MM, 24 hours.'),
  end: time.describe('HH:MM, 24 hours; later than start.'),
  hours: z.number().min(0).max(24).describe('Credited hours; may be less than the slot is long.'),
  kind: z.enum(['lesson', 'quiz', 'test', 'questions']).describe('What happens in it.'),
  courses: z.array(code).describe('Codes of the courses taught; [] for quizzes, tests, questions.'),
  title: text.describe("Shown instead of the courses' titles.").optional(),
  trainer: role('Who gives it.'),
  optional: z.boolean().describe('Whether it may be missed; it then counts in no rate.').optional(),
});

const stage = z.strictObject({
  code: code.describe('Unique in its program.'),
  title: text.describe('As shown in standings and reports.'),
  gates: z.array(gate).min(1).describe('The stage ends when all of them hold.'),
  timetable: z
    .array(slot)
    .describe('In order of day and time; laid on workdays when a batch is opened.')
    .optional(),
});

export const program = z.strictObject({
  title: text.describe('As shown in lists and reports.'),
  stages: z.array(stage).min(1).describe('In order; a person is in one of them at a time.'),
  late_joiners: z
    .strictObject({
      requires_stage: code
        .describe(
          'The stage that must be behind a newcomer, if any; one before the course of insert_up_to.',
        )
        .optional(),
      insert_up_to: code.describe('Inserted as long as the batch has not gone past this course.'),
      next_batch_from: code.describe('From this course on they wait for the next batch.'),
      make_up_within: span(
        'Until when missed sessions are to be made up, from the day of joining; without it they need not be.',
      ).optional(),
    })
    .describe('Who joins a running batch; the course that it has reached decides.')
    .optional(),
});
