import { checkComposites } from './check-composites.js';
import { checkRequirements } from './check-requirements.js';
import {
  checkOneOf,
  checkOnlyWith,
  checkReference,
  checkSpan,
  checkUnique,
  checkWeights,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import { isAsLong, spanText } from './span-bounds.js';
import type { Assessment, Handbook } from './types.js';

/** Every assessment can be passed, and what it names exists (`assessments.*`; 002 §2, 004 §2.3). */
export function checkAssessments(handbook: Draft<Handbook>): Finding[] {
  return [
    ...entriesOf(handbook.assessments).flatMap(([code, assessment]) => {
      const path = ['assessments', code];
      return [
        ...checkReference([...path, 'ladder'], 'ladder', assessment.ladder, handbook.ladders),
        ...checkReference(
          [...path, 'pre_test_of'],
          'assessment',
          assessment.pre_test_of,
          handbook.assessments,
        ),
        ...checkPass(path, assessment),
        ...checkDimensions([...path, 'dimensions'], assessment.dimensions),
        ...checkBonus([...path, 'bonus', 'cap'], assessment),
        ...checkValidity(path, assessment, handbook),
      ];
    }),
    ...checkComposites(handbook),
  ];
}

function checkPass(path: RulePath, assessment: Draft<Assessment>): Finding[] {
  const { pass_mark, total } = assessment;
  const findings = checkOneOf(path, assessment, ['pass_mark', 'pass_proportion']);
  if (findings.length > 0 || pass_mark === undefined || total === undefined || pass_mark <= total)
    return findings;
  return [finding([...path, 'pass_mark'], 'handbook_pass_above_total', { pass_mark, total })];
}

function checkDimensions(path: RulePath, dimensions: Draft<Assessment>['dimensions']): Finding[] {
  if (!dimensions) return [];
  const findings = checkUnique(
    dimensions.map((dimension, at) => ({ path: [...path, at, 'code'], code: dimension?.code })),
  );
  findings.push(...checkWeights(path, dimensions));
  dimensions.forEach((dimension, at) => {
    const { critical_below: critical, max } = dimension ?? {};
    if (critical === undefined || max === undefined || critical <= max) return;
    findings.push(
      finding([...path, at, 'critical_below'], 'handbook_range', {
        value: String(critical),
        expected: `<= ${max}`,
      }),
    );
  });
  return findings;
}

/** Bonus points are something on top: they cannot be worth the whole. */
function checkBonus(path: RulePath, { bonus, total }: Draft<Assessment>): Finding[] {
  if (bonus?.cap === undefined || total === undefined || bonus.cap < total) return [];
  const facts = { value: String(bonus.cap), expected: `> 0, < ${total}` };
  return [finding(path, 'handbook_range', facts)];
}

/** A pass that runs out is renewed on a ladder, in a window that opens after it was given. */
function checkValidity(
  path: RulePath,
  assessment: Draft<Assessment>,
  { courses, calendar }: Draft<Handbook>,
): Finding[] {
  const { validity, ladder, kind } = assessment;
  if (!validity || kind === 'composite') return [];
  const here = [...path, 'validity'];
  const { span, renew_before: before } = validity;
  const findings = [
    ...checkOnlyWith(path, 'validity', { key: 'ladder', given: ladder !== undefined }),
    ...checkSpan([...here, 'span'], span),
    ...checkSpan([...here, 'renew_before'], before),
    ...checkRequirements(
      [...here, 'after_lapse', 'requires'],
      validity.after_lapse?.requires,
      courses,
    ),
  ];
  if (span && before && isAsLong(before, span, calendar?.work_week?.length ?? 5)) {
    const facts = { span: spanText(span), renew_before: spanText(before) };
    findings.push(finding([...here, 'renew_before'], 'handbook_renewal', facts));
  }
  return findings;
}
