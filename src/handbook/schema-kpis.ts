/** The schema's part about figures of work: where they come from, levels, comparisons. */
import { z } from 'zod';
import { code, section, text } from './schema-parts.js';

const names = (description: string) =>
  z.union([text, z.array(text).min(1)]).describe(`${description} One name, or a list of names.`);

export const kpiSource = z
  .strictObject({
    title: text.describe('As shown when a file of it is read.'),
    employee_no: names('What its column of employee numbers is called.').optional(),
    period: names('What its column of months, weeks or days is called.').optional(),
    metric: names('In a long file: what its column of KPIs is called.').optional(),
    value: names('In a long file: what its column of values is called.').optional(),
    columns: section(names('What the KPI is called there.'))
      .describe('What each KPI is called there, by code.')
      .optional(),
    units: section(z.enum(['fraction', 'minutes', 'hours']))
      .describe(
        'KPIs that it has in another unit: fraction (0.92 is 92 %), minutes or hours (of a KPI in seconds).',
      )
      .optional(),
  })
  .describe("Another system's export of figures.");

const threshold = z.strictObject({
  metric: code.describe('A code of `kpis`.'),
  at_least: z.number().describe('The value is not lower.').optional(),
  at_most: z.number().describe('The value is not higher.').optional(),
});

export const skillLevel = z.strictObject({
  code: code.describe('Unique.'),
  title: text.describe('As shown in lists.'),
  thresholds: z
    .array(threshold)
    .min(1)
    .describe('All must be reached, and those of the levels before.')
    .optional(),
  courses: z
    .enum(['foundation', 'skills', 'advanced'])
    .describe('The level of the courses that its people take next.')
    .optional(),
});

export const kpiComparison = z
  .strictObject({
    months_before: z.int().min(1).max(60).describe("So many months before the batch's start."),
    months_after: z.int().min(1).max(60).describe('So many months after its last session.'),
    least_figures: z
      .int()
      .min(1)
      .describe('Of fewer figures before or after nothing is concluded about a person.'),
    least_people: z
      .int()
      .min(1)
      .describe('Of fewer people with both nothing is concluded about a batch.'),
  })
  .describe('Figures before and after a training.');

export const effect = z
  .strictObject({
    least_people: z
      .int()
      .min(2)
      .describe('Of groups of fewer people nothing but their number is told.'),
    most_compared: z
      .int()
      .min(20)
      .max(10_000)
      .describe('So many who were not trained suffice to compare with.'),
    weak_selection: z
      .number()
      .min(0)
      .describe('Chosen among the weakest: so many deviations below the others.'),
    occasions: z.int().min(1).max(24).describe('Of a course: its last so many occasions.'),
    bin_width: z.int().min(5).max(50).describe('Width of the bins of marks, in points of 100.'),
    swing: z.number().min(0).max(1).describe('Marks swing from this share of their mean on.'),
    least_results: z
      .int()
      .min(2)
      .describe('Of fewer marks of a person nothing is said about how they develop.'),
  })
  .describe('What the effect of a training is judged by.');
