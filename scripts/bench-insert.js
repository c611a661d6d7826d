/** The yardstick where there is no sqlite3 shell: a prepared insert of every line's cells into a plain table. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const [, , source, target] = process.argv;
const [head, ...lines] = readFileSync(source, 'utf8').trim().split('\r\n');
const columns = head.split(',').length;
const database = new Database(target);
database.exec(
  `CREATE TABLE roster (${Array.from({ length: columns }, (_, i) => `c${i} TEXT`).join(', ')})`,
);
const insert = database.prepare(
  `INSERT INTO roster VALUES (${Array(columns).fill('?').join(', ')})`,
);
database.transaction(() => {
  for (const line of lines) insert.run(line.split(','));
})();
database.close();
