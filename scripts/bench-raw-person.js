/**
 * The figures of `report person` by SQL alone, over the benchmark's store: where somebody belonged, their batches, the
 * sessions with what was noted last, marks, and figures of work as they were recorded last.
 */
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const [, , file, target, employee] = process.argv;
const database = new Database(file, { readonly: true });
const { id } = database.prepare('SELECT id FROM persons WHERE employee_no = ?').get(employee);
const all = (sql) => database.prepare(sql).all({ id });
const report = {
  person: all('SELECT employee_no, name, hired_on FROM persons WHERE id = @id')[0],
  memberships: all(
    'SELECT from_on, department, team, position, level FROM memberships WHERE person_id = @id ORDER BY from_on',
  ),
  enrollments: all(
    `SELECT b.code AS batch, b.program, e.joined_on, e.left_on, e.left_reason FROM enrollments e
     JOIN batches b ON b.id = e.batch_id WHERE e.person_id = @id ORDER BY e.joined_on, e.id`,
  ),
  sessions: all(
    `SELECT s.code, s.day, s.start, s.end, s.course, s.title, s.credited_minutes, s.trainer, a.status FROM enrollments e
     JOIN sessions s ON s.batch_id = e.batch_id AND s.status = 'planned' AND s.day >= e.joined_on
     LEFT JOIN attendance a ON a.id = (SELECT max(n.id) FROM attendance n WHERE n.session_id = s.id AND n.person_id = @id)
     WHERE e.person_id = @id ORDER BY s.day, s.start, s.code`,
  ),
  attempts: all(
    `SELECT a.assessment, a.taken_on, a.score_hundredths, a.examiner, (SELECT group_concat(v.kind) FROM attempt_events v
       WHERE v.attempt_id = a.id) AS events FROM attempts a WHERE a.person_id = @id ORDER BY a.taken_on, a.id`,
  ),
  figures: all(
    `SELECT metric, period, millionths / 1e6 AS value FROM kpi_values WHERE id IN (
       SELECT max(id) FROM kpi_values WHERE person_id = @id GROUP BY metric, period) ORDER BY metric, from_on`,
  ),
  signatures: all(
    'SELECT checklist, item, signed_on, mentor FROM signatures WHERE person_id = @id ORDER BY signed_on, id',
  ),
  drills: all('SELECT drill, day, quantity FROM drill_days WHERE person_id = @id ORDER BY day, id'),
  decisions: all(
    `SELECT d.kind, d.decided_on, d.decided_by, d.reason FROM decisions d JOIN enrollments e ON e.id = d.enrollment_id
     WHERE e.person_id = @id ORDER BY d.id`,
  ),
  leaves: all('SELECT from_on, to_on, reason FROM leaves WHERE person_id = @id ORDER BY from_on'),
};
writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
