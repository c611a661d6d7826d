import { findEvent, insertEvent, stepMarkFinder, updateEvent } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day, Time } from '../domain/day.js';
import { findKind, findRecurring } from '../domain/duties/choose-event.js';
import { checklistOf, eventCode, type Checklist, type EventFact } from '../domain/duties/event.js';
import { InputError, refused } from '../errors.js';
import { rulesPeriods } from './duty-periods.js';
import { requireHeld } from './find-event.js';
import { codeKey } from './find-session.js';

export interface EventChange {
  entry: number | null;
  checklist: Checklist;
}

export interface NewEvent {
  /** Code or title of a kind. */
  kind: string;
  /** `null`: made of kind and day. */
  code: string | null;
  day: Day;
  title: string | null;
  customer: string | null;
  venue: string | null;
  start: Time | null;
  end: Time | null;
  note: string | null;
}

interface On {
  today: Day;
  dryRun: boolean;
}

/**
 * Adds an event of a kind; its checklist follows from the handbook in force on its day.
 *
 * @throws InputError `event_kind_unknown`, `event_code`, `event_exists`, `event_times`
 */
export function addEvent(store: Store, context: WriteContext, input: NewEvent & On): EventChange {
  const { today, dryRun, day } = input;
  const periods = rulesPeriods(store);
  const kind = findKind(periods, input.kind, day);
  if ('facts' in kind) throw new InputError(kind);
  const command = `plan event add ${kind.code} --day ${day}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const code = input.code === null ? freeCode(store, kind.code, day) : requireCode(input.code);
    const standing = findEvent(store, code) ?? findRecurring(periods, code);
    if (standing) throw new InputError(refused('event_exists', { event: code, day: standing.day }));
    const { title, customer, venue, note } = input;
    const times = timesOf(input);
    const said = { title, customer, venue, note, ...times };
    const none = { occursOn: null, cancelledOn: null, cancelReason: null };
    insertEvent(write, { code, kind: kind.code, day, ...said, ...none });
    const checklist = requireHeld(store, periods, code, today);
    return { result: checklist, summary: { event: code, steps: checklist.steps.length } };
  });
  return { entry, checklist: result };
}

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

/** @throws InputError `event_code` */
function requireCode(given: string): string {
  const code = codeKey(given);
  if (codePattern.test(code)) return code;
  throw new InputError(refused('event_code', { code: given }));
}

/** Kind and day; with a number, where there is one of these already. */
function freeCode(store: Store, kind: string, day: Day): string {
  const front = eventCode(kind, day);
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? front : `${front}-${n}`;
    if (!findEvent(store, code)) return code;
  }
}

/** @throws InputError `event_times` */
function timesOf({ start, end }: { start: Time | null; end: Time | null }) {
  if (start === null && end === null) return { start, end };
  if (start !== null && end !== null && start < end) return { start, end };
  throw new InputError(refused('event_times', { start: start ?? '', end: end ?? '' }));
}

/** Writes down an event that comes by itself, so that something can be noted of it; its id. */
export function recordedEvent(write: Writer, { id, ...event }: EventFact): number {
  return id ?? insertEvent(write, event);
}

/**
 * Moves an event to another day, other hours, or both; the days of its steps move with it, what was done stays done.
 *
 * @throws InputError `event_unknown`, `event_times`; Refusal `event_cancelled`
 */
export function moveEvent(
  store: Store,
  context: WriteContext,
  input: { event: string; day: Day | null; start: Time | null; end: Time | null } & On,
): EventChange & { from: EventFact } {
  return changeEvent(store, context, input, 'move', ({ event }) => {
    const { start, end } = timesOf(input);
    return { day: input.day ?? event.day, ...(start === null ? {} : { start, end }) };
  });
}

/**
 * Cancels an event; it stays in the lists, with the reason, and its steps leave the worklist.
 *
 * @throws InputError `event_unknown`; Refusal `event_cancelled`
 */
export function cancelEvent(
  store: Store,
  context: WriteContext,
  input: { event: string; reason: string } & On,
): EventChange & { from: EventFact } {
  const patch = { cancelledOn: input.today, cancelReason: input.reason };
  return changeEvent(store, context, input, 'cancel', () => patch);
}

function changeEvent(
  store: Store,
  context: WriteContext,
  input: { event: string; day?: Day | null } & On,
  verb: 'move' | 'cancel',
  patchOf: (checklist: Checklist) => Parameters<typeof updateEvent>[2],
): EventChange & { from: EventFact } {
  const { today, dryRun } = input;
  const periods = rulesPeriods(store);
  const { code } = requireHeld(store, periods, input.event, today).event;
  const day = input.day ? ` --day ${input.day}` : '';
  const command = `plan event ${verb} ${code}${day}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const before = requireHeld(store, periods, code, today);
    const patch = patchOf(before);
    const same = Object.entries(patch).every(
      ([key, value]) => before.event[key as keyof EventFact] === value,
    );
    if (!same) updateEvent(write, recordedEvent(write, before.event), patch);
    const now = findEvent(store, code) ?? before.event;
    const markOf = stepMarkFinder(store);
    const checklist = checklistOf(periods, now, { today, markOf }) ?? before;
    return { result: { checklist, from: before.event }, summary: { event: code } };
  });
  return { entry, ...result };
}
