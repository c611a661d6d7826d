import { join, resolve } from 'node:path';
import type { App } from '../../app.js';
import { BusyError, InputError, refused, type CohortError } from '../../errors.js';
import { instantOf, localTime } from '../../operations/reports/instants.js';
import {
  chooseSchedules,
  knownStores,
  lockFile,
  officeSchedules,
  type NamedSchedule,
  type OfficeSchedules,
} from '../../operations/reports/schedules.js';
import { makeFolder, withOutput } from '../../render/output.js';
import { dayOption, type Command } from '../options.js';
import { planJob, type Job, type JobOptions, type JobPeriod } from './run/jobs.js';
import { firstMail, sendMails } from './run/mail.js';
import { makePeriod, type Outcome } from './run/make-period.js';
import { runView } from './run/view.js';

interface RunOptions {
  all?: boolean;
  since?: string;
  folder?: string;
}

export function addRun(report: Command, app: App): void {
  const t = app.texts.report.run;
  report
    .command('run')
    .description(t.summary)
    .argument('[SCHEDULE]', t.schedule)
    .option('--all', t.all)
    .option('--since <DAY>', t.since)
    .option('--folder <FOLDER>', t.folder)
    .action((code: string | undefined, options: RunOptions) => runReports(app, code, options));
}

async function runReports(app: App, code: string | undefined, options: RunOptions): Promise<void> {
  const office = officeSchedules(app.store());
  const chosen = await chosenSchedules(app, office, code, options);
  const asked: JobOptions = {
    root: options.folder === undefined ? undefined : resolve(app.cwd, options.folder),
    since: dayOption('--since', options.since),
    now: nowIn(app, office.zone),
    force: app.options.force === true,
  };
  const plan = (): Job[] => chosen.map((one) => planJob(app, office, one, asked));
  const planned = plan();
  await tellChanged(app, planned);
  if (app.options.dryRun === true || tasksOf(planned).length === 0) {
    const rows = tasksOf(planned).map((period) => ({ period, state: 'due' as const, written: [] }));
    const none = planned.every(({ periods }) => periods.length === 0);
    const view = runView(app, rows);
    const empty = app.texts.report.run.noneDue(office.since);
    await app.print(none ? { ...view, empty } : view, 'report-run');
    return;
  }
  const release = lockAll(planned);
  try {
    // Planned again: who held the lock before may have made them.
    const outcomes = await makeAll(app, office, plan());
    await app.print(runView(app, outcomes), 'report-run');
    const failed = outcomes.map(({ error }) => error).find((error) => error !== undefined);
    if (failed) throw failed;
  } finally {
    release();
  }
}

async function chosenSchedules(
  app: App,
  office: OfficeSchedules,
  code: string | undefined,
  { all }: RunOptions,
): Promise<NamedSchedule[]> {
  if (code !== undefined && all === true) {
    throw new InputError(refused('option_conflict', { first: code, second: '--all' }));
  }
  const every = chooseSchedules(office, undefined);
  if (code !== undefined || all === true) return chooseSchedules(office, code);
  const question = app.texts.report.run.which;
  const choices = every.map((one) => ({ value: one.code, name: one.schedule.title }));
  return chooseSchedules(office, await app.prompter.choose(question, 'SCHEDULE / --all', choices));
}

/** The instant that it is; under `--today` the same time of that day. */
function nowIn(app: App, zone: string): string {
  if (app.options.today === undefined) return app.now();
  return instantOf(app.options.today, localTime(app.now(), zone).time, zone);
}

const tasksOf = (jobs: readonly Job[]): JobPeriod[] =>
  jobs
    .flatMap(({ periods }) => periods)
    .filter(({ task }) => task !== 'none')
    .sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));

async function tellChanged(app: App, jobs: readonly Job[]): Promise<void> {
  for (const { job, changed } of jobs.flatMap(({ periods }) => periods)) {
    for (const name of changed) await app.say(app.texts.report.run.changed(join(job.folder, name)));
  }
}

/**
 * One run at a time for each schedule and folder.
 *
 * @throws BusyError `report_running`
 */
function lockAll(jobs: readonly Job[]): () => void {
  const held: (() => void)[] = [];
  const release = (): void => {
    for (const one of held) one();
  };
  for (const { code, folder } of jobs) {
    makeFolder(folder);
    const file = join(folder, `.${code}.lock`);
    const one = withOutput(file, () => lockFile(file));
    if (!one) {
      release();
      throw new BusyError(refused('report_running', { schedule: code, folder }));
    }
    held.push(one);
  }
  return release;
}

/** Makes what is to be made, the earliest first, each of the store as it was known; then sends what is to be sent. */
async function makeAll(
  app: App,
  office: OfficeSchedules,
  jobs: readonly Job[],
): Promise<(Outcome & { mail?: string; error?: CohortError })[]> {
  const tasks = tasksOf(jobs);
  const outcomes: Outcome[] = [];
  const entries = tasks.map(({ entry }) => entry);
  for (const known of knownStores(app.store(), entries, app.timeoutMs)) {
    for (const period of tasks.filter(({ entry }) => entry === known.entry)) {
      app.progress(() => app.texts.report.run.progress(outcomes.length + 1, tasks.length));
      outcomes.push(await makePeriod(app, period, known, firstMail(app, office, period)));
    }
  }
  return await sendMails(app, office, outcomes);
}
