import { checkGate } from './check-gates.js';
import { checkRetrainingCourses, checkRetrainingStages } from './check-requirements.js';
import { checkLateJoiners, checkTimetable } from './check-timetable.js';
import { checkUnique, entriesOf, type Draft, type Finding } from './findings.js';
import type { RulePath } from './path.js';
import type { Handbook, Program } from './types.js';

/** Every stage, gate, timetable and late-joiner rule of a program names what exists (`programs.*`). */
export function checkPrograms(handbook: Draft<Handbook>): Finding[] {
  return [
    ...entriesOf(handbook.programs).flatMap(([code, program]) =>
      checkProgram(['programs', code], code, program, handbook),
    ),
    ...checkRetrainingStages(handbook),
    ...checkRetrainingCourses(handbook),
  ];
}

function checkProgram(
  path: RulePath,
  program: string,
  rules: Draft<Program>,
  handbook: Draft<Handbook>,
): Finding[] {
  const stages = rules.stages ?? [];
  const codes = stages.map((stage) => stage?.code);
  return [
    ...checkUnique(codes.map((code, at) => ({ path: [...path, 'stages', at, 'code'], code }))),
    ...stages.flatMap((stage, at) => {
      if (!stage) return [];
      const stagePath = [...path, 'stages', at];
      const place = { handbook, program, stages: codes, at, stage, stagePath };
      return [
        ...(stage.gates ?? []).flatMap((gate, index) =>
          gate ? checkGate([...stagePath, 'gates', index], gate, place) : [],
        ),
        ...checkTimetable([...stagePath, 'timetable'], stage.timetable, handbook.courses),
      ];
    }),
    ...checkLateJoiners([...path, 'late_joiners'], rules, handbook.courses),
  ];
}
