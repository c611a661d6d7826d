import { insertCopy, listCopies } from '../db/material-loans.js';
import {
  findMaterial,
  insertMaterial,
  insertReviewer,
  insertVersion,
  insertWithdrawal,
  setMaterialCourses,
} from '../db/materials.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { MaterialFact } from '../domain/materials/facts.js';
import { assessMaterial, type VersionVerdict } from '../domain/materials/version-state.js';
import type { Refused } from '../domain/refusals/index.js';
import { InputError, Refusal, refused } from '../errors.js';
import {
  actorKey,
  materialKey,
  materialsOn,
  requireMaterial,
  requireMaterialInForce,
  requireMaterialRules,
  requireVersion,
  requireVersionInForce,
} from './find-material.js';

/** What an author hands in: a first version or a revision. */
export interface VersionInput {
  author: string;
  madeOn: Day;
  note: string;
  /** Where the file is kept, and its SHA-256. */
  file: string | null;
  sha256: string | null;
  /** Who is asked to review it. */
  reviewers: readonly string[];
}

export interface NewMaterial extends VersionInput {
  code: string;
  title: string;
  kind: string;
  courses: readonly string[];
  language: string | null;
  owner: string | null;
  copies: number;
}

/** A version after something was recorded of it. */
export interface VersionChange {
  entry: number | null;
  material: string;
  verdict: VersionVerdict;
}

interface Run {
  today: Day;
  dryRun: boolean;
}

/**
 * Adds a material with its first version to the catalogue.
 *
 * @throws InputError `material_code`, `material_exists`, `material_kind_unknown`, `material_course_unknown`,
 *   `evidence_in_future`, `actor_ambiguous`; Refusal `materials_no_rules`, `review_by_author`
 */
export function addMaterial(
  store: Store,
  context: WriteContext,
  input: NewMaterial & Run,
): VersionChange {
  const { handbook } = requireMaterialRules(store);
  const code = requireNewCode(store, input.code);
  const wrong = refuseKindOrCourse(handbook, input.kind, input.courses);
  if (wrong) throw new InputError(wrong);
  const command = `plan material add ${code} --kind ${input.kind}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      createMaterial(write, { ...input, code }, input.today);
      const verdict = verdictOf(store, code, 1, input.today);
      return { result: verdict, summary: { material: code, version: 1 } };
    },
  );
  return { entry, material: code, verdict: result };
}

/** Writes a material, its first version, reviewers and copies. */
export function createMaterial(write: Writer, input: NewMaterial, today: Day): void {
  const { code, title, kind, language, copies } = input;
  const owner = input.owner === null ? null : actorKey(write.store, input.owner, today);
  const row = { code, title, kind, language, owner, note: null, addedOn: input.madeOn };
  const materialId = insertMaterial(write, row);
  setMaterialCourses(write, materialId, input.courses);
  const versionId = createVersion(write, { code, materialId, number: 1 }, input, today);
  addCopies(write, { id: materialId, code }, versionId, copies, input.madeOn);
}

/** @throws InputError `material_code`, `material_exists` */
function requireNewCode(store: Store, given: string): string {
  const code = materialKey(given);
  if (!isMaterialCode(code)) throw new InputError(refused('material_code', { code: given }));
  const known = findMaterial(store, code);
  if (!known) return code;
  throw new InputError(refused('material_exists', { material: code, title: known.title }));
}

export const isMaterialCode = (code: string): boolean => /^[A-Z0-9][A-Z0-9._-]{0,29}$/.test(code);

/** A kind or a course that the handbook does not have. */
export function refuseKindOrCourse(
  handbook: Handbook,
  kind: string,
  courses: readonly string[],
): Refused | null {
  const kinds = Object.keys(handbook.materials?.kinds ?? {});
  if (!kinds.includes(kind)) {
    const facts = { kind, kinds: kinds.join(', '), suggestion: nearest(kind, kinds) };
    return refused('material_kind_unknown', facts);
  }
  const known = Object.keys(handbook.courses);
  const course = courses.find((one) => !known.includes(one));
  if (course === undefined) return null;
  return refused('material_course_unknown', { course, suggestion: nearest(course, known) });
}

function createVersion(
  write: Writer,
  { code, materialId, number }: { code: string; materialId: number; number: number },
  input: VersionInput,
  today: Day,
): number {
  const { madeOn, note, file, sha256 } = input;
  if (madeOn > today) {
    throw new InputError(refused('evidence_in_future', { day: madeOn, today }));
  }
  const author = actorKey(write.store, input.author, today);
  const row = { materialId, number, madeOn, author, note, file, sha256 };
  const id = insertVersion(write, row);
  const version = { id, number, author, asked: [] };
  writeReviewers(write, { material: code, version, reviewers: input.reviewers, today });
  return id;
}

/**
 * Notes who is asked to review a version; who was asked before is not asked again.
 *
 * @throws InputError `actor_ambiguous`; Refusal `review_by_author`
 */
export function writeReviewers(
  write: Writer,
  input: {
    material: string;
    version: { id: number; number: number; author: string; asked: readonly { reviewer: string }[] };
    reviewers: readonly string[];
    today: Day;
  },
): string[] {
  const { material, version, today } = input;
  const { rules } = requireMaterialRules(write.store);
  const keys = input.reviewers.map((given) => actorKey(write.store, given, today));
  const fresh = [...new Set(keys)].filter(
    (key) => !version.asked.some(({ reviewer }) => reviewer === key),
  );
  for (const reviewer of fresh) {
    if (reviewer === version.author && rules.review.author !== true) {
      const rule = 'materials.review.author';
      throw new Refusal(refused('review_by_author', { material, version: version.number, rule }));
    }
    insertReviewer(write, { versionId: version.id, reviewer, askedOn: today });
  }
  return fresh;
}

/**
 * Adds a revision: the next version, with what was revised.
 *
 * @throws InputError `material_unknown`, `version_before_last`, `evidence_in_future`, `actor_ambiguous`
 * @throws Refusal `materials_no_rules`, `material_withdrawn`, `version_same_file`, `review_by_author`
 */
export function reviseMaterial(
  store: Store,
  context: WriteContext,
  input: VersionInput & Run & { code: string },
): VersionChange {
  requireMaterialRules(store);
  const { code } = requireMaterial(store, input.code);
  const command = `plan material revise ${code}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterialInForce(store, code, input.today);
      const number = nextNumber(material, input);
      createVersion(write, { code, materialId: material.id, number }, input, input.today);
      const verdict = verdictOf(store, code, number, input.today);
      return { result: verdict, summary: { material: code, version: number } };
    },
  );
  return { entry, material: code, verdict: result };
}

/** @throws InputError `version_before_last`; Refusal `version_same_file` */
function nextNumber(material: MaterialFact, { madeOn, sha256 }: VersionInput): number {
  const last = requireVersion(material, null);
  if (madeOn < last.madeOn) {
    const { number: version, madeOn: made_on } = last;
    const facts = { material: material.code, day: madeOn, version, made_on };
    throw new InputError(refused('version_before_last', facts));
  }
  const same = material.versions.find((one) => sha256 !== null && one.sha256 === sha256);
  if (!same) return last.number + 1;
  const facts = { material: material.code, version: same.number };
  throw new Refusal(refused('version_same_file', facts));
}

/** Where a version stands now, in the transaction. */
export function verdictOf(store: Store, code: string, number: number, today: Day): VersionVerdict {
  const { versions } = assessMaterial(materialsOn(store), requireMaterial(store, code), today);
  const found = versions.find(({ version }) => version.number === number);
  if (!found) throw new Error(`no version ${number} of ${code}`);
  return found;
}

/**
 * Withdraws a material, or one version of it, from a day on.
 *
 * @throws InputError `material_unknown`, `version_unknown`; Refusal `material_withdrawn`, `version_withdrawn`
 */
export function withdrawMaterial(
  store: Store,
  context: WriteContext,
  input: { code: string; version: number | null; on: Day; reason: string; dryRun: boolean },
): { entry: number | null; material: string; version: number; on: Day; whole: boolean } {
  const { on, reason } = input;
  const { code } = requireMaterial(store, input.code);
  const option = input.version === null ? '' : ` --version ${input.version}`;
  const command = `plan material withdraw ${code}${option}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterialInForce(store, code, '9999-12-31');
      const { version: number } = input;
      const version =
        number === null
          ? requireVersion(material, null)
          : requireVersionInForce(material, number, '9999-12-31');
      const versionId = input.version === null ? null : version.id;
      insertWithdrawal(write, { materialId: material.id, versionId, withdrawnOn: on, reason });
      return { result: version.number, summary: { material: code } };
    },
  );
  return { entry, material: code, version: result, on, whole: input.version === null };
}

/** Adds numbered copies of a version; returns their codes. */
export function addCopies(
  write: Writer,
  material: { id: number; code: string },
  versionId: number,
  count: number,
  addedOn: Day,
): string[] {
  const last = listCopies(write.store, material.id).at(-1)?.number ?? 0;
  return Array.from({ length: count }, (_, at) => {
    const number = last + at + 1;
    const code = `${material.code}/${number}`;
    insertCopy(write, { materialId: material.id, versionId, number, code, addedOn });
    return code;
  });
}
