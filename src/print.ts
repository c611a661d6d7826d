import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { App } from './app.js';
import { InputError, refused } from './errors.js';
import type { Host } from './host.js';
import {
  checkFile,
  formatForFile,
  makeFolder,
  writeFileSafely,
  writeStdout,
} from './render/output.js';
import { jsonText } from './render/json.js';
import { extensions, type Format, type RenderOptions } from './render/options.js';
import { renderDocument, renderView } from './render/render.js';
import { sanitiseText } from './render/sanitise.js';
import type { Document, View } from './render/view.js';

export interface Printing {
  app: App;
  host: Host;
}

/** The words of a language, as tables and pages look them up. */
export const wordsOf = (texts: App['texts']): RenderOptions['words'] => ({
  header: (key) => texts.columns[key] ?? key,
  word: (vocabulary, value) => texts.words[vocabulary]?.[value] ?? value,
  texts: texts.render,
});

/** One decision on width, colour and words for all output. */
export function renderOptions({ app, host }: Printing): RenderOptions {
  const { texts, options, language } = app;
  const { env } = host;
  const colourAllowed = !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    words: wordsOf(texts),
    width: host.stdout.columns ?? Number(env['COLUMNS'] ?? 80),
    colour: colourAllowed && host.stdout.isTTY === true && options.out === undefined,
    ascii: options.ascii === true,
    raw: options.raw === true,
    language,
  };
}

const isDocument = (result: View | Document): result is Document => 'sections' in result;

/** Where `--out` leads and in which format; a folder gets a file named after the result. */
function destination(
  app: App,
  name: string,
  preferred: Format | undefined,
): { path: string | undefined; format: Format } {
  const { out, format } = app.options;
  if (out === undefined) return { path: undefined, format: format ?? preferred ?? 'table' };
  const isFolder =
    /[\\/]$/.test(out) ||
    statSync(resolve(app.cwd, out), { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) {
    const chosen = format ?? preferred ?? 'html';
    makeFolder(resolve(app.cwd, out), out);
    return { path: join(out, `${name}.${extensions[chosen]}`), format: chosen };
  }
  const meant = formatForFile(out);
  if (format !== undefined && meant !== undefined && format !== meant) {
    throw new InputError(refused('format_for_extension', { format, file: out }));
  }
  return { path: out, format: format ?? meant ?? preferred ?? 'table' };
}

/** Shows a view or a document, on stdout or in the file that `--out` names. */
export async function printResult(
  printing: Printing,
  result: View | Document,
  name: string,
): Promise<void> {
  const { app, host } = printing;
  const { path, format } = destination(app, name, result.preferred);
  if (format === 'xlsx' && path === undefined && host.stdout.isTTY === true) {
    throw new InputError(refused('output_binary_terminal', { format }));
  }
  const options = renderOptions(printing);
  const rendered = isDocument(result)
    ? await renderDocument(result, format, options)
    : await renderView(result, format, options);
  if (path !== undefined) await writeResult(printing, path, rendered);
  else await writeStdout(host.stdout, rendered);
  if (!isDocument(result) && result.rows.length === 0) await app.say(result.empty);
}

/** Shows a text to people, or an object to programs. */
export async function printText(printing: Printing, text: string, json: unknown): Promise<void> {
  const { app, host } = printing;
  if (app.options.format === 'json') {
    await writeStdout(host.stdout, jsonText(json));
  } else await writeStdout(host.stdout, `${sanitiseText(text)}\n`);
}

/** Writes a file, whole or not at all, and says so on stderr. */
export async function writeResult(
  { app }: Printing,
  path: string,
  content: string | Uint8Array,
): Promise<'written' | 'unchanged'> {
  const outcome = writeFileSafely(resolve(app.cwd, path), content, writeOptions(app, path));
  const text = app.texts.app;
  await app.say(outcome === 'written' ? text.written(path) : text.unchangedFile(path));
  return outcome;
}

/** Writes files that belong together, into folders that may not exist yet; none if any of them may not be written. */
export async function writeResults(
  printing: Printing,
  files: readonly { path: string; content: string | Uint8Array }[],
): Promise<void> {
  const { app } = printing;
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    makeFolder(resolve(app.cwd, folder), folder);
  }
  for (const { path, content } of files) {
    checkFile(resolve(app.cwd, path), content, writeOptions(app, path));
  }
  for (const { path, content } of files) await writeResult(printing, path, content);
}

const writeOptions = (app: App, shown: string) => ({
  shown,
  force: app.options.force === true,
  storePath: app.storeFile,
});
