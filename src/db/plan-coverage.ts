/** What a year's training is measured by: sessions, marks, batches and results of a span of time. */
import type { Day } from '../domain/day.js';
import type { PlanMark, PlanSession } from '../domain/planning/coverage-facts.js';
import type { RanProgram } from '../domain/planning/draft-year.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type { Store } from './open.js';

/** Sessions of a year that were not cancelled, and those of other years that are linked to an item of its plan. */
const joined = `sessions s LEFT JOIN in_service_sessions x ON x.session_id = s.id
  LEFT JOIN plan_items i ON i.id = x.plan_item_id`;
const ofYear = `s.status = 'planned'
  AND (s.day BETWEEN @year || '-01-01' AND @year || '-12-31' OR i.year = @year)`;

/** By day, then code. */
export function listPlanSessions(store: Store, year: number): PlanSession[] {
  const rows = store.sqlite
    .prepare(
      `SELECT s.id, s.code, s.title, s.day, s.credited_minutes AS minutes, s.course, b.code AS batch, b.program,
         x.rule, i.code AS item
       FROM ${joined} LEFT JOIN batches b ON b.id = s.batch_id
       WHERE ${ofYear} ORDER BY s.day, s.code`,
    )
    .all({ year: String(year) }) as (Omit<PlanSession, 'courses'> & { course: string })[];
  return rows.map(({ course, ...row }) => ({
    ...row,
    courses: course === '' ? [] : course.split('+'),
  }));
}

/** What was noted last of everybody in these sessions, with their department on the day. */
export function listPlanMarks(store: Store, year: number): PlanMark[] {
  return store.sqlite
    .prepare(
      `WITH chosen AS MATERIALIZED (SELECT s.id, s.day FROM ${joined} WHERE ${ofYear})
       SELECT a.session_id AS sessionId, a.person_id AS personId, a.status,
         (SELECT m.department FROM memberships m WHERE m.person_id = a.person_id
          ORDER BY m.from_on <= c.day DESC, CASE WHEN m.from_on <= c.day THEN m.from_on END DESC, m.from_on
          LIMIT 1) AS department
       FROM chosen c JOIN attendance a ON a.session_id = c.id
       WHERE a.id = (SELECT max(id) FROM attendance l WHERE l.session_id = a.session_id AND l.person_id = a.person_id)
       ORDER BY a.session_id, a.person_id`,
    )
    .all({ year: String(year) }) as PlanMark[];
}

/** The programs of which batches began in a span, with the people who were ever in them. */
export function listRanPrograms(store: Store, from: Day, to: Day): RanProgram[] {
  return store.sqlite
    .prepare(
      `SELECT b.program, count(DISTINCT b.id) AS batches, count(DISTINCT e.person_id) AS people
       FROM batches b LEFT JOIN enrollments e ON e.batch_id = b.id
       WHERE b.start_on BETWEEN ? AND ? GROUP BY b.program ORDER BY b.program`,
    )
    .all(from, to) as RanProgram[];
}

/** What was noted last of a person in a session of some courses. */
export interface CourseMark {
  /** Codes joined by `+`. */
  course: string;
  personId: number;
  status: AttendanceStatus;
}

/** The marks of all sessions with courses of a span of days. */
export function listCourseMarks(store: Store, from: Day, to: Day): CourseMark[] {
  return store.sqlite
    .prepare(
      `SELECT s.course, a.person_id AS personId, a.status
       FROM sessions s JOIN attendance a ON a.session_id = s.id
       WHERE s.status = 'planned' AND s.course <> '' AND s.day BETWEEN ? AND ?
         AND a.id = (SELECT max(id) FROM attendance l WHERE l.session_id = a.session_id AND l.person_id = a.person_id)
       ORDER BY s.id, a.person_id`,
    )
    .all(from, to) as CourseMark[];
}

/** The batches whose people may have tried an exam in a span of days. */
export function batchesWithAttempts(store: Store, from: Day, to: Day): number[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT e.batch_id FROM attempts a JOIN enrollments e ON e.person_id = a.person_id
       WHERE a.taken_on BETWEEN ? AND ? ORDER BY 1`,
    )
    .pluck()
    .all(from, to) as number[];
}

/** What was noted last of everybody in the sessions with courses of a span of days, with the employee no. */
export function listAttendedCourses(
  store: Store,
  from: Day,
  to: Day,
): { course: string; employeeNo: string; status: AttendanceStatus; day: Day }[] {
  return store.sqlite
    .prepare(
      `SELECT s.course, s.day, p.employee_no AS employeeNo, a.status
       FROM sessions s JOIN attendance a ON a.session_id = s.id JOIN persons p ON p.id = a.person_id
       WHERE s.status = 'planned' AND s.course <> '' AND s.day BETWEEN ? AND ?
         AND a.id = (SELECT max(id) FROM attendance l WHERE l.session_id = a.session_id AND l.person_id = a.person_id)
       ORDER BY s.day, s.id, a.person_id`,
    )
    .all(from, to) as { course: string; employeeNo: string; status: AttendanceStatus; day: Day }[];
}
