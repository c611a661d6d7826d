import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  retireQuestions,
  reviewQuestions,
  type QuestionsChange,
} from '../../operations/change-question.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { givenText, neededText } from '../plan/material-parts.js';
import { questionRow } from './bank-list.js';
import { standingLine } from './bank-show.js';

const verdicts = ['approved', 'rejected'] as const;

interface ReviewOptions {
  reviewer?: string;
  verdict?: string;
  comment?: string;
  on?: string;
}

interface RetireOptions {
  reason?: string;
  restore?: boolean;
  on?: string;
}

export function addBankReview(bank: Command, app: App): void {
  const { review: r, retire: d, options: o } = app.texts.bank;
  bank
    .command('review')
    .description(r.summary)
    .argument('<QUESTION...>', o.questions)
    .option('--reviewer <WHO>', r.reviewer)
    .option('--verdict <VERDICT>', r.verdict)
    .option('--comment <TEXT>', r.comment)
    .option('--on <DAY>', o.on)
    .action((codes: string[], options: ReviewOptions) => runReview(app, codes, options));
  bank
    .command('retire')
    .description(d.summary)
    .argument('<QUESTION...>', o.questions)
    .option('--reason <TEXT>', d.reason)
    .option('--restore', d.restore)
    .option('--on <DAY>', o.on)
    .action((codes: string[], options: RetireOptions) => runRetire(app, codes, options));
}

async function verdictOf(app: App, given: string | undefined): Promise<(typeof verdicts)[number]> {
  if (given !== undefined) return checkChoice('--verdict', given, verdicts);
  const words = app.texts.words['review_verdict'];
  const choices = verdicts.map((value) => ({ value, name: words?.[value] ?? value }));
  return app.prompter.choose(app.texts.bank.review.ask, '--verdict', choices);
}

async function runReview(app: App, codes: string[], options: ReviewOptions): Promise<void> {
  const t = app.texts.bank.review;
  const today = app.today();
  const change = reviewQuestions(app.store(), app.writeContext(), {
    codes,
    reviewer: await neededText(app, '--reviewer', options.reviewer, t.askReviewer),
    verdict: await verdictOf(app, options.verdict),
    comment: givenText(app, '--comment', options.comment),
    on: dayOption('--on', options.on) ?? today,
    today,
    dryRun: app.options.dryRun === true,
  });
  await showQuestions(app, change);
}

async function runRetire(app: App, codes: string[], options: RetireOptions): Promise<void> {
  const today = app.today();
  const change = retireQuestions(app.store(), app.writeContext(), {
    codes,
    retired: options.restore !== true,
    reason: await neededText(app, '--reason', options.reason, app.texts.bank.retire.ask),
    on: dayOption('--on', options.on) ?? today,
    today,
    dryRun: app.options.dryRun === true,
  });
  await showQuestions(app, change);
}

/** Says where each question stands now. */
export async function showQuestions(
  app: App,
  { entry, questions }: QuestionsChange,
): Promise<void> {
  const lines = questions.map((one) => standingLine(app, one));
  const rows = questions.map((one) => ({ ...questionRow(one), changed: one.changed }));
  await app.printText(lines.join('\n'), { entry, rows });
  await sayEntry(app, entry);
}
