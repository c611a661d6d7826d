import type { Store } from '../db/open.js';
import { later as laterOf, type Day } from '../domain/day.js';
import { Board } from '../domain/timetable/conflicts/board.js';
import { byTime, type Conflict, type Scheduled } from '../domain/timetable/conflicts/conflict.js';
import {
  tellChoice,
  type ToldChoice,
  type ToldConflict,
} from '../domain/timetable/conflicts/told.js';
import { withDropout } from '../domain/timetable/suggest/absence.js';
import { Alternatives } from '../domain/timetable/suggest/alternatives.js';
import type { Choice } from '../domain/timetable/suggest/choice.js';
import { requirePlanned } from './find-session.js';
import { requireResource, type FoundResource } from './list-free-times.js';
import { always, loadOffice, loadPlan } from './load-plan.js';
import { MOST_TRIES, tellConflicts } from './tell-conflicts.js';

/** Other ways to hold one session, and what stands in its way now. */
export interface SessionSuggestions {
  session: Scheduled;
  conflicts: ToldConflict[];
  /** Whether its trainer or its venue cannot be had, or not by these rules. */
  droppedOut: boolean;
  choices: ToldChoice[];
}

const ways = ['trainer', 'venue', 'slot'] as const;
/** So many of a kind are shown where nothing else is. */
const SHOWN = 5;

/** Other trainers, venues and times; where nothing else is left, another time with another trainer or venue. */
function shown(alternatives: Alternatives, session: Scheduled): Choice[] {
  const found = ways.flatMap((way) => alternatives.choices(way, session, SHOWN));
  if (found.length > 0) return found;
  const both = ['slot_trainer', 'slot_venue'] as const;
  return both.flatMap((way) => alternatives.choices(way, session));
}

/** Conflicts that another trainer or venue would end. */
const isDropout = ({ kind, cause }: Conflict): boolean =>
  kind === 'qualification' ||
  kind === 'capacity' ||
  ((kind === 'trainer' || kind === 'venue') && cause !== 'overlap');

/**
 * Another qualified trainer, another venue and another time for a session, each tried and free (003 §3).
 *
 * @throws InputError `session_unknown`; Refusal `batch_closed`, `session_not_planned`
 */
export function suggestForSession(store: Store, code: string, today: Day): SessionSuggestions {
  const { id } = requirePlanned(store, code).session;
  const office = loadOffice(store);
  const plan = loadPlan(store, always);
  const session = plan.find((one) => one.id === id);
  if (!session) throw new Error(`session ${code} is not in the plan`);
  const board = new Board(plan, office);
  board.triesLeft = MOST_TRIES;
  const alternatives = new Alternatives(board, today);
  const found = board.tried(session);
  return {
    session,
    conflicts: tellConflicts(store, office, found, null),
    droppedOut: found.some(isDropout),
    choices: shown(alternatives, session).map(tellChoice),
  };
}

/** A session that a dropout affects, with what could be done. */
export interface Affected {
  session: Scheduled;
  choices: ToldChoice[];
}

/**
 * What to do about every session that a trainer or a venue that drops out would have had: who or what stands in, else
 * another time; the first proposals of all sessions can be taken together (003 §3: contingency, no delay).
 *
 * @throws InputError `resource_unknown`
 */
export function suggestForAbsence(
  store: Store,
  input: { absent: string; from: Day; to: Day; today: Day },
): { resource: FoundResource; affected: Affected[] } {
  const office = loadOffice(store);
  const plan = loadPlan(store, always);
  const resource = requireResource(office, plan, input.absent);
  const { kind, key, name } = resource;
  const { from, to, today } = input;
  const resources = withDropout(office.resources, { kind, key, name, from, to });
  const board = new Board(plan, { ...office, resources });
  board.triesLeft = MOST_TRIES;
  const hit = plan.filter(
    (one) =>
      (kind === 'trainer' ? one.trainerKey : one.venueKey) === key &&
      one.day >= laterOf(from, today) &&
      one.day <= to,
  );
  const affected = hit.sort(byTime).map((session) => {
    const choices = inTurn(board, session, kind, today);
    const [first] = choices;
    if (first) board.move(session, first.session);
    return { session, choices: choices.map(tellChoice) };
  });
  return { resource, affected };
}

/** Who or what stands in; where nobody can, other times. */
function inTurn(board: Board, session: Scheduled, kind: 'trainer' | 'venue', today: Day): Choice[] {
  const alternatives = new Alternatives(board, today);
  const others = alternatives.choices(kind, session);
  if (others.length > 0) return others;
  const later = alternatives.choices('slot', session);
  return later.length > 0 ? later : alternatives.choices(`slot_${kind}`, session);
}
