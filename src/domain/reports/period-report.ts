import { inHours } from '../round.js';
import type { Day } from '../day.js';
import { compare } from '../compare.js';
import { rateOf } from '../rate.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { knownOn } from '../standing/known-on.js';
import { briefStanding, laddersOf, type BriefStanding } from '../standing/standing.js';
import { openActions } from '../standing/worklist.js';
import { AttendanceTally, type NotedMark } from './period-attendance.js';
import { differences, type KeyFigure } from './period-difference.js';
import { EnrolledTally } from './period-enrolled.js';
import type {
  Absence,
  HeldSession,
  PeriodFacts,
  PeriodReport,
  PeriodSections,
  PeriodSession,
  ReportedPerson,
  ReportedSession,
} from './period-facts.js';
import { rankingsOf } from './period-rankings.js';
import { ResultsTally } from './period-results.js';
import { RetakesTally } from './period-retakes.js';
import { StandingsTally } from './period-standings.js';
import { comingParts, trendOf } from './period-trend.js';
import { WorklistDifference, type OpenAction } from './period-worklist.js';
import { isLong, mapParts, type ReportPeriod } from './report-period.js';

/**
 * The report of a period of a training office (001 §8, §6.1; 000 §5): plan against done, who came and went, attendance,
 * exam results, retakes, where everybody stands, what is new, resolved and overdue since the period before, feedback,
 * spot checks, improvement actions, the highest and lowest, the sessions of the period and of the next one, and how the
 * key figures differ from the period before. Everything is judged on its last day, or on the day of the report while it
 * is running. Pure: the same facts give the same report.
 */
export function periodReport(facts: PeriodFacts): PeriodReport {
  const { period, before, after, office, batches, sessions, journal, sections } = facts;
  const tallies = new PeriodTallies(period, before);
  for (const person of facts.people) tallies.add(person);
  tallies.endPerson();
  for (const session of facts.unrecorded) tallies.worklist.addUnrecorded(session);
  tallies.worklist.addOthers(facts.checks.before, facts.checks.now);
  const { attendance, results, standings, enrolled, retakes } = tallies;
  const held = sessionsOf(period, sessions, attendance);
  const marks = [...attendance.marks, ...facts.marks];
  return {
    office,
    batches,
    period,
    before,
    after,
    attendance: attendance.figures(),
    results: results.results(),
    standings: standings.standings(),
    worklist: tallies.worklist.worklist(),
    fell_due: tallies.worklist.fellDue(),
    rankings: rankingsOf(results.scores, marks),
    lists: facts.lists(marks),
    sessions: held,
    coming: comingParts(after, sessions, sections.in_service.next),
    previous: tallies.previous(),
    difference: differences(tallies.figures(sections), tallies.figuresBefore(facts.sectionsBefore)),
    enrolled: enrolled.report(standings.people, standings.peopleBefore),
    trend: trendOf(period, attendance, results.days(), enrolled),
    attendance_map: attendance.map(mapParts(period)),
    absences: period.kind === 'day' ? absencesOf(marks) : [],
    distributions: results.distributions(),
    retakes: retakes.report(),
    ...sections,
    source: {
      handbook_versions: [...new Set([...tallies.versions, ...facts.versions])].sort(
        (a, b) => a - b,
      ),
      as_of: period.asOf,
      entry: journal.entry,
      hash: journal.hash,
    },
  };
}

/**
 * Whether a period has nothing to report: no session, no attempt, nobody standing elsewhere than before it, and nothing
 * new or resolved on the worklist.
 */
export function isEmptyPeriod({
  sessions,
  results,
  standings,
  worklist,
  in_service,
}: PeriodReport): boolean {
  return (
    sessions.this_period.every(({ status }) => status === 'cancelled') &&
    in_service.list.every(({ status }) => status === 'cancelled') &&
    results.attempts + results.voided === 0 &&
    standings.changed === 0 &&
    worklist.new.length === 0 &&
    worklist.resolved.length === 0
  );
}

/** Who was not simply there, by session and employee no. */
function absencesOf(marks: readonly NotedMark[]): Absence[] {
  return marks
    .map(({ session, employee_no, name, batch, team, status }) => ({
      session,
      employee_no,
      name,
      batch,
      team,
      status,
    }))
    .sort((a, b) => compare(a.session, b.session) || compare(a.employee_no, b.employee_no));
}

/** Whether an enrollment is part of a period's report: its batch was open and the person in it, at least for a part. */
function isReported({ batch, joinedOn, leftOn }: EnrollmentFacts, period: ReportPeriod): boolean {
  return (
    (batch.closedOn === null || batch.closedOn >= period.from) &&
    joinedOn <= period.asOf &&
    (leftOn === null || leftOn >= period.from)
  );
}

/** The tallies of a report, filled by one pass over everybody. */
class PeriodTallies {
  readonly #period: ReportPeriod;
  readonly #before: ReportPeriod;
  readonly attendance: AttendanceTally;
  readonly results: ResultsTally;
  readonly retakes: RetakesTally;
  readonly enrolled: EnrolledTally;
  readonly standings = new StandingsTally();
  readonly worklist: WorklistDifference;
  readonly versions = new Set<number>();
  readonly #attendanceBefore: AttendanceTally;
  readonly #resultsBefore: ResultsTally;
  readonly #retakesBefore: RetakesTally;
  readonly #enrolledBefore: EnrolledTally;
  #person = -1;
  #openBefore: OpenAction[] = [];
  #open: OpenAction[] = [];

  constructor(period: ReportPeriod, before: ReportPeriod) {
    this.#period = period;
    this.#before = before;
    this.attendance = new AttendanceTally(period);
    this.retakes = new RetakesTally(period);
    this.results = new ResultsTally(period, this.retakes, !isLong(period));
    this.enrolled = new EnrolledTally(period);
    this.worklist = new WorklistDifference(period, before);
    this.#attendanceBefore = new AttendanceTally(before);
    this.#retakesBefore = new RetakesTally(before);
    this.#resultsBefore = new ResultsTally(before, this.#retakesBefore, false);
    this.#enrolledBefore = new EnrolledTally(before);
  }

  add(person: ReportedPerson): void {
    const { facts, rules } = person;
    if (facts.personId !== this.#person) {
      this.endPerson();
      this.#person = facts.personId;
    }
    this.enrolled.add(facts);
    this.#enrolledBefore.add(facts);
    const before = isReported(facts, this.#before) ? this.#addBefore(person) : null;
    if (!isReported(facts, this.#period)) {
      this.standings.add(person, before, null);
      return;
    }
    this.versions.add(rules.version);
    this.attendance.add(person);
    const now = this.#stand(person, this.#period.asOf, this.results, this.#open);
    if (isOpen(facts, this.#period.asOf)) this.retakes.add(now.ladders);
    this.retakes.addDecisions(facts);
    this.standings.add(person, before, now);
  }

  #addBefore(person: ReportedPerson): BriefStanding {
    const { facts } = person;
    this.#attendanceBefore.add(person);
    const found = this.#stand(person, this.#before.asOf, this.#resultsBefore, this.#openBefore);
    if (isOpen(facts, this.#before.asOf)) this.retakes.addBefore(found.ladders);
    return found;
  }

  /** Where a person stands on a day, with the exams of the period up to then and what is open for them. */
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

  previous(): PeriodReport['previous'] {
    const { sessions_held, rate } = this.#attendanceBefore.figures();
    const { attempts, pass_rate } = this.#resultsBefore.results();
    return {
      people: this.standings.peopleBefore,
      sessions_held,
      attendance_rate: rate,
      attempts,
      pass_rate,
      overdue: this.worklist.overdueBefore,
    };
  }

  figures(sections: PeriodSections): Figures {
    const { rate, sessions_held } = this.attendance.figures();
    const { attempts, pass_rate } = this.results.results();
    const { due, taken } = this.retakes.report();
    return {
      people: this.standings.people,
      joined: this.enrolled.joined,
      left: this.enrolled.left,
      sessions_held: sessions_held + sections.in_service.sessions,
      attendance_rate: rate,
      attempts,
      pass_rate,
      retakes_due: due,
      retakes_taken: taken,
      open: this.worklist.open,
      overdue: this.worklist.overdue,
      ...figuresOf(sections),
    };
  }

  figuresBefore(sections: PeriodSections): Figures {
    const { sessions_held, attendance_rate, attempts, pass_rate, people, overdue } =
      this.previous();
    return {
      people,
      joined: this.#enrolledBefore.joined,
      left: this.#enrolledBefore.left,
      sessions_held: sessions_held + sections.in_service.sessions,
      attendance_rate,
      attempts,
      pass_rate,
      retakes_due: this.retakes.dueBefore,
      retakes_taken: this.#retakesBefore.report().taken,
      open: this.worklist.openBefore,
      overdue,
      ...figuresOf(sections),
    };
  }
}

type Figures = Record<KeyFigure, number | null>;

const figuresOf = ({ plan, feedback, spot_checks, actions }: PeriodSections) => ({
  hours_held: inHours(plan.held_minutes),
  feedback_mean: meanOf(feedback.forms),
  spot_checked: spot_checks.team.checked + spot_checks.customers.checked_in_period,
  spot_failed: spot_checks.team.failed + spot_checks.customers.failed_in_period,
  actions_open: actions.open,
});

/** The mean over all forms that are told and marked on one scale; on several scales there is none. */
function meanOf(forms: PeriodSections['feedback']['forms']): number | null {
  const told = forms.filter(({ mean }) => mean !== null);
  if (new Set(told.map(({ scale }) => scale)).size > 1) return null;
  const responses = told.reduce((sum, form) => sum + form.responses, 0);
  const sum = told.reduce((total, form) => total + (form.mean ?? 0) * form.responses, 0);
  return responses === 0 ? null : Math.round((sum / responses) * 100) / 100;
}

/** Whether somebody is in an open batch at the end of a day: of others nothing is due. */
const isOpen = ({ batch, leftOn }: EnrollmentFacts, day: Day): boolean =>
  (batch.closedOn === null || batch.closedOn > day) && (leftOn === null || leftOn > day);

/** The ladders of somebody whose standing names none because they have left. */
function allLadders(rules: Rules, facts: EnrollmentFacts, day: Day): BriefStanding['ladders'] {
  const program = rules.handbook.programs[facts.batch.program];
  return program ? laddersOf(rules, facts, program, day) : [];
}

function sessionsOf(
  period: ReportPeriod,
  sessions: readonly ReportedSession[],
  attendance: AttendanceTally,
): PeriodReport['sessions'] {
  const ordered = [...sessions].sort(
    (a, b) => compare(a.day, b.day) || compare(a.start, b.start) || compare(a.code, b.code),
  );
  return {
    this_period: ordered
      .filter(({ day }) => day <= period.to)
      .map((session): HeldSession => {
        const { expected, recorded, attended } = attendance.session(session.id) ?? nobody;
        return { ...sessionRow(session), expected, recorded, rate: rateOf(attended, recorded) };
      }),
    next_period: ordered.filter(({ day }) => day > period.to).map(sessionRow),
  };
}

const nobody = { expected: 0, recorded: 0, attended: 0 };

function sessionRow(session: ReportedSession): PeriodSession {
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
