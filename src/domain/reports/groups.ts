import { twoDecimals } from '../round.js';
import type { AttendanceStatus, Handbook } from '../handbook/types.js';
import { shownValue, reachesTarget } from '../kpis/measure.js';
import type { Period } from '../period.js';
import {
  byGroup,
  figureOf,
  meanValue,
  namesOf,
  type FigureSum,
  type MarkShare,
  type Placed,
} from './group-figures.js';
import { grouped } from './grouped.js';
import type { ReportSource } from './report-source.js';
import { rateOf } from '../rate.js';

type At = Pick<Placed, 'department' | 'team'>;

/** What happened in a period, summed by where people belonged on the day of it. */
export interface GroupFacts {
  unit: 'team' | 'department';
  /** As `namesOf` has its key; `null` for all of them. */
  only: string | null;
  period: Period;
  handbook: Handbook;
  source: ReportSource;
  heads: readonly (At & { count: number })[];
  attendance: readonly (At & { status: AttendanceStatus; count: number; minutes: number })[];
  marks: readonly MarkShare[];
  figures: readonly FigureSum[];
  spotChecks: readonly (At & {
    kind: 'team' | 'customer';
    count: number;
    scored: number;
    total: number;
  })[];
  /** Of everybody one by one; only where one group is asked for. */
  memberAttendance: readonly (At & { personId: number; status: AttendanceStatus; count: number })[];
  people: ReadonlyMap<number, { employeeNo: string; name: string }>;
}

export type GroupReport = ReturnType<typeof groupReport>;

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/**
 * Teams or departments side by side over a period (003 §5: comparison of teams; 000 §5.1): heads on its last day;
 * attendance, marks, figures of work and spot checks, each counted where the person belonged on the day of it, so that a
 * move rewrites nothing. A figure of work is the mean of people's own; each person counts once.
 */
export function groupReport(facts: GroupFacts) {
  const { unit, only, period, source } = facts;
  const all = [
    ...facts.heads,
    ...facts.attendance,
    ...facts.marks,
    ...facts.figures,
    ...facts.spotChecks,
  ];
  const split = {
    heads: byGroup(unit, facts.heads),
    attendance: byGroup(unit, facts.attendance),
    marks: byGroup(unit, facts.marks),
    figures: byGroup(unit, facts.figures),
    spotChecks: byGroup(unit, facts.spotChecks),
  };
  const names = [...namesOf(unit, all)].filter(([key]) => only === null || key === only);
  const own = (key: string): Own => ({
    heads: split.heads.get(key) ?? [],
    attendance: split.attendance.get(key) ?? [],
    marks: split.marks.get(key) ?? [],
    figures: split.figures.get(key) ?? [],
    spotChecks: split.spotChecks.get(key) ?? [],
  });
  return {
    unit,
    period: { kind: period.kind, text: period.text, from: period.from, to: period.to },
    groups: names.map(([key, name]) => ({ name, ...lineOf(facts, own(key)) })),
    office: lineOf(facts, facts),
    members: only === null ? [] : memberLines(facts, own(only)),
    source,
  };
}

type Own = Pick<GroupFacts, 'heads' | 'attendance' | 'marks' | 'figures' | 'spotChecks'>;

function lineOf({ handbook }: GroupFacts, own: Own) {
  const { counts } = handbook.attendance;
  const of = (statuses: readonly AttendanceStatus[]) =>
    own.attendance.filter(({ status }) => statuses.includes(status));
  const recorded = sum(own.attendance.map(({ count }) => count));
  const attended = sum(of(counts).map(({ count }) => count));
  const passed = own.marks.filter((mark) => mark.passed).length;
  const checks = (kind: 'team' | 'customer') => {
    const rows = own.spotChecks.filter((one) => one.kind === kind);
    const scored = sum(rows.map((one) => one.scored));
    const mean = rateOf(sum(rows.map(({ total }) => total)), scored * 100);
    return {
      checks: sum(rows.map(({ count }) => count)),
      mean: mean === null ? null : twoDecimals(mean),
    };
  };
  const mean = rateOf(sum(own.marks.map(({ share }) => share)), own.marks.length);
  return {
    people: sum(own.heads.map(({ count }) => count)),
    recorded,
    attended,
    attendance_rate: rateOf(attended, recorded),
    late: sum(of(['late']).map(({ count }) => count)),
    absent: sum(of(['absent']).map(({ count }) => count)),
    excused: sum(of(['excused']).map(({ count }) => count)),
    person_hours: twoDecimals(sum(of(counts).map(({ minutes }) => minutes)) / 60),
    marks: own.marks.length,
    passed,
    pass_rate: rateOf(passed, own.marks.length),
    /** In per cent of the total. */
    mean_share: mean === null ? null : twoDecimals(mean),
    spot_checks: checks('team'),
    call_backs: checks('customer'),
    kpis: kpiLines(handbook, own.figures),
  };
}

/** Each figure of work that anybody has; `people`: of how many. */
function kpiLines({ kpis }: Handbook, figures: readonly FigureSum[]) {
  const byMetric = grouped(figures, ({ metric }) => metric);
  return Object.entries(kpis).flatMap(([metric, kpi]) => {
    const people = [...grouped(byMetric.get(metric) ?? [], ({ personId }) => personId).values()];
    const mean = meanValue(people.map(figureOf));
    if (!mean) return [];
    const { value, n } = mean;
    const reached = reachesTarget(Math.round(value * 1e6), kpi);
    const { title, unit, direction, target = null } = kpi;
    return [
      { metric, title, unit, direction, target, people: n, value: twoDecimals(value), reached },
    ];
  });
}

/** The people of one group with their own figures and marks of the time in it. */
function memberLines({ people, handbook, memberAttendance, unit, only }: GroupFacts, own: Own) {
  const there = grouped(
    byGroup(unit, memberAttendance).get(only ?? '') ?? [],
    ({ personId }) => personId,
  );
  const figures = grouped(own.figures, ({ personId }) => personId);
  const marks = grouped(own.marks, ({ personId }) => personId);
  return [...people].flatMap(([id, { employeeNo, name }]) => {
    const sums = figures.get(id) ?? [];
    const tried = marks.get(id) ?? [];
    const noted = there.get(id) ?? [];
    if (sums.length === 0 && tried.length === 0 && noted.length === 0) return [];
    const byMetric = grouped(sums, ({ metric }) => metric);
    const kpis = Object.keys(handbook.kpis).flatMap((metric) => {
      const found = figureOf(byMetric.get(metric) ?? []);
      return found ? [{ metric, value: shownValue(Math.round(found.value * 1e6)) }] : [];
    });
    const passed = tried.filter((mark) => mark.passed).length;
    const recorded = sum(noted.map(({ count }) => count));
    const came = noted.filter(({ status }) => handbook.attendance.counts.includes(status));
    const attended = sum(came.map(({ count }) => count));
    return [
      {
        ...{ employee_no: employeeNo, name, recorded, attended },
        attendance_rate: rateOf(attended, recorded),
        ...{ marks: tried.length, passed, kpis },
      },
    ];
  });
}
