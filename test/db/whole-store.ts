import type Database from 'better-sqlite3';

/** Names of all tables of a store but those in which the index of cases keeps itself. */
export function tablesOf(sqlite: Database.Database): string[] {
  return sqlite
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'case_search%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
}

/** Every row of every table of a store, stamps, images and journal included, and what the index of cases holds. */
export function wholeStore(sqlite: Database.Database): Record<string, unknown[]> {
  const tables = Object.fromEntries(
    tablesOf(sqlite).map((name) => [
      name,
      sqlite.prepare(`SELECT * FROM "${name}" ORDER BY 1`).raw().all(),
    ]),
  );
  const indexed = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'case_search'").get();
  if (indexed) {
    tables['case_search'] = sqlite
      .prepare('SELECT rowid, * FROM case_search ORDER BY rowid')
      .raw()
      .all();
  }
  return tables;
}
