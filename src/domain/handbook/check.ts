import { checkLadders } from './check-ladders.js';
import { checkPrograms } from './check-programs.js';
import {
  checkReference,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Handbook } from './types.js';

/**
 * A handbook is sound when everything that it names exists and no rule contradicts another: codes, weights, pass
 * marks, windows, timetables, ladders, late joiners. All findings at once, in no particular order.
 */
export function checkHandbook(handbook: Draft<Handbook>): Finding[] {
  return [
    ...checkCalendar(handbook),
    ...checkSpan(['due_soon'], handbook.due_soon),
    ...checkCourses(handbook),
    ...checkChecklists(handbook),
    ...checkAssessments(handbook),
    ...checkLadders(handbook),
    ...checkPrograms(handbook),
  ];
}

function checkCalendar({ calendar, attendance }: Draft<Handbook>): Finding[] {
  const weekdays = (calendar?.work_week ?? []).map((code, index) => ({
    path: ['calendar', 'work_week', index],
    code,
  }));
  const days = (calendar?.overrides ?? []).map((override, index) => ({
    path: ['calendar', 'overrides', index, 'day'],
    code: override?.day,
  }));
  const counts = (attendance?.counts ?? []).map((code, index) => ({
    path: ['attendance', 'counts', index],
    code,
  }));
  return [...checkUnique(weekdays), ...checkUnique(days), ...checkUnique(counts)];
}

function checkCourses({ courses, categories }: Draft<Handbook>): Finding[] {
  return entriesOf(courses).flatMap(([code, course]) =>
    checkReference(['courses', code, 'category'], 'category', course.category, categories),
  );
}

function checkChecklists({ checklists }: Draft<Handbook>): Finding[] {
  return entriesOf(checklists).flatMap(([code, checklist]) =>
    checkUnique(
      (checklist.areas ?? []).flatMap((area, at) =>
        (area?.items ?? []).map((item, index) => ({
          path: ['checklists', code, 'areas', at, 'items', index, 'code'],
          code: item?.code,
        })),
      ),
    ),
  );
}

type DraftAssessment = NonNullable<NonNullable<Draft<Handbook>['assessments']>[string]>;

function checkAssessments({ assessments, ladders }: Draft<Handbook>): Finding[] {
  return entriesOf(assessments).flatMap(([code, assessment]) => {
    const path = ['assessments', code];
    return [
      ...checkReference([...path, 'ladder'], 'ladder', assessment.ladder, ladders),
      ...checkPass(path, assessment),
      ...checkDimensions([...path, 'dimensions'], assessment.dimensions),
    ];
  });
}

function checkPass(path: RulePath, { pass_mark, pass_proportion, total }: DraftAssessment) {
  if ((pass_mark === undefined) === (pass_proportion === undefined))
    return [finding(path, 'handbook_one_of', { keys: 'pass_mark, pass_proportion' })];
  if (pass_mark === undefined || total === undefined || pass_mark <= total) return [];
  return [finding([...path, 'pass_mark'], 'handbook_pass_above_total', { pass_mark, total })];
}

function checkDimensions(path: RulePath, dimensions: DraftAssessment['dimensions']): Finding[] {
  if (!dimensions) return [];
  const findings = checkUnique(
    dimensions.map((dimension, at) => ({ path: [...path, at, 'code'], code: dimension?.code })),
  );
  const weights = dimensions.map((dimension) => dimension?.weight ?? Number.NaN);
  const total = Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1e6) / 1e6;
  if (Number.isFinite(total) && total !== 100)
    findings.push(finding(path, 'handbook_weights', { total }));
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
