import { isChoice } from './single-gates.js';
import {
  checkOneOf,
  checkReference,
  checkSpan,
  checkStage,
  checkUnique,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type {
  AnyOfGate,
  AssessmentGate,
  AttendanceGate,
  Gate,
  Handbook,
  SingleGate,
  Stage,
} from './types.js';

/** Where a gate stands. */
export interface GatePlace {
  handbook: Draft<Handbook>;
  program: string;
  /** The codes of the program's stages, and the position of the gate's own among them. */
  stages: readonly (string | undefined)[];
  at: number;
  stage: Draft<Stage>;
  stagePath: RulePath;
}

/** A gate names what exists and can hold; so do those of each option of a choice (`programs.*.stages[].gates`). */
export function checkGate(path: RulePath, gate: Draft<Gate>, place: GatePlace): Finding[] {
  if (!isChoice(gate)) return checkSingle(path, gate, place);
  const inner = (gate.options ?? []).flatMap((option, at) =>
    (option?.gates ?? []).flatMap((one, index) =>
      one ? checkSingle([...path, 'options', at, 'gates', index], one, place) : [],
    ),
  );
  return [...checkRequired(path, gate), ...inner];
}

/** Not more options can be required than there are (`gates[].required`). */
function checkRequired(path: RulePath, { required, options }: Draft<AnyOfGate>): Finding[] {
  if (required === undefined || !options || required <= options.length) return [];
  const facts = { required, options: options.length };
  return [finding([...path, 'required'], 'handbook_required_options', facts)];
}

function checkSingle(path: RulePath, gate: Draft<SingleGate>, place: GatePlace): Finding[] {
  const { checklists, drills, kpis } = place.handbook;
  switch (gate.kind) {
    case 'assessment':
      return checkAssessmentGate(path, gate, place);
    case 'checklist':
      return [
        ...checkReference([...path, 'checklist'], 'checklist', gate.checklist, checklists),
        ...checkSpan([...path, 'within'], gate.within),
      ];
    case 'drill':
      return [
        ...checkReference([...path, 'drill'], 'drill', gate.drill, drills),
        ...checkSpan([...path, 'within'], gate.within),
      ];
    case 'kpi':
      return [
        ...checkReference([...path, 'metric'], 'kpi', gate.metric, kpis),
        ...checkOneOf(path, gate, ['at_least', 'at_most']),
      ];
    case 'time_served':
      return checkSpan([...path, 'span'], gate.span);
    case 'attendance':
      return checkAttendance(path, gate, place);
    case 'application':
    case 'approval':
      return checkSpan([...path, 'within'], gate.within);
    case undefined:
      return [];
  }
}

function checkAssessmentGate(
  path: RulePath,
  gate: Draft<AssessmentGate>,
  { handbook, stages, at }: GatePlace,
): Finding[] {
  const findings = [
    ...checkReference([...path, 'assessment'], 'assessment', gate.assessment, handbook.assessments),
    ...checkDue([...path, 'due'], gate.due, stages, at),
    ...checkSpan([...path, 'within'], gate.within),
  ];
  if (gate.due && gate.within)
    findings.push(
      finding([...path, 'within'], 'handbook_not_with', { key: 'within', other: 'due' }),
    );
  return findings;
}

/** There must be something to attend: compulsory slots in the stage's timetable, of the named courses if any are. */
function checkAttendance(
  path: RulePath,
  gate: Draft<AttendanceGate>,
  { handbook, program, stage, stagePath }: GatePlace,
): Finding[] {
  const courses = gate.courses ?? [];
  const places = (codes: Draft<string[]>, key: string) =>
    checkUnique(codes.map((code, index) => ({ path: [...path, key, index], code })));
  const findings = [...places(gate.counts ?? [], 'counts'), ...places(courses, 'courses')];
  const code = stage.code ?? '';
  const slots = (stage.timetable ?? []).filter((slot) => slot?.optional !== true);
  if (slots.length === 0) {
    const nothing = finding(path, 'handbook_no_timetable', { stage: code, program });
    return [...findings, missing(nothing, stagePath, ['timetable'])];
  }
  const taught = slots.flatMap((slot) => slot?.courses ?? []);
  courses.forEach((course, index) => {
    const here = [...path, 'courses', index];
    const unknown = checkReference(here, 'course', course, handbook.courses);
    findings.push(...unknown);
    if (unknown.length === 0 && course !== undefined && !taught.includes(course))
      findings.push(finding(here, 'handbook_not_in_stage', { value: course, stage: code }));
  });
  return findings;
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
