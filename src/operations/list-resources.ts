import { listEquipment, listTrainers, listVenues } from '../db/resources.js';
import type { Store } from '../db/open.js';
import { listResourceSessions, type ResourceSession } from '../db/trainers.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { courseStandings, type CourseStanding } from '../domain/resources/certificates.js';
import { judgeEvaluations, type EvaluationState } from '../domain/resources/evaluations.js';
import {
  absencesOn,
  isRetired,
  type Absence,
  type Equipment,
  type ResourceKind,
  type Trainer,
  type Venue,
} from '../domain/resources/resource.js';
import { newestRules } from './find-resource.js';
import { trainerFactsFinder } from './trainer-facts.js';

/** How a resource stands on a day: `partly` absent for some hours, or some pieces of it. */
export type ResourceState = 'active' | 'partly' | 'absent' | 'ahead' | 'retired';

interface Listed {
  state: ResourceState;
  /** Planned sessions on the day or later that name it. */
  ahead: number;
}

export interface ListedTrainer extends Listed {
  trainer: Trainer;
  courses: CourseStanding[];
  /** `null` where the handbook does not judge evaluations. */
  evaluation: EvaluationState | null;
}

export interface ListedVenue extends Listed {
  venue: Venue;
}

export interface ListedEquipment extends Listed {
  equipment: Equipment;
  /** Pieces that can be had on the day. */
  available: number;
}

/** A trainer or a venue that sessions name, although it is not registered. */
export interface Unregistered {
  kind: 'trainer' | 'venue';
  name: string;
  /** Planned sessions, in all and on the day or later. */
  sessions: number;
  ahead: number;
}

export interface ResourceList {
  on: Day;
  trainers: ListedTrainer[];
  venues: ListedVenue[];
  equipment: ListedEquipment[];
  unregistered: Unregistered[];
}

/** What is registered, and how it stands on a day; and what sessions name that is not. */
export function listResources(store: Store, kind: ResourceKind | null, on: Day): ResourceList {
  const wants = (one: ResourceKind): boolean => kind === null || kind === one;
  const sessions = listResourceSessions(store);
  const trainers = listTrainers(store);
  const venues = listVenues(store);
  const ahead = sessions.filter(({ day }) => day >= on);
  const counts = {
    trainer: countBy(ahead, 'trainer'),
    venue: countBy(ahead, 'venue'),
  };
  return {
    on,
    trainers: wants('trainer') ? listedTrainers(store, trainers, counts.trainer, on) : [],
    venues: wants('venue')
      ? venues.map((venue) => ({
          venue,
          state: stateOf(venue, on, null),
          ahead: counts.venue.get(venue.nameKey) ?? 0,
        }))
      : [],
    equipment: wants('equipment') ? listEquipment(store).map((one) => listed(one, on)) : [],
    unregistered: [
      ...(wants('trainer') ? unregistered(sessions, 'trainer', trainers, on) : []),
      ...(wants('venue') ? unregistered(sessions, 'venue', venues, on) : []),
    ],
  };
}

function countBy(
  sessions: readonly ResourceSession[],
  kind: 'trainer' | 'venue',
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const key = nameKey(session[kind] ?? '');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function listedTrainers(
  store: Store,
  trainers: readonly Trainer[],
  ahead: ReadonlyMap<string, number>,
  on: Day,
): ListedTrainer[] {
  const { rules } = newestRules(store);
  const factsOf = trainerFactsFinder(store, on);
  const judging = rules.handbook.trainers?.evaluation;
  return trainers.map((trainer) => {
    const { records, decisions } = factsOf(trainer);
    return {
      trainer,
      state: stateOf(trainer, on, trainer.fromOn),
      ahead: ahead.get(trainer.nameKey) ?? 0,
      courses: courseStandings(rules, trainer, on),
      evaluation: judging ? judgeEvaluations(judging, records, decisions, on) : null,
    };
  });
}

function stateOf(
  resource: { retiredOn: Day | null; absences: Absence[] },
  on: Day,
  from: Day | null,
): ResourceState {
  if (isRetired(resource, on)) return 'retired';
  if (from !== null && from > on) return 'ahead';
  const away = absencesOn(resource, on);
  if (away.some(({ start }) => start === null)) return 'absent';
  return away.length > 0 ? 'partly' : 'active';
}

function listed(equipment: Equipment, on: Day): ListedEquipment {
  const away = absencesOn(equipment, on).reduce(
    (sum, { count }) => sum + (count ?? equipment.count),
    0,
  );
  const available = isRetired(equipment, on) ? 0 : Math.max(0, equipment.count - away);
  const state = isRetired(equipment, on)
    ? 'retired'
    : available === equipment.count
      ? 'active'
      : available === 0
        ? 'absent'
        : 'partly';
  return { equipment, state, available, ahead: 0 };
}

function unregistered(
  sessions: readonly ResourceSession[],
  kind: 'trainer' | 'venue',
  known: readonly { nameKey: string }[],
  on: Day,
): Unregistered[] {
  const keys = new Set(known.map((one) => one.nameKey));
  const found = new Map<string, Unregistered>();
  for (const session of sessions) {
    const name = session[kind];
    const key = nameKey(name ?? '');
    if (name === null || key === '' || keys.has(key)) continue;
    const one = found.get(key) ?? { kind, name, sessions: 0, ahead: 0 };
    one.sessions += 1;
    if (session.day >= on) one.ahead += 1;
    found.set(key, one);
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name));
}
