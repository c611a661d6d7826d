import { inHours } from '../../domain/round.js';
import type { App } from '../../app.js';
import { weekday, type Day } from '../../domain/day.js';
import type { InServiceSession, ListedInService } from '../../operations/list-in-service.js';
import type { Timetable, TimetableSession } from '../../operations/list-sessions.js';
import type { Row, View } from '../../render/view.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The weekday's code in the vocabulary `weekday`. */
export const weekdayCode = (day: Day): string => weekdays[weekday(day) - 1] ?? '';

const chronological = (a: TimetableSession, b: TimetableSession): number =>
  `${a.day} ${a.start} ${a.code}` < `${b.day} ${b.start} ${b.code}` ? -1 : 1;

function inOrder({ stages }: Timetable): TimetableSession[] {
  return stages.flatMap(({ sessions }) => sessions).sort(chronological);
}

function sessionRow({ batch }: Timetable, session: TimetableSession): Row {
  return {
    session: session.code,
    batch: batch.code,
    course: session.course,
    title: session.title,
    day: session.day,
    start: session.start,
    end: session.end,
    credited_hours: inHours(session.creditedMinutes),
    trainer: session.trainer,
    venue: session.venue,
    status: session.status,
  };
}

/** An in-service session for programs: the keys of `plan session list`. */
export function inServiceRow(session: InServiceSession): Row {
  return {
    session: session.code,
    batch: null,
    course: session.course,
    title: session.title,
    day: session.day,
    start: session.start,
    end: session.end,
    credited_hours: inHours(session.creditedMinutes),
    trainer: session.trainer,
    venue: session.venue,
    status: session.status,
  };
}

/** The sessions of a timetable for programs, in order of time; what was let pass where there is any. */
export function sessionRows(timetable: Timetable): Record<string, unknown>[] {
  return inOrder(timetable).map((session) => {
    const row = sessionRow(timetable, session);
    if (session.passed.length === 0) return row;
    const overridden = session.passed.map(({ kind, override }) => ({ kind, ...override }));
    return { ...row, overridden };
  });
}

/** What is to be known of a session beside when and where it is: why it was cancelled, what was let pass. */
export function notesOf(
  app: App,
  { note, passed }: Pick<TimetableSession, 'note' | 'passed'>,
): string[] {
  const { overridden } = app.texts.conflicts;
  const reasons = passed.flatMap(({ override }) => (override ? [overridden(override)] : []));
  return [...(note === null ? [] : [note]), ...new Set(reasons)];
}

const noteOf = (app: App, session: Pick<TimetableSession, 'note' | 'passed'>): string | null =>
  notesOf(app, session).join(app.texts.render.list_separator) || null;

/** Credited hours of a timetable's planned sessions. */
export function creditedHours({ stages }: Timetable): number {
  const planned = stages
    .flatMap(({ sessions }) => sessions)
    .filter(({ status }) => status === 'planned');
  return inHours(planned.reduce((sum, { creditedMinutes }) => sum + creditedMinutes, 0));
}

/** The sessions one by one, each cell by itself: for spreadsheets and programs. */
export function sessionsView(
  app: App,
  timetables: readonly Timetable[],
  inService: readonly ListedInService[] = [],
): View {
  const { headers, list } = app.texts.plan.session;
  return {
    name: 'sessions',
    empty: list.empty,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'batch', kind: 'code' },
      { key: 'day', kind: 'date' },
      { key: 'weekday', kind: 'status', vocabulary: 'weekday' },
      { key: 'start', kind: 'time' },
      { key: 'end', kind: 'time' },
      { key: 'title', kind: 'text' },
      { key: 'course', kind: 'code' },
      { key: 'credited_hours', kind: 'hours' },
      { key: 'trainer', kind: 'text' },
      { key: 'venue', kind: 'text' },
      { key: 'status', kind: 'status', vocabulary: 'session', header: headers.status },
      { key: 'note', kind: 'text' },
    ],
    rows: [
      ...timetables.flatMap((timetable) =>
        inOrder(timetable).map((session) => ({
          ...sessionRow(timetable, session),
          weekday: weekdayCode(session.day),
          note: noteOf(app, session),
        })),
      ),
      ...inService.map((session) => ({
        ...inServiceRow(session),
        weekday: weekdayCode(session.day),
        note: noteOf(app, session),
      })),
    ],
  };
}
