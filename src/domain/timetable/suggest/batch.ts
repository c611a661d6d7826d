import { addDays, type Day } from '../../day.js';
import type { Calendar } from '../../calendar.js';
import { nameKey } from '../../enrolling/name-key.js';
import { isRetired, type Trainer, type Venue } from '../../resources/resource.js';
import { lengthOf } from '../clock.js';
import { type Board } from '../conflicts/board.js';
import type { Conflict, ConflictCause, Scheduled } from '../conflicts/conflict.js';
import type { ConflictKind } from '../../handbook/types-conflicts.js';
import { rankedTrainers, withTrainer } from './trainers.js';
import { smallestFirst, withVenue } from './venues.js';

/** Why a batch could not begin on some days. `about`: the trainer, the venue or the courses that were lacking. */
export interface Rejection {
  kind: ConflictKind;
  cause: ConflictCause | 'nobody_free' | 'nobody_qualified' | 'none_free' | 'too_small';
  about: string;
  /** On how many days that was so, and the first of them. */
  days: number;
  first: Day;
}

export interface BatchRequest {
  calendar: Calendar;
  /** The first and the last day that are looked at. */
  from: Day;
  until: Day;
  /** The sessions of the batch if it began on a workday, by day and hour, without trainer and venue. */
  laidFrom: (start: Day) => readonly Scheduled[];
  /** Who gives a session, where that is already said. */
  trainerOf: (session: Scheduled) => string | null;
  /** Where it is held, where that is already said. */
  venue: string | null;
}

export interface BatchProposal {
  /** `null`: no day was found. */
  start: Day | null;
  sessions: readonly Scheduled[];
  /** In the order in which they were met. */
  rejections: Rejection[];
  /** How many days were looked at in vain: workdays, and days off. */
  workdays: number;
  daysOff: number;
}

/** A reason against a day. */
type Against = Pick<Rejection, 'kind' | 'cause' | 'about'>;

/**
 * The first day from which a whole timetable can be held: every session on a workday with a trainer who is qualified
 * and free and a venue that is free and large enough, so that nothing clashes; work is shared out evenly (003 §3: best
 * allocation). Says why the days before will not do.
 */
export function proposeBatch(board: Board, request: BatchRequest): BatchProposal {
  const reasons = new Map<string, Rejection>();
  let workdays = 0;
  let daysOff = 0;
  for (let day = request.from; day <= request.until; day = addDays(day, 1)) {
    if (!request.calendar.isWorkday(day)) {
      daysOff += 1;
      continue;
    }
    const { sessions, against } = allocate(board, request, request.laidFrom(day));
    if (against.length === 0)
      return { start: day, sessions, rejections: [...reasons.values()], workdays, daysOff };
    workdays += 1;
    note(reasons, against, day);
  }
  return { start: null, sessions: [], rejections: [...reasons.values()], workdays, daysOff };
}

/** Counts each reason once a day. */
function note(reasons: Map<string, Rejection>, against: readonly Against[], day: Day): void {
  const seen = new Set<string>();
  for (const { kind, cause, about } of against) {
    const key = `${kind} ${cause} ${about}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const known = reasons.get(key);
    if (known) known.days += 1;
    else reasons.set(key, { kind, cause, about, days: 1, first: day });
  }
}

interface Allocated {
  sessions: Scheduled[];
  against: Against[];
}

function allocate(board: Board, request: BatchRequest, laid: readonly Scheduled[]): Allocated {
  const housed = allocateVenues(board, request, laid);
  const taught = allocateTrainers(board, request, housed.sessions);
  const rest: ConflictKind[] = ['equipment', 'order', 'day_off'];
  const left = taught.sessions.flatMap((session) => board.tried(session, rest)).map(asReason);
  return { sessions: taught.sessions, against: [...housed.against, ...taught.against, ...left] };
}

const asReason = ({ kind, cause, resource, detail }: Conflict): Against => ({
  kind,
  cause,
  about: kind === 'qualification' ? detail : resource,
});

/** One venue for all sessions if there is one; else each has the smallest that will do. */
function allocateVenues(
  board: Board,
  request: BatchRequest,
  laid: readonly Scheduled[],
): Allocated {
  const kinds: ConflictKind[] = ['venue', 'capacity', 'equipment'];
  if (request.venue !== null) {
    const { venue } = request;
    const sessions = laid.map((one) => ({ ...one, venue, venueKey: nameKey(venue) }));
    const found = sessions.flatMap((session) => board.tried(session, kinds.slice(0, 2)));
    return { sessions, against: found.map(asReason) };
  }
  const venues = [...board.office.resources.venues.values()].sort(smallestFirst);
  if (venues.length === 0) return { sessions: [...laid], against: [] };
  const suits = (session: Scheduled, venue: Venue): boolean =>
    !isRetired(venue, session.day) && board.isFree(withVenue(session, venue), kinds);
  const forAll = venues.find((venue) => laid.every((session) => suits(session, venue)));
  if (forAll) return { sessions: laid.map((session) => withVenue(session, forAll)), against: [] };
  const against: Against[] = [];
  const sessions = laid.map((session) => {
    const venue = venues.find((one) => suits(session, one));
    if (!venue) against.push(lackOfVenue(session, venues));
    return venue ? withVenue(session, venue) : session;
  });
  return { sessions, against };
}

function lackOfVenue({ headcount }: Scheduled, venues: readonly Venue[]): Against {
  const large = venues.some(({ capacity }) => capacity === null || capacity >= headcount);
  return large
    ? { kind: 'venue', cause: 'none_free', about: '' }
    : { kind: 'capacity', cause: 'too_small', about: String(headcount) };
}

function allocateTrainers(
  board: Board,
  request: BatchRequest,
  laid: readonly Scheduled[],
): Allocated {
  const against: Against[] = [];
  const share = new Share();
  const anybody = board.office.resources.trainers.size > 0;
  const sessions = laid.map((session) => {
    const named = request.trainerOf(session);
    if (named !== null) {
      const given = { ...session, trainer: named, trainerKey: nameKey(named) };
      against.push(...board.tried(given, ['trainer', 'qualification']).map(asReason));
      return given;
    }
    if (!anybody) return session;
    const given = bestTrainer(board, share, session);
    if ('cause' in given) against.push(given);
    else share.add(given);
    return 'cause' in given ? session : given;
  });
  return { sessions, against };
}

/** What each trainer has been given of the batch so far. */
class Share {
  readonly #minutes = new Map<string, number>();
  readonly #courses = new Map<string, string>();
  #last = '';

  add(session: Scheduled): void {
    const { trainerKey, courses } = session;
    this.#minutes.set(trainerKey, this.minutes(trainerKey) + lengthOf(session));
    for (const course of courses) this.#courses.set(course, trainerKey);
    this.#last = trainerKey;
  }

  minutes(key: string): number {
    return this.#minutes.get(key) ?? 0;
  }

  /** Who has begun a course, or what has none, goes on with it. */
  goesOn({ courses }: Scheduled, key: string): boolean {
    return courses.length === 0
      ? this.#last === key
      : courses.some((course) => this.#courses.get(course) === key);
  }
}

/** Who goes on with what they have begun, else who has least to do, of those who are qualified and free. */
function bestTrainer(board: Board, share: Share, session: Scheduled): Scheduled | Against {
  const about = session.courses.join(', ');
  const qualified = candidates(board, session);
  if (qualified.length === 0) return { kind: 'qualification', cause: 'nobody_qualified', about };
  const [best] = qualified
    .filter(({ trainer }) =>
      board.isFree(withTrainer(session, trainer), ['trainer', 'qualification']),
    )
    .map(({ trainer, load }) => ({
      trainer,
      goesOn: share.goesOn(session, trainer.nameKey) ? 0 : 1,
      load: load + share.minutes(trainer.nameKey),
    }))
    .sort((a, b) => a.goesOn - b.goesOn || a.load - b.load);
  return best
    ? withTrainer(session, best.trainer)
    : { kind: 'trainer', cause: 'nobody_free', about };
}

/** Those who are qualified; where nobody is, those of whom no qualification was ever recorded. */
function candidates(board: Board, session: Scheduled): { trainer: Trainer; load: number }[] {
  const qualified = rankedTrainers(board, session);
  if (qualified.length > 0) return qualified;
  const blank = { ...session, courses: session.reserved };
  return rankedTrainers(board, blank).filter(({ trainer }) => trainer.qualifications.length === 0);
}
