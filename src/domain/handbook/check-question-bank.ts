import {
  checkReference,
  checkSpan,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Blueprint } from './types-question-bank.js';
import type { Handbook } from './types.js';

const root: RulePath = ['question_bank'];

/**
 * What the bank promises can be kept: ranges are not upside down, and the points of a blueprint are those of its
 * assessment, which has no rubric and no components (`question_bank`, 002 §2).
 */
export function checkQuestionBank(handbook: Draft<Handbook>): Finding[] {
  const { question_bank: bank } = handbook;
  if (!bank) return [];
  return [
    ...entriesOf(bank.difficulties).flatMap(([code, grade]) =>
      checkRange([...root, 'difficulties', code], grade.p_from, grade.p_to),
    ),
    ...checkRange([...root, 'items'], bank.items?.p_from, bank.items?.p_to),
    ...checkSpan([...root, 'items', 'review_within'], bank.items?.review_within),
    ...entriesOf(bank.blueprints).flatMap(([code, blueprint]) =>
      checkBlueprint(handbook, [...root, 'blueprints', code], blueprint),
    ),
  ];
}

function checkRange(path: RulePath, from: number | undefined, to: number | undefined): Finding[] {
  if (from === undefined || to === undefined || from < to) return [];
  return [finding(path, 'handbook_p_order', { from, to })];
}

function checkBlueprint(
  handbook: Draft<Handbook>,
  path: RulePath,
  { assessment: code, cells }: Draft<Blueprint>,
): Finding[] {
  const { courses, assessments, question_bank: bank } = handbook;
  const found = [
    ...checkReference([...path, 'assessment'], 'assessment', code, assessments),
    ...(cells ?? []).flatMap((cell, index) => [
      ...checkReference([...path, 'cells', index, 'course'], 'course', cell?.course, courses),
      ...checkReference(
        [...path, 'cells', index, 'difficulty'],
        'difficulty',
        cell?.difficulty,
        bank?.difficulties,
      ),
    ]),
  ];
  const assessment = code === undefined ? undefined : assessments?.[code];
  if (!assessment) return found;
  if (assessment.dimensions ?? assessment.components) {
    const facts = { assessment: code ?? '' };
    return [...found, finding([...path, 'assessment'], 'handbook_blueprint_rubric', facts)];
  }
  const points = (cells ?? []).map((cell) => (cell?.count ?? NaN) * (cell?.points ?? NaN));
  const sum = Math.round(points.reduce((total, one) => total + one, 0) * 100) / 100;
  const { total } = assessment;
  if (total === undefined || Number.isNaN(sum) || sum === total) return found;
  const facts = { sum, total, assessment: code ?? '' };
  return [...found, finding([...path, 'cells'], 'handbook_blueprint_total', facts)];
}
