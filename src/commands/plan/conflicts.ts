import type { Command } from 'commander';
import type { App } from '../../app.js';
import { conflictKinds, type ConflictKind } from '../../domain/handbook/types-conflicts.js';
import { Refusal, refused } from '../../errors.js';
import { listConflicts } from '../../operations/list-conflicts.js';
import { overrideConflicts } from '../../operations/override-conflicts.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { subject } from '../verb.js';
import { conflictRow, conflictsPage, sayPassed } from './conflict-rows.js';
import { textOption } from './session-options.js';

interface ConflictOptions {
  from?: string;
  to?: string;
  batch?: string;
  session?: string;
  kind?: string;
  all?: boolean;
}

/** `plan conflicts`: what stands in the way of the plan; `plan conflicts override` lets it pass. */
export function addConflicts(plan: Command, app: App): void {
  const { list: t, override: o } = app.texts.conflicts;
  const conflicts = subject(plan, 'conflicts', t.summary)
    .option('--from <DAY>', t.from)
    .option('--to <DAY>', t.to)
    .option('--batch <BATCH>', t.batch)
    .option('--session <SESSION>', t.session)
    .option('--kind <KIND>', t.kind)
    .option('--all', t.all)
    .addHelpText('after', t.help)
    .action((options: ConflictOptions) => runList(app, options));
  conflicts
    .command('override')
    .description(o.summary)
    .argument('<SESSION>', app.texts.plan.session.session)
    .option('--kind <KIND>', o.kind)
    .option('--reason <TEXT>', o.reason)
    .action((session: string, _: unknown, command: Command) =>
      runOverride(app, session, command.optsWithGlobals()),
    );
}

/** A kind by its code or its word. */
function kindOption(app: App, kind: string | undefined): ConflictKind | null {
  if (kind === undefined) return null;
  const given = kind.normalize('NFKC').trim();
  const known = conflictKinds.find((code) => app.texts.words['conflict']?.[code] === given);
  return known ?? checkChoice('--kind', given, conflictKinds);
}

async function runList(app: App, options: ConflictOptions): Promise<void> {
  const today = app.today();
  const conflicts = listConflicts(app.store(), {
    from: dayOption('--from', options.from) ?? null,
    to: dayOption('--to', options.to) ?? null,
    batch: options.batch ?? null,
    session: options.session ?? null,
    kind: kindOption(app, options.kind),
    all: options.all === true,
    today,
  });
  const t = app.texts.conflicts;
  const page = conflictsPage(app, conflicts);
  if (conflicts.length > 0 || app.options.format === 'json') await app.print(page, 'conflicts');
  else await app.say(t.list.empty);
  const past = conflicts.filter(({ day }) => day < today).length;
  if (past > 0) await app.say(t.past(past, today));
  const open = conflicts.filter(({ override }) => !override).length;
  if (open === 0) return;
  throw new Refusal(refused('conflicts_found', { open, overridden: conflicts.length - open }));
}

async function runOverride(
  app: App,
  session: string,
  options: { kind?: string; reason?: string },
): Promise<void> {
  const t = app.texts.conflicts;
  const asked = options.reason ?? (await app.prompter.text(`${t.override.reason}:`, '--reason'));
  const reason = textOption(app, '--reason', asked);
  const { entry, conflicts } = overrideConflicts(app.store(), app.writeContext(), {
    ...{ session, reason, kind: kindOption(app, options.kind) },
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  if (app.options.format === 'json') {
    const rows = conflicts.map((conflict) => conflictRow(app, conflict));
    await app.printText('', { entry, conflicts: rows });
  } else await sayPassed(app, conflicts, reason);
  await sayEntry(app, entry);
}
