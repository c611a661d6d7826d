import type { Day } from '../day.js';
import type { Handbook } from '../handbook/types.js';
import type { AnnualPlanRules } from '../handbook/types-annual-plan.js';
import { rateOf } from '../rate.js';
import {
  blankFields,
  coursesOf,
  originsOf,
  trainingKey,
  type DraftItem,
  type PlanItem,
} from './item.js';
import type { PlanReason } from './reasons.js';

/** What a span of time showed of an exam or a course. `people`: how many failed it, or missed it. */
export type ResultFact =
  | { kind: 'pass_rate'; assessment: string; passed: number; judged: number; people: number }
  | { kind: 'attendance'; course: string; attended: number; recorded: number; people: number };

interface ResultRules {
  handbook: Handbook;
  rules: Pick<AnnualPlanRules, 'results' | 'short_term'>;
}

/** Why a result falls below the handbook's line; `undefined` where it does not, or too few are counted. */
function reasonOf(
  { results }: Pick<AnnualPlanRules, 'results'>,
  result: ResultFact,
): PlanReason | undefined {
  const least = results?.min_results ?? 1;
  if (result.kind === 'pass_rate') {
    const { assessment, passed, judged } = result;
    const limit = results?.pass_rate;
    const rate = rateOf(passed, judged);
    if (limit === undefined || rate === null || judged < least || rate >= limit) return undefined;
    const facts = { assessment, passed, judged, limit };
    return { code: 'pass_rate', rule: 'annual_plan.results.pass_rate', facts };
  }
  const { course, attended, recorded } = result;
  const limit = results?.attendance;
  const rate = rateOf(attended, recorded);
  if (limit === undefined || rate === null || recorded < least || rate >= limit) return undefined;
  const facts = { course, attended, recorded, limit };
  return { code: 'attendance', rule: 'annual_plan.results.attendance', facts };
}

/** The courses that the ladder of an exam has people attend again. */
export function retrainedCourses({ assessments, ladders }: Handbook, assessment: string): string[] {
  const steps = ladders[assessments[assessment]?.ladder ?? '']?.steps ?? [];
  const courses = steps.flatMap(({ requires }) =>
    (requires ?? []).flatMap(({ retraining }) => retraining?.courses ?? []),
  );
  return [...new Set(courses)].sort();
}

/**
 * The training that a result below the line calls for: the course once more, or what the exam is about (000 §5.2:
 * where the result is poor, the training is organised anew). `undefined` where the result is good enough.
 */
export function itemOfResult(
  { handbook, rules }: ResultRules,
  result: ResultFact,
  source: 'last_year' | 'evaluation',
): Omit<DraftItem, 'term'> | undefined {
  const reason = reasonOf(rules, result);
  if (!reason) return undefined;
  const isExam = result.kind === 'pass_rate';
  const path = isExam ? `assessments.${result.assessment}` : `courses.${result.course}`;
  const codes = isExam ? retrainedCourses(handbook, result.assessment) : [result.course];
  const courses = codes.flatMap((code) => handbook.courses[code] ?? []);
  const title = isExam ? handbook.assessments[result.assessment]?.title : courses[0]?.title;
  const [first] = courses;
  const minutes = Math.round(courses.reduce((sum, { hours }) => sum + hours, 0) * 60);
  return {
    ...blankFields(title ?? (isExam ? result.assessment : result.course)),
    goal: first?.objective ?? null,
    content: first?.content ?? null,
    method: first?.method ?? null,
    heads: result.people === 0 ? null : result.people,
    minutes: minutes === 0 ? null : minutes,
    course: codes.length === 0 ? null : codes.join('+'),
    source,
    origin: source === 'evaluation' ? `evaluation.${path}` : path,
    reasons: [reason],
  };
}

/** What the results of the running year ask of its plan (000 §5.2.3). */
export type Adjustment =
  | { kind: 'add'; item: DraftItem }
  /** An item that is still ahead, or running, is about the same: its content and method are to be looked at again. */
  | { kind: 'review'; item: string; title: string; reasons: readonly PlanReason[] };

/**
 * How a year's plan is adjusted to what its trainings have shown (000 §5.2.3): a course or an exam below the line comes
 * into the plan, unless an item about it is still to come, which is then to be reviewed. What was added for that reason
 * before, or dropped, is not proposed again.
 */
export function adjustYear(
  facts: ResultRules & { results: readonly ResultFact[]; items: readonly PlanItem[] },
  today: Day,
): Adjustment[] {
  const origins = new Set(facts.items.flatMap(originsOf));
  const open = facts.items.filter(
    ({ status, toOn }) => status === 'planned' && (toOn === null || toOn >= today),
  );
  const term = facts.rules.short_term.includes('evaluation') ? 'short' : 'long';
  return facts.results.flatMap((result): Adjustment[] => {
    const item = itemOfResult(facts, result, 'evaluation');
    if (!item || origins.has(item.origin)) return [];
    const same = open.find((one) => isAbout(one, item));
    if (same)
      return [{ kind: 'review', item: same.code, title: same.title, reasons: item.reasons }];
    return [{ kind: 'add', item: { ...item, term } }];
  });
}

function isAbout(item: PlanItem, proposed: Omit<DraftItem, 'term'>): boolean {
  if (trainingKey(item) === trainingKey(proposed)) return true;
  if (item.origin !== null && `evaluation.${item.origin}` === proposed.origin) return true;
  const own = coursesOf(item);
  const wanted = coursesOf(proposed);
  return wanted.length > 0 && wanted.every((course) => own.includes(course));
}
