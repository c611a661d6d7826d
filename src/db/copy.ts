import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Database from 'better-sqlite3';

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A name beside `target` for what is not finished yet. */
export function unfinishedName(target: string): string {
  return `${target}.${randomBytes(6).toString('hex')}.part`;
}

/** Gives a finished file its name, durably. @throws EEXIST where `replace` is not given and the name is taken */
export function placeFile(finished: string, target: string, options: { replace: boolean }): void {
  sync(finished);
  if (options.replace) renameSync(finished, target);
  else linkNew(finished, target);
  sync(dirname(resolve(target)));
}

function linkNew(finished: string, target: string): void {
  try {
    linkSync(finished, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw error;
    // Some file systems have no links.
    renameSync(finished, target);
    return;
  }
  rmSync(finished, { force: true });
}

/** Copies what is committed in a database to a new file `target`: complete, or not there at all. */
export function copyDatabase(sqlite: Database.Database, target: string): void {
  const unfinished = unfinishedName(target);
  try {
    sqlite.prepare('VACUUM INTO ?').run(unfinished);
    placeFile(unfinished, target, { replace: false });
  } finally {
    rmSync(unfinished, { force: true });
  }
}
