import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/db/open.js';
import { compareFigures } from '../../src/operations/kpis/compare.js';
import { makeEffectReport } from '../../src/operations/reports/effect.js';
import type { EffectReport } from '../../src/domain/reports/effect.js';
import { officeDay, officeStore } from '../office.js';

let folder = '';
let store: Store;
let plain: Database.Database;
let report: EffectReport;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cohort-effect-'));
  await officeStore(folder);
  const file = join(folder, 'cohort.db');
  store = openStore(file, { timeoutMs: 1000, migrations: 'migrations' });
  plain = new Database(file, { readonly: true });
  report = effect({ batch: '2026-02C' });
});

afterAll(() => {
  plain.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const effect = (of: { batch?: string; course?: string }): EffectReport =>
  makeEffectReport(store, {
    batch: of.batch ?? null,
    course: of.course ?? null,
    metric: null,
    today: officeDay,
    timeoutMs: 1000,
  });

interface Pair {
  before: number;
  after: number;
}

/** Means of the months within the windows of 2026-02C, person by person, in plain SQL: corrected figures count once. */
function pairs(metric: string, trained: boolean): Pair[] {
  return plain
    .prepare(
      `SELECT avg(CASE WHEN k.from_on BETWEEN '2025-11-25' AND '2026-02-24' AND k.to_on <= '2026-02-24' THEN k.millionths END) / 1e6 AS before,
         avg(CASE WHEN k.from_on >= '2026-02-28' AND k.to_on <= '2026-05-27' THEN k.millionths END) / 1e6 AS after
       FROM kpi_values k JOIN persons p ON p.id = k.person_id
       WHERE k.metric = ? AND length(k.period) = 7 AND p.employee_no LIKE ?
         AND NOT EXISTS (SELECT 1 FROM kpi_values l WHERE l.person_id = k.person_id AND l.metric = k.metric
           AND l.period = k.period AND l.id > k.id)
       GROUP BY p.id HAVING before IS NOT NULL AND after IS NOT NULL ORDER BY p.id`,
    )
    .all(metric, trained ? 'KF2301%' : 'KF2302%') as Pair[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
const variance = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0) / (values.length - 1);

describe('the effect of a batch', () => {
  it.each(['csat', 'fcr', 'aht', 'timeliness', 'resolution', 'repeat_rate'])(
    'is what plain SQL and Welch by hand say of %s',
    (metric) => {
      const found = report.results.find((one) => one.metric === metric);
      const [own, others] = [pairs(metric, true), pairs(metric, false)];
      expect(found?.n).toBe(own.length);
      expect(found?.before).toBeCloseTo(mean(own.map(({ before }) => before)), 3);
      expect(found?.after).toBeCloseTo(mean(own.map(({ after }) => after)), 3);
      expect(found?.comparison?.scope).toBe('team');
      expect(found?.comparison?.n).toBe(others.length);
      expect(found?.comparison?.before).toBeCloseTo(mean(others.map(({ before }) => before)), 3);
      const [a, b] = [own, others].map((all) => all.map(({ before, after }) => after - before));
      const [changes = [], changesOfOthers = []] = [a, b];
      const net = mean(changes) - mean(changesOfOthers);
      expect(found?.net?.difference).toBeCloseTo(net, 3);
      const [low, high] = found?.net?.interval ?? [0, 0];
      const error = Math.sqrt(
        variance(changes) / changes.length + variance(changesOfOthers) / changesOfOthers.length,
      );
      // Student's limit lies between 2.05 and 2.26 with 9 to 29 degrees of freedom.
      expect((high - low) / 2 / error).toBeGreaterThan(2.04);
      expect((high - low) / 2 / error).toBeLessThan(2.27);
      expect((low + high) / 2).toBeCloseTo(net, 3);
    },
  );

  it('has the means of "record kpi compare"', () => {
    const [batch] = compareFigures(store, { employee: null, batch: '2026-02C' }, null, officeDay);
    const all = batch?.figures.filter(({ person }) => person === null) ?? [];
    expect(all.length).toBeGreaterThan(5);
    for (const { kpi, before, difference } of all) {
      const found = report.results.find(({ metric }) => metric === kpi.code);
      expect(found?.n).toBe(before?.count);
      expect(found?.before).toBeCloseTo((before?.millionths ?? 0) / 1e6, 3);
      expect(found?.difference).toBeCloseTo((difference ?? 0) / 1e6, 3);
    }
  });

  it('warns that the weakest were selected, and of nobody else', () => {
    expect(report.results.every(({ selection }) => selection?.weak)).toBe(true);
    for (const { selection, before } of report.results) {
      const [low, high] = [before ?? 0, selection?.others ?? 0].sort((x, y) => x - y);
      expect(selection?.expected).toBeGreaterThanOrEqual(low ?? 0);
      expect(selection?.expected).toBeLessThanOrEqual(high ?? 0);
    }
  });

  it('counts marks, answers and appraisals as plain SQL does', () => {
    const of = (assessment: string) =>
      plain
        .prepare(
          `SELECT avg(score_hundredths) / 100.0 AS mean, count(*) AS n FROM attempts a WHERE assessment = ?
           AND id = (SELECT min(id) FROM attempts b WHERE b.person_id = a.person_id AND b.assessment = a.assessment)`,
        )
        .get(assessment) as { mean: number; n: number };
    for (const code of ['complaint_pretest', 'complaint_theory']) {
      const found = report.learning.assessments.find(({ assessment }) => assessment === code);
      expect(found?.mean).toBeCloseTo(of(code).mean, 3);
      expect(found?.n).toBe(of(code).n);
      expect(found?.counts.reduce((sum, one) => sum + one, 0)).toBe(of(code).n);
    }
    const responses = plain
      .prepare(
        `SELECT count(*) FROM form_responses r JOIN sessions s ON s.id = r.session_id
         WHERE s.code LIKE '2026-02C-%' AND r.form = 'training_feedback'`,
      )
      .pluck()
      .get();
    expect(report.reaction[0]?.responses).toBe(responses);
    expect(report.behaviour.appraisal?.n).toBe(9);
  });

  it('tells nothing but the number of six people', () => {
    for (const one of effect({ batch: '2026-04S' }).results) {
      expect(one.n).toBeLessThan(8);
      expect([
        one.before,
        one.after,
        one.difference,
        one.interval,
        one.comparison,
        one.net,
      ]).toEqual([null, null, null, null, null, null]);
      expect(one.verdict).toBe('withheld');
    }
  });

  it('is the same twice, of a course too', () => {
    expect(JSON.stringify(effect({ batch: '2026-02C' }))).toBe(JSON.stringify(report));
    const course = effect({ course: 'F01' });
    expect(course.occasions.length).toBeGreaterThan(1);
    expect(JSON.stringify(effect({ course: 'F01' }))).toBe(JSON.stringify(course));
  });
});
