import { single, type Conflict, type Scheduled } from './conflict.js';

/** Training is held on working days (000 §4; `calendar`). `day`: the sessions of one day. */
export function dayOffConflicts(day: readonly Scheduled[]): Conflict[] {
  return day
    .filter((session) => !session.calendar.isWorkday(session.day))
    .map((session) =>
      single(session, { kind: 'day_off', cause: 'day_off', resource: '', key: '' }),
    );
}
