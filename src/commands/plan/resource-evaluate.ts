/** `plan resource evaluate` and `decide`: how good a trainer is found over time, and what follows. */
import type { App } from '../../app.js';
import { decideTrainer, recordTrainer } from '../../operations/judge-trainer.js';
import { InputError, refused } from '../../errors.js';
import type { EvaluationState } from '../../domain/resources/evaluations.js';
import { newestRules } from '../../operations/find-resource.js';
import { dayOption, wholeNumber, type Command } from '../options.js';
import { askText, scoreOption, showDone, wordChoice } from './resource-options.js';
import { textOption } from './session-options.js';

const recordKinds = ['trainees', 'trial', 'appraisal', 'training'] as const;
const decisionKinds = ['guided', 'rewarded', 'kept'] as const;

interface EvaluateOptions {
  kind?: string;
  score?: string;
  n?: string;
  on?: string;
  session?: string;
  course?: string;
  by?: string;
  note?: string;
}

interface DecideOptions {
  kind?: string;
  by?: string;
  on?: string;
  reason?: string;
}

export function addEvaluate(resource: Command, app: App): void {
  const t = app.texts.resources;
  resource
    .command('evaluate')
    .description(t.evaluate.summary)
    .argument('<TRAINER>', t.trainer)
    .option('--kind <KIND>', t.evaluate.kind)
    .option('--score <SCORE>', t.evaluate.score)
    .option('--n <ANSWERS>', t.evaluate.n)
    .option('--on <DAY>', t.evaluate.on)
    .option('--session <SESSION>', t.evaluate.session)
    .option('--course <COURSE>', t.evaluate.course)
    .option('--by <NAME>', t.evaluate.by)
    .option('--note <TEXT>', t.fields.note)
    .action((trainer: string, options: EvaluateOptions) => runEvaluate(app, trainer, options));
  resource
    .command('decide')
    .description(t.decide.summary)
    .argument('<TRAINER>', t.trainer)
    .option('--kind <KIND>', t.decide.kind)
    .option('--by <NAME>', t.by)
    .option('--on <DAY>', t.decide.on)
    .option('--reason <TEXT>', t.decide.reason)
    .action((trainer: string, options: DecideOptions) => runDecide(app, trainer, options));
}

async function runEvaluate(app: App, name: string, options: EvaluateOptions): Promise<void> {
  const t = app.texts.resources.evaluate;
  const given = options.kind ?? 'trainees';
  const kind = wordChoice(app, '--kind', 'trainer_record', given, recordKinds);
  refuseNeedless(kind, options);
  const on = dayOption('--on', options.on) ?? app.today();
  const score =
    kind === 'training'
      ? null
      : scoreOption(app, await askText(app, '--score', t.score, options.score));
  const answers =
    kind === 'trainees' ? wholeNumber('--n', await askText(app, '--n', t.n, options.n), 1) : null;
  const text = (option: string, value: string | undefined): string | null =>
    value === undefined ? null : textOption(app, option, value);
  const { entry, trainer, outcome, evaluation } = recordTrainer(app.store(), app.writeContext(), {
    trainer: name,
    kind,
    on,
    score,
    answers,
    session: options.session ?? null,
    course: options.course ?? null,
    by: text('--by', options.by),
    note: text('--note', options.note),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const points = score === null ? null : score / 100;
  const what = app.texts.words['trainer_record']?.[kind] ?? kind;
  const done = t.done({ what, name: trainer.name, on, score: points, n: answers });
  const judged = kind === 'trainees' && evaluation ? [meanText(app, evaluation)] : [];
  await showDone(app, [done, ...judged], entry, {
    name: trainer.name,
    kind,
    on,
    score: points,
    answers,
    session: options.session ?? null,
    outcome,
    mean: evaluation?.mean ?? null,
    verdict: evaluation?.verdict ?? null,
  });
}

/** Training has no score, and only trainees are counted. @throws InputError `option_conflict` */
function refuseNeedless(kind: string, { score, n }: EvaluateOptions): void {
  const first = `--kind ${kind}`;
  if (kind === 'training' && score !== undefined) {
    throw new InputError(refused('option_conflict', { first, second: '--score' }));
  }
  if (kind !== 'trainees' && n !== undefined) {
    throw new InputError(refused('option_conflict', { first, second: '--n' }));
  }
}

/** What the evaluations amount to now, or how many are missing. */
function meanText(app: App, { mean, verdict, counted }: EvaluationState): string {
  const t = app.texts.resources.evaluate;
  const rules = newestRules(app.store()).rules.handbook.trainers?.evaluation;
  if (mean === null) return t.tooFew({ count: counted.length, needed: rules?.latest ?? 0 });
  const word = app.texts.words['verdict']?.[verdict] ?? verdict;
  return t.mean({ mean, count: counted.length, verdict: word });
}

async function runDecide(app: App, name: string, options: DecideOptions): Promise<void> {
  const t = app.texts.resources;
  const given = await askText(app, '--kind', t.decide.kind, options.kind);
  const kind = wordChoice(app, '--kind', 'trainer_decision', given, decisionKinds);
  const on = dayOption('--on', options.on) ?? app.today();
  const by = await askText(app, '--by', t.by, options.by);
  const { entry, trainer } = decideTrainer(app.store(), app.writeContext(), {
    trainer: name,
    kind,
    by,
    on,
    reason: await askText(app, '--reason', t.decide.reason, options.reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const what = app.texts.words['trainer_decision']?.[kind] ?? kind;
  const line = t.decide.done({ name: trainer.name, what, on, by });
  await showDone(app, [line], entry, { name: trainer.name, kind, on, by });
}
