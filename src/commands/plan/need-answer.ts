/** `plan need merge`, `decline` and `reopen`: what is decided about needs. */
import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  declineNeed,
  mergeNeeds,
  reopenNeed,
  type AnsweredNeed,
} from '../../operations/answer-need.js';
import type { NeedView } from '../../operations/find-needs.js';
import { sayEntry } from '../importing.js';
import { dayOption } from '../options.js';
import { needRow } from './need-rows.js';
import { textOption } from './session-options.js';

interface DeclineOptions {
  reason?: string;
  by?: string;
  on?: string;
}

export function addNeedAnswers(need: Command, app: App): void {
  const t = app.texts.need;
  need
    .command('merge')
    .description(t.merge.summary)
    .argument('<NEED...>', t.merge.codes)
    .option('--into <NEED>', t.merge.into)
    .action((codes: string[], options: { into?: string }) => runMerge(app, codes, options.into));
  need
    .command('decline')
    .description(t.decline.summary)
    .argument('<NEED>', t.code)
    .option('--reason <TEXT>', t.decline.reason)
    .option('--by <NAME>', t.decline.by)
    .option('--on <DAY>', t.decline.on)
    .action((code: string, options: DeclineOptions) => runDecline(app, code, options));
  need
    .command('reopen')
    .description(t.reopen.summary)
    .argument('<NEED>', t.code)
    .action(async (code: string) => {
      const reopened = reopenNeed(app.store(), app.writeContext(), {
        need: code,
        dryRun: app.options.dryRun === true,
      });
      await showAnswered(app, reopened, ({ code: of, title }) =>
        t.reopen.done({ need: of, title }),
      );
    });
}

async function runMerge(app: App, codes: string[], given: string | undefined): Promise<void> {
  const t = app.texts.need.merge;
  const into = given ?? (await app.prompter.text(`${t.into}:`, '--into'));
  const merged = mergeNeeds(app.store(), app.writeContext(), {
    needs: codes,
    into,
    dryRun: app.options.dryRun === true,
  });
  await showAnswered(app, merged, (need) =>
    t.done({
      into: need.code,
      title: need.title,
      merged: need.merged.join(', '),
      heads: need.headsInAll,
    }),
  );
}

async function runDecline(app: App, code: string, options: DeclineOptions): Promise<void> {
  const t = app.texts.need.decline;
  const reason = options.reason ?? (await app.prompter.text(`${t.reason}:`, '--reason'));
  const by = options.by ?? (await app.prompter.text(`${t.by}:`, '--by'));
  const declined = declineNeed(app.store(), app.writeContext(), {
    need: code,
    reason: textOption(app, '--reason', reason),
    by: textOption(app, '--by', by),
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showAnswered(app, declined, (need) =>
    t.done({ need: need.code, title: need.title, reason: need.declineReason ?? '' }),
  );
}

async function showAnswered(
  app: App,
  { entry, needs }: AnsweredNeed,
  line: (need: NeedView) => string,
): Promise<void> {
  await app.printText(needs.map(line).join('\n'), { entry, needs: needs.map(needRow) });
  await sayEntry(app, entry);
}
