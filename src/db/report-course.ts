/** What the report on a course is made of. */
import type { CourseSessionRow } from '../domain/reports/course.js';
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';

/** Planned sessions of a course up to a day, with what was noted last of everybody in them; a session may be of several. */
export const courseSessionsSql = `SELECT s.id, s.code AS session, b.code AS batch, s.day, s.start, s."end", s.title,
    s.credited_minutes AS minutes, s.trainer, s.venue, count(a.id) AS recorded,
    count(CASE WHEN a.status = 'present' THEN 1 END) AS present,
    count(CASE WHEN a.status = 'late' THEN 1 END) AS late,
    count(CASE WHEN a.status = 'left_early' THEN 1 END) AS left_early,
    count(CASE WHEN a.status = 'absent' THEN 1 END) AS absent,
    count(CASE WHEN a.status = 'excused' THEN 1 END) AS excused
  FROM sessions s LEFT JOIN batches b ON b.id = s.batch_id
    LEFT JOIN attendance a ON a.session_id = s.id AND NOT EXISTS (SELECT 1 FROM attendance n
      WHERE n.session_id = a.session_id AND n.person_id = a.person_id AND n.id > a.id)
  WHERE s.status = 'planned' AND s.day BETWEEN @from AND @to
    AND instr('+' || s.course || '+', '+' || @course || '+') > 0
  GROUP BY s.id ORDER BY s.day, s.start, s.code`;

export const listCourseSessions = (
  store: Store,
  course: string,
  { from, to }: { from: Day; to: Day },
): CourseSessionRow[] =>
  store.sqlite.prepare(courseSessionsSql).all({ course, from, to }) as CourseSessionRow[];

/** How many people were in any of some sessions with one of some statuses. */
export function countHeads(
  store: Store,
  sessions: readonly number[],
  statuses: readonly string[],
): number {
  return Number(
    store.sqlite
      .prepare(
        `SELECT count(DISTINCT a.person_id) FROM attendance a
         WHERE a.session_id IN (SELECT value FROM json_each(@sessions))
           AND a.status IN (SELECT value FROM json_each(@statuses)) AND NOT EXISTS (
             SELECT 1 FROM attendance n WHERE n.session_id = a.session_id AND n.person_id = a.person_id
               AND n.id > a.id)`,
      )
      .pluck()
      .get({ sessions: JSON.stringify(sessions), statuses: JSON.stringify(statuses) }),
  );
}
