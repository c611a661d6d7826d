import { eachEnrollmentFacts } from '../db/facts.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import { batchIdsOfSessions, type ResourceSession } from '../db/trainers.js';
import { compare } from '../domain/compare.js';
import { addDays, addMonths, type Day } from '../domain/day.js';
import type { ResourceKind } from '../domain/resources/resource.js';
import type { TrainerDecision, TrainerRecord } from '../domain/resources/trainer-facts.js';
import { usageOf, type Usage } from '../domain/resources/usage.js';
import { countingAttempts } from '../domain/standing/counting.js';
import { newestRules, requireResource, type AnyResource } from './find-resource.js';
import {
  listResources,
  type ListedEquipment,
  type ListedTrainer,
  type ListedVenue,
} from './list-resources.js';
import { sessionsOf } from './register-resource.js';
import { trainerFactsFinder } from './trainer-facts.js';

export type { ResourceSession } from '../db/trainers.js';

/** What those who came to a trainer's sessions did in an assessment: their latest counting attempt. */
export interface TraineeResult {
  assessment: string;
  title: string;
  taken: number;
  passed: number;
  /** Mean score, in points. */
  mean: number;
}

export interface TrainerFile extends ListedTrainer {
  kind: 'trainer';
  /** Names of who stands in, in order. */
  backups: string[];
  handbookVersion: number;
  /** Planned sessions of past days, and of today and later, within the span that was asked for. */
  given: ResourceSession[];
  next: ResourceSession[];
  records: readonly TrainerRecord[];
  decisions: readonly TrainerDecision[];
  results: TraineeResult[];
  /** How many people came to at least one of the sessions. */
  trainees: number;
}

export interface VenueFile extends ListedVenue {
  kind: 'venue';
  /** Names of where sessions go instead, in order. */
  backups: string[];
  usage: Usage;
  next: ResourceSession[];
}

export interface EquipmentFile extends ListedEquipment {
  kind: 'equipment';
  /** Venues that have it of their own. */
  venues: { name: string; count: number }[];
}

/**
 * The file of a trainer, a venue or equipment, as known on a day; sessions and usage of the days `from` to `to`: of a
 * trainer else all of them, of a venue else those of the month.
 *
 * @throws InputError `resource_unknown`, `resource_ambiguous`
 */
export function showResource(
  store: Store,
  input: {
    kind: ResourceKind | null;
    name: string;
    from: Day | null;
    to: Day | null;
    today: Day;
  },
): TrainerFile | VenueFile | EquipmentFile {
  const found = requireResource(store, input.kind, input.name);
  const list = listResources(store, found.kind, input.today);
  switch (found.kind) {
    case 'trainer': {
      const listed = list.trainers.find(({ trainer }) => trainer.id === found.resource.id);
      if (!listed) throw new Error(found.name);
      const { from, to, today } = input;
      const span = { from: from ?? '0000-01-01', to: to ?? '9999-12-31', today };
      const facts = trainerFactsFinder(store, today);
      return trainerFile(store, withBackups(listed, list.trainers), span, facts);
    }
    case 'venue': {
      const listed = list.venues.find(({ venue }) => venue.id === found.resource.id);
      if (!listed) throw new Error(found.name);
      const from = input.from ?? `${input.today.slice(0, 7)}-01`;
      const to = input.to ?? addDays(addMonths(from, 1), -1);
      const names = new Map(list.venues.map(({ venue }) => [venue.nameKey, venue.name]));
      const file = { ...listed, backups: named(listed.venue, names) };
      return venueFile(store, found, file, { from, to, today: input.today });
    }
    case 'equipment': {
      const listed = list.equipment.find(({ equipment }) => equipment.id === found.resource.id);
      if (!listed) throw new Error(found.name);
      const venues = listResources(store, 'venue', input.today).venues.flatMap(({ venue }) => {
        const count = venue.equipment.get(found.name);
        return count === undefined ? [] : [{ name: venue.name, count }];
      });
      return { kind: 'equipment', ...listed, venues };
    }
  }
}

const named = (
  { backups }: { backups: readonly string[] },
  names: ReadonlyMap<string, string>,
): string[] => backups.map((key) => names.get(key) ?? key);

/** The files of all trainers; what they are judged by is read once. */
export function listTrainerFiles(store: Store, today: Day): TrainerFile[] {
  const { trainers } = listResources(store, 'trainer', today);
  const facts = trainerFactsFinder(store, today);
  const span = { from: '0000-01-01', to: '9999-12-31', today };
  return trainers.map((listed) => trainerFile(store, withBackups(listed, trainers), span, facts));
}

function withBackups(
  listed: ListedTrainer,
  all: readonly ListedTrainer[],
): ListedTrainer & { backups: string[] } {
  const names = new Map(all.map(({ trainer }) => [trainer.nameKey, trainer.name]));
  return { ...listed, backups: named(listed.trainer, names) };
}

function trainerFile(
  store: Store,
  listed: ListedTrainer & { backups: string[] },
  { from, to, today }: { from: Day; to: Day; today: Day },
  facts: ReturnType<typeof trainerFactsFinder>,
): TrainerFile {
  const { trainer } = listed;
  const found = { kind: 'trainer' as const, name: trainer.name, resource: trainer };
  const sessions = sessionsOf(store, found, from).filter(({ day }) => day <= to);
  const given = sessions.filter(({ day }) => day < today);
  const { records, decisions } = facts(trainer);
  return {
    kind: 'trainer',
    ...listed,
    handbookVersion: newestRules(store).version,
    given,
    next: sessions.filter(({ day }) => day >= today),
    records,
    decisions,
    ...traineesOf(store, given, today),
  };
}

/** What became of those who came to sessions: each assessment by everybody's latest counting attempt. */
export function traineesOf(
  store: Store,
  given: readonly Pick<ResourceSession, 'id'>[],
  today: Day,
): Pick<TrainerFile, 'results' | 'trainees'> {
  const ids = given.map(({ id }) => id);
  const results = new Map<
    string,
    { title: string; taken: number; passed: number; total: number }
  >();
  const people = new Set<number>();
  const batchIds = batchIdsOfSessions(store, ids);
  for (const facts of batchIds.length > 0 ? eachEnrollmentFacts(store, { batchIds }) : []) {
    const came = ids.some((id) => ['present', 'late'].includes(facts.attendance.get(id) ?? ''));
    if (!came || facts.leftReason === 'moved') continue;
    people.add(facts.personId);
    const { assessments } = rulesOf(store, facts.batch.version).handbook;
    for (const [code, assessment] of Object.entries(assessments)) {
      const last = countingAttempts(assessment, facts, code, today).at(-1);
      if (!last) continue;
      const one = results.get(code) ?? { title: assessment.title, taken: 0, passed: 0, total: 0 };
      one.taken += 1;
      one.passed += last.grade.passed ? 1 : 0;
      one.total += last.grade.score;
      results.set(code, one);
    }
  }
  return {
    trainees: people.size,
    results: [...results]
      .map(([assessment, { title, taken, passed, total }]) => ({
        assessment,
        title,
        taken,
        passed,
        mean: total / taken / 100,
      }))
      .sort((a, b) => compare(a.assessment, b.assessment)),
  };
}

function venueFile(
  store: Store,
  found: AnyResource,
  listed: ListedVenue & { backups: string[] },
  { from, to, today }: { from: Day; to: Day; today: Day },
): VenueFile {
  const { rules } = newestRules(store);
  const sessions = sessionsOf(store, found, from).filter(({ day }) => day <= to);
  const hours = rules.handbook.venues?.hours_per_day;
  return {
    kind: 'venue',
    ...listed,
    usage: usageOf(rules.calendar, hours, sessions, from, to),
    next: sessions.filter(({ day }) => day >= today),
  };
}
