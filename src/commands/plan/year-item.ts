import type { App } from '../../app.js';
import type { PlanItemView, YearPlan } from '../../operations/find-plan-year.js';
import type { Cell, Document, View } from '../../render/view.js';
import { changesView } from './year-change.js';
import { hoursIn, itemJson, missingWords, planColumn, reasonText, timeText } from './year-rows.js';
import { stateText } from './year-show.js';

/** One item of a plan with everything about it: what it states, why it is there, what was changed. */
export async function showItem(app: App, plan: YearPlan, item: PlanItemView): Promise<void> {
  const t = app.texts.planYear.show;
  const changes = plan.changes.filter((change) => change.item === item.code);
  const page: Document = {
    name: 'plan-item',
    title: `${item.code} ${item.title}`,
    subtitle: stateText(app, plan),
    sections: [
      { kind: 'heading', text: t.statements },
      { kind: 'view', view: statementsView(app, item) },
      { kind: 'heading', text: t.reasons },
      { kind: 'view', view: reasonsView(app, item) },
      { kind: 'heading', text: t.changes },
      { kind: 'view', view: { ...changesView(app, changes), empty: t.changesEmpty } },
    ],
    footer: [],
    json: {
      year: plan.year,
      version: plan.approval?.version ?? null,
      ...itemJson(app, item),
      changes: changes.map((change) => ({
        changed_on: change.changedOn,
        changed_by: change.changedBy,
        reason: change.reason,
        changes: change.changes,
        entry: change.entry,
      })),
    },
  };
  await app.print(page, `plan-item-${item.code}`);
}

function statementsView(app: App, item: PlanItemView): View {
  const t = app.texts.planYear;
  const word = (vocabulary: string, value: string | null): Cell =>
    value === null ? null : (app.texts.words[vocabulary]?.[value] ?? value);
  const list = (values: readonly string[]): Cell =>
    values.length === 0 ? null : values.join(app.texts.render.list_separator);
  const stated: [string, Cell][] = [
    ['goal', item.goal],
    ['content', item.content],
    ['audience', item.audience],
    ['time', timeText(app, item)],
    ['method', word('plan_method', item.method)],
    ['trainer', item.trainer],
    ['heads', item.heads],
    ['hours', hoursIn(item.minutes)],
    ['sessions', item.sessions],
    ['runs', item.runs],
    ['term', word('plan_term', item.term)],
    ['departments', list(item.departments)],
    ['needs', list(item.needs)],
    ['course', item.course],
    ['program', item.program],
    ['rule', item.rule],
    ['source', word('plan_source', item.source)],
    ['status', word('plan_item', item.status)],
    ['note', item.note],
    ['missing', item.missing.length === 0 ? null : missingWords(app, item.missing)],
  ];
  return {
    name: 'statements',
    empty: t.show.missingEmpty,
    columns: [planColumn(app, 'field', 'text'), planColumn(app, 'text', 'text')],
    rows: stated
      .filter(([, value]) => value !== null)
      .map(([key, value]) => ({
        field: t.headers[key] ?? key,
        text: typeof value === 'number' ? String(value) : value,
      })),
  };
}

function reasonsView(app: App, item: PlanItemView): View {
  const t = app.texts.planYear;
  return {
    name: 'reasons',
    empty: t.show.reasonsEmpty,
    columns: [planColumn(app, 'why', 'text')],
    rows: item.reasons.map((reason) => ({ why: reasonText(app, reason) })),
  };
}
