import type { Day } from '../../day.js';
import { qualificationOn, type Trainer } from '../../resources/resource.js';
import { single, type Conflict, type Office, type Scheduled } from './conflict.js';

/**
 * A trainer gives the courses for which they are qualified on the day (000 §7.2). Nothing is said of a trainer who is
 * not registered, or of whom no qualification was ever recorded, but for courses that only a qualified one may give
 * (`courses.*.qualified`). `day`: the sessions of one day.
 */
export function qualificationConflicts(
  day: readonly Scheduled[],
  { resources }: Office,
): Conflict[] {
  return day.flatMap((session) => {
    if (session.trainerKey === '') return [];
    const trainer = resources.trainers.get(session.trainerKey);
    const lacking = lackingOf(trainer, session);
    if (lacking.length === 0) return [];
    const had =
      trainer !== undefined && lacking.every((one) => hadBefore(trainer, one, session.day));
    return [
      single(session, {
        kind: 'qualification',
        cause: had ? 'expired' : 'unqualified',
        resource: trainer?.name ?? session.trainer ?? '',
        key: session.trainerKey,
        detail: lacking.join(', '),
      }),
    ];
  });
}

function lackingOf(trainer: Trainer | undefined, session: Scheduled): readonly string[] {
  if (!trainer) return session.reserved;
  return trainer.qualifications.length === 0 ? session.reserved : unqualifiedFor(trainer, session);
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
