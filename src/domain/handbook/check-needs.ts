/** The checks of the section on training needs. */
import {
  checkOneOf,
  checkOnlyWith,
  checkReference,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import { nearest } from './nearest.js';
import type { RulePath } from './path.js';
import type { GapRule, NeedRules } from './types-needs.js';
import type { Handbook } from './types.js';

/**
 * The rules of training needs are sound when what they name exists, the survey's limits lie on its scale, and every gap
 * measures one thing against one limit (`needs`; 001 §4, 003 §1).
 */
export function checkNeeds(handbook: Draft<Handbook>): Finding[] {
  const { needs } = handbook;
  if (!needs) return [];
  return [
    ...checkTypes(needs, handbook.courses),
    ...checkSurvey(needs),
    ...checkDays(needs),
    ...entriesOf(needs.gaps).flatMap(([code, gap]) =>
      checkGap(['needs', 'gaps', code], gap, handbook),
    ),
  ];
}

/** The number of a topic is printed on the form and written into the answers: each code is used once. */
function checkTypes({ types }: Draft<NeedRules>, courses: Draft<Handbook>['courses']): Finding[] {
  const topics = entriesOf(types).flatMap(([type, { topics: own }]) =>
    entriesOf(own).map(([code, topic]) => ({
      path: ['needs', 'types', type, 'topics', code],
      code,
      topic,
    })),
  );
  return [
    ...checkUnique(topics),
    ...topics.flatMap(({ path, topic }) =>
      checkReference([...path, 'course'], 'course', topic.course, courses),
    ),
  ];
}

function checkSurvey({ survey }: Draft<NeedRules>): Finding[] {
  if (!survey?.mastery || survey.weak_up_to === undefined) return [];
  const marks = survey.mastery.length;
  if (survey.weak_up_to < marks) return [];
  const facts = { value: String(survey.weak_up_to), expected: `1..${marks - 1}` };
  return [finding(['needs', 'survey', 'weak_up_to'], 'handbook_range', facts)];
}

function checkDays({ collection, answer }: Draft<NeedRules>): Finding[] {
  const days = (['hand_out_day', 'collect_day'] as const).flatMap((key) => {
    if (collection?.[key] !== 0) return [];
    const facts = { value: '0', expected: '-31..-1, 1..31' };
    return [finding(['needs', 'collection', key], 'handbook_range', facts)];
  });
  return [
    ...days,
    ...checkSpan(['needs', 'collection', 'within'], collection?.within),
    ...checkSpan(['needs', 'answer', 'within'], answer?.within),
  ];
}

function checkGap(path: RulePath, gap: Draft<GapRule>, handbook: Draft<Handbook>): Finding[] {
  const { kpi, assessment, course } = gap;
  return [
    ...checkOneOf(path, gap, ['kpi', 'assessment']),
    ...checkOneOf(path, gap, ['below', 'above', 'target']),
    ...checkReference([...path, 'kpi'], 'kpi', kpi, handbook.kpis),
    ...checkReference([...path, 'assessment'], 'assessment', assessment, handbook.assessments),
    ...checkReference([...path, 'course'], 'course', course, handbook.courses),
    ...checkTarget(path, gap, handbook),
    ...checkMeasure(path, gap, handbook),
  ];
}

/** A target must be there to be missed. */
function checkTarget(path: RulePath, gap: Draft<GapRule>, { kpis }: Draft<Handbook>): Finding[] {
  const kpi = gap.kpi === undefined ? undefined : kpis?.[gap.kpi];
  if (gap.target === undefined || !kpi || kpi.target !== undefined) return [];
  const facts = { key: `kpis.${gap.kpi ?? ''}.target`, given: 'target: true' };
  return [finding([...path, 'target'], 'handbook_needs', facts)];
}

/** A composite has no scores of its own; a dimension belongs to the rubric, and has no pass mark. */
function checkMeasure(
  path: RulePath,
  gap: Draft<GapRule>,
  { assessments }: Draft<Handbook>,
): Finding[] {
  const { dimension, target } = gap;
  const assessment = gap.assessment === undefined ? undefined : assessments?.[gap.assessment];
  const findings: Finding[] = [];
  if (assessment?.kind === 'composite') {
    const facts = { key: 'assessment', other: `assessments.${gap.assessment ?? ''}.components` };
    findings.push(finding([...path, 'assessment'], 'handbook_not_with', facts));
  }
  if (dimension === undefined) return findings;
  const given = gap.assessment !== undefined;
  findings.push(...checkOnlyWith(path, 'dimension', { key: 'assessment', given }));
  if (target !== undefined) {
    const facts = { key: 'target', other: 'dimension' };
    findings.push(finding([...path, 'target'], 'handbook_not_with', facts));
  }
  if (!assessment) return findings;
  const codes = (assessment.dimensions ?? []).flatMap((one) => one?.code ?? []);
  if (codes.includes(dimension)) return findings;
  const suggestion = nearest(dimension, codes);
  const facts = { value: dimension, what: 'dimension', suggestion };
  return [...findings, finding([...path, 'dimension'], 'handbook_reference', facts)];
}
