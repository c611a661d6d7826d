import { inHours } from '../../domain/round.js';
import type { App } from '../../app.js';
import type { ListedInService } from '../../operations/list-in-service.js';
import type { Timetable, TimetableSession } from '../../operations/list-sessions.js';
import type { Column, Document, Row, Section, View } from '../../render/view.js';
import { trainerText } from './in-service-rows.js';
import { whenText } from './session-change.js';
import { inServiceRow, notesOf, sessionRows, sessionsView, weekdayCode } from './session-rows.js';
import { askedFormat } from '../options.js';

function partOfDay(start: string): string {
  if (start < '12:00') return 'morning';
  return start < '18:00' ? 'afternoon' : 'evening';
}

/** Whether it will be printed or passed on to those who are trained. */
const isForTheWall = (app: App): boolean =>
  ['html', 'md', 'xlsx'].includes(askedFormat(app) ?? 'table');

/** A session of the timetable as it is pinned to the wall: first day, morning, nine to eleven. */
function gridRow(app: App, session: TimetableSession): Row {
  const { words, plan, render } = app.texts;
  const t = plan.session;
  const { day, start, end, trainerRole } = session;
  // What was let pass is for the office: it must be seen on a narrow terminal, and not hang on a wall.
  const passed = isForTheWall(app) ? [] : notesOf(app, { ...session, note: null });
  const notes = [...(session.optional ? [t.optional] : []), ...passed];
  const time = t.when({
    nth: t.nthDay(session.dayNumber),
    day,
    weekday: words['weekday']?.[weekdayCode(day)] ?? '',
    part: words['part_of_day']?.[partOfDay(start)] ?? '',
    hours: `${start}-${end}`,
  });
  return {
    time,
    title: `${session.title}${notes.map(render.note).join('')}`,
    hours: inHours(session.creditedMinutes),
    trainer: session.trainer ?? t.role(words['role']?.[trainerRole] ?? trainerRole),
    venue: session.venue,
    session: session.code,
    status: session.status,
    note: session.note,
  };
}

function gridView(app: App, sessions: readonly TimetableSession[], title?: string): View {
  const { headers, list } = app.texts.plan.session;
  const cancelled: Column[] = sessions.some(({ status }) => status !== 'planned')
    ? [
        { key: 'status', kind: 'status', vocabulary: 'session', header: headers.status },
        { key: 'note', kind: 'text', wide: true },
      ]
    : [];
  return {
    name: 'timetable',
    ...(title === undefined ? {} : { title }),
    empty: list.empty,
    columns: [
      { key: 'time', kind: 'text', header: headers.time },
      { key: 'title', kind: 'text', header: headers.title },
      { key: 'hours', kind: 'hours', header: headers.hours },
      { key: 'trainer', kind: 'text', header: headers.trainer },
      { key: 'venue', kind: 'text', header: headers.venue, wide: true },
      { key: 'session', kind: 'code', header: headers.session },
      ...cancelled,
    ],
    rows: sessions.map((session) => gridRow(app, session)),
  };
}

const nameOf = ({ batch, program, stages }: Timetable): string => {
  const [only] = stages;
  return `${batch.title ?? batch.code} ${stages.length === 1 && only ? only.title : program}`;
};

/** The grids of a timetable, stage by stage. */
export function timetableSections(app: App, { stages }: Timetable): Section[] {
  return stages.map(({ title, sessions }) => ({
    kind: 'view',
    view: gridView(app, sessions, stages.length === 1 ? undefined : title),
  }));
}

function timetableDocument(
  app: App,
  timetables: readonly Timetable[],
  inService: readonly ListedInService[],
  json: unknown,
): Document {
  const t = app.texts.plan.session;
  const [first] = timetables;
  const footer = [app.setting('office') ?? ''].filter((line) => line !== '');
  const shared = { name: 'timetable', json, footer };
  if (!first || timetables.length > 1 || inService.length > 0) {
    const sections = timetables.flatMap((timetable): Section[] => [
      { kind: 'heading', text: nameOf(timetable) },
      ...timetableSections(app, timetable),
    ]);
    const { heading } = app.texts.inService.list;
    if (!first) return { ...shared, title: heading, sections: [inServiceSection(app, inService)] };
    if (inService.length > 0)
      sections.push({ kind: 'heading', text: heading }, inServiceSection(app, inService));
    return { ...shared, title: t.title, sections };
  }
  const days = first.stages.flatMap(({ sessions }) => sessions.map(({ day }) => day)).sort();
  const { code: batch, handbookVersion: version } = first.batch;
  return {
    ...shared,
    title: t.titleOf(nameOf(first)),
    subtitle: t.subtitle({ batch, from: days[0] ?? '', to: days.at(-1) ?? '', version }),
    sections: timetableSections(app, first),
  };
}

/** In-service training as it stands beside timetables. */
function inServiceSection(app: App, sessions: readonly ListedInService[]): Section {
  const { headers, list } = app.texts.plan.session;
  const cancelled: Column[] = sessions.some(({ status }) => status !== 'planned')
    ? [{ key: 'status', kind: 'status', vocabulary: 'session', header: headers.status }]
    : [];
  const notes = sessions.map((session) =>
    notesOf(app, session).join(app.texts.render.list_separator),
  );
  const noted: Column[] = notes.some((note) => note !== '')
    ? [{ key: 'note', kind: 'text', wide: true }]
    : [];
  const view: View = {
    name: 'in_service',
    empty: list.empty,
    columns: [
      { key: 'when', kind: 'text', header: headers.time },
      { key: 'title', kind: 'text', header: headers.title },
      { key: 'hours', kind: 'hours', header: headers.hours },
      { key: 'trainer', kind: 'text', header: headers.trainer },
      { key: 'venue', kind: 'text', header: headers.venue, wide: true },
      { key: 'people', kind: 'int' },
      { key: 'session', kind: 'code', header: headers.session },
      ...cancelled,
      ...noted,
    ],
    rows: sessions.map((session, at) => ({
      when: whenText(app, session),
      title: session.title,
      hours: inHours(session.creditedMinutes),
      trainer: trainerText(app, session),
      venue: session.venue,
      people: session.people,
      session: session.code,
      status: session.status,
      note: notes[at] || null,
    })),
  };
  return { kind: 'view', view };
}

/** Shows timetables: to people as the office prints them, as CSV and JSON with one value to a column. */
export async function printTimetables(
  app: App,
  timetables: readonly Timetable[],
  inService: readonly ListedInService[] = [],
): Promise<void> {
  const rows = [...timetables.flatMap(sessionRows), ...inService.map(inServiceRow)];
  const csv = askedFormat(app) === 'csv';
  const result =
    csv || rows.length === 0
      ? sessionsView(app, timetables, inService)
      : timetableDocument(app, timetables, inService, rows);
  const [only] = timetables;
  const name = timetables.length === 1 && only ? `timetable-${only.batch.code}` : 'timetable';
  await app.print(result, name);
}
