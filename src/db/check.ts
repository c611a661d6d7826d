import { createHash } from 'node:crypto';
import Database, { SqliteError } from 'better-sqlite3';
import { checkCaseIndex, createCaseIndex, hasCaseIndex } from './case-index.js';
import { combineDigests, digestImages, LineDigest } from './digest.js';
import { identityOf, type PersonalFields } from './identity.js';
import { genesis, hashEntry, listEntries } from './journal.js';
import { migrationsTable, readMigrations } from './migrate.js';
import type { Store } from './open.js';
import { nativeBinding } from './native-binding.js';
import { replayJournal } from './replay.js';
import { stampedTables, type TableShape } from './tables.js';

/** What a check can find. */
export type FindingKind =
  | 'integrity'
  | 'foreign_key'
  | 'schema'
  | 'guard'
  | 'chain'
  | 'digest'
  | 'stamp'
  | 'identity'
  | 'search';

export interface Finding {
  kind: FindingKind;
  /** What was found, in SQLite's or the journal's words; no personal data. */
  detail: string;
}

/**
 * Everything that is wrong with a store: its file and layout and, with `deep`, every row against the journal.
 *
 * @throws BusyError and other errors that say nothing about the file
 */
export function checkStore(store: Store, migrations: string, deep: boolean): Finding[] {
  const structure = surviving(false, () => checkStructure(store, migrations));
  // In a damaged file a table can lead back into itself: going through its rows would never end.
  if (!deep || structure.some(({ kind }) => kind === 'integrity')) return structure;
  return [...structure, ...surviving(structure.length > 0, () => checkJournal(store))];
}

/** Runs a check over a file that may be damaged: where SQLite, or we, cannot go on, that is what was found. */
function surviving(damaged: boolean, check: () => Finding[]): Finding[] {
  try {
    return check();
  } catch (error) {
    const code = error instanceof SqliteError ? error.code : undefined;
    const ours = code === undefined && !damaged;
    if (ours || !(error instanceof Error) || code?.startsWith('SQLITE_BUSY')) throw error;
    return [{ kind: 'integrity', detail: `${code ?? error.name}: ${error.message}` }];
  }
}

/** Checks the file itself: SQLite's structure, and foreign keys. */
export function checkFile(sqlite: Database.Database): Finding[] {
  const findings: Finding[] = [];
  for (const row of sqlite.pragma('integrity_check') as { integrity_check: string }[]) {
    if (row.integrity_check !== 'ok') {
      findings.push({ kind: 'integrity', detail: row.integrity_check });
    }
  }
  if (findings.length > 0) return findings;
  for (const row of sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[]) {
    findings.push({ kind: 'foreign_key', detail: `${row.table} ${row.rowid}` });
  }
  return findings;
}

/** Checks the file, and that its tables are those of our migrations. */
export function checkStructure(store: Store, migrations: string): Finding[] {
  const { sqlite } = store;
  const findings = checkFile(sqlite);
  if (schemaText(sqlite) !== expectedSchema(migrations, hasCaseIndex(sqlite))) {
    findings.push({ kind: 'schema', detail: 'sqlite_schema' });
  }
  if (!sameMigrations(sqlite, migrations)) {
    findings.push({ kind: 'schema', detail: 'migrations' });
  }
  const guard = sqlite.prepare('SELECT id, open FROM undo_guard').raw().all();
  if (JSON.stringify(guard) !== '[[1,0]]') findings.push({ kind: 'guard', detail: 'undo_guard' });
  return findings;
}

/** Whether the store says that it was built by our migrations, all of them, byte for byte. */
function sameMigrations(sqlite: Database.Database, folder: string): boolean {
  const known = readMigrations(folder).map(({ name, sha256 }) => [name, sha256]);
  const noted = sqlite.prepare('SELECT name, sha256 FROM migrations ORDER BY name').raw().all();
  const version = sqlite.pragma('user_version', { simple: true });
  return JSON.stringify(noted) === JSON.stringify(known) && version === known.length;
}

/** Everything that `sqlite_schema` says, but for where the tables lie in the file. */
function schemaText(sqlite: Database.Database): string {
  const rows = sqlite
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .raw()
    .all();
  return JSON.stringify(rows);
}

/** By what makes it: a backup is checked as well as the store that it was taken from. */
const schemas = new Map<string, string>();

/** What our migrations make, with the index of cases where there is one: that comes and goes with the cases. */
function expectedSchema(folder: string, withIndex: boolean): string {
  const steps = [migrationsTable, ...readMigrations(folder).map(({ sql }) => sql)];
  const key = [withIndex, ...steps].join('\n');
  const known = schemas.get(key);
  if (known !== undefined) return known;
  const fresh = new Database(':memory:', { nativeBinding });
  try {
    for (const sql of steps) fresh.exec(sql);
    if (withIndex) createCaseIndex(fresh);
    const text = schemaText(fresh);
    schemas.set(key, text);
    return text;
  } finally {
    fresh.close();
  }
}

/**
 * Checks the journal against the rows: the chain of hashes, and for every entry that the rows which it wrote (still in
 * place, or kept as images by later entries) are those that its digest covers.
 */
export function checkJournal(store: Store): Finding[] {
  const entries = listEntries(store);
  const findings: Finding[] = [];
  let previousHash = genesis;
  entries.forEach((entry, index) => {
    const { hash, ...covered } = entry;
    if (
      entry.id !== index + 1 ||
      entry.previousHash !== previousHash ||
      hashEntry(covered) !== hash
    ) {
      findings.push({ kind: 'chain', detail: `${index + 1}` });
    }
    previousHash = hash;
  });
  const parts = new Map(entries.map((entry) => [entry.id, new Map<string, string>()]));
  for (const table of stampedTables()) {
    for (const [entry, digest] of digestByEntry(store.sqlite, table)) {
      const known = parts.get(entry);
      if (known) known.set(table.name, digest);
      else findings.push({ kind: 'stamp', detail: `${table.name} ${entry}` });
    }
  }
  for (const entry of entries) {
    const digests = parts.get(entry.id) ?? new Map<string, string>();
    const images = digestImages(store.sqlite, entry.id);
    if (images !== undefined) digests.set('row_images', images);
    if (combineDigests(digests) !== entry.digest) {
      findings.push({ kind: 'digest', detail: `${entry.id}` });
    }
  }
  const replayed = replayJournal(store.sqlite, entries);
  return [
    ...findings,
    ...replayed.map((row): Finding => ({ kind: 'digest', detail: row })),
    ...checkIdentities(store.sqlite),
    ...checkImages(store.sqlite),
    ...checkCaseIndex(store.sqlite).map((detail): Finding => ({ kind: 'search', detail })),
  ];
}

/** Per entry, the digest of all row versions of one table that it wrote, in the order of their ids. */
function digestByEntry(sqlite: Database.Database, table: TableShape): Map<number, string> {
  const rows = sqlite
    .prepare(
      `SELECT entry, line FROM (
         SELECT entry, id, ${table.line} AS line FROM "${table.name}"
         UNION SELECT stamp, row_id, line FROM row_images WHERE table_name = '${table.name}')
       ORDER BY entry, id`,
    )
    .raw()
    .iterate() as IterableIterator<[number, string]>;
  const digests = new Map<number, LineDigest>();
  for (const [entry, line] of rows) {
    let digest = digests.get(entry);
    if (!digest) digests.set(entry, (digest = new LineDigest()));
    digest.add(line);
  }
  return new Map([...digests].map(([entry, digest]) => [entry, digest.hex()]));
}

const personalColumns = 'employee_no AS employeeNo, name, phone, email, salt, identity';

type PersonRow = PersonalFields & { id: number; salt: string; identity: string };

function checkIdentities(sqlite: Database.Database): Finding[] {
  const rows = sqlite
    .prepare(`SELECT id, ${personalColumns} FROM persons`)
    .iterate() as IterableIterator<PersonRow>;
  const findings: Finding[] = [];
  for (const row of rows) {
    if (identityOf(row.salt, row) !== row.identity) {
      findings.push({ kind: 'identity', detail: `persons ${row.id}` });
    }
  }
  return findings;
}

/**
 * An image must say what its line says, in the very words in which it was kept, and a person's image what its identity
 * covers.
 */
function checkImages(sqlite: Database.Database): Finding[] {
  const findings: Finding[] = [];
  for (const table of stampedTables()) {
    const columns = ['id', ...table.columns, 'entry'];
    const source = `(SELECT i.id AS image_id, i.line AS kept_line, i.image AS kept_image, ${columns
      .map((column) => `json_extract(image, '$.${column}') AS "${column}"`)
      .join(', ')} FROM row_images i WHERE table_name = '${table.name}')`;
    const wrong = sqlite
      .prepare(
        `SELECT image_id FROM ${source}
         WHERE kept_line IS NOT ${table.line} OR kept_image IS NOT ${table.image}`,
      )
      .pluck()
      .all() as number[];
    findings.push(...wrong.map((id): Finding => ({ kind: 'digest', detail: `row_images ${id}` })));
    if (table.name !== 'persons') continue;
    const people = sqlite.prepare(`SELECT image_id AS id, ${personalColumns} FROM ${source}`).all();
    for (const row of people as PersonRow[]) {
      if (identityOf(row.salt, row) !== row.identity) {
        findings.push({ kind: 'identity', detail: `row_images ${row.id}` });
      }
    }
  }
  return findings;
}

/**
 * Fingerprint of the facts, whatever the history that led to them: SHA-256 over every row without its stamp. Two
 * stores with the same facts under the same ids have the same; salts are left out, being random.
 */
export function factsFingerprint(sqlite: Database.Database): string {
  const hash = createHash('sha256');
  for (const table of stampedTables()) {
    const columns = table.columns.filter((name) => name !== 'salt' && name !== 'identity');
    const line = `json_array(id, ${columns.map((name) => `"${name}"`).join(', ')})`;
    hash.update(`${table.name}\n`);
    const lines = sqlite
      .prepare(`SELECT ${line} FROM "${table.name}" ORDER BY id`)
      .pluck()
      .iterate() as IterableIterator<string>;
    for (const row of lines) hash.update(`${row}\n`);
  }
  return hash.digest('hex');
}
