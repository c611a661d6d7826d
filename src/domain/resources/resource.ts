/** Trainers, venues and equipment as the office knows them (000 §7.2-7.3, 003 §3). */
import type { Day, Time } from '../day.js';

export type TrainerKind = 'internal_expert' | 'key_staff' | 'external';

export type ResourceKind = 'trainer' | 'venue' | 'equipment';

/** When a resource cannot be had. Both days are included; `start` and `end`, together, limit it to hours of each day. */
export interface Absence {
  id: number;
  fromOn: Day;
  toOn: Day;
  start: Time | null;
  end: Time | null;
  /** Of equipment: so many pieces; `null` is all. */
  count: number | null;
  reason: string;
}

/** A course that a trainer may give from `qualifiedOn` on. */
export interface Qualification {
  id: number;
  course: string;
  qualifiedOn: Day;
  /** First day on which it is no longer good; `null`: it does not end. */
  expiresOn: Day | null;
  note: string | null;
}

/** Hours in a week in which a trainer can give sessions, `[start, end)`; ISO weekday, 1 is Monday. */
export interface WeeklyHours {
  id: number;
  weekday: number;
  start: Time;
  end: Time;
}

interface Resource {
  id: number;
  /** First day on which it is no longer used. */
  retiredOn: Day | null;
  retireReason: string | null;
  note: string | null;
  absences: Absence[];
}

export interface Trainer extends Resource {
  name: string;
  /** What a session's trainer is compared by: `nameKey(name)`. */
  nameKey: string;
  kind: TrainerKind;
  /** The trainer as an employee; none for those from outside. */
  personId: number | null;
  employeeNo: string | null;
  /** First day on which the trainer gives sessions. */
  fromOn: Day;
  /** By course, then by day; a renewal is a row of its own. */
  qualifications: Qualification[];
  /** Empty: always. */
  hours: WeeklyHours[];
  /** `nameKey` of who stands in, the first in line first. */
  backups: string[];
}

export interface Venue extends Resource {
  name: string;
  /** What a session's venue is compared by: `nameKey(name)`. */
  nameKey: string;
  /** People; `null` is not known. */
  capacity: number | null;
  /** What it has of its own, count by equipment code. */
  equipment: ReadonlyMap<string, number>;
  /** `nameKey` of where sessions go instead, the first in line first. */
  backups: string[];
}

/** Things of which the office has so many, and lends them to sessions. */
export interface Equipment extends Resource {
  code: string;
  title: string;
  count: number;
}

/** Everything registered: trainers and venues by `nameKey`, equipment by code. */
export interface Resources {
  trainers: ReadonlyMap<string, Trainer>;
  venues: ReadonlyMap<string, Venue>;
  equipment: ReadonlyMap<string, Equipment>;
}

/** Whether a resource is not used any more on a day. */
export function isRetired({ retiredOn }: Pick<Resource, 'retiredOn'>, day: Day): boolean {
  return retiredOn !== null && retiredOn <= day;
}

/** The absences that touch a day, or hours of it. */
export function absencesOn(
  { absences }: Pick<Resource, 'absences'>,
  day: Day,
  hours: { start: Time; end: Time } = { start: '00:00', end: '24:00' },
): Absence[] {
  return absences.filter(
    ({ fromOn, toOn, start, end }) =>
      fromOn <= day &&
      toOn >= day &&
      (start === null || end === null || (start < hours.end && end > hours.start)),
  );
}

/** The qualification by which a trainer may give a course on a day: the one that ends last. */
export function qualificationOn(
  { qualifications }: Pick<Trainer, 'qualifications'>,
  course: string,
  day: Day,
): Qualification | undefined {
  return qualifications
    .filter(
      (one) =>
        one.course === course &&
        one.qualifiedOn <= day &&
        (one.expiresOn === null || one.expiresOn > day),
    )
    .reduce<Qualification | undefined>(
      (last, one) => (last === undefined || endOf(one) > endOf(last) ? one : last),
      undefined,
    );
}

const endOf = ({ expiresOn }: Qualification): Day => expiresOn ?? '9999-12-31';

/**
 * What a session needs of equipment: what its courses need by the handbook (`courses.X.equipment`; of several courses
 * the highest count), and where the session says a count of its own, that one; 0 is none.
 */
export function equipmentNeeded(
  courses: readonly (Readonly<Record<string, number>> | undefined)[],
  own: ReadonlyMap<string, number> | undefined,
): Map<string, number> {
  const needed = new Map<string, number>();
  for (const [code, count] of courses.flatMap((course) => Object.entries(course ?? {}))) {
    needed.set(code, Math.max(count, needed.get(code) ?? 0));
  }
  for (const [code, count] of own ?? []) {
    if (count === 0) needed.delete(code);
    else needed.set(code, count);
  }
  return needed;
}
