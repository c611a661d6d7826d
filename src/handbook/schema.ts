/**
 * The handbook's shape as a zod schema: what each key may hold, and what it means. The descriptions are those of the
 * printed JSON Schema. What one rule demands of another is in `domain/handbook/check.ts`.
 */
import { z } from 'zod';
import { isDay } from '../domain/day.js';

/** Codes: letters, digits, `_` and `-`; they are always text, so that `0012` keeps its zeros. */
export const codePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

const text = z.string().regex(/\S/);
const code = z.string().regex(codePattern);
const time = z.string().regex(timePattern);
const day = z.string().regex(dayPattern).refine(isDay);
const status = z.enum(['present', 'late', 'left_early', 'absent', 'excused']);
const rate = z.number().min(0).max(1);

/** A section: codes of the author's choosing. The codes themselves are checked by `shape.ts`, together with all else. */
const section = <Entry extends z.ZodType>(entry: Entry) =>
  z.record(z.string().meta({ pattern: codePattern.source }), entry);

const roles = [
  'assistant',
  'specialist',
  'supervisor',
  'manager',
  'mentor',
  'trainer',
  'trainee',
  'hr',
] as const;
const role = (description: string) => z.enum(roles).describe(description);

const span = (description: string) =>
  z
    .strictObject({
      days: z.int().min(0).describe('Calendar days.').optional(),
      workdays: z
        .number()
        .min(0)
        .multipleOf(0.5)
        .describe('Working days of the office; half days as 0.5.')
        .optional(),
      months: z.int().min(0).describe('Calendar months.').optional(),
    })
    .describe(`${description} Give exactly one of days, workdays, months.`);

const calendar = z
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

const course = z.strictObject({
  title: text.describe('As shown in timetables and reports.'),
  category: code.describe('A code of `categories`.'),
  level: z
    .enum(['foundation', 'skills', 'advanced'])
    .describe('foundation: before the job; skills: on the job; advanced: with some experience.'),
  hours: z.number().positive().max(1000).describe('Credited hours of the whole course.'),
  method: z
    .enum(['lecture', 'department', 'mentoring', 'external', 'online', 'practice'])
    .describe('How it is taught.'),

  content: text.describe('What is taught.').optional(),
  objective: text.describe('What a trainee can do afterwards.').optional(),
});

const checklist = z.strictObject({
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

const drill = z.strictObject({
  title: text.describe('As shown on the sheet.'),
  unit: text.describe('What is counted: calls, texts ...'),
  per_day: z.int().min(1).describe('The least number on one day.'),
  days: z.int().min(1).describe('On how many days that number must be reached.'),
});

const kpi = z.strictObject({
  title: text.describe('As shown in reports.'),
  unit: text.describe('The unit of its values: %, seconds, points. 8 % is written 8.'),
  direction: z.enum(['higher', 'lower']).describe('Which values are the better ones.'),
  target: z.number().describe('The value to reach; leave it out where none is set.').optional(),
  source_column: text.describe('The column of the export that holds it.').optional(),
});

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

const assessment = z
  .strictObject({
    title: text.describe('As shown on mark sheets and in reports.'),
    kind: z
      .enum(['theory', 'practical', 'task'])
      .describe('theory: paper or online; practical: a rubric of dimensions; task: work done.'),
    total: z.number().positive().describe('The highest score, in points.'),
    pass_mark: z.number().min(0).describe('Points needed to pass.').optional(),
    pass_proportion: rate
      .describe('Share of the total needed to pass, 0..1; instead of pass_mark.')
      .optional(),
    ladder: code.describe('What follows a failure: a code of `ladders`.'),
    confirmed_by: role(
      'A mark counts only after a second person in this role confirmed it.',
    ).optional(),
    dimensions: z
      .array(dimension)
      .min(1)
      .describe('The rubric; leave it out where only a total is given.')
      .optional(),
  })
  .describe('Something that is passed or failed. Give exactly one of pass_mark, pass_proportion.');

const requirement = z.strictObject({
  retraining: z
    .strictObject({
      stage: code.describe("Every session of this stage of the person's program.").optional(),
      courses: z.array(code).min(1).describe('Or: these courses, by code.').optional(),
      min_rate: rate.describe('The least share of them that must be attended again, 0..1.'),
    })
    .describe('Attended again since the failure. Give exactly one of stage, courses.'),
});

const step = z.strictObject({
  rung: z
    .enum(['first', 'retake', 're_exam'])
    .describe('first: the first sitting, and only the first step; re_exam: after a retraining.'),
  requires: z
    .array(requirement)
    .min(1)
    .describe('What must have happened since the last failure; never on the first step.')
    .optional(),
  not_before: span('The earliest day, counted from the failure before.').optional(),
  within: span('The last day, counted from the failure before.').optional(),
  repeats: z
    .boolean()
    .describe('Used again after every further failure; only the last step may repeat.')
    .optional(),
});

const ladder = z.strictObject({
  title: text.describe('As shown in explanations.'),
  steps: z.array(step).min(1).describe('In order; the first one is the first sitting.'),
  review: z
    .strictObject({
      after_failures: z.int().min(1).describe('From this number of failures on.'),
      by: role('Whose list it is put on.'),
    })
    .describe('When a transfer-or-dismissal review is proposed. A person decides it.'),
});

const gate = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('attendance'),
        min_rate: rate.describe("Least share of the stage's sessions since joining, 0..1."),
        counts: z.array(status).min(1).describe('Which statuses count as attended.'),
      })
      .describe("Enough of the stage's sessions were attended."),
    z
      .strictObject({
        kind: z.literal('assessment'),
        assessment: code.describe('A code of `assessments`.'),
        due: z
          .strictObject({
            after_stage: code.describe('This stage of the program, or an earlier one.'),
            span: span('How long after the last session of that stage.'),
          })
          .describe('Until when it is due.')
          .optional(),
      })
      .describe('An assessment was passed.'),
    z
      .strictObject({
        kind: z.literal('checklist'),
        checklist: code.describe('A code of `checklists`.'),
      })
      .describe('Every item of a checklist was signed.'),
    z
      .strictObject({ kind: z.literal('drill'), drill: code.describe('A code of `drills`.') })
      .describe("A drill's quota was met on enough days."),
    z
      .strictObject({
        kind: z.literal('time_served'),
        since: z
          .enum(['hired', 'stage'])
          .describe('Counted from the day of hire, or from the day the stage began.'),
        span: span('How long.'),
      })
      .describe('Enough time has passed.'),
    z
      .strictObject({
        kind: z.literal('kpi'),
        metric: code.describe('A code of `kpis`.'),
        at_least: z.number().describe('The least value that holds.').optional(),
        at_most: z.number().describe('The highest value that holds.').optional(),
        months: z.int().min(1).describe('Over how many months.'),
      })
      .describe('A figure of work was reached. Give exactly one of at_least, at_most.'),
    z
      .strictObject({ kind: z.literal('application'), to: role('To whom the person applies.') })
      .describe('The person has applied.'),
    z
      .strictObject({ kind: z.literal('approval'), by: role('Who approves.') })
      .describe('Somebody has approved.'),
  ])
  .describe('A condition that ends a stage when it holds, together with the others.');

const slot = z.strictObject({
  day: z.int().min(1).describe('The n-th workday of the stage, from 1.'),
  start: time.describe('HH:MM, 24 hours.'),
  end: time.describe('HH:MM, 24 hours; later than start.'),
  hours: z.number().min(0).max(24).describe('Credited hours; may be less than the slot is long.'),
  kind: z.enum(['lesson', 'quiz', 'test', 'questions']).describe('What happens in it.'),
  courses: z.array(code).describe('Codes of the courses taught; [] for quizzes, tests, questions.'),
  title: text.describe("Shown instead of the courses' titles.").optional(),
  trainer: role('Who gives it.'),
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

const program = z.strictObject({
  title: text.describe('As shown in lists and reports.'),
  stages: z.array(stage).min(1).describe('In order; a person is in one of them at a time.'),
  late_joiners: z
    .strictObject({
      requires_stage: code.describe('The stage that must be behind a newcomer.'),
      insert_up_to: code.describe('Inserted as long as the batch has not gone past this course.'),
      next_batch_from: code.describe('From this course on they wait for the next batch.'),
    })
    .describe('Who joins a running batch; the course that it has reached decides.')
    .optional(),
});

/** The schema of a whole handbook. Unknown keys are faults. */
export const handbookSchema = z.strictObject({
  format: z.literal(1).describe('The version of this file format: 1.'),
  title: text.describe("The handbook's name."),
  language: z.enum(['zh', 'en']).describe('The language of its texts.'),
  calendar,
  due_soon: span('How long before a due day something is announced as due soon.'),
  attendance: z
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
    .describe('What attendance means in this office.'),
  categories: section(
    z.strictObject({ title: text.describe('As shown in plans and reports.') }),
  ).describe('Groups of courses, by code.'),
  courses: section(course).describe('The catalogue, by course code.'),
  checklists: section(checklist).describe('Lists of things to be shown and signed, by code.'),
  drills: section(drill).describe('Reinforcement drills, by code.'),
  kpis: section(kpi).describe('Figures of work, by code.'),
  assessments: section(assessment).describe('What is passed or failed, by code.'),
  ladders: section(ladder).describe('What follows a failure, by code.'),
  programs: section(program).describe('Training programs, by code.'),
});
