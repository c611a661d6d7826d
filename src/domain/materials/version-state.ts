import { addSpan, subtractSpan, type Calendar } from '../calendar.js';
import { later, type Day } from '../day.js';
import type { MaterialRules, RecurringReview } from '../handbook/types-materials.js';
import type { MaterialFact, ReviewFact, VersionFact } from './facts.js';

export type VersionState =
  | 'in_review'
  | 'rejected'
  | 'trial_due'
  | 'approved'
  | 'review_due'
  | 'review_overdue'
  | 'superseded'
  | 'withdrawn';

/** Why a version is in its state: the rule's path, and the facts. */
export type VersionReason =
  | { code: 'no_rules'; rule: string }
  | { code: 'reviews_missing'; rule: string; have: number; needed: number; missing: string[] }
  | {
      code: 'rejected_by';
      rule: string;
      kind: ReviewFact['kind'];
      reviewer: string;
      on: Day;
      comment: string;
    }
  | { code: 'mean_below'; rule: string; mean: number; minimum: number; have: number }
  | { code: 'compliance_missing'; rule: string }
  | { code: 'trial_missing'; rule: string }
  | { code: 'trial_below'; rule: string; on: Day; score: number; minimum: number }
  | { code: 'passed'; rule: string; on: Day; mean: number | null; have: number }
  | { code: 'review_until'; rule: string; kind: 'periodic' | 'compliance'; last: Day; dueOn: Day }
  | { code: 'superseded'; rule: string; by: number; on: Day }
  | { code: 'withdrawn'; rule: string; on: Day; reason: string };

/** A recurring review that is coming up. */
export interface DueReview {
  kind: 'periodic' | 'compliance';
  rule: string;
  last: Day;
  dueOn: Day;
  /** From this day it is announced. */
  warnOn: Day;
}

export interface VersionVerdict {
  version: VersionFact;
  state: VersionState;
  /** Whether sessions may be given with it on the day. */
  usable: boolean;
  usableFrom: Day | null;
  /** The first day on which it could be used, whatever came after; none where it never could. */
  usedFrom: Day | null;
  /** The recurring reviews of a version in use, the next one first. */
  dues: DueReview[];
  reasons: VersionReason[];
}

export interface MaterialVerdict {
  material: MaterialFact;
  state: VersionState;
  /** The newest version that may be used; none where there is none. */
  current: VersionVerdict | null;
  latest: VersionVerdict;
  versions: VersionVerdict[];
}

export interface MaterialsOn {
  /** None where the handbook says nothing of materials: then nothing is demanded. */
  rules: MaterialRules | undefined;
  calendar: Calendar;
}

const kindPath = (kind: string, key: string): string => `materials.kinds.${kind}.${key}`;

/**
 * Where a material stands on a day, version by version: a version may be used once enough reviewers have found it good
 * enough, its trial lecture went well and it was found compliant, where its kind needs these; it is then reviewed again
 * and again, until a newer one takes its place or it is withdrawn (`materials`; 000 §7.1, 001 §4.4, 003 §2).
 */
export function assessMaterial(
  on: MaterialsOn,
  material: MaterialFact,
  today: Day,
): MaterialVerdict {
  const made = material.versions.filter(({ madeOn }) => madeOn <= today);
  const known = made.length > 0 ? made : material.versions.slice(0, 1);
  const versions = known.map((version) => assessVersion(on, material, version, today));
  supersede(versions);
  const latest = versions.at(-1);
  if (!latest) throw new Error(`no version of ${material.code}`);
  const inUse = versions.findLast(({ state }) => usableStates.includes(state)) ?? null;
  const current = inUse?.usable === true ? inUse : null;
  return { material, state: (inUse ?? latest).state, current, latest, versions };
}

const usableStates: readonly VersionState[] = ['approved', 'review_due', 'review_overdue'];

/**
 * What came before a version that has been in use is used no longer, whatever becomes of the newer one: nothing out of
 * date comes back unseen.
 */
function supersede(versions: VersionVerdict[]): void {
  let newer: VersionVerdict | undefined;
  for (const verdict of versions.toReversed()) {
    if (newer && verdict.state !== 'withdrawn') replaced(verdict, newer);
    if (verdict.usedFrom !== null) newer = verdict;
  }
}

function replaced(verdict: VersionVerdict, newer: VersionVerdict): void {
  const { number: by } = newer.version;
  const on = newer.usedFrom ?? newer.version.madeOn;
  verdict.state = 'superseded';
  verdict.usable = false;
  verdict.dues = [];
  verdict.reasons = [{ code: 'superseded', rule: 'materials.review', by, on }];
}

function assessVersion(
  on: MaterialsOn,
  material: MaterialFact,
  version: VersionFact,
  today: Day,
): VersionVerdict {
  const { rules } = on;
  const usedFrom = rules ? firstUsable(rules, material, version, today) : version.madeOn;
  const none = { version, usable: false, usableFrom: null, usedFrom, dues: [] };
  const gone = [version.withdrawal, material.withdrawal].find(
    (one) => one !== null && one.withdrawnOn <= today,
  );
  if (gone) {
    const { withdrawnOn, reason } = gone;
    const why: VersionReason = { code: 'withdrawn', rule: 'materials', on: withdrawnOn, reason };
    return { ...none, state: 'withdrawn', reasons: [why] };
  }
  if (!rules) {
    const reasons: VersionReason[] = [{ code: 'no_rules', rule: 'materials' }];
    return { ...none, state: 'approved', usable: true, usableFrom: version.madeOn, reasons };
  }
  const obstacles = obstaclesOn(rules, material, version, today);
  if (obstacles.length > 0) return { ...none, state: stateOf(obstacles), reasons: obstacles };
  return { ...inUse(on.calendar, rules, material, version, today), usedFrom };
}

function stateOf(obstacles: readonly VersionReason[]): VersionState {
  const codes = obstacles.map(({ code }) => code);
  if (codes.some((code) => ['rejected_by', 'mean_below', 'trial_below'].includes(code))) {
    return 'rejected';
  }
  return codes.every((code) => code === 'trial_missing') ? 'trial_due' : 'in_review';
}

/** The reviews of a kind that count on a day: of each reviewer the latest, in the order of the days. */
export function countingReviews(
  rules: Pick<MaterialRules, 'review'>,
  version: VersionFact,
  kind: ReviewFact['kind'],
  day: Day,
): ReviewFact[] {
  const latest = new Map<string, ReviewFact>();
  const known = version.reviews.filter((one) => one.kind === kind && one.reviewedOn <= day);
  for (const review of known.sort((a, b) =>
    a.reviewedOn < b.reviewedOn ? -1 : a.reviewedOn > b.reviewedOn ? 1 : 0,
  )) {
    const own = review.reviewer === version.author && rules.review.author !== true;
    if (own) continue;
    latest.delete(review.reviewer);
    latest.set(review.reviewer, review);
  }
  return [...latest.values()];
}

/** Mean of scores in points, `null` where there are none. */
export function meanScore(reviews: readonly ReviewFact[]): number | null {
  const scores = reviews.flatMap(({ score }) => score ?? []);
  if (scores.length === 0) return null;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100;
}

/** What stands between a version and its use on a day; empty where it may be used. */
function obstaclesOn(
  rules: MaterialRules,
  material: MaterialFact,
  version: VersionFact,
  day: Day,
): VersionReason[] {
  const content = countingReviews(rules, version, 'content', day);
  const compliance = countingReviews(rules, version, 'compliance', day).at(-1);
  const periodic = countingReviews(rules, version, 'periodic', day).at(-1);
  const kind = rules.kinds[material.kind];
  const refusals = [...content, compliance, periodic].flatMap((one) =>
    one?.verdict === 'rejected' ? [rejectedBy(one)] : [],
  );
  const needsCompliance = kind?.compliance === true && !compliance;
  return [
    ...refusals,
    ...contentObstacles(rules, version, content),
    ...(needsCompliance
      ? [{ code: 'compliance_missing', rule: kindPath(material.kind, 'compliance') } as const]
      : []),
    ...(kind?.trial_lecture === true ? trialObstacles(rules, material, version, day) : []),
  ];
}

const reviewRule = { content: 'review', compliance: 'compliance', periodic: 'periodic' } as const;

function rejectedBy({ kind, reviewer, reviewedOn, comment }: ReviewFact): VersionReason {
  const rule = `materials.${reviewRule[kind]}`;
  return { code: 'rejected_by', rule, kind, reviewer, on: reviewedOn, comment: comment ?? '' };
}

function contentObstacles(
  { review }: MaterialRules,
  version: VersionFact,
  content: readonly ReviewFact[],
): VersionReason[] {
  const have = content.length;
  if (have < review.reviewers) {
    const done = new Set(content.map(({ reviewer }) => reviewer));
    const missing = version.asked.map(({ reviewer }) => reviewer).filter((one) => !done.has(one));
    const rule = 'materials.review.reviewers';
    return [{ code: 'reviews_missing', rule, have, needed: review.reviewers, missing }];
  }
  const mean = meanScore(content);
  if (mean !== null && mean >= review.minimum) return [];
  const rule = 'materials.review.minimum';
  return [{ code: 'mean_below', rule, mean: mean ?? 0, minimum: review.minimum, have }];
}

function trialObstacles(
  { trial_lecture: trial }: MaterialRules,
  material: MaterialFact,
  version: VersionFact,
  day: Day,
): VersionReason[] {
  const held = version.trials.filter(({ heldOn }) => heldOn <= day);
  const latest = held.reduce<(typeof held)[number] | undefined>(
    (best, one) => (best && best.heldOn > one.heldOn ? best : one),
    undefined,
  );
  if (!latest) return [{ code: 'trial_missing', rule: kindPath(material.kind, 'trial_lecture') }];
  const minimum = trial?.minimum ?? 0;
  if (latest.score >= minimum) return [];
  const { heldOn: on, score } = latest;
  return [{ code: 'trial_below', rule: 'materials.trial_lecture.minimum', on, score, minimum }];
}

/** A version without obstacles: since when, and what is to be reviewed again by when. */
function inUse(
  calendar: Calendar,
  rules: MaterialRules,
  material: MaterialFact,
  version: VersionFact,
  today: Day,
): Omit<VersionVerdict, 'usedFrom'> {
  const usableFrom = usableSince(rules, material, version, today);
  const content = countingReviews(rules, version, 'content', today);
  const dues = duesOf(calendar, rules, material, version, { usableFrom, today });
  const overdue = dues.filter(({ dueOn }) => dueOn < today);
  const shut = overdue.some(({ kind }) => rules[kind]?.late === 'refused');
  const state =
    overdue.length > 0
      ? 'review_overdue'
      : dues.some(({ warnOn }) => warnOn <= today)
        ? 'review_due'
        : 'approved';
  const have = content.length;
  const reasons: VersionReason[] = [
    { code: 'passed', rule: 'materials.review', on: usableFrom, mean: meanScore(content), have },
    ...dues.map(({ kind, rule, last, dueOn }) => ({
      code: 'review_until' as const,
      rule,
      kind,
      last,
      dueOn,
    })),
  ];
  return { version, state, usable: !shut, usableFrom, dues, reasons };
}

/** The days up to another on which something was found of a version, the earliest first. */
function findingDays({ reviews, trials }: VersionFact, today: Day): Day[] {
  const days = [...reviews.map(({ reviewedOn }) => reviewedOn), ...trials.map((one) => one.heldOn)];
  return [...new Set(days)].filter((day) => day <= today).sort();
}

/** The first of the days up to today from which nothing has stood in the way of its use. */
function usableSince(
  rules: MaterialRules,
  material: MaterialFact,
  version: VersionFact,
  today: Day,
): Day {
  let since = today;
  for (const day of findingDays(version, today).reverse()) {
    if (obstaclesOn(rules, material, version, day).length > 0) break;
    since = day;
  }
  return since;
}

/** The first day on which nothing stood in the way of its use; none where something always did. */
function firstUsable(
  rules: MaterialRules,
  material: MaterialFact,
  version: VersionFact,
  today: Day,
): Day | null {
  const gone = version.withdrawal?.withdrawnOn ?? '9999';
  const day = findingDays(version, today).find(
    (one) => one < gone && obstaclesOn(rules, material, version, one).length === 0,
  );
  return day ?? null;
}

function duesOf(
  calendar: Calendar,
  rules: MaterialRules,
  material: MaterialFact,
  version: VersionFact,
  { usableFrom, today }: { usableFrom: Day; today: Day },
): DueReview[] {
  const kind = rules.kinds[material.kind];
  const due = (name: DueReview['kind'], rule: RecurringReview | undefined): DueReview[] => {
    if (!rule) return [];
    const done = version.reviews.filter(
      (one) => one.kind === name && one.verdict === 'approved' && one.reviewedOn <= today,
    );
    // A compliance review may be older than the approval; it holds from its own day.
    const start = name === 'compliance' ? '' : usableFrom;
    const last = done.reduce((best, one) => later(best, one.reviewedOn), start);
    const dueOn = addSpan(calendar, last, rule.every);
    const warnOn = subtractSpan(calendar, dueOn, rule.warning);
    return [{ kind: name, rule: `materials.${name}.every`, last, dueOn, warnOn }];
  };
  return [
    ...due('periodic', rules.periodic),
    ...(kind?.compliance === true ? due('compliance', rules.compliance) : []),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
