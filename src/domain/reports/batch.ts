import { inHours } from '../round.js';
import { later, type Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';
import { shownValue } from '../kpis/measure.js';
import { pauseOn } from '../standing/pauses.js';
import type { EnrollmentFacts } from '../standing/facts.js';
import type { BatchFacts, BatchPerson, BatchSession } from './batch-facts.js';
import { batchMarks, personResults } from './batch-marks.js';
import { grouped } from './grouped.js';
import { stageDays } from './stage-days.js';
import { rateOf } from '../rate.js';

export type BatchReport = ReturnType<typeof batchReport>;

const statuses = ['present', 'late', 'left_early', 'absent', 'excused'] as const;

/** Whether somebody is meant to be in the sessions of a day: in the batch, and not interrupted. */
export const isExpected = (facts: EnrollmentFacts, day: Day): boolean =>
  facts.joinedOn <= day &&
  (facts.leftOn === null || facts.leftOn > day) &&
  pauseOn(facts, day) === undefined;

/**
 * What a batch has come to (班次总结): its people and where they stand, the timetable as far as it was held, attendance,
 * marks and retakes, what the trainees say, and figures of work before and after (003 §5, 000 §5.1). Attended is what
 * `attendance.counts` counts; a session is held when its day is over or its attendance is recorded.
 */
export function batchReport(facts: BatchFacts) {
  const { batch, rules, people, asOf } = facts;
  const program = rules.handbook.programs[batch.program];
  const planned = facts.sessions.filter(({ status }) => status === 'planned');
  const sessions = facts.sessions.map((session) => sessionLine(session, facts));
  const held = sessions.filter((one) => one.held);
  const persons = people.map((person) => personLine(person, planned, facts));
  const recorded = sum(persons.map((one) => one.recorded));
  const attended = sum(persons.map((one) => one.attended));
  const assessments = batchMarks(facts);
  return {
    batch: batch.code,
    title: batch.title,
    program: batch.program,
    program_title: program?.title ?? batch.program,
    start_on: batch.startOn,
    end_on: planned.at(-1)?.day ?? null,
    status: batch.status,
    closed_on: batch.closedOn,
    summary: {
      people: people.length,
      present: people.filter(({ facts: own }) => own.leftOn === null || own.leftOn > asOf).length,
      sessions_planned: planned.length,
      sessions_held: held.length,
      sessions_unrecorded: held.filter((one) => one.recorded === 0 && one.expected > 0).length,
      hours_planned: inHours(sum(planned.map((one) => one.creditedMinutes))),
      hours_delivered: inHours(sum(held.map((one) => Math.round(one.credited_hours * 60)))),
      recorded,
      attended,
      attendance_rate: rateOf(attended, recorded),
      retakes_due: facts.retakes.length,
    },
    people: persons,
    standings: standingLines(facts),
    stages: stageLines(facts),
    sessions,
    heatmap: heatmapOf(planned, facts),
    assessments,
    retakes: facts.retakes,
    feedback: facts.feedback,
    kpis: facts.kpis.map(({ before, after, difference, ...kpi }) => ({
      ...kpi,
      n_before: before?.count ?? 0,
      before: before === null ? null : shownValue(before.millionths),
      n_after: after?.count ?? 0,
      after: after === null ? null : shownValue(after.millionths),
      difference: difference === null ? null : shownValue(difference),
    })),
    source: facts.source,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function sessionLine(session: BatchSession, { people, rules, asOf }: BatchFacts) {
  const there = people.filter(({ facts }) => isExpected(facts, session.day));
  const marks = there.flatMap(({ facts }) => facts.attendance.get(session.id) ?? []);
  const counts = rules.handbook.attendance.counts;
  const attended = marks.filter((status) => counts.includes(status)).length;
  const by = Object.fromEntries(
    statuses.map((status) => [status, marks.filter((one) => one === status).length]),
  ) as Record<AttendanceStatus, number>;
  return {
    session: session.code,
    stage: session.stage,
    kind: session.kind,
    course: session.course,
    title: session.title,
    day: session.day,
    start: session.start,
    end: session.end,
    credited_hours: inHours(session.creditedMinutes),
    trainer: session.trainer,
    venue: session.venue,
    status: session.status,
    held: session.status === 'planned' && (session.day < asOf || marks.length > 0),
    expected: there.length,
    recorded: marks.length,
    attended,
    by_status: by,
    rate: rateOf(attended, marks.length),
  };
}

function personLine(
  { facts, standing, team }: BatchPerson,
  planned: readonly BatchSession[],
  { rules, asOf, batch }: BatchFacts,
) {
  const { counts } = rules.handbook.attendance;
  const own = planned.filter(({ day }) => isExpected(facts, day));
  const marks = own.flatMap(({ id }) => facts.attendance.get(id) ?? []);
  const attended = own.filter(({ id }) => {
    const status = facts.attendance.get(id);
    return status !== undefined && counts.includes(status);
  });
  const stages = rules.handbook.programs[batch.program]?.stages ?? [];
  return {
    employee_no: facts.employeeNo,
    name: facts.name,
    team,
    joined_on: facts.joinedOn,
    inserted: facts.inserted,
    left_on: facts.leftOn,
    left_reason: facts.leftReason,
    stage: standing.stage,
    stage_title: stages.find(({ code }) => code === standing.stage)?.title ?? null,
    state: standing.state,
    since: standing.since,
    due_on: standing.dueOn,
    sessions: own.filter(({ day, id }) => day < asOf || facts.attendance.get(id) !== undefined)
      .length,
    recorded: marks.length,
    attended: attended.length,
    attendance_rate: rateOf(attended.length, marks.length),
    hours: inHours(sum(attended.map((one) => one.creditedMinutes))),
    results: personResults(facts, rules, asOf),
  };
}

/** How many stand where: by stage, in the order of the program, and state. */
function standingLines({ people, rules, batch }: BatchFacts) {
  const stages = rules.handbook.programs[batch.program]?.stages ?? [];
  const at = (stage: string | null): number =>
    stage === null ? stages.length : stages.findIndex(({ code }) => code === stage);
  const groups = grouped(people, ({ standing }) => `${standing.stage ?? ''}\n${standing.state}`);
  return [...groups.values()]
    .map((own) => {
      const { stage = null, state } = own[0]?.standing ?? {};
      const title = stages.find(({ code }) => code === stage)?.title ?? null;
      return { stage, stage_title: title, state: state ?? 'on_track', count: own.length };
    })
    .sort((a, b) => at(a.stage) - at(b.stage) || (a.state < b.state ? -1 : 1));
}

/** When the first of the batch began each stage and the last ended it, and how many have ended it. */
function stageLines({ people, rules, batch, sessions }: BatchFacts) {
  const program = rules.handbook.programs[batch.program];
  if (!program) return [];
  const times = people
    .filter(({ facts }) => facts.leftOn === null)
    .map(({ facts, standing }) => stageDays(program, standing.gates, facts));
  return program.stages.map(({ code, title }, at) => {
    const own = times.flatMap((days) => days[at] ?? []);
    const began = own.flatMap((days) => days.began_on ?? []).sort();
    const ended = own.flatMap((days) => days.ended_on ?? []);
    const all = ended.length === times.length && times.length > 0;
    const days = sessions.filter((one) => one.stage === code && one.status === 'planned');
    return {
      stage: code,
      title,
      planned_from: days[0]?.day ?? null,
      planned_to: days.at(-1)?.day ?? null,
      began_on: began[0] ?? null,
      ended_on: all ? ended.reduce<Day>((last, day) => later(last, day), '') : null,
      people: began.length,
      ended: ended.length,
    };
  });
}

/** The share attended of each day of the timetable, of each person; `null` where nothing is recorded or expected. */
function heatmapOf(planned: readonly BatchSession[], { people, rules }: BatchFacts) {
  const { counts } = rules.handbook.attendance;
  const days = [...grouped(planned, ({ day }) => day)];
  const shown = days.filter(([, own]) =>
    own.some(({ id }) => people.some(({ facts }) => facts.attendance.get(id) !== undefined)),
  );
  return {
    days: shown.map(([day]) => day),
    rows: people.map(({ facts }) => ({
      employee_no: facts.employeeNo,
      name: facts.name,
      values: shown.map(([day, own]) => {
        const marks = isExpected(facts, day)
          ? own.flatMap(({ id }) => facts.attendance.get(id) ?? [])
          : [];
        return rateOf(marks.filter((status) => counts.includes(status)).length, marks.length);
      }),
    })),
  };
}
