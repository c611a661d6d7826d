import { listBatches, listSessions, type Batch, type Session } from '../../db/batches.js';
import { listInService } from '../../db/in-service.js';
import type { Store } from '../../db/open.js';
import { addSpan } from '../../domain/calendar.js';
import { addMonths, type Day } from '../../domain/day.js';
import type { FormDue } from '../../domain/handbook/types-questionnaires.js';
import type { Rules } from '../../domain/standing/facts.js';

/** A training of which answers are asked for. */
export interface FormMatter {
  /** Code of the session, course or stage that was last. */
  about: string;
  title: string;
  batch: string;
  sessions: readonly Session[];
  /** With the sessions: answers to the course of the batch count too. */
  courses: readonly string[];
  batchId: number | null;
  dueOn: Day;
}

/**
 * The trainings of which answers are due by a day: in-service sessions, courses or stages of open batches that are over
 * (`forms.*.due[]`; 001 §3.4, §4.6). What has lapsed is left out.
 */
export function listFormMatters(
  store: Store,
  rules: Rules,
  due: FormDue,
  today: Day,
  ahead: Day,
): FormMatter[] {
  const found = due.follows === 'in_service' ? inService(store, ahead) : ofBatches(store, due);
  return found.flatMap((matter): FormMatter[] => {
    const last = matter.sessions.at(-1);
    if (!last || last.day > ahead) return [];
    const dueOn = addSpan(rules.calendar, last.day, due.within);
    const { lapses_after: lapses } = due;
    if (lapses && addSpan(rules.calendar, dueOn, lapses) < today) return [];
    return [{ ...matter, dueOn }];
  });
}

type Undated = Omit<FormMatter, 'dueOn'>;

/** Of a year at most: older answers are not to be had any more. */
function inService(store: Store, ahead: Day): Undated[] {
  return listInService(store, addMonths(ahead, -12), ahead)
    .filter(({ status, people }) => status === 'planned' && people > 0)
    .map((session) => ({
      about: session.code,
      title: `${session.code} ${session.title}`,
      batch: '',
      sessions: [session],
      courses: [],
      batchId: null,
    }));
}

function ofBatches(store: Store, due: FormDue): Undated[] {
  return listBatches(store, 'open').flatMap((batch) => {
    const sessions = listSessions(store, batch.id, true);
    return due.follows === 'course'
      ? ofCourses(batch, sessions, due.courses)
      : ofStage(batch, sessions, due);
  });
}

function ofCourses(
  batch: Batch,
  sessions: readonly Session[],
  wanted: readonly string[] | undefined,
): Undated[] {
  const coursesOf = ({ course }: Session): string[] =>
    course.split('+').filter((one) => one !== '');
  const courses = [...new Set(sessions.flatMap(coursesOf))];
  return courses
    .filter((course) => wanted === undefined || wanted.includes(course))
    .map((course) => {
      const own = sessions.filter((session) => coursesOf(session).includes(course));
      return {
        about: course,
        title: own.at(-1)?.title ?? course,
        batch: batch.code,
        sessions: own,
        courses: [course],
        batchId: batch.id,
      };
    });
}

function ofStage(batch: Batch, sessions: readonly Session[], due: FormDue): Undated[] {
  if (batch.program !== due.program) return [];
  const own = sessions.filter(({ stage }) => stage === due.stage);
  const courses = new Set(own.flatMap(({ course }) => course.split('+')));
  return [
    {
      about: due.stage ?? '',
      title: '',
      batch: batch.code,
      sessions: own,
      courses: [...courses].filter((course) => course !== ''),
      batchId: batch.id,
    },
  ];
}
