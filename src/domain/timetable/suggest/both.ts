import { compare } from '../../compare.js';
import type { Day } from '../../day.js';
import { isRetired } from '../../resources/resource.js';
import type { Board } from '../conflicts/board.js';
import { byTime, type Scheduled } from '../conflicts/conflict.js';
import type { Choice } from './choice.js';
import { otherSlots } from './slots.js';
import { rankedTrainers, withTrainer } from './trainers.js';
import { smallestFirst, withVenue } from './venues.js';

type BothChoice = Extract<Choice, { kind: 'slot_trainer' | 'slot_venue' }>;

/** So many trainers or venues are asked for another time: each of them means looking through the calendar. */
const ASKED = 4;

/** The earliest other time at which a session could be held with another trainer who is qualified. */
export function otherTimeAndTrainer(board: Board, session: Scheduled, from: Day): BothChoice[] {
  const others = rankedTrainers(board, session)
    .filter(({ trainer }) => trainer.nameKey !== session.trainerKey)
    .map(({ trainer }) => withTrainer(session, trainer));
  return earliest(board, 'slot_trainer', others, from);
}

/** The earliest other time at which a session could be held in another venue that is large enough. */
export function otherTimeAndVenue(board: Board, session: Scheduled, from: Day): BothChoice[] {
  const others = [...board.office.resources.venues.values()]
    .filter((venue) => venue.nameKey !== session.venueKey && !isRetired(venue, session.day))
    .sort(smallestFirst)
    .map((venue) => withVenue(session, venue))
    .filter((held) => board.isFree(held, ['capacity']));
  return earliest(board, 'slot_venue', others, from);
}

function earliest(
  board: Board,
  kind: BothChoice['kind'],
  others: readonly Scheduled[],
  from: Day,
): BothChoice[] {
  return others
    .slice(0, ASKED)
    .flatMap((other) => otherSlots(board, other, from).slice(0, 1))
    .sort((a, b) => byTime(a.session, b.session) || compare(a.session.code, b.session.code))
    .slice(0, 1)
    .map(({ session, sameHours }) => ({ kind, session, sameHours }));
}
