/** What the office has to hold sessions with: trainers, venues, equipment, each read whole in a few queries. */
import type {
  Absence,
  Equipment,
  Qualification,
  Resources,
  Trainer,
  Venue,
  WeeklyHours,
} from '../domain/resources/resource.js';
import type { Store } from './open.js';

/** Rows by the resource that they belong to. */
function grouped<Row>(store: Store, sql: string): (owner: number) => Row[] {
  const groups = new Map<number, Row[]>();
  for (const { owner, ...row } of store.sqlite.prepare(sql).iterate() as Iterable<
    { owner: number } & Row
  >) {
    const group = groups.get(owner);
    if (group) group.push(row as Row);
    else groups.set(owner, [row as Row]);
  }
  return (owner) => groups.get(owner) ?? [];
}

const absencesOf = (store: Store, owner: string): ((id: number) => Absence[]) =>
  grouped<Absence>(
    store,
    `SELECT ${owner} AS owner, id, from_on AS fromOn, to_on AS toOn, start, end, count, reason
     FROM resource_absences WHERE ${owner} IS NOT NULL ORDER BY from_on, start, id`,
  );

/** Keys of who stands in for whom, in order. */
function backupsOf(store: Store, table: string): (id: number) => string[] {
  const rows = grouped<{ key: string }>(
    store,
    `SELECT b.${table}_id AS owner, o.name_key AS key FROM ${table}_backups b
     JOIN ${table}s o ON o.id = b.backup_id ORDER BY b.position, b.id`,
  );
  return (id) => rows(id).map(({ key }) => key);
}

const common = 'retired_on AS retiredOn, retire_reason AS retireReason, note';

/** All trainers, retired ones too, by name. */
export function listTrainers(store: Store): Trainer[] {
  const qualifications = grouped<Qualification>(
    store,
    `SELECT trainer_id AS owner, id, course, qualified_on AS qualifiedOn, expires_on AS expiresOn, note
     FROM trainer_courses ORDER BY course, qualified_on, id`,
  );
  const hours = grouped<WeeklyHours>(
    store,
    `SELECT trainer_id AS owner, id, weekday, start, end FROM trainer_hours ORDER BY weekday, start`,
  );
  const absences = absencesOf(store, 'trainer_id');
  const backups = backupsOf(store, 'trainer');
  const rows = store.sqlite
    .prepare(
      `SELECT t.id, t.name, t.name_key AS nameKey, kind, person_id AS personId,
         p.employee_no AS employeeNo, from_on AS fromOn, ${common}
       FROM trainers t LEFT JOIN persons p ON p.id = t.person_id ORDER BY t.name_key`,
    )
    .all() as Omit<Trainer, 'qualifications' | 'hours' | 'absences' | 'backups'>[];
  return rows.map((row) => ({
    ...row,
    qualifications: qualifications(row.id),
    hours: hours(row.id),
    absences: absences(row.id),
    backups: backups(row.id),
  }));
}

/** All venues, retired ones too, by name. */
export function listVenues(store: Store): Venue[] {
  const equipment = grouped<{ code: string; count: number }>(
    store,
    `SELECT v.venue_id AS owner, e.code, v.count FROM venue_equipment v
     JOIN equipment e ON e.id = v.equipment_id ORDER BY e.code`,
  );
  const absences = absencesOf(store, 'venue_id');
  const backups = backupsOf(store, 'venue');
  const rows = store.sqlite
    .prepare(
      `SELECT id, name, name_key AS nameKey, capacity, ${common} FROM venues ORDER BY name_key`,
    )
    .all() as Omit<Venue, 'equipment' | 'absences' | 'backups'>[];
  return rows.map((row) => ({
    ...row,
    equipment: new Map(equipment(row.id).map(({ code, count }) => [code, count])),
    absences: absences(row.id),
    backups: backups(row.id),
  }));
}

/** All equipment, retired too, by code. */
export function listEquipment(store: Store): Equipment[] {
  const absences = absencesOf(store, 'equipment_id');
  const rows = store.sqlite
    .prepare(`SELECT id, code, title, count, ${common} FROM equipment ORDER BY code`)
    .all() as Omit<Equipment, 'absences'>[];
  return rows.map((row) => ({ ...row, absences: absences(row.id) }));
}

/** Everything registered, as conflicts of sessions are found with it. */
export function loadResources(store: Store): Resources {
  return {
    trainers: new Map(listTrainers(store).map((one) => [one.nameKey, one])),
    venues: new Map(listVenues(store).map((one) => [one.nameKey, one])),
    equipment: new Map(listEquipment(store).map((one) => [one.code, one])),
  };
}

/** What sessions say of their own that they need: count by equipment code, by session; 0 is none. */
export function listSessionEquipment(store: Store): Map<number, Map<string, number>> {
  const needs = new Map<number, Map<string, number>>();
  const rows = store.sqlite
    .prepare(
      `SELECT s.session_id AS session, e.code, s.count FROM session_equipment s
       JOIN equipment e ON e.id = s.equipment_id ORDER BY s.session_id, e.code`,
    )
    .iterate() as Iterable<{ session: number; code: string; count: number }>;
  for (const { session, code, count } of rows) {
    const own = needs.get(session);
    if (own) own.set(code, count);
    else needs.set(session, new Map([[code, count]]));
  }
  return needs;
}
