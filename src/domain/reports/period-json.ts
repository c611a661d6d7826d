import { isLong } from './report-period.js';
import type { PeriodReport, WorkItem } from './period-facts.js';

/** How much of each kind of work changed in a long period. */
export interface ActionCount {
  action: string;
  new: number;
  resolved: number;
  overdue: number;
}

/** The worklist of a long period by what is to be done, in the order of the words. */
export function countActions({ worklist }: Pick<PeriodReport, 'worklist'>): ActionCount[] {
  const counts = new Map<string, ActionCount>();
  const add = (items: readonly WorkItem[], key: 'new' | 'resolved' | 'overdue'): void => {
    for (const { action } of items) {
      let found = counts.get(action);
      if (!found) counts.set(action, (found = { action, new: 0, resolved: 0, overdue: 0 }));
      found[key] += 1;
    }
  };
  add(worklist.new, 'new');
  add(worklist.resolved, 'resolved');
  add(worklist.overdue, 'overdue');
  return [...counts.values()].sort((a, b) => (a.action < b.action ? -1 : 1));
}

/**
 * A period's report as `--format json` prints it. A week keeps the keys that programs know it by; what is longer is told
 * in figures: its lists of attempts, tasks and sessions are counts.
 */
export function periodJson(report: PeriodReport): Record<string, unknown> {
  const { period, before, office, batches, attendance, results, standings, rankings } = report;
  const { kind, text, from, to, asOf } = period;
  const days = { from, to, as_of: asOf };
  const { previous, source } = report;
  return {
    office,
    batches,
    period: kind === 'week' ? { week: text, ...days } : { kind, period: text, ...days },
    attendance,
    results: isLong(period) ? figuresOf(results) : results,
    standings,
    ...(isLong(period) ? toldInFigures(report) : { worklist: report.worklist }),
    ...(kind === 'day' ? { fell_due: report.fell_due, absences: report.absences } : {}),
    rankings,
    ...(isLong(period) ? {} : { sessions: sessionsOf(report) }),
    previous:
      kind === 'week' ? { week: before.text, ...previous } : { period: before.text, ...previous },
    ...sectionsOf(report),
    source,
  };
}

/** Without the list of all attempts. */
function figuresOf(results: PeriodReport['results']) {
  const { attempts, passed, failed, awaiting, voided, pass_rate, by_assessment } = results;
  return { attempts, passed, failed, awaiting, voided, pass_rate, by_assessment };
}

/** The worklist and the next period of what is long. */
function toldInFigures(report: PeriodReport) {
  const { worklist, after, coming } = report;
  return {
    worklist: {
      open: worklist.open,
      open_before: worklist.open_before,
      new: worklist.new.length,
      resolved: worklist.resolved.length,
      overdue: worklist.overdue.length,
      by_action: countActions(report),
    },
    next: { period: after.text, from: after.from, to: after.to, parts: coming },
  };
}

function sessionsOf({ period, sessions }: PeriodReport) {
  const { this_period: these, next_period: next } = sessions;
  return period.kind === 'week'
    ? { this_week: these, next_week: next }
    : { this_day: these, next_day: next };
}

/** The sections beside those of the weekly report's first days. */
function sectionsOf(report: PeriodReport) {
  const { list, next, ...inService } = report.in_service;
  return {
    difference: report.difference,
    enrolled: report.enrolled,
    plan: report.plan,
    in_service: isLong(report.period) ? inService : { ...inService, list, next },
    trend: report.trend,
    attendance_map: report.attendance_map,
    distributions: report.distributions,
    retakes: report.retakes,
    feedback: report.feedback,
    spot_checks: report.spot_checks,
    actions: report.actions,
    lists: report.lists,
  };
}
