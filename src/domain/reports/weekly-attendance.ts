import type { Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';
import type { BatchFacts, Rules, SessionFact } from '../standing/facts.js';
import { statusesOf } from '../standing/make-ups.js';
import { pauseOn } from '../standing/pauses.js';
import { compare } from '../compare.js';
import { orderKey } from './order.js';
import type { ReportWeek } from './report-week.js';
import type {
  AttendanceFigures,
  ReportedPerson,
  StatusCounts,
  TeamAttendance,
  TeamFact,
  WeeklyAttendance,
} from './weekly-facts.js';

/** How often a person was late, absent and on leave in the week. */
export type PersonMarks = Pick<StatusCounts, 'late' | 'absent' | 'excused'>;

interface Tally {
  expected: number;
  recorded: number;
  attended: number;
  by: StatusCounts;
}

export interface SessionTally {
  expected: number;
  recorded: number;
  attended: number;
  /** The batch that the session belongs to; people of others may have places in it. */
  batch: string;
}

interface WeekSession {
  session: SessionFact;
  counts: readonly AttendanceStatus[];
  tally: SessionTally;
}

const tally = (): Tally => ({
  expected: 0,
  recorded: 0,
  attended: 0,
  by: { present: 0, late: 0, left_early: 0, absent: 0, excused: 0 },
});

/** The team that a person belonged to on a day; before the first membership, the first. */
export function teamOn(teams: readonly TeamFact[], day: Day): string | null {
  let found = teams[0];
  for (const team of teams) if (team.fromOn <= day) found = team;
  return found?.team ?? null;
}

/**
 * Counts the attendance of a week (001 §6.1: the attendance figures of every Monday). A person is expected in the
 * sessions of their batch while they are in it, and where they have a place, but not on leave of absence; a session
 * that is neither over nor recorded is not counted yet.
 */
export class AttendanceTally {
  readonly #week: ReportWeek;
  readonly #weekSessions = new Map<BatchFacts, WeekSession[]>();
  readonly #sessions = new Map<number, SessionTally>();
  readonly #batches = new Map<string, Tally>();
  readonly #teams = new Map<string | null, Tally>();
  #marks: PersonMarks = { late: 0, absent: 0, excused: 0 };

  constructor(week: ReportWeek) {
    this.#week = week;
  }

  /** Adds a person's sessions of the week; returns how often they were late, absent and on leave. */
  add({ facts, rules, teams }: ReportedPerson): PersonMarks {
    this.#marks = { late: 0, absent: 0, excused: 0 };
    const { batch, joinedOn, leftOn, attendance, places } = facts;
    const own = this.#sessionsOf(rules, batch);
    for (const entry of own) {
      const { day, id } = entry.session;
      if (day < joinedOn || (leftOn !== null && day >= leftOn)) continue;
      if (facts.pauses.length > 0 && pauseOn(facts, day)) continue;
      this.#count(entry, attendance.get(id), batch.code, teams);
    }
    if (places.length === 0 && facts.makeUps.length === 0) return this.#marks;
    const seen = new Set<number>();
    for (const { session, batch: host, assignedOn } of [...places, ...facts.makeUps]) {
      const { day, id } = session;
      if (!this.#isInWeek(day) || assignedOn > this.#week.asOf) continue;
      // A place stays with whoever moves, and may be in the very batch to which they move.
      if (day < joinedOn || (leftOn !== null && day >= leftOn)) continue;
      if (seen.has(id) || own.some((entry) => entry.session.id === id)) continue;
      if (pauseOn(facts, day)) continue;
      seen.add(id);
      const entry = this.#weekSession(rules, batch, session, host);
      this.#count(entry, attendance.get(session.id), host, teams);
    }
    return this.#marks;
  }

  #isInWeek(day: Day): boolean {
    return day >= this.#week.from && day <= this.#week.asOf;
  }

  #sessionsOf(rules: Rules, batch: BatchFacts): WeekSession[] {
    let found = this.#weekSessions.get(batch);
    if (!found) {
      found = [...batch.sessions.values()]
        .flat()
        .filter(({ day }) => this.#isInWeek(day))
        .map((session) => this.#weekSession(rules, batch, session, batch.code));
      this.#weekSessions.set(batch, found);
    }
    return found;
  }

  #weekSession(rules: Rules, batch: BatchFacts, session: SessionFact, owner: string): WeekSession {
    let found = this.#sessions.get(session.id);
    if (!found) {
      found = { expected: 0, recorded: 0, attended: 0, batch: owner };
      this.#sessions.set(session.id, found);
    }
    const program = rules.handbook.programs[batch.program];
    return {
      session,
      counts: statusesOf(program, session.stage, rules.handbook.attendance.counts),
      tally: found,
    };
  }

  #count(
    { session, counts, tally: ofSession }: WeekSession,
    status: AttendanceStatus | undefined,
    batch: string,
    teams: readonly TeamFact[],
  ): void {
    if (status === undefined && session.day > this.#week.overOn) return;
    const attended = status !== undefined && counts.includes(status);
    const team = teamOn(teams, session.day);
    for (const one of [tallyOf(this.#batches, batch), tallyOf(this.#teams, team)]) {
      one.expected += 1;
      if (status === undefined) continue;
      one.recorded += 1;
      one.by[status] += 1;
      if (attended) one.attended += 1;
    }
    ofSession.expected += 1;
    if (status === undefined) return;
    ofSession.recorded += 1;
    if (attended) ofSession.attended += 1;
    if (status === 'late' || status === 'absent' || status === 'excused') this.#marks[status] += 1;
  }

  /** What was counted of a session. */
  session(id: number): SessionTally | undefined {
    return this.#sessions.get(id);
  }

  figures(): WeeklyAttendance {
    const total = tally();
    for (const one of this.#batches.values()) addTo(total, one);
    const held = this.#heldByBatch();
    const none = { held: 0, unrecorded: 0 };
    const all = { held: 0, unrecorded: 0 };
    for (const { held: count, unrecorded } of held.values()) {
      all.held += count;
      all.unrecorded += unrecorded;
    }
    const teams = [...this.#teams].filter(([team]) => team !== null || this.#teams.size > 1);
    return {
      ...figuresOf(total, all),
      by_batch: [...this.#batches]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([batch, one]) => ({ batch, ...figuresOf(one, held.get(batch) ?? none) })),
      by_team: teams
        .sort(([a], [b]) => compare(teamKey(a), teamKey(b)))
        .map(([team, one]) => ({ team, ...teamFigures(one) })),
    };
  }

  /** Sessions in which anybody was expected, by the batch that they belong to. */
  #heldByBatch(): Map<string, { held: number; unrecorded: number }> {
    const byBatch = new Map<string, { held: number; unrecorded: number }>();
    for (const { batch, expected, recorded } of this.#sessions.values()) {
      if (expected === 0) continue;
      const found = byBatch.get(batch) ?? { held: 0, unrecorded: 0 };
      found.held += 1;
      if (recorded === 0) found.unrecorded += 1;
      byBatch.set(batch, found);
    }
    return byBatch;
  }
}

/** Who belongs to no team comes last. */
const teamKey = (team: string | null): string => (team === null ? '\uffff' : orderKey(team));

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  let found = tallies.get(key);
  if (!found) tallies.set(key, (found = tally()));
  return found;
}

function addTo(total: Tally, one: Tally): void {
  total.expected += one.expected;
  total.recorded += one.recorded;
  total.attended += one.attended;
  for (const status of Object.keys(one.by) as AttendanceStatus[]) {
    total.by[status] += one.by[status];
  }
}

function teamFigures({ expected, recorded, attended, by }: Tally): TeamAttendance {
  return { expected, recorded, attended, by_status: by, rate: rateOf(attended, recorded) };
}

function figuresOf(one: Tally, sessions: { held: number; unrecorded: number }): AttendanceFigures {
  return {
    sessions_held: sessions.held,
    sessions_unrecorded: sessions.unrecorded,
    ...teamFigures(one),
  };
}

/** A share, 0..1; `null` where there is nothing to share in: no data is not 0 %. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
