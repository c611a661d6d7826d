import { weekday } from '../../../domain/day.js';
import type {
  RankedCount,
  RankedScore,
  WeeklySession,
} from '../../../domain/reports/weekly-facts.js';
import type { Column, Row, Section, View } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import type { WeeklyPage } from './page-parts.js';

/** The lists of the week: highest and lowest marks; who was late, absent or on leave most often. */
export function rankingsSection(page: WeeklyPage): Section[] {
  const t = page.texts.report.weekly.rankings;
  return [
    { kind: 'heading', text: t.title },
    ...tableSection(page, scoresView(page)),
    ...tableSection(page, page.detailed ? marksView(page) : sharedMarksView(page)),
  ];
}

const person: readonly Column[] = [
  { key: 'list', kind: 'text' },
  { key: 'rank', kind: 'int' },
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'batch', kind: 'code', wide: true },
];

function scoresView({ texts, report }: WeeklyPage): View {
  const t = texts.report.weekly.rankings;
  const rows = (list: string, scores: readonly RankedScore[]): Row[] =>
    scores.map((score) => ({ list, ...score }));
  return {
    name: 'scores',
    title: t.scores,
    empty: t.noScores,
    columns: [
      ...person,
      { key: 'assessment_title', kind: 'text' },
      { key: 'taken_on', kind: 'date' },
      { key: 'score', kind: 'score' },
    ],
    rows: [
      ...rows(t.highest, report.rankings.highest_scores),
      ...rows(t.lowest, report.rankings.lowest_scores),
    ],
  };
}

function marksView({ texts, report }: WeeklyPage): View {
  const t = texts.report.weekly.rankings;
  const rows = (list: string, counts: readonly RankedCount[]): Row[] =>
    counts.map((count) => ({ list, ...count }));
  return {
    name: 'most',
    title: t.attendance,
    empty: t.noMarks,
    columns: [...person, { key: 'count', kind: 'int' }],
    rows: [
      ...rows(t.late, report.rankings.most_late),
      ...rows(t.absent, report.rankings.most_absent),
      ...rows(t.excused, report.rankings.most_excused),
    ],
  };
}

const mostNames = 12;

/** For readers: whoever shares a rank stands on one line. */
function sharedMarksView(page: WeeklyPage): View {
  const view = marksView(page);
  const { people } = page.texts.report.weekly.worklist;
  const ranks = new Map<string, { row: Row; names: string[] }>();
  for (const row of view.rows) {
    const key = `${String(row['list'])}\n${String(row['rank'])}`;
    const found = ranks.get(key) ?? { row, names: [] };
    found.names.push(String(row['name']));
    ranks.set(key, found);
  }
  return {
    ...view,
    columns: [
      { key: 'list', kind: 'text' },
      { key: 'rank', kind: 'int' },
      { key: 'count', kind: 'int' },
      { key: 'people', kind: 'text' },
    ],
    rows: [...ranks.values()].map(({ row, names }) => {
      const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
      return { ...row, people: people(shown, names.length - shown.length) };
    }),
  };
}

/** The sessions of the week with their attendance, and those of the next one. */
export function sessionsSection(page: WeeklyPage): Section[] {
  const { texts, report } = page;
  const t = texts.report.weekly.sessions;
  const { this_week: held, next_week: coming } = report.sessions;
  const attendance: Column[] = [
    { key: 'expected', kind: 'int', wide: true },
    { key: 'recorded', kind: 'int', wide: true },
    { key: 'rate', kind: 'percent' },
  ];
  return [
    { kind: 'heading', text: t.title },
    ...tableSection(
      page,
      sessionsView(page, 'sessions', t.thisWeek, held, attendance, (session) => ({
        recorded: session.recorded,
        expected: session.expected,
        rate: session.rate,
      })),
    ),
    ...tableSection(
      page,
      sessionsView(page, 'next_week', t.nextWeek, coming, [], () => ({})),
    ),
  ];
}

function sessionsView<T extends WeeklySession>(
  { texts, detailed }: WeeklyPage,
  name: string,
  title: string,
  sessions: readonly T[],
  columns: readonly Column[],
  figures: (session: T) => Row,
): View {
  const t = texts.report.weekly.sessions;
  const cancelled = sessions.some(({ status }) => status === 'cancelled');
  const day: Column = { key: 'day', kind: detailed ? 'date' : 'code' };
  const status: Column = {
    key: 'status',
    kind: 'status',
    vocabulary: 'session',
    header: texts.columns['state'],
  };
  return {
    name,
    title,
    empty: t.none,
    columns: [
      day,
      { key: 'time', kind: 'time' },
      { key: 'session', kind: 'code', wide: true },
      { key: 'batch', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'trainer', kind: 'text' },
      { key: 'venue', kind: 'text', wide: true },
      ...columns,
      ...(cancelled ? [status] : []),
    ],
    rows: sessions.map((session) => ({
      day: detailed ? session.day : t.day(session.day, weekday(session.day)),
      time: `${session.start}–${session.end}`,
      session: session.session,
      batch: session.batch,
      title: session.title,
      trainer: session.trainer ?? texts.words['role']?.[session.trainer_role] ?? null,
      venue: session.venue,
      status: session.status,
      ...figures(session),
    })),
  };
}
