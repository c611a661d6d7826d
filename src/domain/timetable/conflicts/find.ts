import { conflictKinds, type ConflictKind } from '../../handbook/types-conflicts.js';
import { capacityConflicts } from './capacity.js';
import {
  byTime,
  compareConflicts,
  type Conflict,
  type Office,
  type Scheduled,
} from './conflict.js';
import { dayOffConflicts } from './day-off.js';
import { equipmentConflicts } from './equipment.js';
import { orderConflicts } from './order.js';
import { groupBy } from './overlaps.js';
import { qualificationConflicts } from './qualification.js';
import { traineeConflicts } from './trainee.js';
import { trainerConflicts } from './trainer.js';
import { venueConflicts } from './venue.js';

/** What is found by looking at the sessions of one day, by start. */
const ofDay: Record<
  Exclude<ConflictKind, 'order'>,
  (day: readonly Scheduled[], office: Office) => Conflict[]
> = {
  trainer: trainerConflicts,
  venue: venueConflicts,
  equipment: equipmentConflicts,
  trainee: traineeConflicts,
  capacity: capacityConflicts,
  qualification: qualificationConflicts,
  day_off: dayOffConflicts,
};

/**
 * Everything that stands in the way of a plan (003 §3, 000 §7, 001 §1.2): each day is looked at by itself, each batch
 * for the order of its stages. In order of time.
 */
export function findConflicts(
  sessions: readonly Scheduled[],
  office: Office,
  kinds: readonly ConflictKind[] = conflictKinds,
): Conflict[] {
  const inOrder = [...sessions].sort(byTime);
  const found: Conflict[] = [];
  for (const day of groupBy(inOrder, ({ day }) => day).values()) {
    for (const one of conflictsOfDay(day, office, kinds)) found.push(one);
  }
  if (kinds.includes('order')) {
    for (const batch of groupBy(inOrder, ({ batch }) => batch ?? '').values()) {
      for (const one of orderConflicts(batch)) found.push(one);
    }
  }
  return found.sort(compareConflicts);
}

/** What stands in the way of the sessions of one day, which are in order of their start; in no order. */
export function conflictsOfDay(
  day: readonly Scheduled[],
  office: Office,
  kinds: readonly ConflictKind[],
): Conflict[] {
  return kinds.flatMap((kind) => (kind === 'order' ? [] : ofDay[kind](day, office)));
}
