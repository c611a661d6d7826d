import { allCases, listCases } from '../../db/cases.js';
import { countHeads, listCourseSessions } from '../../db/report-course.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import type { Day } from '../../domain/day.js';
import { courseReport, type CourseReport } from '../../domain/reports/course.js';
import { requireCourse } from '../find-resource.js';
import { reportSource } from '../report-source.js';
import { traineesOf } from '../show-resource.js';
import { feedbackLines } from './feedback-lines.js';

/**
 * The report on a course over all its sessions, or those of some days; read in one transaction.
 *
 * @throws InputError `course_unknown`; BusyError `store_busy`
 */
export function makeCourseReport(
  store: Store,
  input: { course: string; from: Day; to: Day; today: Day; timeoutMs: number },
): CourseReport {
  const { today, timeoutMs, from, to } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const { handbook, version } = currentRules(store);
      const code = requireCourse(store, input.course);
      const course = handbook.courses[code];
      if (!course) throw new Error(code);
      const { counts } = handbook.attendance;
      const sessions = listCourseSessions(store, code, { from, to });
      const ids = sessions.map(({ id }) => id);
      const past = sessions.filter(({ day }) => day <= today);
      return courseReport({
        code,
        course,
        category: handbook.categories[course.category]?.title ?? course.category,
        asOf: today,
        source: reportSource(store, today, [version]),
        counts,
        sessions,
        heads: ids.length === 0 ? 0 : countHeads(store, ids, counts),
        results: traineesOf(store, past, today).results,
        feedback: feedbackLines(store, { course: code }, 'course').filter(
          (line) => line.course === code,
        ),
        cases: listCases(store, { ...allCases, course: code }),
      });
    })(),
  );
}
