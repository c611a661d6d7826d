import type { App } from '../../app.js';
import {
  changePlanItem,
  dropPlanItem,
  type ItemChange,
} from '../../operations/change-plan-item.js';
import { findYearPlan, requirePlannedItem } from '../../operations/find-plan-year.js';
import type { PlanChange } from '../../operations/find-plan-year.js';
import type { View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import type { Command } from '../options.js';
import { textOption } from './session-options.js';
import {
  addFieldOptions,
  clearedFields,
  collect,
  patchOf,
  yearArgument,
  type FieldOptions,
} from './year-options.js';
import { reasonFor } from './year-reason.js';
import { itemJson, planColumn } from './year-rows.js';

interface ChangeOptions extends FieldOptions {
  dropNeed?: string[];
  clear?: string[];
}

export function addYearChange(year: Command, app: App): void {
  const t = app.texts.planYear;
  const command = year.command('change').description(t.change.summary).argument('<ITEM>', t.item);
  addFieldOptions(command, app)
    .option('--drop-need <NEED>', t.options.dropNeed, collect)
    .option('--clear <FIELD>', t.options.clear, collect)
    .action((code: string, options: ChangeOptions) => runChange(app, code, options));
}

async function runChange(app: App, code: string, options: ChangeOptions): Promise<void> {
  const t = app.texts.planYear.change;
  const { code: item, year } = requirePlannedItem(app.store(), code);
  const patch = { ...clearedFields(options.clear ?? []), ...(await patchOf(app, options)) };
  const changed = changePlanItem(app.store(), app.writeContext(), {
    item,
    patch,
    addNeeds: options.need ?? [],
    dropNeeds: options.dropNeed ?? [],
    reason: await reasonFor(app, year, options.reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const changes = changesText(app, changed.changes);
  await showChanged(app, changed, changes === '' ? t.same(item) : t.done({ item, changes }));
}

async function showChanged(app: App, changed: ItemChange, text: string): Promise<void> {
  const { entry, item, changes } = changed;
  await app.printText(text, { entry, ...itemJson(app, item), changes });
  await sayEntry(app, entry);
}

/** A field's value in words: methods, terms and sources are codes. */
function valueText(app: App, field: string, value: string | null): string {
  const t = app.texts;
  if (value === null) return t.app.none;
  const vocabulary = field === 'status' ? 'plan_item' : `plan_${field}`;
  return t.words[vocabulary]?.[value] ?? value;
}

function changesText(app: App, changes: ItemChange['changes']): string {
  const t = app.texts.planYear;
  return Object.entries(changes)
    .map(([key, [from, to]]) =>
      t.change.one({
        field: t.headers[key] ?? key,
        before: valueText(app, key, from),
        after: valueText(app, key, to),
      }),
    )
    .join(app.texts.app.changeSeparator);
}

export function addYearDrop(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('drop')
    .description(t.drop.summary)
    .argument('<ITEM>', t.item)
    .option('--reason <TEXT>', t.drop.reason)
    .action((code: string, options: { reason?: string }) => runDrop(app, code, options.reason));
}

async function runDrop(app: App, code: string, given: string | undefined): Promise<void> {
  const t = app.texts.planYear;
  const { code: item } = requirePlannedItem(app.store(), code);
  const reason = given ?? (await app.prompter.text(t.options.askReason, '--reason'));
  const dropped = dropPlanItem(app.store(), app.writeContext(), {
    item,
    reason: textOption(app, '--reason', reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { title, needs } = dropped.item;
  const lines = [t.drop.done(item, title)];
  if (needs.length > 0) lines.push(t.drop.open(needs.join(app.texts.render.list_separator)));
  await showChanged(app, dropped, lines.join('\n'));
}

export function addYearChanges(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('changes')
    .description(t.changes.summary)
    .argument('<YEAR>', t.year)
    .action(async (value: string) => {
      const wanted = yearArgument(app, value);
      const { changes } = findYearPlan(app.store(), wanted);
      await app.print(changesView(app, changes), `plan-changes-${wanted}`);
    });
}

/** What a field is called; that an item came or went is said of the item. */
function fieldWord(app: App, field: string): string {
  const t = app.texts.planYear;
  return field === 'status' ? t.changes.existence : (t.headers[field] ?? field);
}

/** The recorded changes, a row for each field; of an item that is new or dropped one row says so. */
export function changesView(app: App, changes: readonly PlanChange[]): View {
  const t = app.texts.planYear;
  const codes = app.options.format === 'json' || app.options.raw === true;
  const rows = changes.flatMap(({ changes: fields, ...change }) => {
    const isNew = fields['status'] !== undefined && fields['status'][0] === null;
    const shown = isNew ? { status: fields['status'] } : fields;
    return Object.entries(shown).map(([field, values]) => ({
      changed_on: change.changedOn,
      item: change.item,
      title: change.title,
      field: codes ? field : fieldWord(app, field),
      before: codes || !values?.[0] ? (values?.[0] ?? null) : valueText(app, field, values[0]),
      after: codes ? (values?.[1] ?? null) : valueText(app, field, values?.[1] ?? null),
      reason: change.reason,
      changed_by: change.changedBy,
      entry: change.entry,
    }));
  });
  return {
    name: 'plan-changes',
    empty: t.changes.empty,
    columns: [
      planColumn(app, 'changed_on', 'date'),
      planColumn(app, 'item', 'code'),
      planColumn(app, 'title', 'text', { wide: true }),
      planColumn(app, 'field', 'text'),
      planColumn(app, 'before', 'text'),
      planColumn(app, 'after', 'text'),
      planColumn(app, 'reason', 'text'),
      planColumn(app, 'changed_by', 'text'),
      { key: 'entry', kind: 'int', wide: true },
    ],
    rows,
  };
}
