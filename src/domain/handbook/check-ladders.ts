import { checkRequirements } from './check-requirements.js';
import {
  checkOneOf,
  checkOnlyWith,
  checkSpan,
  checkUnique,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import { isLonger, spanText } from './span-bounds.js';
import type { Handbook, Ladder, LadderStep } from './types.js';

/**
 * A ladder begins with the first sitting, to which nothing is attached; only its last step may repeat; its windows
 * close after they open; what it says about its end can come about (`ladders.*`, 000 §6.2).
 */
export function checkLadders(handbook: Draft<Handbook>): Finding[] {
  return entriesOf(handbook.ladders).flatMap(([code, ladder]) => {
    const path = ['ladders', code];
    return [
      ...(ladder.steps ?? []).flatMap((step, at) =>
        step ? checkStep([...path, 'steps', at], step, handbook) : [],
      ),
      ...checkOrder([...path, 'steps'], ladder.steps ?? []),
      ...checkSpan([...path, 'review', 'within'], ladder.review?.within),
      ...checkReview([...path, 'review', 'after_failures'], ladder),
      ...checkAfterLast(path, ladder),
    ];
  });
}

function checkStep(
  path: RulePath,
  step: Draft<LadderStep>,
  { courses, calendar }: Draft<Handbook>,
): Finding[] {
  const { not_before, within, sitting } = step;
  const findings = [
    ...checkSpan([...path, 'not_before'], not_before),
    ...checkSpan([...path, 'within'], within),
    ...checkRequirements([...path, 'requires'], step.requires, courses),
    ...checkUnique(
      (sitting?.proctored_by ?? []).map((code, index) => ({
        path: [...path, 'sitting', 'proctored_by', index],
        code,
      })),
    ),
  ];
  const week = calendar?.work_week?.length ?? 5;
  if (not_before && within && isLonger(not_before, within, week)) {
    const facts = { not_before: spanText(not_before), within: spanText(within) };
    findings.push(finding([...path, 'within'], 'handbook_window', facts));
  }
  return findings;
}

function checkOrder(path: RulePath, steps: readonly (Draft<LadderStep> | undefined)[]): Finding[] {
  return steps.flatMap((step, at) => {
    if (!step) return [];
    const here = [...path, at];
    const findings: Finding[] = [];
    if (step.rung && (step.rung === 'first') !== (at === 0))
      findings.push(finding([...here, 'rung'], 'handbook_first_rung', {}));
    if (at === 0) findings.push(...checkFirstStep(here, step));
    else if (step.late !== undefined)
      findings.push(
        ...checkOnlyWith(here, 'late', { key: 'within', given: step.within !== undefined }),
      );
    if (step.repeats === true && at < steps.length - 1)
      findings.push(finding([...here, 'repeats'], 'handbook_repeat', {}));
    return findings;
  });
}

/** No failure comes before the first sitting, so nothing can be counted or demanded from one. */
function checkFirstStep(path: RulePath, step: Draft<LadderStep>): Finding[] {
  return (['requires', 'not_before', 'within', 'late'] as const)
    .filter((key) => step[key] !== undefined)
    .map((key) => finding([...path, key], 'handbook_first_rung_bare', { key }));
}

/** So many failures must be possible: on the steps, on granted attempts, or after a bar, when the ladder begins anew. */
function checkReview(path: RulePath, ladder: Draft<Ladder>): Finding[] {
  const { steps, review, grants } = ladder;
  const after = review?.after_failures;
  if (!steps || after === undefined || ladder.after_last?.kind === 'bar') return [];
  if (steps.at(-1)?.repeats === true) return [];
  const retrainings = steps.filter((step) => step?.requires?.some((entry) => entry?.retraining));
  const sittings = steps.length + (grants?.per_round ?? 0) * (1 + retrainings.length);
  if (after <= sittings) return [];
  const facts = { after_failures: after, steps: sittings };
  return [{ ...finding(path, 'handbook_review_unreachable', facts), warning: true }];
}

/** A ladder whose last step repeats is never used up, and no window of it closes unless a step refuses who is late. */
function checkAfterLast(path: RulePath, { steps, after_last: last }: Draft<Ladder>): Finding[] {
  if (!last) return [];
  const here = [...path, 'after_last'];
  const findings: Finding[] = [];
  if (last.kind === 'bar') {
    findings.push(...checkSpan([...here, 'span'], last.span));
    findings.push(...checkOneOf(here, last, ['span', 'until']));
  }
  if (!steps || steps.at(-1)?.repeats !== true) return findings;
  if (steps.some((step) => step?.late === 'refused')) return findings;
  const misses = steps.map((_, at) => [...path, 'steps', at, 'late']);
  findings.push({ ...finding(here, 'handbook_after_last_unreachable', {}), misses });
  return findings;
}
