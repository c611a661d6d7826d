/**
 * The yardstick of `plan conflicts`: the same pairs counted by raw SQL through better-sqlite3, in a process of its own.
 * Run with the store and the file for the result.
 */
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const [file = '', out = ''] = process.argv.slice(2);
const db = new Database(file, { readonly: true });
const one = (sql) => Number(db.prepare(sql).pluck().get());

const same = (column) => `SELECT count(*) FROM sessions a JOIN sessions b
  ON b.day = a.day AND b.id > a.id AND b.${column} = a.${column} AND b.start < a.end AND a.start < b.end
  WHERE a.status = 'planned' AND b.status = 'planned'`;

db.exec(`CREATE TEMP TABLE expected AS
  SELECT s.id, s.day, s.start, s.end, e.person_id FROM sessions s JOIN enrollments e ON e.batch_id = s.batch_id
    AND e.joined_on <= s.day AND (e.left_on IS NULL OR e.left_on > s.day) WHERE s.status = 'planned'
  UNION SELECT s.id, s.day, s.start, s.end, p.person_id FROM sessions s JOIN session_places p ON p.session_id = s.id
    WHERE s.status = 'planned';
  CREATE INDEX temp.expected_by_person ON expected (person_id, day)`);

const counts = {
  trainer: one(same('trainer')),
  venue: one(same('venue')),
  trainee: one(`SELECT count(*) FROM expected a JOIN expected b
    ON b.person_id = a.person_id AND b.day = a.day AND b.id > a.id AND b.start < a.end AND a.start < b.end`),
  capacity: one(`SELECT count(*) FROM (SELECT s.id FROM sessions s JOIN venues v ON v.name = s.venue
    JOIN expected e ON e.id = s.id GROUP BY s.id HAVING count(*) > v.capacity)`),
};
writeFileSync(out, JSON.stringify(counts));
