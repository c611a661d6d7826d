import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import {
  findYearPlan,
  requireItem,
  requirePlanRules,
  type PlanItemView,
  type YearPlan,
} from '../../operations/find-plan-year.js';
import { nearestDepartment } from '../../operations/plan-item-fields.js';
import type { Document, Figure, Section, View } from '../../render/view.js';
import { askedFormat, wholeNumber, type Command } from '../options.js';
import { showItem } from './year-item.js';
import { yearArgument } from './year-options.js';
import { itemColumns, itemJson, itemRow, missingWords, planColumn } from './year-rows.js';

interface ShowOptions {
  version?: string;
  item?: string;
  department?: string;
}

export function addYearShow(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('show')
    .description(t.show.summary)
    .argument('<YEAR>', t.year)
    .option('--version <N>', t.show.version)
    .option('--item <ITEM>', t.show.item)
    .option('--department <NAME>', t.show.department)
    .action((value: string, options: ShowOptions) => runShow(app, value, options));
}

async function runShow(app: App, value: string, options: ShowOptions): Promise<void> {
  const year = yearArgument(app, value);
  const version =
    options.version === undefined ? undefined : wholeNumber('--version', options.version, 1);
  const plan = findYearPlan(app.store(), year, version);
  if (options.item !== undefined) {
    await showItem(app, plan, itemOf(app, plan, options.item));
    return;
  }
  const items = ofDepartment(plan, options.department);
  const csv = askedFormat(app) === 'csv';
  const result = csv ? itemsView(app, items, true) : page(app, plan, items, options.department);
  await app.print(result, `plan-${year}`);
}

/** An item of the plan, or of the version that is shown. @throws InputError `plan_item_unknown`, `plan_item_elsewhere` */
function itemOf(app: App, { year, items }: YearPlan, code: string): PlanItemView {
  const wanted = code.normalize('NFKC').trim();
  const found = items.find((item) => item.code === wanted);
  if (found) return found;
  const known = requireItem(app.store(), code);
  throw new InputError(refused('plan_item_elsewhere', { item: known.code, year }));
}

/** @throws InputError `plan_department_unknown` */
function ofDepartment(
  { year, items }: YearPlan,
  department: string | undefined,
): readonly PlanItemView[] {
  if (department === undefined) return items;
  const found = items.filter(({ departments }) => departments.includes(department));
  if (found.length > 0) return found;
  const suggestion = nearestDepartment(items, department);
  throw new InputError(refused('plan_department_unknown', { year, department, suggestion }));
}

function itemsView(app: App, items: readonly PlanItemView[], raw: boolean): View {
  const { statements } = app.texts.planYear;
  const missing = planColumn(app, 'missing', 'list');
  const codes = app.options.raw === true;
  return {
    name: 'plan',
    empty: app.texts.planYear.show.empty,
    columns: raw ? [...itemColumns(app, true), missing] : itemColumns(app, false),
    rows: items.map((item) => ({
      ...itemRow(app, item),
      missing: codes ? item.missing : item.missing.map((one) => statements[one] ?? one),
    })),
  };
}

const isPlanned = ({ status }: PlanItemView): boolean => status === 'planned';

function page(
  app: App,
  plan: YearPlan,
  items: readonly PlanItemView[],
  department: string | undefined,
): Document {
  const t = app.texts.planYear.show;
  const { version } = requirePlanRules(app.store());
  const planned = items.filter(isPlanned);
  const dropped = items.filter((item) => !isPlanned(item));
  const incomplete = planned.filter(({ missing }) => missing.length > 0);
  const sections: Section[] = [
    { kind: 'figures', figures: figures(app, planned, incomplete.length) },
    { kind: 'view', view: itemsView(app, planned, false) },
  ];
  if (incomplete.length > 0 && plan.state !== 'approved') {
    sections.push(
      { kind: 'heading', text: t.missing },
      { kind: 'view', view: missingView(app, incomplete) },
    );
  }
  if (dropped.length > 0) {
    const view = { ...itemsView(app, dropped, false), name: 'dropped' };
    sections.push({ kind: 'heading', text: t.dropped }, { kind: 'view', view });
  }
  const office = app.setting('office') ?? '';
  return {
    name: 'plan',
    title: t.title(plan.year),
    subtitle: `${stateText(app, plan)}${department === undefined ? '' : t.of(department)}`,
    sections,
    footer: [office, t.footer({ day: app.today(), version })].filter((line) => line !== ''),
    json: {
      year: plan.year,
      state: plan.state,
      version: plan.approval?.version ?? null,
      approved_on: plan.approval?.approvedOn ?? null,
      approved_by: plan.approval?.approvedBy ?? null,
      versions: plan.versions,
      changed: plan.changed,
      items: items.map((item) => itemJson(app, item)),
    },
  };
}

/** `Version 2, approved on 2026-12-20 by Li; 3 items have changed since`. */
export function stateText(app: App, { approval, changed }: YearPlan): string {
  const t = app.texts.planYear.show;
  if (approval === null) return t.draft;
  const { version, approvedOn: on, approvedBy: by } = approval;
  const since = changed.length === 0 ? '' : t.changed(changed.length);
  return `${t.approved({ version, on, by })}${since}`;
}

function figures(app: App, planned: readonly PlanItemView[], incomplete: number): Figure[] {
  const t = app.texts.planYear.show.figures;
  const sum = (value: (item: PlanItemView) => number | null): number | null => {
    const known = planned.map(value).filter((one) => one !== null);
    return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  };
  const hours = sum(({ minutes, runs }) =>
    minutes === null ? null : (minutes * (runs ?? 1)) / 60,
  );
  const personHours = sum(({ minutes, heads }) =>
    minutes === null || heads === null ? null : (minutes * heads) / 60,
  );
  return [
    { label: t.items, value: planned.length, kind: 'int' },
    { label: t.hours, value: hours, kind: 'hours' },
    { label: t.heads, value: sum(({ heads }) => heads), kind: 'int' },
    { label: t.personHours, value: personHours, kind: 'hours' },
    {
      label: t.joint,
      value: planned.filter(({ departments }) => departments.length > 1).length,
      kind: 'int',
    },
    ...(incomplete === 0 ? [] : [{ label: t.incomplete, value: incomplete, kind: 'int' as const }]),
  ];
}

function missingView(app: App, items: readonly PlanItemView[]): View {
  const t = app.texts.planYear.show;
  return {
    name: 'missing',
    empty: t.missingEmpty,
    columns: [
      planColumn(app, 'item', 'code'),
      planColumn(app, 'title', 'text'),
      planColumn(app, 'missing', 'text'),
    ],
    rows: items.map((item) => ({
      item: item.code,
      title: item.title,
      missing: missingWords(app, item.missing),
    })),
  };
}
