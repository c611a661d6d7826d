/**
 * What a schedule has made, kept beside its files as `weekly.manifest.json`: the files alone could not say that a
 * period was empty, that a file is no longer as it was made, or what was sent. Nothing of it is a fact of the office,
 * so it is not in the store and makes no entry of its journal.
 */

/** How far the mail of a period is. `sending`: it was begun, and nobody noted that it ended. */
export interface ManifestMail {
  message_id: string;
  state: 'pending' | 'sending' | 'sent';
  /** Addresses that the server has taken it for. */
  delivered: string[];
}

/** What became of one period. */
export interface ManifestPeriod {
  /** The instant for which it was made, ISO in UTC, and the last entry of the journal before it. */
  scheduled: string;
  entry: number;
  hash: string;
  /** The command line, without the period: `weekly --batch 2026-03A`. */
  command: string;
  state: 'made' | 'empty' | 'refused';
  /** SHA-256 of each file as it was made, by its name. */
  files: Record<string, string>;
  /** Code of the error, where the report was refused. */
  code?: string;
  mail?: ManifestMail;
}

export interface Manifest {
  format: 1;
  schedule: string;
  /** Hash of the first entry of the store's journal: two offices do not share a folder by mistake. */
  store: string;
  periods: Record<string, ManifestPeriod>;
}

export const emptyManifest = (schedule: string, store: string): Manifest => ({
  format: 1,
  schedule,
  store,
  periods: {},
});

/** A manifest as it is written: periods in order. */
export function manifestText(manifest: Manifest): string {
  const periods = Object.fromEntries(
    Object.entries(manifest.periods).sort(([, a], [, b]) => (a.scheduled < b.scheduled ? -1 : 1)),
  );
  return `${JSON.stringify({ ...manifest, periods }, null, 2)}\n`;
}

/** A manifest that was read; `undefined` where the text is none, as after somebody edited it. */
export function readManifest(text: string): Manifest | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(found) || found['format'] !== 1 || !isRecord(found['periods'])) return undefined;
  if (typeof found['store'] !== 'string' || typeof found['schedule'] !== 'string') return undefined;
  const sound = Object.values(found['periods']).every(
    (period) =>
      isRecord(period) && typeof period['scheduled'] === 'string' && isRecord(period['files']),
  );
  return sound ? (found as unknown as Manifest) : undefined;
}

/** What is to be done about a period: nothing, make it, or only send it. */
export type PeriodTask = 'none' | 'make' | 'send';

/**
 * Decides on a period by what the manifest and the folder say of it. `found`: SHA-256 of each file that is there, by
 * its name. A file that is not as it was made was changed by somebody and is left alone, unless `force`.
 */
export function decidePeriod(
  known: ManifestPeriod | undefined,
  asked: { command: string; files: readonly string[]; force: boolean },
  found: ReadonlyMap<string, string>,
): { task: PeriodTask; changed: string[] } {
  if (!known) return { task: 'make', changed: [] };
  if (known.state === 'refused') {
    return { task: known.command === asked.command && !asked.force ? 'none' : 'make', changed: [] };
  }
  if (known.state === 'empty') return { task: 'none', changed: [] };
  const changed = asked.files.filter((name) => {
    const hash = found.get(name);
    return hash !== undefined && known.files[name] !== undefined && hash !== known.files[name];
  });
  const lacking = asked.files.some((name) => !found.has(name) || known.files[name] === undefined);
  if (lacking || (asked.force && changed.length > 0)) return { task: 'make', changed };
  const unsent = known.mail !== undefined && known.mail.state !== 'sent';
  return { task: unsent ? 'send' : 'none', changed };
}
