/** The schema's part about the index of the handling of complaints. */
import { z } from 'zod';
import { code, text } from './schema-parts.js';

const part = z.strictObject({
  kpi: code.describe('A code of `kpis`.').optional(),
  assessments: z
    .union([z.literal('all'), z.array(code).min(1)])
    .describe('Marks, in per cent of their total: codes of `assessments`, or all.')
    .optional(),
  weight: z.number().positive().max(100).describe('Share in per cent; they total 100.'),
  zero_at: z.number().describe('The figure that is worth 0 points.').optional(),
  full_at: z.number().describe('The figure that is worth 100 points.').optional(),
});

export const indexRules = z
  .strictObject({
    title: text.describe('As shown on its report.'),
    periods: z
      .array(z.enum(['month', 'quarter', 'half_year']))
      .min(1)
      .describe('Over which periods it is told.'),
    missing: z
      .enum(['leave_out', 'withhold'])
      .describe('leave_out: the weight of a missing part is shared out; withhold: no index then.'),
    least_weight: z
      .number()
      .min(0)
      .max(100)
      .describe('With leave_out: the least weight, in per cent, of the parts that are there.')
      .optional(),
    least_people: z
      .int()
      .min(1)
      .describe('Of fewer people with figures nothing is told of a team or a department.'),
    parts: z.array(part).min(1).describe('The figures of which it is made.'),
  })
  .describe('The weighted index of the handling of complaints.');
