import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { readOnly, storeAsKnown, type KnownUpTo } from '../../operations/reports/as-known.js';
import { dayOption, wholeNumber, type Command } from '../options.js';

interface KnownOptions {
  knownOn?: string;
  asOfEntry?: string;
}

/**
 * What holds for every report: it cannot write to the store, and is made of what the office knew at the end of a day,
 * or up to an entry of the journal, where that is asked for. `without`: commands that know by themselves up to when.
 */
export function addAsKnown(report: Command, app: App, without: readonly string[]): void {
  const t = app.texts.report.run;
  for (const command of report.commands) {
    if (without.includes(command.name())) continue;
    command.option('--known-on <DAY>', t.knownOn).option('--as-of-entry <N>', t.asOfEntry);
  }
  // A report that is made on a schedule is given a store of its own.
  if (app.takeReport) return;
  report.hook('preAction', (_report, command) => {
    // It has stores of its own to read, and there may be none here.
    if (command.name() === 'rollup') return;
    const upTo = knownUpTo(command.opts<KnownOptions>());
    readOnly(app.store());
    if (upTo === undefined) return;
    const then = storeAsKnown(app.store(), upTo, app.timeoutMs);
    app.readInstead(then.store, then.close);
  });
}

function knownUpTo({ knownOn, asOfEntry }: KnownOptions): KnownUpTo | undefined {
  const day = dayOption('--known-on', knownOn);
  if (day !== undefined && asOfEntry !== undefined) {
    const facts = { first: '--known-on', second: '--as-of-entry' };
    throw new InputError(refused('option_conflict', facts));
  }
  if (day !== undefined) return { day };
  if (asOfEntry === undefined) return undefined;
  return { entry: wholeNumber('--as-of-entry', asOfEntry, 1) };
}
