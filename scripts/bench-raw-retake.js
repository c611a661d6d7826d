/** The figures of `retake due` by SQL alone, over the benchmark's store: one assessment, the default ladder. */
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { workdays } from './bench-workdays.js';

const [, , file, target] = process.argv;
const database = new Database(file, { readonly: true });
database.pragma('temp_store = MEMORY');
database.exec(workdays);
const rows = database
  .prepare(
    `WITH tried AS (
       SELECT a.enrollment_id, a.taken_on, a.score_hundredths AS score,
         count(*) OVER (PARTITION BY a.enrollment_id) AS attempts,
         max(a.score_hundredths) OVER (PARTITION BY a.enrollment_id) AS best,
         row_number() OVER (PARTITION BY a.enrollment_id ORDER BY a.taken_on DESC, a.id DESC) AS latest
       FROM attempts a WHERE a.assessment = 'foundation_written' AND a.taken_on <= '2026-08-02')
     SELECT p.employee_no, p.name, b.code AS batch, 'foundation_written' AS assessment, 1 AS round, t.attempts,
       t.score / 100.0 AS last_score, 85 AS pass_mark,
       CASE WHEN t.attempts >= 4 THEN 'review' WHEN t.attempts = 1 THEN 'retake' ELSE 'retraining' END AS next,
       date(t.taken_on, '+1 day') AS not_before,
       CASE WHEN t.attempts = 1
         THEN (SELECT w.day FROM workday w WHERE w.n = (SELECT max(v.n) FROM workday v WHERE v.day <= t.taken_on) + 10)
         ELSE date(t.taken_on, '+60 days') END AS due_on
     FROM tried t JOIN enrollments e ON e.id = t.enrollment_id JOIN persons p ON p.id = e.person_id
     JOIN batches b ON b.id = e.batch_id
     WHERE t.latest = 1 AND t.best < 8500 AND e.left_on IS NULL AND b.status = 'open'
     ORDER BY due_on, p.employee_no`,
  )
  .all();
writeFileSync(target, `${JSON.stringify(rows, null, 2)}\n`);
