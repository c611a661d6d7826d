import { listEquipment, listTrainers, listVenues } from '../db/resources.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { countSessionsNaming } from '../db/trainers.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import { codesNamed, nearestNamed } from '../domain/recording/find-named.js';
import type { Equipment, ResourceKind, Trainer, Venue } from '../domain/resources/resource.js';
import { isRetired } from '../domain/resources/resource.js';
import type { Rules } from '../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../errors.js';

/** Something registered, of whatever kind. */
export type AnyResource =
  | { kind: 'trainer'; resource: Trainer; name: string }
  | { kind: 'venue'; resource: Venue; name: string }
  | { kind: 'equipment'; resource: Equipment; name: string };

/** Everything registered of one kind, or of all. */
export function listAll(store: Store, kind: ResourceKind | null): AnyResource[] {
  const wants = (one: ResourceKind): boolean => kind === null || kind === one;
  return [
    ...(wants('trainer') ? listTrainers(store) : []).map((resource): AnyResource => ({
      kind: 'trainer',
      resource,
      name: resource.name,
    })),
    ...(wants('venue') ? listVenues(store) : []).map((resource): AnyResource => ({
      kind: 'venue',
      resource,
      name: resource.name,
    })),
    ...(wants('equipment') ? listEquipment(store) : []).map((resource): AnyResource => ({
      kind: 'equipment',
      resource,
      name: resource.code,
    })),
  ];
}

/** The words by which people call a resource: its name, a trainer's employee no, equipment's title. */
function wordsOf({ kind, resource, name }: AnyResource): string[] {
  if (kind === 'trainer') return [name, ...(resource.employeeNo ? [resource.employeeNo] : [])];
  return kind === 'equipment' ? [name, resource.title] : [name];
}

/**
 * The resource that a name means, of one kind or of any.
 *
 * @throws InputError `resource_unknown`, `resource_ambiguous`
 */
export function requireResource(
  store: Store,
  kind: ResourceKind | null,
  name: string,
): AnyResource {
  const all = listAll(store, kind);
  const wanted = nameKey(name);
  const found = all.filter((one) => wordsOf(one).some((word) => nameKey(word) === wanted));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) {
    const kinds = found.map((one) => one.kind).join(', ');
    throw new InputError(refused('resource_ambiguous', { name, kinds }));
  }
  const suggestion = nearest(name, all.flatMap(wordsOf));
  const inSessions = kind === 'equipment' ? 0 : countSessionsNaming(store, wanted);
  const facts = { kind, name, suggestion, in_sessions: inSessions };
  throw new InputError(refused('resource_unknown', facts));
}

/** @throws InputError `resource_unknown` */
export function requireTrainer(store: Store, name: string): Trainer {
  const found = requireResource(store, 'trainer', name);
  if (found.kind !== 'trainer') throw new Error(found.kind);
  return found.resource;
}

/** @throws InputError `resource_unknown` */
export function requireVenue(store: Store, name: string): Venue {
  const found = requireResource(store, 'venue', name);
  if (found.kind !== 'venue') throw new Error(found.kind);
  return found.resource;
}

/** @throws InputError `resource_unknown` */
export function requireEquipment(store: Store, name: string): Equipment {
  const found = requireResource(store, 'equipment', name);
  if (found.kind !== 'equipment') throw new Error(found.kind);
  return found.resource;
}

/** @throws Refusal `resource_retired` */
export function refuseRetired({ kind, resource, name }: AnyResource, day: Day): void {
  if (!isRetired(resource, day)) return;
  const facts = { kind, name, retired_on: resource.retiredOn ?? '' };
  throw new Refusal(refused('resource_retired', facts));
}

/** The newest rules of the store, with their version. */
export function newestRules(store: Store): { rules: Rules; version: number } {
  const version = latestVersion(store);
  return { rules: rulesOf(store, version), version };
}

/**
 * The code of a course that is named by its code or title.
 *
 * @throws InputError `course_unknown`
 */
export function requireCourse(store: Store, course: string): string {
  const { courses } = newestRules(store).rules.handbook;
  const [code] = codesNamed(courses, course);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([courses], course);
  throw new InputError(refused('course_unknown', { course, suggestion }));
}
