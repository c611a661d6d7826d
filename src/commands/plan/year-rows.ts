import type { App } from '../../app.js';
import type { PlanItem } from '../../domain/planning/item.js';
import type { PlanReason } from '../../domain/planning/reasons.js';
import type { PlanItemView } from '../../operations/find-plan-year.js';
import type { Column, ColumnKind, Row } from '../../render/view.js';

/** A column of an annual plan, headed by the plan's own words. */
export function planColumn(
  app: App,
  key: string,
  kind: ColumnKind,
  more: { vocabulary?: string; wide?: boolean } = {},
): Column {
  return { key, kind, header: app.texts.planYear.headers[key] ?? key, ...more };
}

/** Credited hours of minutes; `null` stays so. */
export const hoursIn = (minutes: number | null): number | null =>
  minutes === null ? null : minutes / 60;

/** When an item is, for people: `2027`, `2027-03`, `2027-03 – 2027-05`, or its days. */
export function timeText(
  app: App,
  { year, fromOn, toOn }: Pick<PlanItem, 'year' | 'fromOn' | 'toOn'>,
): string | null {
  if (fromOn === null || toOn === null) return null;
  if (fromOn === `${year}-01-01` && toOn === `${year}-12-31`) return String(year);
  const [first, last] = [fromOn.slice(0, 7), toOn.slice(0, 7)];
  const days = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5)), 0)).getUTCDate();
  const whole = fromOn.endsWith('-01') && toOn.endsWith(`-${days}`);
  const [from, to] = whole ? [first, last] : [fromOn, toOn];
  return from === to ? from : app.texts.planYear.many(from, to);
}

/** Why an item was proposed, in a sentence. */
export function reasonText(app: App, { code, facts, rule }: PlanReason): string {
  const t = app.texts.planYear;
  const say = t.reasons[code] as (facts: unknown) => string;
  return t.reason(say(facts), rule);
}

/** What an item states; the keys are those of the JSON. */
const statedRow = (item: PlanItem) => ({
  item: item.code,
  title: item.title,
  goal: item.goal,
  content: item.content,
  audience: item.audience,
  from: item.fromOn,
  to: item.toOn,
  method: item.method,
  trainer: item.trainer,
  heads: item.heads,
  hours: hoursIn(item.minutes),
  sessions: item.sessions,
  runs: item.runs,
  term: item.term,
  departments: item.departments,
  needs: item.needs,
  course: item.course,
  program: item.program,
  rule: item.rule,
  source: item.source,
  status: item.status,
  note: item.note,
});

/** An item as a plan shows it, with its time in words. */
export const itemRow = (app: App, item: PlanItem): Row => ({
  ...statedRow(item),
  time: timeText(app, item),
});

/** The columns of a plan: those of the office's form first. */
export function itemColumns(app: App, raw: boolean): Column[] {
  const column = (key: string, kind: ColumnKind, more?: { vocabulary?: string; wide?: boolean }) =>
    planColumn(app, key, kind, more);
  const wide = { wide: true };
  const time: Column[] = raw
    ? [column('from', 'date'), column('to', 'date')]
    : [column('time', 'text')];
  return [
    column('item', 'code'),
    column('title', 'text'),
    column('goal', 'text', wide),
    column('content', 'text', wide),
    column('audience', 'text'),
    ...time,
    column('method', 'status', { vocabulary: 'plan_method' }),
    column('trainer', 'text', wide),
    column('heads', 'int'),
    column('hours', 'hours'),
    column('sessions', 'int', wide),
    column('runs', 'int', wide),
    column('term', 'status', { vocabulary: 'plan_term', ...wide }),
    column('departments', 'list', wide),
    column('needs', 'list', wide),
    ...(raw ? [column('course', 'code'), column('program', 'code'), column('rule', 'code')] : []),
    column('source', 'status', { vocabulary: 'plan_source', ...wide }),
    column('status', 'status', { vocabulary: 'plan_item', ...wide }),
    column('note', 'text', wide),
  ];
}

/** An item for programs: with its origin and the rules and facts of its reasons. */
export function itemJson(app: App, item: PlanItem | PlanItemView): Record<string, unknown> {
  return {
    ...statedRow(item),
    missing: 'missing' in item ? item.missing : [],
    origin: item.origin,
    reasons: item.reasons.map((reason) => ({
      code: reason.code,
      rule: reason.rule,
      facts: reason.facts,
      text: reasonText(app, reason),
    })),
  };
}

/** What is not stated, in words. */
export const missingWords = (app: App, missing: readonly string[]): string =>
  missing
    .map((one) => app.texts.planYear.statements[one] ?? one)
    .join(app.texts.render.list_separator);
