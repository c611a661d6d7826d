import { insertReview, insertTrial } from '../db/materials.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type {
  MaterialFact,
  ReviewKind,
  ReviewVerdict,
  VersionFact,
} from '../domain/materials/facts.js';
import { assessMaterial } from '../domain/materials/version-state.js';
import { InputError, Refusal, refused } from '../errors.js';
import { verdictOf, writeReviewers, type VersionChange } from './change-material.js';
import {
  actorKey,
  requireMaterial,
  requireMaterialInForce,
  requireMaterialRules,
  requireVersionInForce,
  type RulesForMaterials,
} from './find-material.js';

export interface ReviewInput {
  code: string;
  /** `null`: the version that is meant: for a periodic review the one in use, else the latest. */
  version: number | null;
  kind: ReviewKind;
  reviewer: string;
  /** In points. */
  score: number | null;
  verdict: ReviewVerdict;
  comment: string | null;
  on: Day;
  today: Day;
  dryRun: boolean;
}

/**
 * Records what a reviewer found: before use (`content`), of compliance, or at a periodic review. The same once more
 * changes nothing; another finding of the same reviewer takes the place of the first.
 *
 * @throws InputError `material_unknown`, `version_unknown`, `evidence_in_future`, `before_version`,
 *   `review_score_missing`, `review_score_range`, `actor_ambiguous`
 * @throws Refusal `materials_no_rules`, `material_withdrawn`, `review_by_author`, `compliance_not_asked`,
 *   `review_not_in_use`
 */
export function recordReview(
  store: Store,
  context: WriteContext,
  input: ReviewInput,
): VersionChange {
  const on = requireMaterialRules(store);
  const { code } = requireMaterial(store, input.code);
  const command = `plan material review ${code} --kind ${input.kind}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterialInForce(store, code, input.on);
      const version = versionToReview(on, material, input);
      const reviewer = actorKey(store, input.reviewer, input.today);
      checkReview(on, material, version, { ...input, reviewer });
      const { kind, verdict, comment, score, on: reviewedOn } = input;
      const known = version.reviews.findLast(
        (one) => one.kind === kind && one.reviewer === reviewer,
      );
      const same =
        known?.reviewedOn === reviewedOn &&
        known.score === score &&
        known.verdict === verdict &&
        known.comment === comment;
      if (!same) {
        const scoreHundredths = score === null ? null : Math.round(score * 100);
        const row = { versionId: version.id, kind, reviewer, reviewedOn, scoreHundredths };
        insertReview(write, { ...row, verdict, comment });
      }
      const summary = { material: code, version: version.number, kind };
      return { result: verdictOf(store, code, version.number, input.today), summary };
    },
  );
  return { entry, material: code, verdict: result };
}

function versionToReview(
  on: RulesForMaterials,
  material: MaterialFact,
  { version, kind, on: day, today }: ReviewInput,
): VersionFact {
  if (version !== null || kind !== 'periodic') {
    return requireVersionInForce(material, version, day);
  }
  const { versions, latest } = assessMaterial(on, material, today);
  const inUse = versions.findLast(({ usableFrom }) => usableFrom !== null);
  return (inUse ?? latest).version;
}

function checkReview(
  on: RulesForMaterials,
  material: MaterialFact,
  version: VersionFact,
  { kind, reviewer, score, on: day, today }: ReviewInput,
): void {
  const { rules } = on;
  refuseDayOfVersion(material.code, version, day, today);
  const facts = { material: material.code, version: version.number };
  if (reviewer === version.author && rules.review.author !== true) {
    const rule = 'materials.review.author';
    throw new Refusal(refused('review_by_author', { ...facts, rule }));
  }
  if (kind === 'content' && score === null) {
    throw new InputError(refused('review_score_missing', { rule: 'materials.review.minimum' }));
  }
  if (score !== null) requireScore(on, score);
  if (kind === 'compliance' && rules.kinds[material.kind]?.compliance !== true) {
    const rule = `materials.kinds.${material.kind}`;
    throw new Refusal(
      refused('compliance_not_asked', { material: material.code, kind: material.kind, rule }),
    );
  }
  if (kind !== 'periodic') return;
  const standing = assessMaterial(on, material, day).versions.find(
    (one) => one.version.number === version.number,
  );
  if (standing && standing.usableFrom !== null) return;
  const state = standing?.state ?? 'in_review';
  throw new Refusal(refused('review_not_in_use', { ...facts, state, kind }));
}

/** @throws InputError `evidence_in_future`, `before_version` */
function refuseDayOfVersion(material: string, version: VersionFact, day: Day, today: Day): void {
  if (day > today) throw new InputError(refused('evidence_in_future', { day, today }));
  const { number, madeOn: made_on } = version;
  if (day >= made_on) return;
  throw new InputError(refused('before_version', { material, version: number, day, made_on }));
}

/** @throws InputError `review_score_range` */
function requireScore({ rules }: RulesForMaterials, score: number): void {
  const { scale } = rules.review;
  if (score >= 1 && score <= scale) return;
  const rule = 'materials.review.scale';
  throw new InputError(refused('review_score_range', { value: String(score), scale, rule }));
}

/**
 * Asks people to review a version before use.
 *
 * @throws as `recordReview`
 */
export function askReviewers(
  store: Store,
  context: WriteContext,
  input: {
    code: string;
    version: number | null;
    reviewers: readonly string[];
    today: Day;
    dryRun: boolean;
  },
): VersionChange & { asked: string[] } {
  const { today } = input;
  const { code } = requireMaterial(store, input.code);
  requireMaterialRules(store);
  const command = `plan material review ${code} --ask`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterialInForce(store, code, today);
      const version = requireVersionInForce(material, input.version, today);
      const { reviewers } = input;
      const asked = writeReviewers(write, { material: code, version, reviewers, today });
      const verdict = verdictOf(store, code, version.number, today);
      const summary = { material: code, version: version.number, asked: asked.length };
      return { result: { asked, verdict }, summary };
    },
  );
  return { entry, material: code, ...result };
}

/**
 * Records a trial lecture of a version; the latest counts.
 *
 * @throws InputError `material_unknown`, `version_unknown`, `evidence_in_future`, `before_version`,
 *   `review_score_range`, `actor_ambiguous`; Refusal `materials_no_rules`, `material_withdrawn`
 */
export function recordTrial(
  store: Store,
  context: WriteContext,
  input: {
    code: string;
    version: number | null;
    trainer: string;
    score: number;
    note: string | null;
    on: Day;
    today: Day;
    dryRun: boolean;
  },
): VersionChange {
  const { score, note, on: heldOn, today } = input;
  const on = requireMaterialRules(store);
  const { code } = requireMaterial(store, input.code);
  const command = `plan material trial ${code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterialInForce(store, code, heldOn);
      const version = requireVersionInForce(material, input.version, heldOn);
      refuseDayOfVersion(code, version, heldOn, today);
      requireScore(on, score);
      const trainer = actorKey(store, input.trainer, today);
      const known = version.trials.at(-1);
      const same =
        known?.heldOn === heldOn &&
        known.trainer === trainer &&
        known.score === score &&
        known.note === note;
      if (!same) {
        const scoreHundredths = Math.round(score * 100);
        insertTrial(write, { versionId: version.id, heldOn, trainer, scoreHundredths, note });
      }
      const summary = { material: code, version: version.number };
      return { result: verdictOf(store, code, version.number, today), summary };
    },
  );
  return { entry, material: code, verdict: result };
}
