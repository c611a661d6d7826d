import type { Day } from '../day.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { knownOn } from '../standing/known-on.js';
import { briefStanding, laddersOf, type BriefStanding } from '../standing/standing.js';
import { openActions } from '../standing/worklist.js';
import { compare } from '../compare.js';
import { weekBefore, type ReportWeek } from './report-week.js';
import { AttendanceTally, rateOf } from './weekly-attendance.js';
import type {
  HeldSession,
  ReportedPerson,
  ReportedSession,
  WeeklyFacts,
  WeeklyReport,
  WeeklySession,
} from './weekly-facts.js';
import { RankingsTally } from './weekly-rankings.js';
import { ResultsTally } from './weekly-results.js';
import { StandingsTally } from './weekly-standings.js';
import { WorklistDifference, type OpenAction } from './weekly-worklist.js';

/**
 * The weekly report of a training office (001 §8, §6.1; 000 §5): attendance, exam results, where everybody stands, what
 * is new, resolved and overdue since the week before, the lists of the week, its sessions and the next week's.
 * Everything is judged on the week's last day, or on the day of the report while the week is running. Pure: the same
 * facts give the same report.
 */
export function weeklyReport(facts: WeeklyFacts): WeeklyReport {
  const { week, office, batches, sessions, unrecorded, journal } = facts;
  const tallies = new WeeklyTallies(week);
  for (const person of facts.people) tallies.add(person);
  tallies.endPerson();
  for (const session of unrecorded) tallies.worklist.addUnrecorded(session);
  const attendance = tallies.attendance.figures();
  const results = tallies.results.results();
  return {
    office,
    batches,
    period: { week: week.week, from: week.from, to: week.to, as_of: week.asOf },
    attendance,
    results,
    standings: tallies.standings.standings(),
    worklist: tallies.worklist.worklist(),
    rankings: tallies.rankings.rankings(results.list),
    sessions: sessionsOf(week, sessions, tallies.attendance),
    previous: tallies.previous(),
    source: {
      handbook_versions: [...tallies.versions].sort((a, b) => a - b),
      as_of: week.asOf,
      entry: journal.entry,
      hash: journal.hash,
    },
  };
}

/**
 * Whether a week has nothing to report: no session, no attempt, nobody standing elsewhere than a week before, and
 * nothing new or resolved on the worklist.
 */
export function isEmptyWeek({ sessions, results, standings, worklist }: WeeklyReport): boolean {
  return (
    sessions.this_week.every(({ status }) => status === 'cancelled') &&
    results.list.length === 0 &&
    standings.changed === 0 &&
    worklist.new.length === 0 &&
    worklist.resolved.length === 0
  );
}

/** Whether an enrollment is part of a week's report: its batch was open and the person in it, at least for a part. */
function isReported({ batch, joinedOn, leftOn }: EnrollmentFacts, week: ReportWeek): boolean {
  return (
    (batch.closedOn === null || batch.closedOn >= week.from) &&
    joinedOn <= week.asOf &&
    (leftOn === null || leftOn >= week.from)
  );
}

/** The tallies of a report, filled by one pass over everybody. */
class WeeklyTallies {
  readonly #week: ReportWeek;
  readonly #before: ReportWeek;
  readonly attendance: AttendanceTally;
  readonly results: ResultsTally;
  readonly standings = new StandingsTally();
  readonly worklist: WorklistDifference;
  readonly rankings = new RankingsTally();
  readonly versions = new Set<number>();
  readonly #attendanceBefore: AttendanceTally;
  readonly #resultsBefore: ResultsTally;
  #person = -1;
  #openBefore: OpenAction[] = [];
  #open: OpenAction[] = [];

  constructor(week: ReportWeek) {
    this.#week = week;
    this.#before = weekBefore(week);
    this.attendance = new AttendanceTally(week);
    this.results = new ResultsTally(week, true);
    this.worklist = new WorklistDifference(week, this.#before);
    this.#attendanceBefore = new AttendanceTally(this.#before);
    this.#resultsBefore = new ResultsTally(this.#before, false);
  }

  add(person: ReportedPerson): void {
    const { facts, rules } = person;
    if (facts.personId !== this.#person) {
      this.endPerson();
      this.#person = facts.personId;
    }
    const before = isReported(facts, this.#before) ? this.#addBefore(person) : null;
    if (!isReported(facts, this.#week)) {
      this.standings.add(person, before, null);
      return;
    }
    this.versions.add(rules.version);
    const { employeeNo, name, batch } = facts;
    const marks = this.attendance.add(person);
    this.rankings.add({ employee_no: employeeNo, name, batch: batch.code }, marks);
    const now = this.#stand(person, this.#week.asOf, this.results, this.#open);
    this.standings.add(person, before, now);
  }

  #addBefore(person: ReportedPerson): BriefStanding {
    this.#attendanceBefore.add(person);
    return this.#stand(person, this.#before.asOf, this.#resultsBefore, this.#openBefore);
  }

  /** Where a person stands on a day, with the exams of the week up to then and what is open for them. */
  #stand(
    person: ReportedPerson,
    day: Day,
    results: ResultsTally,
    open: OpenAction[],
  ): BriefStanding {
    const { rules } = person;
    const facts = knownOn(person.facts, day);
    const found = briefStanding(rules, facts, day);
    if (results.concerns(facts)) {
      results.add(facts, found.ladders.length > 0 ? found.ladders : allLadders(rules, facts, day));
    }
    const { closedOn, code } = facts.batch;
    if (closedOn !== null && closedOn <= day) return found;
    for (const action of openActions(rules, found.next, day)) {
      open.push({ action, person, batch: code });
    }
    return found;
  }

  /** Compares what was and what is open for the person before, over all of their enrollments. */
  endPerson(): void {
    if (this.#open.length === 0 && this.#openBefore.length === 0) return;
    this.worklist.add(this.#openBefore, this.#open);
    this.#open = [];
    this.#openBefore = [];
  }

  previous(): WeeklyReport['previous'] {
    const { sessions_held, rate } = this.#attendanceBefore.figures();
    const { attempts, pass_rate } = this.#resultsBefore.results();
    return {
      week: this.#before.week,
      people: this.standings.peopleBefore,
      sessions_held,
      attendance_rate: rate,
      attempts,
      pass_rate,
      overdue: this.worklist.overdueBefore,
    };
  }
}

/** The ladders of somebody whose standing names none because they have left. */
function allLadders(rules: Rules, facts: EnrollmentFacts, day: Day): BriefStanding['ladders'] {
  const program = rules.handbook.programs[facts.batch.program];
  return program ? laddersOf(rules, facts, program, day) : [];
}

function sessionsOf(
  week: ReportWeek,
  sessions: readonly ReportedSession[],
  attendance: AttendanceTally,
): WeeklyReport['sessions'] {
  const ordered = [...sessions].sort(
    (a, b) => compare(a.day, b.day) || compare(a.start, b.start) || compare(a.code, b.code),
  );
  return {
    this_week: ordered
      .filter(({ day }) => day <= week.to)
      .map((session): HeldSession => {
        const { expected, recorded, attended } = attendance.session(session.id) ?? nobody;
        return { ...sessionRow(session), expected, recorded, rate: rateOf(attended, recorded) };
      }),
    next_week: ordered.filter(({ day }) => day > week.to).map(sessionRow),
  };
}

const nobody = { expected: 0, recorded: 0, attended: 0 };

function sessionRow(session: ReportedSession): WeeklySession {
  const { code, batch, stage, title, kind, day, start, end, trainer, venue, status } = session;
  const role = session.trainerRole;
  return {
    session: code,
    batch,
    stage,
    title,
    kind,
    day,
    start,
    end,
    trainer,
    trainer_role: role,
    venue,
    status,
  };
}
