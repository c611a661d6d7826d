import { listLoans } from '../db/material-loans.js';
import { listMaterials, listNamedUses, listTaughtCourses } from '../db/materials.js';
import type { Store } from '../db/open.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { dueDay, isOverdue } from '../domain/materials/lending.js';
import { assessMaterial, type MaterialVerdict } from '../domain/materials/version-state.js';
import { materialsOn, requireMaterial } from './find-material.js';

export type MaterialFindingKind =
  | 'course_without'
  | 'not_in_use'
  | 'review_overdue'
  | 'session_not_usable'
  | 'kind_gone'
  | 'course_gone'
  | 'loan_overdue';

/** Something that is wrong with the office's materials. */
export interface MaterialFinding {
  kind: MaterialFindingKind;
  /** Material, course, or copy. */
  about: string;
  title: string;
  /** Since or by when; none where no day belongs to it. */
  on: Day | null;
  /** Session, version or state, where there is one. */
  detail: string;
  rule: string;
}

/**
 * What is wrong with the materials on a day: courses that will be taught without any (000 §7.1: materials cover all of
 * the contents), materials that may not be used, reviews and loans that are overdue, codes that the handbook no longer
 * has. `code`: only one material.
 *
 * @throws InputError `material_unknown`
 */
export function checkMaterials(store: Store, code: string | null, today: Day): MaterialFinding[] {
  const on = materialsOn(store);
  const only = code === null ? null : requireMaterial(store, code);
  const verdicts = (only ? [only] : listMaterials(store)).map((material) =>
    assessMaterial(on, material, today),
  );
  const { courses } = on.handbook;
  const kinds = on.rules?.kinds ?? {};
  const findings = verdicts.flatMap((verdict): MaterialFinding[] => [
    ...stateFindings(verdict, today),
    ...goneFindings(verdict, Object.keys(courses), on.rules ? Object.keys(kinds) : null),
  ]);
  findings.push(...sessionFindings(store, only?.id ?? null, today));
  findings.push(...loanFindings(store, only?.code ?? null, today));
  if (only) return findings;
  const covered = new Set(
    verdicts.flatMap(({ current, material }) => (current ? material.courses : [])),
  );
  for (const { course, day } of listTaughtCourses(store, today)) {
    if (covered.has(course)) continue;
    const title = courses[course]?.title ?? course;
    const rule = `courses.${course}`;
    findings.push({ kind: 'course_without', about: course, title, on: day, detail: '', rule });
  }
  return findings.sort((a, b) => compare(a.about, b.about) || compare(a.kind, b.kind));
}

function stateFindings(
  { material, current, latest, versions }: MaterialVerdict,
  today: Day,
): MaterialFinding[] {
  const { code: about, title } = material;
  const overdue = versions.flatMap(({ dues, version }) =>
    dues
      .filter(({ dueOn }) => dueOn < today)
      .map(({ dueOn, rule }): MaterialFinding => {
        const detail = String(version.number);
        return { kind: 'review_overdue', about, title, on: dueOn, detail, rule };
      }),
  );
  if (current || overdue.length > 0 || latest.state === 'withdrawn') return overdue;
  const rule = latest.reasons[0]?.rule ?? 'materials.review';
  const on = latest.version.madeOn;
  return [{ kind: 'not_in_use', about, title, on, detail: latest.state, rule }];
}

function goneFindings(
  { material, state }: MaterialVerdict,
  courses: readonly string[],
  kinds: readonly string[] | null,
): MaterialFinding[] {
  if (state === 'withdrawn') return [];
  const { code: about, title, kind } = material;
  const gone = material.courses.filter((course) => !courses.includes(course));
  const none = { about, title, on: null };
  return [
    ...gone.map((detail): MaterialFinding => {
      return { ...none, kind: 'course_gone', detail, rule: 'courses' };
    }),
    ...(kinds === null || kinds.includes(kind)
      ? []
      : [{ ...none, kind: 'kind_gone' as const, detail: kind, rule: 'materials.kinds' }]),
  ];
}

/** Sessions to come whose version may not be used on their day, by what is known now. */
function sessionFindings(store: Store, only: number | null, today: Day): MaterialFinding[] {
  const on = materialsOn(store);
  const byId = new Map(listMaterials(store).map((material) => [material.id, material]));
  return listNamedUses(store, today).flatMap((use): MaterialFinding[] => {
    const material = byId.get(use.materialId);
    if (!material || (only !== null && only !== material.id)) return [];
    const { versions } = assessMaterial(on, material, use.day);
    const named = versions.find(({ version }) => version.number === use.version);
    if (named?.usable === true) return [];
    const rule = named?.reasons[0]?.rule ?? 'materials.review';
    const { code: about, title } = material;
    return [{ kind: 'session_not_usable', about, title, on: use.day, detail: use.session, rule }];
  });
}

function loanFindings(store: Store, only: string | null, today: Day): MaterialFinding[] {
  return listLoans(store, { open: true })
    .filter((loan) => only === null || loan.copy.startsWith(`${only}/`))
    .filter((loan) => isOverdue(loan, today))
    .map((loan) => ({
      kind: 'loan_overdue',
      about: loan.copy,
      title: loan.employeeNo,
      on: dueDay(loan),
      detail: '',
      rule: 'materials.loans',
    }));
}
