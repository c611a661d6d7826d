import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { ReviewVerdict } from '../../domain/materials/facts.js';
import { askReviewers, recordReview, recordTrial } from '../../operations/review-material.js';
import { findActorNames } from '../../operations/list-materials.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption, wholeNumber } from '../options.js';
import {
  givenText,
  listOption,
  neededText,
  scoreOption,
  showVerdict,
  verdictJson,
} from './material-parts.js';

const kinds = ['content', 'compliance', 'periodic'] as const;
const verdicts = ['approved', 'rejected'] as const;

interface ReviewOptions {
  ask?: string;
  kind?: string;
  reviewer?: string;
  score?: string;
  verdict?: string;
  comment?: string;
  version?: string;
  on?: string;
}

interface TrialOptions {
  trainer?: string;
  score?: string;
  note?: string;
  version?: string;
  on?: string;
}

export function addMaterialReview(material: Command, app: App): void {
  const t = app.texts.materials;
  const { options: o, review: r, trial: l } = t;
  material
    .command('review')
    .description(r.summary)
    .argument('<CODE>', t.code)
    .option('--ask <LIST>', r.ask)
    .option('--kind <KIND>', r.kind)
    .option('--reviewer <WHO>', r.reviewer)
    .option('--score <SCORE>', r.score)
    .option('--verdict <VERDICT>', r.verdict)
    .option('--comment <TEXT>', r.comment)
    .option('--version <N>', o.version)
    .option('--on <DAY>', o.on)
    .action((code: string, options: ReviewOptions) =>
      options.ask === undefined
        ? runReview(app, code, options)
        : runAsk(app, code, options.ask, versionOption(options.version)),
    );
  material
    .command('trial')
    .description(l.summary)
    .argument('<CODE>', t.code)
    .option('--trainer <WHO>', l.trainer)
    .option('--score <SCORE>', l.score)
    .option('--note <TEXT>', l.note)
    .option('--version <N>', o.version)
    .option('--on <DAY>', o.on)
    .action((code: string, options: TrialOptions) => runTrial(app, code, options));
}

/** The number of a version; `null` where none was given. @throws InputError `option_value` */
export const versionOption = (given: string | undefined): number | null =>
  given === undefined ? null : wholeNumber('--version', given, 1);

async function verdictOf(app: App, given: string | undefined): Promise<ReviewVerdict> {
  if (given !== undefined) return checkChoice('--verdict', given, verdicts);
  const words = app.texts.words['review_verdict'];
  const choices = verdicts.map((value) => ({ value, name: words?.[value] ?? value }));
  return app.prompter.choose(app.texts.materials.ask.verdict, '--verdict', choices);
}

async function runReview(app: App, code: string, options: ReviewOptions): Promise<void> {
  const { ask } = app.texts.materials;
  const kind = checkChoice('--kind', options.kind ?? 'content', kinds);
  const reviewer = await neededText(app, '--reviewer', options.reviewer, ask.reviewer);
  const verdict = await verdictOf(app, options.verdict);
  const score =
    options.score ??
    (kind === 'content' && app.prompter.interactive
      ? await app.prompter.text(ask.score, '--score')
      : undefined);
  const change = recordReview(app.store(), app.writeContext(), {
    code,
    version: versionOption(options.version),
    kind,
    reviewer,
    score: score === undefined ? null : scoreOption(score),
    verdict,
    comment: givenText(app, '--comment', options.comment),
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showVerdict(app, change);
}

async function runAsk(
  app: App,
  code: string,
  people: string,
  version: number | null,
): Promise<void> {
  const t = app.texts.materials.review;
  const reviewers = listOption(people);
  if (reviewers.length === 0) reviewers.push(await neededText(app, '--ask', people, ''));
  const { entry, material, verdict, asked } = askReviewers(app.store(), app.writeContext(), {
    code,
    version,
    reviewers,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const nameOf = findActorNames(app.store(), app.today());
  const { number } = verdict.version;
  const names = asked.map(nameOf).join(app.texts.render.list_separator);
  const said =
    asked.length === 0
      ? t.nobody({ material, version: number })
      : t.asked({ material, version: number, people: names });
  await app.printText(said, { entry, material, asked, ...verdictJson(app, verdict, nameOf) });
  await sayEntry(app, entry);
}

async function runTrial(app: App, code: string, options: TrialOptions): Promise<void> {
  const { ask } = app.texts.materials;
  const trainer = await neededText(app, '--trainer', options.trainer, ask.trainer);
  const score = options.score ?? (await app.prompter.text(ask.score, '--score'));
  const change = recordTrial(app.store(), app.writeContext(), {
    code,
    version: versionOption(options.version),
    trainer,
    score: scoreOption(score),
    note: givenText(app, '--note', options.note),
    on: dayOption('--on', options.on) ?? app.today(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  await showVerdict(app, change);
}
