/** Writes what is registered of trainers, venues and equipment. It is master data: rows are changed and removed. */
import type { Absence, ResourceKind } from '../domain/resources/resource.js';
import {
  equipment,
  resourceAbsences,
  sessionEquipment,
  trainerBackups,
  trainerCourses,
  trainerHours,
  trainers,
  venueBackups,
  venueEquipment,
  venues,
} from './schema-resources.js';
import type { NewRow, Writer } from './write.js';

export type NewTrainer = NewRow<typeof trainers>;
export type NewVenue = NewRow<typeof venues>;
export type NewEquipment = NewRow<typeof equipment>;

export function insertTrainer(write: Writer, row: NewTrainer): number {
  return write.insert(trainers, row);
}

export function insertVenue(write: Writer, row: NewVenue): number {
  return write.insert(venues, row);
}

export function insertEquipment(write: Writer, row: NewEquipment): number {
  return write.insert(equipment, row);
}

export function updateTrainer(write: Writer, id: number, patch: Partial<NewTrainer>): boolean {
  return write.update(trainers, id, patch);
}

export function updateVenue(write: Writer, id: number, patch: Partial<NewVenue>): boolean {
  return write.update(venues, id, patch);
}

export function updateEquipment(write: Writer, id: number, patch: Partial<NewEquipment>): boolean {
  return write.update(equipment, id, patch);
}

/** Adds a qualification, or changes the end and the note of the one of the same course and day. */
export function setQualification(write: Writer, row: NewRow<typeof trainerCourses>): void {
  const same = write.store.sqlite
    .prepare(
      'SELECT id FROM trainer_courses WHERE trainer_id = ? AND course = ? AND qualified_on = ?',
    )
    .pluck()
    .get(row.trainerId, row.course, row.qualifiedOn) as number | undefined;
  if (same === undefined) write.insert(trainerCourses, row);
  else write.update(trainerCourses, same, { expiresOn: row.expiresOn, note: row.note });
}

/** Ends a qualification on a day; one that began on that day, or later, is taken away. */
export function endQualification(
  write: Writer,
  { id, qualifiedOn }: { id: number; qualifiedOn: string },
  day: string,
): void {
  if (qualifiedOn >= day) write.remove(trainerCourses, id);
  else write.update(trainerCourses, id, { expiresOn: day });
}

export function insertHours(write: Writer, row: NewRow<typeof trainerHours>): void {
  write.insert(trainerHours, row);
}

export function removeHours(write: Writer, id: number): void {
  write.remove(trainerHours, id);
}

const owners = { trainer: 'trainerId', venue: 'venueId', equipment: 'equipmentId' } as const;

export function insertAbsence(
  write: Writer,
  kind: ResourceKind,
  resourceId: number,
  absence: Omit<Absence, 'id'>,
): void {
  write.insert(resourceAbsences, { ...absence, [owners[kind]]: resourceId });
}

export function removeAbsence(write: Writer, id: number): void {
  write.remove(resourceAbsences, id);
}

/** Who stands in, the first in line first; in place of whoever stood in before. */
export function setBackups(
  write: Writer,
  kind: 'trainer' | 'venue',
  id: number,
  backups: readonly number[],
): void {
  const [table, owner] =
    kind === 'trainer'
      ? ([trainerBackups, 'trainerId'] as const)
      : ([venueBackups, 'venueId'] as const);
  const rows = write.store.sqlite
    .prepare(
      `SELECT id, backup_id AS backup, position FROM ${kind}_backups WHERE ${kind}_id = ? ORDER BY position`,
    )
    .all(id) as { id: number; backup: number; position: number }[];
  if (rows.map(({ backup }) => backup).join() === backups.join()) return;
  for (const row of rows) write.remove(table, row.id);
  backups.forEach((backupId, at) => {
    const row = { [owner]: id, backupId, position: at + 1 };
    if (kind === 'trainer') write.insert(trainerBackups, row as NewRow<typeof trainerBackups>);
    else write.insert(venueBackups, row as NewRow<typeof venueBackups>);
  });
}

/** How many of a thing a venue has; 0 takes it away. */
export function setVenueEquipment(
  write: Writer,
  venueId: number,
  equipmentId: number,
  count: number,
): void {
  const row = ownedRow(write, 'venue_equipment', 'venue_id', venueId, equipmentId);
  if (count === 0) {
    if (row !== undefined) write.remove(venueEquipment, row);
  } else if (row === undefined) write.insert(venueEquipment, { venueId, equipmentId, count });
  else write.update(venueEquipment, row, { count });
}

/** How many of a thing a session needs of its own; `null` leaves it to the course, 0 is none. */
export function setSessionEquipment(
  write: Writer,
  sessionId: number,
  equipmentId: number,
  count: number | null,
): void {
  const row = ownedRow(write, 'session_equipment', 'session_id', sessionId, equipmentId);
  if (count === null) {
    if (row !== undefined) write.remove(sessionEquipment, row);
  } else if (row === undefined) write.insert(sessionEquipment, { sessionId, equipmentId, count });
  else write.update(sessionEquipment, row, { count });
}

function ownedRow(
  write: Writer,
  table: string,
  owner: string,
  ownerId: number,
  equipmentId: number,
): number | undefined {
  return write.store.sqlite
    .prepare(`SELECT id FROM ${table} WHERE ${owner} = ? AND equipment_id = ?`)
    .pluck()
    .get(ownerId, equipmentId) as number | undefined;
}
