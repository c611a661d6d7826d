import type { Day } from '../../day.js';
import { qualificationOn, type Trainer } from '../../resources/resource.js';
import { single, type Conflict, type Office, type Scheduled } from './conflict.js';

/**
 * A trainer gives the courses for which they are qualified on the day (000 §7.2). Nothing is said of a trainer who is
 * not registered, or of whom no qualification was ever recorded. `day`: the sessions of one day.
 */
export function qualificationConflicts(
  day: readonly Scheduled[],
  { resources }: Office,
): Conflict[] {
  return day.flatMap((session) => {
    const trainer = resources.trainers.get(session.trainerKey);
    if (!trainer || trainer.qualifications.length === 0) return [];
    const lacking = unqualifiedFor(trainer, session);
    if (lacking.length === 0) return [];
    const had = lacking.every((course) => hadBefore(trainer, course, session.day));
    return [
      single(session, {
        kind: 'qualification',
        cause: had ? 'expired' : 'unqualified',
        resource: trainer.name,
        key: trainer.nameKey,
        detail: lacking.join(', '),
      }),
    ];
  });
}

/** The courses of a session that a trainer may not give on its day. */
export function unqualifiedFor(
  trainer: Pick<Trainer, 'qualifications'>,
  { courses, day }: Pick<Scheduled, 'courses' | 'day'>,
): string[] {
  return courses.filter((course) => !qualificationOn(trainer, course, day));
}

const hadBefore = (
  { qualifications }: Pick<Trainer, 'qualifications'>,
  code: string,
  day: Day,
): boolean =>
  qualifications.some(({ course, qualifiedOn }) => course === code && qualifiedOn <= day);
