/** What the effect of a training is computed from, added up where it lies. */
import type { Day } from '../domain/day.js';
import type { ChangeSums, ComparedScope } from '../domain/reports/effect-results.js';
import type { SpotMean } from '../domain/reports/effect.js';
import type { Store } from './open.js';

/** The sessions of a course that belong together: those of a batch, or one of in-service training. */
export interface CourseOccasion {
  batchId: number | null;
  batch: string | null;
  from: Day;
  to: Day;
  sessions: string;
}

/** Occasions of a course that are over on a day, the latest first. */
export function listCourseOccasions(
  store: Store,
  { course, batchId, today }: { course: string; batchId: number | null; today: Day },
): CourseOccasion[] {
  return store.sqlite
    .prepare(
      `SELECT s.batch_id AS batchId, b.code AS batch, min(s.day) AS "from", max(s.day) AS "to",
         json_group_array(s.id) AS sessions
       FROM sessions s LEFT JOIN batches b ON b.id = s.batch_id
       WHERE s.status = 'planned' AND s.day <= @today AND instr('+' || s.course || '+', @course) > 0
         AND (@batchId IS NULL OR s.batch_id = @batchId)
       GROUP BY coalesce(s.batch_id, -s.id) ORDER BY max(s.day) DESC, min(s.id)`,
    )
    .all({ course: `+${course}+`, batchId, today }) as CourseOccasion[];
}

/** Who was there in one of some sessions, by id. */
export function listAttended(store: Store, sessions: string): number[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT person_id FROM (
         SELECT person_id, status, max(id) FROM attendance
         WHERE session_id IN (SELECT value FROM json_each(?)) GROUP BY session_id, person_id)
       WHERE status IN ('present', 'late', 'left_early') ORDER BY person_id`,
    )
    .pluck()
    .all(sessions) as number[];
}

/** The memberships in force on a day. */
const inForce = `m.from_on <= @day AND NOT EXISTS (SELECT 1 FROM memberships l
  WHERE l.person_id = m.person_id AND l.from_on > m.from_on AND l.from_on <= @day)`;

/** Everybody who belonged on a day to the teams or departments of some people, or to the office; by id. */
export function listBeside(
  store: Store,
  { people, scope, day }: { people: readonly number[]; scope: ComparedScope; day: Day },
): number[] {
  const own = `SELECT m.team, m.department FROM json_each(@people) p
    JOIN memberships m ON m.person_id = p.value WHERE ${inForce}`;
  const where = {
    team: `(m.department, m.team) IN (SELECT department, team FROM (${own}))`,
    department: `m.department IN (SELECT department FROM (${own}))`,
    office: '@people IS NOT NULL',
  }[scope];
  return store.sqlite
    .prepare(
      `SELECT m.person_id FROM memberships m WHERE ${where} AND ${inForce} ORDER BY m.person_id`,
    )
    .pluck()
    .all({ people: JSON.stringify(people), day }) as number[];
}

/** Who was in a batch that had training within some days, by id. */
export function listInTraining(store: Store, { from, to }: { from: Day; to: Day }): number[] {
  return store.sqlite
    .prepare(
      `SELECT DISTINCT e.person_id FROM batches b JOIN enrollments e ON e.batch_id = b.id
       WHERE b.start_on <= @to AND e.joined_on <= @to AND coalesce(e.left_on, @from) >= @from
         AND coalesce((SELECT max(day) FROM sessions s WHERE s.batch_id = b.id AND s.status = 'planned'),
           b.closed_on, b.start_on) >= @from
       ORDER BY e.person_id`,
    )
    .pluck()
    .all({ from, to }) as number[];
}

/**
 * Figures of people before and after a training, added up by KPI: of each person the mean of the figures of the longest
 * kind, as `meanWithin` takes it; only of those who have both.
 */
export function sumChanges(
  store: Store,
  input: {
    people: readonly number[];
    metrics: readonly string[];
    before: { from: Day; to: Day };
    after: { from: Day; to: Day };
  },
): Map<string, ChangeSums> {
  const { people, metrics, before, after } = input;
  const rows = store.sqlite
    .prepare(
      `WITH latest AS MATERIALIZED (
         SELECT k.person_id, k.metric, k.from_on, k.to_on, k.millionths, max(k.id)
         FROM json_each(@people) p CROSS JOIN json_each(@metrics) c
         CROSS JOIN kpi_values k ON k.person_id = p.value AND k.metric = c.value
         WHERE k.from_on >= @beforeFrom AND k.to_on <= @afterTo
         GROUP BY k.person_id, k.metric, k.period),
       kinds AS (
         SELECT person_id, metric, from_on >= @afterFrom AS later,
           min(28, julianday(to_on) - julianday(from_on) + 1) AS kind, round(avg(millionths)) AS value
         FROM latest WHERE to_on <= @beforeTo OR from_on >= @afterFrom
         GROUP BY person_id, metric, later, kind),
       longest AS (SELECT person_id, metric, later, max(kind), value / 1e6 AS value FROM kinds
         GROUP BY person_id, metric, later),
       both AS (SELECT metric, max(value) FILTER (WHERE NOT later) AS b, max(value) FILTER (WHERE later) AS a
         FROM longest GROUP BY person_id, metric HAVING count(*) = 2)
       SELECT metric, count(*) AS n, sum(b) AS before, sum(b * b) AS before_squares, sum(a) AS after,
         sum(a * a) AS after_squares, sum(a - b) AS change, sum((a - b) * (a - b)) AS change_squares,
         sum(a * b) AS products
       FROM both GROUP BY metric ORDER BY metric`,
    )
    .all({
      people: JSON.stringify(people),
      metrics: JSON.stringify(metrics),
      beforeFrom: before.from,
      beforeTo: before.to,
      afterFrom: after.from,
      afterTo: after.to,
    }) as (ChangeSums & { metric: string })[];
  return new Map(rows.map(({ metric, ...sums }) => [metric, sums]));
}

/** Spot checks of some people within some days: how many, of how many, and the mean of their scores. */
export function meanOfSpotChecks(
  store: Store,
  people: readonly number[],
  { from, to }: { from: Day; to: Day },
): SpotMean {
  return store.sqlite
    .prepare(
      `SELECT count(DISTINCT d.person_id) AS people, count(*) AS checks, avg(r.score_hundredths) / 100 AS mean
       FROM json_each(@people) p CROSS JOIN spot_draws d ON d.person_id = p.value AND d.kind = 'team'
       JOIN spot_results r ON r.id = (SELECT max(id) FROM spot_results WHERE draw_id = d.id)
       WHERE r.checked_on BETWEEN @from AND @to AND r.score_hundredths IS NOT NULL`,
    )
    .get({ people: JSON.stringify(people), from, to }) as SpotMean;
}
