import { findSession, listSessions, type Batch } from '../db/batches.js';
import { listSessionsOfPerson } from '../db/exams.js';
import { insertMakeUp, listOfferedSessions } from '../db/make-ups.js';
import { pausesFinder } from '../db/pauses.js';
import type { Store } from '../db/open.js';
import type { Writer } from '../db/write.js';
import { compare } from '../domain/compare.js';
import type { Day } from '../domain/day.js';
import { planMakeUps, type Offer, type PlannedMakeUp } from '../domain/enrolling/make-up-places.js';
import { missedBy } from '../domain/enrolling/missed.js';
import type { EnrollmentFacts, MakeUpFact, Rules, SessionFact } from '../domain/standing/facts.js';
import { pauseOn } from '../domain/standing/pauses.js';

/** Whose places are looked for. `joinedOn`: where they are about to join the batch. */
export interface MakeUpSeeker {
  personId: number;
  batch: Pick<Batch, 'id' | 'program'>;
  joinedOn: Day | null;
}

/** Where missed sessions can be made up from a day on. */
export function findPlaces(
  store: Store,
  { personId, batch, joinedOn }: MakeUpSeeker,
  missed: readonly SessionFact[],
  from: Day,
): PlannedMakeUp[] {
  if (missed.length === 0) return [];
  const joined =
    joinedOn === null ? [] : listSessions(store, batch.id, true).filter((s) => s.day >= joinedOn);
  const busy = [...listSessionsOfPerson(store, personId, from), ...joined];
  const pauses = pausesFinder(store)(personId);
  const wanted = { program: batch.program, exceptBatchId: batch.id, from };
  const offers = listOfferedSessions(store, wanted)
    .filter(({ day }) => pauseOn({ pauses }, day) === undefined)
    .map(({ course, ...offer }): Offer => ({
      ...offer,
      courses: course === '' ? [] : course.split('+'),
    }));
  return planMakeUps(missed, offers, busy);
}

/** What somebody in a batch still has to make up, each with the place that they have or could be given. */
export function openMakeUps(
  store: Store,
  rules: Rules,
  facts: EnrollmentFacts,
  today: Day,
): PlannedMakeUp[] {
  const { placed, open } = missedBy(rules, facts, today);
  const seeker = { personId: facts.personId, batch: facts.batch, joinedOn: null };
  return [
    ...placed.map((makeUp) => ({ missed: makeUp.missed, place: placeOf(store, makeUp) })),
    ...findPlaces(store, seeker, open, today),
  ].sort(({ missed: a }, { missed: b }) => compare(a.day, b.day) || compare(a.start, b.start));
}

function placeOf(store: Store, { session, batch }: MakeUpFact): Offer | null {
  const found = findSession(store, session.code);
  if (!found) return null;
  const { id, code, title, stage, slot, day, start, end } = found;
  return { id, code, title, batch, stage, slot, courses: session.courses, day, start, end };
}

/** Gives places; returns how many there were to give. */
export function givePlaces(
  write: Writer,
  { enrollmentId, personId }: { enrollmentId: number; personId: number },
  makeUps: readonly PlannedMakeUp[],
  assignedOn: Day,
): number {
  let given = 0;
  for (const { missed, place } of makeUps) {
    if (!place) continue;
    const of = { enrollmentId, personId, assignedOn };
    insertMakeUp(write, { ...of, missedSessionId: missed.id, sessionId: place.id });
    given += 1;
  }
  return given;
}
