/** The figures of the reports on the annual plan and on a batch's marks a second way: by plain SQL over the office. */
import { describe, expect, it } from 'vitest';
import { makePlanReport } from '../../src/operations/reports/plan.js';
import { makeScoreReport } from '../../src/operations/reports/scores.js';
import { officeDay } from '../office.js';
import { useOffice, type Values } from './use-office.js';

const office = useOffice();
const { all, one } = office;
const base = { today: officeDay, timeoutMs: 1000 };

describe('report plan', () => {
  it('has item by item, and beside the plan, what was held and attended', () => {
    const { coverage, source } = makePlanReport(office.store, { year: 2026, ...base });
    // Whoever was late was there, too; whoever left early was not (`attendance.counts` of the office's handbook).
    const present = "('present', 'late')";
    const held = `SELECT s.id, s.credited_minutes AS minutes, b.code AS batch, i.code AS item,
        (SELECT count(*) FROM attendance a WHERE a.session_id = s.id) AS marks
      FROM sessions s LEFT JOIN batches b ON b.id = s.batch_id
      LEFT JOIN in_service_sessions x ON x.session_id = s.id
      LEFT JOIN plan_items i ON i.year = 2026 AND (i.rule = x.rule OR i.program = b.program)
      WHERE s.status = 'planned' AND s.day BETWEEN '2026-01-01' AND '${officeDay}'`;
    const came = (of: string, value: string): Values =>
      all(
        `SELECT count(DISTINCT a.person_id) AS heads, sum(h.minutes) AS minutes FROM (${held}) h
           JOIN attendance a ON a.session_id = h.id AND a.status IN ${present}
             AND a.id = (SELECT max(id) FROM attendance WHERE session_id = h.id AND person_id = a.person_id)
         WHERE h.${of} = ?`,
        value,
      )[0] ?? {};
    const sums = (of: string, value: string): Values =>
      all(
        `SELECT count(*) AS sessions, coalesce(sum(minutes), 0) AS minutes, sum(marks = 0) AS unrecorded
         FROM (${held}) WHERE ${of} = ?`,
        value,
      )[0] ?? {};

    const items = all("SELECT * FROM plan_items WHERE year = 2026 AND status = 'planned'");
    expect(coverage.items.map(({ item }) => item)).toEqual(items.map((row) => row['code']));
    expect(items).toHaveLength(11);
    for (const { item, planned, delivered, attended } of coverage.items) {
      const row = items.find((one) => one['code'] === item) ?? {};
      const { sessions, minutes, unrecorded } = sums('item', item);
      expect(delivered, item).toMatchObject({ sessions, minutes, unrecorded: unrecorded ?? 0 });
      const marks = came('item', item);
      if (attended.heads === null) expect(marks['heads'], item).toBe(0);
      else
        expect([attended.heads, attended.personMinutes]).toEqual([
          marks['heads'],
          marks['minutes'],
        ]);
      const whole =
        row['minutes'] === null ? null : Number(row['minutes']) * Number(row['runs'] ?? 1);
      expect(planned, item).toMatchObject({ minutes: whole, heads: row['heads'] });
      const rate = whole === null ? null : Math.min(1, Number(minutes) / whole);
      if (rate === null) expect(delivered.rate).toBeNull();
      else expect(delivered.rate).toBeCloseTo(rate, 12);
    }
    expect(coverage.total.deliveredMinutes).toBe(
      one(`SELECT sum(minutes) FROM (${held}) WHERE item IS NOT NULL`),
    );
    const beside = all(`SELECT DISTINCT batch FROM (${held}) WHERE item IS NULL ORDER BY batch`);
    expect(coverage.unplanned.map(({ about }) => about)).toEqual(beside.map((row) => row['batch']));
    for (const { about, sessions, minutes, heads, personMinutes } of coverage.unplanned) {
      const marks = came('batch', about);
      expect([sessions.length, minutes]).toEqual(
        [sums('batch', about)].flatMap((row) => [row['sessions'], row['minutes']]),
      );
      expect([heads, personMinutes]).toEqual([marks['heads'], marks['minutes']]);
    }
    expect(coverage.needs.planned.count).toBe(one('SELECT count(*) FROM needs'));
    expect(source.entry).toBe(one('SELECT max(id) FROM entries'));
  });
});

describe('report scores', () => {
  it('has of every exam the first marks of everybody, and who is always below their mean', () => {
    const { scores } = makeScoreReport(office.store, { batch: '2026-03A', ...base });
    const taken = `SELECT a.assessment, a.person_id, p.employee_no, a.taken_on, a.score_hundredths / 100.0 AS mark
      FROM attempts a JOIN enrollments e ON e.id = a.enrollment_id JOIN batches b ON b.id = e.batch_id
      JOIN persons p ON p.id = a.person_id WHERE b.code = '2026-03A'`;
    const first = `SELECT * FROM (${taken}) t WHERE taken_on =
      (SELECT min(taken_on) FROM (${taken}) o WHERE o.assessment = t.assessment AND o.person_id = t.person_id)`;
    const exams = all(
      `SELECT assessment, count(*) AS n, avg(mark) AS mean, min(mark) AS lowest, max(mark) AS highest,
         avg(mark * mark) AS squares, min(taken_on) AS day, sum(mark >= CASE assessment
           WHEN 'foundation_written' THEN 85 ELSE 90 END) AS passed
       FROM (${first}) GROUP BY assessment ORDER BY day`,
    );
    expect(scores.assessments.map(({ assessment }) => assessment)).toEqual(
      exams.map((row) => row['assessment']),
    );
    expect(exams).toHaveLength(2);
    for (const [at, exam] of scores.assessments.entries()) {
      const { n, mean, lowest, highest, squares, passed } = exams[at] ?? {};
      expect(exam).toMatchObject({ n, lowest, highest, passed });
      expect(exam.mean).toBeCloseTo(Number(mean), 4);
      const variance = ((Number(squares) - Number(mean) ** 2) * Number(n)) / (Number(n) - 1);
      expect(exam.deviation).toBeCloseTo(Math.sqrt(variance), 4);
      const counted = exam.counts.map((_, bin) => {
        const [from = 0, to = 0] = exam.edges.slice(bin);
        const last = bin === exam.counts.length - 1 ? '<=' : '<';
        return one(
          `SELECT count(*) FROM (${first}) WHERE assessment = '${exam.assessment}'
             AND mark >= ${from} AND mark ${last} ${to}`,
        );
      });
      expect(exam.counts).toEqual(counted);
    }
    const below = all(
      `WITH means AS (SELECT assessment, avg(mark) AS mean FROM (${first}) GROUP BY assessment)
       SELECT employee_no, count(*) AS results, avg(mean - mark) AS gap
       FROM (${taken}) JOIN means USING (assessment) GROUP BY employee_no
       HAVING count(*) >= 3 AND max(mark - mean) < 0 ORDER BY gap DESC`,
    );
    expect(below.length).toBeGreaterThan(0);
    expect(scores.below.map(({ employee_no, results }) => [employee_no, results])).toEqual(
      below.map((row) => [row['employee_no'], row['results']]),
    );
    for (const [at, { gap }] of scores.below.entries()) {
      expect(gap).toBeCloseTo(Number(below[at]?.['gap']), 4);
    }
  });
});
