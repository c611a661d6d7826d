/** Bytes, bits and pages changed behind SQLite's back: the deep check finds all that change what can be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkStore, type Finding } from '../../src/db/check.js';
import { openStore, type Store } from '../../src/db/open.js';
import { CohortError } from '../../src/errors.js';
import { scratchFolder, migrations, options } from '../db/scratch.js';
import { runCommand } from '../scripts/transcript.js';
import { soak } from './bundle.js';
import { roster } from './store-state.js';

/** A store with people, a batch, changes of rows, an undo, and an undo of that: all that a journal can hold. */
async function filledStore(folder: string): Promise<string> {
  const around = { folder, lang: 'en', today: '2026-03-02', minute: 0 };
  const run = async (line: string): Promise<void> => {
    const { code, stderr } = await runCommand(line.split(' '), around);
    around.minute += 1;
    expect(code, `${line}: ${stderr}`).toBe(0);
  };
  writeFileSync(join(folder, 'new.csv'), roster(720));
  writeFileSync(join(folder, 'moved.csv'), roster(480).replaceAll('Team', 'Group'));
  writeFileSync(join(folder, 'more.csv'), roster(360, 'M'));
  await run('init --quiet');
  await run('plan batch open 2026-03A --start 2026-03-02 --quiet');
  await run('enroll import new.csv --batch 2026-03A --quiet');
  await run('enroll import moved.csv --effective 2026-03-05 --quiet');
  await run('enroll import more.csv --quiet');
  await run('undo --yes --quiet');
  await run('undo 6 --yes --quiet');
  await run('undo 4 --yes --quiet');
  return join(folder, 'cohort.db');
}

/** More rows than any table here has: a page that leads back into its own table gives rows for ever. */
const endless = 100_000;

/** Every cell of every table, byte for byte; an error where something cannot be read. */
function dump(file: string): string {
  const sqlite = new Database(file, { readonly: true });
  try {
    const tables = sqlite
      .prepare(
        `SELECT s.name, json_group_array(c.name) FROM
           (SELECT name FROM sqlite_schema WHERE type = 'table' UNION SELECT 'sqlite_schema') s,
           pragma_table_info(s.name) c GROUP BY s.name ORDER BY s.name`,
      )
      .raw()
      .all() as [string, string][];
    const parts = tables.map(([table, columns]) => {
      const cells = (JSON.parse(columns) as string[])
        // Where a table begins is not data.
        .filter((column) => column !== 'rootpage')
        .map((column) => `typeof("${column}") || hex(CAST("${column}" AS BLOB))`)
        .join(" || ' ' || ");
      const rows = sqlite.prepare(`SELECT ${cells} FROM "${table}" LIMIT ${endless}`).pluck().all();
      if (rows.length === endless) throw new Error('endless');
      return `${table}\n${rows.sort().join('\n')}`;
    });
    for (const pragma of ['application_id', 'user_version']) {
      parts.push(String(sqlite.pragma(pragma, { simple: true })));
    }
    return parts.join('\n');
  } catch (error) {
    return `unreadable: ${String(error)}`;
  } finally {
    sqlite.close();
  }
}

type Checker = (store: Store) => Finding[];

const deepCheck: Checker = (store) => checkStore(store, migrations, true);
/** SQLite's own check and the layout: what the product would find without its journal. */
const shallowCheck: Checker = (store) => checkStore(store, migrations, false);

/** Whether a check says anything about a file; one that cannot even be opened says enough. */
function finds(file: string, check: Checker): boolean {
  let store: Store;
  try {
    store = openStore(file, options);
  } catch (error) {
    if (error instanceof CohortError) return true;
    throw error;
  }
  try {
    return check(store).length > 0;
  } finally {
    store.close();
  }
}

/** Random numbers that are the same in every run. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pageSize = 8192;

/** One fault in a copy of the bytes. */
function spoil(bytes: Buffer, random: (below: number) => number): { spoilt: Buffer; what: string } {
  const spoilt = Buffer.from(bytes);
  const place = random(bytes.length);
  const pages = bytes.length / pageSize;
  const [page, other] = [random(pages), random(pages)];
  switch (random(6)) {
    case 0:
    case 1:
      spoilt[place] = (spoilt[place] ?? 0) ^ (1 << random(8));
      return { spoilt, what: `bit at ${place}` };
    case 2:
    case 3:
      spoilt[place] = random(256);
      return { spoilt, what: `byte at ${place}` };
    case 4:
      spoilt.fill(0, page * pageSize, (page + 1) * pageSize);
      return { spoilt, what: `page ${page} zeroed` };
    default:
      bytes.copy(spoilt, page * pageSize, other * pageSize, (other + 1) * pageSize);
      return { spoilt, what: `page ${page} replaced by ${other}` };
  }
}

/** The page on which a table begins, spoilt: whoever reads the table meets the fault. */
function spoilStart(bytes: Buffer, file: string, table: string): { spoilt: Buffer; what: string } {
  const sqlite = new Database(file, { readonly: true });
  const root = sqlite
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table) as number;
  sqlite.close();
  const spoilt = Buffer.from(bytes);
  spoilt.fill(0, (root - 1) * pageSize, root * pageSize);
  return { spoilt, what: `first page of ${table} zeroed` };
}

interface Outcome {
  changed: number;
  missed: string[];
  missedByShallow: string[];
}

function playFaults(file: string, folder: string, count: number): Outcome {
  const bytes = readFileSync(file);
  const good = dump(file);
  const random = randoms(20260302);
  const outcome: Outcome = { changed: 0, missed: [], missedByShallow: [] };
  const copy = join(folder, 'spoilt.db');
  for (let n = 0; n < count; n += 1) {
    const { spoilt, what } = spoil(bytes, random);
    writeFileSync(copy, spoilt);
    if (dump(copy) === good) continue;
    outcome.changed += 1;
    if (!finds(copy, deepCheck)) outcome.missed.push(what);
    if (!finds(copy, shallowCheck)) outcome.missedByShallow.push(what);
  }
  return outcome;
}

describe('the deep check', () => {
  it('finds every fault that changes what can be read', { timeout: 3_600_000 }, async () => {
    const folder = scratchFolder();
    const file = await filledStore(folder);
    expect(finds(file, deepCheck)).toBe(false);
    const { changed, missed, missedByShallow } = playFaults(file, folder, soak ? 20_000 : 300);
    expect(changed).toBeGreaterThan(50);
    expect(missed).toEqual([]);
    // The harness sees what a weaker check misses: otherwise it would prove nothing.
    expect(missedByShallow.length).toBeGreaterThan(0);
  });

  it('finds one changed letter in every text of every table', { timeout: 3_600_000 }, async () => {
    const folder = scratchFolder();
    const file = await filledStore(folder);
    const bytes = readFileSync(file);
    const good = dump(file);
    const copy = join(folder, 'spoilt.db');
    const words = [
      'Person E5',
      'Group 3',
      'Training office',
      'coordinator',
      '2026-03-05',
      'M1003',
      'tableundo_guard',
    ];
    let changed = 0;
    for (const word of words) {
      for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
        const spoilt = Buffer.from(bytes);
        const last = at + word.length - 1;
        spoilt[last] = (spoilt[last] ?? 0) + 1;
        writeFileSync(copy, spoilt);
        if (dump(copy) === good) continue;
        changed += 1;
        expect(finds(copy, deepCheck), `${word} at ${at}`).toBe(true);
        if (!soak && changed % 25 === 0) break;
      }
    }
    expect(changed).toBeGreaterThan(50);
  });
});

describe('commands on a damaged store', () => {
  it('say that it is damaged: never that the program is', { timeout: 3_600_000 }, async () => {
    const folder = scratchFolder();
    const file = await filledStore(folder);
    const bytes = readFileSync(file);
    const good = dump(file);
    const random = randoms(7);
    const around = { folder, lang: 'en', today: '2026-03-02', minute: 30 };
    const lines = ['log', 'enroll list', 'plan handbook show', 'undo --yes --dry-run'];
    const codes = new Map<string, number>();
    const faults = ['entries', 'persons', 'handbooks', 'row_images'].map((table) =>
      spoilStart(bytes, file, table),
    );
    for (let n = 0; n < (soak ? 2000 : 60); n += 1) faults.push(spoil(bytes, random));
    for (const { spoilt, what } of faults) {
      writeFileSync(join(folder, 'spoilt.db'), spoilt);
      const read = dump(join(folder, 'spoilt.db'));
      if (read === good || read.includes('endless')) continue;
      const check = await runCommand(['db', 'check', '--deep', '--db', 'spoilt.db'], around);
      expect([1, 3], `${what}: ${check.stderr}`).toContain(check.code);
      for (const line of lines) {
        const { code, stderr } = await runCommand(
          [...line.split(' '), '--db', 'spoilt.db'],
          around,
        );
        expect([0, 1, 2, 3], `${line}, ${what}: ${stderr}`).toContain(code);
        codes.set(`${line} ${code}`, (codes.get(`${line} ${code}`) ?? 0) + 1);
      }
    }
    for (const line of lines) {
      expect(codes.get(`${line} 3`), line).toBeGreaterThan(0);
    }
  });
});
