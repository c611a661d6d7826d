import { weekday, type Day, type Time } from '../../day.js';
import { absencesOn, isRetired, type Trainer } from '../../resources/resource.js';
import { pair, single, type Conflict, type Office, type Scheduled } from './conflict.js';
import { groupBy, overlaps } from './overlaps.js';

/**
 * A trainer gives one session at a time, within their weekly hours, and not while they are away (003 §3, 000 §7.2).
 * Of a trainer who is not registered only the sessions are known. `day`: the sessions of one day, by start.
 */
export function trainerConflicts(day: readonly Scheduled[], { resources }: Office): Conflict[] {
  const found: Conflict[] = [];
  for (const [key, sessions] of groupBy(day, ({ trainerKey }) => trainerKey)) {
    for (const [first, second] of overlaps(sessions)) {
      found.push(pair(first, second, { kind: 'trainer', resource: first.trainer ?? '', key }));
    }
    const trainer = resources.trainers.get(key);
    if (trainer) for (const session of sessions) found.push(...unavailable(trainer, session));
  }
  return found;
}

function unavailable(trainer: Trainer, session: Scheduled): Conflict[] {
  const { day } = session;
  const what = { kind: 'trainer', resource: trainer.name, key: trainer.nameKey } as const;
  if (isRetired(trainer, day)) return [single(session, { ...what, cause: 'retired' })];
  if (trainer.fromOn > day) return [single(session, { ...what, cause: 'not_started' })];
  const away = absencesOn(trainer, day, session).map(({ reason }) =>
    single(session, { ...what, cause: 'absent', detail: reason }),
  );
  if (isWithinHours(trainer, session)) return away;
  return [...away, single(session, { ...what, cause: 'hours' })];
}

/** Whether a trainer's weekly hours cover a time; hours that touch are one. Without hours they always do. */
export function isWithinHours(
  { hours }: Pick<Trainer, 'hours'>,
  { day, start, end }: { day: Day; start: Time; end: Time },
): boolean {
  if (hours.length === 0) return true;
  const that = weekday(day);
  let covered = start;
  const ofDay = hours.filter((one) => one.weekday === that);
  for (const one of ofDay.sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (one.start <= covered && one.end > covered) covered = one.end;
  }
  return covered >= end;
}
