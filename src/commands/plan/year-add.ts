import type { App } from '../../app.js';
import { missingStatements } from '../../domain/planning/item.js';
import { addPlanItem } from '../../operations/change-plan-item.js';
import { requirePlanRules } from '../../operations/find-plan-year.js';
import { sayEntry } from '../importing.js';
import type { Command } from '../options.js';
import { textOption } from './session-options.js';
import { addFieldOptions, patchOf, yearArgument, type FieldOptions } from './year-options.js';
import { reasonFor } from './year-reason.js';
import { itemJson, missingWords } from './year-rows.js';

export function addYearAdd(year: Command, app: App): void {
  const t = app.texts.planYear;
  const command = year.command('add').description(t.add.summary).argument('<YEAR>', t.year);
  addFieldOptions(command, app).action((value: string, options: FieldOptions) =>
    runAdd(app, value, options),
  );
}

async function runAdd(app: App, value: string, options: FieldOptions): Promise<void> {
  const t = app.texts.planYear;
  const year = yearArgument(app, value);
  const { plan } = requirePlanRules(app.store());
  const given = await patchOf(app, options);
  const { fromOn, toOn } = given;
  const title =
    options.title ??
    textOption(app, '--title', await app.prompter.text(t.options.askTitle, '--title'));
  const { entry, item } = addPlanItem(app.store(), app.writeContext(), {
    year,
    title: given.title ?? title,
    patch: {
      ...given,
      fromOn: fromOn ?? toOn ?? null,
      toOn: toOn ?? fromOn ?? null,
      needs: options.need ?? [],
    },
    reason: await reasonFor(app, year, options.reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const missing = missingStatements(item, plan.required);
  const json = { entry, ...itemJson(app, { ...item, missing }) };
  await app.printText(t.add.done({ item: item.code, title: item.title }), json);
  if (missing.length > 0) await app.say(t.add.stillMissing(missingWords(app, missing)));
  await sayEntry(app, entry);
}
