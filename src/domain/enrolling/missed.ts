import type { Day } from '../day.js';
import type { AnyOfGate, AttendanceGate, AttendanceStatus, Gate } from '../handbook/types.js';
import type { EnrollmentFacts, MakeUpFact, Rules, SessionFact } from '../standing/facts.js';
import {
  attendanceGates,
  isAskedFor,
  isOutside,
  makeUpState,
  statusesOf,
} from '../standing/make-ups.js';
import { standing } from '../standing/standing.js';

/** What somebody in a batch missed and has not made up. */
export interface Missed {
  /** With a place in which it can still be made up. */
  placed: MakeUpFact[];
  /** Without one. */
  open: SessionFact[];
}

/**
 * The sessions that somebody must attend, could not be in or was not, and still needs: those before they were inserted,
 * those in a leave of absence, and those in which what was noted does not count as attended; not where the attendance
 * that is asked for was reached all the same (`programs.*.late_joiners`; 001 §1.2).
 */
export function missedBy(rules: Rules, facts: EnrollmentFacts, today: Day): Missed {
  const { handbook } = rules;
  const program = handbook.programs[facts.batch.program];
  const missed: Missed = { placed: [], open: [] };
  const wanted = new Map<string, readonly AttendanceGate[]>();
  const gatesOf = (stage: string): readonly AttendanceGate[] => {
    let gates = wanted.get(stage);
    if (!gates) wanted.set(stage, (gates = openGates(rules, facts, today, stage)));
    return gates;
  };
  for (const [stage, sessions] of facts.batch.sessions) {
    const counts = statusesOf(program, stage, handbook.attendance.counts);
    for (const session of sessions) {
      if (!isMissed(facts, session, counts, today)) continue;
      if (!isAskedFor(program, session, gatesOf(stage))) continue;
      const state = makeUpState(facts, session, counts, today);
      if (state.kind === 'open') missed.placed.push(state.makeUp);
      else if (state.kind === 'none') missed.open.push(session);
    }
  }
  return missed;
}

function isMissed(
  facts: EnrollmentFacts,
  session: SessionFact,
  counts: readonly AttendanceStatus[],
  today: Day,
): boolean {
  if (isOutside(facts, session.day)) return true;
  if (session.day < facts.joinedOn || session.day > today) return false;
  const status = facts.attendance.get(session.id);
  return status !== undefined && !counts.includes(status);
}

/** The attendance gates of a stage that do not hold yet; of a choice, those of the ways that were begun, else of all. */
function openGates(
  rules: Rules,
  facts: EnrollmentFacts,
  today: Day,
  stage: string,
): readonly AttendanceGate[] {
  const { batch } = facts;
  const program = rules.handbook.programs[batch.program];
  if (attendanceGates(program, stage).length === 0) return [];
  const { gates } = standing(rules, facts, today);
  const held = new Set(gates.filter(({ outcome }) => outcome.holds).map(({ path }) => path));
  const index = program?.stages.findIndex(({ code }) => code === stage) ?? -1;
  const open = (program?.stages[index]?.gates ?? []).filter(
    (_gate, at) => !held.has(`programs.${batch.program}.stages[${index}].gates[${at}]`),
  );
  return open.flatMap((gate) => attendanceOf(gate, facts, stage));
}

function attendanceOf(gate: Gate, facts: EnrollmentFacts, stage: string): AttendanceGate[] {
  if (gate.kind === 'attendance') return [gate];
  if (gate.kind !== 'any_of') return [];
  const begun = gate.options.filter((option) => isBegun(option, facts, stage));
  const ways = begun.length >= (gate.required ?? 1) ? begun : gate.options;
  return ways.flatMap(({ gates }) => gates.filter((one) => one.kind === 'attendance'));
}

/** Whether somebody was in a session that one of the option's own gates counts. */
function isBegun(
  { gates }: AnyOfGate['options'][number],
  { attendance, batch }: EnrollmentFacts,
  stage: string,
): boolean {
  const sessions = batch.sessions.get(stage) ?? [];
  return gates.some(
    (gate) =>
      gate.kind === 'attendance' &&
      sessions.some(({ id, courses }) => {
        const status = attendance.get(id);
        const own = gate.courses?.some((course) => courses.includes(course)) ?? true;
        return own && status !== undefined && gate.counts.includes(status);
      }),
  );
}
