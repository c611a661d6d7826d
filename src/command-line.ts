import { resolve } from 'node:path';
import envPaths from 'env-paths';

/** What must be known before the command line is parsed: in which language to speak, and of which store. */
export interface Preview {
  lang: string | undefined;
  db: string | undefined;
  format: string | undefined;
}

/** Finds `--lang`, `--db` and `--format` wherever they stand; parsing proper comes later. */
export function previewArguments(argv: readonly string[]): Preview {
  const find = (name: string): string | undefined => {
    for (const [index, argument] of argv.entries()) {
      if (argument === '--') return undefined;
      if (argument === name) return argv[index + 1];
      if (argument.startsWith(`${name}=`)) return argument.slice(name.length + 1);
    }
    return undefined;
  };
  return { lang: find('--lang'), db: find('--db'), format: find('--format') };
}

/** The store's path: `--db`, else `COHORT_DB`, else `$XDG_DATA_HOME/cohort/cohort.db` (or the platform's data folder). */
export function storePath(
  db: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): string {
  const named = db ?? env['COHORT_DB'];
  if (named !== undefined && named !== '') return resolve(cwd, named);
  const home = env['XDG_DATA_HOME'];
  if (home !== undefined && home !== '') return resolve(home, 'cohort', 'cohort.db');
  return resolve(envPaths('cohort', { suffix: '' }).data, 'cohort.db');
}
