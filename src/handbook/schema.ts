/**
 * The handbook's shape as a zod schema: what each key may hold, and what it means. The descriptions are those of the
 * printed JSON Schema. What one rule demands of another is in `domain/handbook/check.ts`.
 */
import { z } from 'zod';
import { annualPlan } from './schema-annual-plan.js';
import { assessment } from './schema-assessments.js';
import { awards, consequences } from './schema-awards.js';
import {
  attendance,
  calendar,
  category,
  checklist,
  course,
  drill,
  kpi,
  responsible,
} from './schema-catalogue.js';
import { inServiceTraining } from './schema-in-service.js';
import { materials } from './schema-materials.js';
import { questionBank } from './schema-question-bank.js';
import { duty, eventKind } from './schema-duties.js';
import { conflicts } from './schema-conflicts.js';
import { testSource } from './schema-examinations.js';
import { cases } from './schema-cases.js';
import { improvement } from './schema-improvement.js';
import { ladder } from './schema-ladders.js';
import { effect, kpiComparison, kpiSource, skillLevel } from './schema-kpis.js';
import { needs } from './schema-needs.js';
import { questionnaire } from './schema-questionnaires.js';
import { mentors } from './schema-mentors.js';
import { section, span, text } from './schema-parts.js';
import { program } from './schema-programs.js';
import { indexRules } from './schema-index.js';
import { reportSchedule } from './schema-reports.js';
import { spotChecks } from './schema-spot-checks.js';
import { trainers, venues } from './schema-trainers.js';

/** The schema of a whole handbook. Unknown keys are faults. */
export const handbookSchema = z.strictObject({
  format: z.literal(1).describe('The version of this file format: 1.'),
  title: text.describe("The handbook's name."),
  language: z.enum(['zh', 'en']).describe('The language of its texts.'),
  calendar,
  due_soon: span('How long before a due day something is announced as due soon.'),
  responsible: responsible.optional(),
  attendance,
  conflicts: conflicts.optional(),
  categories: section(category).describe('Groups of courses, by code.'),
  courses: section(course).describe('The catalogue, by course code.'),
  checklists: section(checklist).describe('Lists of things to be shown and signed, by code.'),
  drills: section(drill).describe('Reinforcement drills, by code.'),
  kpis: section(kpi).describe('Figures of work, by code.'),
  assessments: section(assessment).describe('What is passed or failed, by code.'),
  ladders: section(ladder).describe('What follows a failure, by code.'),
  programs: section(program).describe('Training programs, by code.'),
  kpi_sources: section(kpiSource).describe('Exports of other systems, by code.').optional(),
  levels: z
    .array(skillLevel)
    .min(2)
    .describe('Levels of skill, the lowest first; it asks for nothing.')
    .optional(),
  kpi_comparison: kpiComparison.optional(),
  effect: effect.optional(),
  spot_checks: spotChecks.optional(),
  trainers: trainers.optional(),
  venues: venues.optional(),
  needs: needs.optional(),
  forms: section(questionnaire)
    .describe('Questionnaires: feedback on trainings, appraisals of people; by code.')
    .optional(),
  annual_plan: annualPlan.optional(),
  in_service: section(inServiceTraining)
    .describe('Training that recurs for people who are at work already, by code.')
    .optional(),
  mentors: mentors.optional(),
  materials: materials.optional(),
  question_bank: questionBank.optional(),
  consequences: consequences.optional(),
  awards: awards.optional(),
  test_sources: section(testSource)
    .describe('Systems whose result files are taken in, by code.')
    .optional(),
  cases: cases.optional(),
  improvement: improvement.optional(),
  duties: section(duty).describe('What recurs and who does it, by code.').optional(),
  events: section(eventKind)
    .describe('Kinds of meetings with their checklists, by code.')
    .optional(),
  index: indexRules.optional(),
  reports: section(reportSchedule)
    .describe('Reports that cohort report run makes by itself, by code.')
    .optional(),
});
