import type { Column, Section } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import type { PersonPage } from './page.js';

/** Where they belonged, from the first day on. */
export function membershipSection(page: PersonPage): Section[] {
  const { texts, file } = page;
  const t = texts.report.person.memberships;
  return [
    { kind: 'heading', text: t.title },
    ...tableSection(page, {
      name: 'memberships',
      empty: t.empty,
      columns: [
        { key: 'from_on', kind: 'date' },
        { key: 'to_on', kind: 'date' },
        { key: 'department', kind: 'text' },
        { key: 'team', kind: 'text' },
        { key: 'position', kind: 'text' },
        { key: 'level', kind: 'text' },
      ],
      rows: file.report.memberships.map((row) => ({ ...row })),
    }),
  ];
}

/** Their batches with the stages, the courses, and every session with its attendance. */
export function trainingSections(page: PersonPage): Section[] {
  const t = page.texts.report.person;
  const { report } = page.file;
  const unrecorded = report.summary.sessions - report.summary.recorded;
  return [
    { kind: 'heading', text: t.trainings.title },
    ...tableSection(page, enrollments(page)),
    ...(report.trainings.some(({ stages }) => stages.length > 0)
      ? tableSection(page, stages(page))
      : []),
    { kind: 'heading', text: t.courses.title },
    ...tableSection(page, courses(page)),
    { kind: 'heading', text: t.sessions.title },
    ...(unrecorded > 0 ? [{ kind: 'text' as const, text: t.notRecorded(unrecorded) }] : []),
    ...tableSection(page, sessions(page)),
    ...(report.ahead.length > 0
      ? [{ kind: 'text' as const, text: t.sessions.ahead(report.ahead.length) }]
      : []),
  ];
}

function enrollments({ texts, file }: PersonPage) {
  const t = texts.report.person.trainings;
  return {
    name: 'trainings',
    empty: t.empty,
    columns: [
      { key: 'batch', kind: 'code' },
      { key: 'program', kind: 'text' },
      { key: 'joined_on', kind: 'date' },
      { key: 'left_on', kind: 'date' },
      { key: 'stage', kind: 'text' },
      { key: 'state', kind: 'status', vocabulary: 'state' },
      { key: 'note', kind: 'text', wide: true },
    ] satisfies Column[],
    rows: file.report.trainings.map((one) => ({
      batch: one.batch,
      program: one.program_title,
      joined_on: one.joined_on,
      left_on: one.left_on,
      stage: one.stage_title,
      state: one.state,
      note: [
        one.inserted ? t.inserted : '',
        one.moved_from === null ? '' : t.movedFrom(one.moved_from),
      ]
        .filter((part) => part !== '')
        .join(texts.render.list_separator),
    })),
  };
}

function stages({ texts, file }: PersonPage) {
  const t = texts.report.person.trainings;
  return {
    name: 'stages',
    title: t.stages,
    empty: t.empty,
    columns: [
      { key: 'batch', kind: 'code' },
      { key: 'stage', kind: 'text' },
      { key: 'began_on', kind: 'date' },
      { key: 'ended_on', kind: 'date' },
    ] satisfies Column[],
    rows: file.report.trainings.flatMap(({ batch, stages: own }) =>
      own.map(({ title: stage, began_on, ended_on }) => ({ batch, stage, began_on, ended_on })),
    ),
  };
}

function courses({ texts, file }: PersonPage) {
  return {
    name: 'courses',
    empty: texts.report.person.courses.empty,
    columns: [
      { key: 'course', kind: 'code' },
      { key: 'title', kind: 'text' },
      {
        key: 'level',
        kind: 'status',
        vocabulary: 'course_level',
        header: texts.report.person.courses.level,
        wide: true,
      },
      { key: 'sessions', kind: 'int' },
      { key: 'attended', kind: 'int' },
      { key: 'hours', kind: 'hours' },
      { key: 'last_on', kind: 'date' },
    ] satisfies Column[],
    rows: file.report.courses.map((row) => ({ ...row })),
  };
}

function sessions({ texts, file }: PersonPage) {
  const t = texts.report.person.sessions;
  const words = texts.words['attendance'] ?? {};
  return {
    name: 'sessions',
    empty: t.empty,
    columns: [
      { key: 'day', kind: 'date' },
      { key: 'time', kind: 'time', wide: true },
      { key: 'session', kind: 'code', wide: true },
      { key: 'batch', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'credited_hours', kind: 'hours' },
      { key: 'trainer', kind: 'text', wide: true },
      { key: 'place', kind: 'status', vocabulary: 'session_place', header: t.place },
      { key: 'status', kind: 'status', vocabulary: 'attendance' },
      { key: 'note', kind: 'text', wide: true },
    ] satisfies Column[],
    rows: file.report.sessions.map((one) => ({
      day: one.day,
      time: `${one.start}–${one.end}`,
      session: one.session,
      batch: one.batch,
      title: one.title,
      credited_hours: one.credited_hours,
      trainer: one.trainer,
      place: one.place,
      status: one.status,
      note: [
        one.note,
        one.corrected_from === null
          ? null
          : t.corrected(words[one.corrected_from] ?? one.corrected_from),
      ]
        .filter((part) => part !== null)
        .join(texts.render.list_separator),
    })),
  };
}
