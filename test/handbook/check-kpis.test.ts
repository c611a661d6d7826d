import { describe, expect, it } from 'vitest';
import { checkHandbook } from '../../src/domain/handbook/check.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { readDefault } from './read-default.js';

const findings = (change: (handbook: Handbook) => void): string[] => {
  const handbook = structuredClone(readDefault('en'));
  change(handbook);
  return checkHandbook(handbook).map(
    ({ refused }) => `${refused.code} ${'path' in refused.facts ? refused.facts.path : ''}`,
  );
};

const level = (handbook: Handbook, at: number) => {
  const found = handbook.levels?.[at];
  if (!found) throw new Error(`no level ${at}`);
  return found;
};

describe('rules of figures and spot checks', () => {
  it('are sound in the default handbook', () => {
    expect(findings(() => undefined)).toEqual([]);
  });

  it.each<[string, (handbook: Handbook) => void, string]>([
    [
      'a KPI of a level that there is not',
      (handbook) => (level(handbook, 1).thresholds = [{ metric: 'scat', at_least: 1 }]),
      'handbook_reference levels[1].thresholds[0].metric',
    ],
    [
      'a threshold without a limit',
      (handbook) => (level(handbook, 1).thresholds = [{ metric: 'csat' }]),
      'handbook_one_of levels[1].thresholds[0]',
    ],
    [
      'a first level that asks for something',
      (handbook) => (level(handbook, 0).thresholds = [{ metric: 'csat', at_least: 1 }]),
      'handbook_only_with levels[0].thresholds',
    ],
    [
      'a higher level that asks for nothing',
      (handbook) => delete level(handbook, 2).thresholds,
      'handbook_needs levels[2]',
    ],
    [
      'two levels with one code',
      (handbook) => (level(handbook, 2).code = 'advanced'),
      'handbook_duplicate_code levels[2].code',
    ],
    [
      'one header for two things',
      (handbook) =>
        (handbook.kpi_sources = { x: { title: 'X', period: 'a', columns: { csat: 'a' } } }),
      'handbook_duplicate_code kpi_sources.x.columns.csat',
    ],
    [
      'a KPI of a source that there is not',
      (handbook) => (handbook.kpi_sources = { x: { title: 'X', columns: { scat: 'a' } } }),
      'handbook_reference kpi_sources.x.columns.scat',
    ],
    [
      'minutes of a KPI in per cent',
      (handbook) => (handbook.kpi_sources = { x: { title: 'X', units: { csat: 'minutes' } } }),
      'handbook_range kpi_sources.x.units.csat',
    ],
    [
      'bounds the wrong way round',
      (handbook) => {
        const { csat } = handbook.kpis;
        if (csat) csat.highest = 0;
      },
      'handbook_range kpis.csat.highest',
    ],
    [
      'a pass mark beyond the scale',
      (handbook) => {
        const team = handbook.spot_checks?.team;
        if (team) team.pass_mark = 101;
      },
      'handbook_range spot_checks.team.pass_mark',
    ],
    [
      'a span in two units',
      (handbook) => {
        const customers = handbook.spot_checks?.customers;
        if (customers) customers.carry_over = { days: 1, months: 1 };
      },
      'handbook_one_of spot_checks.customers.carry_over',
    ],
  ])('%s', (_, change, expected) => {
    expect(findings(change)).toContain(expected);
  });
});
