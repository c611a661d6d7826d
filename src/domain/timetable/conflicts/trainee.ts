import { pair, type Conflict, type Scheduled } from './conflict.js';
import { overlaps } from './overlaps.js';

/** Nobody can be in two sessions at once (003 §3). `day`: the sessions of one day, by start. */
export function traineeConflicts(day: readonly Scheduled[]): Conflict[] {
  const found: Conflict[] = [];
  for (const [person, sessions] of sessionsOfPeople(day)) {
    for (const [first, second] of overlaps(sessions)) {
      found.push(pair(first, second, { kind: 'trainee', resource: '', key: '', person }));
    }
  }
  return found;
}

/** The sessions of everybody who has more than one. */
function sessionsOfPeople(day: readonly Scheduled[]): Map<number, Scheduled[]> {
  const first = new Map<number, Scheduled>();
  const several = new Map<number, Scheduled[]>();
  for (const session of day) {
    for (const person of session.people) {
      const before = first.get(person);
      if (!before) first.set(person, session);
      else {
        const all = several.get(person);
        if (all) all.push(session);
        else several.set(person, [before, session]);
      }
    }
  }
  return several;
}
