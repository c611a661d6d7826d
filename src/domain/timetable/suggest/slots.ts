import { addSpan } from '../../calendar.js';
import { addDays, later, weekday, type Day, type Time } from '../../day.js';
import type { ConflictKind, ConflictRules, Hours } from '../../handbook/types-conflicts.js';
import { lengthOf, minutesOf, timeOf } from '../clock.js';
import type { Board } from '../conflicts/board.js';
import type { Scheduled } from '../conflicts/conflict.js';
import type { Choice } from './choice.js';

type SlotChoice = Extract<Choice, { kind: 'slot' }>;

/** What the time of a session has no part in. */
const timeless: readonly ConflictKind[] = ['capacity', 'qualification'];

/** Where the handbook says nothing, a year is looked through. */
const WHOLE_YEAR = { days: 366 };

/** Until which day other times are looked for (`conflicts.look_ahead`). */
export const lookedThrough = (
  rules: ConflictRules,
  session: Pick<Scheduled, 'calendar'>,
  from: Day,
): Day => addSpan(session.calendar, from, rules.look_ahead ?? WHOLE_YEAR);

/**
 * When else a session could be: at the same hours on the next workday on which its trainer, its venue, its people and
 * what it needs are all free, and at the earliest other time before that, within the office's hours
 * (`conflicts.hours`; 003 §3). Not before `from`.
 */
export function otherSlots(board: Board, session: Scheduled, from: Day): SlotChoice[] {
  const first = later(session.day, from);
  const until = lookedThrough(board.office.rules, session, first);
  const kinds = board.kinds.filter((kind) => !timeless.includes(kind));
  const free = (day: Day, start: Time): Scheduled | null =>
    freeAt(board, session, kinds, day, start);
  let early: Scheduled | null = null;
  for (let day = first; day <= until && board.triesLeft > 0; day = addDays(day, 1)) {
    if (!session.calendar.isWorkday(day)) continue;
    const same = day === session.day ? null : free(day, session.start);
    early ??= firstOf(startsOn(board, session, day), (start) => free(day, start));
    if (same) return [...slots(early, session), { kind: 'slot', session: same, sameHours: true }];
  }
  return slots(early, session);
}

/** The earliest slot, where it is not the one at the same hours. */
function slots(early: Scheduled | null, { day, start }: Scheduled): SlotChoice[] {
  if (!early || (early.start === start && early.day !== day)) return [];
  return [{ kind: 'slot', session: early, sameHours: false }];
}

function firstOf<From, To>(list: readonly From[], find: (one: From) => To | null): To | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function freeAt(
  board: Board,
  session: Scheduled,
  kinds: readonly ConflictKind[],
  day: Day,
  start: Time,
): Scheduled | null {
  if (day === session.day && start === session.start) return null;
  const end = timeOf(minutesOf(start) + lengthOf(session));
  if (end === undefined) return null;
  const moved = { ...session, day, start, end };
  return board.isFree(moved, kinds) ? moved : null;
}

/**
 * At which times of a day a session could begin at the earliest: when the office's hours or the trainer's begin, or
 * something ends that was in its way. It lies within one block of hours, or within the whole day if it is longer.
 */
function startsOn(board: Board, session: Scheduled, day: Day): Time[] {
  const blocks = blocksFor(board.office.rules.hours ?? [], lengthOf(session));
  const { trainers, venues, equipment } = board.office.resources;
  const trainer = trainers.get(session.trainerKey);
  const venue = venues.get(session.venueKey);
  const ends = board.on(day).map(({ end }) => end);
  const hours = (trainer?.hours ?? []).filter((one) => one.weekday === weekday(day));
  const things = [...session.equipment.keys()].map((code) => equipment.get(code));
  const back = [trainer, venue, ...things].flatMap((one) =>
    (one?.absences ?? []).flatMap(({ end }) => end ?? []),
  );
  const starts = [...blocks, ...hours].map(({ start }) => start);
  return [...new Set([...starts, ...ends, ...back])]
    .filter((start) => blocks.some((block) => fits(block, start, lengthOf(session))))
    .sort();
}

/** The blocks of hours; for what is longer than each of them, from the first to the last. */
function blocksFor(hours: readonly Hours[], length: number): Hours[] {
  if (hours.some((block) => lengthOf(block) >= length)) return [...hours];
  const starts = hours.map(({ start }) => start).sort();
  const ends = hours.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

const fits = (block: Hours, start: Time, length: number): boolean =>
  start >= block.start && minutesOf(start) + length <= minutesOf(block.end);
