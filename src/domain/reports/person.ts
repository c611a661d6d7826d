import { inHours } from '../round.js';
import type { Decided } from '../awarding/decided.js';
import { caseState, chosenMonths, type CaseFact, type CaseState } from '../cases/case.js';
import { stateOf, type SpotState } from '../checking/check-state.js';
import { addDays, type Day } from '../day.js';
import type { AttendanceStatus, Handbook } from '../handbook/types.js';
import type { Measured } from '../kpis/measure.js';
import { stateOn, type CertificateTerm } from '../mentoring/certificates.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { matterTitle } from '../standing/matter-title.js';
import type { Standing, State } from '../standing/standing.js';
import type { MembershipRow, PersonRows, PersonSession } from './person-facts.js';
import { personMarks, type PersonMark } from './person-marks.js';
import {
  kpiTrends,
  personChecklists,
  personDrills,
  type PersonChecklist,
  type PersonDrill,
  type PersonKpi,
} from './person-work.js';
import type { ReportSource } from './report-source.js';
import { stageDays } from './stage-days.js';
import { rateOf } from '../rate.js';

/** A training of a person with what became of it. */
export interface Training {
  facts: EnrollmentFacts;
  rules: Rules;
  standing: Standing;
  movedFrom: string | null;
}

/** An appraisal in figures: never who gave what. */
export interface PersonAppraisal {
  form: string;
  title: string;
  from: Day;
  to: Day;
  roles: { role: string; answers: number; mean: number | null; missing: string | null }[];
  total: number | null;
}

export interface PersonFacts {
  person: { employeeNo: string; name: string; hiredOn: Day };
  asOf: Day;
  source: ReportSource;
  /** The rules in force. */
  rules: Rules;
  rows: PersonRows;
  /** The earliest first. */
  trainings: readonly Training[];
  figures: readonly Measured[];
  appraisals: readonly PersonAppraisal[];
  cases: readonly CaseFact[];
  decided: readonly Decided[];
  /** Their certificates as mentors, in the order in which they were given. */
  terms: readonly CertificateTerm[];
  evaluations: { answers: number; mean: number | null; least: number } | null;
}

export interface CourseLine {
  course: string;
  title: string;
  level: string | null;
  sessions: number;
  recorded: number;
  attended: number;
  hours: number;
  first_on: Day;
  last_on: Day;
}

export type PersonReport = ReturnType<typeof personReport>;

/** Whether somebody was there, in the words of their batch's rules (`attendance.counts`). */
type Attended = (session: PersonSession) => boolean;

/**
 * The file of a person from the first day on (003 §6: records of the whole course of employment; 000 §4.3): where they
 * belonged, what they were taught, what they achieved, what was decided about them. Only facts about this person: of
 * others no more than the names of those who taught, mentored, examined or decided.
 */
export function personReport(facts: PersonFacts) {
  const { rows, rules, asOf, person, trainings } = facts;
  const attended = attendedBy(facts);
  const memberships = datedMemberships(rows.memberships);
  const now = memberships.findLast(({ from_on: from }) => from <= asOf) ?? memberships.at(-1);
  const held = rows.sessions.filter(({ day, status }) => day < asOf || status !== null);
  const marks = personMarks(facts);
  const { department = null, team = null, position = null, level = null } = now ?? {};
  return {
    employee_no: person.employeeNo,
    name: person.name,
    hired_on: person.hiredOn,
    ...{ department, team, position, level },
    summary: summaryOf(held, attended, marks),
    memberships,
    trainings: trainings.map((training) => trainingLine(training, asOf)),
    courses: courseLines(held, attended, rules.handbook),
    sessions: held.map((session) => sessionLine(session)),
    ahead: rows.sessions
      .filter((session) => !held.includes(session))
      .map(({ session, day, start, title, batch }) => ({ session, day, start, title, batch })),
    leaves: rows.leaves,
    marks,
    checklists: personChecklists(facts) satisfies PersonChecklist[],
    drills: personDrills(facts) satisfies PersonDrill[],
    appraisals: facts.appraisals,
    kpis: kpiTrends(facts.figures, rules.handbook.kpis) satisfies PersonKpi[],
    ...awardLines(facts),
    decisions: decisionLines(facts),
    mentors: rows.mentors,
    spot_checks: spotLines(facts),
    cases: facts.cases.map(caseLine),
    as_mentor: mentorLines(facts),
    as_trainer: trainerLines(facts),
    loans: rows.loans,
    source: facts.source,
  };
}

function attendedBy({ trainings, rules }: PersonFacts): Attended {
  const counts = new Map<string, readonly AttendanceStatus[]>(
    trainings.map(({ facts, rules: own }) => [facts.batch.code, own.handbook.attendance.counts]),
  );
  const office = rules.handbook.attendance.counts;
  return ({ batch, status }) =>
    status !== null && (counts.get(batch ?? '') ?? office).includes(status);
}

/** Each with its last day; the one in force has none. */
const datedMemberships = (rows: readonly MembershipRow[]) =>
  rows.map((row, at) => {
    const next = rows[at + 1]?.from_on;
    return { ...row, to_on: next === undefined ? null : addDays(next, -1) };
  });

function summaryOf(
  held: readonly PersonSession[],
  attended: Attended,
  marks: readonly PersonMark[],
) {
  const recorded = held.filter(({ status }) => status !== null);
  const there = recorded.filter(attended);
  const of = (status: AttendanceStatus): number =>
    recorded.filter((one) => one.status === status).length;
  const tried = new Set(marks.filter((one) => one.counts).map(({ assessment }) => assessment));
  const passed = new Set(marks.filter((one) => one.passed === true).map((one) => one.assessment));
  return {
    sessions: held.length,
    recorded: recorded.length,
    attended: there.length,
    attendance_rate: rateOf(there.length, recorded.length),
    hours: inHours(there.reduce((sum, { minutes }) => sum + minutes, 0)),
    late: of('late'),
    absent: of('absent'),
    excused: of('excused'),
    assessments: tried.size,
    assessments_passed: passed.size,
  };
}

const sessionLine = ({ minutes, start, end, ...session }: PersonSession) => ({
  ...session,
  start,
  end,
  credited_hours: inHours(minutes),
});

/** How a person stood in a training: on the day, or on their last day in it. */
function trainingLine({ facts, rules, standing, movedFrom }: Training, asOf: Day) {
  const program = rules.handbook.programs[facts.batch.program];
  const state: State | null = facts.joinedOn > asOf ? null : standing.state;
  return {
    batch: facts.batch.code,
    program: facts.batch.program,
    program_title: program?.title ?? facts.batch.program,
    handbook_version: rules.version,
    joined_on: facts.joinedOn,
    inserted: facts.inserted,
    moved_from: movedFrom,
    left_on: facts.leftOn,
    left_reason: facts.leftReason,
    stage: standing.stage,
    stage_title: program?.stages.find(({ code }) => code === standing.stage)?.title ?? null,
    state,
    stages: stageDays(program, standing.gates, facts).filter((one) => one.began_on !== null),
  };
}

/** Sessions of several courses count for each of them. */
function courseLines(
  held: readonly PersonSession[],
  attended: Attended,
  { courses }: Handbook,
): CourseLine[] {
  const lines = new Map<string, CourseLine>();
  for (const session of held) {
    for (const course of session.course.split('+').filter((code) => code !== '')) {
      const rule = courses[course];
      let line = lines.get(course);
      if (!line) {
        line = {
          course,
          title: rule?.title ?? session.title,
          level: rule?.level ?? null,
          ...{ sessions: 0, recorded: 0, attended: 0, hours: 0 },
          first_on: session.day,
          last_on: session.day,
        };
        lines.set(course, line);
      }
      line.sessions += 1;
      line.last_on = session.day;
      if (session.status !== null) line.recorded += 1;
      if (!attended(session)) continue;
      line.attended += 1;
      line.hours = inHours(line.hours * 60 + session.minutes);
    }
  }
  return [...lines.values()];
}

/** Awards and points off that somebody decided; who has been given nothing has empty lists. */
function awardLines({ decided, rules }: PersonFacts) {
  const { awards, consequences } = rules.handbook;
  const line = ({ last, state, confirmed }: Decided) => ({
    code: last.code,
    title:
      (last.kind === 'award' ? awards?.list : consequences?.rules)?.[last.code]?.title ?? last.code,
    period: last.period,
    state,
    amount: last.hundredths === null ? null : last.hundredths / 100,
    unit: last.amountUnit,
    prize: last.prize,
    decided_on: last.on,
    decided_by: last.by,
    confirmed_by: confirmed?.by ?? null,
    reason: last.reason,
  });
  const of = (kind: 'award' | 'deduction') =>
    decided.filter(({ last }) => last.kind === kind).map(line);
  return { awards: of('award'), deductions: of('deduction') };
}

function decisionLines({ rows, trainings, rules }: PersonFacts) {
  const { decisions, acts, grants, pauses } = rows;
  const titleIn = (batch: string, about: string | null): string | null => {
    const own = trainings.find(({ facts }) => facts.batch.code === batch);
    const { handbook } = own?.rules ?? rules;
    return about === null ? null : matterTitle(handbook, own?.facts.batch.program ?? '', about);
  };
  const lines = [
    ...decisions.map(({ batch, kind, assessment, decided_on: on, decided_by: by, reason }) => ({
      ...{ on, until: null, kind: `decision.${kind}`, batch, about: assessment, by, reason },
    })),
    ...acts.map(({ batch, kind, about, happened_on: on, actor: by, note: reason }) => ({
      ...{ on, until: null, kind: `kind.${kind}`, batch, about, by, reason },
    })),
    ...grants.map(({ batch, assessment: about, granted_on: on, granted_by: by, reason }) => ({
      ...{ on, until: null, kind: 'grant', batch, about, by, reason },
    })),
    ...pauses.map(({ batch, from_on: on, until_on: until, reason }) => ({
      ...{ on, until, kind: 'pause', batch, about: null, by: null, reason },
    })),
  ];
  return lines
    .map((line) => ({ ...line, about_title: titleIn(line.batch, line.about) }))
    .sort((a, b) => (a.on === b.on ? (a.kind < b.kind ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/** Of call-backs no customer: that would be somebody else. */
function spotLines({ rows, rules, asOf }: PersonFacts) {
  const { spot_checks: checks } = rules.handbook;
  return rows.spotChecks.map((draw) => {
    const own = draw.kind === 'team' ? checks?.team : checks?.customers;
    const state: SpotState | null = own ? stateOf(draw, own, rules.calendar, asOf) : null;
    const { result, skip } = draw;
    return {
      kind: draw.kind,
      period: draw.period,
      checked_on: result?.checkedOn ?? null,
      score: result?.scoreHundredths == null ? null : result.scoreHundredths / 100,
      state,
      finding: result?.finding ?? skip?.reason ?? null,
      checker: result?.checker ?? null,
    };
  });
}

const caseLine = (fact: CaseFact) => ({
  case: fact.code,
  title: fact.title,
  type: fact.type,
  received_on: fact.receivedOn,
  state: caseState(fact) satisfies CaseState,
  chosen_for: chosenMonths(fact),
});

/** What they are as mentors; of the mentees no more than how many they were. */
function mentorLines({ rows, rules, terms, asOf }: PersonFacts) {
  const levels = rules.handbook.mentors?.levels ?? {};
  if (terms.length === 0 && rows.mentees === 0) return null;
  return {
    mentees: rows.mentees,
    certificates: terms
      .filter(({ certificate }) => certificate.on <= asOf)
      .map((term) => ({
        level: term.certificate.level,
        title: levels[term.certificate.level]?.title ?? term.certificate.level,
        certified_on: term.certificate.on,
        certified_by: term.certificate.by,
        renewal: term.certificate.renews !== null,
        valid_until: term.until,
        state: stateOn(term, asOf),
      })),
    decisions: rows.mentorDecisions.map(({ kind, on, by, reason }) => ({ kind, on, by, reason })),
  };
}

/** Of evaluations by trainees only how many and their mean, and no mean of fewer than the handbook judges by. */
function trainerLines({ rows, rules, evaluations }: PersonFacts) {
  const [trainer] = rows.trainers;
  if (!trainer) return null;
  const { answers = 0, mean = null, least = 0 } = evaluations ?? {};
  const { kind, from_on, retired_on } = trainer;
  return {
    ...{ kind, from_on, retired_on },
    qualifications: rows.qualifications.map((row) => ({
      ...row,
      title: rules.handbook.courses[row.course]?.title ?? row.course,
    })),
    evaluations: { answers, mean: answers < least ? null : mean },
  };
}
