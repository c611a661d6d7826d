import {
  checkReference,
  checkSpan,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { Handbook, Ladder, LadderStep, Requirement, Span } from './types.js';

/**
 * A ladder begins with the first sitting, to which nothing is attached; only its last step may repeat; a retraining
 * names either a stage or courses (`ladders.*`, 000 §6.2).
 */
export function checkLadders({ ladders, courses }: Draft<Handbook>): Finding[] {
  return entriesOf(ladders).flatMap(([code, ladder]) => {
    const path = ['ladders', code];
    const steps = ladder.steps ?? [];
    return [
      ...steps.flatMap((step, at) =>
        step ? checkStep([...path, 'steps', at], step, at, steps.length, courses) : [],
      ),
      ...checkReview([...path, 'review', 'after_failures'], ladder),
    ];
  });
}

function checkStep(
  path: RulePath,
  step: Draft<LadderStep>,
  at: number,
  count: number,
  courses: Draft<Handbook>['courses'],
): Finding[] {
  const findings = [
    ...checkSpan([...path, 'not_before'], step.not_before),
    ...checkSpan([...path, 'within'], step.within),
    ...checkWindow([...path, 'within'], step),
    ...(step.requires ?? []).flatMap((requirement, index) =>
      requirement ? checkRequirement([...path, 'requires', index], requirement, courses) : [],
    ),
  ];
  if (step.rung && (step.rung === 'first') !== (at === 0))
    findings.push(finding([...path, 'rung'], 'handbook_first_rung', {}));
  if (at === 0) findings.push(...checkFirstStep(path, step));
  if (step.repeats === true && at < count - 1)
    findings.push(finding([...path, 'repeats'], 'handbook_repeat', {}));
  return findings;
}

/** No failure comes before the first sitting, so nothing can be counted or demanded from one. */
function checkFirstStep(path: RulePath, step: Draft<LadderStep>): Finding[] {
  return (['requires', 'not_before', 'within'] as const)
    .filter((key) => step[key] !== undefined)
    .map((key) => finding([...path, key], 'handbook_first_rung_bare', { key }));
}

function checkWindow(path: RulePath, { not_before, within }: Draft<LadderStep>): Finding[] {
  if (!not_before || !within) return [];
  const unit = (['days', 'workdays', 'months'] as const).find(
    (key) => not_before[key] !== undefined && within[key] !== undefined,
  );
  if (!unit || (not_before[unit] ?? 0) <= (within[unit] ?? 0)) return [];
  const facts = { not_before: spanText(not_before), within: spanText(within) };
  return [finding(path, 'handbook_window', facts)];
}

function spanText(span: Draft<Span>): string {
  return Object.entries(span)
    .map(([unit, length]) => `${unit}: ${String(length)}`)
    .join(', ');
}

function checkRequirement(
  path: RulePath,
  { retraining }: Draft<Requirement>,
  courses: Draft<Handbook>['courses'],
): Finding[] {
  if (!retraining) return [];
  const at = [...path, 'retraining'];
  if ((retraining.stage === undefined) === (retraining.courses === undefined))
    return [finding(at, 'handbook_one_of', { keys: 'stage, courses' })];
  return (retraining.courses ?? []).flatMap((code, index) =>
    checkReference([...at, 'courses', index], 'course', code, courses),
  );
}

function checkReview(path: RulePath, { steps, review }: Draft<Ladder>): Finding[] {
  const after = review?.after_failures;
  if (!steps || after === undefined || after <= steps.length) return [];
  if (steps.at(-1)?.repeats === true) return [];
  const facts = { after_failures: after, steps: steps.length };
  return [{ ...finding(path, 'handbook_review_unreachable', facts), warning: true }];
}
