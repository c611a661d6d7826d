import type { Day } from '../domain/day.js';
import type { AttendanceStatus } from '../domain/handbook/types.js';
import type { NotedMark } from '../domain/reports/period-attendance.js';
import type { InServiceSession } from '../domain/reports/period-in-service.js';
import type { SessionCount } from '../domain/reports/period-plan.js';
import type { ReportPeriod } from '../domain/reports/report-period.js';
import type { TeamFact } from '../domain/reports/period-facts.js';
import type { Store } from './open.js';

/** A look-up of the teams that a person has been in, by their first days. */
export function teamFinder(store: Store): (personId: number) => readonly TeamFact[] {
  const find = store.sqlite
    .prepare('SELECT from_on, team FROM memberships WHERE person_id = ? ORDER BY from_on')
    .raw();
  return (personId) =>
    (find.all(personId) as [Day, string | null][]).map(([fromOn, team]) => ({ fromOn, team }));
}

/** A past session that nobody had recorded at one end of the period or at both, with its slot in the handbook. */
export interface UnrecordedRow {
  code: string;
  batch: string;
  day: Day;
  program: string;
  /** The handbook version of the batch. */
  version: number;
  stage: string;
  slot: number;
  before: boolean;
  now: boolean;
}

/**
 * Planned sessions with people in them that had no attendance at the end of the period before, or have none now. Sessions
 * of closed batches are nobody's concern any more.
 */
export function listUnrecordedSessions(
  store: Store,
  batchIds: readonly number[],
  period: ReportPeriod,
  before: ReportPeriod,
): UnrecordedRow[] {
  const rows = store.sqlite
    .prepare(
      `SELECT * FROM (
         SELECT s.code, b.code AS batch, b.program, b.handbook_version AS version, s.stage, s.slot, s.day,
           s.day <= @before AND (b.closed_on IS NULL OR b.closed_on > @before) AND NOT EXISTS (
             SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.recorded_on <= @before) AS before,
           (b.closed_on IS NULL OR b.closed_on > @asOf) AND NOT EXISTS (
             SELECT 1 FROM attendance a WHERE a.session_id = s.id) AS now
         FROM batches b JOIN sessions s ON s.batch_id = b.id
         WHERE b.id IN (SELECT value FROM json_each(@batches)) AND s.status = 'planned' AND s.day <= @over
           AND EXISTS (SELECT 1 FROM enrollments e WHERE e.batch_id = b.id AND e.joined_on <= s.day
             AND (e.left_on IS NULL OR e.left_on > s.day)))
       WHERE before OR now ORDER BY day, code`,
    )
    .all({
      batches: JSON.stringify(batchIds),
      before: before.asOf,
      asOf: period.asOf,
      over: period.overOn,
    }) as (Omit<UnrecordedRow, 'before' | 'now'> & { before: number; now: number })[];
  return rows.map((row) => ({ ...row, before: row.before === 1, now: row.now === 1 }));
}

/**
 * The queries behind the sections that are counted by the store. Each reads a range of an index, never a whole table
 * that grows with the office; a test looks at their plans.
 */
export const periodQueries = {
  /** Sessions of a span that are alike to a plan; `over`: up to when a session is over without a mark. */
  sessionCounts: `SELECT s.day, b.program, x.rule, s.course, i.code AS item, count(*) AS planned,
      sum(s.status = 'cancelled') AS cancelled, sum(s.credited_minutes) AS plannedMinutes,
      sum(s.status = 'planned' AND (s.day <= @over OR EXISTS (
        SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.recorded_on <= @asOf))) AS held,
      sum(CASE WHEN s.status = 'planned' AND (s.day <= @over OR EXISTS (
        SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.recorded_on <= @asOf))
        THEN s.credited_minutes ELSE 0 END) AS heldMinutes
    FROM sessions s LEFT JOIN batches b ON b.id = s.batch_id
    LEFT JOIN in_service_sessions x ON x.session_id = s.id LEFT JOIN plan_items i ON i.id = x.plan_item_id
    WHERE s.day BETWEEN @from AND @to
      AND (@batches IS NULL OR s.batch_id IN (SELECT value FROM json_each(@batches)))
    GROUP BY s.day, b.program, x.rule, s.course, i.code
    ORDER BY s.day, b.program, x.rule, s.course, i.code`,
  /** In-service sessions of a span with how many were to come and how often each mark was noted last. */
  inService: `SELECT s.code AS session, s.title, s.day, s.start, s.end, s.trainer, s.trainer_role,
      s.venue, s.status, s.credited_minutes AS minutes,
      (SELECT count(*) FROM session_people w WHERE w.session_id = s.id AND w.added_on <= @asOf) AS people,
      (SELECT json_group_object(status, n) FROM (
        SELECT a.status, count(*) AS n FROM attendance a WHERE a.session_id = s.id AND NOT EXISTS (
          SELECT 1 FROM attendance l WHERE l.session_id = a.session_id AND l.person_id = a.person_id AND l.id > a.id)
        GROUP BY a.status)) AS marks
    FROM sessions s WHERE s.batch_id IS NULL AND s.day BETWEEN @from AND @to ORDER BY s.day, s.start, s.code`,
  /** Who was noted as what in the in-service sessions of a span. */
  inServiceMarks: `SELECT s.code AS session, s.day, p.id AS person_id, p.employee_no, p.name, a.status,
      (SELECT m.team FROM memberships m WHERE m.person_id = p.id AND m.from_on <= s.day
        ORDER BY m.from_on DESC LIMIT 1) AS team
    FROM sessions s JOIN attendance a ON a.session_id = s.id JOIN persons p ON p.id = a.person_id
    WHERE s.batch_id IS NULL AND s.status = 'planned' AND s.day BETWEEN @from AND @to AND a.status <> 'present'
      AND NOT EXISTS (SELECT 1 FROM attendance l
        WHERE l.session_id = a.session_id AND l.person_id = a.person_id AND l.id > a.id)
    ORDER BY p.employee_no, s.day, s.code`,
  /** What was answered to questionnaires in a span: forms by what they are about, those that were corrected left out. */
  occasions: `SELECT r.form, r.session_id AS sessionId, r.course, r.batch_id AS batchId, count(*) AS responses
    FROM form_responses r
    WHERE r.given_on BETWEEN @from AND @to AND r.subject_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM form_responses n WHERE n.replaces = r.id)
    GROUP BY r.form, r.session_id, r.course, r.batch_id ORDER BY r.form, r.session_id, r.course, r.batch_id`,
  /** How often each mark was given in them. */
  marks: `SELECT r.form, r.session_id AS sessionId, r.course, r.batch_id AS batchId, a.item, a.mark, count(*) AS n
    FROM form_responses r JOIN form_answers a ON a.response_id = r.id
    WHERE r.given_on BETWEEN @from AND @to AND r.subject_id IS NULL AND a.mark IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM form_responses n WHERE n.replaces = r.id)
    GROUP BY r.form, r.session_id, r.course, r.batch_id, a.item, a.mark
    ORDER BY r.form, r.session_id, r.course, r.batch_id, a.item, a.mark`,
  /** How many forms were given up to a day about one thing. */
  answered: `SELECT count(*) FROM form_responses r
    WHERE r.form = @form AND r.session_id IS @sessionId AND r.course IS @course AND r.batch_id IS @batchId
      AND r.subject_id IS NULL AND r.given_on <= @asOf
      AND NOT EXISTS (SELECT 1 FROM form_responses n WHERE n.replaces = r.id)`,
} as const;

interface Span {
  from: Day;
  to: Day;
}

/** Sessions of a span, counted by day and by what an annual plan knows them by; `null` batches: all, in-service too. */
export function countSessions(
  store: Store,
  { from, to, asOf, overOn }: ReportPeriod,
  batchIds: readonly number[] | null,
): SessionCount[] {
  const batches = batchIds === null ? null : JSON.stringify(batchIds);
  return store.sqlite
    .prepare(periodQueries.sessionCounts)
    .all({ from, to, asOf, over: overOn, batches }) as SessionCount[];
}

type Marked = Omit<InServiceSession, 'recorded' | 'attended'> & { marks: string | null };

/** In-service sessions of a span; `counts`: which marks count as attended. */
export function listInServiceOf(
  store: Store,
  { from, to, asOf }: Span & { asOf: Day },
  counts: readonly AttendanceStatus[],
): InServiceSession[] {
  const rows = store.sqlite.prepare(periodQueries.inService).all({ from, to, asOf }) as Marked[];
  return rows.map(({ marks, ...row }) => {
    const noted = Object.entries(JSON.parse(marks ?? '{}') as Record<AttendanceStatus, number>);
    const sum = (all: boolean): number =>
      noted.reduce(
        (n, [status, k]) => (all || counts.includes(status as AttendanceStatus) ? n + k : n),
        0,
      );
    return { ...row, recorded: sum(true), attended: sum(false) };
  });
}

/** Who was late, absent, on leave or left early in an in-service session of a span. */
export function listInServiceMarks(store: Store, { from, to }: Span): Omit<NotedMark, 'batch'>[] {
  return store.sqlite.prepare(periodQueries.inServiceMarks).all({ from, to }) as Omit<
    NotedMark,
    'batch'
  >[];
}

/** What a form was filled in about, as its rows name it. */
export interface OccasionKey {
  form: string;
  sessionId: number | null;
  course: string | null;
  batchId: number | null;
}

/** What was answered about each occasion in a span, and up to its end. */
export function listOccasions(
  store: Store,
  { from, to }: Span,
): (OccasionKey & { responses: number; answered: number; marks: Map<string, number[]> })[] {
  const keyOf = ({ form, sessionId, course, batchId }: OccasionKey): string =>
    JSON.stringify([form, sessionId, course, batchId]);
  const answered = store.sqlite.prepare(periodQueries.answered).pluck();
  const rows = store.sqlite.prepare(periodQueries.occasions).all({ from, to }) as (OccasionKey & {
    responses: number;
  })[];
  const found = new Map(
    rows.map(({ responses, ...key }) => [
      keyOf(key),
      {
        ...key,
        responses,
        answered: Number(answered.get({ ...key, asOf: to })),
        marks: new Map<string, number[]>(),
      },
    ]),
  );
  const marks = store.sqlite.prepare(periodQueries.marks).all({ from, to }) as (OccasionKey & {
    item: string;
    mark: number;
    n: number;
  })[];
  for (const { item, mark, n, ...key } of marks) {
    const own = found.get(keyOf(key))?.marks;
    if (!own) continue;
    const counts = own.get(item) ?? [];
    while (counts.length < mark) counts.push(0);
    counts[mark - 1] = n;
    own.set(item, counts);
  }
  return [...found.values()];
}
