import { statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { App } from '../../app.js';
import { Refusal, refused } from '../../errors.js';
import { extensions, type Format } from '../../render/options.js';
import type { Document } from '../../render/view.js';
import { askedFormat, checkChoice } from '../options.js';

/** A report that has been made and has yet to be shown. */
export interface MadeReport {
  /** Name of its file without the extension, such as `weekly-2026-W16`; a path's separators are taken out. */
  name: string;
  /** What it is about, in errors and notes: `2026-W16`. */
  about: string;
  /** Whether nothing happened that it could tell of. */
  empty: boolean;
  /** Its page; `detailed` with every row and column, as a spreadsheet wants it. */
  page: (detailed: boolean) => Document;
}

const answers = ['skip', 'write', 'fail'] as const;
export type IfEmpty = (typeof answers)[number];

/** @throws InputError `option_value` */
export function ifEmptyOption(value: string | undefined): IfEmpty {
  return checkChoice('--if-empty', value ?? 'write', answers);
}

const spreadsheets: readonly (Format | undefined)[] = ['csv', 'xlsx'];

/**
 * Prints a report, writes it to the file of `--out`, or into a folder in the formats that an office passes on.
 *
 * @throws Refusal `report_empty`, `output_exists`; OutputError `output_failed`
 */
export async function writeReport(
  app: App,
  report: MadeReport,
  ifEmpty: IfEmpty = 'write',
): Promise<void> {
  if (app.takeReport) {
    app.takeReport(report);
    return;
  }
  if (report.empty && ifEmpty === 'fail') {
    throw new Refusal(refused('report_empty', { report: report.about }));
  }
  if (report.empty && ifEmpty === 'skip') {
    await app.say(app.texts.report.skipped(report.about));
    return;
  }
  const { out, format } = app.options;
  const name = fileName(report);
  if (out === undefined || !isFolder(app, out)) {
    await app.print(report.page(spreadsheets.includes(askedFormat(app))), name);
    return;
  }
  const formats: readonly Format[] = format === undefined ? ['html', 'md', 'csv'] : [format];
  await app.writeFiles(await reportFiles(app, report, formats, out));
}

/** The files of a report in a folder, one per format; none is written. */
export async function reportFiles(
  app: App,
  report: MadeReport,
  formats: readonly Format[],
  folder: string,
): Promise<{ path: string; content: string | Uint8Array }[]> {
  const files: { path: string; content: string | Uint8Array }[] = [];
  for (const format of formats) {
    const content = await reportContent(app, report, format);
    files.push({ path: join(folder, `${fileName(report)}.${extensions[format]}`), content });
  }
  return files;
}

/** A report in a format, with every row and column where it is one for spreadsheets. */
export async function reportContent(
  app: App,
  report: MadeReport,
  format: Format,
): Promise<string | Uint8Array> {
  const { renderDocument } = await import('../../render/render.js');
  return await renderDocument(
    report.page(spreadsheets.includes(format)),
    format,
    app.renderOptions(),
  );
}

const fileName = ({ name }: MadeReport): string => name.replace(/[\\/:*?"<>|\s]+/g, '_');

/** A folder that is there, or a name without an extension where nothing is: it will be created. */
function isFolder(app: App, out: string): boolean {
  if (/[\\/]$/.test(out)) return true;
  const found = statSync(resolve(app.cwd, out), { throwIfNoEntry: false });
  return found ? found.isDirectory() : extname(out) === '';
}
