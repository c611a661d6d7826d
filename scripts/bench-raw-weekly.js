/**
 * The figures of `report weekly` by SQL alone, over the benchmark's store: attendance, results, who stands where at the
 * end of the week and of the week before, and what is new, resolved and overdue. The rules of the default handbook are
 * written into the queries, which is what the product must not do.
 */
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { workdays } from './bench-workdays.js';

const [, , file, target] = process.argv;
const [from, now, before] = ['2026-07-27', '2026-08-02', '2026-07-26'];
const database = new Database(file, { readonly: true });
database.pragma('temp_store = MEMORY');
/** Of what was noted of somebody in a session, the last counts. */
const latest = `NOT EXISTS (SELECT 1 FROM attendance n
  WHERE n.session_id = a.session_id AND n.person_id = a.person_id AND n.id > a.id)`;
database.exec(workdays);
database.exec(`
  CREATE TEMP TABLE course AS
  SELECT s.batch_id, max(s.day) AS last, count(*) AS total, sum(s.day <= '${now}') AS held_now, sum(s.day <= '${before}') AS held_before,
    (SELECT min(w.day) FROM workday w WHERE w.day >= date(max(s.day), 'start of month', '+1 month', '+' || (strftime('%d', max(s.day)) - 1) || ' days')) AS exam
  FROM sessions s JOIN batches b ON b.id = s.batch_id
  WHERE s.status = 'planned' AND (b.closed_on IS NULL OR b.closed_on >= '${from}') GROUP BY s.batch_id;
  CREATE UNIQUE INDEX temp.course_by_batch ON course (batch_id);

  CREATE TEMP TABLE noted AS
  SELECT a.person_id, count(*) AS recorded, sum(s.day <= '${before}') AS recorded_before
  FROM course c JOIN sessions s ON s.batch_id = c.batch_id JOIN attendance a ON a.session_id = s.id
  WHERE s.day <= '${now}' AND ${latest} GROUP BY a.person_id;
  CREATE TEMP TABLE missed AS
  SELECT person_id, count(*) AS n, sum(day <= '${before}') AS n_before, max(CASE WHEN nth = 2 THEN day END) AS second FROM (
    SELECT a.person_id, s.day, row_number() OVER (PARTITION BY a.person_id ORDER BY s.day, s.start) AS nth
    FROM course c JOIN sessions s ON s.batch_id = c.batch_id JOIN attendance a ON a.session_id = s.id
    WHERE ${latest} AND a.status NOT IN ('present', 'late') AND s.day <= '${now}') GROUP BY person_id;
  CREATE UNIQUE INDEX temp.noted_by_person ON noted (person_id);
  CREATE UNIQUE INDEX temp.missed_by_person ON missed (person_id);
`);
/** Where everybody stands on a day, and what is to be done. */
const stand = (name, day, n, recorded) => {
  database.exec(`
  CREATE TEMP TABLE ${name} AS
  WITH tried AS (
    SELECT enrollment_id, count(*) AS n, max(taken_on) AS latest, max(score_hundredths) AS best FROM attempts
    WHERE assessment = 'foundation_written' AND taken_on <= '${day}' GROUP BY enrollment_id)
  SELECT e.id, p.employee_no, p.name, e.batch_id, coalesce(m.${n}, 0) AS missed,
    CASE WHEN c.last <= '${day}' AND coalesce(r.${recorded}, 0) = c.total AND coalesce(m.${n}, 0) < 2 THEN 'mentoring' ELSE 'foundation' END AS stage,
    CASE WHEN coalesce(m.${n}, 0) >= 2 THEN m.second END AS attendance_due,
    CASE WHEN t.n IS NULL THEN c.exam END AS exam_due,
    CASE WHEN t.best >= 8500 THEN NULL WHEN t.n = 1 THEN 'retake' WHEN t.n >= 2 THEN 'arrange_retraining' END AS next,
    CASE WHEN t.best >= 8500 THEN NULL
      WHEN t.n = 1 THEN (SELECT w.day FROM workday w WHERE w.n = (SELECT max(v.n) FROM workday v WHERE v.day <= t.latest) + 10)
      WHEN t.n >= 2 THEN date(t.latest, '+60 days') END AS next_due
  FROM enrollments e JOIN persons p ON p.id = e.person_id JOIN course c ON c.batch_id = e.batch_id
  LEFT JOIN noted r ON r.person_id = e.person_id LEFT JOIN missed m ON m.person_id = e.person_id
  LEFT JOIN tried t ON t.enrollment_id = e.id
  WHERE e.joined_on <= '${day}' AND e.left_on IS NULL;
  CREATE TEMP TABLE ${name}_work AS
  SELECT employee_no, name, batch_id, 'check_attendance' AS action, attendance_due AS due FROM ${name} WHERE attendance_due IS NOT NULL
  UNION ALL SELECT employee_no, name, batch_id, 'sit_exam', exam_due FROM ${name}
    WHERE exam_due <= (SELECT w.day FROM workday w WHERE w.n = (SELECT max(v.n) FROM workday v WHERE v.day <= '${day}') + 3)
  UNION ALL SELECT employee_no, name, batch_id, next, next_due FROM ${name} WHERE next IS NOT NULL
  UNION ALL SELECT employee_no, name, batch_id, 'sign_checklist', NULL FROM ${name} WHERE stage = 'mentoring';
  CREATE INDEX temp.${name}_work_key ON ${name}_work (employee_no, action);
  `);
};
stand('at_end', now, 'n', 'recorded');
stand('at_start', before, 'n_before', 'recorded_before');
const all = (sql) => database.prepare(sql).all();
const soon = (day) =>
  `(SELECT w.day FROM workday w WHERE w.n = (SELECT max(v.n) FROM workday v WHERE v.day <= '${day}') + 3)`;
const states = (name, day) =>
  all(`SELECT batch_id, stage, state, count(*) AS count FROM (SELECT batch_id, stage, CASE
      WHEN next = 'retake' THEN 'retake_due' WHEN next IS NOT NULL THEN 'retraining'
      WHEN min(coalesce(attendance_due, '9'), coalesce(exam_due, '9')) < '${day}' THEN 'overdue'
      WHEN min(coalesce(attendance_due, '9'), coalesce(exam_due, '9')) <= ${soon(day)} THEN 'due_soon' ELSE 'on_track' END AS state
    FROM ${name}) GROUP BY batch_id, stage, state ORDER BY 1, 2, 3`);
const report = {
  attendance:
    all(`SELECT b.code AS batch, count(DISTINCT s.id) AS sessions, count(*) AS expected, sum(a.status = 'present') AS present,
      sum(a.status = 'late') AS late, sum(a.status = 'absent') AS absent, sum(a.status = 'excused') AS excused
    FROM sessions s JOIN batches b ON b.id = s.batch_id JOIN attendance a ON a.session_id = s.id
    WHERE ${latest} AND s.day BETWEEN '${from}' AND '${now}' GROUP BY b.code ORDER BY b.code`),
  teams: all(`SELECT m.team, count(*) AS expected, sum(a.status IN ('present', 'late')) AS attended
    FROM sessions s JOIN attendance a ON a.session_id = s.id JOIN memberships m ON m.person_id = a.person_id
    WHERE ${latest} AND s.day BETWEEN '${from}' AND '${now}' GROUP BY m.team ORDER BY m.team`),
  results:
    all(`SELECT b.code AS batch, count(*) AS taken, sum(a.assessment <> 'foundation_written' OR a.score_hundredths >= 8500) AS passed, avg(a.score_hundredths) / 100 AS mean
    FROM attempts a JOIN enrollments e ON e.id = a.enrollment_id JOIN batches b ON b.id = e.batch_id
    WHERE a.taken_on BETWEEN '${from}' AND '${now}' GROUP BY b.code ORDER BY b.code`),
  marks:
    all(`SELECT p.employee_no, p.name, b.code AS batch, a.assessment, a.taken_on, a.score_hundredths / 100.0 AS score
    FROM attempts a JOIN enrollments e ON e.id = a.enrollment_id JOIN persons p ON p.id = e.person_id JOIN batches b ON b.id = e.batch_id
    WHERE a.taken_on BETWEEN '${from}' AND '${now}' ORDER BY p.employee_no`),
  standings: states('at_end', now),
  standings_before: states('at_start', before),
  worklist: {
    new: all(`SELECT n.employee_no, n.name, b.code AS batch, n.action, n.due FROM at_end_work n JOIN batches b ON b.id = n.batch_id
      WHERE NOT EXISTS (SELECT 1 FROM at_start_work o WHERE o.employee_no = n.employee_no AND o.action = n.action) ORDER BY n.due, n.employee_no`),
    resolved:
      all(`SELECT o.employee_no, o.name, b.code AS batch, o.action, o.due FROM at_start_work o JOIN batches b ON b.id = o.batch_id
      WHERE NOT EXISTS (SELECT 1 FROM at_end_work n WHERE n.employee_no = o.employee_no AND n.action = o.action) ORDER BY o.due, o.employee_no`),
    overdue:
      all(`SELECT n.employee_no, n.name, b.code AS batch, n.action, n.due FROM at_end_work n JOIN batches b ON b.id = n.batch_id
      WHERE n.due < '${now}' ORDER BY n.due, n.employee_no`),
  },
  rankings: ['DESC', 'ASC'].map((order) =>
    all(`SELECT p.employee_no, a.score_hundredths FROM attempts a JOIN persons p ON p.id = a.person_id
      WHERE a.taken_on BETWEEN '${from}' AND '${now}' ORDER BY a.score_hundredths ${order}, p.employee_no LIMIT 3`),
  ),
  sessions:
    all(`SELECT s.code, b.code AS batch, s.title, s.day, s.start, s.end, s.trainer, s.venue, count(a.id) AS recorded,
      avg(a.status IN ('present', 'late')) AS rate
    FROM sessions s JOIN batches b ON b.id = s.batch_id LEFT JOIN attendance a ON a.session_id = s.id AND ${latest}
    WHERE ${latest} AND s.day BETWEEN '${from}' AND date('${now}', '+7 days') GROUP BY s.id ORDER BY s.day, s.start, s.code`),
};
writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
