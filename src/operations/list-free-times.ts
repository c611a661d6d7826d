import { currentRules } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { nearest } from '../domain/handbook/nearest.js';
import type { Trainer, Venue } from '../domain/resources/resource.js';
import type { Scheduled, Office } from '../domain/timetable/conflicts/conflict.js';
import { freeTimes, type FreeTime } from '../domain/timetable/suggest/free-hours.js';
import { InputError, refused } from '../errors.js';
import { always, loadOffice, loadPlan } from './load-plan.js';

/** A trainer or a venue by its name, registered or only used in sessions. */
export interface FoundResource {
  kind: 'trainer' | 'venue';
  key: string;
  name: string;
  registered: Trainer | Venue | undefined;
}

/**
 * The trainer or venue of a name; of a name that both bear, the trainer.
 *
 * @throws InputError `resource_unknown`
 */
export function requireResource(
  { resources }: Office,
  plan: readonly Scheduled[],
  name: string,
): FoundResource {
  const key = nameKey(name);
  const trainer = resources.trainers.get(key);
  if (trainer) return { kind: 'trainer', key, name: trainer.name, registered: trainer };
  const venue = resources.venues.get(key);
  if (venue) return { kind: 'venue', key, name: venue.name, registered: venue };
  const given = plan.find(({ trainerKey }) => trainerKey === key)?.trainer;
  if (given != null) return { kind: 'trainer', key, name: given, registered: undefined };
  const held = plan.find(({ venueKey }) => venueKey === key)?.venue;
  if (held != null) return { kind: 'venue', key, name: held, registered: undefined };
  const names = [
    ...[...resources.trainers.values(), ...resources.venues.values()].map((one) => one.name),
    ...plan.flatMap((one) => [one.trainer ?? '', one.venue ?? '']),
  ];
  const known = [...new Set(names)].filter((one) => one !== '');
  const facts = { kind: null, name, suggestion: nearest(name, known), in_sessions: 0 };
  throw new InputError(refused('resource_unknown', facts));
}

/**
 * When a trainer or a venue is free on the days `from` to `to` (`conflicts.hours`; 003 §3).
 *
 * @throws InputError `resource_unknown`
 */
export function listFreeTimes(
  store: Store,
  { name, from, to }: { name: string; from: Day; to: Day },
): { resource: FoundResource; free: FreeTime[] } {
  const office = loadOffice(store);
  const plan = loadPlan(store, always);
  const resource = requireResource(office, plan, name);
  const { kind, key, registered } = resource;
  const taken = plan.filter((one) => (kind === 'trainer' ? one.trainerKey : one.venueKey) === key);
  const { calendar } = currentRules(store);
  const hours = office.rules.hours ?? [];
  const free = freeTimes({ kind, resource: registered, taken }, { calendar, hours, from, to });
  return { resource, free };
}
