/** The schema's part about how assessments are examined: examiners, rhythm, corrections, results of other systems. */
import { z } from 'zod';
import { code, role, span, text } from './schema-parts.js';

export const examiners = z
  .strictObject({
    least: z
      .int()
      .min(1)
      .max(9)
      .describe('So many examiners must have marked it before it counts.'),
    combine: z
      .enum(['mean', 'median', 'chair'])
      .describe("How the examiners' marks become one: their mean, their median, the chair's."),
    difference_limit: z
      .number()
      .positive()
      .describe('Scores may lie so many points apart; beyond it somebody must settle it.')
      .optional(),
    further: z
      .enum(['closest', 'latest', 'all'])
      .describe(
        'Which marks count once a further examiner has marked what was disputed: those closest to each other (closest, if left out), the last one alone (latest), all of them (all).',
      )
      .optional(),
    settled_by: role('Sees to it that a difference beyond the limit is settled.').optional(),
  })
  .describe('Several examiners of one performance. Without this key one mark is the mark.');

export const rhythm = z
  .strictObject({
    every: z
      .enum(['daily', 'weekly', 'monthly', 'quarterly'])
      .describe('One mark for every working day, week, month or quarter.'),
    stages: z
      .array(code)
      .min(1)
      .describe('Only while somebody is in these stages of their program.')
      .optional(),
    within: span('How long after the end of its period a mark is to be there.').optional(),
    by: role('Gives the marks.').optional(),
    leave_excuses: z
      .boolean()
      .describe('Whether leave that covers a whole period excuses it (true).')
      .optional(),
  })
  .describe('How often a mark is given. Without this key nobody waits for one.');

export const regrade = z
  .strictObject({
    within: span('A mark may be corrected until so long after the exam.').optional(),
    after_later: z
      .enum(['allowed', 'refused'])
      .describe('Whether it may be once the person has a later mark; allowed if left out.')
      .optional(),
    pass_from: z
      .enum(['exam', 'correction'])
      .describe('From when on a failure corrected to a pass is one; exam if left out.')
      .optional(),
    failure_from: z
      .enum(['exam', 'correction'])
      .describe('From when on a pass corrected to a failure is one; correction if left out.')
      .optional(),
  })
  .describe('How a mark is corrected. The old mark always stays on record.');

const columns = z
  .strictObject({
    employee_no: text.describe('The header of employee numbers or accounts.'),
    score: text.describe('The header of scores.'),
    taken_on: text.describe('The header of the day or time at which it was handed in.'),
    assessment: text.describe('The header of the paper.').optional(),
    duration: text.describe('The header of the time taken.').optional(),
  })
  .describe('The headers of its files.');

export const testSource = z.strictObject({
  title: text.describe("The system's name."),
  columns,
  assessment: code.describe('The assessment of all its results.').optional(),
  papers: z
    .array(
      z.strictObject({
        name: text.describe('As the system calls it.'),
        assessment: code.describe('The assessment that it is.'),
      }),
    )
    .min(1)
    .describe('What its papers are called there; needs columns.assessment.')
    .optional(),
  out_of: z
    .number()
    .positive()
    .describe("Its full score, where it is not the assessment's; scores are converted.")
    .optional(),
  tries: z
    .strictObject({
      counts: z.enum(['first', 'best', 'latest']).describe('The try that counts.'),
      within: z
        .enum(['day', 'file'])
        .describe('Of those on one day (each day is a try of its own), or of the whole file.'),
    })
    .describe('Several tries of the same person.'),
});
