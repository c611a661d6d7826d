import { assessmentsOf, stageCodes } from './assessments-of.js';
import {
  checkOneOf,
  checkReference,
  checkStage,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import { nearest } from './nearest.js';
import type { RulePath } from './path.js';
import type { Handbook, Program, Requirement } from './types.js';

type Requirements = readonly (Draft<Requirement> | undefined)[] | undefined;

/**
 * Each thing required before a rung is one of retraining, coaching, approval, and what it names exists
 * (`ladders.*.steps[].requires`, `assessments.*.validity.after_lapse.requires`; 000 §6.2).
 */
export function checkRequirements(
  path: RulePath,
  requires: Requirements,
  courses: Draft<Handbook>['courses'],
): Finding[] {
  return (requires ?? []).flatMap((requirement, at) => {
    if (!requirement) return [];
    const { retraining } = requirement;
    const here = [...path, at];
    return [
      ...checkOneOf(here, requirement, ['retraining', 'coaching', 'approval']),
      ...checkOneOf([...here, 'retraining'], retraining, ['stage', 'courses']),
      ...(retraining?.courses ?? []).flatMap((code, index) =>
        checkReference([...here, 'retraining', 'courses', index], 'course', code, courses),
      ),
    ];
  });
}

/** A stage to repeat, where it is named, and the assessments for which it is looked up in the person's program. */
interface RepeatedStage {
  path: RulePath;
  stage: string;
  isFor: (assessment: string) => boolean;
}

/**
 * A retraining's stage is looked up in the person's program: every program that uses the assessment must have it, with
 * a timetable to repeat.
 */
export function checkRetrainingStages(handbook: Draft<Handbook>): Finding[] {
  const programs = entriesOf(handbook.programs);
  const known = programs.flatMap(([, program]) => stageCodes(program));
  return repeatedStages(handbook).flatMap((repeated) => {
    if (handbook.programs && !known.includes(repeated.stage))
      return checkStage(repeated.path, repeated.stage, known);
    return programs.flatMap(([code, program]) => checkInProgram(repeated, code, program, handbook));
  });
}

/** Every list of requirements, at its place. */
function requirementLists({
  ladders,
  assessments,
}: Draft<Handbook>): { path: RulePath; requires: Requirements }[] {
  const ofLadders = entriesOf(ladders).flatMap(([ladder, { steps }]) =>
    (steps ?? []).map((step, at) => ({
      path: ['ladders', ladder, 'steps', at, 'requires'],
      requires: step?.requires,
    })),
  );
  const ofLapses = entriesOf(assessments).map(([code, { validity }]) => ({
    path: ['assessments', code, 'validity', 'after_lapse', 'requires'],
    requires: validity?.after_lapse?.requires,
  }));
  return [...ofLadders, ...ofLapses];
}

/** A course to attend again must be taught in some batch: a place is given in its sessions, whatever the program. */
export function checkRetrainingCourses(handbook: Draft<Handbook>): Finding[] {
  const { programs, courses } = handbook;
  if (!programs) return [];
  const slots = entriesOf(programs).flatMap(([, { stages }]) =>
    (stages ?? []).flatMap((stage) => stage?.timetable ?? []),
  );
  const taught = new Set(slots.flatMap((slot) => slot?.courses ?? []));
  return requirementLists(handbook).flatMap(({ path, requires }) =>
    (requires ?? []).flatMap((requirement, at) =>
      (requirement?.retraining?.courses ?? []).flatMap((value, index): Finding[] => {
        if (value === undefined || courses?.[value] === undefined || taught.has(value)) return [];
        const here = [...path, at, 'retraining', 'courses', index];
        return [{ ...finding(here, 'handbook_untaught', { value }), warning: true }];
      }),
    ),
  );
}

function repeatedStages({ ladders, assessments }: Draft<Handbook>): RepeatedStage[] {
  const ofLadders = entriesOf(ladders).flatMap(([ladder, { steps }]) =>
    (steps ?? []).flatMap((step, at) =>
      stagesIn(
        ['ladders', ladder, 'steps', at, 'requires'],
        step?.requires,
        (code) => assessments?.[code]?.ladder === ladder,
      ),
    ),
  );
  const ofLapses = entriesOf(assessments).flatMap(([code, { validity }]) =>
    stagesIn(
      ['assessments', code, 'validity', 'after_lapse', 'requires'],
      validity?.after_lapse?.requires,
      (other) => other === code,
    ),
  );
  return [...ofLadders, ...ofLapses];
}

function stagesIn(
  path: RulePath,
  requires: Requirements,
  isFor: RepeatedStage['isFor'],
): RepeatedStage[] {
  return (requires ?? []).flatMap((requirement, at) => {
    const stage = requirement?.retraining?.stage;
    return stage === undefined
      ? []
      : [{ path: [...path, at, 'retraining', 'stage'], stage, isFor }];
  });
}

function checkInProgram(
  { path, stage, isFor }: RepeatedStage,
  program: string,
  rules: Draft<Program>,
  { assessments }: Draft<Handbook>,
): Finding[] {
  const assessment = assessmentsOf(rules, assessments).find(isFor);
  if (assessment === undefined) return [];
  const known = stageCodes(rules);
  if (!known.includes(stage)) {
    const facts = { value: stage, program, assessment, suggestion: nearest(stage, known) };
    return [finding(path, 'handbook_stage_of_program', facts)];
  }
  const slots = (rules.stages ?? []).find((entry) => entry?.code === stage)?.timetable ?? [];
  return slots.length > 0 ? [] : [finding(path, 'handbook_no_timetable', { stage, program })];
}
