import { rateOf } from '../rate.js';
import type { AttendanceTally } from './period-attendance.js';
import type { EnrolledTally } from './period-enrolled.js';
import type { ComingPart, ReportedSession, TrendPart } from './period-facts.js';
import type { InServiceSession } from './period-in-service.js';
import type { DayResults } from './period-results.js';
import { trendParts, type Part, type ReportPeriod, type Stretch } from './report-period.js';

const partOf = ({ text: part, from, to }: Part): Pick<TrendPart, 'part' | 'from' | 'to'> => ({
  part,
  from,
  to,
});

/** The figures of each part of a period that has begun: the days of a week, the weeks of a month, else the months. */
export function trendOf(
  period: ReportPeriod,
  attendance: AttendanceTally,
  days: readonly DayResults[],
  enrolled: EnrolledTally,
): TrendPart[] {
  const parts = trendParts(period).filter(({ from }) => from <= period.asOf);
  const attended = attendance.parts(parts);
  return parts.map((part, index): TrendPart => {
    const own = days.filter(({ day }) => day >= part.from && day <= part.to);
    const sum = (key: 'attempts' | 'passed' | 'failed'): number =>
      own.reduce((total, day) => total + day[key], 0);
    const { sessions = 0, expected = 0, recorded = 0, attended: there = 0 } = attended[index] ?? {};
    const [passed, failed] = [sum('passed'), sum('failed')];
    return {
      ...partOf(part),
      sessions,
      expected,
      recorded,
      attendance_rate: rateOf(there, recorded),
      attempts: sum('attempts'),
      passed,
      failed,
      pass_rate: rateOf(passed, passed + failed),
      ...enrolled.within(part),
    };
  });
}

/** What is planned for each part of the next period. */
export function comingParts(
  after: Stretch,
  sessions: readonly ReportedSession[],
  inService: readonly InServiceSession[],
): ComingPart[] {
  const all = [
    ...sessions.map(({ day, status, creditedMinutes: minutes }) => ({ day, status, minutes })),
    ...inService,
  ].filter(({ day, status }) => status === 'planned' && day >= after.from && day <= after.to);
  return trendParts(after).map((part) => {
    const own = all.filter(({ day }) => day >= part.from && day <= part.to);
    const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
    return { ...partOf(part), sessions: own.length, minutes };
  });
}
