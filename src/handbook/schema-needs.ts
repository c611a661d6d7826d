/** The schema of the section on training needs. */
import { z } from 'zod';
import { code, rate, role, section, span, text } from './schema-parts.js';

const topic = z.strictObject({
  title: text.describe('As printed on the form.'),
  course: code.describe('A code of `courses`: the course that answers it.').optional(),
});

const type = z.strictObject({
  title: text.describe('As printed on the forms.'),
  topics: section(topic).describe('The lines of the survey, by code; unique over all types.'),
});

const survey = z
  .strictObject({
    mastery: z
      .array(z.strictObject({ title: text.describe('As printed on the form.') }))
      .min(2)
      .max(10)
      .describe('What each mark is called, the lowest first: the first is 1.'),
    weak_up_to: z.int().min(1).max(10).describe('A mark up to this one counts as weak.'),
    need_from_share: rate.describe(
      'From this share of weak answers on a topic becomes a need: 0.3 is 30 %.',
    ),
    withhold_below: z
      .int()
      .min(1)
      .describe('Of fewer answers, one of them without a name, only their number is shown.'),
  })
  .describe('The survey of the front line.');

const collection = z
  .strictObject({
    hand_out_day: z
      .int()
      .min(-31)
      .max(31)
      .describe('Day of the month on which the survey is handed out; -1 is the last day.')
      .optional(),
    collect_day: z
      .int()
      .min(-31)
      .max(31)
      .describe('Day of the month from which answers and requests are collected.'),
    within: span('How long collecting takes.'),
    by: role('Who hands out and collects.'),
  })
  .describe('When surveys and requests go out and come back every month.');

const answer = z
  .strictObject({
    within: span('How long a need may wait for an answer.'),
    by: role('Who answers: plans, merges or declines.'),
  })
  .describe('By when every need is answered.');

const duplicates = z
  .strictObject({
    similar_titles: rate.describe('From this likeness of the titles on: 0 nothing alike, 1 equal.'),
  })
  .describe('What makes two needs likely to be one.');

const gap = z.strictObject({
  title: text.describe('What is lacking; the title of the need.'),
  kpi: code.describe('A code of `kpis`. Give either this or assessment.').optional(),
  assessment: code.describe('A code of `assessments`, not a composite.').optional(),
  dimension: code
    .describe("One dimension of the assessment's rubric instead of the whole score.")
    .optional(),
  below: z
    .number()
    .describe('Who is below this value lacks it. Or give above, or target.')
    .optional(),
  above: z.number().describe('Who is above this value lacks it.').optional(),
  target: z
    .literal(true)
    .describe('Who misses the target of the KPI, or the pass mark of the assessment.')
    .optional(),
  months: z.int().min(1).max(60).describe('Over so many latest months.'),
  aggregate: z
    .enum(['mean', 'latest', 'best'])
    .describe('How the values of these months become one (mean); best: each is beyond the limit.')
    .optional(),
  min_people: z.int().min(1).describe('Of fewer people no need is made (1).').optional(),
  course: code.describe('A code of `courses`: the course to be suggested.').optional(),
});

export const needs = z
  .strictObject({
    types: section(type).describe('Course types with their topics, by code.'),
    survey: survey.optional(),
    collection: collection.optional(),
    answer: answer.optional(),
    duplicates: duplicates.optional(),
    gaps: section(gap).describe('Who lacks a skill, by marks or figures; by code.').optional(),
  })
  .describe('Training needs: how they are asked for, found and answered.');
