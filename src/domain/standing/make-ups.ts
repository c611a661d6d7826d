import { later, type Day } from '../day.js';
import { singleGates } from '../handbook/single-gates.js';
import type { AttendanceGate, AttendanceStatus, Program } from '../handbook/types.js';
import type { EnrollmentFacts, MakeUpFact, SessionFact } from './facts.js';
import { pauseOn } from './pauses.js';

/** How far the making up of a missed session has come. */
export type MakeUpState =
  | { kind: 'done'; makeUp: MakeUpFact }
  | { kind: 'open'; makeUp: MakeUpFact }
  /** `failedOn`: the last day on which a place was not used. */
  | { kind: 'none'; failedOn: Day | null };

/**
 * A missed session is made up once its substitute in another batch was attended; a place that is still to come, or is
 * not recorded yet, keeps it open (`programs.*.late_joiners.make_up_within`; 001 §1.2).
 */
export function makeUpState(
  facts: Pick<EnrollmentFacts, 'attendance' | 'makeUps'>,
  missed: Pick<SessionFact, 'id'>,
  counts: readonly AttendanceStatus[],
  today: Day,
): MakeUpState {
  let done: MakeUpFact | undefined;
  let open: MakeUpFact | undefined;
  let failedOn: Day | null = null;
  for (const makeUp of facts.makeUps) {
    if (makeUp.missed.id !== missed.id) continue;
    const { id, day } = makeUp.session;
    const status = day <= today ? facts.attendance.get(id) : undefined;
    if (status === undefined) open = earliest(open, makeUp);
    else if (counts.includes(status)) done = earliest(done, makeUp);
    else if (failedOn === null || day > failedOn) failedOn = day;
  }
  if (done) return { kind: 'done', makeUp: done };
  return open ? { kind: 'open', makeUp: open } : { kind: 'none', failedOn };
}

function earliest(known: MakeUpFact | undefined, makeUp: MakeUpFact): MakeUpFact {
  return known && known.session.day <= makeUp.session.day ? known : makeUp;
}

/**
 * Whether a session is one that the person could not be in: it was held before they were inserted, or lies in their
 * leave of absence (`programs.*.late_joiners`; 001 §1.2).
 */
export function isOutside(
  facts: Pick<EnrollmentFacts, 'inserted' | 'joinedOn' | 'pauses'>,
  day: Day,
): boolean {
  if (day < facts.joinedOn) return facts.inserted;
  return facts.pauses.length > 0 && pauseOn(facts, day) !== undefined;
}

/** From when on what was missed can be made up: the day of joining, or the end of the last leave that it lay in. */
export function backOn(
  facts: Pick<EnrollmentFacts, 'joinedOn' | 'pauses'>,
  missed: readonly Pick<SessionFact, 'day'>[],
): Day {
  let back = facts.joinedOn;
  for (const { day } of missed) {
    const until = pauseOn(facts, day)?.until;
    if (until) back = later(back, until);
  }
  return back;
}

/** Whether a session may be missed: its slot is optional (`programs.*.stages[].timetable[].optional`). */
export function isOptional(
  program: Pick<Program, 'stages'> | undefined,
  { stage, slot }: Pick<SessionFact, 'stage' | 'slot'>,
): boolean {
  const timetable = program?.stages.find(({ code }) => code === stage)?.timetable;
  return timetable?.[slot]?.optional === true;
}

/** The attendance gates of a stage, those of its choices included (`programs.*.stages[].gates`). */
export function attendanceGates(
  program: Pick<Program, 'stages'> | undefined,
  stage: string,
): AttendanceGate[] {
  const gates = program?.stages.find(({ code }) => code === stage)?.gates ?? [];
  return singleGates(gates).filter((gate) => gate.kind === 'attendance');
}

/**
 * Whether a session must be attended: it is not optional, and one of these gates counts it
 * (`programs.*.stages[].timetable[].optional`, `programs.*.stages[].gates[].courses`).
 */
export function isAskedFor(
  program: Pick<Program, 'stages'> | undefined,
  session: Pick<SessionFact, 'stage' | 'slot' | 'courses'>,
  gates: readonly AttendanceGate[] = attendanceGates(program, session.stage),
): boolean {
  if (isOptional(program, session)) return false;
  return gates.some(
    ({ courses }) => courses?.some((course) => session.courses.includes(course)) ?? true,
  );
}

/** Which statuses are attendance in a stage: those of its attendance gate, else the handbook's (000 §4.3). */
export function statusesOf(
  program: Pick<Program, 'stages'> | undefined,
  stage: string,
  otherwise: readonly AttendanceStatus[],
): readonly AttendanceStatus[] {
  return attendanceGates(program, stage)[0]?.counts ?? otherwise;
}
