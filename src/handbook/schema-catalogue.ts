/** The schema's first part: the calendar, who is responsible, and the catalogue of courses, checklists, drills, KPIs. */
import { z } from 'zod';
import { code, day, role, section, status, text } from './schema-parts.js';

export const calendar = z
  .strictObject({
    work_week: z
      .array(z.int().min(1).max(7))
      .min(1)
      .describe('The weekdays that are worked: 1 = Monday ... 7 = Sunday, each once.'),
    holidays: z
      .enum(['CN', 'none'])
      .describe(
        'CN: public holidays and make-up workdays of mainland China are known; none: only the work week counts.',
      ),
    overrides: z
      .array(
        z.strictObject({
          day: day.describe('The day, YYYY-MM-DD.'),
          kind: z.enum(['holiday', 'workday']).describe('What the day is in this office.'),
          title: text.describe('Why, as shown in calendars.'),
        }),
      )
      .describe("The office's own days off and extra workdays; they win over everything else."),
  })
  .describe("The office's working days.");

export const responsible = z
  .strictObject({
    arranging: role('Arranges retrainings and make-up sessions.').optional(),
    settling: role('Settles what can no longer be met by itself.').optional(),
    recording: role('Records figures that are missing.').optional(),
  })
  .describe("On whose list falls what no rule names anybody for; the specialist's where left out.");

export const attendance = z
  .strictObject({
    leave_notice_days: z
      .int()
      .min(0)
      .describe('Leave counts as excused when requested at least this many days before.'),
    counts: z
      .array(status)
      .min(1)
      .describe('Which statuses count as attended, where a rule does not name its own.'),
  })
  .describe('What attendance means in this office.');

/** How training is given (000 §4.2). */
export const courseMethods = [
  'lecture',
  'department',
  'mentoring',
  'external',
  'online',
  'practice',
] as const;

export const category = z.strictObject({ title: text.describe('As shown in plans and reports.') });

export const course = z.strictObject({
  title: text.describe('As shown in timetables and reports.'),
  category: code.describe('A code of `categories`.'),
  level: z
    .enum(['foundation', 'skills', 'advanced'])
    .describe('foundation: before the job; skills: on the job; advanced: with some experience.'),
  hours: z.number().positive().max(1000).describe('Credited hours of the whole course.'),
  method: z.enum(courseMethods).describe('How it is taught.'),

  content: text.describe('What is taught.').optional(),
  objective: text.describe('What a trainee can do afterwards.').optional(),
  equipment: section(z.int().min(1))
    .describe('What each of its sessions needs, by equipment code: projector: 1.')
    .optional(),
  qualified: z
    .boolean()
    .describe('Whether only registered trainers who are qualified for it may give it.')
    .optional(),
});

export const checklist = z.strictObject({
  title: text.describe('As shown on the sheet.'),
  signed_by: role('Who signs each item.'),
  areas: z
    .array(
      z.strictObject({
        title: text.describe('The heading of a group of items.'),
        items: z
          .array(
            z.strictObject({
              code: code.describe('Unique in the whole checklist.'),
              title: text.describe('What is to be shown.'),
            }),
          )
          .min(1)
          .describe('The things to be shown and signed, one by one.'),
      }),
    )
    .min(1)
    .describe('Groups of items, in the order of the sheet.'),
});

export const drill = z.strictObject({
  title: text.describe('As shown on the sheet.'),
  unit: text.describe('What is counted: calls, texts ...'),
  per_day: z.int().min(1).describe('The least number on one day.'),
  days: z.int().min(1).describe('On how many days that number must be reached.'),
  consecutive: z
    .boolean()
    .describe('Whether these must be workdays that follow each other; days off do not interrupt.')
    .optional(),
});

export const kpi = z.strictObject({
  title: text.describe('As shown in reports.'),
  unit: text.describe('The unit of its values: %, seconds, points. 8 % is written 8.'),
  direction: z.enum(['higher', 'lower']).describe('Which values are the better ones.'),
  target: z.number().describe('The value to reach; leave it out where none is set.').optional(),
  source_column: z
    .union([text, z.array(text).min(1)])
    .describe('The column of the export that holds it; several names as a list.')
    .optional(),
  lowest: z.number().describe('No figure can be lower.').optional(),
  highest: z.number().describe('No figure can be higher.').optional(),
});
