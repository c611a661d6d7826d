/**
 * The figures of the reports on people, batches, courses, trainers, mentors, teams, awards and the index a second way:
 * by plain SQL over the same office, row by row and without what the reports are made with.
 */
import { describe, expect, it } from 'vitest';
import { courseSessionsSql } from '../../src/db/report-course.js';
import { groupStatements } from '../../src/db/report-groups.js';
import { personStatements } from '../../src/db/report-person.js';
import { readPeriod, type Period } from '../../src/domain/period.js';
import { makeAwardsReport } from '../../src/operations/reports/awards.js';
import { makeBatchReport } from '../../src/operations/reports/batch.js';
import { makeCourseReport } from '../../src/operations/reports/course.js';
import { makeGroupReport } from '../../src/operations/reports/groups.js';
import { makeIndexReport } from '../../src/operations/reports/index-report.js';
import { makeKpiReport } from '../../src/operations/reports/kpi.js';
import { makeMentorReport, makeMentorsReport } from '../../src/operations/reports/mentor.js';
import { makePersonReport } from '../../src/operations/reports/person.js';
import { makeTrainerReport, makeTrainersReport } from '../../src/operations/reports/trainer.js';
import { officeDay } from '../office.js';
import { useOffice } from './use-office.js';

const office = useOffice();
const { all, one } = office;
const base = { today: officeDay, timeoutMs: 1000 };

const period = (text: string): Period => {
  const found = readPeriod(text);
  if (!found) throw new Error(text);
  return found;
};

/** What was noted last of everybody in planned sessions. */
const noted = `SELECT s.code, s.day, s.course, s.trainer, s.credited_minutes AS minutes, s.batch_id, a.person_id,
    p.employee_no, a.status
  FROM attendance a JOIN sessions s ON s.id = a.session_id AND s.status = 'planned' JOIN persons p ON p.id = a.person_id
  WHERE a.id IN (SELECT max(id) FROM attendance GROUP BY session_id, person_id)`;

/** Where somebody belonged on a day, looked for in all memberships. */
function placeOf(personId: unknown, day: unknown): { department: unknown; team: unknown } {
  const rows = all(
    'SELECT * FROM memberships WHERE person_id = ? ORDER BY from_on',
    Number(personId),
  );
  const found = rows.findLast((row) => String(row['from_on']) <= String(day));
  return { department: found?.['department'] ?? null, team: found?.['team'] ?? null };
}

const counts = (): string[] => {
  const rules = office.raw
    .prepare('SELECT rules FROM handbooks ORDER BY version DESC LIMIT 1')
    .pluck()
    .get() as string;
  return (JSON.parse(rules) as { attendance: { counts: string[] } }).attendance.counts;
};

describe('report person', () => {
  it.each(['KF2603009', 'KF2301002', 'KF2603019', 'KF2604004', 'KF2302001'])('%s', (employee) => {
    const { report } = makePersonReport(office.store, { employee, ...base });
    const marks = all(`${noted} AND p.employee_no = ?`, employee);
    const came = marks.filter((row) => counts().includes(String(row['status'])));
    expect(report.summary.recorded).toBe(marks.length);
    expect(report.summary.attended).toBe(came.length);
    const minutes = came.reduce((sum, row) => sum + Number(row['minutes']), 0);
    expect(report.summary.hours).toBeCloseTo(minutes / 60, 2);
    const attempts = one(
      'SELECT count(*) FROM attempts a JOIN persons p ON p.id = a.person_id WHERE p.employee_no = ?',
      employee,
    );
    expect(report.marks.filter(({ round }) => round !== null)).toHaveLength(Number(attempts));
    const months = all(
      `SELECT metric, period, millionths FROM kpi_values k JOIN persons p ON p.id = k.person_id
       WHERE p.employee_no = ? AND length(period) = 7 ORDER BY k.id`,
      employee,
    );
    const last = new Map(
      months.map((row) => [`${row['metric']} ${row['period']}`, row['millionths']]),
    );
    const told = report.kpis.flatMap(({ metric, figures }) =>
      figures.map((figure) => [`${metric} ${figure.period}`, figure.value] as const),
    );
    expect(told).toHaveLength(last.size);
    for (const [key, value] of told) expect(value).toBeCloseTo(Number(last.get(key)) / 1e6, 2);
    const decisions = one(
      `SELECT count(DISTINCT kind || code || period) FROM award_decisions d JOIN persons p ON p.id = d.person_id
       WHERE p.employee_no = ?`,
      employee,
    );
    expect(report.awards.length + report.deductions.length).toBe(decisions);
  });

  it('says nothing of other trainees', () => {
    const { report } = makePersonReport(office.store, { employee: 'KF2603009', ...base });
    const text = JSON.stringify(report);
    const others = all(
      `SELECT employee_no, name FROM persons WHERE employee_no <> 'KF2603009'
       AND id NOT IN (SELECT mentor_id FROM mentorships) AND employee_no NOT LIKE 'KF1%'`,
    );
    expect(others.length).toBeGreaterThan(70);
    for (const other of others) {
      expect(text).not.toContain(`"${other['employee_no']}"`);
      expect(text).not.toContain(`"${other['name']}"`);
    }
  });

  it('tells of answers to forms only how many there were and their means', () => {
    const { report } = makePersonReport(office.store, { employee: 'KF2301002', ...base });
    const text = JSON.stringify(report.appraisals);
    const words = all('SELECT DISTINCT words FROM form_answers WHERE words IS NOT NULL');
    for (const row of words) expect(text).not.toContain(String(row['words']));
    const given = one(
      `SELECT count(*) FROM form_responses r JOIN persons p ON p.id = r.subject_id WHERE p.employee_no = 'KF2301002'
       AND NOT EXISTS (SELECT 1 FROM form_responses n WHERE n.replaces = r.id)`,
    );
    const told = report.appraisals.flatMap(({ roles }) => roles.map(({ answers }) => answers));
    expect(told.reduce((sum, answers) => sum + answers, 0)).toBe(given);
  });

  it.each(Object.entries(personStatements))('finds %s by an index', (_name, sql) => {
    const plan = office.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ person: 1 }) as {
      detail: string;
    }[];
    const scans = plan.map(({ detail }) => detail).filter((detail) => /^SCAN /.test(detail));
    // Only what was gathered about the person may be walked through.
    expect(
      scans.filter((detail) => !/^SCAN (m|mine|noted|n|\d+ CONSTANT|CONSTANT ROW)\b/.test(detail)),
    ).toEqual([]);
  });
});

describe('report batch', () => {
  it.each(['2026-02C', '2026-03A', '2026-04B', '2026-04S'])('%s', (batch) => {
    const report = makeBatchReport(office.store, { batch, ...base });
    const id = Number(one('SELECT id FROM batches WHERE code = ?', batch));
    const own = all(`${noted} AND s.batch_id = ?`, id).filter(
      (row) =>
        one(
          `SELECT count(*) FROM enrollments e WHERE e.person_id = ? AND e.batch_id = ? AND e.joined_on <= ?
           AND (e.left_on IS NULL OR e.left_on > ?)`,
          Number(row['person_id']),
          id,
          String(row['day']),
          String(row['day']),
        ) !== 0,
    );
    const came = own.filter((row) => counts().includes(String(row['status'])));
    expect(report.summary.recorded).toBe(own.length);
    expect(report.summary.attended).toBe(came.length);
    expect(report.summary.people).toBe(
      one('SELECT count(*) FROM enrollments WHERE batch_id = ?', id),
    );
    expect(report.summary.hours_delivered * 60).toBeCloseTo(
      Number(
        one(
          `SELECT sum(credited_minutes) FROM sessions WHERE batch_id = ? AND status = 'planned' AND day < ?`,
          id,
          officeDay,
        ),
      ),
    );
    for (const [at, day] of report.heatmap.days.entries()) {
      const there = own.filter((row) => row['day'] === day);
      const shares = report.heatmap.rows.flatMap(({ employee_no, values }) => {
        const marks = there.filter((row) => row['employee_no'] === employee_no);
        const present = marks.filter((row) => counts().includes(String(row['status']))).length;
        return [[values[at], marks.length === 0 ? null : present / marks.length]];
      });
      for (const [told, wanted] of shares) expect(told).toBe(wanted);
    }
  });

  it('has the mean of the last mark of everybody', () => {
    const report = makeBatchReport(office.store, { batch: '2026-02C', ...base });
    const theory = report.assessments.find(({ assessment }) => assessment === 'complaint_theory');
    const last = all(
      `SELECT a.score_hundredths AS score FROM attempts a JOIN enrollments e ON e.id = a.enrollment_id
       JOIN batches b ON b.id = e.batch_id WHERE b.code = '2026-02C' AND a.assessment = 'complaint_theory'
         AND NOT EXISTS (SELECT 1 FROM attempts n WHERE n.person_id = a.person_id
           AND n.assessment = a.assessment AND (n.taken_on, n.id) > (a.taken_on, a.id))`,
    );
    const mean = last.reduce((sum, row) => sum + Number(row['score']), 0) / last.length / 100;
    expect(theory?.people).toBe(last.length);
    expect(theory?.mean_score).toBeCloseTo(mean, 2);
  });
});

describe('report course', () => {
  it.each(['C05', 'F02', 'F05', 'T01'])('%s', (course) => {
    const report = makeCourseReport(office.store, {
      course,
      from: '0000-01-01',
      to: '9999-12-31',
      ...base,
    });
    const own = all(noted).filter((row) => String(row['course']).split('+').includes(course));
    const came = own.filter((row) => counts().includes(String(row['status'])));
    expect(report.summary.recorded).toBe(own.length);
    expect(report.summary.attended).toBe(came.length);
    expect(report.summary.heads).toBe(new Set(came.map((row) => row['person_id'])).size);
    const rows = all("SELECT * FROM sessions WHERE status = 'planned'").filter((row) =>
      String(row['course']).split('+').includes(course),
    );
    expect(report.sessions).toHaveLength(rows.length);
  });

  it('reads no attendance but that of its sessions', () => {
    const plan = office.raw
      .prepare(`EXPLAIN QUERY PLAN ${courseSessionsSql}`)
      .all({ course: 'F02', from: '2026-01-01', to: '2026-12-31' }) as { detail: string }[];
    expect(plan.some(({ detail }) => /^SCAN (a|n|attendance)\b/.test(detail))).toBe(false);
  });
});

describe('report team and department', () => {
  it.each([
    ['team', '2026-03'],
    ['team', '2026-Q2'],
    ['department', '2026-H1'],
  ] as const)('%s of %s', (unit, text) => {
    const { from, to } = period(text);
    const report = makeGroupReport(office.store, {
      unit,
      name: null,
      period: period(text),
      ...base,
    });
    const own = all(`${noted} AND s.day BETWEEN ? AND ?`, from, to).map((row) => ({
      ...row,
      group: placeOf(row['person_id'], row['day'])[unit],
      came: counts().includes(String(row['status'])),
    }));
    for (const group of report.groups) {
      const mine = own.filter((row) => row.group === group.name);
      expect([group.name, group.recorded]).toEqual([group.name, mine.length]);
      expect(group.attended).toBe(mine.filter(({ came }) => came).length);
    }
    expect(report.office.recorded).toBe(own.length);
    const csat = all(
      `SELECT person_id, to_on, millionths FROM kpi_values k WHERE metric = 'csat' AND length(period) = 7
       AND from_on >= ? AND to_on <= ? AND id IN (SELECT max(id) FROM kpi_values GROUP BY person_id, metric, period)`,
      from,
      to,
    );
    for (const group of report.groups) {
      const mine = csat.filter(
        (row) => placeOf(row['person_id'], row['to_on'])[unit] === group.name,
      );
      const people = [...new Set(mine.map((row) => row['person_id']))].map((id) => {
        const values = mine.filter((row) => row['person_id'] === id);
        return (
          values.reduce((sum, row) => sum + Number(row['millionths']), 0) / values.length / 1e6
        );
      });
      const told = group.kpis.find(({ metric }) => metric === 'csat');
      expect(told?.people ?? 0).toBe(people.length);
      if (!told) continue;
      expect(told.value).toBeCloseTo(people.reduce((a, b) => a + b, 0) / people.length, 1);
    }
  });

  it('has the attendance of each of a team’s people', () => {
    const { from, to } = period('2026-Q2');
    const input = { unit: 'team', name: '三组', period: period('2026-Q2'), ...base } as const;
    const { members } = makeGroupReport(office.store, input);
    const own = all(`${noted} AND s.day BETWEEN ? AND ?`, from, to).filter(
      (row) => placeOf(row['person_id'], row['day']).team === '三组',
    );
    expect(members.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(own.length);
    for (const { employee_no: employee, recorded } of members) {
      expect(recorded).toBe(own.filter((row) => row['employee_no'] === employee).length);
    }
  });

  it.each(Object.entries(groupStatements))(
    '%s is one pass, with memberships by their index',
    (_name, sql) => {
      const values = { from: '2026-01-01', to: '2026-06-30', metrics: '["csat"]' };
      const plan = office.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as {
        detail: string;
      }[];
      const scans = plan.filter(({ detail }) =>
        /^SCAN (m|x|memberships|e|n|enrollments)\b/.test(detail),
      );
      expect(scans.filter(({ detail }) => !/^SCAN (e|enrollments)\b/.test(detail))).toEqual([]);
    },
  );
});

describe('report index', () => {
  it('adds up by hand', () => {
    const { office: whole } = makeIndexReport(office.store, { period: period('2026-06'), ...base });
    const mean = (metric: string): number =>
      Number(
        one(
          `SELECT avg(millionths) / 1e6 FROM kpi_values WHERE metric = ? AND period = '2026-06'
           AND id IN (SELECT max(id) FROM kpi_values GROUP BY person_id, metric, period)`,
          metric,
        ),
      );
    const share = (value: number, zero: number, full: number): number =>
      Math.min(1, Math.max(0, (value - zero) / (full - zero))) * 100;
    const marks = whole.parts.find(({ part }) => part === 'assessments');
    expect(marks?.n).toBe(
      one(
        `SELECT count(DISTINCT person_id) FROM attempts a WHERE taken_on BETWEEN '2026-06-01' AND '2026-06-30'
         AND NOT EXISTS (SELECT 1 FROM attempt_events e WHERE e.attempt_id = a.id AND e.kind = 'void')`,
      ),
    );
    const wanted =
      0.3 * share(mean('csat'), 60, 100) +
      0.2 * share(mean('timeliness'), 60, 100) +
      0.2 * share(mean('resolution'), 60, 100) +
      0.15 * (marks?.value ?? 0) +
      0.15 * share(mean('repeat_rate'), 20, 0);
    expect(whole.index).toBeCloseTo(wanted, 1);
  });
});

describe('report kpi', () => {
  it('has the mean of people’s means', () => {
    const report = makeKpiReport(office.store, {
      period: period('2026-Q2'),
      metric: 'csat',
      ...base,
    });
    const people = all(
      `SELECT avg(millionths) / 1e6 AS mean FROM kpi_values WHERE metric = 'csat' AND period IN ('2026-04', '2026-05', '2026-06')
       AND id IN (SELECT max(id) FROM kpi_values GROUP BY person_id, metric, period) GROUP BY person_id`,
    );
    const mean = people.reduce((sum, row) => sum + Number(row['mean']), 0) / people.length;
    expect(report.metrics).toMatchObject([{ metric: 'csat', people: people.length }]);
    expect(report.metrics[0]?.mean).toBeCloseTo(mean, 2);
    const may = report.trend.find((row) => row.period === '2026-05');
    expect(may?.people).toBe(
      one(
        "SELECT count(DISTINCT person_id) FROM kpi_values WHERE metric = 'csat' AND period = '2026-05'",
      ),
    );
  });
});

describe('report trainer, mentor, awards', () => {
  it('a trainer’s sessions and hours', () => {
    const report = makeTrainerReport(office.store, { trainer: '陈老师', ...base });
    const rows = all(
      "SELECT credited_minutes AS minutes FROM sessions WHERE trainer = '陈老师' AND status = 'planned' AND day < ?",
      officeDay,
    );
    const own = all(`${noted} AND s.trainer = '陈老师' AND s.day < ?`, officeDay);
    expect(report.summary.sessions).toBe(rows.length);
    expect(report.summary.hours).toBeCloseTo(
      rows.reduce((sum, row) => sum + Number(row['minutes']), 0) / 60,
      2,
    );
    expect(report.summary.recorded).toBe(own.length);
  });

  it('all trainers, each as in their file', () => {
    const { trainers, summary } = makeTrainersReport(office.store, base);
    expect(trainers.map(({ name }) => name).sort()).toEqual(
      all('SELECT name FROM trainers ORDER BY name').map((row) => row['name']),
    );
    expect(summary.sessions).toBe(
      one(
        `SELECT count(*) FROM sessions WHERE trainer IN (SELECT name FROM trainers)
           AND status = 'planned' AND day < '${officeDay}'`,
      ),
    );
    for (const { name, ...line } of trainers) {
      expect(line).toMatchObject(
        makeTrainerReport(office.store, { trainer: name, ...base }).summary,
      );
    }
    const means = trainers.map((line) => line.evaluation_mean ?? -1);
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  it('mentors and their mentees', () => {
    const mentors = makeMentorsReport(office.store, base);
    expect(mentors.summary.mentors).toBe(
      one('SELECT count(DISTINCT person_id) FROM mentor_certificates'),
    );
    for (const { employee_no: employee, reached, missed } of mentors.mentors) {
      const report = makeMentorReport(office.store, { employee, ...base });
      expect(report.mentees).toHaveLength(
        Number(
          one(
            'SELECT count(*) FROM mentorships m JOIN persons p ON p.id = m.mentor_id WHERE p.employee_no = ?',
            employee,
          ),
        ),
      );
      const outcomes = report.mentees.map(({ outcome }) => outcome);
      expect(outcomes.filter((word) => word === 'reached')).toHaveLength(reached);
      expect(outcomes.filter((word) => word === 'missed')).toHaveLength(missed);
    }
  });

  it.each(['2026-03', '2026-Q1'])('what was given in %s', (text) => {
    const report = makeAwardsReport(office.store, { period: period(text), ...base });
    const inside = text === '2026-03' ? ['2026-03'] : ['2026-01', '2026-02', '2026-03', '2026-Q1'];
    const given = all("SELECT * FROM award_decisions WHERE act = 'given'").filter((row) =>
      inside.includes(String(row['period'])),
    );
    const all_ = [...report.awards, ...report.deductions].filter(({ state }) => state === 'given');
    expect(all_).toHaveLength(given.length);
    const sum = (unit: unknown): number =>
      given
        .filter((row) => row['amount_unit'] === unit)
        .reduce((total, row) => total + Number(row['hundredths']), 0) / 100;
    for (const total of report.totals) expect(total.amount).toBeCloseTo(sum(total.unit), 2);
  });
});
