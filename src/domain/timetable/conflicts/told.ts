import type { Day, Time } from '../../day.js';
import type { ConflictKind, ConflictWeight } from '../../handbook/types-conflicts.js';
import type { Choice } from '../suggest/choice.js';
import { conflictRule, type Conflict, type ConflictCause } from './conflict.js';

/** A session as a conflict names it. */
export interface ToldSession {
  session: string;
  batch: string | null;
  day: Day;
  start: Time;
  end: Time;
}

/** Another way to hold a session, as it is told. What stays the same is said all the same. */
export interface ToldChoice {
  kind: Choice['kind'];
  session: string;
  trainer: string | null;
  venue: string | null;
  day: Day;
  start: Time;
  end: Time;
  /** The place in the line of those who stand in, from 1. */
  backup: number | null;
  /** Minutes that the trainer gives in that week so far. */
  load_minutes: number | null;
  capacity: number | null;
  same_hours: boolean | null;
}

/** That a conflict was let pass, by whom, when and why. */
export interface ToldOverride {
  reason: string;
  actor: string;
  decided_on: Day;
  entry: number;
}

/** A conflict with everything that is told of it. */
export interface ToldConflict {
  kind: ConflictKind;
  cause: ConflictCause;
  day: Day;
  start: Time;
  end: Time;
  sessions: readonly ToldSession[];
  /** Trainer, venue, equipment, batch, day off, or employee numbers. */
  resource: string;
  wanted: number;
  available: number;
  detail: string;
  rule: string;
  weight: ConflictWeight;
  override: ToldOverride | null;
  alternatives: readonly ToldChoice[];
}

export function tellChoice(choice: Choice): ToldChoice {
  const { code: session, trainer, venue, day, start, end } = choice.session;
  return {
    ...{ kind: choice.kind, session, trainer, venue, day, start, end },
    backup: 'backup' in choice ? choice.backup : null,
    load_minutes: choice.kind === 'trainer' ? choice.load : null,
    capacity: choice.kind === 'venue' ? choice.capacity : null,
    same_hours: 'sameHours' in choice ? choice.sameHours : null,
  };
}

/** `resource`: whom or what it is about, where the conflict itself does not say. */
export function tellConflict(
  conflict: Conflict,
  more: Pick<ToldConflict, 'weight' | 'override'> & {
    employeeNo: string;
    choices: readonly Choice[];
  },
): ToldConflict {
  const { kind, cause, day, start, end, wanted, available, detail } = conflict;
  const named = kind === 'trainee' ? more.employeeNo : conflict.resource;
  return {
    ...{ kind, cause, day, start, end, wanted, available, detail },
    sessions: conflict.sessions.map(({ code, ...session }) => ({
      ...{ session: code, batch: session.batch },
      ...{ day: session.day, start: session.start, end: session.end },
    })),
    resource: kind === 'day_off' ? day : named,
    rule: conflictRule(kind),
    weight: more.weight,
    override: more.override,
    alternatives: more.choices.map(tellChoice),
  };
}

/**
 * Of people who are in the same two sessions at once, one conflict with all their numbers: what a person reads. Those
 * that were let pass for different reasons stay apart.
 */
export function gatherPeople(
  conflicts: readonly ToldConflict[],
): (ToldConflict & { people: readonly string[] })[] {
  const gathered = new Map<string, ToldConflict & { people: string[] }>();
  for (const [at, conflict] of conflicts.entries()) {
    const { kind, resource, sessions, override } = conflict;
    const codes = sessions.map(({ session }) => session).join('+');
    const key =
      kind === 'trainee' ? `${codes} ${override?.entry ?? ''} ${override?.reason ?? ''}` : `#${at}`;
    const known = gathered.get(key);
    if (known) known.people.push(resource);
    else gathered.set(key, { ...conflict, people: kind === 'trainee' ? [resource] : [] });
  }
  return [...gathered.values()];
}
