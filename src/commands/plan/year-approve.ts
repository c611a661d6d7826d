import type { App } from '../../app.js';
import { approvePlanYear } from '../../operations/approve-plan-year.js';
import { sayEntry } from '../importing.js';
import type { Command } from '../options.js';
import { textOption } from './session-options.js';
import { yearArgument } from './year-options.js';

interface ApproveOptions {
  by?: string;
  note?: string;
}

export function addYearApprove(year: Command, app: App): void {
  const t = app.texts.planYear;
  year
    .command('approve')
    .description(t.approve.summary)
    .argument('<YEAR>', t.year)
    .option('--by <NAME>', t.approve.by)
    .option('--note <TEXT>', t.approve.note)
    .action((value: string, options: ApproveOptions) => runApprove(app, value, options));
}

async function runApprove(app: App, value: string, options: ApproveOptions): Promise<void> {
  const t = app.texts.planYear.approve;
  const year = yearArgument(app, value);
  const by = options.by ?? (await app.prompter.text(t.askBy, '--by'));
  const { entry, ...approval } = approvePlanYear(app.store(), app.writeContext(), {
    year,
    by: textOption(app, '--by', by),
    note: options.note === undefined ? null : textOption(app, '--note', options.note),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { version, approvedOn: on, approvedBy, items, isNew } = approval;
  const json = { entry, year, version, approved_on: on, approved_by: approvedBy, items };
  const text = isNew
    ? t.done({ year, version, by: approvedBy, items })
    : t.same({ year, version, on, by: approvedBy });
  await app.printText(text, json);
  await sayEntry(app, entry);
}
