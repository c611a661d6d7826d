/** The schema's part about gates: what ends a stage. */
import { z } from 'zod';
import { code, rate, role, span, status, text } from './schema-parts.js';

const sinceStage = span('Due so long after the stage began.').optional();
const sinceOthers = span("Due so long after the stage's gates before it held.").optional();

const attendanceGate = z
  .strictObject({
    kind: z.literal('attendance'),
    min_rate: rate.describe("Least share of the stage's sessions since joining, 0..1."),
    counts: z.array(status).min(1).describe('Which statuses count as attended.'),
    courses: z
      .array(code)
      .min(1)
      .describe('Only the sessions of these courses; all that are not optional where left out.')
      .optional(),
  })
  .describe("Enough of the stage's sessions were attended.");

const assessmentGate = z
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
    within: span('Instead of `due`: due so long after the stage began.').optional(),
  })
  .describe('An assessment was passed.');

const checklistGate = z
  .strictObject({
    kind: z.literal('checklist'),
    checklist: code.describe('A code of `checklists`.'),
    within: sinceStage,
  })
  .describe('Every item of a checklist was signed.');

const drillGate = z
  .strictObject({
    kind: z.literal('drill'),
    drill: code.describe('A code of `drills`.'),
    within: sinceStage,
  })
  .describe("A drill's quota was met on enough days.");

const timeServedGate = z
  .strictObject({
    kind: z.literal('time_served'),
    since: z
      .enum(['hired', 'stage'])
      .describe('Counted from the day of hire, or from the day the stage began.'),
    span: span('How long.'),
  })
  .describe('Enough time has passed.');

const kpiGate = z
  .strictObject({
    kind: z.literal('kpi'),
    metric: code.describe('A code of `kpis`.'),
    at_least: z.number().describe('The least value that holds.').optional(),
    at_most: z.number().describe('The highest value that holds.').optional(),
    months: z.int().min(1).describe('Over how many months.'),
    aggregate: z
      .enum(['mean', 'every', 'latest', 'sum'])
      .describe(
        'How the values of the span become one: their mean (the default), the latest, their sum; every: each must hold.',
      )
      .optional(),
    span: z
      .enum(['stage', 'last'])
      .describe(
        'stage (the default): judged once, over the first months of the stage; last: any run of so many months since it began.',
      )
      .optional(),
  })
  .describe('A figure of work was reached. Give exactly one of at_least, at_most.');

const applicationGate = z
  .strictObject({
    kind: z.literal('application'),
    to: role('To whom the person applies.'),
    within: sinceOthers,
  })
  .describe('The person has applied.');

const approvalGate = z
  .strictObject({ kind: z.literal('approval'), by: role('Who approves.'), within: sinceOthers })
  .describe('Somebody has approved.');

const singleGates = [
  attendanceGate,
  assessmentGate,
  checklistGate,
  drillGate,
  timeServedGate,
  kpiGate,
  applicationGate,
  approvalGate,
] as const;

const anyOfGate = z
  .strictObject({
    kind: z.literal('any_of'),
    required: z.int().min(1).describe('How many of the options must hold (1).').optional(),
    options: z
      .array(
        z.strictObject({
          title: text.describe('As shown in standings.'),
          gates: z
            .array(z.discriminatedUnion('kind', singleGates))
            .min(1)
            .describe('The option holds when all of them hold; no any_of among them.'),
        }),
      )
      .min(2)
      .describe('One of them is enough, unless required asks for more.'),
  })
  .describe('A choice between several ways.');

export const gate = z
  .discriminatedUnion('kind', [...singleGates, anyOfGate])
  .describe('A condition that ends a stage when it holds, together with the others.');
