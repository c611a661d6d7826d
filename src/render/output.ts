/**
 * Where a result goes: a file, whole or not at all, or standard output. Bytes are written until all of them are
 * written: a nearly full disk takes a part and reports success, and write-file-atomic and `console.log` believe it.
 */
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { OutputError, Refusal, refused } from '../errors.js';
import type { Format } from './options.js';

export interface WriteOptions {
  /** Replace a file that holds something else. */
  force: boolean;
  /** What errors call the file; its path, where absent. */
  shown?: string;
  /** The store: neither it nor its side files may be written, under whatever name. */
  storePath?: string;
}

const formatsByExtension: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.md': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.txt': 'table',
};

/** The format that a file's extension asks for; `undefined` where it asks for none. */
export function formatForFile(path: string): Format | undefined {
  return formatsByExtension[extname(path).toLowerCase()];
}

/**
 * Writes a file through a temporary one beside it; readable by its owner only, or as the file that it replaces.
 * Refuses (`output_exists`, `output_is_store`); what the system refuses is an OutputError (`output_failed`).
 */
export function writeFileSafely(
  path: string,
  bytes: string | Uint8Array,
  options: WriteOptions,
): 'written' | 'unchanged' {
  const { data, target, existing, how } = examine(path, bytes, options);
  if (how === 'unchanged') return how;
  const shown = options.shown ?? path;
  withOutput(shown, () => {
    if (how === 'device') writeDevice(path, data);
    else replaceFile(shown, target, data, existing, options.force);
  });
  return 'written';
}

/**
 * Refuses, as `writeFileSafely` would, to write a file; writes nothing. Where several files belong together, all are
 * checked before the first is written.
 */
export function checkFile(path: string, bytes: string | Uint8Array, options: WriteOptions): void {
  examine(path, bytes, options);
}

/**
 * Creates a folder, and those above it, where they do not exist; one after the other, since Node tries for ever where
 * the system says of a folder that is there that it is not (`/proc/x`).
 */
export function makeFolder(path: string, shown = path): void {
  withOutput(shown, () => {
    const missing: string[] = [];
    for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
    for (const folder of missing.reverse()) makeOne(folder);
    if (!statSync(path).isDirectory()) throw inTheWay(shown, 'EEXIST: file already exists');
  });
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else made it in the meantime.
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

interface Examined {
  data: Uint8Array;
  target: string;
  existing: Stats | undefined;
  how: 'unchanged' | 'device' | 'replace';
}

/** What writing would mean for the file that is there. */
function examine(path: string, bytes: string | Uint8Array, options: WriteOptions): Examined {
  const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  const { storePath, force, shown = path } = options;
  return withOutput(shown, () => {
    const target = finalPath(path);
    if (storePath !== undefined && isStore(path, target, storePath)) {
      throw new Refusal(refused('output_is_store', { file: shown }));
    }
    const existing = statOf(path);
    if (existing?.isDirectory()) throw inTheWay(shown, 'EISDIR: is a directory');
    // A device or a pipe (/dev/null, /dev/stdout) is written to, never replaced.
    if (existing && !existing.isFile()) return { data, target, existing, how: 'device' };
    if (existing?.size === data.length && holds(target, data)) {
      return { data, target, existing, how: 'unchanged' };
    }
    if (existing && !force) throw outputExists(shown);
    return { data, target, existing, how: 'replace' };
  });
}

/** Does something with a file; what the system refuses is an OutputError (`output_failed`). */
export function withOutput<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? outputFailed(path, error) : error;
  }
}

function writeDevice(path: string, data: Uint8Array): void {
  const fd = openSync(path, constants.O_WRONLY);
  try {
    writeFileSync(fd, data);
  } finally {
    closeSync(fd);
  }
}

function replaceFile(
  path: string,
  target: string,
  data: Uint8Array,
  existing: Stats | undefined,
  force: boolean,
): void {
  const folder = dirname(target);
  const temporary = join(folder, `.cohort-${randomBytes(6).toString('hex')}.tmp`);
  const fd = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(fd, data);
      if (existing) fchmodSync(fd, existing.mode & 0o777);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (force || !placeNew(path, temporary, target, data)) renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  syncFolder(folder);
}

/** Whether a file holds just these bytes. */
function holds(file: string, data: Uint8Array): boolean {
  return Buffer.compare(readFileSync(file), data) === 0;
}

/**
 * Gives a finished file its name without ever replacing another that appeared meanwhile, unless that one holds the
 * same; false where the file system has no links.
 */
function placeNew(path: string, temporary: string, target: string, data: Uint8Array): boolean {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) return false;
    if (!holds(target, data)) throw outputExists(path);
  }
  removeIfThere(temporary);
  return true;
}

/** After a crash the new name is found only when the folder itself was written. */
function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    // Some file systems cannot sync folders; the file itself is synced.
  } finally {
    closeSync(fd);
  }
}

/** The path that a write would reach: links are followed, also one whose target does not exist yet. */
function finalPath(path: string, depth = 0): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const link = linkTarget(full);
  if (link !== undefined && depth < 40) return finalPath(resolve(dirname(full), link), depth + 1);
  return join(realpathSync(dirname(full)), basename(full));
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

const sideFiles = ['', '-journal', '-wal', '-shm'];

function isStore(path: string, target: string, storePath: string): boolean {
  const written = statOf(path);
  return sideFiles.some((suffix) => {
    const guarded = storeFile(storePath, suffix);
    if (guarded === target) return true;
    const file = statOf(guarded);
    return !!file && !!written && file.dev === written.dev && file.ino === written.ino;
  });
}

/** SQLite keeps the side files beside the file that a link leads to. */
function storeFile(storePath: string, suffix: string): string {
  try {
    return `${finalPath(storePath)}${suffix}`;
  } catch {
    return `${resolve(storePath)}${suffix}`;
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already, or the folder is: there is nothing more to do about it.
  }
}

/** What `writeStdout` needs of a stream; `process.stdout` is one. */
export interface OutputStream {
  readonly fd?: number;
  readonly isTTY?: boolean;
  write(chunk: Uint8Array, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Writes everything and waits until it is written. A reader that has gone (`| head`) is no failure; a full disk is an
 * OutputError (`output_failed`).
 */
export async function writeStdout(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  const data = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  if (data.length === 0) return;
  try {
    if (stream.fd !== undefined && isRedirectedToFile(stream, stream.fd)) {
      writeFileSync(stream.fd, data);
    } else {
      await flushed(stream, data);
    }
  } catch (error) {
    if (hasCode(error, 'EPIPE') || hasCode(error, 'ERR_STREAM_DESTROYED')) return;
    throw isSystemError(error) ? outputFailed('stdout', error) : error;
  }
}

/** Writes a word on how far something is without waiting; where that fails, the work goes on without it. */
export function writeAtOnce(stream: OutputStream, text: string): void {
  const data = Buffer.from(text, 'utf8');
  if (stream.fd === undefined) {
    stream.write(data, () => undefined);
    return;
  }
  try {
    writeSync(stream.fd, data);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Node's own stream for redirected output writes once and takes a short write for a whole one. */
function isRedirectedToFile(stream: OutputStream, fd: number): boolean {
  if (stream.isTTY === true) return false;
  try {
    const stats = fstatSync(fd);
    return stats.isFile() || stats.isCharacterDevice();
  } catch {
    return false;
  }
}

async function flushed(stream: OutputStream, data: Uint8Array): Promise<void> {
  await new Promise<void>((done, fail) => {
    // Stays after a failure: the stream reports it once more as an event, and that would end the process.
    const onError = (error: Error) => {
      fail(error);
    };
    stream.on('error', onError);
    stream.write(data, (error) => {
      if (error) {
        fail(error);
        return;
      }
      stream.off('error', onError);
      done();
    });
  });
}

function outputExists(file: string): Refusal {
  return new Refusal(refused('output_exists', { file }));
}

const inTheWay = (file: string, detail: string): OutputError =>
  new OutputError(refused('output_failed', { file, detail }));

function outputFailed(file: string, error: NodeJS.ErrnoException): OutputError {
  return new OutputError(refused('output_failed', { file, detail: detailOf(error) }), [], error);
}

/** `ENOSPC: no space left on device`: Node's message without the call and the paths behind it. */
function detailOf(error: NodeJS.ErrnoException): string {
  return error.message.split(', ')[0] ?? error.message;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
