import {
  checkOnlyWith,
  checkReference,
  checkSpan,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { AwardDecision, ConsequenceRule } from './types-awards.js';
import type { Handbook } from './types.js';

/** What costs points names what exists, and says of what kind it is (`consequences`; 000 §6.2). */
export function checkConsequences(handbook: Draft<Handbook>): Finding[] {
  const { consequences } = handbook;
  if (!consequences) return [];
  return [
    ...checkDecision(['consequences', 'decision'], consequences.decision),
    ...entriesOf(consequences.rules).flatMap(([code, rule]) =>
      checkRule(['consequences', 'rules', code], rule, handbook),
    ),
  ];
}

export function checkDecision(path: RulePath, decision: Draft<AwardDecision> | undefined) {
  return [
    ...checkSpan([...path, 'within'], decision?.within),
    ...checkSpan([...path, 'lapses_after'], decision?.lapses_after),
  ];
}

const belongsTo = { statuses: 'attendance', assessments: 'assessment', duties: 'duty' } as const;

function checkRule(
  path: RulePath,
  rule: Draft<ConsequenceRule>,
  { assessments, duties }: Draft<Handbook>,
): Finding[] {
  const keys = Object.keys(belongsTo) as (keyof typeof belongsTo)[];
  const strays = keys.flatMap((key) => {
    if (rule[key] === undefined || rule.of === undefined) return [];
    const of = belongsTo[key];
    return checkOnlyWith(path, key, { key: 'of', text: `of: ${of}`, given: rule.of === of });
  });
  const without =
    rule.of === 'attendance' && rule.statuses === undefined
      ? [missing(needsStatuses(path), path, ['statuses'])]
      : [];
  return [
    ...strays,
    ...without,
    ...(rule.assessments ?? []).flatMap((code, at) =>
      checkReference([...path, 'assessments', at], 'assessment', code, assessments),
    ),
    ...(rule.duties ?? []).flatMap((code, at) =>
      checkReference([...path, 'duties', at], 'duty', code, duties),
    ),
  ];
}

const needsStatuses = (path: RulePath): Finding =>
  finding(path, 'handbook_needs', { key: 'statuses', given: 'of: attendance' });
