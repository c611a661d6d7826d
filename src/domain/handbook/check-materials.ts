import { checkSpan, entriesOf, finding, missing, type Draft, type Finding } from './findings.js';
import type { RulePath } from './path.js';
import { isAsLong, spanText } from './span-bounds.js';
import type { RecurringReview } from './types-materials.js';
import type { Handbook } from './types.js';

const root: RulePath = ['materials'];
const codePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/**
 * What is demanded of materials can be met: least scores lie on the scale, a warning comes after the review before it,
 * and whatever a kind demands has its own rule (`materials`, 000 §7.1, 001 §4.4, 003 §2).
 */
export function checkMaterials(handbook: Draft<Handbook>): Finding[] {
  const { materials, calendar } = handbook;
  if (!materials) return [];
  const { review, trial_lecture: trial, periodic, compliance, loans } = materials;
  const week = calendar?.work_week?.length ?? 5;
  return [
    ...checkMinimum([...root, 'review', 'minimum'], review?.minimum, review?.scale),
    ...checkMinimum([...root, 'trial_lecture', 'minimum'], trial?.minimum, review?.scale),
    ...checkSpan([...root, 'review', 'within'], review?.within),
    ...checkSpan([...root, 'trial_lecture', 'within'], trial?.within),
    ...checkRecurring([...root, 'periodic'], periodic, week),
    ...checkRecurring([...root, 'compliance'], compliance, week),
    ...checkSpan([...root, 'loans', 'fetch_after'], loans?.fetch_after),
    ...checkSpan([...root, 'loans', 'on_leaving'], loans?.on_leaving),
    ...checkKinds(materials),
  ];
}

function checkMinimum(
  path: RulePath,
  minimum: number | undefined,
  scale: number | undefined,
): Finding[] {
  if (minimum === undefined || scale === undefined || minimum <= scale) return [];
  return [finding(path, 'handbook_minimum_above_scale', { minimum, scale })];
}

function checkRecurring(
  path: RulePath,
  rule: Draft<RecurringReview> | undefined,
  week: number,
): Finding[] {
  if (!rule) return [];
  const { every, warning } = rule;
  const found = [
    ...checkSpan([...path, 'every'], every),
    ...checkSpan([...path, 'warning'], warning),
  ];
  if (every && warning && isAsLong(warning, every, week)) {
    const facts = { warning: spanText(warning), every: spanText(every) };
    found.push(finding([...path, 'warning'], 'handbook_warning_too_long', facts));
  }
  return found;
}

function checkKinds({
  kinds,
  trial_lecture,
  compliance,
  loans,
}: Draft<Handbook>['materials'] & object): Finding[] {
  const given = { trial_lecture, compliance, loans };
  return entriesOf(kinds).flatMap(([code, kind]) => {
    const path = [...root, 'kinds', code];
    const demands = [
      kind.trial_lecture === true ? (['trial_lecture', 'trial_lecture'] as const) : null,
      kind.compliance === true ? (['compliance', 'compliance'] as const) : null,
      kind.lend_for ? (['lend_for', 'loans'] as const) : null,
    ].filter((demand) => demand !== null);
    return [
      ...(codePattern.test(code)
        ? []
        : [finding([...root, 'kinds'], 'handbook_code', { value: code })]),
      ...checkSpan([...path, 'lend_for'], kind.lend_for),
      ...demands.flatMap(([key, rule]) => {
        if (given[rule]) return [];
        const facts = { key, only_with: `materials.${rule}` };
        return [missing(finding([...path, key], 'handbook_only_with', facts), root, [rule])];
      }),
    ];
  });
}
