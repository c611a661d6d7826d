/** The schema of the section on questionnaires. */
import { z } from 'zod';
import { formKinds, raterRoles } from '../domain/handbook/types-questionnaires.js';
import { code, rate, role, span, text } from './schema-parts.js';

const item = z.strictObject({
  code: code.describe('What the column of a file is called.'),
  title: text.describe('As printed on the form.'),
});

const group = z.strictObject({
  title: text.describe('The heading of the group.'),
  items: z.array(item).min(1).describe('Answered with a mark of the scale.'),
});

const rater = z.strictObject({
  role: z.enum(raterRoles).describe('Who appraises.'),
  weight: z.number().min(0).max(100).describe('Share of the whole in per cent; they total 100.'),
  least: z
    .int()
    .min(1)
    .describe('From so many answers of this role on its mean counts (1).')
    .optional(),
  anonymous: z
    .boolean()
    .describe('Whether it is not kept who answered; as the form says where left out.')
    .optional(),
});

const due = z.strictObject({
  follows: z
    .enum(['in_service', 'course', 'stage'])
    .describe('After each in-service session, each course of a batch, or a stage of a program.'),
  courses: z.array(code).min(1).describe('With follows: course, only these.').optional(),
  program: code.describe('With follows: stage, of which program.').optional(),
  stage: code.describe('With follows: stage, which one.').optional(),
  within: span('How long collecting may take.'),
  by: role('Who collects the answers.'),
  response_rate: rate
    .describe('Feedback: asked for until this share has answered; one answer is enough without.')
    .optional(),
  lapses_after: span('So long after its due day it is asked for no more.').optional(),
  every: span('Appraisals: again so long after the last one.').optional(),
});

export const questionnaire = z.strictObject({
  title: text.describe('As printed on the form.'),
  kind: z
    .enum(formKinds)
    .describe('feedback on a session or course, appraisal of a person, or other.'),
  note: text.describe('Printed above the questions.').optional(),
  scale: z
    .array(z.strictObject({ title: text.describe('As printed on the form.') }))
    .min(2)
    .max(10)
    .describe('What each mark is called, the lowest first: the first is 1.'),
  anonymous: z.boolean().describe('Whether it is not kept who answered.'),
  withhold_below: z
    .int()
    .min(1)
    .describe('Of fewer answers only their number is shown.')
    .optional(),
  groups: z.array(group).min(1).describe('Questions in groups.'),
  open: z.array(item).describe('Questions answered in words.').optional(),
  raters: z.array(rater).min(1).describe('Appraisals: who appraises, with weights.').optional(),
  renormalise: z
    .boolean()
    .describe('Appraisals: whether the weights of missing roles go to the others.')
    .optional(),
  round: span('Appraisals: answers so long after the first belong together.').optional(),
  target: z.number().min(1).max(10).describe('A mean below this mark is noticed.').optional(),
  due: z.array(due).describe('When answers are to be collected.').optional(),
});
