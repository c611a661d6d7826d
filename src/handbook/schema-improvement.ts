/** The schema of the section on the improvement loop. */
import { z } from 'zod';
import { code, rate, role, section, span, text } from './schema-parts.js';

const months = z.int().min(1).max(60).describe('Over so many latest months.');

const finding = z.strictObject({
  title: text.describe('What is found; the title of the action.'),
  kind: z
    .enum(['pass_rate', 'attendance', 'feedback', 'form_item', 'kpi', 'kpi_after', 'gap', 'cases'])
    .describe('In what it is looked for.'),
  months,
  below: z
    .number()
    .describe(
      'Of pass_rate and attendance a rate (0.8 is 80 %), of feedback and form_item points of the form. Exactly it is good enough.',
    )
    .optional(),
  from: z.int().min(1).describe('Of cases: from so many of one type on.').optional(),
  kpi: code.describe('Of kpi and kpi_after: only this one; else all of them.').optional(),
  least: z
    .int()
    .min(1)
    .describe('Of fewer results, answers or people nothing is concluded (1).')
    .optional(),
});

const actions = z
  .strictObject({
    within: span('How long an action has where nobody gives a due day.'),
    verified_by: role('Who verifies that an action has helped.'),
    verify_within: span('How long after it was done.'),
    second_person: z
      .boolean()
      .describe('Whether somebody else than its owner must verify an action.'),
  })
  .describe('By when and by whom actions are done and verified.');

const redesign = z
  .strictObject({
    pass_rate: rate.describe('Pass rate below which a course is proposed.').optional(),
    attendance: rate.describe('Attendance below which a course is proposed.').optional(),
    feedback: z.number().describe("Mean of the trainees' feedback below which it is.").optional(),
    months,
    least: z.int().min(1).describe('Of fewer results or answers nothing is concluded.'),
    decided_by: role('Who decides on the proposal.'),
    within: span('How long after the months are over.'),
  })
  .describe('When a course is proposed to be designed anew. Give at least one limit.');

const path = z.strictObject({
  title: text.describe('As shown in the proposal.'),
  gap: code.describe('A code of `needs.gaps`. Give either this or assessment.').optional(),
  assessment: code.describe('A code of `assessments`: of whoever failed it last.').optional(),
  courses: z.array(code).min(1).describe('Codes of `courses`, in the order of learning.'),
});

export const improvement = z
  .strictObject({
    actions,
    findings: section(finding).describe('From when on a result is a finding, by code.').optional(),
    redesign: redesign.optional(),
    paths: section(path).describe('Courses that help with a weak area, by code.').optional(),
  })
  .describe('The improvement loop: findings, actions, courses designed anew, learning paths.');
