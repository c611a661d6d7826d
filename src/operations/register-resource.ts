import {
  insertEquipment,
  insertTrainer,
  insertVenue,
  updateEquipment,
  updateTrainer,
  updateVenue,
} from '../db/resource-changes.js';
import { listTrainers } from '../db/resources.js';
import type { Store } from '../db/open.js';
import { listResourceSessions, type ResourceSession } from '../db/trainers.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import type { ResourceKind, TrainerKind } from '../domain/resources/resource.js';
import { InputError, Refusal, refused } from '../errors.js';
import { listAll, requireResource, type AnyResource } from './find-resource.js';
import { requirePerson } from './find-standing.js';

/** What can be said of a resource; what is `null` is not given, and does not concern every kind. */
export interface ResourceFields {
  trainerKind: TrainerKind | null;
  /** Employee no of a trainer. */
  employee: string | null;
  /** First day of a trainer. */
  from: Day | null;
  /** People in a venue. */
  capacity: number | null;
  /** Of equipment. */
  title: string | null;
  /** Pieces of equipment. */
  count: number | null;
  note: string | null;
}

export interface Registered {
  entry: number | null;
  resource: AnyResource;
}

/** Which fields a kind of resource has, with the options that give them. */
const fieldsOf: Record<ResourceKind, readonly (keyof ResourceFields)[]> = {
  trainer: ['trainerKind', 'employee', 'from', 'note'],
  venue: ['capacity', 'note'],
  equipment: ['title', 'count', 'note'],
};

const optionOf: Record<keyof ResourceFields, string> = {
  trainerKind: '--kind',
  employee: '--employee',
  from: '--from',
  capacity: '--capacity',
  title: '--title',
  count: '--count',
  note: '--note',
};

/** @throws InputError `resource_option` for a field that another kind of resource has */
function refuseFields(kind: ResourceKind, fields: ResourceFields): void {
  const own: readonly string[] = fieldsOf[kind];
  for (const [field, value] of Object.entries(fields) as [keyof ResourceFields, unknown][]) {
    if (value === null || own.includes(field)) continue;
    throw new InputError(refused('resource_option', { option: optionOf[field], kind }));
  }
}

/** Codes of equipment are those by which the handbook's courses name it. */
export const equipmentCodePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** The person behind a trainer, who is a trainer only once. @throws InputError `person_unknown`; Refusal `trainer_of_person` */
function personOf(store: Store, employee: string | null, day: Day, self: number | null) {
  if (employee === null) return {};
  const { id, employeeNo } = requirePerson(store, employee, day);
  const other = listTrainers(store).find((one) => one.personId === id && one.id !== self);
  if (other) {
    const facts = { employee_no: employeeNo, name: other.name };
    throw new Refusal(refused('trainer_of_person', facts));
  }
  return { personId: id };
}

/**
 * Registers a trainer, a venue or equipment. A trainer without a kind is `key_staff` when an employee, else `external`.
 *
 * @throws InputError `resource_option`, `equipment_code`, `person_unknown`; Refusal `resource_exists`,
 *   `trainer_of_person`
 */
export function addResource(
  store: Store,
  context: WriteContext,
  input: { kind: ResourceKind; name: string; fields: ResourceFields; today: Day; dryRun: boolean },
): Registered {
  const { kind, name, fields, today, dryRun } = input;
  refuseFields(kind, fields);
  if (kind === 'equipment' && !equipmentCodePattern.test(name)) {
    throw new InputError(refused('equipment_code', { code: name }));
  }
  const shown = kind === 'trainer' ? '' : ` ${name}`;
  const command = `plan resource add ${kind}${shown}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const same = listAll(store, kind).find((one) => nameKey(one.name) === nameKey(name));
    if (same) throw new Refusal(refused('resource_exists', { kind, name: same.name }));
    const { note } = fields;
    const common = { name, nameKey: nameKey(name), note };
    if (kind === 'trainer') {
      const trainerKind =
        fields.trainerKind ?? (fields.employee === null ? 'external' : 'key_staff');
      const person = personOf(store, fields.employee, today, null);
      insertTrainer(write, {
        ...common,
        ...person,
        kind: trainerKind,
        fromOn: fields.from ?? today,
      });
    } else if (kind === 'venue') insertVenue(write, { ...common, capacity: fields.capacity });
    else {
      const { title, count } = fields;
      insertEquipment(write, { code: name, title: title ?? name, count: count ?? 1, note });
    }
    const resource = requireResource(store, kind, name);
    return { result: resource, summary: { kind } };
  });
  return { entry, resource: result };
}

/**
 * Changes what is said of a resource; what is `null` stays.
 *
 * @throws InputError `resource_unknown`, `resource_option`, `resource_nothing`, `person_unknown`;
 *   Refusal `trainer_of_person`
 */
export function changeResource(
  store: Store,
  context: WriteContext,
  input: {
    kind: ResourceKind | null;
    name: string;
    fields: ResourceFields;
    today: Day;
    dryRun: boolean;
  },
): Registered {
  const { name, fields, today, dryRun } = input;
  const { kind, resource } = requireResource(store, input.kind, name);
  refuseFields(kind, fields);
  if (Object.values(fields).every((value) => value === null)) {
    const options = fieldsOf[kind].map((field) => optionOf[field]).join(', ');
    throw new InputError(refused('resource_nothing', { options }));
  }
  const shown = kind === 'trainer' ? '' : ` ${name}`;
  const command = `plan resource change ${kind}${shown}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const given = <T>(key: string, value: T | null) => (value === null ? {} : { [key]: value });
    const note = given('note', fields.note);
    if (kind === 'trainer') {
      updateTrainer(write, resource.id, {
        ...note,
        ...given('kind', fields.trainerKind),
        ...given('fromOn', fields.from),
        ...personOf(store, fields.employee, today, resource.id),
      });
    } else if (kind === 'venue') {
      updateVenue(write, resource.id, { ...note, ...given('capacity', fields.capacity) });
    } else {
      const patch = { ...note, ...given('title', fields.title), ...given('count', fields.count) };
      updateEquipment(write, resource.id, patch);
    }
    return { result: requireResource(store, kind, name), summary: { kind } };
  });
  return { entry, resource: result };
}

/**
 * Takes a resource out of use from a day on, or back into it (`reason: null`). Also says which planned sessions from
 * that day on still name it.
 *
 * @throws InputError `resource_unknown`, `resource_retire_early`
 */
export function retireResource(
  store: Store,
  context: WriteContext,
  input: {
    kind: ResourceKind | null;
    name: string;
    on: Day;
    reason: string | null;
    dryRun: boolean;
  },
): Registered & { sessions: ResourceSession[] } {
  const { name, on, reason, dryRun } = input;
  const { kind, resource } = requireResource(store, input.kind, name);
  if (kind === 'trainer' && reason !== null && on < resource.fromOn) {
    const facts = { name: resource.name, on, from_on: resource.fromOn };
    throw new InputError(refused('resource_retire_early', facts));
  }
  const update = { trainer: updateTrainer, venue: updateVenue, equipment: updateEquipment }[kind];
  const shown = kind === 'trainer' ? '' : ` ${name}`;
  const command = `plan resource retire ${kind}${shown}${reason === null ? ' --cancel' : ` --on ${on}`}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const patch = { retiredOn: reason === null ? null : on, retireReason: reason };
    update(write, resource.id, patch);
    return { result: requireResource(store, kind, name), summary: { kind } };
  });
  return {
    entry,
    resource: result,
    sessions: reason === null ? [] : sessionsOf(store, result, on),
  };
}

/** The planned sessions from a day on that name a trainer or a venue. */
export function sessionsOf(
  store: Store,
  { kind, name }: AnyResource,
  from: Day,
): ResourceSession[] {
  if (kind === 'equipment') return [];
  const key = nameKey(name);
  return listResourceSessions(store).filter(
    (session) => session.day >= from && nameKey(session[kind] ?? '') === key,
  );
}
