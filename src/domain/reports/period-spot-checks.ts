import type { Calendar } from '../calendar.js';
import { dueDay, stateOf, type CheckRules, type SpotDraw } from '../checking/check-state.js';
import { compare } from '../compare.js';
import type { Day } from '../day.js';
import type { ActionCode } from '../standing/statements.js';
import { orderKey } from './order.js';
import type { OpenAction } from './period-worklist.js';
import { isLong, type ReportPeriod } from './report-period.js';

/** What became of checks that were drawn. `checked`: passed, failed or noted with a finding alone. */
export interface CheckFigures {
  drawn: number;
  checked: number;
  passed: number;
  failed: number;
  noted: number;
  skipped: number;
  /** Still to be done in time, too late, or given up. */
  open: number;
  overdue: number;
  lapsed: number;
}

/** A check that was not passed, with what was found. Scores in points. */
export interface FailedCheck {
  period: string;
  employee_no: string;
  name: string;
  team: string | null;
  customer: string | null;
  score: number | null;
  finding: string | null;
  checked_on: Day;
}

/** Spot checks of teams and call-backs of customers that were drawn for the period (001 §2.1 a, b). */
export interface SpotChecksReport {
  team: CheckFigures & { by_team: ({ team: string } & CheckFigures)[] };
  /** Of the months that the period lies in; `checked_in_period`: of whatever month. */
  customers: CheckFigures & { checked_in_period: number; failed_in_period: number };
  failed: FailedCheck[];
}

/** Draws with their rules; without rules nothing is said of them. */
export interface SpotDraws {
  calendar: Calendar;
  team: { draws: readonly SpotDraw[]; rules: CheckRules } | null;
  customers: { draws: readonly SpotDraw[]; rules: CheckRules } | null;
}

/** A draw as it was known on a day: what was recorded later had not happened yet. */
export function knownDraw(draw: SpotDraw, day: Day): SpotDraw {
  const { result, skip } = draw;
  return {
    ...draw,
    result: result && result.checkedOn <= day ? result : null,
    skip: skip && skip.on <= day ? skip : null,
  };
}

/** What became of the checks that were drawn for a period, as known on a day (`spot_checks`; 001 §2.1 a, b). */
export function spotChecksReport(
  { calendar, team, customers }: SpotDraws,
  { kind, from, to, asOf }: ReportPeriod,
): SpotChecksReport {
  const all = none();
  const teams = new Map<string, CheckFigures>();
  const called = { ...none(), checked_in_period: 0, failed_in_period: 0 };
  const months = isLong({ kind }) ? from.slice(0, 7) : to.slice(0, 7);
  const failed: FailedCheck[] = [];
  const count = (found: SpotDraws['team'], each: (draw: SpotDraw) => CheckFigures[]): void => {
    for (const one of found?.draws ?? []) {
      const draw = knownDraw(one, asOf);
      const state = stateOf(draw, found?.rules ?? { pass_mark: 0 }, calendar, asOf);
      for (const figures of each(draw)) add(figures, state);
      const checkedOn = draw.result?.checkedOn ?? '';
      const isFresh = draw.kind === 'team' || (checkedOn >= from && checkedOn <= asOf);
      if (state === 'failed' && isFresh) failed.push(failedCheck(draw));
    }
  };
  count(team, (draw) => {
    let own = teams.get(draw.team);
    if (!own) teams.set(draw.team, (own = none()));
    return [all, own];
  });
  count(customers, (draw) => {
    const { result, period } = draw;
    const rules = customers?.rules ?? { pass_mark: 0 };
    if (result && result.checkedOn >= from && result.checkedOn <= asOf) {
      called.checked_in_period += 1;
      if (stateOf(draw, rules, calendar, asOf) === 'failed') called.failed_in_period += 1;
    }
    return period >= months && period <= to.slice(0, 7) ? [called] : [];
  });
  return {
    team: {
      ...all,
      by_team: [...teams]
        .sort(([a], [b]) => compare(orderKey(a), orderKey(b)))
        .map(([name, figures]) => ({ team: name, ...figures })),
    },
    customers: called,
    failed,
  };
}

const none = (): CheckFigures => ({
  drawn: 0,
  checked: 0,
  passed: 0,
  failed: 0,
  noted: 0,
  skipped: 0,
  open: 0,
  overdue: 0,
  lapsed: 0,
});

function add(figures: CheckFigures, state: ReturnType<typeof stateOf>): void {
  figures.drawn += 1;
  figures[state === 'due' ? 'open' : state] += 1;
  if (state === 'passed' || state === 'failed' || state === 'noted') figures.checked += 1;
}

function failedCheck({ period, employeeNo, name, team, customer, result }: SpotDraw): FailedCheck {
  const score = result?.scoreHundredths ?? null;
  return {
    period,
    employee_no: employeeNo,
    name,
    team: team === '' ? null : team,
    customer: customer?.code ?? null,
    score: score === null ? null : score / 100,
    finding: result?.finding ?? null,
    checked_on: result?.checkedOn ?? period,
  };
}

/** What of a kind of check was open on a day, as things to do: each person of a team, or each month of call-backs. */
export function openChecks(
  draws: readonly SpotDraw[],
  rules: CheckRules,
  calendar: Calendar,
  { day, action, actor, rule }: { day: Day; action: ActionCode; actor: string; rule: string },
): OpenAction[] {
  const months = new Map<string, { done: number; times: number; open: boolean }>();
  const found: OpenAction[] = [];
  for (const one of draws) {
    const { period, kind } = one;
    if (period > day) continue;
    const draw = knownDraw(one, day);
    const state = stateOf(draw, rules, calendar, day);
    const isOpen = state === 'due' || state === 'overdue';
    const dueOn = dueDay(calendar, period);
    if (kind === 'customer') {
      const month = months.get(period) ?? { done: 0, times: 0, open: false };
      if (draw.result) month.done += 1;
      if (!draw.skip || draw.result) month.times += 1;
      months.set(period, { ...month, open: month.open || isOpen });
    } else if (isOpen) {
      const { employeeNo, name, team } = draw;
      found.push({
        person: null,
        whom: { employeeNo, name, title: team },
        batch: '',
        action: { action, actor, about: period, dueOn, rule },
      });
    }
  }
  for (const [period, { done, times, open }] of months) {
    if (!open) continue;
    const dueOn = dueDay(calendar, period);
    found.push({
      person: null,
      batch: '',
      action: { action, actor, about: period, dueOn, rule, progress: { done, times } },
    });
  }
  return found;
}
