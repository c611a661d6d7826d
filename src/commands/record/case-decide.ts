import type { Command } from 'commander';
import type { App } from '../../app.js';
import { InputError, refused } from '../../errors.js';
import { reviewCase, useCase, withdrawCase } from '../../operations/cases/decide.js';
import { sayEntry } from '../importing.js';
import { checkChoice, dayOption } from '../options.js';
import { givenText, neededText } from '../plan/material-parts.js';

interface ReviewOptions {
  by?: string;
  verdict?: string;
  comment?: string;
  on?: string;
}

interface UseOptions {
  session?: string;
  course?: string;
  note?: string;
  on?: string;
}

const verdicts = ['approved', 'returned'] as const;

export function addCaseDecisions(library: Command, app: App): void {
  const t = app.texts.cases;
  library
    .command('review')
    .description(t.review.summary)
    .argument('<CASE>', t.code)
    .option('--by <WHO>', t.review.by)
    .option('--verdict <VERDICT>', t.review.verdict)
    .option('--comment <TEXT>', t.review.comment)
    .option('--on <DAY>', t.on)
    .action((code: string, options: ReviewOptions) => runReview(app, code, options));
  library
    .command('used')
    .description(t.used.summary)
    .argument('<CASE>', t.code)
    .option('--session <SESSION>', t.used.session)
    .option('--course <COURSE>', t.used.course)
    .option('--note <TEXT>', t.used.note)
    .option('--on <DAY>', t.used.on)
    .action((code: string, options: UseOptions) => runUsed(app, code, options));
  library
    .command('withdraw')
    .description(t.withdraw.summary)
    .argument('<CASE>', t.code)
    .option('--reason <TEXT>', t.withdraw.reason)
    .option('--on <DAY>', t.on)
    .action((code: string, options: { reason?: string; on?: string }) =>
      runWithdraw(app, code, options),
    );
}

const common = (app: App, code: string, on: string | undefined) => ({
  code,
  on: dayOption('--on', on) ?? app.today(),
  today: app.today(),
  dryRun: app.options.dryRun === true,
});

async function runReview(app: App, code: string, options: ReviewOptions): Promise<void> {
  const t = app.texts.cases;
  const reviewer = await neededText(app, '--by', options.by, `${t.review.by}:`);
  const words = app.texts.words['case_verdict'];
  const verdict =
    options.verdict === undefined
      ? await app.prompter.choose(
          `${t.review.verdict}:`,
          '--verdict',
          verdicts.map((value) => ({ value, name: words?.[value] ?? value })),
        )
      : checkChoice('--verdict', options.verdict, verdicts);
  const decided = reviewCase(app.store(), app.writeContext(), {
    ...common(app, code, options.on),
    reviewer,
    verdict,
    comment: givenText(app, '--comment', options.comment),
  });
  const { entry, case: of, state } = decided;
  const said = t.standing(of, app.texts.words['case_state']?.[state] ?? state);
  await app.printText(said, { entry, case: of, state });
  await sayEntry(app, entry);
}

async function runUsed(app: App, code: string, options: UseOptions): Promise<void> {
  const t = app.texts.cases.used;
  const { session, course, on } = options;
  if (session !== undefined && (course ?? on) !== undefined) {
    const second = course === undefined ? '--on' : '--course';
    throw new InputError(refused('option_conflict', { first: '--session', second }));
  }
  const asked =
    session === undefined && course === undefined
      ? await app.prompter.text(`${t.session}:`, '--session')
      : session;
  const used = useCase(app.store(), app.writeContext(), {
    code,
    session: givenText(app, '--session', asked),
    course: givenText(app, '--course', course),
    note: givenText(app, '--note', options.note),
    on: dayOption('--on', on) ?? null,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const { entry, case: of } = used;
  await app.printText(t.done({ ...used, case: of }), {
    entry,
    case: of,
    course: used.course,
    session: used.session,
    day: used.on,
  });
  await sayEntry(app, entry);
}

async function runWithdraw(
  app: App,
  code: string,
  options: { reason?: string; on?: string },
): Promise<void> {
  const t = app.texts.cases;
  const reason = await neededText(app, '--reason', options.reason, `${t.withdraw.reason}:`);
  const decided = withdrawCase(app.store(), app.writeContext(), {
    ...common(app, code, options.on),
    reason,
  });
  const { entry, case: of, state } = decided;
  const said = t.standing(of, app.texts.words['case_state']?.[state] ?? state);
  await app.printText(said, { entry, case: of, state });
  await sayEntry(app, entry);
}
