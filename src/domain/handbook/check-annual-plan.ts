import { isDay } from '../day.js';
import { checkSpan, checkUnique, finding, type Draft, type Finding } from './findings.js';
import type { Handbook } from './types.js';

/** The rules of the annual plan are sound when nothing is named twice and its days are days of every year. */
export function checkAnnualPlan({ annual_plan: plan }: Draft<Handbook>): Finding[] {
  if (!plan) return [];
  const lists = ['required', 'methods', 'short_term'] as const;
  const days = [
    { path: ['annual_plan', 'draft', 'on'], day: plan.draft?.on },
    { path: ['annual_plan', 'needs', 'until'], day: plan.needs?.until },
    { path: ['annual_plan', 'approval', 'on'], day: plan.approval?.on },
  ];
  return [
    ...checkSpan(['annual_plan', 'announce'], plan.announce),
    ...lists.flatMap((key) =>
      checkUnique(
        (plan[key] ?? []).map((code, index) => ({ path: ['annual_plan', key, index], code })),
      ),
    ),
    // Not in a leap year: 29 February is no day of every year.
    ...days.flatMap(({ path, day }) =>
      day === undefined || isDay(`2001-${day}`)
        ? []
        : [finding(path, 'handbook_month_day', { value: day })],
    ),
    ...(plan.draft?.on !== undefined &&
    plan.approval?.on !== undefined &&
    plan.approval.on < plan.draft.on
      ? [
          finding(['annual_plan', 'approval', 'on'], 'handbook_approval_before_draft', {
            approval: plan.approval.on,
            draft: plan.draft.on,
          }),
        ]
      : []),
  ];
}
