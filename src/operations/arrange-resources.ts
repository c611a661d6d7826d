import { findSession } from '../db/batches.js';
import {
  insertAbsence,
  insertHours,
  removeAbsence,
  removeHours,
  setBackups,
  setSessionEquipment,
  setVenueEquipment,
} from '../db/resource-changes.js';
import { listSessionEquipment } from '../db/resources.js';
import type { Store } from '../db/open.js';
import type { ResourceSession } from '../db/trainers.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day, Time } from '../domain/day.js';
import {
  equipmentNeeded,
  type Absence,
  type ResourceKind,
  type Trainer,
  type Venue,
} from '../domain/resources/resource.js';
import { InputError, Refusal, refused } from '../errors.js';
import {
  newestRules,
  requireEquipment,
  requireResource,
  requireTrainer,
  requireVenue,
  type AnyResource,
} from './find-resource.js';
import { codeKey, requirePlanned } from './find-session.js';
import { sessionsOf } from './register-resource.js';

/**
 * Adds hours of a week in which a trainer can give sessions.
 *
 * @throws InputError `resource_unknown`, `trainer_hours_order`; Refusal `trainer_hours_overlap`
 */
export function addHours(
  store: Store,
  context: WriteContext,
  input: {
    trainer: string;
    weekdays: readonly number[];
    start: Time;
    end: Time;
    dryRun: boolean;
  },
): { entry: number | null; trainer: Trainer } {
  const { start, end, weekdays, dryRun } = input;
  if (start >= end) throw new InputError(refused('trainer_hours_order', { start, end }));
  const command = `plan resource hours --weekday ${weekdays.join(',')} --from ${start} --to ${end}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const trainer = requireTrainer(store, input.trainer);
    for (const weekday of weekdays) {
      const own = trainer.hours.filter((one) => one.weekday === weekday);
      if (own.some((one) => one.start === start && one.end === end)) continue;
      const other = own.find((one) => one.start < end && start < one.end);
      if (other) {
        const facts = { weekday: String(weekday), start: other.start, end: other.end };
        throw new Refusal(refused('trainer_hours_overlap', facts));
      }
      insertHours(write, { trainerId: trainer.id, weekday, start, end });
    }
    return { result: requireTrainer(store, input.trainer), summary: { weekdays: weekdays.length } };
  });
  return { entry, trainer: result };
}

/**
 * Removes a trainer's weekly hours of some weekdays, or of all; without any hours left the trainer always can.
 *
 * @throws InputError `resource_unknown`; Refusal `trainer_hours_none`
 */
export function clearHours(
  store: Store,
  context: WriteContext,
  input: { trainer: string; weekdays: readonly number[]; dryRun: boolean },
): { entry: number | null; trainer: Trainer } {
  const { weekdays, dryRun } = input;
  const command = `plan resource hours --clear`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const trainer = requireTrainer(store, input.trainer);
    const gone = trainer.hours.filter(
      ({ weekday }) => weekdays.length === 0 || weekdays.includes(weekday),
    );
    if (gone.length === 0) {
      throw new Refusal(refused('trainer_hours_none', { name: trainer.name }));
    }
    for (const { id } of gone) removeHours(write, id);
    return { result: requireTrainer(store, input.trainer), summary: { hours: gone.length } };
  });
  return { entry, trainer: result };
}

export interface AbsenceChange {
  entry: number | null;
  resource: AnyResource;
  absence: Omit<Absence, 'id'>;
  /** Planned sessions in that time which name it. */
  sessions: ResourceSession[];
}

/**
 * Notes when a resource cannot be had; of equipment how many pieces.
 *
 * @throws InputError `resource_unknown`, `absence_order`, `trainer_hours_order`, `absence_count`, `resource_option`;
 *   Refusal `absence_overlaps`
 */
export function addAbsence(
  store: Store,
  context: WriteContext,
  input: {
    kind: ResourceKind | null;
    name: string;
    absence: Omit<Absence, 'id'>;
    dryRun: boolean;
  },
): AbsenceChange {
  const { absence, dryRun } = input;
  const { fromOn, toOn, start, end } = absence;
  if (toOn < fromOn) throw new InputError(refused('absence_order', { from: fromOn, to: toOn }));
  if (start !== null && end !== null && start >= end) {
    throw new InputError(refused('trainer_hours_order', { start, end }));
  }
  const found = requireResource(store, input.kind, input.name);
  const { kind, resource, name } = found;
  refuseCount(found, absence);
  const command = `plan resource absence ${kind} --from ${fromOn} --to ${toOn}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    const again = requireResource(store, kind, name).resource.absences.filter(
      (one) => one.fromOn <= toOn && one.toOn >= fromOn && hoursMeet(one, absence),
    );
    if (!again.some((one) => isSame(one, absence))) {
      const [other] = kind === 'equipment' ? [] : again;
      if (other) {
        const facts = { name, from: other.fromOn, to: other.toOn, reason: other.reason };
        throw new Refusal(refused('absence_overlaps', facts));
      }
      insertAbsence(write, kind, resource.id, absence);
    }
    return { result: null, summary: { kind } };
  });
  const sessions = sessionsOf(store, found, fromOn).filter(
    (session) =>
      session.day <= toOn && hoursMeet({ start: session.start, end: session.end }, { start, end }),
  );
  return { entry, resource: found, absence, sessions };
}

/** Only of equipment some pieces can be away, and not more than there are. */
function refuseCount({ kind, resource, name }: AnyResource, { count }: Omit<Absence, 'id'>): void {
  if (count === null) return;
  if (kind !== 'equipment') {
    throw new InputError(refused('resource_option', { option: '--count', kind }));
  }
  if (count > resource.count) {
    throw new InputError(refused('absence_count', { name, count, owned: resource.count }));
  }
}

type Hours = Pick<Absence, 'start' | 'end'>;

const hoursMeet = (a: Hours, b: Hours): boolean =>
  (a.start ?? '00:00') < (b.end ?? '24:00') && (b.start ?? '00:00') < (a.end ?? '24:00');

const isSame = (a: Omit<Absence, 'id'>, b: Omit<Absence, 'id'>): boolean =>
  a.fromOn === b.fromOn &&
  a.toOn === b.toOn &&
  a.start === b.start &&
  a.end === b.end &&
  a.count === b.count &&
  a.reason === b.reason;

/**
 * Takes an absence back: the one that begins on a day.
 *
 * @throws InputError `resource_unknown`, `absence_unknown`
 */
export function cancelAbsence(
  store: Store,
  context: WriteContext,
  input: {
    kind: ResourceKind | null;
    name: string;
    from: Day;
    start: Time | null;
    dryRun: boolean;
  },
): AbsenceChange {
  const { from, start, dryRun } = input;
  const found = requireResource(store, input.kind, input.name);
  const { kind, name } = found;
  const command = `plan resource absence ${kind} --from ${from} --cancel`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const { absences } = requireResource(store, kind, name).resource;
    const absence = absences.find(
      (one) => one.fromOn === from && (start === null || one.start === start),
    );
    if (!absence) {
      const known = absences.map((one) => one.fromOn).join(', ');
      throw new InputError(refused('absence_unknown', { name, from, known }));
    }
    removeAbsence(write, absence.id);
    return { result: absence, summary: { kind } };
  });
  return { entry, resource: found, absence: result, sessions: [] };
}

/**
 * Who stands in for a trainer or a venue, the first in line first; in place of whoever stood in before.
 *
 * @throws InputError `resource_unknown`, `backup_self`
 */
export function arrangeBackups(
  store: Store,
  context: WriteContext,
  input: { kind: ResourceKind | null; name: string; by: readonly string[]; dryRun: boolean },
): { entry: number | null; resource: AnyResource; backups: string[] } {
  const { dryRun } = input;
  const found = requireResource(store, input.kind, input.name);
  const { kind, resource } = found;
  if (kind === 'equipment') {
    throw new InputError(refused('resource_option', { option: '--by', kind }));
  }
  const others = input.by.map((name) => requireResource(store, kind, name));
  if (others.some((other) => other.resource.id === resource.id)) {
    throw new InputError(refused('backup_self', { name: found.name }));
  }
  const command = `plan resource backup ${kind}`;
  const { entry } = withWrite(store, context, { command, dryRun }, (write) => {
    setBackups(write, kind, resource.id, [...new Set(others.map((other) => other.resource.id))]);
    return { result: null, summary: { backups: others.length } };
  });
  return { entry, resource: found, backups: others.map(({ name }) => name) };
}

/** So many of a thing. */
export type Pieces = readonly { equipment: string; count: number }[];

/**
 * What a venue has of its own; 0 takes a thing away.
 *
 * @throws InputError `resource_unknown`
 */
export function equipVenue(
  store: Store,
  context: WriteContext,
  input: { venue: string; pieces: Pieces; dryRun: boolean },
): { entry: number | null; venue: Venue } {
  const { pieces, dryRun } = input;
  const { id, name } = requireVenue(store, input.venue);
  const things = pieces.map(({ equipment, count }) => ({
    ...requireEquipment(store, equipment),
    count,
  }));
  const command = `plan resource equip ${name} ${things.map((one) => `${one.code}=${one.count}`).join(' ')}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    for (const thing of things) setVenueEquipment(write, id, thing.id, thing.count);
    return { result: requireVenue(store, name), summary: { venue: name } };
  });
  return { entry, venue: result };
}

export interface SessionNeeds {
  entry: number | null;
  session: string;
  /** What it needs now, by its courses and by what it says of its own; count by equipment code. */
  needs: ReadonlyMap<string, number>;
}

/**
 * What a session needs in place of what its course needs by the handbook. A count that the course needs anyway is not
 * kept; 0 is none.
 *
 * @throws InputError `resource_unknown`, `session_unknown`; Refusal `batch_closed`, `session_not_planned`
 */
export function needEquipment(
  store: Store,
  context: WriteContext,
  input: { session: string; pieces: Pieces; dryRun: boolean },
): SessionNeeds {
  const { pieces, dryRun } = input;
  const { session } = requirePlanned(store, input.session);
  const things = pieces.map(({ equipment, count }) => ({
    ...requireEquipment(store, equipment),
    count,
  }));
  const command = `plan resource need ${session.code} ${things.map((one) => `${one.code}=${one.count}`).join(' ')}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const byCourse = needsOf(store, session.code, false);
    for (const { id, code, count } of things) {
      const same = count === (byCourse.get(code) ?? 0);
      setSessionEquipment(write, session.id, id, same ? null : count);
    }
    return { result: needsOf(store, session.code, true), summary: { session: session.code } };
  });
  return { entry, session: session.code, needs: result };
}

/** What a session needs, with or without what it says of its own. */
function needsOf(store: Store, code: string, own: boolean): Map<string, number> {
  const session = findSession(store, codeKey(code));
  if (!session) throw new Error(`no session ${code}`);
  const { courses } = newestRules(store).rules.handbook;
  const taught = session.course === '' ? [] : session.course.split('+');
  return equipmentNeeded(
    taught.map((course) => courses[course]?.equipment),
    own ? listSessionEquipment(store).get(session.id) : undefined,
  );
}
