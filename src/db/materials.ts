/** The catalogue of training materials: what was written, reviewed, tried, withdrawn and used. */
import type { Day, Time } from '../domain/day.js';
import type {
  MaterialFact,
  ReviewFact,
  TrialFact,
  VersionFact,
  WithdrawalFact,
} from '../domain/materials/facts.js';
import type { Store } from './open.js';
import {
  materialCourses,
  materialReviewers,
  materialReviews,
  materials,
  materialTrials,
  materialUses,
  materialVersions,
  materialWithdrawals,
} from './schema-materials.js';
import type { NewRow, Writer } from './write.js';

/** All codes of the catalogue, in their order. */
export function listMaterialCodes(store: Store): string[] {
  return store.sqlite.prepare('SELECT code FROM materials ORDER BY code').pluck().all() as string[];
}

/** The whole catalogue with its versions, by code. */
export function listMaterials(store: Store): MaterialFact[] {
  return readMaterials(store, null);
}

export function findMaterial(store: Store, code: string): MaterialFact | undefined {
  const id = store.sqlite.prepare('SELECT id FROM materials WHERE code = ?').pluck().get(code) as
    number | undefined;
  return id === undefined ? undefined : findMaterialById(store, id);
}

export function findMaterialById(store: Store, id: number): MaterialFact | undefined {
  return readMaterials(store, id)[0];
}

type Keyed<T> = T & { key: number };

function grouped<T>(rows: readonly Keyed<T>[]): (key: number) => T[] {
  const groups = new Map<number, T[]>();
  for (const { key, ...row } of rows) {
    const group = groups.get(key);
    if (group) group.push(row as T);
    else groups.set(key, [row as T]);
  }
  return (key) => groups.get(key) ?? [];
}

/** Everything of one material, or of all. */
function readMaterials(store: Store, id: number | null): MaterialFact[] {
  const all = <T>(sql: string): T[] => store.sqlite.prepare(sql).all({ id }) as T[];
  const ofVersion = `JOIN material_versions v ON v.id = t.version_id
    WHERE @id IS NULL OR v.material_id = @id ORDER BY t.id`;
  const asked = grouped(
    all<Keyed<VersionFact['asked'][number]>>(
      `SELECT t.version_id AS key, t.reviewer, t.asked_on AS askedOn
       FROM material_reviewers t ${ofVersion}`,
    ),
  );
  const reviews = grouped(
    all<Keyed<ReviewFact>>(
      `SELECT t.version_id AS key, t.kind, t.reviewer, t.reviewed_on AS reviewedOn,
         t.score_hundredths / 100.0 AS score, t.verdict, t.comment FROM material_reviews t ${ofVersion}`,
    ),
  );
  const trials = grouped(
    all<Keyed<TrialFact>>(
      `SELECT t.version_id AS key, t.held_on AS heldOn, t.trainer,
         t.score_hundredths / 100.0 AS score, t.note FROM material_trials t ${ofVersion}`,
    ),
  );
  const withdrawn = all<WithdrawalFact & { materialId: number; versionId: number | null }>(
    `SELECT material_id AS materialId, version_id AS versionId, withdrawn_on AS withdrawnOn, reason
     FROM material_withdrawals WHERE @id IS NULL OR material_id = @id ORDER BY id`,
  );
  const withdrawal = (materialId: number, versionId: number | null): WithdrawalFact | null => {
    const found = withdrawn.findLast(
      (one) => one.materialId === materialId && one.versionId === versionId,
    );
    return found ? { withdrawnOn: found.withdrawnOn, reason: found.reason } : null;
  };
  type VersionRow = Omit<VersionFact, 'asked' | 'reviews' | 'trials' | 'withdrawal'>;
  const versions = grouped(
    all<Keyed<VersionRow>>(
      `SELECT material_id AS key, id, number, made_on AS madeOn, author, note, file, sha256
       FROM material_versions WHERE @id IS NULL OR material_id = @id ORDER BY material_id, number`,
    ),
  );
  const courses = grouped(
    all<Keyed<{ course: string }>>(
      `SELECT material_id AS key, course FROM material_courses
       WHERE @id IS NULL OR material_id = @id ORDER BY course`,
    ),
  );
  type MaterialRow = Omit<MaterialFact, 'courses' | 'versions' | 'withdrawal'>;
  return all<MaterialRow>(
    `SELECT id, code, title, kind, language, owner, note, added_on AS addedOn
     FROM materials WHERE @id IS NULL OR id = @id ORDER BY code`,
  ).map((row) => ({
    ...row,
    courses: courses(row.id).map(({ course }) => course),
    versions: versions(row.id).map((version) => ({
      ...version,
      asked: asked(version.id),
      reviews: reviews(version.id),
      trials: trials(version.id),
      withdrawal: withdrawal(row.id, version.id),
    })),
    withdrawal: withdrawal(row.id, null),
  }));
}

export function insertMaterial(write: Writer, row: NewRow<typeof materials>): number {
  return write.insert(materials, row);
}

/** Changes what the catalogue says of a material; returns whether anything is another. */
export function updateMaterial(
  write: Writer,
  id: number,
  patch: Partial<NewRow<typeof materials>>,
): boolean {
  return write.update(materials, id, patch);
}

/** The courses of a material become these; returns whether any is another. */
export function setMaterialCourses(
  write: Writer,
  materialId: number,
  courses: readonly string[],
): boolean {
  const present = write.store.sqlite
    .prepare('SELECT id, course FROM material_courses WHERE material_id = ? ORDER BY id')
    .all(materialId) as { id: number; course: string }[];
  const gone = present.filter(({ course }) => !courses.includes(course));
  const added = courses.filter((course) => !present.some((one) => one.course === course));
  for (const { id } of gone) write.remove(materialCourses, id);
  for (const course of added) write.insert(materialCourses, { materialId, course });
  return gone.length > 0 || added.length > 0;
}

export function insertVersion(write: Writer, row: NewRow<typeof materialVersions>): number {
  return write.insert(materialVersions, row);
}

export function insertReviewer(write: Writer, row: NewRow<typeof materialReviewers>): void {
  write.insert(materialReviewers, row);
}

export function insertReview(write: Writer, row: NewRow<typeof materialReviews>): void {
  write.insert(materialReviews, row);
}

export function insertTrial(write: Writer, row: NewRow<typeof materialTrials>): void {
  write.insert(materialTrials, row);
}

export function insertWithdrawal(write: Writer, row: NewRow<typeof materialWithdrawals>): void {
  write.insert(materialWithdrawals, row);
}

export function insertUse(write: Writer, row: NewRow<typeof materialUses>): void {
  write.insert(materialUses, row);
}

/** A session that a material was, or will be, given in. */
export interface MaterialUse {
  session: string;
  day: Day;
  start: Time;
  title: string;
  /** The version that was named for the session; none where only the course says so. */
  version: number | null;
}

/**
 * Where a material is used: the planned sessions of its courses since its first version, and those for which it was
 * named; by time.
 */
export function listUses(store: Store, materialId: number): MaterialUse[] {
  return store.sqlite
    .prepare(
      `WITH named AS (SELECT u.session_id, max(v.number) AS version FROM material_uses u
         JOIN material_versions v ON v.id = u.version_id WHERE v.material_id = @id GROUP BY u.session_id)
       SELECT s.code AS session, s.day, s.start, s.title, n.version FROM sessions s
       LEFT JOIN named n ON n.session_id = s.id
       WHERE s.status = 'planned' AND (n.session_id IS NOT NULL OR EXISTS (
         SELECT 1 FROM material_courses c WHERE c.material_id = @id
           AND instr('+' || s.course || '+', '+' || c.course || '+') > 0)
         AND s.day >= (SELECT min(made_on) FROM material_versions WHERE material_id = @id))
       ORDER BY s.day, s.start, s.code`,
    )
    .all({ id: materialId }) as MaterialUse[];
}

/** The number of the version that is named for a session already, if one is. */
export function namedVersion(
  store: Store,
  materialId: number,
  sessionId: number,
): number | undefined {
  return store.sqlite
    .prepare(
      `SELECT v.number FROM material_uses u JOIN material_versions v ON v.id = u.version_id
       WHERE v.material_id = ? AND u.session_id = ? ORDER BY u.id DESC LIMIT 1`,
    )
    .pluck()
    .get(materialId, sessionId) as number | undefined;
}

/** The version that was named last for each planned session from a day on. */
export function listNamedUses(
  store: Store,
  from: Day,
): { materialId: number; version: number; session: string; day: Day }[] {
  return store.sqlite
    .prepare(
      `SELECT v.material_id AS materialId, v.number AS version, s.code AS session, s.day
       FROM material_uses u JOIN material_versions v ON v.id = u.version_id
       JOIN sessions s ON s.id = u.session_id
       WHERE s.status = 'planned' AND s.day >= ? AND u.id = (SELECT max(w.id) FROM material_uses w
         JOIN material_versions x ON x.id = w.version_id
         WHERE w.session_id = s.id AND x.material_id = v.material_id)
       ORDER BY s.day, s.code`,
    )
    .all(from) as { materialId: number; version: number; session: string; day: Day }[];
}

/** The courses of planned sessions from a day on, each with the first of its days. */
export function listTaughtCourses(store: Store, from: Day): { course: string; day: Day }[] {
  const rows = store.sqlite
    .prepare(
      `SELECT course, min(day) AS day FROM sessions
       WHERE status = 'planned' AND day >= ? AND course <> '' GROUP BY course ORDER BY course`,
    )
    .all(from) as { course: string; day: Day }[];
  const first = new Map<string, Day>();
  for (const { course: joined, day } of rows) {
    for (const course of joined.split('+')) {
      const known = first.get(course);
      if (known === undefined || day < known) first.set(course, day);
    }
  }
  return [...first].map(([course, day]) => ({ course, day }));
}
