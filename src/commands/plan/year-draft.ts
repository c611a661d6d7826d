import type { App } from '../../app.js';
import { missingStatements, type PlanItem } from '../../domain/planning/item.js';
import { draftPlanYear, type DraftResult } from '../../operations/draft-plan-year.js';
import { requirePlanRules } from '../../operations/find-plan-year.js';
import type { Document, Section, View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import type { Command } from '../options.js';
import { yearArgument } from './year-options.js';
import { reasonFor } from './year-reason.js';
import { hoursIn, itemJson, planColumn, reasonText, timeText } from './year-rows.js';
import { draftWords } from './year-words.js';

export function addYearDraft(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('draft')
    .description(t.draft.summary)
    .argument('<YEAR>', t.year)
    .option('--reason <TEXT>', t.options.reason)
    .action((value: string, options: { reason?: string }) => runDraft(app, value, options.reason));
}

async function runDraft(app: App, value: string, given: string | undefined): Promise<void> {
  const t = app.texts.planYear.draft;
  const year = yearArgument(app, value);
  const { handbook, plan } = requirePlanRules(app.store());
  const result = draftPlanYear(app.store(), app.writeContext(), {
    year,
    today: app.today(),
    reason: await reasonFor(app, year, given),
    words: await draftWords(handbook),
    dryRun: app.options.dryRun === true,
  });
  const { items, joined } = result;
  if (items.length + joined.length === 0 && app.options.format === undefined) {
    await app.printText(t.none(year), null);
  } else await app.print(page(app, year, result), `plan-draft-${year}`);
  const open = items.filter((item) => missingStatements(item, plan.required).length > 0).length;
  if (open > 0) await app.say(t.missing(open));
  await sayEntry(app, result.entry);
}

function page(app: App, year: number, { entry, items, joined }: DraftResult): Document {
  const t = app.texts.planYear.draft;
  const needs = joined.flatMap((join) => join.needs).length;
  const sections: Section[] = [{ kind: 'view', view: proposals(app, items, 'draft', t.empty) }];
  if (joined.length > 0) {
    const view: View = {
      name: 'joined',
      empty: t.joinedEmpty,
      columns: [
        planColumn(app, 'item', 'code'),
        planColumn(app, 'needs', 'list'),
        planColumn(app, 'departments', 'list'),
      ],
      rows: joined.map((join) => ({ ...join })),
    };
    sections.push({ kind: 'heading', text: t.joined }, { kind: 'view', view });
  }
  return {
    name: 'plan-draft',
    title: t.title(year),
    subtitle: t.subtitle(items.length, needs),
    sections,
    footer: [],
    json: { entry, year, items: items.map((item) => itemJson(app, item)), joined },
  };
}

/** Items with why they are proposed. */
export function proposals(app: App, items: readonly PlanItem[], name: string, empty: string): View {
  return {
    name,
    empty,
    columns: [
      planColumn(app, 'item', 'code'),
      planColumn(app, 'title', 'text'),
      planColumn(app, 'source', 'status', { vocabulary: 'plan_source', wide: true }),
      planColumn(app, 'time', 'text'),
      planColumn(app, 'heads', 'int'),
      planColumn(app, 'hours', 'hours'),
      planColumn(app, 'departments', 'list', { wide: true }),
      planColumn(app, 'why', 'text'),
    ],
    rows: items.map((item) => ({
      item: item.code,
      title: item.title,
      source: item.source,
      time: timeText(app, item),
      heads: item.heads,
      hours: hoursIn(item.minutes),
      departments: item.departments,
      why: app.texts.app.sentences(item.reasons.map((reason) => reasonText(app, reason))),
    })),
  };
}
