import {
  checkOneOf,
  checkReference,
  checkSpan,
  checkStage,
  checkUnique,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import { isAsLong, spanText } from './span-bounds.js';
import type { Handbook } from './types.js';
import type { MentorKpi, MentorLevel, MentorResults } from './types-mentors.js';

/** Every level of mentors names what exists, and its windows and limits agree (`mentors.*`; 003 §6). */
export function checkMentors(handbook: Draft<Handbook>): Finding[] {
  const { mentors } = handbook;
  if (!mentors) return [];
  const codes = Object.keys(mentors.levels ?? {});
  return [
    ...entriesOf(mentors.levels).flatMap(([code, level]) =>
      checkLevel(['mentors', 'levels', code], level, handbook, {
        known: mentors.levels && others(codes, code),
      }),
    ),
    ...checkResults(['mentors', 'results'], mentors.results, handbook),
  ];
}

/** The levels that a level may build on: not itself. */
const others = (codes: readonly string[], own: string): object =>
  Object.fromEntries(codes.filter((code) => code !== own).map((code) => [code, true]));

function checkLevel(
  path: RulePath,
  level: Draft<MentorLevel>,
  handbook: Draft<Handbook>,
  { known }: { known: object | undefined },
): Finding[] {
  const { selection, renewal, validity } = level;
  const here = [...path, 'selection'];
  const { application } = selection ?? {};
  return [
    ...checkReference([...here, 'level'], 'mentor_level', selection?.level, known),
    ...checkKpis([...here, 'kpis'], selection?.kpis, handbook),
    ...checkSpan([...here, 'served'], selection?.served),
    ...checkProgramStage([...here, 'application'], application, handbook),
    ...checkCodes(
      [...here, 'assessments'],
      'assessment',
      selection?.assessments,
      handbook.assessments,
    ),
    ...checkCodes([...here, 'courses'], 'course', selection?.courses, handbook.courses),
    ...checkKpis([...path, 'renewal', 'kpis'], renewal?.kpis, handbook),
    ...checkValidity([...path, 'validity'], validity, handbook),
  ];
}

function checkKpis(
  path: RulePath,
  kpis: readonly (Draft<MentorKpi> | undefined)[] | undefined,
  handbook: Draft<Handbook>,
): Finding[] {
  return (kpis ?? []).flatMap((kpi, at) => [
    ...checkReference([...path, at, 'metric'], 'kpi', kpi?.metric, handbook.kpis),
    ...checkOneOf([...path, at], kpi, ['at_least', 'at_most']),
  ]);
}

function checkCodes(
  path: RulePath,
  what: string,
  codes: readonly (string | undefined)[] | undefined,
  known: object | undefined,
): Finding[] {
  const placed = (codes ?? []).map((code, at) => ({ path: [...path, at], code }));
  return [
    ...placed.flatMap(({ path: at, code }) => checkReference(at, what, code, known)),
    ...checkUnique(placed),
  ];
}

/** A stage that is named together with its program. */
function checkProgramStage(
  path: RulePath,
  named: { program?: string | undefined; stage?: string | undefined } | undefined,
  { programs }: Draft<Handbook>,
): Finding[] {
  if (!named) return [];
  const program = named.program === undefined ? undefined : programs?.[named.program];
  return [
    ...checkReference([...path, 'program'], 'program', named.program, programs),
    ...(program?.stages
      ? checkStage(
          [...path, 'stage'],
          named.stage,
          program.stages.map((stage) => stage?.code),
        )
      : []),
  ];
}

/** A certificate is renewed in a window that opens after it was given. */
function checkValidity(
  path: RulePath,
  validity: Draft<MentorLevel>['validity'],
  { calendar }: Draft<Handbook>,
): Finding[] {
  if (!validity) return [];
  const { span, renew_before: before } = validity;
  const findings = [
    ...checkSpan([...path, 'span'], span),
    ...checkSpan([...path, 'renew_before'], before),
  ];
  if (span && before && isAsLong(before, span, calendar?.work_week?.length ?? 5)) {
    const facts = { span: spanText(span), renew_before: spanText(before) };
    findings.push(finding([...path, 'renew_before'], 'handbook_renewal', facts));
  }
  return findings;
}

function checkResults(
  path: RulePath,
  results: Draft<MentorResults> | undefined,
  handbook: Draft<Handbook>,
): Finding[] {
  if (!results) return [];
  const { guidance_below: guidance, withdrawal_below: withdrawal } = results;
  const findings = [
    ...checkSpan([...path, 'over'], results.over),
    ...(results.standards ?? []).flatMap((standard, at) => [
      ...checkProgramStage([...path, 'standards', at], standard, handbook),
      ...checkSpan([...path, 'standards', at, 'within'], standard?.within),
    ]),
  ];
  if (guidance !== undefined && withdrawal !== undefined && withdrawal > guidance) {
    const facts = { value: String(withdrawal), expected: `0..${guidance} (guidance_below)` };
    findings.push(finding([...path, 'withdrawal_below'], 'handbook_range', facts));
  }
  return findings;
}
