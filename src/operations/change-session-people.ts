import { recordedFinder } from '../db/attendance.js';
import {
  findInService,
  insertExclusion,
  insertParticipant,
  listExcluded,
  listParticipants,
  removeExclusion,
  removeParticipant,
  type InServiceSession,
  type Participant,
} from '../db/in-service.js';
import type { Store } from '../db/open.js';
import type { StoredPerson } from '../db/persons.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { Refusal, refused } from '../errors.js';
import { codeKey, requirePlanned } from './find-session.js';
import { choosePeople, numbersOf, type Chosen } from './in-service-people.js';

/** The people of a session after a change, with who came and who went. */
export interface SessionPeople {
  entry: number | null;
  session: InServiceSession;
  people: Participant[];
  added: string[];
  removed: string[];
}

/**
 * A planned session of in-service training.
 *
 * @throws InputError `session_unknown`; Refusal `session_of_batch`, `session_not_planned`, `batch_closed`
 */
export function requireInService(store: Store, code: string): InServiceSession {
  const { session, batch } = requirePlanned(store, code);
  const found = findInService(store, session.id);
  if (found) return found;
  const facts = { session: session.code, batch: batch?.code ?? '' };
  throw new Refusal(refused('session_of_batch', facts));
}

/** The people of a session as they are. @throws as `requireInService` */
export function showSessionPeople(store: Store, code: string): SessionPeople {
  const session = requireInService(store, code);
  const people = listParticipants(store, session);
  return { entry: null, session, people, added: [], removed: [] };
}

/**
 * Adds people to an in-service session and takes others off it. Who is taken off stays off when the month is drafted
 * again; who was added by hand stays on.
 *
 * @throws InputError `session_unknown`, `session_people_unknown`, `session_people_none`; Refusal `session_of_batch`,
 *   `session_not_planned`, `not_hired_yet`, `not_in_people`, `people_attended`
 */
export function changeSessionPeople(
  store: Store,
  context: WriteContext,
  input: { session: string; add: Chosen; remove: readonly string[]; today: Day; dryRun: boolean },
): SessionPeople {
  const { dryRun, today } = input;
  const code = codeKey(input.session);
  const command = `plan session people ${requireInService(store, code).code}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const session = requireInService(store, code);
    const going = choosePeople(store, session.day, asChosen(input.remove));
    const coming = choosePeople(store, session.day, input.add);
    const removed = takeOff(write, session, going, today);
    const added = putOn(write, session, coming, today);
    const people = listParticipants(store, session);
    const now = findInService(store, session.id) ?? session;
    const result = { session: now, people, added, removed };
    const summary = { session: session.code, added: added.length, removed: removed.length };
    return { result, summary };
  });
  return { entry, ...result };
}

const asChosen = (persons: readonly string[]): Chosen => ({ persons, teams: [], departments: [] });

/** @throws Refusal `not_in_people`, `people_attended` */
function takeOff(
  write: Writer,
  session: InServiceSession,
  people: readonly StoredPerson[],
  today: Day,
): string[] {
  const { store } = write;
  const present = new Map(listParticipants(store, session).map((one) => [one.personId, one]));
  const strangers = people.filter(({ id }) => !present.has(id));
  if (strangers.length > 0) {
    const facts = { employees: numbersOf(strangers), session: session.code };
    throw new Refusal(refused('not_in_people', facts));
  }
  const recorded = recordedFinder(store)(session.id);
  const attended = people.filter(({ id }) => recorded.has(id));
  if (attended.length > 0) {
    const facts = { employees: numbersOf(attended), session: session.code };
    throw new Refusal(refused('people_attended', facts));
  }
  for (const { id: personId } of people) {
    const there = present.get(personId);
    if (!there) continue;
    removeParticipant(write, there.id);
    if (session.rule !== null) {
      insertExclusion(write, { sessionId: session.id, personId, removedOn: today });
    }
  }
  return people.map(({ employeeNo }) => employeeNo);
}

/** Those who were not there yet. */
function putOn(
  write: Writer,
  session: InServiceSession,
  people: readonly StoredPerson[],
  today: Day,
): string[] {
  const { store } = write;
  const present = new Set(listParticipants(store, session).map(({ personId }) => personId));
  const excluded = new Map(
    listExcluded(store, session.id).map(({ id, personId }) => [personId, id]),
  );
  const coming = people.filter(({ id }) => !present.has(id));
  for (const { id: personId } of coming) {
    const exclusion = excluded.get(personId);
    if (exclusion !== undefined) removeExclusion(write, exclusion);
    insertParticipant(write, { sessionId: session.id, personId, rule: null, addedOn: today });
  }
  return coming.map(({ employeeNo }) => employeeNo);
}
