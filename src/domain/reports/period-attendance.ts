import type { Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';
import type { BatchFacts, EnrollmentFacts, Rules, SessionFact } from '../standing/facts.js';
import { statusesOf } from '../standing/make-ups.js';
import { pauseOn } from '../standing/pauses.js';
import { compare } from '../compare.js';
import { rateOf } from '../rate.js';
import { orderKey } from './order.js';
import type { Part, ReportPeriod } from './report-period.js';
import type {
  Absence,
  AttendanceFigures,
  AttendanceMap,
  ReportedPerson,
  StatusCounts,
  TeamAttendance,
  TeamFact,
  PeriodAttendance,
} from './period-facts.js';

/** That somebody was not simply there in a session: what the lists of the most often late are made of. */
export interface NotedMark extends Absence {
  person_id: number;
  day: Day;
}

interface Tally {
  expected: number;
  recorded: number;
  attended: number;
  by: StatusCounts;
}

export interface SessionTally {
  day: Day;
  expected: number;
  recorded: number;
  attended: number;
  /** The batch that the session belongs to; people of others may have places in it. */
  batch: string;
  /** By the team that each person belonged to on the day. */
  teams: Map<string | null, Tally>;
}

/** What was counted of the sessions of a part of the period. */
export interface PartAttendance {
  sessions: number;
  expected: number;
  recorded: number;
  attended: number;
}

interface CountedSession {
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
 * Counts the attendance of a period (001 §6.1: the attendance figures of every Monday). A person is expected in the
 * sessions of their batch while they are in it, and where they have a place, but not on leave of absence; a session
 * that is neither over nor recorded is not counted yet.
 */
export class AttendanceTally {
  readonly #period: ReportPeriod;
  readonly #periodSessions = new Map<BatchFacts, CountedSession[]>();
  readonly #sessions = new Map<number, SessionTally>();
  readonly #batches = new Map<string, Tally>();
  readonly #marks: NotedMark[] = [];

  constructor(period: ReportPeriod) {
    this.#period = period;
  }

  /** Adds a person's sessions of the period. */
  add({ facts, rules, teams }: ReportedPerson): void {
    const { batch, joinedOn, leftOn, attendance, places } = facts;
    const own = this.#sessionsOf(rules, batch);
    for (const entry of own) {
      const { day, id } = entry.session;
      if (day < joinedOn || (leftOn !== null && day >= leftOn)) continue;
      if (facts.pauses.length > 0 && pauseOn(facts, day)) continue;
      this.#count(entry, attendance.get(id), facts, teams);
    }
    if (places.length === 0 && facts.makeUps.length === 0) return;
    const seen = new Set<number>();
    for (const { session, batch: host, assignedOn } of [...places, ...facts.makeUps]) {
      const { day, id } = session;
      if (!this.#isInPeriod(day) || assignedOn > this.#period.asOf) continue;
      // A place stays with whoever moves, and may be in the very batch to which they move.
      if (day < joinedOn || (leftOn !== null && day >= leftOn)) continue;
      if (seen.has(id) || own.some((entry) => entry.session.id === id)) continue;
      if (pauseOn(facts, day)) continue;
      seen.add(id);
      const entry = this.#periodSession(rules, batch, session, host);
      this.#count(entry, attendance.get(session.id), facts, teams, host);
    }
  }

  #isInPeriod(day: Day): boolean {
    return day >= this.#period.from && day <= this.#period.asOf;
  }

  #sessionsOf(rules: Rules, batch: BatchFacts): CountedSession[] {
    let found = this.#periodSessions.get(batch);
    if (!found) {
      found = [...batch.sessions.values()]
        .flat()
        .filter(({ day }) => this.#isInPeriod(day))
        .map((session) => this.#periodSession(rules, batch, session, batch.code));
      this.#periodSessions.set(batch, found);
    }
    return found;
  }

  #periodSession(
    rules: Rules,
    batch: BatchFacts,
    session: SessionFact,
    owner: string,
  ): CountedSession {
    let found = this.#sessions.get(session.id);
    if (!found) {
      const teams = new Map<string | null, Tally>();
      found = { day: session.day, ...nothing, batch: owner, teams };
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
    { session, counts, tally: ofSession }: CountedSession,
    status: AttendanceStatus | undefined,
    facts: EnrollmentFacts,
    teams: readonly TeamFact[],
    batch: string = facts.batch.code,
  ): void {
    if (status === undefined && session.day > this.#period.overOn) return;
    const attended = status !== undefined && counts.includes(status);
    const team = teamOn(teams, session.day);
    const ofBatch = tallyOf(this.#batches, batch);
    const ofTeam = tallyOf(ofSession.teams, team);
    ofBatch.expected += 1;
    ofTeam.expected += 1;
    ofSession.expected += 1;
    if (status === undefined) return;
    ofBatch.recorded += 1;
    ofTeam.recorded += 1;
    ofSession.recorded += 1;
    ofBatch.by[status] += 1;
    ofTeam.by[status] += 1;
    if (attended) {
      ofBatch.attended += 1;
      ofTeam.attended += 1;
      ofSession.attended += 1;
    }
    if (status === 'present') return;
    const { personId: person_id, employeeNo: employee_no, name } = facts;
    const { code, day } = session;
    this.#marks.push({ session: code, employee_no, name, batch, team, status, person_id, day });
  }

  /** What was counted of a session. */
  session(id: number): SessionTally | undefined {
    return this.#sessions.get(id);
  }

  figures(): PeriodAttendance {
    const total = tally();
    for (const one of this.#batches.values()) addTo(total, one);
    const held = this.#heldByBatch();
    const none = { held: 0, unrecorded: 0 };
    const all = { held: 0, unrecorded: 0 };
    for (const { held: count, unrecorded } of held.values()) {
      all.held += count;
      all.unrecorded += unrecorded;
    }
    const byTeam = this.#byTeam();
    const teams = [...byTeam].filter(([team]) => team !== null || byTeam.size > 1);
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

  #byTeam(): Map<string | null, Tally> {
    const teams = new Map<string | null, Tally>();
    for (const session of this.#sessions.values()) {
      for (const [team, one] of session.teams) addTo(tallyOf(teams, team), one);
    }
    return teams;
  }

  /** Every time that somebody was not simply there. */
  get marks(): readonly NotedMark[] {
    return this.#marks;
  }

  /** What was counted in each part of the period. */
  parts(parts: readonly Part[]): PartAttendance[] {
    const found = parts.map(() => ({ sessions: 0, ...nothing }));
    for (const { day, expected, recorded, attended } of this.#sessions.values()) {
      const at = found[partOf(parts, day)];
      if (!at || expected === 0) continue;
      at.sessions += 1;
      at.expected += expected;
      at.recorded += recorded;
      at.attended += attended;
    }
    return found;
  }

  /** The attendance of each team in each part in which anything was recorded (a heat map). */
  map(parts: readonly Part[]): AttendanceMap {
    const teams = new Map<string | null, { attended: number; recorded: number }[]>();
    const used = new Set<number>();
    for (const session of this.#sessions.values()) {
      const at = partOf(parts, session.day);
      for (const [team, { attended, recorded }] of session.teams) {
        if (recorded === 0) continue;
        let own = teams.get(team);
        if (!own) teams.set(team, (own = parts.map(() => ({ attended: 0, recorded: 0 }))));
        const cell = own[at];
        if (!cell) continue;
        used.add(at);
        cell.attended += attended;
        cell.recorded += recorded;
      }
    }
    const isUsed = (_: unknown, index: number): boolean => used.has(index);
    return {
      parts: parts.filter(isUsed).map(({ text, from, to }) => ({ part: text, from, to })),
      teams: [...teams]
        .sort(([a], [b]) => compare(teamKey(a), teamKey(b)))
        .map(([team, cells]) => {
          const shown = cells.filter(isUsed);
          const recorded = shown.map((cell) => cell.recorded);
          return {
            team,
            recorded,
            rates: shown.map((cell) => rateOf(cell.attended, cell.recorded)),
          };
        }),
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

const nothing = { expected: 0, recorded: 0, attended: 0 } as const;

/** The index of the part in which a day lies; -1 where none does. They follow each other without gaps. */
function partOf(parts: readonly Part[], day: Day): number {
  return parts.findIndex(({ to }) => day <= to);
}
