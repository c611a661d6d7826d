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
  const { period, before, after, sessions, previous, worklist, source, fell_due, ...rest } = report;
  const { kind, text, from, to, asOf } = period;
  const { coming, absences, ...sections } = rest;
  if (kind === 'week') {
    return {
      ...pick(report),
      period: { week: text, from, to, as_of: asOf },
      ...head(report),
      worklist,
      ...lists(report),
      sessions: { this_week: sessions.this_period, next_week: sessions.next_period },
      previous: { week: before.text, ...previous },
      ...tail(sections),
      source,
    };
  }
  const told = isLong(period)
    ? {
        worklist: {
          open: worklist.open,
          open_before: worklist.open_before,
          new: worklist.new.length,
          resolved: worklist.resolved.length,
          overdue: worklist.overdue.length,
          by_action: countActions(report),
        },
        next: { period: after.text, from: after.from, to: after.to, parts: coming },
      }
    : { worklist, fell_due, absences, sessions };
  return {
    ...pick(report),
    period: { kind, period: text, from, to, as_of: asOf },
    ...head(report),
    ...told,
    ...lists(report),
    previous: { period: before.text, ...previous },
    ...tail(sections),
    source,
  };
}

const pick = ({ office, batches }: PeriodReport) => ({ office, batches });

const lists = ({ rankings }: PeriodReport) => ({ rankings });

function head({ period, attendance, results, standings }: PeriodReport) {
  const { list, ...figures } = results;
  return { attendance, results: isLong(period) ? figures : { ...figures, list }, standings };
}

/** The sections beside those of the weekly report's first days. */
const tail = ({
  difference,
  enrolled,
  plan,
  in_service,
  trend,
  attendance_map,
  distributions,
  retakes,
  feedback,
  spot_checks,
  actions,
  lists: handbookLists,
}: Omit<
  PeriodReport,
  | 'period'
  | 'before'
  | 'after'
  | 'sessions'
  | 'previous'
  | 'worklist'
  | 'source'
  | 'fell_due'
  | 'coming'
  | 'absences'
>) => ({
  difference,
  enrolled,
  plan,
  in_service,
  trend,
  attendance_map,
  distributions,
  retakes,
  feedback,
  spot_checks,
  actions,
  lists: handbookLists,
});
