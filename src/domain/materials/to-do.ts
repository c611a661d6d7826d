import { addSpan, type Calendar } from '../calendar.js';
import { later, type Day } from '../day.js';
import type { MaterialRules } from '../handbook/types-materials.js';
import type { Span } from '../handbook/types.js';
import type { Action } from '../standing/statements.js';
import type { MaterialFact } from './facts.js';
import { countingReviews, type MaterialVerdict, type VersionVerdict } from './version-state.js';

/** Something to do about a version. */
export type MaterialAction = Action & { version: number };

interface Office {
  rules: MaterialRules;
  calendar: Calendar;
}

/**
 * What somebody must do about a material: its newest version is to be reviewed, tried or revised before use, and what
 * is in use is reviewed again before its review runs out (`materials`, 000 §7.1, 001 §4.4).
 */
export function materialActions(
  office: Office,
  { material, latest, versions }: MaterialVerdict,
  { today, ahead }: { today: Day; ahead: Day },
): MaterialAction[] {
  const inUse = versions.find(({ dues }) => dues.length > 0);
  return [
    ...beforeUse(office, material, latest, today),
    ...(inUse ? recurring(office, material, inUse, later(today, ahead)) : []),
  ];
}

/** The newest version, where it is not in use yet. */
function beforeUse(
  office: Office,
  material: MaterialFact,
  { version, state, reasons }: VersionVerdict,
  today: Day,
): MaterialAction[] {
  const { rules, calendar } = office;
  const { responsible, review, trial_lecture: trial } = rules;
  const action = (
    what: Action['action'],
    actor: string,
    rule: string,
    dueOn: Day | null,
  ): MaterialAction => {
    const { code: about } = material;
    return { action: what, actor, dueOn, about, rule, notBefore: null, version: version.number };
  };
  const due = (from: Day, span: Span | undefined): Day | null =>
    span ? addSpan(calendar, from, span) : null;
  if (state === 'rejected') {
    const rule = reasons[0]?.rule ?? 'materials.review';
    return [action('revise_material', material.owner ?? responsible, rule, null)];
  }
  if (state !== 'in_review' && state !== 'trial_due') return [];
  return reasons.flatMap((reason): MaterialAction[] => {
    switch (reason.code) {
      case 'reviews_missing': {
        const waiting = reason.missing.map((reviewer) => {
          const asked = version.asked.find((one) => one.reviewer === reviewer);
          const dueOn = due(asked?.askedOn ?? version.madeOn, review.within);
          return action('review_material', reviewer, reason.rule, dueOn);
        });
        if (reason.have + waiting.length >= reason.needed) return waiting;
        const dueOn = due(version.madeOn, review.within);
        return [...waiting, action('name_reviewers', responsible, reason.rule, dueOn)];
      }
      case 'compliance_missing': {
        const dueOn = due(version.madeOn, review.within);
        return [action('review_compliance', responsible, reason.rule, dueOn)];
      }
      case 'trial_missing': {
        if (state !== 'trial_due') return [];
        const passed = countingReviews(rules, version, 'content', today);
        const day = passed.reduce((last, one) => later(last, one.reviewedOn), version.madeOn);
        return [action('hold_trial_lecture', responsible, reason.rule, due(day, trial?.within))];
      }
      default:
        return [];
    }
  });
}

/** The reviews of a version in use that are announced, or fall due by a day. */
function recurring(
  { rules }: Office,
  material: MaterialFact,
  { version, dues }: VersionVerdict,
  by: Day,
): MaterialAction[] {
  return dues
    .filter(({ warnOn }) => warnOn <= by)
    .map(({ kind, rule, dueOn, warnOn }) => ({
      action: kind === 'periodic' ? 'review_periodically' : 'review_compliance',
      actor: rules.responsible,
      dueOn,
      about: material.code,
      rule,
      notBefore: warnOn,
      version: version.number,
    }));
}
