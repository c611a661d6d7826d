import {
  checkReference,
  checkStage,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import { checkLateJoiners, checkTimetable } from './check-timetable.js';
import { nearest } from './nearest.js';
import type { RulePath } from './path.js';
import type { AssessmentGate, Gate, Handbook, Program } from './types.js';

/** Every stage, gate, timetable and late-joiner rule of a program names what exists (`programs.*`). */
export function checkPrograms(handbook: Draft<Handbook>): Finding[] {
  return [
    ...entriesOf(handbook.programs).flatMap(([code, program]) =>
      checkProgram(['programs', code], program, handbook),
    ),
    ...checkRetrainingStages(handbook),
  ];
}

function checkProgram(
  path: RulePath,
  program: Draft<Program>,
  handbook: Draft<Handbook>,
): Finding[] {
  const stages = program.stages ?? [];
  const codes = stages.map((stage) => stage?.code);
  return [
    ...checkUnique(codes.map((code, at) => ({ path: [...path, 'stages', at, 'code'], code }))),
    ...stages.flatMap((stage, at) =>
      (stage?.gates ?? []).flatMap((gate, index) =>
        gate ? checkGate([...path, 'stages', at, 'gates', index], gate, codes, at, handbook) : [],
      ),
    ),
    ...stages.flatMap((stage, at) =>
      checkTimetable([...path, 'stages', at, 'timetable'], stage?.timetable, handbook.courses),
    ),
    ...checkLateJoiners([...path, 'late_joiners'], program, handbook.courses),
  ];
}

function checkGate(
  path: RulePath,
  gate: Draft<Gate>,
  stages: readonly (string | undefined)[],
  at: number,
  handbook: Draft<Handbook>,
): Finding[] {
  switch (gate.kind) {
    case 'assessment':
      return [
        ...checkReference(
          [...path, 'assessment'],
          'assessment',
          gate.assessment,
          handbook.assessments,
        ),
        ...checkDue([...path, 'due'], gate.due, stages, at),
      ];
    case 'checklist':
      return checkReference(
        [...path, 'checklist'],
        'checklist',
        gate.checklist,
        handbook.checklists,
      );
    case 'drill':
      return checkReference([...path, 'drill'], 'drill', gate.drill, handbook.drills);
    case 'kpi':
      return [
        ...checkReference([...path, 'metric'], 'kpi', gate.metric, handbook.kpis),
        ...((gate.at_least === undefined) === (gate.at_most === undefined)
          ? [finding(path, 'handbook_one_of', { keys: 'at_least, at_most' })]
          : []),
      ];
    case 'time_served':
      return checkSpan([...path, 'span'], gate.span);
    case 'attendance':
      return checkUnique(
        (gate.counts ?? []).map((code, index) => ({ path: [...path, 'counts', index], code })),
      );
    case 'application':
    case 'approval':
    case 'any_of':
    case undefined:
      return [];
  }
}

/** A due day can only be counted from a stage that is over, or from the gate's own. */
function checkDue(
  path: RulePath,
  due: Draft<AssessmentGate>['due'],
  stages: readonly (string | undefined)[],
  at: number,
): Finding[] {
  if (!due) return [];
  const findings = checkSpan([...path, 'span'], due.span);
  if (due.after_stage === undefined) return findings;
  const position = stages.indexOf(due.after_stage);
  const here = [...path, 'after_stage'];
  if (position < 0) findings.push(...checkStage(here, due.after_stage, stages));
  else if (position > at)
    findings.push(
      finding(here, 'handbook_stage_later', { value: due.after_stage, stage: stages[at] ?? '' }),
    );
  return findings;
}

/** A retraining's stage is looked up in the person's program: every program that uses the ladder must have it. */
function checkRetrainingStages(handbook: Draft<Handbook>): Finding[] {
  return entriesOf(handbook.ladders).flatMap(([ladder, { steps }]) =>
    (steps ?? []).flatMap((step, at) =>
      (step?.requires ?? []).flatMap((requirement, index) => {
        const stage = requirement?.retraining?.stage;
        const path = ['ladders', ladder, 'steps', at, 'requires', index, 'retraining', 'stage'];
        return stage === undefined ? [] : checkRetrainingStage(path, ladder, stage, handbook);
      }),
    ),
  );
}

function checkRetrainingStage(
  path: RulePath,
  ladder: string,
  stage: string,
  { programs, assessments }: Draft<Handbook>,
): Finding[] {
  const all = entriesOf(programs).flatMap(([, program]) => stageCodes(program));
  if (programs && !all.includes(stage)) return checkStage(path, stage, all);
  return entriesOf(programs).flatMap(([code, program]) => {
    const known = stageCodes(program);
    const assessment = (program.stages ?? [])
      .flatMap((entry) => entry?.gates ?? [])
      .flatMap((gate) => (gate?.kind === 'assessment' && gate.assessment ? [gate.assessment] : []))
      .find((name) => assessments?.[name]?.ladder === ladder);
    if (assessment === undefined || known.includes(stage)) return [];
    const facts = { value: stage, program: code, assessment, suggestion: nearest(stage, known) };
    return [finding(path, 'handbook_stage_of_program', facts)];
  });
}

function stageCodes(program: Draft<Program>): string[] {
  return (program.stages ?? []).flatMap((stage) => (stage?.code ? [stage.code] : []));
}
