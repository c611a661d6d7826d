import type { Command } from 'commander';
import type { App } from '../../app.js';
import { skipCheck } from '../../operations/spot-checks/skip.js';
import { whoOf } from '../../operations/spot-checks/find.js';
import { sayEntry } from '../importing.js';
import { kindFrom, periodFrom } from './spotcheck-draw.js';
import { spotKinds } from './spotcheck.js';

interface SkipOptions {
  kind?: string;
  day?: string;
  month?: string;
  reason?: string;
}

export function addSpotSkip(spotcheck: Command, app: App): void {
  const { spotCheck: t } = app.texts;
  spotcheck
    .command('skip')
    .description(t.skip.summary)
    .argument('<WHO>', t.skip.who)
    .option('--kind <KIND>', t.kind(spotKinds.join(', ')))
    .option('--day <DAY>', t.skip.day)
    .option('--month <MONTH>', t.skip.month)
    .option('--reason <TEXT>', t.skip.reason)
    .action((who: string, options: SkipOptions, command: Command) =>
      runSkip(app, who, options, command),
    );
}

async function runSkip(
  app: App,
  who: string,
  options: SkipOptions,
  command: Command,
): Promise<void> {
  const t = app.texts.spotCheck.skip;
  const kind = kindFrom(options, command);
  const given = options.reason?.trim() ?? '';
  const reason = given === '' ? await app.prompter.text(t.ask, '--reason') : given;
  const { entry, draw } = skipCheck(app.store(), app.writeContext(), {
    kind,
    who: who.normalize('NFKC').trim().toUpperCase(),
    period: periodFrom(kind, options),
    reason,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const facts = { who: whoOf(draw), when: draw.period };
  await app.printText(t.done(facts), { entry, who: facts.who, period: facts.when, reason });
  await sayEntry(app, entry);
}
