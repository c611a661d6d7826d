import { listBatches, type Batch } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import type { Store } from '../db/open.js';
import { listAssessmentsTaken, listStagesPlanned } from '../db/pins.js';
import { listCalendarDays, rulesOf } from '../db/rules.js';
import { createCalendar, type CalendarDay } from '../domain/calendar.js';
import type { Day } from '../domain/day.js';
import { repinObstacles, type RepinObstacle } from '../domain/handbook/repin.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import {
  simulate,
  simulatePerson,
  type SimulatedPerson,
  type Simulation,
} from '../domain/standing/simulate.js';
import { Refusal, refused } from '../errors.js';
import { versionOf } from './compare-handbooks.js';
import { requireBatch } from './find-session.js';

/** Rules to judge by: a handbook that was read, with the public holidays that it asks for, or a stored version. */
export type OtherRules =
  { handbook: Handbook; holidays: readonly CalendarDay[] } | { version: number };

export interface SimulateInput {
  rules: OtherRules;
  /** One batch, or all that were running on or after a day. */
  people: { batch: string } | { since: Day };
  today: Day;
}

export interface Simulated extends Simulation {
  rules: Rules;
  /** Codes of the batches. */
  batches: string[];
}

/**
 * The rules, as they would be if they were in force: with the office's own days of the handbook in place of those of
 * the store.
 *
 * @throws InputError `handbook_version_unknown`
 */
export function otherRules(store: Store, other: OtherRules): Rules {
  if ('version' in other) return rulesOf(store, versionOf(store, other.version));
  const { handbook, holidays } = other;
  const seeds = listCalendarDays(store).filter(({ origin }) => origin === 'seed');
  const known = new Set(seeds.map(({ day }) => day));
  const office = handbook.calendar.overrides.map((day): CalendarDay => ({
    ...day,
    origin: 'office',
  }));
  const days = [...seeds, ...holidays.filter(({ day }) => !known.has(day)), ...office];
  const { work_week: week, holidays: kind } = handbook.calendar;
  return { handbook, version: 0, calendar: createCalendar(week, days, kind) };
}

/** Why the people of a batch cannot be judged by other rules; empty where they can. */
export function obstaclesOf(store: Store, { handbook }: Rules, batch: Batch): RepinObstacle[] {
  return repinObstacles(handbook, {
    batch: batch.code,
    program: batch.program,
    assessments: listAssessmentsTaken(store, batch.id),
    stages: listStagesPlanned(store, batch.id),
  });
}

/**
 * What other rules would have made of the people of some batches. Writes nothing.
 *
 * @throws InputError `batch_unknown`, `handbook_version_unknown`; Refusal `repin_obstacles`, with all of them
 */
export function simulateRules(store: Store, input: SimulateInput): Simulated {
  const batches = batchesOf(store, input.people);
  const rules = otherRules(store, input.rules);
  const obstacles = batches.flatMap((batch) => obstaclesOf(store, rules, batch));
  if (obstacles.length > 0) throw new Refusal(refused('repin_obstacles', { obstacles }));
  const simulation = simulateBatches(store, rules, batches, input.today);
  return { ...simulation, rules, batches: batches.map(({ code }) => code) };
}

/** The simulation for batches that have no obstacles. */
export function simulateBatches(
  store: Store,
  rules: Rules,
  batches: readonly Batch[],
  today: Day,
): Simulation {
  return simulate(eachPerson(store, rules, batches, today));
}

function* eachPerson(
  store: Store,
  rules: Rules,
  batches: readonly Batch[],
  today: Day,
): Generator<SimulatedPerson> {
  for (const facts of eachFacts(store, batches)) {
    yield simulatePerson(rulesOf(store, facts.batch.version), rules, facts, today);
  }
}

function eachFacts(store: Store, batches: readonly Batch[]): Iterable<EnrollmentFacts> {
  if (batches.length === 0) return [];
  return eachEnrollmentFacts(store, { batchIds: batches.map(({ id }) => id) });
}

function batchesOf(store: Store, people: SimulateInput['people']): Batch[] {
  if ('batch' in people) return [requireBatch(store, people.batch)];
  return listBatches(store).filter(({ closedOn }) => closedOn === null || closedOn >= people.since);
}
