import type { App } from '../../app.js';
import type { Adjustment } from '../../domain/planning/draft-results.js';
import { adjustPlanYear, findAdjustments } from '../../operations/adjust-plan-year.js';
import type { Document, View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import type { Command } from '../options.js';
import { textOption } from './session-options.js';
import { yearArgument } from './year-options.js';
import { hoursIn, planColumn, reasonText } from './year-rows.js';

interface AdjustOptions {
  apply?: boolean;
  reason?: string;
}

export function addYearAdjust(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('adjust')
    .description(t.adjust.summary)
    .argument('<YEAR>', t.year)
    .option('--apply', t.adjust.apply)
    .option('--reason <TEXT>', t.options.reason)
    .action((value: string, options: AdjustOptions) => runAdjust(app, value, options));
}

async function runAdjust(app: App, value: string, options: AdjustOptions): Promise<void> {
  const t = app.texts.planYear.adjust;
  const year = yearArgument(app, value);
  const name = `plan-adjustments-${year}`;
  if (options.apply !== true) {
    const adjustments = findAdjustments(app.store(), year, app.today());
    await app.print(page(app, year, adjustments, null), name);
    if (adjustments.some(({ kind }) => kind === 'add')) await app.say(t.hint);
    return;
  }
  const reason =
    options.reason ?? (await app.prompter.text(app.texts.planYear.options.askReason, '--reason'));
  const { entry, items, adjustments } = adjustPlanYear(app.store(), app.writeContext(), {
    year,
    reason: textOption(app, '--reason', reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const codes = items.map(({ code }) => code);
  await app.print(page(app, year, adjustments, { entry, codes }), name);
  await app.say(t.done(items.length));
  await sayEntry(app, entry);
}

interface Applied {
  entry: number | null;
  /** Codes of the added items, in the order of the proposals. */
  codes: string[];
}

function page(
  app: App,
  year: number,
  adjustments: readonly Adjustment[],
  applied: Applied | null,
): Document | View {
  const t = app.texts.planYear.adjust;
  const codes = [...(applied?.codes ?? [])];
  const rows = adjustments.map((one) => {
    const reasons = one.kind === 'add' ? one.item.reasons : one.reasons;
    return {
      proposal: one.kind,
      item: one.kind === 'add' ? (codes.shift() ?? null) : one.item,
      title: one.kind === 'add' ? one.item.title : one.title,
      heads: one.kind === 'add' ? one.item.heads : null,
      hours: one.kind === 'add' ? hoursIn(one.item.minutes) : null,
      why: app.texts.app.sentences(reasons.map((reason) => reasonText(app, reason))),
      rule: reasons[0]?.rule ?? null,
    };
  });
  const view: View = {
    name: 'adjustments',
    empty: t.empty,
    columns: [
      planColumn(app, 'proposal', 'status', { vocabulary: 'plan_proposal' }),
      planColumn(app, 'item', 'code'),
      planColumn(app, 'title', 'text'),
      planColumn(app, 'heads', 'int'),
      planColumn(app, 'hours', 'hours'),
      planColumn(app, 'why', 'text'),
    ],
    rows,
  };
  return {
    name: 'adjustments',
    title: t.title(year),
    sections: [{ kind: 'view', view }],
    footer: [],
    json: { entry: applied?.entry ?? null, year, adjustments: rows },
  };
}
