import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { publicHolidays } from '../../handbook/public-holidays.js';
import {
  compareVersions,
  compareWithFile,
  type Comparison,
  type Pin,
  type ToldChange,
} from '../../operations/compare-handbooks.js';
import { findHandbook } from '../../operations/find-handbook.js';
import { listRepinEffects } from '../../operations/list-repin-effects.js';
import { otherRules, type OtherRules } from '../../operations/simulate-rules.js';
import type { Column, View } from '../../render/view.js';
import { wholeNumber } from '../options.js';
import { changeSentence } from './change-sentence.js';
import { diffPage } from './handbook-diff-page.js';
import { readHandbookFile, sayWarnings } from './handbook-file.js';

interface DiffOptions {
  against?: string;
  from?: string;
  to?: string;
}

export function addHandbookDiff(handbook: Command, app: App): void {
  const t = app.texts.plan.handbook;
  handbook
    .command('diff')
    .description(t.diff.summary)
    .argument('[FILE]', t.file)
    .option('--against <VERSION>', app.texts.handbook.diff.against)
    .option('--from <N>', t.diff.from)
    .option('--to <N>', t.diff.to)
    .action((file: string | undefined, options: DiffOptions) => runDiff(app, file, options));
}

interface Asked {
  comparison: Comparison;
  /** The rules that are compared, and their text. */
  rules: OtherRules;
  source: string;
}

function conflict(first: string, second: string): InputError {
  return new InputError(refused('option_conflict', { first, second }));
}

/** The version with which it is compared: `--against v2`, or `--from 2` as between two versions. */
function comparedWith({ against, from }: DiffOptions): number | undefined {
  if (against !== undefined) {
    if (from !== undefined) throw conflict('--against', '--from');
    return wholeNumber('--against', against.replace(/^v/i, ''), 1);
  }
  return from === undefined ? undefined : wholeNumber('--from', from, 1);
}

async function compareAsAsked(
  app: App,
  file: string | undefined,
  options: DiffOptions,
): Promise<Asked> {
  const from = comparedWith(options);
  const to = options.to === undefined ? undefined : wholeNumber('--to', options.to, 1);
  if (file !== undefined) {
    if (to !== undefined) throw conflict('FILE', '--to');
    const { source, handbook, warnings } = await readHandbookFile(app, file);
    await sayWarnings(app, warnings);
    const holidays = handbook.calendar.holidays === 'CN' ? await publicHolidays() : [];
    const comparison = compareWithFile(app.store(), { source, handbook }, from);
    return { comparison, rules: { handbook, holidays }, source };
  }
  if (options.from === undefined || from === undefined) {
    const missing = to === undefined ? 'FILE' : '--from';
    throw new InputError(refused('argument_missing', { argument: missing }));
  }
  const comparison = compareVersions(app.store(), from, to);
  const { version, source } = findHandbook(app.store(), to);
  return { comparison, rules: { version }, source };
}

/** A change as a row: where, in words, and the values as they stand in the file. */
export function changeRow(app: App, { path, kind, before, after, statement }: ToldChange) {
  return {
    path,
    change: kind,
    text: changeSentence(app.texts.handbook.rules, statement),
    before,
    after,
  };
}

/** The rules that differ, as a view. On a terminal the words are enough. */
export function changesView(app: App, comparison: Comparison): View {
  const t = app.texts.plan.handbook.diff;
  const { format = 'table', out } = app.options;
  const values: Column[] = [
    { key: 'change', kind: 'status', vocabulary: 'change' },
    { key: 'before', kind: 'text' },
    { key: 'after', kind: 'text' },
  ];
  return {
    name: 'handbook-diff',
    empty: comparison.sameText ? t.same(comparison.from) : t.sameRules(comparison.from),
    columns: [
      { key: 'path', kind: 'text' },
      { key: 'text', kind: 'text', header: app.texts.handbook.diff.text },
      ...(format === 'table' && out === undefined ? [] : values),
    ],
    rows: comparison.changes.map((change) => changeRow(app, change)),
  };
}

/** Which open batches are judged by which version, on stderr. */
export async function sayPins(app: App, pins: readonly Pin[]): Promise<void> {
  const versions = [...new Set(pins.map((pin) => pin.version))].sort((a, b) => a - b);
  for (const version of versions) {
    const batches = pins.filter((pin) => pin.version === version).map((pin) => pin.batch);
    await app.say(app.texts.plan.handbook.pinned(batches.join(', '), version));
  }
}

async function runDiff(app: App, file: string | undefined, options: DiffOptions): Promise<void> {
  const { comparison, rules, source } = await compareAsAsked(app, file, options);
  const effects = listRepinEffects(app.store(), {
    rules: otherRules(app.store(), rules),
    source,
    today: app.today(),
  });
  const { format = 'table', out } = app.options;
  const nothing = comparison.changes.length === 0 && effects.length === 0;
  if (nothing) await app.say(changesView(app, comparison).empty);
  if (!nothing || format !== 'table' || out !== undefined) {
    await app.print(
      diffPage(app, comparison, changesView(app, comparison), effects),
      'handbook-diff',
    );
  }
  await sayPins(app, comparison.pins);
}
