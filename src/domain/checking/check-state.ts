import { addSpan, type Calendar } from '../calendar.js';
import { addDays, addMonths, type Day } from '../day.js';
import type { Span } from '../handbook/types.js';

export type SpotKind = 'team' | 'customer';

/** A draw with what became of it. */
export interface SpotDraw {
  id: number;
  kind: SpotKind;
  /** The day of a team's draw, the month of one of customers. */
  period: string;
  team: string;
  personId: number;
  employeeNo: string;
  name: string;
  customer: { id: number; code: string; name: string | null } | null;
  carriedFrom: string | null;
  result: {
    checkedOn: Day;
    scoreHundredths: number | null;
    finding: string | null;
    checker: string | null;
  } | null;
  skip: { on: Day; reason: string } | null;
}

export type SpotState = 'due' | 'overdue' | 'lapsed' | 'passed' | 'failed' | 'noted' | 'skipped';

/** The rules that both kinds of checks have. */
export interface CheckRules {
  carry_over?: Span;
  lapses_after?: Span;
  pass_mark: number;
}

/** The last day on which a check is in time: the day of its draw, or the last workday of its month. */
export function dueDay(calendar: Calendar, period: string): Day {
  if (period.length > 7) return period;
  let day = addDays(addMonths(`${period}-01`, 1), -1);
  while (!calendar.isWorkday(day) && day > `${period}-01`) day = addDays(day, -1);
  return day;
}

/**
 * What became of a check that was drawn: passed or failed by its score, `noted` with a finding alone; skipped; or still
 * open, until it lapses (`spot_checks.*.pass_mark`, `lapses_after`).
 */
export function stateOf(
  { period, result, skip }: SpotDraw,
  rules: CheckRules,
  calendar: Calendar,
  today: Day,
): SpotState {
  if (result) {
    const { scoreHundredths: score } = result;
    if (score === null) return 'noted';
    return score >= Math.round(rules.pass_mark * 100) ? 'passed' : 'failed';
  }
  if (skip) return 'skipped';
  const due = dueDay(calendar, period);
  if (today <= due) return 'due';
  const lapses = rules.lapses_after && addSpan(calendar, due, rules.lapses_after);
  return lapses !== undefined && today > lapses ? 'lapsed' : 'overdue';
}

/** Whether a skipped check comes again in a draw of a day (`spot_checks.*.carry_over`). */
export function isCarriedOver(
  { period, skip, result }: SpotDraw,
  rules: CheckRules,
  calendar: Calendar,
  day: Day,
): boolean {
  if (!skip || result || rules.carry_over === undefined) return false;
  const due = dueDay(calendar, period);
  return due < day && day <= addSpan(calendar, due, rules.carry_over);
}
