import { copyFinder, listCopyCodes } from '../db/material-loans.js';
import { findMaterial, listMaterialCodes } from '../db/materials.js';
import { listPersons } from '../db/persons.js';
import { currentRules } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { MaterialRules } from '../domain/handbook/types-materials.js';
import type { CopyFact, MaterialFact, VersionFact } from '../domain/materials/facts.js';
import type { Refused } from '../domain/refusals/index.js';
import type { Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';
import { codeKey } from './find-session.js';

/** A code of a material or a copy as it is kept: width made the same, upper case. */
export const materialKey = (code: string): string => codeKey(code).toUpperCase();

/** The rules in force, and what they say of materials. */
export interface RulesForMaterials extends Omit<Rules, 'version'> {
  rules: MaterialRules;
}

/** The rules in force; `rules` is undefined where the handbook says nothing of materials. */
export function materialsOn(store: Store): Omit<RulesForMaterials, 'rules'> & {
  rules: MaterialRules | undefined;
} {
  const { handbook, calendar } = currentRules(store);
  return { handbook, calendar, rules: handbook.materials };
}

/** @throws Refusal `materials_no_rules` */
export function requireMaterialRules(store: Store): RulesForMaterials {
  const { handbook, calendar, rules } = materialsOn(store);
  if (!rules) throw new Refusal(refused('materials_no_rules', { rule: 'materials' }));
  return { handbook, calendar, rules };
}

/** That there is no material of a code, and which may be meant. */
export function unknownMaterial(store: Store, code: string): Refused {
  const suggestion = nearest(materialKey(code), listMaterialCodes(store));
  return refused('material_unknown', { material: code, suggestion });
}

/** @throws InputError `material_unknown` */
export function requireMaterial(store: Store, code: string): MaterialFact {
  const material = findMaterial(store, materialKey(code));
  if (!material) throw new InputError(unknownMaterial(store, code));
  return material;
}

/** A material that is not withdrawn by a day. @throws InputError `material_unknown`; Refusal `material_withdrawn` */
export function requireMaterialInForce(store: Store, code: string, day: Day): MaterialFact {
  const material = requireMaterial(store, code);
  const { withdrawal } = material;
  if (withdrawal === null || withdrawal.withdrawnOn > day) return material;
  const facts = { material: material.code, on: withdrawal.withdrawnOn, reason: withdrawal.reason };
  throw new Refusal(refused('material_withdrawn', facts));
}

/** A version by its number; `null`: the latest. @throws InputError `version_unknown` */
export function requireVersion(material: MaterialFact, number: number | null): VersionFact {
  const latest = material.versions.at(-1);
  if (!latest) throw new Error(`no version of ${material.code}`);
  if (number === null) return latest;
  const found = material.versions.find((version) => version.number === number);
  if (found) return found;
  const facts = { material: material.code, version: number, latest: latest.number };
  throw new InputError(refused('version_unknown', facts));
}

/** A version that is not withdrawn by a day. @throws as `requireVersion`; Refusal `version_withdrawn` */
export function requireVersionInForce(
  material: MaterialFact,
  number: number | null,
  day: Day,
): VersionFact {
  const version = requireVersion(material, number);
  const { withdrawal } = version;
  if (withdrawal === null || withdrawal.withdrawnOn > day) return version;
  const { withdrawnOn: on, reason } = withdrawal;
  const facts = { material: material.code, version: version.number, on, reason };
  throw new Refusal(refused('version_withdrawn', facts));
}

/** @throws InputError `copy_unknown` */
export function requireCopy(store: Store, code: string): CopyFact {
  const copy = copyFinder(store)(materialKey(code));
  if (copy) return copy;
  throw new InputError(unknownCopy(store, code));
}

export function unknownCopy(store: Store, code: string): Refused {
  const known = [...listCopyCodes(store), ...listMaterialCodes(store)];
  return refused('copy_unknown', { copy: code, suggestion: nearest(materialKey(code), known) });
}

/**
 * Who wrote, reviewed or tried something, in one form: of an employee the number, whether that or the name was given;
 * of somebody from outside the name. Several employees of that name are asked for by number.
 *
 * @throws InputError `actor_ambiguous`
 */
export function actorKey(store: Store, given: string, today: Day): string {
  const key = nameKey(given);
  const people = listPersons(store, today);
  const byNumber = people.find(({ employeeNo }) => nameKey(employeeNo) === key);
  if (byNumber) return byNumber.employeeNo;
  const named = people.filter(({ name }) => nameKey(name) === key);
  const [only] = named;
  if (!only) return given;
  if (named.length === 1) return only.employeeNo;
  const numbers = named.map(({ employeeNo }) => employeeNo).join(', ');
  throw new InputError(refused('actor_ambiguous', { name: given, numbers }));
}

/** A look-up of what somebody is called: the name with the number, or the name that was given. */
export function actorNames(store: Store, today: Day): (key: string) => string {
  const names = new Map(
    listPersons(store, today).map(({ employeeNo, name }) => [employeeNo, name]),
  );
  return (key) => {
    const name = names.get(key);
    return name === undefined ? key : `${key} ${name}`;
  };
}
