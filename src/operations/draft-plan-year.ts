import {
  insertPlanItem,
  listPlanItems,
  setItemDepartments,
  setItemNeeds,
} from '../db/plan-year.js';
import { listRanPrograms } from '../db/plan-coverage.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import { earlier, type Day } from '../domain/day.js';
import type { Audience, InServiceTraining } from '../domain/handbook/types-in-service.js';
import type { Role } from '../domain/handbook/types.js';
import {
  draftYear,
  type DraftFacts,
  type JoinedNeeds,
  type OpenNeed,
  type RecurringTraining,
  type UnfinishedItem,
} from '../domain/planning/draft-year.js';
import { isShort } from '../domain/planning/attended.js';
import { fieldChanges, type DraftItem, type PlanItem } from '../domain/planning/item.js';
import { yearCoverage } from '../domain/planning/coverage.js';
import { occurrences } from '../domain/recurrence.js';
import { recordChange } from './change-plan-item.js';
import { coverageFacts } from './check-plan-year.js';
import { findNeeds, type NeedView } from './find-needs.js';
import { isApproved, requireItem, requirePlanRules, type PlanRules } from './find-plan-year.js';
import { needIds } from './plan-item-fields.js';
import { resultsOf } from './plan-results.js';

/** How the office words what the handbook has as codes. */
export interface DraftWords {
  audience: (audience: Audience) => string;
  role: (role: Role) => string;
}

/** What a draft added. `joined`: needs that were added to items which the plan had already. */
export interface DraftResult {
  entry: number | null;
  items: readonly PlanItem[];
  joined: readonly JoinedNeeds[];
}

/**
 * Drafts the plan of a year (000 §4.1), or adds to it what is new since it was drafted. After an approval it needs a
 * reason, and every item is recorded as a change.
 *
 * @throws Refusal `plan_rules_missing`
 */
export function draftPlanYear(
  store: Store,
  context: WriteContext,
  input: {
    year: number;
    today: Day;
    reason: string | null;
    words: DraftWords;
    dryRun: boolean;
  },
): DraftResult {
  const { year, dryRun } = input;
  const command = `plan year draft ${year}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const { items, joined } = draftYear(draftFacts(store, input));
    const approved = isApproved(store, year);
    const recording = { today: input.today, reason: approved ? input.reason : null };
    const added = items.map((item) => insertDrafted(write, context, year, item, recording));
    for (const join of joined) joinNeeds(write, context, join, recording);
    const summary = {
      year,
      items: added.length,
      needs: joined.flatMap(({ needs }) => needs).length,
    };
    return { result: { items: added, joined }, summary };
  });
  return { entry, ...result };
}

/** Adds an item that was proposed, with its reasons. */
export function insertDrafted(
  write: Writer,
  context: WriteContext,
  year: number,
  item: DraftItem,
  recording: { today: Day; reason: string | null },
): PlanItem {
  const ids = needIds(write.store, item.needs);
  const { code } = insertPlanItem(write, { ...item, year, status: 'planned' }, ids);
  const added = requireItem(write.store, code);
  recordChange(write, context, added, fieldChanges(null, added), recording);
  return added;
}

function joinNeeds(
  write: Writer,
  context: WriteContext,
  { item: code, needs, departments }: JoinedNeeds,
  recording: { today: Day; reason: string | null },
): void {
  const before = requireItem(write.store, code);
  setItemNeeds(write, before.id, needIds(write.store, [...before.needs, ...needs]));
  setItemDepartments(write, before.id, [...new Set([...before.departments, ...departments])]);
  const after = requireItem(write.store, code);
  recordChange(write, context, after, fieldChanges(before, after), recording);
}

function draftFacts(
  store: Store,
  { year, today, words }: { year: number; today: Day; words: DraftWords },
): DraftFacts {
  const rules = requirePlanRules(store);
  const from = `${year - 1}-01-01`;
  const to = earlier(today, `${year - 1}-12-31`);
  return {
    year,
    handbook: rules.handbook,
    rules: rules.plan,
    needs: openNeeds(findNeeds(store), year),
    recurring: recurringOf(rules, year, words),
    programs: listRanPrograms(store, from, to),
    results: resultsOf(store, rules, from, to),
    unfinished: unfinishedOf(store, rules, year - 1, today),
    items: listPlanItems(store, year),
  };
}

/** Open needs, with the departments of everything that was merged into them; not those wished for a later year. */
function openNeeds(needs: readonly NeedView[], year: number): OpenNeed[] {
  const byCode = new Map(needs.map((need) => [need.code, need]));
  return needs
    .filter(({ state, wishedOn }) => state === 'open' && (wishedOn ?? '') <= `${year}-12-31`)
    .map((need) => {
      const forms = [need, ...need.merged.flatMap((code) => byCode.get(code) ?? [])];
      const { code, kind, title, content, course, wishedOn, rule } = need;
      const departments = [...new Set(forms.flatMap(({ department }) => department ?? []))].sort();
      return {
        code,
        kind,
        title,
        content,
        course,
        wishedOn,
        rule,
        departments,
        heads: need.headsInAll,
      };
    });
}

function recurringOf(
  { handbook }: PlanRules,
  year: number,
  words: DraftWords,
): RecurringTraining[] {
  const from = `${year}-01-01`;
  return Object.entries(handbook.in_service ?? {}).map(([code, training]) => {
    const courses = training.courses.flatMap((course) => handbook.courses[course] ?? []);
    return {
      code,
      title: training.title,
      goal: courses[0]?.objective ?? null,
      content: training.content ?? courses[0]?.content ?? null,
      audience: words.audience(training.audience),
      method: courses[0]?.method ?? null,
      trainer: words.role(training.trainer),
      minutes: Math.round(training.hours * 60),
      days: occurrences(training.recurs, from, from, `${year}-12-31`),
      onceEach: comesOnce(training),
      courses: training.courses,
      departments: training.audience.departments ?? [],
    };
  });
}

/** Whether nobody is meant to come to two sessions of a training: newcomers come once, and so does who signs up. */
const comesOnce = ({ audience, sign_up }: InServiceTraining): boolean =>
  audience.once === true || audience.joined !== undefined || sign_up !== undefined;

/** Items of a year of which neither enough was delivered nor is enough fixed for the rest of it. */
function unfinishedOf(store: Store, rules: PlanRules, year: number, today: Day): UnfinishedItem[] {
  const items = listPlanItems(store, year).filter(({ status }) => status === 'planned');
  if (items.length === 0) return [];
  const covered = yearCoverage(coverageFacts(store, rules, year, today)).items;
  return covered.flatMap(({ item: code, planned, delivered, ahead }) => {
    const item = items.find((one) => one.code === code);
    if (!item || ahead > 0) return [];
    const { minutes, sessions } = delivered;
    const isUnfinished =
      planned.minutes === null
        ? sessions === 0
        : isShort(minutes, planned.minutes, rules.plan.tolerance);
    return isUnfinished ? [{ item, deliveredMinutes: minutes }] : [];
  });
}
