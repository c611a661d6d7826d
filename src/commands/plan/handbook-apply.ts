import type { Command } from 'commander';
import type { App } from '../../app.js';
import { publicHolidays } from '../../handbook/public-holidays.js';
import { applyHandbook, type Applied } from '../../operations/apply-handbook.js';
import { compareWithFile, type Comparison } from '../../operations/compare-handbooks.js';
import { sayEntry } from '../importing.js';
import { supportFormats } from '../options.js';
import { changesView, sayPins } from './handbook-diff.js';
import { readHandbookFile, sayWarnings } from './handbook-file.js';

interface ApplyOptions {
  note?: string;
  repin?: string[];
}

export function addHandbookApply(handbook: Command, app: App): void {
  const t = app.texts.plan.handbook;
  handbook
    .command('apply')
    .description(t.apply.summary)
    .argument('<FILE>', t.file)
    .option('--note <TEXT>', t.apply.note)
    .option('--repin <BATCH>', t.apply.repin, collect)
    .action((file: string, options: ApplyOptions) => runApply(app, file, options));
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

async function runApply(app: App, file: string, options: ApplyOptions): Promise<void> {
  const t = app.texts.plan.handbook.apply;
  supportFormats(app, 'plan handbook apply', ['table', 'json']);
  const { source, handbook, warnings } = await readHandbookFile(app, file);
  await sayWarnings(app, warnings);
  const repin = (options.repin ?? []).flatMap((codes) => codes.split(/[,，\s]+/)).filter(Boolean);
  const comparison = compareWithFile(app.store(), { source, handbook });
  await showChanges(app, comparison);
  const dryRun = app.options.dryRun === true;
  if (repin.length > 0 && !dryRun && app.prompter.interactive) {
    await app.prompter.confirm(t.ask(repin.join(', ')));
  }
  const applied = applyHandbook(app.store(), app.writeContext(), {
    source,
    handbook,
    note: options.note?.trim() ?? null,
    repin,
    appliedOn: app.today(),
    holidays: handbook.calendar.holidays === 'CN' ? await publicHolidays() : [],
    dryRun,
  });
  await app.printText(outcome(app, applied), asJson(applied, comparison));
  await sayPins(app, applied.kept);
  if (applied.kept.length > 0) await app.say(t.howToRepin);
  await sayEntry(app, applied.entry);
}

async function showChanges(app: App, comparison: Comparison): Promise<void> {
  if (app.options.format === 'json') return;
  if (comparison.changes.length > 0) {
    await app.print(changesView(app, comparison), 'handbook-diff');
  } else if (!comparison.sameText) {
    await app.say(app.texts.plan.handbook.diff.sameRules(comparison.from));
  }
  if (comparison.changes.some(({ path }) => path.startsWith('calendar.overrides'))) {
    await app.say(app.texts.plan.handbook.apply.calendar);
  }
}

function outcome(app: App, { isNew, version, repinned }: Applied): string {
  const t = app.texts.plan.handbook.apply;
  const moved = repinned.map((pin) => t.repinned(pin.batch, pin.version, version));
  const done = app.options.dryRun === true ? t.wouldBe(version) : t.done(version);
  return [isNew ? done : t.unchanged(version), ...moved].join('\n');
}

function asJson(applied: Applied, { changes }: Comparison): unknown {
  const { entry, version, isNew, repinned, kept } = applied;
  return {
    entry,
    version,
    new: isNew,
    changes: changes.map(({ path, kind, before, after }) => ({
      path,
      change: kind,
      before,
      after,
    })),
    repinned: repinned.map((pin) => ({ batch: pin.batch, from: pin.version, to: version })),
    kept,
  };
}
