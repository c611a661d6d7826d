import { listCustomers, listDraws } from '../../db/spot-checks.js';
import type { Store } from '../../db/open.js';
import {
  dueDay,
  stateOf,
  type SpotDraw,
  type SpotKind,
} from '../../domain/checking/check-state.js';
import type { Calendar } from '../../domain/calendar.js';
import type { Day } from '../../domain/day.js';
import type { CustomerChecks, TeamChecks } from '../../domain/handbook/types-spot-checks.js';
import { checkable } from '../spot-checks/draw.js';
import { ruleOf, spotRules } from '../spot-checks/rules.js';
import type { WorklistItem, WorklistSource } from './item.js';

const nobody = { employeeNo: null, name: null, batch: '', notBefore: null };

/** Spot checks: today's draw, and the checks that are open; call-backs of the month (001 §2.1 a, b). */
export const spotChecks: WorklistSource = (store, today) => {
  const { calendar, team, customer } = spotRules(store);
  return [
    ...(team ? teamItems(store, team, calendar, today) : []),
    ...(customer ? customerItems(store, customer, calendar, today) : []),
  ];
};

function openDraws(
  store: Store,
  kind: SpotKind,
  checks: TeamChecks | CustomerChecks,
  calendar: Calendar,
  today: Day,
): { draw: SpotDraw; overdue: boolean }[] {
  return listDraws(store, kind, { from: '', to: today }).flatMap((draw) => {
    const state = stateOf(draw, checks, calendar, today);
    if (state !== 'due' && state !== 'overdue') return [];
    return [{ draw, overdue: state === 'overdue' }];
  });
}

function teamItems(
  store: Store,
  checks: TeamChecks,
  calendar: Calendar,
  today: Day,
): WorklistItem[] {
  const rule = ruleOf('team');
  const common = { ...nobody, actor: checks.by, rule };
  const open = openDraws(store, 'team', checks, calendar, today).map(
    ({ draw, overdue }): WorklistItem => ({
      ...common,
      action: 'spot_check',
      dueOn: draw.period,
      about: draw.period,
      title: draw.team,
      employeeNo: draw.employeeNo,
      name: draw.name,
      overdue,
    }),
  );
  if (!calendar.isWorkday(today)) return open;
  const drawn = listDraws(store, 'team', { from: today, to: today }).length > 0;
  const teams = drawn ? 0 : checkable(store, checks, today).size;
  if (teams === 0) return open;
  const draw: WorklistItem = {
    ...common,
    ...{ action: 'draw_spot_check', dueOn: today, about: today, title: today, overdue: false },
  };
  return [draw, ...open];
}

/** One item for a month: so many of its customers are called. */
function customerItems(
  store: Store,
  checks: CustomerChecks,
  calendar: Calendar,
  today: Day,
): WorklistItem[] {
  const rule = ruleOf('customer');
  const common = { ...nobody, actor: checks.by, rule };
  const month = today.slice(0, 7);
  const open = openDraws(store, 'customer', checks, calendar, today);
  const months = [...new Set(open.map(({ draw }) => draw.period))];
  const items = months.map((period): WorklistItem => {
    const all = listDraws(store, 'customer', { from: period, to: period });
    const counted = all.filter(({ skip, result }) => !skip || result);
    const done = counted.filter(({ result }) => result).length;
    return {
      ...common,
      action: 'call_back',
      dueOn: dueDay(calendar, period),
      about: period,
      title: period,
      progress: { done, times: counted.length },
      overdue: open.some(({ draw, overdue }) => draw.period === period && overdue),
    };
  });
  const drawn = listDraws(store, 'customer', { from: month, to: month }).length > 0;
  if (drawn || listCustomers(store).length === 0) return items;
  const dueOn = dueDay(calendar, month);
  const draw: WorklistItem = {
    ...common,
    ...{ action: 'draw_call_backs', dueOn, about: month, title: month, overdue: false },
  };
  return [...items, draw];
}
