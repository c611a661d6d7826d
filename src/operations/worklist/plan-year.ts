import { listApprovals, listPlanItems } from '../../db/plan-year.js';
import type { Store } from '../../db/open.js';
import { addSpan, subtractSpan } from '../../domain/calendar.js';
import { later, type Day } from '../../domain/day.js';
import { yearCoverage } from '../../domain/planning/coverage.js';
import { approvalDueOn, isNear } from '../../domain/planning/coverage-findings.js';
import { isContinuous, type PlanItem } from '../../domain/planning/item.js';
import { currentRules } from '../../db/rules.js';
import { coverageFacts } from '../check-plan-year.js';
import type { PlanRules } from '../find-plan-year.js';
import type { WorklistItem, WorklistSource } from './item.js';

interface Looking {
  store: Store;
  rules: PlanRules;
  today: Day;
  /** The last day whose work is announced. */
  soon: Day;
}

/**
 * The annual plan's work (000 §4.1): next year's is to be drafted and approved at the end of the year, what departments
 * ask for at its beginning worked in, and the sessions of an item fixed before its time.
 */
export const planYears: WorklistSource = (store, today, ahead) => {
  const rules = currentRules(store);
  const plan = rules.handbook.annual_plan;
  if (!plan) return [];
  const soon = later(addSpan(rules.calendar, today, rules.handbook.due_soon), ahead);
  const looking = { store, rules: { ...rules, plan }, today, soon };
  const year = Number(today.slice(0, 4));
  return [year, year + 1].flatMap((one) => yearWork(looking, one));
};

function yearWork(looking: Looking, year: number): WorklistItem[] {
  const items = listPlanItems(looking.store, year).filter(({ status }) => status === 'planned');
  if (items.length === 0) return draftWork(looking, year);
  return [
    ...approvalWork(looking, year),
    ...needsWork(looking, year),
    ...sessionWork(looking, year, items),
  ];
}

function work(
  { today, soon }: Looking,
  item: Pick<WorklistItem, 'action' | 'actor' | 'about' | 'rule' | 'title'> & { dueOn: Day },
): WorklistItem[] {
  if (item.dueOn > soon) return [];
  const person = { employeeNo: null, name: null, batch: '', notBefore: null };
  return [{ ...item, ...person, overdue: item.dueOn < today }];
}

/** A year without a plan: it can be drafted until the needs of its beginning should have been worked in. */
function draftWork(looking: Looking, year: number): WorklistItem[] {
  const { draft, needs } = looking.rules.plan;
  if (looking.today > `${year}-${needs.until}`) return [];
  return work(looking, {
    action: 'draft_plan',
    actor: draft.by,
    dueOn: `${year - 1}-${draft.on}`,
    about: String(year),
    title: String(year),
    rule: 'annual_plan.draft',
  });
}

function approvalWork(looking: Looking, year: number): WorklistItem[] {
  if (listApprovals(looking.store, year).length > 0) return [];
  const { approval } = looking.rules.plan;
  return work(looking, {
    action: 'approve_plan',
    actor: approval.by,
    dueOn: approvalDueOn(year, approval.on),
    about: String(year),
    title: String(year),
    rule: 'annual_plan.approval',
  });
}

/** Needs that came in by the day until which they are worked in; what comes later is answered one by one. */
function needsWork(looking: Looking, year: number): WorklistItem[] {
  const { store, rules, today } = looking;
  if (!today.startsWith(`${year}-`)) return [];
  const { by, until } = rules.plan.needs;
  const dueOn = `${year}-${until}`;
  const { openNeeds } = yearCoverage(coverageFacts(store, rules, year, today));
  const codes = openNeeds.filter(({ receivedOn }) => receivedOn <= dueOn).map(({ code }) => code);
  if (codes.length === 0) return [];
  const about = codes.join(' ');
  const title = `${year}: ${about}`;
  return work(looking, {
    action: 'plan_needs',
    actor: by,
    dueOn,
    about,
    title,
    rule: 'annual_plan.needs',
  });
}

/** Items whose time comes near, or is there, without any session held or fixed. */
function sessionWork(looking: Looking, year: number, items: readonly PlanItem[]): WorklistItem[] {
  const { store, rules, today, soon } = looking;
  const { announce, draft } = rules.plan;
  const near = items.filter(
    (item) =>
      !isContinuous(item) &&
      item.fromOn !== null &&
      (item.toOn ?? item.fromOn) >= today &&
      isNear(rules.calendar, item.fromOn, soon, announce),
  );
  if (near.length === 0) return [];
  const covered = yearCoverage(coverageFacts(store, rules, year, today)).items;
  const without = new Set(
    covered
      .filter(({ delivered, ahead }) => delivered.sessions + ahead === 0)
      .map(({ item }) => item),
  );
  return near
    .filter(({ code }) => without.has(code))
    .flatMap(({ code, title, fromOn }) =>
      work(looking, {
        action: 'fix_sessions',
        actor: draft.by,
        dueOn: subtractSpan(rules.calendar, fromOn ?? today, announce),
        about: code,
        title: `${code} ${title}`,
        rule: 'annual_plan.announce',
      }),
    );
}
