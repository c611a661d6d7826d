import type { Calendar } from '../../calendar.js';
import { compare } from '../../compare.js';
import type { Day, Time } from '../../day.js';
import {
  conflictKinds,
  type ConflictKind,
  type ConflictRules,
  type ConflictWeight,
} from '../../handbook/types-conflicts.js';
import type { Resources } from '../../resources/resource.js';

/** A planned session as conflicts see it: when it is, and everything that it takes up. Cancelled ones take up nothing. */
export interface Scheduled {
  /** The later one was planned later. */
  id: number;
  code: string;
  /** Code of the batch; none for in-service training. */
  batch: string | null;
  /** Index of its stage in the program; -1 for in-service training, and where the handbook has no such stage. */
  stage: number;
  /** Whether the gates of its stage count it. */
  needed: boolean;
  courses: readonly string[];
  /** Those of its courses that only a trainer with a qualification may give (`courses.*.qualified`). */
  reserved: readonly string[];
  day: Day;
  start: Time;
  end: Time;
  trainer: string | null;
  venue: string | null;
  /** `nameKey` of trainer and venue; empty where there is none. */
  trainerKey: string;
  venueKey: string;
  /** Ids of the people who are expected. */
  people: readonly number[];
  /** How many people come: those who are expected, or as many as are foreseen. */
  headcount: number;
  /** Pieces that it needs, by equipment code. */
  equipment: ReadonlyMap<string, number>;
  /** The working days that hold for it. */
  calendar: Calendar;
}

/** Why it is one, within its kind. */
export const conflictCauses = [
  /** Two sessions want the same at the same time. */
  'overlap',
  /** It cannot be had then: away, in repair. */
  'absent',
  /** Outside the hours in which the trainer gives sessions. */
  'hours',
  /** Not used any more, or not yet. */
  'retired',
  'not_started',
  /** More is wanted than there is. */
  'short',
  /** The trainer was never qualified for a course, or is no longer. */
  'unqualified',
  'expired',
  'day_off',
  /** Before what comes before it has ended. */
  'early',
] as const;

export type ConflictCause = (typeof conflictCauses)[number];

/** Something that stands in the way of sessions. */
export interface Conflict {
  kind: ConflictKind;
  cause: ConflictCause;
  /** In order of time. */
  sessions: readonly Scheduled[];
  /** Trainer, venue, equipment or batch as it is written; empty for people and days off. */
  resource: string;
  /** What the resource is compared by. */
  key: string;
  /** Whom it concerns, where that is one person. */
  person: number | null;
  day: Day;
  /** Hours of the day in which it is. */
  start: Time;
  end: Time;
  /** How many people or pieces are wanted, and how many there is room for; 0 of what is not counted. */
  wanted: number;
  available: number;
  /** Why the resource is away; the courses that the trainer may not give; the session that comes too early. */
  detail: string;
}

/** What sessions are held with, and what is asked of them. */
export interface Office {
  resources: Resources;
  rules: ConflictRules;
}

/** Whether two sessions of a day meet: one may begin when the other ends. */
export const meet = (
  a: Pick<Scheduled, 'start' | 'end'>,
  b: Pick<Scheduled, 'start' | 'end'>,
): boolean => a.start < b.end && b.start < a.end;

export const byTime = (a: Scheduled, b: Scheduled): number =>
  compare(a.day, b.day) || compare(a.start, b.start) || compare(a.code, b.code);

/** A conflict of one session with its circumstances. */
export function single(
  session: Scheduled,
  what: Pick<Conflict, 'kind' | 'cause' | 'resource' | 'key'> & Partial<Conflict>,
): Conflict {
  const { day, start, end } = session;
  return {
    sessions: [session],
    person: null,
    ...{ day, start, end, wanted: 0, available: 0, detail: '' },
    ...what,
  };
}

/** Two sessions of a day that want the same at the same time; `first` is the one that begins first. */
export function pair(
  first: Scheduled,
  second: Scheduled,
  what: Pick<Conflict, 'kind' | 'resource' | 'key'> & Partial<Conflict>,
): Conflict {
  return {
    cause: 'overlap',
    sessions: [first, second],
    person: null,
    day: second.day,
    start: second.start,
    end: first.end < second.end ? first.end : second.end,
    ...{ wanted: 0, available: 0, detail: '' },
    ...what,
  };
}

/** The order of a list of conflicts: by time, then by kind, then by sessions. */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    compare(a.day, b.day) ||
    compare(a.start, b.start) ||
    conflictKinds.indexOf(a.kind) - conflictKinds.indexOf(b.kind) ||
    compare(codesOf(a), codesOf(b)) ||
    compare(a.key, b.key) ||
    (a.person ?? 0) - (b.person ?? 0) ||
    compare(a.cause, b.cause)
  );
}

/** The codes of a conflict's sessions, joined by `+`. */
export const codesOf = ({ sessions }: Pick<Conflict, 'sessions'>): string =>
  sessions.map(({ code }) => code).join('+');

/** What becomes of a change that causes a conflict of a kind (`conflicts.weights`; chosen there). */
export const weightOf = ({ weights }: ConflictRules, kind: ConflictKind): ConflictWeight =>
  weights?.[kind] ?? 'refuse';

/** The path of the rule by which something of a kind is a conflict. */
export const conflictRule = (kind: ConflictKind): string => `conflicts.weights.${kind}`;

/** By how many people or pieces too much is wanted. */
export const excessOf = ({ wanted, available }: Pick<Conflict, 'wanted' | 'available'>): number =>
  wanted - available;

/**
 * What makes a conflict the same one as before: what it is about and which sessions of that day are in it. `hours`:
 * whether it is another one at another time of the day.
 */
export function identityOf(conflict: Conflict, hours = false): string {
  const { kind, cause, key, person, day, start, end } = conflict;
  const ids = conflict.sessions.map(({ id }) => id).sort((a, b) => a - b);
  const when = hours ? [start, end] : [];
  return [kind, cause, key, person ?? '', day, ...when, ids.join('+')].join('|');
}
