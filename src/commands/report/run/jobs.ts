import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { App } from '../../../app.js';
import type { ReportSchedule } from '../../../domain/handbook/types-reports.js';
import {
  decidePeriod,
  emptyManifest,
  readManifest,
  type Manifest,
  type ManifestPeriod,
  type PeriodTask,
} from '../../../domain/reports/manifest.js';
import { Refusal, refused } from '../../../errors.js';
import type { Language } from '../../../i18n/types.js';
import {
  dueReports,
  type Due,
  type NamedSchedule,
  type OfficeSchedules,
} from '../../../operations/reports/schedules.js';
import { extensions, type Format } from '../../../render/options.js';

/** One file that a period of a schedule has. */
export interface JobFile {
  name: string;
  format: Format;
  language: Language;
}

/** A schedule, with what lies in its folder. */
export interface Job {
  code: string;
  schedule: ReportSchedule;
  /** Absolute. */
  folder: string;
  manifestFile: string;
  manifest: Manifest;
  /** Whether it has never made anything. */
  isFirst: boolean;
  periods: JobPeriod[];
}

/** A report that is due, and what is to be done about it. */
export interface JobPeriod extends Due {
  job: Job;
  files: JobFile[];
  known: ManifestPeriod | undefined;
  task: PeriodTask;
  /** Names of files that somebody changed since they were made. */
  changed: string[];
  /** Hashes of the files that are there. */
  found: ReadonlyMap<string, string>;
}

export interface JobOptions {
  /** Where relative folders lie, absolute; the folder of the store where it is not given. */
  root: string | undefined;
  since: string | undefined;
  now: string;
  force: boolean;
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The words of the report's command line behind `cohort report`. */
export const wordsOfJob = ({ report, arguments: given = [] }: ReportSchedule): string[] => [
  report,
  ...given,
];

/**
 * What a schedule has to do: every report that is due, beside what lies in its folder. Changes nothing.
 *
 * @throws Refusal `schedule_folder_taken`, `manifest_unreadable`
 */
export function planJob(
  app: App,
  office: OfficeSchedules,
  { code, schedule }: NamedSchedule,
  options: JobOptions,
): Job {
  const folder = resolve(options.root ?? dirname(app.storeFile), schedule.folder);
  const manifestFile = join(folder, `${code}.manifest.json`);
  const manifest = manifestIn(manifestFile, code, office.id);
  const job: Job = {
    code,
    schedule,
    folder,
    manifestFile,
    manifest: manifest ?? emptyManifest(code, office.id),
    isFirst: manifest === undefined,
    periods: [],
  };
  const due = dueReports(app.store(), office, schedule, options);
  job.periods = due.map((one) => planPeriod(job, one, office.language, options.force));
  return job;
}

function planPeriod(job: Job, due: Due, language: Language, force: boolean): JobPeriod {
  const files = filesOf(job, due.period, language);
  const names = files.map(({ name }) => name);
  const found = new Map<string, string>();
  for (const name of names) {
    const content = contentOf(join(job.folder, name));
    if (content) found.set(name, sha256(content));
  }
  const known = job.manifest.periods[due.period];
  const command = wordsOfJob(job.schedule).join(' ');
  const decided = decidePeriod(known, { command, files: names, force }, found);
  return { ...due, job, files, known, found, ...decided };
}

/** `weekly-2026-W10.html`; with the language, where there are several. */
function filesOf({ code, schedule }: Job, period: string, own: Language): JobFile[] {
  const languages = schedule.languages ?? [own];
  return languages.flatMap((language) =>
    schedule.formats.map((format) => {
      const suffix = languages.length > 1 ? `-${language}` : '';
      return { name: `${code}-${period}${suffix}.${extensions[format]}`, format, language };
    }),
  );
}

/** What a file holds; `undefined` where there is none, or a folder. */
function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}

function manifestIn(file: string, code: string, store: string): Manifest | undefined {
  const content = contentOf(file);
  if (!content) return undefined;
  const manifest = readManifest(Buffer.from(content).toString('utf8'));
  if (!manifest) throw new Refusal(refused('manifest_unreadable', { file }));
  if (manifest.store !== store || manifest.schedule !== code) {
    throw new Refusal(refused('schedule_folder_taken', { file, schedule: code }));
  }
  return manifest;
}
