/**
 * What stands in the way of a plan, found without any sweep: every minute of every day is looked at, with everybody
 * who is anywhere in it. Shares no code with the product.
 */
import type { Plan } from './conflict-case.js';
import { days, time } from './conflict-case.js';

type Session = Plan['sessions'][number];
type Resources = Plan['office']['resources'];

const minutes = Array.from({ length: 60 }, (_, at) => at);
const runs = (session: Session, day: string, at: number): boolean =>
  session.day === day && session.start <= time(at) && time(at) < session.end;

/** One line for each conflict: kind, cause, hours, sessions, resource, and what is counted. */
export function oracle({ sessions, office: { resources } }: Plan): string[] {
  const found: string[] = [];
  for (const session of sessions) found.push(...alone(session, resources));
  for (const one of sessions) {
    for (const other of sessions) if (one.id < other.id) found.push(...together(one, other));
  }
  for (const day of days) found.push(...shortages(sessions, day, resources));
  return [...found, ...outOfOrder(sessions)].sort();
}

export const line = (...parts: (string | number)[]): string => parts.join(' ');

/** The minutes of a day that a session and something else share, as the hours of one conflict. */
function shared(one: Session, other: Session): string | null {
  const both = minutes.filter((at) => runs(one, one.day, at) && runs(other, one.day, at));
  const [first, last] = [both[0], both.at(-1)];
  return first === undefined || last === undefined ? null : `${time(first)}-${time(last + 1)}`;
}

function together(one: Session, other: Session): string[] {
  const when = one.day === other.day ? shared(one, other) : null;
  if (when === null) return [];
  const codes = [one.code, other.code].sort().join('+');
  const found: string[] = [];
  for (const kind of ['trainer', 'venue'] as const) {
    const key = one[`${kind}Key`];
    if (key !== '' && key === other[`${kind}Key`])
      found.push(line(kind, 'overlap', when, codes, key));
  }
  for (const person of one.people) {
    if (other.people.includes(person)) found.push(line('trainee', 'overlap', when, codes, person));
  }
  return found;
}

function isAway(
  absences: Resources['trainers'] extends ReadonlyMap<string, infer T>
    ? T extends { absences: infer A }
      ? A
      : never
    : never,
  session: Session,
): string[] {
  return absences
    .filter(({ fromOn, toOn, start, end }) =>
      minutes.some(
        (at) =>
          runs(session, session.day, at) &&
          fromOn <= session.day &&
          session.day <= toOn &&
          (start === null || end === null || (start <= time(at) && time(at) < end)),
      ),
    )
    .map(({ reason }) => reason);
}

function alone(session: Session, resources: Resources): string[] {
  const { code, day, courses, reserved, people, calendar } = session;
  const when = `${session.start}-${session.end}`;
  const found: string[] = [];
  const trainer = resources.trainers.get(session.trainerKey);
  const venue = resources.venues.get(session.venueKey);
  if (trainer) {
    const say = (cause: string): string => line('trainer', cause, when, code, trainer.nameKey);
    const gone = trainer.retiredOn !== null && day >= trainer.retiredOn;
    if (gone) found.push(say('retired'));
    else if (day < trainer.fromOn) found.push(say('not_started'));
    else {
      found.push(...isAway(trainer.absences, session).map(() => say('absent')));
      const weekday = day === days[0] ? 1 : 2;
      const own = trainer.hours.filter((one) => one.weekday === weekday);
      const outside = minutes.some(
        (at) =>
          runs(session, day, at) &&
          !own.some(({ start, end }) => start <= time(at) && time(at) < end),
      );
      if (trainer.hours.length > 0 && outside) found.push(say('hours'));
    }
  }
  if (venue) {
    const say = (cause: string): string => line('venue', cause, when, code, venue.nameKey);
    if (venue.retiredOn !== null && day >= venue.retiredOn) found.push(say('retired'));
    else found.push(...isAway(venue.absences, session).map(() => say('absent')));
    if (venue.capacity !== null && people.length > venue.capacity)
      found.push(
        line('capacity', 'short', when, code, venue.nameKey, people.length, venue.capacity),
      );
  }
  if (session.trainerKey !== '') {
    const all = trainer?.qualifications ?? [];
    const asked = all.length > 0 ? courses : reserved;
    const lacking = asked.filter(
      (course) =>
        !all.some(
          (one) =>
            one.course === course &&
            one.qualifiedOn <= day &&
            (one.expiresOn === null || day < one.expiresOn),
        ),
    );
    const had = lacking.every((course) =>
      all.some((one) => one.course === course && one.qualifiedOn <= day),
    );
    if (lacking.length > 0)
      found.push(
        line(
          'qualification',
          had ? 'expired' : 'unqualified',
          when,
          code,
          session.trainerKey,
          lacking.join(', '),
        ),
      );
  }
  if (!calendar.isWorkday(day)) found.push(line('day_off', 'day_off', when, code, ''));
  return found;
}

/** Minute by minute: who takes how many from the pool, and how many are there. */
function shortages(
  sessions: readonly Session[],
  day: string,
  { equipment, venues }: Resources,
): string[] {
  const thing = equipment.get('p');
  if (!thing) return [];
  const found: string[] = [];
  let open: { from: number; codes: Set<string>; wanted: number; available: number } | null = null;
  for (const at of [...minutes, 60]) {
    const running = sessions.filter(
      (one) => runs(one, day, at) && (one.equipment.get('p') ?? 0) > 0,
    );
    const beyond = (key: string): number => {
      const here = running.filter(({ venueKey }) => venueKey === key);
      const need = here.reduce((sum, one) => sum + (one.equipment.get('p') ?? 0), 0);
      return Math.max(0, need - (venues.get(key)?.equipment.get('p') ?? 0));
    };
    const wanted = [...new Set(running.map(({ venueKey }) => venueKey))].reduce(
      (sum, key) => sum + beyond(key),
      0,
    );
    const away = thing.absences
      .filter(
        ({ fromOn, toOn, start, end }) =>
          fromOn <= day &&
          day <= toOn &&
          (start === null || end === null || (start <= time(at) && time(at) < end)),
      )
      .reduce((sum, { count }) => sum + (count ?? thing.count), 0);
    const gone = thing.retiredOn !== null && day >= thing.retiredOn;
    const available = gone ? 0 : Math.max(0, thing.count - away);
    if (wanted <= available) {
      if (open) {
        const { from, codes } = open;
        const when = `${time(from)}-${time(at)}`;
        found.push(
          line(
            'equipment',
            'short',
            when,
            [...codes].sort().join('+'),
            'p',
            open.wanted,
            open.available,
          ),
        );
      }
      open = null;
      continue;
    }
    open ??= { from: at, codes: new Set(), wanted, available };
    for (const one of running) if (beyond(one.venueKey) > 0) open.codes.add(one.code);
    if (wanted - available > open.wanted - open.available)
      Object.assign(open, { wanted, available });
  }
  return found;
}

/** Each session that begins before one that an earlier stage needs has ended; the one that ends last is named. */
function outOfOrder(sessions: readonly Session[]): string[] {
  return sessions.flatMap((late) => {
    const before = sessions.filter(
      (one) =>
        late.batch !== null &&
        one.batch === late.batch &&
        one.needed &&
        one.stage >= 0 &&
        one.stage < late.stage &&
        `${late.day} ${late.start}` < `${one.day} ${one.end}`,
    );
    const ends = before.map((one) => `${one.day} ${one.end}`).sort();
    const last = before
      .filter((one) => `${one.day} ${one.end}` === ends.at(-1))
      .map(({ code }) => code)
      .sort()[0];
    if (last === undefined) return [];
    const when = `${late.start}-${late.end}`;
    const codes = [late.code, last].sort().join('+');
    return [line('order', 'early', when, codes, late.batch ?? '', late.code)];
  });
}
