import { join } from 'node:path';
import type { App } from '../../../app.js';
import {
  manifestText,
  type ManifestMail,
  type ManifestPeriod,
} from '../../../domain/reports/manifest.js';
import { InputError, Refusal, refused, type CohortError } from '../../../errors.js';
import type { Language } from '../../../i18n/types.js';
import { checkFile, makeFolder, writeFileSafely } from '../../../render/output.js';
import { reportContent, type MadeReport } from '../write-report.js';
import { sha256, wordsOfJob, type JobFile, type JobPeriod } from './jobs.js';
import { makeReport, scheduledApp, type ScheduledApp } from './scheduled-app.js';

/** What has become of a period; the words of the vocabulary `report_run`. */
export type PeriodState = 'due' | 'made' | 'empty' | 'refused' | 'kept' | 'in_the_way';

/** A file with what it holds. */
export interface MadeFile extends JobFile {
  content: string | Uint8Array;
}

/** A report in one language, and the app that words it. */
export interface MadeIn {
  app: ScheduledApp;
  report: MadeReport;
}

export interface Outcome {
  period: JobPeriod;
  state: PeriodState;
  /** Names of the files that were written. */
  written: string[];
  /** What a mail would take along. */
  made: { files: MadeFile[]; pages: ReadonlyMap<Language, MadeIn> };
  error?: CohortError;
}

/** The journal's head up to which the report is made. */
interface Known {
  store: ReturnType<App['store']>;
  entry: number;
  hash: string;
}

/**
 * Makes one report of a schedule of the store as it was known, writes what is not there yet, and notes it.
 *
 * @throws OutputError `output_failed`; what a report of that time refuses is in the outcome
 */
export async function makePeriod(
  app: App,
  period: JobPeriod,
  known: Known,
  mail: ManifestMail | undefined,
): Promise<Outcome> {
  const nothing = { period, written: [], made: { files: [], pages: new Map() } };
  try {
    const pages = await makePages(app, period, known.store);
    const empty = [...pages.values()].every(({ report }) => report.empty);
    if (empty && period.job.schedule.if_empty !== 'write') {
      note(app, period, known, { state: 'empty', files: {} });
      if (period.job.schedule.if_empty === 'skip') return { ...nothing, state: 'empty' };
      const about = [...pages.values()][0]?.report.about ?? period.period;
      const error = new Refusal(refused('report_empty', { report: about }));
      return { ...nothing, state: 'empty', error };
    }
    const files = await render(period, pages);
    const made = { files, pages };
    if (period.task === 'send') return { period, state: 'kept', written: [], made };
    const { hashes, written } = writeNew(app, period, files);
    note(app, period, known, { state: 'made', files: hashes, ...(mail && { mail }) });
    return { period, state: 'made', written, made };
  } catch (error) {
    if (!(error instanceof InputError || error instanceof Refusal)) throw error;
    if (error.refused.code === 'output_exists') {
      return { ...nothing, state: 'in_the_way', error };
    }
    // Of a time when there was no such batch, it never will be. The newest may only need mending: it is tried again.
    const isNewest = period.job.periods.at(-1)?.period === period.period;
    if (!isNewest)
      note(app, period, known, { state: 'refused', files: {}, code: error.refused.code });
    return { ...nothing, state: 'refused', error };
  }
}

async function makePages(
  app: App,
  { job, files, day, period }: JobPeriod,
  store: Known['store'],
): Promise<Map<Language, MadeIn>> {
  const pages = new Map<Language, MadeIn>();
  const about = { every: job.schedule.every, period };
  for (const language of new Set(files.map((file) => file.language))) {
    const scheduled = await scheduledApp(app, { store, today: day, language });
    const report = await makeReport(scheduled, wordsOfJob(job.schedule), about);
    pages.set(language, { app: scheduled, report });
  }
  return pages;
}

async function render(
  { files }: JobPeriod,
  pages: ReadonlyMap<Language, MadeIn>,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const file of files) {
    const page = pages.get(file.language);
    if (!page) continue;
    made.push({ ...file, content: await reportContent(page.app, page.report, file.format) });
  }
  return made;
}

/**
 * Writes the files that are not there, and with `--force` those that are otherwise; a file that was made before stays
 * as it is. None is written where one of them is in the way.
 */
function writeNew(
  app: App,
  { job, known, found }: JobPeriod,
  files: readonly MadeFile[],
): { hashes: Record<string, string>; written: string[] } {
  const force = app.options.force === true;
  const options = (shown: string) => ({ shown, force, storePath: app.storeFile });
  const wanted = files.filter(({ name }) => {
    const before = known?.files[name];
    return force || before === undefined || !found.has(name);
  });
  for (const { name, content } of wanted) {
    const path = join(job.folder, name);
    checkFile(path, content, options(path));
  }
  const hashes: Record<string, string> = {};
  const written: string[] = [];
  for (const { name, content } of files) {
    hashes[name] = known?.files[name] ?? sha256(content);
    if (!wanted.some((file) => file.name === name)) continue;
    hashes[name] = sha256(content);
    const path = join(job.folder, name);
    if (writeFileSafely(path, content, options(path)) === 'written') written.push(name);
  }
  return { hashes, written };
}

/** Notes in the manifest what became of a period; the rest that was known of it stays. */
function note(
  app: App,
  period: JobPeriod,
  { entry, hash }: Known,
  now: Pick<ManifestPeriod, 'state' | 'files'> & Partial<ManifestPeriod>,
): void {
  const { job, known, instant: scheduled } = period;
  const command = wordsOfJob(job.schedule).join(' ');
  const kept = known?.mail ? { mail: known.mail } : {};
  job.manifest.periods[period.period] = { scheduled, entry, hash, command, ...kept, ...now };
  period.known = job.manifest.periods[period.period];
  writeManifest(app, period);
}

/** Writes the manifest, whole, in place of the old one. */
export function writeManifest(app: App, { job }: JobPeriod): void {
  makeFolder(job.folder);
  const text = manifestText(job.manifest);
  writeFileSafely(job.manifestFile, text, { force: true, storePath: app.storeFile });
}
