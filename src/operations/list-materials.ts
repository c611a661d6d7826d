import { listCopies, listLoans, listLoansOfMaterial } from '../db/material-loans.js';
import { listMaterials as readMaterials, listUses, type MaterialUse } from '../db/materials.js';
import { latestVersion } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import type { LoanFact } from '../domain/materials/facts.js';
import { returnDay } from '../domain/materials/lending.js';
import {
  assessMaterial,
  type MaterialVerdict,
  type VersionState,
} from '../domain/materials/version-state.js';
import { withLoans, type ListedCopy } from './change-copies.js';
import { actorNames, materialsOn, requireMaterial, requireMaterialRules } from './find-material.js';

/** A material as the catalogue lists it. */
export interface ListedMaterial {
  verdict: MaterialVerdict;
  /** The kind in the handbook's words. */
  kind: string;
  /** Copies that are not lost or withdrawn, and how many of them are out. */
  copies: number;
  out: number;
}

export interface MaterialFilter {
  course: string | null;
  kind: string | null;
  state: VersionState | null;
  /** Only those with a review that is announced, or overdue. */
  due: boolean;
}

/** The catalogue on a day, by code. */
export function listMaterials(store: Store, today: Day, filter: MaterialFilter): ListedMaterial[] {
  const on = materialsOn(store);
  const copies = listCopies(store, null);
  const out = new Set(listLoans(store, { open: true }).map(({ copyId }) => copyId));
  return readMaterials(store)
    .map((material): ListedMaterial => {
      const own = copies.filter(
        ({ materialId, state }) =>
          materialId === material.id && state !== 'lost' && state !== 'withdrawn',
      );
      return {
        verdict: assessMaterial(on, material, today),
        kind: on.rules?.kinds[material.kind]?.title ?? material.kind,
        copies: own.length,
        out: own.filter(({ id }) => out.has(id)).length,
      };
    })
    .filter(({ verdict }) => fits(verdict, filter, today));
}

function fits({ material, state, versions }: MaterialVerdict, filter: MaterialFilter, today: Day) {
  const { course, kind, state: wanted, due } = filter;
  return (
    (course === null || material.courses.includes(course)) &&
    (kind === null || material.kind === kind) &&
    (wanted === null || state === wanted) &&
    (!due || versions.some(({ dues }) => dues.some(({ warnOn }) => warnOn <= today)))
  );
}

/** The archive card of a material. */
export interface MaterialCard {
  verdict: MaterialVerdict;
  kind: string;
  /** Courses with their titles. */
  courses: { code: string; title: string }[];
  copies: ListedCopy[];
  loans: LoanFact[];
  uses: MaterialUse[];
  /** What people are called. */
  nameOf: (key: string) => string;
  handbookVersion: number;
}

/** @throws InputError `material_unknown` */
export function findMaterialCard(store: Store, code: string, today: Day): MaterialCard {
  const on = materialsOn(store);
  const material = requireMaterial(store, code);
  const loans = listLoansOfMaterial(store, material.id);
  return {
    verdict: assessMaterial(on, material, today),
    kind: on.rules?.kinds[material.kind]?.title ?? material.kind,
    courses: material.courses.map((course) => ({
      code: course,
      title: on.handbook.courses[course]?.title ?? course,
    })),
    copies: withLoans(store, listCopies(store, material.id)),
    loans,
    uses: listUses(store, material.id),
    nameOf: actorNames(store, today),
    handbookVersion: latestVersion(store),
  };
}

/** How often a material was used: sessions held by a day, and loans. */
export function usageOf(
  { uses, loans }: Pick<MaterialCard, 'uses' | 'loans'>,
  today: Day,
): { held: number; ahead: number; loans: number; out: number } {
  const held = uses.filter(({ day }) => day <= today).length;
  const out = loans.filter((loan) => returnDay(loan) === null).length;
  return { held, ahead: uses.length - held, loans: loans.length, out };
}

/** What people are called: the name with the number, or the name that was given. */
export const findActorNames = (store: Store, today: Day): ((key: string) => string) =>
  actorNames(store, today);

/** The kinds of materials that the handbook in force has. */
export function findMaterialKinds(store: Store): { code: string; title: string }[] {
  const { kinds } = requireMaterialRules(store).rules;
  return Object.entries(kinds).map(([code, { title }]) => ({ code, title }));
}
