import {
  listLeft,
  listRuleSessions,
  listStageEnds,
  type InServiceSession,
  type RuleSession,
} from '../db/in-service.js';
import type { Store } from '../db/open.js';
import { pausesFinder } from '../db/pauses.js';
import { listPersons, type StoredPerson } from '../db/persons.js';
import type { Day } from '../domain/day.js';
import type { InServiceTraining } from '../domain/handbook/types-in-service.js';
import { decideInvitation, type Invitation } from '../domain/in-service/audience.js';
import type { Rules } from '../domain/standing/facts.js';

/** Everybody, with whether a training is for them; by employee no. */
export type Inviter = (
  previousOn: Day | null,
) => { person: StoredPerson; invitation: Invitation }[];

/** Looks up what a training's audience asks of each person, as of the day of its session. */
export function inviter(
  store: Store,
  { handbook, calendar }: Rules,
  {
    rule,
    training: { audience },
    session,
  }: { rule: string; training: InServiceTraining; session: InServiceSession },
): Inviter {
  const stage = audience.after_stage;
  const stageEnds = stage === undefined ? new Map<number, Day>() : listStageEnds(store, stage);
  const left = listLeft(store);
  const pausesOf = pausesFinder(store);
  const others = new Map<number, RuleSession[]>();
  for (const other of audience.once ? listRuleSessions(store, rule) : []) {
    if (other.sessionId === session.id) continue;
    const own = others.get(other.personId);
    if (own) own.push(other);
    else others.set(other.personId, [other]);
  }
  const counts = new Set(handbook.attendance.counts);
  return (previousOn) =>
    listPersons(store, session.day).map((person) => {
      const candidate = {
        ...person,
        left: left.get(person.id) ?? null,
        pauses: pausesOf(person.id),
        stageEndsOn: stageEnds.get(person.id) ?? null,
        others: (others.get(person.id) ?? []).map(({ session: code, day, status }) => ({
          session: code,
          day,
          attended: status === null ? null : counts.has(status),
        })),
      };
      const occasion = { day: session.day, previousOn };
      return { person, invitation: decideInvitation(calendar, audience, candidate, occasion) };
    });
}
