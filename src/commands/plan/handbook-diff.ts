import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import {
  compareVersions,
  compareWithFile,
  type Comparison,
  type Pin,
} from '../../operations/compare-handbooks.js';
import type { View } from '../../render/view.js';
import { wholeNumber } from '../options.js';
import { readHandbookFile, sayWarnings } from './handbook-file.js';

interface DiffOptions {
  from?: string;
  to?: string;
}

export function addHandbookDiff(handbook: Command, app: App): void {
  const t = app.texts.plan.handbook;
  handbook
    .command('diff')
    .description(t.diff.summary)
    .argument('[FILE]', t.file)
    .option('--from <N>', t.diff.from)
    .option('--to <N>', t.diff.to)
    .action((file: string | undefined, options: DiffOptions) => runDiff(app, file, options));
}

async function compareAsAsked(
  app: App,
  file: string | undefined,
  options: DiffOptions,
): Promise<Comparison> {
  const number = (option: string, value: string | undefined): number | undefined =>
    value === undefined ? undefined : wholeNumber(option, value, 1);
  const from = number('--from', options.from);
  const to = number('--to', options.to);
  if (file === undefined) {
    if (from !== undefined) return compareVersions(app.store(), from, to);
    const missing = to === undefined ? 'FILE' : '--from';
    throw new InputError(refused('argument_missing', { argument: missing }));
  }
  if (to !== undefined) {
    throw new InputError(refused('option_conflict', { first: 'FILE', second: '--to' }));
  }
  const read = readHandbookFile(app, file);
  await sayWarnings(app, read.warnings);
  return compareWithFile(app.store(), read, from);
}

/** The rules that differ, as a view. */
export function changesView(app: App, comparison: Comparison): View {
  const t = app.texts.plan.handbook.diff;
  return {
    name: 'handbook-diff',
    empty: comparison.sameText ? t.same(comparison.from) : t.sameRules(comparison.from),
    columns: [
      { key: 'path', kind: 'text' },
      { key: 'change', kind: 'status', vocabulary: 'change' },
      { key: 'before', kind: 'text' },
      { key: 'after', kind: 'text' },
    ],
    rows: comparison.changes.map(({ path, kind, before, after }) => ({
      path,
      change: kind,
      before,
      after,
    })),
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
  const comparison = await compareAsAsked(app, file, options);
  await app.print(changesView(app, comparison), 'handbook-diff');
  await sayPins(app, comparison.pins);
}
