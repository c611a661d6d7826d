import { later, type Day } from '../../day.js';
import type { AttendanceGate, AttendanceStatus } from '../../handbook/types.js';
import type { GateContext, MakeUpFact, SessionFact } from '../facts.js';
import { backOn, isOptional, isOutside, makeUpState } from '../make-ups.js';
import { dueAfter, pauseOn } from '../pauses.js';
import { responsibleFor } from '../responsible.js';
import {
  reason,
  type Action,
  type FactReference,
  type GateRule,
  type Reason,
} from '../statements.js';

const reference = (session: SessionFact): FactReference => ({
  kind: 'session',
  ref: session.code,
  on: session.day,
});

const codesOf = (sessions: readonly SessionFact[]): string =>
  sessions.map(({ code }) => code).join(', ');

/** A session that was missed, with its substitute. */
type MadeUp = Pick<MakeUpFact, 'missed' | 'session'>;

interface Counted {
  sessions: readonly SessionFact[];
  total: number;
  held: SessionFact[];
  absent: SessionFact[];
  /** Missed for another reason, such as leaving early, that does not count as attendance. */
  otherwise: { session: SessionFact; status: AttendanceStatus }[];
  unrecorded: SessionFact[];
  /** Sessions that were attended, or made up. */
  attended: number;
  /** Those of them that were attended themselves. */
  present: number;
  /** Missed sessions that were made up. */
  madeUp: MadeUp[];
  /** Missed sessions with a place in which they can still be made up. */
  open: MakeUpFact[];
  /** When each missed session was lost for good, in order of the days. */
  lost: Day[];
  /** Sessions that must be attended, with room for the last binary digit. */
  needed: number;
  unreachableSince: Day | null;
}

/** What was missed before joining or in a leave of absence. */
interface Owed {
  rule: string;
  /** Until when it must be made up; `null` where it need not be. */
  dueOn: Day | null;
  total: number;
  done: MadeUp[];
  open: MakeUpFact[];
  missing: SessionFact[];
}

const compulsorySessions = new WeakMap<
  AttendanceGate,
  WeakMap<readonly SessionFact[], readonly SessionFact[]>
>();

const none: readonly SessionFact[] = [];

/** The stage's sessions that the gate asks for; found once for each batch. */
function compulsory(
  gate: AttendanceGate,
  { facts, program, stage }: GateContext,
): readonly SessionFact[] {
  const all = facts.batch.sessions.get(stage) ?? none;
  let known = compulsorySessions.get(gate);
  if (!known) compulsorySessions.set(gate, (known = new WeakMap()));
  let sessions = known.get(all);
  if (!sessions) {
    const { courses } = gate;
    const wanted = all.filter(
      (session) =>
        !isOptional(program, session) &&
        (courses === undefined || session.courses.some((course) => courses.includes(course))),
    );
    sessions = wanted.length === all.length ? all : wanted;
    known.set(all, sessions);
  }
  return sessions;
}

/** Those on or after joining that do not lie in a leave of absence. */
function expected(
  all: readonly SessionFact[],
  facts: GateContext['facts'],
): readonly SessionFact[] {
  const { joinedOn } = facts;
  if (facts.pauses.length > 0) {
    return all.filter(({ day }) => day >= joinedOn && pauseOn(facts, day) === undefined);
  }
  const late = all.some((session) => session.day < joinedOn);
  return late ? all.filter((session) => session.day >= joinedOn) : all;
}

/** The stage's sessions since joining, and what was noted of them up to the day. */
function count(
  gate: AttendanceGate,
  { facts, today }: GateContext,
  sessions: readonly SessionFact[],
): Counted {
  const total = sessions.length;
  const counted: Counted = {
    sessions,
    total,
    held: [],
    absent: [],
    otherwise: [],
    unrecorded: [],
    attended: 0,
    present: 0,
    madeUp: [],
    open: [],
    lost: [],
    needed: gate.min_rate * total - 1e-9,
    unreachableSince: null,
  };
  for (const session of sessions) {
    if (session.day > today) continue;
    const status = facts.attendance.get(session.id);
    if (status === undefined) {
      if (session.day < today) counted.unrecorded.push(session);
      continue;
    }
    counted.held.push(session);
    if (status === 'absent') counted.absent.push(session);
    if (gate.counts.includes(status)) counted.present += 1;
    else {
      if (status !== 'absent') counted.otherwise.push({ session, status });
      miss(gate, facts, today, session, counted);
    }
  }
  counted.attended = counted.present + counted.madeUp.length;
  if (facts.makeUps.length > 0) counted.lost.sort();
  const spare = Math.floor(total - counted.needed);
  counted.unreachableSince = counted.lost[spare] ?? null;
  return counted;
}

/** A missed session is lost, unless it was made up or still can be. */
function miss(
  gate: AttendanceGate,
  facts: GateContext['facts'],
  today: Day,
  session: SessionFact,
  counted: Counted,
): void {
  if (facts.makeUps.length === 0) {
    counted.lost.push(session.day);
    return;
  }
  const state = makeUpState(facts, session, gate.counts, today);
  if (state.kind === 'done') counted.madeUp.push(state.makeUp);
  else if (state.kind === 'open') counted.open.push(state.makeUp);
  else
    counted.lost.push(state.failedOn === null ? session.day : later(session.day, state.failedOn));
}

/**
 * What was missed from outside, and must be made up where `programs.*.late_joiners.make_up_within` says so; `null` where
 * there is nothing.
 */
function owedBy(
  gate: AttendanceGate,
  { facts, program, rules, today, path }: GateContext,
  all: readonly SessionFact[],
): Owed | null {
  if (!facts.inserted && facts.pauses.length === 0) return null;
  const within = program.late_joiners?.make_up_within;
  if (within === undefined && facts.makeUps.length === 0) return null;
  const missed = all.filter(({ day }) => isOutside(facts, day));
  if (missed.length === 0) return null;
  const rule = `programs.${facts.batch.program}.late_joiners.make_up_within`;
  const owed: Owed = {
    rule: within === undefined ? path : rule,
    dueOn: within === undefined ? null : dueAfter(rules, facts, backOn(facts, missed), within),
    total: missed.length,
    done: [],
    open: [],
    missing: [],
  };
  for (const session of missed) {
    const state = makeUpState(facts, session, gate.counts, today);
    if (state.kind === 'done') owed.done.push(state.makeUp);
    else if (state.kind === 'open') owed.open.push(state.makeUp);
    else owed.missing.push(session);
  }
  return owed;
}

/** The day from which the gate holds; `null` while it does not. */
function heldSince({ sessions, total, held, ...counted }: Counted, owed: Owed | null): Day | null {
  if (held.length < total || counted.attended < counted.needed) return null;
  const bound = owed !== null && owed.dueOn !== null;
  if (bound ? owed.done.length < owed.total : total === 0) return null;
  let since = sessions.at(-1)?.day ?? null;
  const wait = (day: Day): void => {
    since = since === null ? day : later(since, day);
  };
  const short = Math.ceil(counted.needed) - counted.present;
  const days = counted.madeUp.map(({ session }) => session.day).sort();
  const enough = short > 0 ? days[short - 1] : undefined;
  if (enough !== undefined) wait(enough);
  if (bound) for (const { session } of owed.done) wait(session.day);
  return since;
}

function rateReason(
  gate: AttendanceGate,
  { stage, path }: GateContext,
  counted: Counted,
  enough: boolean,
): Reason {
  const { sessions, total, held, unrecorded, attended, unreachableSince } = counted;
  const minRate = gate.min_rate;
  const common = { stage, attended, total, minRate };
  if (enough) return reason(path, 'attendance_held', common, sessions.map(reference));
  if (unreachableSince !== null) {
    const possible = total - counted.lost.length;
    const params = { stage, on: unreachableSince, possible, total, minRate };
    return reason(path, 'attendance_unreachable', params, held.map(reference));
  }
  if (unrecorded.length > 0) {
    const params = { stage, unrecorded: unrecorded.length, sessions: codesOf(unrecorded) };
    return reason(path, 'attendance_unrecorded', params, unrecorded.map(reference));
  }
  if (total === 0) return reason(path, 'attendance_none', { stage });
  if (held.length === total) {
    return reason(path, 'attendance_short', common, held.map(reference));
  }
  return reason(path, 'attendance_open', { ...common, held: held.length }, held.map(reference));
}

function doneReason(rule: string, done: readonly MadeUp[]): Reason[] {
  if (done.length === 0) return [];
  const params = { count: done.length, sessions: codesOf(done.map(({ missed }) => missed)) };
  const facts = done.map(({ session }) => reference(session));
  return [reason(rule, 'make_up_done', params, facts)];
}

function openReason(rule: string, { missed, session }: MadeUp, dueOn: Day | null): Reason {
  const params = { session: missed.code, place: session.code, on: session.day, dueOn };
  return reason(rule, 'make_up_open', params, [reference(missed), reference(session)]);
}

/** What was made up, what still can be, and what has no place yet. */
function makeUpReasons(path: string, counted: Counted, owed: Owed | null): Reason[] {
  const reasons = doneReason(path, counted.madeUp);
  for (const makeUp of counted.open) reasons.push(openReason(path, makeUp, null));
  if (!owed) return reasons;
  const { rule, dueOn, missing } = owed;
  reasons.push(...doneReason(rule, owed.done));
  for (const makeUp of owed.open) reasons.push(openReason(rule, makeUp, dueOn));
  if (missing.length > 0 && dueOn !== null) {
    const params = { count: missing.length, sessions: codesOf(missing), dueOn };
    reasons.push(reason(rule, 'make_up_missing', params, missing.map(reference)));
  }
  return reasons;
}

function reasonsOf(
  gate: AttendanceGate,
  context: GateContext,
  counted: Counted,
  owed: Owed | null,
  holds: boolean,
): Reason[] {
  const { absent, otherwise, total, held, attended, needed } = counted;
  const { path } = context;
  const reasons: Reason[] = [];
  if (absent.length > 0) {
    const params = { count: absent.length, sessions: codesOf(absent) };
    reasons.push(reason(path, 'absent_without_leave', params, absent.map(reference)));
  }
  if (otherwise.length > 0) {
    const missed = otherwise.map(({ session, status }) => ({ session: session.code, status }));
    const facts = otherwise.map(({ session }) => reference(session));
    reasons.push(reason(path, 'attendance_missed', { missed }, facts));
  }
  const enough = total > 0 && held.length === total && attended >= needed;
  if (enough || total > 0 || !holds) reasons.push(rateReason(gate, context, counted, enough));
  return [...reasons, ...makeUpReasons(path, counted, owed)];
}

/** Attendance that can no longer be reached is to be settled; what was missed from outside is to be made up. */
function actionsOf(context: GateContext, counted: Counted, owed: Owed | null): Action[] {
  const { stage, path, facts } = context;
  const { handbook } = context.rules;
  const actions: Action[] = [];
  if (counted.unreachableSince !== null) {
    const actor = responsibleFor(handbook, 'settling');
    const dueOn = counted.unreachableSince;
    const action = 'check_attendance';
    actions.push({ action, actor, dueOn, about: stage, rule: path, notBefore: null });
  }
  if (!owed || owed.dueOn === null) return actions;
  const { rule, dueOn } = owed;
  for (const { missed, session } of owed.open) {
    const of = { actor: facts.employeeNo, about: missed.code, notBefore: session.day };
    actions.push({ action: 'make_up', dueOn, rule, ...of });
  }
  const actor = responsibleFor(handbook, 'arranging');
  for (const { code: about } of owed.missing) {
    actions.push({ action: 'arrange_make_up', actor, dueOn, about, rule, notBefore: null });
  }
  return actions;
}

/**
 * Holds when the stage's compulsory sessions are over, all are recorded, and the share that was attended since joining
 * and outside a leave of absence reaches `min_rate`; `counts` says which statuses are attendance (000 §4.3: nobody
 * stays away without cause). A missed session that was made up counts as attended; what a late joiner missed before
 * must be made up where `late_joiners.make_up_within` says so (001 §1.2).
 */
export const attendanceGate: GateRule<AttendanceGate> = (gate, context) => {
  const { facts, brief, stageStart } = context;
  const all = compulsory(gate, context);
  const counted = count(gate, context, expected(all, facts));
  const owed = owedBy(gate, context, all);
  const since = heldSince(counted, owed);
  const holds = since !== null;
  return {
    holds,
    since,
    noData: counted.held.length === 0,
    reasons: brief ? [] : reasonsOf(gate, context, counted, owed, holds),
    actions: holds || stageStart === null ? [] : actionsOf(context, counted, owed),
    unreachableSince: holds ? null : counted.unreachableSince,
  };
};
