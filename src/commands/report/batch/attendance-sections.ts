import { weekday } from '../../../domain/day.js';
import type { Column, Section, View } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import { attendanceChart } from './charts.js';
import type { BatchPage } from './page.js';

const statuses = ['present', 'late', 'left_early', 'absent', 'excused'] as const;

/** The timetable as far as it was held, and who was there. */
export function attendanceSections(page: BatchPage): Section[] {
  const t = page.texts.report.batch;
  const { sessions_unrecorded: unrecorded } = page.report.summary;
  const heading: Section = { kind: 'heading', text: t.attendance.title };
  return [
    { kind: 'heading', text: t.sessions.title },
    ...tableSection(page, timetable(page)),
    heading,
    ...(unrecorded > 0 ? [{ kind: 'text' as const, text: t.unrecorded(unrecorded) }] : []),
    ...(page.report.heatmap.days.length === 0
      ? [{ kind: 'text' as const, text: t.attendance.empty }]
      : [...tableSection(page, byDay(page)), ...attendanceChart(page)]),
  ];
}

function timetable({ texts, report, detailed }: BatchPage): View {
  const t = texts.report.period.sessions;
  const all: Column[] = [
    { key: 'venue', kind: 'text', wide: true },
    { key: 'expected', kind: 'int', wide: true },
    { key: 'recorded', kind: 'int', wide: true },
    ...statuses.map((key) => ({
      key,
      kind: 'int' as const,
      header: texts.words['attendance']?.[key] ?? key,
      wide: true,
    })),
  ];
  const cancelled = report.sessions.some(({ status }) => status === 'cancelled');
  return {
    name: 'sessions',
    empty: texts.report.batch.sessions.empty,
    columns: [
      { key: 'day', kind: detailed ? 'date' : 'code' },
      { key: 'time', kind: 'time', wide: true },
      { key: 'session', kind: 'code', wide: true },
      { key: 'title', kind: 'text' },
      { key: 'credited_hours', kind: 'hours' },
      { key: 'trainer', kind: 'text' },
      ...(detailed ? all : []),
      { key: 'rate', kind: 'percent' },
      ...(cancelled
        ? [
            {
              key: 'status',
              kind: 'status' as const,
              vocabulary: 'session',
              header: texts.columns['state'],
            },
          ]
        : []),
    ],
    rows: report.sessions.map(({ by_status: by, ...one }) => ({
      ...one,
      ...by,
      day: detailed ? one.day : t.day(one.day, weekday(one.day)),
      time: `${one.start}–${one.end}`,
    })),
  };
}

/** The heat map as a table; for readers those who missed something, and when. */
function byDay({ texts, report, detailed }: BatchPage): View {
  const t = texts.report.batch.attendance;
  const { days, rows } = report.heatmap;
  const missed = (values: readonly (number | null)[]): string[] =>
    days.filter((_, at) => (values[at] ?? 1) < 1).map((day) => day.slice(5));
  return {
    name: 'attendance',
    title: detailed ? t.byDay : t.missed,
    empty: t.nobodyMissed,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'missed', kind: 'list', header: t.missedOn },
      ...days.map((day) => ({
        key: day,
        kind: 'percent' as const,
        header: day.slice(5),
        wide: true,
      })),
    ],
    rows: rows
      .filter(({ values }) => detailed || missed(values).length > 0)
      .map(({ employee_no, name, values }) => ({
        employee_no,
        name,
        missed: missed(values),
        ...Object.fromEntries(days.map((day, at) => [day, values[at] ?? null])),
      })),
  };
}
