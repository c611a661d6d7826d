import type { Day, Time } from '../day.js';
import { findClash, type Slot } from '../examining/retraining-places.js';
import type { SessionFact } from '../standing/facts.js';

/** A planned session of another batch in which something may be made up. */
export interface Offer {
  id: number;
  code: string;
  title: string;
  batch: string;
  stage: string;
  slot: number;
  courses: readonly string[];
  day: Day;
  start: Time;
  end: Time;
}

/** A missed session and where it can be made up; `null` where it cannot. */
export interface PlannedMakeUp {
  missed: SessionFact;
  place: Offer | null;
}

type Taught = Pick<SessionFact, 'stage' | 'slot' | 'courses'>;

const sameCourses = (one: Taught, other: Taught): boolean =>
  one.courses.length === other.courses.length &&
  one.courses.every((course) => other.courses.includes(course));

/** Whether one session stands for the other: the same slot of the stage. A newer timetable may teach something else there. */
export function isSameSlot(one: Taught, other: Taught): boolean {
  return one.stage === other.stage && one.slot === other.slot && sameCourses(one, other);
}

/**
 * What was missed is made up where another batch has the same slot, or else the same courses: the earliest session in
 * which the person has nothing else to attend, each used once (`programs.*.late_joiners`; 001 §1.2).
 *
 * @param offers in order of time
 * @param busy where the person is expected
 */
export function planMakeUps(
  missed: readonly SessionFact[],
  offers: readonly Offer[],
  busy: readonly Slot[],
): PlannedMakeUp[] {
  const taken: Slot[] = [...busy];
  const used = new Set<number>(busy.map(({ id }) => id));
  const isFree = (offer: Offer): boolean =>
    !used.has(offer.id) && findClash([offer], taken) === undefined;
  return missed.map((session) => {
    const place =
      offers.find((offer) => isSameSlot(offer, session) && isFree(offer)) ??
      offers.find(
        (offer) => session.courses.length > 0 && sameCourses(offer, session) && isFree(offer),
      ) ??
      null;
    if (place) {
      used.add(place.id);
      taken.push(place);
    }
    return { missed: session, place };
  });
}

/**
 * What was held in another batch counts for whoever changes to a new one: each session that is over there is linked to
 * the same slot of the former batch, and to where it was to be made up (`programs.*.late_joiners`; 001 §1.2).
 */
export function carriedOver(
  missed: readonly SessionFact[],
  former: readonly SessionFact[],
  places: readonly { missed: SessionFact; session: SessionFact }[],
): { missed: SessionFact; session: SessionFact }[] {
  return missed.flatMap((session) => [
    ...former
      .filter((one) => isSameSlot(one, session))
      .map((one) => ({ missed: session, session: one })),
    ...places
      .filter((place) => isSameSlot(place.missed, session))
      .map((place) => ({ missed: session, session: place.session })),
  ]);
}
